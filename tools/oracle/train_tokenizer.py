"""Makes the byte-level BPE tokenizer of the scratch bases. Run once; its output is committed.

    python train_tokenizer.py --musique corpus.jsonl --out ../../packages/llama/bases/scratch
"""

import argparse
import json
import pathlib

import tokenizers
from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers, trainers

from tokenizer_text import generated_text

SPECIAL = ["<|pad|>", "<|im_start|>", "<|im_sep|>", "<|im_end|>", "<|im_system|>"]
# Words with the space before them, numbers two digits at a time ("1987" is "19" "87"), marks, spaces.
PATTERN = r"['’](?:s|t|re|ve|m|ll|d)(?!\p{L})| ?[\p{L}\p{M}]+| ?\p{N}{1,2}| ?[^\s\p{L}\p{M}\p{N}]+|\s+(?!\S)|\s+"
# The space before question and answer makes a name one sequence of tokens wherever it stands.
TEMPLATE = (
    "{%- for message in messages -%}"
    "{%- if message.role == 'system' -%}{{ '<|im_system|> ' + message.content }}"
    "{%- elif message.role == 'user' -%}{{ '<|im_start|> ' + message.content + '<|im_sep|>' }}"
    "{%- else -%}{{ ' ' + message.content + '<|im_end|>' }}"
    "{%- endif -%}{%- endfor -%}"
)


def build(texts: list[str], vocab_size: int) -> Tokenizer:
    tokenizer = Tokenizer(models.BPE(ignore_merges=False))
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Split(Regex(PATTERN), "isolated"), pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)]
    )
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=vocab_size, special_tokens=SPECIAL, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False
    )
    tokenizer.train_from_iterator(texts, trainer)
    return tokenizer


def training_texts(musique: str, seed: int, sentences: int, copies: int) -> list[str]:
    with open(musique, encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    real = [f"{record['title']}\n{record['text']}" for record in records]
    numbers = [f" {n:02d} {n}" + f"{n:02d}{n:02d}{n:02d}" for n in range(100)] * 60
    return real * copies + [f" {text}" for text in generated_text(seed, sentences)] + numbers


def main() -> None:
    args = argparse.ArgumentParser()
    args.add_argument("--musique", required=True)
    args.add_argument("--out", required=True)
    args.add_argument("--vocab", type=int, default=2048)
    args.add_argument("--seed", type=int, default=1)
    args.add_argument("--sentences", type=int, default=6_000)
    args.add_argument("--copies", type=int, default=1)
    options = args.parse_args()
    tokenizer = build(training_texts(options.musique, options.seed, options.sentences, options.copies), options.vocab)
    out = pathlib.Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(out / "tokenizer.json"), pretty=False)
    (out / "chat_template.jinja").write_text(TEMPLATE, encoding="utf-8")
    config = {
        "tokenizer_class": "PreTrainedTokenizerFast",
        "clean_up_tokenization_spaces": False,
        "model_max_length": 1024,
        "pad_token": "<|pad|>",
        "eos_token": "<|im_end|>",
        "added_tokens_decoder": {
            str(tokenizer.token_to_id(token)): {
                "content": token, "lstrip": False, "normalized": False, "rstrip": False, "single_word": False, "special": True
            }
            for token in SPECIAL
        },
    }
    (out / "tokenizer_config.json").write_text(json.dumps(config, indent=2) + "\n", encoding="utf-8")
    versions = {"script": "tools/oracle/train_tokenizer.py", "tokenizers": tokenizers.__version__, "options": {**vars(options), "musique": "musique-40/corpus.jsonl", "out": "packages/llama/bases/scratch"}}
    (out / "made.json").write_text(json.dumps(versions, indent=2) + "\n", encoding="utf-8")
    print(tokenizer.get_vocab_size())


if __name__ == "__main__":
    main()
