"""Times a training by the worker, and by TRL alone: `trl_overhead.py WORKER_FOLDER`, requests by pipe.py.

{"way": "worker" | "bare", "job": file} -> {"loop", "between", "all", "digest"}

Processor seconds of all threads: of the loop of steps, of that part of it that lies between the steps
(reports, checkpoints, callbacks of ours), and from the job file to the written model; imports are left out.
The digest is that of the model's file: both ways do the same work.
"""

import hashlib
import json
import pathlib
import shutil
import sys
import time

from pipe import serve

sys.path.insert(0, sys.argv[1])

import torch
import transformers
from datasets import Dataset
from memo_trl.events import Events
from memo_trl.job import read_job
from memo_trl.run import Run
from memo_trl.run_callback import RunCallback
from transformers import AutoModelForCausalLM, AutoTokenizer, PrinterCallback
from trl import SFTConfig, SFTTrainer

torch.set_num_threads(1)
TAKEN = {"loop": 0.0, "between": 0.0}


def timed(owner: type, name: str, part: str) -> None:
    """Adds what a method takes to a part."""
    method = getattr(owner, name)

    def run(*args, **kwargs):
        started = time.process_time()
        try:
            return method(*args, **kwargs)
        finally:
            TAKEN[part] += time.process_time() - started

    setattr(owner, name, run)


timed(SFTTrainer, "train", "loop")
timed(SFTTrainer, "_maybe_log_save_evaluate", "between")
timed(RunCallback, "on_step_end", "between")


def worker(path: pathlib.Path) -> None:
    job = read_job(path)
    Run(job, Events(job.folder / "events.jsonl"), True).to_end()


def bare(path: pathlib.Path) -> None:
    """As a script by hand would: the same rows, the same settings, TRL's own reports."""
    job = json.loads(path.read_text())
    settings = job["settings"]
    rows = [json.loads(line) for line in (path.parent / "train.jsonl").open()]
    transformers.set_seed(job["seed"])
    tokenizer = AutoTokenizer.from_pretrained(job["base"])
    trainer = SFTTrainer(
        model=AutoModelForCausalLM.from_pretrained(job["base"], dtype=torch.float32),
        args=SFTConfig(
            output_dir=str(path.parent / "checkpoints"),
            seed=job["seed"],
            data_seed=job["seed"],
            learning_rate=settings["learningRate"],
            num_train_epochs=settings["numTrainEpochs"],
            per_device_train_batch_size=settings["perDeviceTrainBatchSize"],
            warmup_steps=settings["warmupSteps"],
            lr_scheduler_type=settings["lrSchedulerType"],
            weight_decay=settings["weightDecay"],
            adam_beta2=settings["adamBeta2"],
            max_length=settings["maxLength"],
            gradient_checkpointing=settings["gradientCheckpointing"],
            bf16=False,
            use_cpu=True,
            dataloader_pin_memory=False,
            save_strategy="no",
            report_to="none",
            disable_tqdm=True,
        ),
        train_dataset=Dataset.from_dict(
            {
                "input_ids": [row["prompt"] + row["completion"] for row in rows],
                "labels": [[-100] * len(row["prompt"]) + row["completion"] for row in rows],
            }
        ),
        processing_class=tokenizer,
    )
    trainer.remove_callback(PrinterCallback)
    trainer.train()
    trainer.save_model(str(path.parent / "artifact"))


def answer(request: dict) -> dict:
    path = pathlib.Path(request["job"])
    for name in ("artifact", "checkpoints", "best"):
        shutil.rmtree(path.parent / name, ignore_errors=True)
    TAKEN.update(loop=0.0, between=0.0)
    started = time.process_time()
    {"worker": worker, "bare": bare}[request["way"]](path)
    taken = {**TAKEN, "all": time.process_time() - started}
    model = (path.parent / "artifact" / "model.safetensors").read_bytes()
    return {**taken, "digest": hashlib.sha256(model).hexdigest()}


serve(answer)
