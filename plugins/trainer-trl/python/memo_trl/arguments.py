"""`trl.SFTConfig` and `peft.LoraConfig` of a job."""

from __future__ import annotations

import dataclasses
from typing import Any

import torch
from peft import LoraConfig
from trl import SFTConfig

from .faults import Fault
from .job import Job

#: Arguments that the worker sets itself, or that would change what is trained on.
_OURS = frozenset(
    """output_dir seed data_seed max_length packing completion_only_loss assistant_only_loss dataset_kwargs
    dataset_text_field truncation_mode eos_token pad_token chat_template_path model_init_kwargs resume_from_checkpoint
    report_to push_to_hub disable_tqdm logging_steps logging_strategy logging_nan_inf_filter save_strategy
    save_steps eval_strategy load_best_model_at_end remove_unused_columns use_cpu""".split()
)


def accelerator() -> bool:
    return bool(torch.cuda.is_available())


def uses_cpu(job: Job) -> bool:
    return job.settings.gpus == 0 or not accelerator()


def computes_bf16(job: Job) -> bool:
    """Mixed precision where the accelerator has it; a CPU computes bfloat16 slowly, if at all."""
    if job.settings.bf16 != "auto":
        return bool(job.settings.bf16)
    return not uses_cpu(job) and torch.cuda.is_bf16_supported()


def weights_dtype(job: Job) -> torch.dtype:
    """Of the weights in memory: what is trained stays float32, a frozen base need not."""
    if job.settings.dtype != "auto":
        return {"float32": torch.float32, "bfloat16": torch.bfloat16, "float16": torch.float16}[job.settings.dtype]
    return torch.bfloat16 if job.method == "lora" and computes_bf16(job) else torch.float32


def sft_config(job: Job) -> SFTConfig:
    """Raises Fault `TRAINING_ARGUMENTS` for `sftArgs` that are unknown or not to be set."""
    settings = job.settings
    _check("trainer.sftArgs", job.sftArgs, {field.name for field in dataclasses.fields(SFTConfig) if field.init})
    cpu = uses_cpu(job)
    # In transformers 5 a warm-up below 1 is a share of all steps.
    warmup = settings.warmupRatio if settings.warmupRatio is not None else settings.warmupSteps
    ours: dict[str, Any] = dict(
        output_dir=str(job.checkpoints),
        seed=job.seed,
        data_seed=job.seed,
        learning_rate=settings.learningRate,
        num_train_epochs=settings.numTrainEpochs,
        per_device_train_batch_size=settings.perDeviceTrainBatchSize,
        gradient_accumulation_steps=settings.gradientAccumulationSteps,
        warmup_steps=warmup,
        lr_scheduler_type=settings.lrSchedulerType,
        weight_decay=settings.weightDecay,
        max_grad_norm=settings.maxGradNorm,
        adam_beta1=settings.adamBeta1,
        adam_beta2=settings.adamBeta2,
        adam_epsilon=settings.adamEpsilon,
        max_length=settings.maxLength,
        packing=settings.packing,
        gradient_checkpointing=settings.gradientCheckpointing,
        bf16=computes_bf16(job),
        use_cpu=cpu,
        dataloader_pin_memory=not cpu,
        logging_steps=1,
        # A loss that is no number ends the run; it is not hidden.
        logging_nan_inf_filter=False,
        save_strategy="no",
        save_total_limit=settings.saveTotalLimit,
        eval_strategy="no",
        report_to="none",
        disable_tqdm=True,
    )
    try:
        return SFTConfig(**{**ours, **job.sftArgs})
    except (TypeError, ValueError, ImportError) as error:
        raise _bad(f"SFTConfig refuses the arguments: {error}") from error


def lora_config(job: Job) -> LoraConfig:
    """Raises Fault `TRAINING_ARGUMENTS` for `peftArgs` that `peft.LoraConfig` does not know."""
    arguments = job.adapter or {}
    _check("trainer.peftArgs", arguments, {field.name for field in dataclasses.fields(LoraConfig) if field.init})
    try:
        return LoraConfig(task_type="CAUSAL_LM", bias="none", **arguments)
    except (TypeError, ValueError) as error:
        raise _bad(f"LoraConfig refuses the arguments: {error}") from error


def _check(where: str, given: dict[str, Any], known: set[str]) -> None:
    unknown = sorted(set(given) - known)
    if unknown:
        raise _bad(f"{where} has {', '.join(unknown)}, which this version does not know")
    taken = sorted(set(given) & _OURS)
    if taken:
        raise _bad(f"{where} has {', '.join(taken)}, which the trainer sets itself")


def _bad(what: str) -> Fault:
    return Fault(
        "TRAINING_ARGUMENTS",
        f"{what}.",
        "Names are those of trl.SFTConfig and peft.LoraConfig; use the trainer's own option where there is one.",
    )
