"""Times training steps of PyTorch: `steps.py FOLDER SETTING`, requests on a pipe (pipe.py).

SETTING: {"batch": [[id]], "supervised": n, "r": n | null}. A sequence has one id more than it has
inputs; the last n of its ids are labels. With r, an adapter of all seven projections is trained.

{"steps": n} -> {"milliseconds": [x], "coreMilliseconds": [x], "losses": [x], "peakBytes": n}

fp32, eager mode, all cores. Of what PyTorch and transformers offer, the faster: fused AdamW, and
`sdpa` attention.
"""

from pipe import CORES, serve

import json
import resource
import sys
import time

import torch
from finetune import lora
from peft import get_peft_model
from transformers import AutoModelForCausalLM

folder, setting = sys.argv[1], json.loads(sys.argv[2])
torch.set_num_threads(len(CORES))
model = AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32)
# PyTorch leaves the look-up of this id out of its gradient, though chat templates write it.
model.get_input_embeddings().padding_idx = None
if setting["r"]:
    model = get_peft_model(model, lora(setting["r"], 2 * setting["r"]))
model.train()
trained = [p for p in model.parameters() if p.requires_grad]
optimizer = torch.optim.AdamW(trained, lr=1e-4, weight_decay=0.0, fused=True)
ids = torch.tensor(setting["batch"])
inputs, labels = ids[:, :-1].contiguous(), ids[:, 1:].clone()
labels[:, : labels.shape[1] - setting["supervised"]] = -100


def step():
    # `shift_labels` are used as they are, so nothing is computed for a position without a label.
    loss = model(input_ids=inputs, labels=labels, shift_labels=labels).loss
    loss.backward()
    torch.nn.utils.clip_grad_norm_(trained, 1.0)
    optimizer.step()
    optimizer.zero_grad(set_to_none=True)
    return loss.item()


def peak_memory():
    """Bytes; `ru_maxrss` begins at that of the process that started this one."""
    try:
        with open("/proc/self/status") as status:
            return next(1024 * int(line.split()[1]) for line in status if line.startswith("VmHWM"))
    except (OSError, StopIteration):
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def answer(request):
    milliseconds, core_milliseconds, losses = [], [], []
    for _ in range(request["steps"]):
        began, core_began = time.perf_counter(), time.process_time()
        losses.append(step())
        milliseconds.append(1000 * (time.perf_counter() - began))
        core_milliseconds.append(1000 * (time.process_time() - core_began))
    peak = peak_memory()
    return {
        "milliseconds": milliseconds,
        "coreMilliseconds": core_milliseconds,
        "losses": losses,
        "peakBytes": peak,
    }


serve(answer)
