"""The model that a run begins with."""

from __future__ import annotations

from typing import Any

from peft import PeftModel
from transformers import AutoModelForCausalLM, AutoTokenizer, PreTrainedModel, PreTrainedTokenizerBase

from .arguments import lora_config, weights_dtype
from .faults import Fault
from .job import Job


def load_tokenizer(job: Job) -> PreTrainedTokenizerBase:
    tokenizer = AutoTokenizer.from_pretrained(job.base)
    # The collator pads by it; the id is the one that serving knows.
    tokenizer.pad_token = tokenizer.convert_ids_to_tokens(job.padId)
    return tokenizer


def load_model(job: Job) -> tuple[Any, Any]:
    """The model, and the adapter that TRL is to lay over it; None where it has one, or needs none."""
    continued = job.parent
    if continued and continued.form == "full":
        return _load(job, continued.folder), None
    base = _load(job, job.base)
    if continued is None:
        return base, lora_config(job) if job.method == "lora" else None
    if job.method == "lora":
        return PeftModel.from_pretrained(base, continued.folder, is_trainable=True), None
    merged = PeftModel.from_pretrained(base, continued.folder).merge_and_unload()
    # PEFT froze the base under the adapter.
    return merged.requires_grad_(True), None


def _load(job: Job, folder: str) -> PreTrainedModel:
    settings = job.settings
    given = {} if settings.attnImplementation is None else {"attn_implementation": settings.attnImplementation}
    try:
        return AutoModelForCausalLM.from_pretrained(folder, dtype=weights_dtype(job), **given)
    except (ValueError, KeyError, OSError, ImportError) as error:
        raise Fault(
            "TRAINING_MODEL",
            f"transformers cannot load {folder} as a causal language model: {error}",
            "Use a base that this version of transformers knows, in a folder that the worker reaches.",
        ) from error
