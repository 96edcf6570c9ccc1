"""Tiny random checkpoints of every decoder family, and what `transformers` computes from them.

    python family_fixtures.py ../../packages/llama/bases/scratch ../../packages/llama/src/__fixtures__/families

Each folder is a complete model as `save_pretrained` writes it (two of them with the config of
transformers 4), with a tokenizer of the first entries of the scratch tokenizer. `oracle.json` and
`oracle.safetensors` hold, in fp32 with eager attention: logits, the loss of a batch, of the gradient
of every tensor its norm, a projection and 64 entries, and greedy continuations.
"""

import json
import math
import pathlib
import platform
import shutil
import sys

import safetensors
import torch
import transformers
from safetensors.torch import save_file
from transformers import AutoModelForCausalLM, LlamaConfig, Qwen2Config, Qwen3Config
from transformers.models.llama.modeling_llama import LlamaRotaryEmbedding

VOCABULARY = 300
SAMPLES = 64
SIZES = dict(
    vocab_size=VOCABULARY,
    hidden_size=32,
    intermediate_size=40,
    num_hidden_layers=2,
    num_attention_heads=4,
    num_key_value_heads=2,
    max_position_embeddings=128,
    bos_token_id=1,
    eos_token_id=3,
    pad_token_id=0,
)
# Of the four pairs one keeps its wave, one is between the two bounds, two are stretched.
LLAMA3 = dict(
    rope_type="llama3",
    rope_theta=500.0,
    factor=8.0,
    low_freq_factor=1.0,
    high_freq_factor=4.0,
    original_max_position_embeddings=64,
)
LINEAR = dict(rope_type="linear", rope_theta=10_000.0, factor=4.0)
# name: config, dtype of the file, bytes of a shard, spelling of the config
VARIANTS = {
    "llama-tied": (LlamaConfig(**SIZES, tie_word_embeddings=True, rms_norm_eps=1e-5), torch.bfloat16, None, 5),
    "llama3-untied-sharded": (LlamaConfig(**SIZES, rope_parameters=LLAMA3), torch.bfloat16, 24_000, 5),
    "llama-linear-biases": (
        LlamaConfig(**SIZES, rope_parameters=LINEAR, attention_bias=True, mlp_bias=True, tie_word_embeddings=True),
        torch.bfloat16,
        None,
        4,
    ),
    "qwen2": (Qwen2Config(**SIZES, tie_word_embeddings=True, rope_theta=1e6), torch.float16, None, 4),
    "qwen3": (Qwen3Config(**SIZES, head_dim=16, rope_theta=1e6), torch.bfloat16, None, 5),
}
EXAMPLES = [
    {"prompt": [1, 45, 80, 262, 101, 290, 77, 2], "completion": [45, 299, 120, 3]},
    {"prompt": [1, 270, 33, 2], "completion": [99, 3]},
    {"prompt": [1, 261, 255, 180, 66, 2], "completion": [70, 71, 250, 288, 5, 3]},
]
PROMPTS = [[1, 45, 80, 262, 101, 2], [1, 299], [1] + list(range(20, 60)) + [2]]
NEW_TOKENS = 24


def main() -> None:
    scratch, target = map(pathlib.Path, sys.argv[1:3])
    for seed, (name, variant) in enumerate(VARIANTS.items()):
        write(scratch, target / name, seed, *variant)
    frequencies(target.parent / "rope-frequencies.json")


def frequencies(path) -> None:
    """What each pair turns by, of a head of 64 as in Llama 3.2 1B, by kind of scaling."""
    cases = []
    for scaling in [dict(rope_type="default"), dict(LINEAR), dict(LLAMA3, factor=32.0, original_max_position_embeddings=8192)]:
        rope = dict(scaling, rope_theta=500_000.0)
        config = LlamaConfig(**{**SIZES, "head_dim": 64, "max_position_embeddings": 131_072}, rope_parameters=rope)
        embedding = LlamaRotaryEmbedding(config)
        cases.append({"rope_parameters": rope, "inv_freq": embedding.inv_freq.double().tolist()})
    made = {"script": "tools/oracle/family_fixtures.py", "transformers": transformers.__version__, "torch": torch.__version__}
    path.write_text(json.dumps({"made": made, "cases": cases}) + "\n")


def write(scratch, folder, seed, config, dtype, shard, spelling) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    model = AutoModelForCausalLM.from_config(config, dtype=torch.float32)
    fill(model, seed)
    model.to(dtype).save_pretrained(folder, **({"max_shard_size": shard} if shard else {}))
    if spelling == 4:
        respell(folder / "config.json")
    shorten_tokenizer(scratch, folder)
    model = AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32, attn_implementation="eager")
    record(folder, seed, model)


def fill(model, seed) -> None:
    """Numbers so large that every part shows: matrices by their fan-in, norms about 1, biases of 0.3."""
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for name, tensor in model.named_parameters():
            noise = torch.randn(tensor.shape, generator=generator)
            if name.endswith(".bias"):
                tensor.copy_(0.3 * noise)
            elif tensor.dim() == 1:
                tensor.copy_(1 + 0.2 * noise)
            else:
                tensor.copy_(noise / math.sqrt(tensor.shape[1]))


def respell(path) -> None:
    """As transformers 4 wrote it, `type` of old files included."""
    config = json.loads(path.read_text())
    rope = config.pop("rope_parameters")
    config["rope_theta"] = rope.pop("rope_theta")
    kind = rope.pop("rope_type")
    config["rope_scaling"] = None if kind == "default" else {"type": kind, **rope}
    config["torch_dtype"] = config.pop("dtype")
    config.pop("layer_types", None)
    path.write_text(json.dumps(config, indent=2) + "\n")


def shorten_tokenizer(scratch, folder) -> None:
    tokenizer = json.loads((scratch / "tokenizer.json").read_text(encoding="utf-8"))
    model = tokenizer["model"]
    model["vocab"] = {token: id for token, id in model["vocab"].items() if id < VOCABULARY}
    model["merges"] = [pair for pair in model["merges"] if "".join(pair) in model["vocab"]]
    (folder / "tokenizer.json").write_text(json.dumps(tokenizer, ensure_ascii=False) + "\n", encoding="utf-8")
    for name in ["tokenizer_config.json", "chat_template.jinja"]:
        shutil.copy(scratch / name, folder / name)


def record(folder, seed, model) -> None:
    sequences = [example["prompt"] + example["completion"] for example in EXAMPLES]
    tensors = {}
    for i, ids in enumerate(sequences):
        with torch.no_grad():
            logits = model(torch.tensor([ids])).logits[0]
        tensors[f"logits.{i}"] = logits[-3:].contiguous()
    rows = sum(len(example["completion"]) for example in EXAMPLES)
    total = torch.zeros(())
    for example, ids in zip(EXAMPLES, sequences):
        first = len(example["prompt"])
        logits = model(torch.tensor([ids])).logits[0, first - 1 : -1]
        total = total + torch.nn.functional.cross_entropy(logits, torch.tensor(ids[first:]), reduction="sum")
    loss = total / rows
    loss.backward()
    gradients = {}
    for name, tensor in model.named_parameters():
        flat = tensor.grad.double().flatten()
        index = torch.arange(len(flat), dtype=torch.float64)
        gradients[name] = {"norm": flat.norm().item(), "projection": (flat * torch.cos(index)).sum().item()}
        tensors[f"gradient.{name}"] = flat[(torch.arange(SAMPLES) * 7919) % len(flat)].float()
    save_file(tensors, folder / "oracle.safetensors", metadata={"format": "pt"})
    result = {
        "made": {
            "script": "tools/oracle/family_fixtures.py",
            "seed": seed,
            "python": platform.python_version(),
            "torch": torch.__version__,
            "transformers": transformers.__version__,
            "safetensors": safetensors.__version__,
        },
        "model": type(model).__name__,
        "parameters": model.num_parameters(),
        "examples": EXAMPLES,
        "loss": loss.item(),
        "gradients": gradients,
        "greedy": [greedy(model, prompt) for prompt in PROMPTS],
    }
    (folder / "oracle.json").write_text(json.dumps(result) + "\n")
    print(folder.name, result["model"], result["parameters"], result["loss"], [g["margin"] for g in result["greedy"]])


def greedy(model, prompt) -> dict:
    """The most probable tokens, end token or not; the margin is the least lead of the best logit."""
    ids, margin = list(prompt), math.inf
    with torch.no_grad():
        for _ in range(NEW_TOKENS):
            best = model(torch.tensor([ids])).logits[0, -1].topk(2)
            margin = min(margin, (best.values[0] - best.values[1]).item())
            ids.append(best.indices[0].item())
    assert margin > 1e-4, "a near tie is no test: take another seed"
    return {"prompt": prompt, "ids": ids[len(prompt) :], "margin": margin}


if __name__ == "__main__":
    main()
