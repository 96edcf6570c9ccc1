"""Tiny checkpoints with random weights: `tiny_bases.py TOKENIZERS OUT`, a folder a family.

TOKENIZERS holds the tokenizers of packages/llama/src/__fixtures__/tokenizers.
"""

import pathlib
import shutil
import sys

import torch
from transformers import (
    AutoModelForCausalLM,
    AutoTokenizer,
    Gemma3TextConfig,
    Lfm2Config,
    Qwen2Config,
)

SIZES = dict(
    hidden_size=32,
    intermediate_size=64,
    num_hidden_layers=2,
    num_attention_heads=4,
    num_key_value_heads=2,
    max_position_embeddings=256,
    tie_word_embeddings=True,
)
# The forms of the families: Gemma's turns, and ChatML.
GEMMA = (
    "{{ bos_token }}{% for message in messages %}"
    "<start_of_turn>{{ 'model' if message['role'] == 'assistant' else 'user' }}\n"
    "{{ message['content'] }}<end_of_turn>\n{% endfor %}"
    "{% if add_generation_prompt %}<start_of_turn>model\n{% endif %}"
)
CHATML = (
    "{% for message in messages %}<|im_start|>{{ message['role'] }}\n{{ message['content'] }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)
FAMILIES = {
    "qwen2.5": ("qwen", None, Qwen2Config, dict(SIZES, rope_theta=1e6)),
    "gemma3": ("llama2", GEMMA, Gemma3TextConfig, dict(SIZES, head_dim=8, query_pre_attn_scalar=8, sliding_window=16)),
    "lfm2": ("smollm", CHATML, Lfm2Config, dict(SIZES, layer_types=["conv", "full_attention"], block_auto_adjust_ff_dim=False)),
}


def main() -> None:
    tokenizers, out = map(pathlib.Path, sys.argv[1:3])
    for seed, (name, (tokenizer, template, config, sizes)) in enumerate(FAMILIES.items()):
        folder = out / name
        folder.mkdir(parents=True)
        for file in ("tokenizer.json", "tokenizer_config.json", "chat_template.jinja"):
            shutil.copy(tokenizers / tokenizer / file, folder / file)
        if template:
            (folder / "chat_template.jinja").write_text(template)
        known = AutoTokenizer.from_pretrained(folder)
        ids = dict(
            vocab_size=len(known),
            bos_token_id=known.bos_token_id,
            eos_token_id=known.eos_token_id,
            pad_token_id=known.pad_token_id,
        )
        torch.manual_seed(seed)
        AutoModelForCausalLM.from_config(config(**sizes, **ids)).save_pretrained(folder)


main()
