"""One worker at a time in a folder."""

from __future__ import annotations

import fcntl
import os
import socket
from pathlib import Path

from .faults import Fault


class FolderLock:
    """Held while the process lives: the system lets go of it however the process ends."""

    def __init__(self, folder: Path) -> None:
        path = folder / "worker.lock"
        self._file = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            owner = os.pread(self._file, 200, 0).decode(errors="replace").strip()
            os.close(self._file)
            raise Fault(
                "TRAINING_FOLDER_BUSY",
                f"Another trainer works in {folder} ({owner or 'unknown'}).",
                "Wait for it or stop it; two runs need two folders.",
            ) from error
        os.ftruncate(self._file, 0)
        os.pwrite(self._file, f"{socket.gethostname()}, process {os.getpid()}\n".encode(), 0)

    def release(self) -> None:
        os.close(self._file)
