"""The job file, as the TypeScript side writes it (`src/job.ts`)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from . import PROTOCOL
from .faults import Fault


@dataclass(frozen=True)
class From:
    """The memory that is continued."""

    folder: str
    form: Literal["full", "adapter"]


@dataclass(frozen=True)
class Sample:
    """A rendered conversation, and the ids that the other side made of it."""

    text: str
    ids: list[int]


@dataclass(frozen=True)
class Expected:
    """What the other side counted."""

    rows: int
    tokens: int
    supervised: int


@dataclass(frozen=True)
class Settings:
    """Options of a run whose every value is known, named as in the config."""

    learningRate: float
    numTrainEpochs: int
    minSteps: int
    perDeviceTrainBatchSize: int
    gradientAccumulationSteps: int
    warmupSteps: int
    warmupRatio: float | None
    lrSchedulerType: str
    weightDecay: float
    maxGradNorm: float
    adamBeta1: float
    adamBeta2: float
    adamEpsilon: float
    maxLength: int
    packing: bool
    gradientCheckpointing: bool
    dtype: Literal["auto", "float32", "bfloat16", "float16"]
    bf16: bool | Literal["auto"]
    attnImplementation: str | None
    targetExactMatch: float
    patience: int
    loadBestModelAtEnd: bool
    checkpointSeconds: float
    checkpointSteps: int | None
    saveTotalLimit: int
    gpus: int
    distributed: Literal["ddp", "fsdp2"]


@dataclass(frozen=True)
class Job:
    jobHash: str
    method: Literal["full", "lora"]
    folder: Path
    base: str
    parent: From | None
    seed: int
    padId: int
    expected: Expected
    samples: list[Sample]
    settings: Settings
    #: Arguments of `peft.LoraConfig`, by its own names.
    adapter: dict[str, Any] | None
    #: Further arguments of `trl.SFTConfig`, by its own names.
    sftArgs: dict[str, Any]

    @property
    def train_file(self) -> Path:
        return self.folder / "train.jsonl"

    @property
    def held_out_file(self) -> Path:
        return self.folder / "held-out.jsonl"

    @property
    def checkpoints(self) -> Path:
        return self.folder / "checkpoints"

    @property
    def best(self) -> Path:
        return self.folder / "best"

    @property
    def artifact(self) -> Path:
        return self.folder / "artifact"


def read_job(path: Path) -> Job:
    """Raises Fault `TRAINING_JOB_INVALID` for a file of another version or shape."""
    try:
        raw = json.loads(path.read_text("utf-8"))
        version = raw.pop("protocol")
        if version != PROTOCOL:
            raise _invalid(path, f"it has protocol {version}, this worker speaks {PROTOCOL}")
        parent = raw.pop("from")
        return Job(
            jobHash=raw.pop("jobHash"),
            method=raw.pop("method"),
            folder=Path(raw.pop("folder")),
            base=raw.pop("base"),
            parent=From(**parent) if parent else None,
            seed=raw.pop("seed"),
            padId=raw.pop("padId"),
            expected=Expected(**raw.pop("expected")),
            samples=[Sample(**sample) for sample in raw.pop("samples")],
            settings=Settings(**raw.pop("settings")),
            adapter=raw.pop("adapter"),
            sftArgs=raw.pop("sftArgs"),
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise _invalid(path, f"{type(error).__name__}: {error}") from error


def _invalid(path: Path, what: str) -> Fault:
    return Fault(
        "TRAINING_JOB_INVALID",
        f"The job file {path} cannot be read: {what}.",
        "Both sides of the trainer must be of one version, and the folder of the job must be reachable.",
    )
