"""`python -m memo_trl JOB_FILE`: trains; `python -m memo_trl --check`: says what is installed.

Standard library only up to where the packages are known to be there.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from pathlib import Path

from .events import Events
from .faults import Fault, is_out_of_memory, memory_knobs, out_of_memory
from .installed import check, missing
from .job import Job, read_job
from .lock import FolderLock

#: Exit status of a run that was told to stop: what a shell gives for SIGTERM.
STOPPED = 143
ENVIRONMENT = {
    # The other side has fetched the base: nothing is asked over the network.
    "HF_HUB_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "TOKENIZERS_PARALLELISM": "false",
    "TRANSFORMERS_VERBOSITY": "error",
}


def main(arguments: list[str]) -> int:
    if arguments == ["--check"]:
        print(json.dumps(check()))
        return 0
    path = Path(arguments[0])
    main_process = os.environ.get("RANK", "0") == "0"
    events = Events(path.parent / "events.jsonl", main_process)
    try:
        return _train(path, events, main_process)
    except Fault as fault:
        events.emit("error", code=fault.code, message=fault.message, hint=fault.hint)
    except Exception as error:  # noqa: BLE001 - whatever it is, the reader must hear of it
        events.emit("error", code="TRAINING_FAILED", message=f"{type(error).__name__}: {error}", hint="")
        traceback.print_exc()
    return 1


def _train(path: Path, events: Events, main_process: bool) -> int:
    job = read_job(path)
    lock = FolderLock(job.folder) if main_process else None
    absent = missing()
    if absent:
        raise Fault(
            "TRAINING_PYTHON",
            f"{sys.executable} lacks {', '.join(absent)}.",
            "Run `memo setup python`, or set trainer.python to an interpreter that has them.",
        )
    for name, value in ENVIRONMENT.items():
        os.environ.setdefault(name, value)
    from .run import Run, Stopped

    try:
        metrics = Run(job, events, main_process).to_end()
    except Stopped:
        events.emit("stopped")
        return STOPPED
    except Exception as error:
        if is_out_of_memory(error):
            raise out_of_memory(error, _knobs(job)) from error
        raise
    finally:
        if lock:
            lock.release()
    events.emit("done", metrics=metrics)
    return 0


def _knobs(job: Job) -> list[str]:
    settings = job.settings
    return memory_knobs(
        method=job.method,
        batch_size=settings.perDeviceTrainBatchSize,
        accumulation=settings.gradientAccumulationSteps,
        checkpointing=settings.gradientCheckpointing,
        dtype=settings.dtype,
        max_length=settings.maxLength,
        sharded=settings.distributed == "fsdp2",
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
