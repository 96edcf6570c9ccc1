"""Memory that the run took."""

from __future__ import annotations

import resource
import sys

import torch


def peak_bytes() -> int:
    """Most that was allocated on the accelerator, or resident where there is none."""
    if torch.cuda.is_available() and torch.cuda.is_initialized():
        return int(torch.cuda.max_memory_allocated())
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    # Linux counts in kibibytes, macOS in bytes.
    return peak if sys.platform == "darwin" else peak * 1024
