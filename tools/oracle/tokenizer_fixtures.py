"""Tiny tokenizers of the kinds that the families have, and what `transformers` makes of texts with them.

    python tokenizer_fixtures.py ../../packages/llama/src/__fixtures__/tokenizers

`texts.json` holds the texts; a folder a tokenizer, with `oracle.json`: ids of every text (special
tokens in it as text), the text of those ids, and ids of conversations. The pre-tokenizers, normalizers
and decoders are those of SmolLM2, Qwen2, Llama 3 and of tokenizers made by SentencePiece.
"""

import json
import pathlib
import shutil
import sys

import tokenizers
import transformers
import transformers.utils.chat_template_utils as rendering
from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers

from chat_template_fixtures import Clock
from tokenizer_corpus import corpus
from tokenizer_text import generated_text

VOCABULARY = 900
CASES = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|"
REST = r"| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
BYTES = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)


def byte_level(pre_tokenizer, normalizer=None, **model):
    tokenizer = Tokenizer(models.BPE(**model))
    tokenizer.pre_tokenizer = pre_tokenizer
    tokenizer.decoder = decoders.ByteLevel()
    if normalizer:
        tokenizer.normalizer = normalizer
    return tokenizer


def split(digits):
    return pre_tokenizers.Sequence([pre_tokenizers.Split(Regex(CASES + digits + REST), "isolated"), BYTES])


def sentence_piece(normalizer, pre_tokenizer=None):
    tokenizer = Tokenizer(models.BPE(byte_fallback=True, fuse_unk=True, unk_token="<unk>"))
    if normalizer:
        tokenizer.normalizer = normalizer
    if pre_tokenizer:
        tokenizer.pre_tokenizer = pre_tokenizer
    tokenizer.decoder = decoders.Sequence(
        [decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse(), decoders.Strip(" ", 1, 0)]
    )
    return tokenizer


# name: tokenizer, special tokens, added tokens that are not special, begin, end, template
VARIANTS = {
    "smollm": (
        byte_level(pre_tokenizers.Sequence([pre_tokenizers.Digits(True), pre_tokenizers.ByteLevel(add_prefix_space=False)])),
        ["<|endoftext|>", "<|im_start|>", "<|im_end|>", "<fim_prefix>"], [], "<|im_start|>", "<|im_end|>", "turns",
    ),
    "qwen": (
        byte_level(split(r"\p{N}"), normalizers.NFC()),
        ["<|endoftext|>", "<|im_start|>", "<|im_end|>"], ["<think>", "</think>"], None, "<|im_end|>", "thoughts",
    ),
    "llama3": (
        byte_level(split(r"\p{N}{1,3}"), ignore_merges=True),
        ["<|begin_of_text|>", "<|end_of_text|>", "<|start_header_id|>", "<|end_header_id|>", "<|eot_id|>"], [],
        "<|begin_of_text|>", "<|eot_id|>", "headers",
    ),
    "llama2": (
        sentence_piece(normalizers.Sequence([normalizers.Prepend("▁"), normalizers.Replace(" ", "▁")])),
        ["<unk>", "<s>", "</s>"], [], "<s>", "</s>", "strict",
    ),
}
TURNS = [
    [("user", "Who founded it?")],
    [("system", "Be short."), ("user", "Où est né Łukasz?"), ("assistant", "  In Kraków.\n")],
    [("user", "数学\n\n👩‍👩‍👧"), ("assistant", "1987"), ("user", " and then? ")],
]


def main() -> None:
    target = pathlib.Path(sys.argv[1])
    templates = target.parent / "chat-templates"
    rendering.datetime = Clock
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    texts = corpus()
    (target / "texts.json").write_text(json.dumps(texts) + "\n", encoding="utf-8")
    for name, (tokenizer, special, added, begin, end, template) in VARIANTS.items():
        folder = target / name
        folder.mkdir()
        trainer = trainers.BpeTrainer(
            vocab_size=VOCABULARY,
            special_tokens=special + ([f"<0x{byte:02X}>" for byte in range(256)] if name == "llama2" else []),
            initial_alphabet=[] if name == "llama2" else pre_tokenizers.ByteLevel.alphabet(),
            show_progress=False,
            **({"limit_alphabet": 200} if name == "llama2" else {}),
        )
        tokenizer.train_from_iterator([*texts, *generated_text(5, 800)], trainer)
        tokenizer.add_tokens([AddedToken(token, normalized=False) for token in added])
        if begin:
            id = tokenizer.token_to_id(begin)
            tokenizer.post_processor = processors.TemplateProcessing(single=f"{begin} $A", special_tokens=[(begin, id)])
        tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
        plain_bytes(folder / "tokenizer.json")
        config = {"tokenizer_class": "PreTrainedTokenizerFast", "clean_up_tokenization_spaces": False, "bos_token": begin, "eos_token": end}
        (folder / "tokenizer_config.json").write_text(json.dumps(config, indent=2) + "\n", encoding="utf-8")
        shutil.copy(templates / f"{template}.jinja", folder / "chat_template.jinja")
        record(folder, texts)


def plain_bytes(path) -> None:
    """The trainer counts byte entries as special tokens, which they are not where they are made."""
    tokenizer = json.loads(path.read_text(encoding="utf-8"))
    tokenizer["added_tokens"] = [token for token in tokenizer["added_tokens"] if not token["content"].startswith("<0x")]
    path.write_text(json.dumps(tokenizer, ensure_ascii=False) + "\n", encoding="utf-8")


def record(folder, texts) -> None:
    tokenizer = transformers.AutoTokenizer.from_pretrained(folder)
    ids = [tokenizer.encode(text, add_special_tokens=False, split_special_tokens=True) for text in texts]
    chats = [[{"role": role, "content": content} for role, content in turns] for turns in TURNS]
    render = lambda chat: tokenizer.apply_chat_template(chat, add_generation_prompt=True, return_dict=False)
    result = {
        "made": {
            "script": "tools/oracle/tokenizer_fixtures.py",
            "transformers": transformers.__version__,
            "tokenizers": tokenizers.__version__,
        },
        "ids": [" ".join(map(str, row)) for row in ids],
        "decoded": [tokenizer.decode(row, skip_special_tokens=True) for row in ids],
        "chats": [{"messages": chat, "ids": list(render(chat))} for chat in chats],
    }
    result["decoded"] = {i: text for i, text in enumerate(result["decoded"]) if text != texts[i]}
    (folder / "oracle.json").write_text(json.dumps(result) + "\n", encoding="utf-8")
    print(folder.name, type(tokenizer).__name__, len(tokenizer), sum(map(len, ids)), len(result["decoded"]))


if __name__ == "__main__":
    main()
