"""What vLLM generates over a base with an adapter: `vllm_lora.py MODEL`, one JSON request on standard input.

{"adapter": folder, "prompts": [[id]], "maxNewTokens": n}
    -> {"version": v, "base": [[id]], "adapted": [[id]]}; greedy continuations in fp32, the last line of output
"""

import json
import os
import sys

os.environ.update(
    VLLM_CPU_KVCACHE_SPACE="1",
    VLLM_ENABLE_V1_MULTIPROCESSING="0",
    VLLM_NO_USAGE_STATS="1",
    VLLM_LOGGING_LEVEL="ERROR",
    HF_HUB_OFFLINE="1",
)

import vllm
from vllm import LLM, SamplingParams
from vllm.lora.request import LoRARequest


def main() -> None:
    request = json.load(sys.stdin)
    model = LLM(
        model=sys.argv[1],
        dtype="float32",
        enable_lora=True,
        max_lora_rank=16,
        max_model_len=128,
        max_num_seqs=4,
        enforce_eager=True,
        generation_config="vllm",
        disable_log_stats=True,
    )
    prompts = [{"prompt_token_ids": ids} for ids in request["prompts"]]
    sampling = SamplingParams(temperature=0, max_tokens=request["maxNewTokens"])

    def generate(lora):
        outputs = model.generate(prompts, sampling, lora_request=lora, use_tqdm=False)
        return [list(output.outputs[0].token_ids) for output in outputs]

    adapter = LoRARequest("ours", 1, request["adapter"])
    answer = {"version": vllm.__version__, "base": generate(None), "adapted": generate(adapter)}
    print(json.dumps(answer))


if __name__ == "__main__":
    main()
