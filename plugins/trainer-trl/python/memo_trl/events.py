"""JSON lines for whoever started the worker: on standard output, and in a file of the job's folder."""

from __future__ import annotations

import json
import os
import uuid
from pathlib import Path
from typing import Any


class Events:
    """Writes each event twice, under a number by which the reader drops what it has seen.

    The file makes progress readable after a restart of the reader, under any runner. Standard output
    is ours alone: what libraries print goes to standard error. Only the main process says anything.
    """

    def __init__(self, file: Path, main: bool = True) -> None:
        self._session = uuid.uuid4().hex[:12]
        self._number = 0
        self._targets: list[int] = []
        if main:
            self._targets.append(os.dup(1))
            self._targets.append(os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644))
        os.dup2(2, 1)

    def emit(self, kind: str, **fields: Any) -> None:
        self._number += 1
        event = {"type": kind, "session": self._session, "seq": self._number, **fields}
        line = (json.dumps(event, separators=(",", ":"), ensure_ascii=False) + "\n").encode()
        for target in list(self._targets):
            try:
                os.write(target, line)
            except OSError:
                # Nobody listens any more, or the disk is full: the run itself goes on.
                self._targets.remove(target)
