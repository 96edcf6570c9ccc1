"""Greedy continuations by transformers in fp32: `generate.py FOLDER`, requests on a pipe (pipe.py).

{"prompts": [[id]], "newTokens": n} -> {"ids": [[id]], "milliseconds": x, "coreMilliseconds": x}, one prompt after the other,
each continued by n tokens whatever they are.
"""

from pipe import CORES, serve

import sys
import time

import torch
from transformers import AutoModelForCausalLM

torch.set_num_threads(len(CORES))
model = AutoModelForCausalLM.from_pretrained(sys.argv[1], dtype=torch.float32).eval()
# Nothing ends a continuation early.
model.generation_config.eos_token_id = None


def continuation(prompt, count):
    ids = torch.tensor([prompt])
    # Without a mask of its own, it would not see the padding token, which chats are written with.
    mask = torch.ones_like(ids)
    whole = model.generate(ids, attention_mask=mask, max_new_tokens=count, do_sample=False)
    return whole[0, len(prompt) :].tolist()


def answer(request):
    count = request["newTokens"]
    began, core_began = time.perf_counter(), time.process_time()
    with torch.inference_mode():
        ids = [continuation(prompt, count) for prompt in request["prompts"]]
    milliseconds = 1000 * (time.perf_counter() - began)
    core = 1000 * (time.process_time() - core_began)
    return {"ids": ids, "milliseconds": milliseconds, "coreMilliseconds": core}


serve(answer)
