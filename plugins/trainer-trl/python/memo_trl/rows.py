"""Rows of token ids, made by the other side with the prompt that serving will write."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .faults import Fault
from .job import Expected, Sample

#: Where a label takes no part in the loss.
IGNORED = -100


@dataclass(frozen=True)
class Rows:
    input_ids: list[list[int]]
    labels: list[list[int]]

    def __len__(self) -> int:
        return len(self.input_ids)

    @property
    def tokens(self) -> int:
        return sum(map(len, self.input_ids))

    def spread(self, count: int) -> "Rows":
        """At most `count` rows, evenly spread."""
        size = len(self)
        if size <= count:
            return self
        chosen = [i * size // count for i in range(count)]
        return Rows([self.input_ids[i] for i in chosen], [self.labels[i] for i in chosen])


def supervised(labels: list[list[int]]) -> int:
    """Labels that count in the loss. The first of a row never does: nothing precedes it."""
    return sum(sum(label != IGNORED for label in row[1:]) for row in labels)


def read_rows(path: Path) -> Rows:
    """Lines of `{"prompt": [ids], "completion": [ids]}`."""
    rows = Rows([], [])
    with path.open(encoding="utf-8") as file:
        for line in file:
            row: dict[str, Any] = json.loads(line)
            prompt, completion = row["prompt"], row["completion"]
            rows.input_ids.append(prompt + completion)
            rows.labels.append([IGNORED] * len(prompt) + completion)
    return rows


def within(rows: Rows, max_length: int) -> tuple[Rows, int]:
    """Rows that keep a supervised token when they are cut to `max_length`, and how many do not."""
    kept = [i for i, labels in enumerate(rows.labels) if supervised([labels[:max_length]]) > 0]
    left = Rows([rows.input_ids[i] for i in kept], [rows.labels[i] for i in kept])
    return left, len(rows) - len(kept)


def check_counts(rows: int, tokens: int, supervised_tokens: int, expected: Expected) -> None:
    """Raises Fault where both sides did not count the same, or where nothing is supervised."""
    if supervised_tokens == 0:
        raise Fault(
            "TRAINING_NOTHING_TO_LEARN",
            f"No token is supervised in {rows} rows of {expected.rows}.",
            "Check that the reflections have answers, and that trainer.maxLength leaves room for them.",
        )
    found = Expected(rows, tokens, supervised_tokens)
    if found != expected:
        raise Fault(
            "TRAINING_TOKENS_DIFFER",
            f"The worker counts {found}, where {expected} were sent.",
            "sftArgs must not change the data; else the two sides of the trainer are of different versions.",
        )


def check_tokenizer(tokenizer: Any, samples: list[Sample]) -> None:
    """The tokenizer of the base must read rendered text as the ids that serving will send."""
    for sample in samples:
        ids = tokenizer(sample.text, add_special_tokens=False)["input_ids"]
        if ids != sample.ids:
            at = next((i for i, (a, b) in enumerate(zip(ids, sample.ids)) if a != b), min(len(ids), len(sample.ids)))
            raise Fault(
                "TRAINING_TOKENS_DIFFER",
                f"The tokenizer of transformers reads {sample.text[:200]!r} otherwise from token {at} on: "
                f"{ids[at : at + 5]} where {sample.ids[at : at + 5]} were sent.",
                "The tokenizer files of the base are of a kind that both sides do not read alike.",
            )
