"""What the tokenizers of transformers make of texts, without a model: a list of JSON requests on
standard input, answered in their order by a list on standard output.

{"tokenize": {"folder": path, "texts": [text]}}  -> {"ids": [[id]], "decoded": [text]}
{"chats": {"folder": path, "chats": [[message]]}} -> {"rendered": [text], "ids": [[id]]}
{"published": {"names": [name], "chats": [[message]], "tokens": {key: text}}}
    -> {"templates": {name: text}, "rendered": {name: [text | null]}}; templates that TRL carries

Special tokens in texts are text. Every chat is rendered with the generation prompt, then without. The
clock stands at the date that our renderer gives to templates. A refused conversation is null.
"""

import datetime
import importlib.util
import json
import sys
from pathlib import Path

import jinja2
import transformers.utils.chat_template_utils as rendering
from transformers import AutoTokenizer


class Clock(datetime.datetime):
    @classmethod
    def now(cls):
        return cls(2024, 7, 26)


def tokenize(folder, texts):
    tokenizer = AutoTokenizer.from_pretrained(folder)
    ids = [tokenizer.encode(t, add_special_tokens=False, split_special_tokens=True) for t in texts]
    return {"ids": ids, "decoded": [tokenizer.decode(row, skip_special_tokens=True) for row in ids]}


def chats(folder, chats):
    tokenizer = AutoTokenizer.from_pretrained(folder)
    render = lambda chat, prompt, tokenize: tokenizer.apply_chat_template(
        chat, add_generation_prompt=prompt, tokenize=tokenize, return_dict=False
    )
    each = [(chat, prompt) for chat in chats for prompt in (True, False)]
    return {
        "rendered": [render(*pair, False) for pair in each],
        "ids": [list(render(*pair, True)) for pair in each],
    }


def published(names, chats, tokens):
    folder = Path(importlib.util.find_spec("trl").origin).parent / "chat_templates"
    templates = {name: (folder / f"{name}.jinja").read_text(encoding="utf-8") for name in names}

    def render(template, chat, prompt):
        try:
            texts, _ = rendering.render_jinja_template(
                [chat], chat_template=template, add_generation_prompt=prompt, **tokens
            )
            return texts[0]
        except jinja2.exceptions.TemplateError:
            return None

    rendered = {
        name: [render(template, chat, prompt) for chat in chats for prompt in (True, False)]
        for name, template in templates.items()
    }
    return {"templates": templates, "rendered": rendered}


rendering.datetime = Clock
WORK = {"tokenize": tokenize, "chats": chats, "published": published}
answers = []
for request in json.load(sys.stdin):
    ((name, details),) = request.items()
    answers.append(WORK[name](**details))
json.dump(answers, sys.stdout)
