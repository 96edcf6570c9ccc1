"""Bytes that PyTorch keeps for the way back through a causal language model, per token.

Runs the real modelling code of transformers over fake tensors (shapes without data, so no memory and
no time), with autocast to bfloat16 as in training, and counts the storages that autograd saves.
Writes packages/training-estimate/src/__fixtures__/activation-bytes.json.
"""

import json
import sys
import warnings
from pathlib import Path

import peft
import torch
import transformers
from peft import LoraConfig, get_peft_model
from peft.tuners.tuners_utils import BaseTunerLayer
from torch._subclasses.fake_tensor import FakeTensorMode
from transformers import AutoConfig, AutoModelForCausalLM

warnings.filterwarnings("ignore")
# Fake tensors are on their device already, and cannot be moved as modules.
BaseTunerLayer._move_adapter_to_device_of_base_layer = lambda *_args, **_named: None
torch.nn.Module.to = lambda module, *_args, **_named: module

# Published shapes, with fewer layers: each layer takes the same.
SHAPES = {
    "llama-3.2-3b": dict(
        model_type="llama", hidden_size=3072, intermediate_size=8192, num_attention_heads=24,
        num_key_value_heads=8, head_dim=128, vocab_size=128256, tie_word_embeddings=True),
    "smollm2-135m": dict(
        model_type="llama", hidden_size=576, intermediate_size=1536, num_attention_heads=9,
        num_key_value_heads=3, head_dim=64, vocab_size=49152, tie_word_embeddings=True),
    "qwen2.5-0.5b": dict(
        model_type="qwen2", hidden_size=896, intermediate_size=4864, num_attention_heads=14,
        num_key_value_heads=2, vocab_size=151936, tie_word_embeddings=True),
    "qwen2.5-7b": dict(
        model_type="qwen2", hidden_size=3584, intermediate_size=18944, num_attention_heads=28,
        num_key_value_heads=4, vocab_size=152064, tie_word_embeddings=False),
    "qwen3-1.7b": dict(
        model_type="qwen3", hidden_size=2048, intermediate_size=6144, num_attention_heads=16,
        num_key_value_heads=8, head_dim=128, vocab_size=151936, tie_word_embeddings=True),
    "gemma-3-1b": dict(
        model_type="gemma3_text", hidden_size=1152, intermediate_size=6912, num_attention_heads=4,
        num_key_value_heads=1, head_dim=256, vocab_size=262144, tie_word_embeddings=True),
    "lfm2-1.2b": dict(
        model_type="lfm2", hidden_size=2048, block_ff_dim=12288, block_auto_adjust_ff_dim=True, block_ffn_dim_multiplier=1.0, block_multiple_of=256,
        num_attention_heads=32, num_key_value_heads=8, vocab_size=65536, tie_word_embeddings=True),
}
CONFIG = (
    "model_type hidden_size intermediate_size num_hidden_layers num_attention_heads num_key_value_heads head_dim "
    "vocab_size tie_word_embeddings layer_types conv_L_cache conv_bias block_ff_dim block_auto_adjust_ff_dim "
    "block_ffn_dim_multiplier block_multiple_of attention_bias"
).split()
LAYERS = (4, 8)
BATCHES = (2, 4)
SEQUENCE = 256


def saved_bytes(shape, layers, method, checkpointing, batch):
    extra = {}
    if shape["model_type"] == "lfm2":
        extra["layer_types"] = ["conv", "conv", "full_attention", "conv"] * (layers // 4)
    if shape["model_type"] == "gemma3_text":
        extra["layer_types"] = ["sliding_attention"] * layers
    config = AutoConfig.for_model(**{**shape, **extra}, num_hidden_layers=layers, max_position_embeddings=4096)
    dtype = torch.bfloat16 if method == "lora" else torch.float32
    with FakeTensorMode(allow_non_fake_inputs=True):
        model = AutoModelForCausalLM.from_config(config, dtype=dtype, attn_implementation="sdpa")
        if method == "lora":
            model = get_peft_model(model, LoraConfig(r=16, target_modules="all-linear", task_type="CAUSAL_LM"))
            for p in model.parameters():
                if p.requires_grad:
                    p.data = p.data.float()
        if checkpointing:
            model.gradient_checkpointing_enable(gradient_checkpointing_kwargs={"use_reentrant": False})
            model.enable_input_require_grads()
        model.train()
        own = {p.untyped_storage()._cdata for p in model.parameters()} | {b.untyped_storage()._cdata for b in model.buffers()}
        kept = {}

        def pack(tensor):
            storage = tensor.untyped_storage()
            if storage._cdata not in own:
                kept[storage._cdata] = (storage, storage.nbytes())
            return tensor

        ids = torch.zeros((batch, SEQUENCE), dtype=torch.long)
        with torch.autograd.graph.saved_tensors_hooks(pack, lambda t: t), torch.autocast("cpu", dtype=torch.bfloat16):
            out = model(input_ids=ids, labels=ids, use_cache=False)
        total = sum(p.numel() for p in model.parameters())
        trained = sum(p.numel() for p in model.parameters() if p.requires_grad)
        return sum(size for _, size in kept.values()), total, trained, config.to_dict()


def main():
    rows = []
    for name, shape in SHAPES.items():
        for method in ("full", "lora"):
            for checkpointing in (False, True):
                per = {}
                for layers in LAYERS:
                    (small, total, trained, config), (large, *_) = (
                        saved_bytes(shape, layers, method, checkpointing, b) for b in BATCHES
                    )
                    if layers == LAYERS[0]:
                        kept = {k: config.get(k) for k in CONFIG if config.get(k) is not None}
                        counted = dict(config=kept, parameters=total, trained=trained)
                    per[layers] = (large - small) / ((BATCHES[1] - BATCHES[0]) * SEQUENCE)
                layer = (per[LAYERS[1]] - per[LAYERS[0]]) / (LAYERS[1] - LAYERS[0])
                row = dict(
                    shape=name, **counted, method=method, checkpointing=checkpointing,
                    bytesPerTokenAndLayer=round(layer, 1), bytesPerTokenBesideLayers=round(per[LAYERS[0]] - layer * LAYERS[0], 1))
                rows.append(row)
                h = shape["hidden_size"]
                print(name, method, checkpointing, round(layer), round(layer / h, 2), round(row["bytesPerTokenBesideLayers"] / shape["vocab_size"], 2), file=sys.stderr, flush=True)
    made = f"tools/oracle/activation_bytes.py, torch {torch.__version__}, transformers {transformers.__version__}, peft {peft.__version__}, rank 16, sequence {SEQUENCE}"
    target = Path(__file__).resolve().parents[2] / "packages/training-estimate/src/__fixtures__/activation-bytes.json"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(dict(made=made, rows=rows), indent=1) + "\n")


main()
