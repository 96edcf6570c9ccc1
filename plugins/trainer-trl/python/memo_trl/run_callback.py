"""What the worker does between the steps of `transformers.Trainer`."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
from transformers import TrainerCallback, TrainerControl, TrainerState, TrainingArguments

from .checkpoints import seal
from .events import Events
from .faults import Fault
from .job import Job
from .learning import Learning
from .memory import peak_bytes

#: Large checkpoints are written less often: saving takes at most a twentieth of the time.
SAVING_SHARE = 20


class RunCallback(TrainerCallback):
    """Reports each step, ends rounds, and says when to save and when to stop."""

    def __init__(
        self, job: Job, events: Events, learning: Learning, round_steps: int, end_round: Callable[[int], bool]
    ) -> None:
        self._job = job
        self._events = events
        self._learning = learning
        self._round_steps = round_steps
        #: Asked after the last step of a round; true where the run has learned enough.
        self._end_round = end_round
        self.stop_asked = False
        self._tokens_before = learning.tokens
        self._started = time.monotonic()
        self._first_step = 0
        self._save_began = 0.0
        self._next_save = math.inf

    def on_train_begin(self, args: TrainingArguments, state: TrainerState, control: TrainerControl, **_: Any) -> None:
        self._started = time.monotonic()
        self._first_step = state.global_step
        self._next_save = self._started + self._job.settings.checkpointSeconds

    def on_step_end(self, args: TrainingArguments, state: TrainerState, control: TrainerControl, **_: Any) -> None:
        step, every = state.global_step, self._job.settings.checkpointSteps
        if step % self._round_steps == 0 and step < state.max_steps and self._end_round(step):
            control.should_training_stop = True
        due = step % every == 0 if every else time.monotonic() >= self._next_save
        stop, save = _agreed(self.stop_asked, due)
        if stop:
            control.should_training_stop = True
        if save or stop:
            self._save_began = time.monotonic()
            control.should_save = True

    def on_log(
        self, args: TrainingArguments, state: TrainerState, control: TrainerControl, logs: dict[str, float], **_: Any
    ) -> None:
        if "loss" not in logs:
            return
        step, loss, norm = state.global_step, logs["loss"], logs.get("grad_norm", 0.0)
        if not (math.isfinite(loss) and math.isfinite(norm)):
            raise Fault(
                "TRAINING_DIVERGED",
                f"Loss {loss} or gradient norm {norm} is no finite number at step {step}; "
                "the checkpoint before it is kept.",
                "Lower trainer.learningRate, raise trainer.warmupSteps, or set trainer.maxGradNorm to 1.",
            )
        accuracy = logs.get("mean_token_accuracy", 0.0)
        self._learning.stepped(accuracy)
        seen = int(logs.get("num_tokens", 0))
        self._learning.tokens = self._tokens_before + seen
        elapsed = max(1e-3, time.monotonic() - self._started)
        done = step - self._first_step
        self._events.emit(
            "step",
            step=step,
            totalSteps=state.max_steps,
            epoch=round(state.epoch or 0.0, 4),
            loss=loss,
            learningRate=logs.get("learning_rate", 0.0),
            gradNorm=norm,
            tokenAccuracy=accuracy,
            tokens=self._learning.tokens,
            tokensPerSecond=round(seen / elapsed, 1),
            memoryBytes=peak_bytes(),
            etaMs=round(1000 * elapsed / max(1, done) * (state.max_steps - step)),
        )

    def on_save(self, args: TrainingArguments, state: TrainerState, control: TrainerControl, **_: Any) -> None:
        folder = Path(args.output_dir) / f"checkpoint-{state.global_step}"
        if args.should_save:
            seal(folder, self._job.jobHash, self._learning.as_dict())
        now = time.monotonic()
        took = now - self._save_began
        self._next_save = now + max(self._job.settings.checkpointSeconds, SAVING_SHARE * took)
        self._events.emit("checkpoint", step=state.global_step, seconds=round(took, 3))


def _agreed(stop: bool, save: bool) -> tuple[bool, bool]:
    """The main process decides about saving, any process about stopping: all must do the same."""
    if not (torch.distributed.is_available() and torch.distributed.is_initialized()):
        return stop, save
    device = "cuda" if torch.distributed.get_backend() == "nccl" else "cpu"
    main = torch.distributed.get_rank() == 0
    said = torch.tensor([int(stop), int(save and main)], device=device)
    torch.distributed.all_reduce(said, op=torch.distributed.ReduceOp.MAX)
    return bool(said[0]), bool(said[1])
