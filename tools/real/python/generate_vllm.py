"""Greedy continuations by vLLM on the CPU: `generate_vllm.py FOLDER DTYPE`, requests on a pipe (pipe.py).

{"prompts": [[id]], "newTokens": n} -> {"ids": [[id]], "milliseconds": x, "coreMilliseconds": x}, all prompts at once, each
continued by n tokens whatever they are. The engine itself, without its HTTP server. Prefixes are not
cached: the same prompts are asked again.
"""

from pipe import CORES, serve

import os
import sys
import time

os.environ.setdefault("VLLM_CPU_KVCACHE_SPACE", "1")
# One process, and none of its cores kept free.
os.environ.setdefault("VLLM_ENABLE_V1_MULTIPROCESSING", "0")
os.environ.setdefault("VLLM_CPU_OMP_THREADS_BIND", ",".join(map(str, CORES)))
os.environ.setdefault("VLLM_NO_USAGE_STATS", "1")

from vllm import LLM, SamplingParams

engine = LLM(
    sys.argv[1],
    dtype=sys.argv[2],
    enforce_eager=True,
    max_model_len=512,
    max_num_seqs=8,
    enable_prefix_caching=False,
    generation_config="vllm",
)


def answer(request):
    count = request["newTokens"]
    sampling = SamplingParams(temperature=0.0, max_tokens=count, ignore_eos=True)
    prompts = [{"prompt_token_ids": ids} for ids in request["prompts"]]
    began, core_began = time.perf_counter(), time.process_time()
    outputs = engine.generate(prompts, sampling, use_tqdm=False)
    milliseconds = 1000 * (time.perf_counter() - began)
    core = 1000 * (time.process_time() - core_began)
    ids = [list(output.outputs[0].token_ids) for output in outputs]
    return {"ids": ids, "milliseconds": milliseconds, "coreMilliseconds": core}


serve(answer)
