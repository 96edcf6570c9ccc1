"""What transformers computes: `reference.py MODEL`, one JSON request on standard input.

{"tokenize": [text]}                     -> {"tokenize": [[id]]}, special tokens in text as text
{"logits": [[id]], "file": path}         -> logits of each sequence as float32 tensors "0", "1"...
{"generate": [[id]], "maxNewTokens": n}  -> {"generate": [[id]]}, greedy continuations

"adapter": folder puts an adapter of PEFT over the model. Everything in fp32 with eager attention.
"""

import json
import sys

import torch
from safetensors.torch import save_file
from transformers import AutoModelForCausalLM, AutoTokenizer

folder = sys.argv[1]
request = json.load(sys.stdin)
answer = {}
tokenizer = AutoTokenizer.from_pretrained(folder)

if "tokenize" in request:
    encode = lambda text: tokenizer.encode(text, add_special_tokens=False, split_special_tokens=True)
    answer["tokenize"] = [encode(text) for text in request["tokenize"]]

if "logits" in request or "generate" in request:
    model = AutoModelForCausalLM.from_pretrained(
        folder, dtype=torch.float32, attn_implementation="eager"
    )
    if "adapter" in request:
        from peft import PeftModel

        model = PeftModel.from_pretrained(model, request["adapter"])
    with torch.no_grad():
        if "logits" in request:
            rows = [model(torch.tensor([ids])).logits[0] for ids in request["logits"]]
            save_file({str(i): row.contiguous() for i, row in enumerate(rows)}, request["file"])
        if "generate" in request:
            answer["generate"] = []
            for ids in request["generate"]:
                whole = model.generate(
                    input_ids=torch.tensor([ids]), max_new_tokens=request["maxNewTokens"], do_sample=False
                )
                answer["generate"].append(whole[0, len(ids) :].tolist())

json.dump(answer, sys.stdout)
