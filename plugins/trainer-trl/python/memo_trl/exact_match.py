"""What a model knows of a set of rows, without generating: is every token of an answer the likeliest?"""

from __future__ import annotations

import inspect
from dataclasses import asdict, dataclass
from typing import Any

import torch
import torch.nn.functional as F
from torch.utils.data import DataLoader
from trl.trainer.sft_trainer import DataCollatorForLanguageModeling

from .rows import IGNORED, Rows


@dataclass(frozen=True)
class Evaluation:
    #: Share of rows that greedy generation would answer exactly.
    exactMatch: float
    #: Mean over the tokens of all answers, in nats.
    loss: float

    def better_than(self, other: dict[str, Any] | None) -> bool:
        if other is None:
            return True
        return (self.exactMatch, -self.loss) > (other["exactMatch"], -other["loss"])

    def as_dict(self) -> dict[str, float]:
        return asdict(self)


@torch.no_grad()
def evaluate(trainer: Any, rows: Rows, batch_size: int) -> Evaluation:
    """Asks every row; all processes of a run take part. The model is left in training mode."""
    accelerator = trainer.accelerator
    # Rows of like lengths lie side by side: little is computed for padding.
    order = sorted(range(len(rows)), key=lambda i: len(rows.input_ids[i]))
    items = [{"input_ids": rows.input_ids[i], "labels": rows.labels[i]} for i in order]
    collate = DataCollatorForLanguageModeling(pad_token_id=trainer.processing_class.pad_token_id)
    # A generator of its own: the one that training draws from stays where it is.
    loader = accelerator.prepare(
        DataLoader(items, batch_size=batch_size, collate_fn=collate, generator=torch.Generator())
    )
    model = trainer.model_wrapped
    keeps = "logits_to_keep" in inspect.signature(_decoder(accelerator.unwrap_model(model)).forward).parameters
    model.eval()
    matched = tokens = count = 0.0
    loss = 0.0
    for batch in loader:
        right, sums = _ask(model, batch, keeps)
        right, sums = accelerator.gather_for_metrics((right, sums))
        matched += right.sum().item()
        count += right.numel()
        loss += sums[:, 0].sum().item()
        tokens += sums[:, 1].sum().item()
    model.train()
    return Evaluation(matched / count, loss / tokens)


def _ask(model: Any, batch: dict[str, torch.Tensor], keeps: bool) -> tuple[torch.Tensor, torch.Tensor]:
    """Of each row: whether all is right [rows], and loss and count of its tokens [rows, 2]."""
    targets = batch["labels"][:, 1:]
    columns = (targets != IGNORED).any(0).nonzero().squeeze(1)
    kept = {"logits_to_keep": columns} if keeps else {}
    logits = model(
        input_ids=batch["input_ids"], attention_mask=batch["attention_mask"], use_cache=False, **kept
    ).logits  # [rows, columns, vocabulary]
    if not keeps:
        logits = logits[:, columns]
    targets = targets[:, columns]
    counted = targets != IGNORED
    right = ((logits.argmax(-1) == targets) | ~counted).all(1).float()
    losses = F.cross_entropy(logits.float().transpose(1, 2), targets, ignore_index=IGNORED, reduction="none")
    return right, torch.stack([losses.sum(1), counted.sum(1).float()], 1)


def _decoder(model: Any) -> Any:
    """The model below an adapter."""
    return model.get_base_model() if hasattr(model, "get_base_model") else model
