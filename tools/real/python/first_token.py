"""Times transformers from a folder on disk to the first token: `first_token.py FOLDER TEXT`, on a pipe (pipe.py).

One request, whatever it says -> {"milliseconds": x, "coreMilliseconds": x, "id": n}: tokenizer and fp32 weights loaded, the
text asked in the chat template. What Python imports is imported before, by a tiny model of its own.
"""

from pipe import CORES, serve

import sys
import time

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer, LlamaConfig, LlamaForCausalLM

torch.set_num_threads(len(CORES))
tiny = LlamaForCausalLM(
    LlamaConfig(
        vocab_size=32,
        hidden_size=16,
        intermediate_size=16,
        num_hidden_layers=1,
        num_attention_heads=1,
        pad_token_id=0,
    )
)
tiny.generate(torch.tensor([[1, 2]]), max_new_tokens=1, do_sample=False)


def answer(_):
    folder, text = sys.argv[1:3]
    began, core_began = time.perf_counter(), time.process_time()
    tokenizer = AutoTokenizer.from_pretrained(folder)
    model = AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32).eval()
    ids = tokenizer.apply_chat_template(
        [{"role": "user", "content": text}],
        add_generation_prompt=True,
        return_tensors="pt",
        return_dict=True,
    )
    with torch.inference_mode():
        whole = model.generate(**ids, max_new_tokens=1, do_sample=False)
    milliseconds = 1000 * (time.perf_counter() - began)
    core = 1000 * (time.process_time() - core_began)
    return {"milliseconds": milliseconds, "coreMilliseconds": core, "id": whole[0, -1].item()}


serve(answer)
