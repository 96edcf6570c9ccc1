"""Checkpoints that can be trusted: a kill or a fault of the disk leaves the one before."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SEAL = "memo-seal.json"
_BLOCK = 1 << 20
#: Of a larger file as many blocks are hashed, evenly spread: a checkpoint may be 100 GB.
_MOST_BLOCKS = 64


@dataclass(frozen=True)
class Checkpoint:
    folder: Path
    step: int
    #: What the run had learned about itself, as it was handed to `seal`.
    learning: dict[str, Any]


def seal(folder: Path, job_hash: str, learning: dict[str, Any]) -> None:
    """Writes digests of all files once they are on the disk. A folder without them is unfinished."""
    files = {str(path.relative_to(folder)): digest(path, sync=True) for path in _files(folder)}
    write_json(folder / SEAL, {"jobHash": job_hash, "files": files, "learning": learning})


def latest(root: Path, job_hash: str, on_damaged: Callable[[Path, str], None]) -> Checkpoint | None:
    """The last checkpoint of this job that is whole. Those that are not are removed."""
    for step, folder in sorted(_numbered(root), reverse=True):
        found = _open(folder, job_hash)
        if isinstance(found, dict):
            return Checkpoint(folder, step, found)
        on_damaged(folder, found)
        shutil.rmtree(folder, ignore_errors=True)
    return None


def _open(folder: Path, job_hash: str) -> dict[str, Any] | str:
    """What was learned, or what is wrong with the folder."""
    try:
        sealed = json.loads((folder / SEAL).read_text("utf-8"))
    except (OSError, ValueError):
        return "it was not finished"
    if sealed["jobHash"] != job_hash:
        return "it is of another job"
    for name, expected in sealed["files"].items():
        try:
            found = digest(folder / name)
        except OSError:
            return f"{name} is missing"
        if found != expected:
            return f"{name} is damaged"
    return dict(sealed["learning"])


def digest(path: Path, sync: bool = False) -> str:
    """Size and SHA-256 of a file, or of evenly spread blocks of it where it is large."""
    size = path.stat().st_size
    hashed = hashlib.sha256(str(size).encode())
    blocks = -(-size // _BLOCK)
    count = min(blocks, _MOST_BLOCKS)
    with path.open("rb") as file:
        for i in range(count):
            # The last block is always among them: a cut file ends in the wrong bytes.
            block = i if count == blocks else i * (blocks - 1) // (count - 1)
            file.seek(block * _BLOCK)
            hashed.update(file.read(_BLOCK))
        if sync:
            os.fsync(file.fileno())
    return f"{size}:{hashed.hexdigest()}"


def write_json(path: Path, value: Any) -> None:
    """Replaces a file as a whole."""
    temporary = path.with_name(path.name + ".tmp")
    with temporary.open("w", encoding="utf-8") as file:
        json.dump(value, file)
        file.flush()
        os.fsync(file.fileno())
    os.replace(temporary, path)


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.name != SEAL)


def _numbered(root: Path) -> list[tuple[int, Path]]:
    if not root.is_dir():
        return []
    found = [(re.fullmatch(r"checkpoint-(\d+)", path.name), path) for path in root.iterdir()]
    return [(int(match.group(1)), path) for match, path in found if match]
