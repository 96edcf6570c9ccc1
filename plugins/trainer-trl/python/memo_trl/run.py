"""A whole run: load, train, choose the best weights, write them."""

from __future__ import annotations

import json
import math
import os
import re
import shutil
import signal
from pathlib import Path
from typing import Any

import torch
import transformers
from datasets import Dataset
from transformers import PrinterCallback
from trl import SFTTrainer

from .arguments import computes_bf16, sft_config, uses_cpu
from .checkpoints import Checkpoint, latest, write_json
from .events import Events
from .exact_match import Evaluation, evaluate
from .job import Job
from .learning import ASK_FROM, ASK_TRAINED_FROM, MIN_ROUND_STEPS, Learning
from .memory import peak_bytes
from .model import load_model, load_tokenizer
from .rows import Rows, check_counts, check_tokenizer, read_rows, supervised, within
from .run_callback import RunCallback

#: Rows asked after a round, and at the end, at most. Held-out rows are all asked at the end.
ROUND_SAMPLE = 400
FINAL_SAMPLE = 2000
#: What of a saved model is the model; the rest is left to checkpoints.
_KEPT = re.compile(r"(generation_|adapter_)?config\.json|.+\.safetensors(\.index\.json)?")


class Stopped(Exception):
    """The run was told to stop; its checkpoint is written."""


class _Trainer(SFTTrainer):
    def create_model_card(self, *_: Any, **__: Any) -> None:
        """The memory's manifest says more."""


class Run:
    def __init__(self, job: Job, events: Events, main: bool) -> None:
        self._job = job
        self._events = events
        self._main = main
        self._args = sft_config(job)
        transformers.set_seed(job.seed)
        tokenizer = load_tokenizer(job)
        check_tokenizer(tokenizer, job.samples)
        rows, dropped = within(read_rows(job.train_file), job.settings.maxLength)
        if dropped:
            events.emit("dropped", rows=dropped)
        self._rows = rows
        self._held_out, _ = within(read_rows(job.held_out_file), job.settings.maxLength)
        check_counts(len(rows), rows.tokens, supervised(rows.labels), job.expected)
        model, adapter = load_model(job)
        if not job.settings.packing:
            # The rows are what the trainer needs; packing is its own work.
            self._args.dataset_kwargs = {"skip_prepare_dataset": True}
        self._trainer = _Trainer(
            model=model,
            args=self._args,
            train_dataset=Dataset.from_dict({"input_ids": rows.input_ids, "labels": rows.labels}),
            processing_class=tokenizer,
            peft_config=adapter,
        )
        self._trainer.remove_callback(PrinterCallback)
        prepared = self._trainer.train_dataset
        lengths = sum(map(len, prepared["input_ids"]))
        check_counts(len(rows), lengths, supervised(prepared["labels"]), job.expected)
        batches = len(self._trainer.get_train_dataloader())
        self._steps_per_epoch = math.ceil(batches / job.settings.gradientAccumulationSteps)
        epochs = max(job.settings.numTrainEpochs, math.ceil(job.settings.minSteps / self._steps_per_epoch))
        self._trainer.args.num_train_epochs = epochs
        self._learning = Learning()

    def to_end(self) -> dict[str, float]:
        """Raises Stopped, or Fault."""
        job, trainer = self._job, self._trainer
        checkpoint = self._resume_point()
        round_steps = max(self._steps_per_epoch, MIN_ROUND_STEPS)
        callback = RunCallback(job, self._events, self._learning, round_steps, self._end_round)
        trainer.add_callback(callback)
        signal.signal(signal.SIGTERM, lambda *_: setattr(callback, "stop_asked", True))
        self._announce(checkpoint)
        trainer.train(resume_from_checkpoint=str(checkpoint.folder) if checkpoint else None)
        if callback.stop_asked and trainer.state.global_step < trainer.state.max_steps:
            raise Stopped
        return self._finish()

    def _resume_point(self) -> Checkpoint | None:
        def damaged(folder: Path, why: str) -> None:
            self._events.emit("damaged", checkpoint=folder.name, why=why)

        with self._trainer.accelerator.main_process_first():
            checkpoint = latest(self._job.checkpoints, self._job.jobHash, damaged)
        if checkpoint:
            self._learning = Learning.restored(checkpoint.learning)
        best = _read_json(self._job.best / "best.json")
        # Left by this job after its last checkpoint: they are measured weights all the same.
        if best and best.pop("jobHash") == self._job.jobHash:
            self._learning.best = best
        return checkpoint

    def _announce(self, checkpoint: Checkpoint | None) -> None:
        counts = [(p.numel(), p.requires_grad) for p in self._trainer.model.parameters()]
        self._events.emit(
            "start",
            device="cpu" if uses_cpu(self._job) else torch.cuda.get_device_name(),
            processes=self._trainer.accelerator.num_processes,
            bf16=computes_bf16(self._job),
            parameters=sum(n for n, _ in counts),
            trainableParameters=sum(n for n, trained in counts if trained),
            stepsPerEpoch=self._steps_per_epoch,
            resumedFrom=checkpoint.step if checkpoint else None,
            torch=torch.__version__,
            transformers=transformers.__version__,
        )

    def _end_round(self, step: int) -> bool:
        settings, learning = self._job.settings, self._learning
        accuracy = learning.end_round()
        if accuracy < ASK_FROM:
            return False
        sample = self._held_out.spread(ROUND_SAMPLE)
        held_out = self._ask(sample) if len(sample) else None
        better = learning.judge(step, held_out)
        trained = self._ask(self._rows.spread(ROUND_SAMPLE)) if better or accuracy >= ASK_TRAINED_FROM else None
        if better and trained and learning.best:
            learning.best["trainExactMatch"] = trained.exactMatch
            if settings.loadBestModelAtEnd:
                self._write_model(self._job.best, learning.best)
        self._events.emit(
            "eval",
            step=step,
            tokenAccuracy=accuracy,
            **({"heldOutExactMatch": held_out.exactMatch, "heldOutLoss": held_out.loss} if held_out else {}),
            **({"trainExactMatch": trained.exactMatch} if trained else {}),
        )
        target = settings.targetExactMatch
        known = trained is not None and trained.exactMatch >= target
        unseen = held_out is None or held_out.exactMatch >= target
        return (known and unseen) or learning.roundsWithoutProgress >= settings.patience

    def _ask(self, rows: Rows) -> Evaluation:
        return evaluate(self._trainer, rows, self._job.settings.perDeviceTrainBatchSize)

    def _finish(self) -> dict[str, float]:
        """Writes the weights that answer the held-out rows best, and says what they know."""
        job, step, best = self._job, self._trainer.state.global_step, self._learning.best
        held_out = self._ask(self._held_out) if len(self._held_out) else None
        metrics = {
            "parameters": sum(p.numel() for p in self._trainer.model.parameters() if p.requires_grad),
            "steps": step,
            "epochs": step / self._steps_per_epoch,
            "examples": len(self._rows),
            "peakMemoryBytes": peak_bytes(),
            **({"heldOutExamples": len(self._held_out)} if held_out else {}),
        }
        if held_out and best and best["step"] != step and (job.best / "best.json").exists():
            sample = self._held_out.spread(ROUND_SAMPLE)
            last = held_out if len(sample) == len(self._held_out) else self._ask(sample)
            if not last.better_than(best):
                if self._main:
                    _replace(job.best, job.artifact)
                    (job.artifact / "best.json").unlink()
                return metrics | {
                    "trainExactMatch": best["trainExactMatch"],
                    "heldOutExactMatch": best["exactMatch"],
                    "bestStep": best["step"],
                }
        self._write_model(job.artifact, None)
        trained = self._ask(self._rows.spread(FINAL_SAMPLE))
        metrics["trainExactMatch"] = trained.exactMatch
        return metrics | ({"heldOutExactMatch": held_out.exactMatch} if held_out else {})

    def _write_model(self, folder: Path, facts: dict[str, Any] | None) -> None:
        """A folder in the layout of Hugging Face, replaced as a whole."""
        temporary = folder.with_name(folder.name + ".tmp")
        if self._main:
            shutil.rmtree(temporary, ignore_errors=True)
        self._trainer.accelerator.wait_for_everyone()
        # All processes: a sharded model is gathered.
        self._trainer.save_model(str(temporary))
        if not self._main:
            return
        for path in temporary.iterdir():
            if not _KEPT.fullmatch(path.name):
                path.unlink() if path.is_file() else shutil.rmtree(path)
        if facts is not None:
            write_json(temporary / "best.json", {"jobHash": self._job.jobHash, **facts})
        _replace(temporary, folder)


def _replace(source: Path, target: Path) -> None:
    shutil.rmtree(target, ignore_errors=True)
    os.replace(source, target)


def _read_json(path: Path) -> dict[str, Any] | None:
    try:
        return dict(json.loads(path.read_text("utf-8")))
    except (OSError, ValueError):
        return None
