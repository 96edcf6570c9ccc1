"""What an interpreter has of what the worker needs."""

from __future__ import annotations

import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

_REQUIREMENTS = Path(__file__).parent.parent / "requirements.txt"


def required() -> dict[str, str]:
    """Versions by package name, as in requirements.txt."""
    lines = [line.partition("#")[0].strip() for line in _REQUIREMENTS.read_text("utf-8").splitlines()]
    pairs = (line.partition("==") for line in lines if line)
    return {name: version for name, _, version in pairs}


def installed() -> dict[str, str | None]:
    found: dict[str, str | None] = {}
    for name in required():
        try:
            # What follows a plus sign says for which accelerator it was built.
            found[name] = version(name).partition("+")[0]
        except PackageNotFoundError:
            found[name] = None
    return found


def missing() -> list[str]:
    return [name for name, found in installed().items() if found is None]


def check() -> dict[str, Any]:
    """For `memo doctor`: interpreter, packages, and the accelerators where torch can be asked."""
    return {
        "executable": sys.executable,
        "python": ".".join(map(str, sys.version_info[:3])),
        "required": required(),
        "installed": installed(),
        "gpus": _gpus(),
    }


def _gpus() -> list[dict[str, Any]]:
    try:
        import torch
    except Exception:  # noqa: BLE001 - a broken torch is no torch
        return []
    if not torch.cuda.is_available():
        return []
    devices = [torch.cuda.get_device_properties(i) for i in range(torch.cuda.device_count())]
    return [{"name": device.name, "memoryBytes": device.total_memory} for device in devices]
