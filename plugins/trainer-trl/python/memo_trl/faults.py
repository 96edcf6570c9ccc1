"""Faults that the reader can do something about."""

from __future__ import annotations


class Fault(Exception):
    """Ends the run with a code, a message and a hint; `docs/errors.md` lists the codes."""

    def __init__(self, code: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint


#: How torch and its allocators say that memory could not be had.
_OUT_OF_MEMORY = ("out of memory", "can't allocate memory", "cannot allocate memory", "alloc_failed")


def is_out_of_memory(error: BaseException) -> bool:
    """True for a failed allocation, on an accelerator or not."""
    if isinstance(error, MemoryError) or type(error).__name__ == "OutOfMemoryError":
        return True
    return isinstance(error, (RuntimeError, OSError)) and any(
        words in str(error).lower() for words in _OUT_OF_MEMORY
    )


def memory_knobs(
    *, method: str, batch_size: int, accumulation: int, checkpointing: bool, dtype: str, max_length: int, sharded: bool
) -> list[str]:
    """What to turn when memory is short, the cheapest first."""
    knobs: list[str] = []
    if batch_size > 1:
        half = batch_size // 2
        knobs.append(
            f"trainer.perDeviceTrainBatchSize {half} with "
            f"trainer.gradientAccumulationSteps {accumulation * -(-batch_size // half)} (the same step)"
        )
    if not checkpointing:
        knobs.append("trainer.gradientCheckpointing true")
    knobs.append(f"a trainer.maxLength below {max_length}")
    if dtype != "bfloat16":
        knobs.append("trainer.dtype bfloat16")
    if method == "full":
        knobs.append("the trainer trl-lora")
    if not sharded:
        knobs.append("more GPUs with trainer.distributed fsdp2")
    return knobs


def out_of_memory(error: BaseException, knobs: list[str]) -> Fault:
    first_line = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
    return Fault(
        "TRAINING_MEMORY",
        f"The run does not fit into memory: {first_line[:300]}",
        f"Try {'; or '.join(knobs)}.",
    )
