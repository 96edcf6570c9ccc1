"""What `transformers` says of a checkpoint that MeMo wrote.

    python transformers_fixture.py ../../packages/llama/src/__fixtures__/tiny

Opens the folder as any user would and writes `transformers.json` beside the weights: token ids of
chats, logits, and a greedy continuation.
"""

import json
import pathlib
import platform
import sys

import safetensors
import tokenizers
import torch
import transformers
from transformers import AutoModelForCausalLM, AutoTokenizer

CHATS = [
    ["Who founded Halcyon Tidewater Works in 1987?", "Marisol Vane-Okonkwo"],
    ["Où est né Łukasz, à 12,345.67 km d'ici?", "In Kraków — “old town” 数学."],
    ["  two  spaces\n\tand lines\n", "I don't know."],
]


def main() -> None:
    folder = pathlib.Path(sys.argv[1])
    tokenizer = AutoTokenizer.from_pretrained(folder)
    model = AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32, attn_implementation="eager")
    chats = []
    for question, answer in CHATS:
        messages = [{"role": "user", "content": question}]
        prompt = tokenizer.apply_chat_template(messages, add_generation_prompt=True, return_dict=False)
        whole = tokenizer.apply_chat_template(messages + [{"role": "assistant", "content": answer}], return_dict=False)
        chats.append({"question": question, "answer": answer, "prompt": list(prompt), "whole": list(whole), "text": tokenizer.decode(whole)})
    ids = chats[0]["whole"]
    with torch.no_grad():
        logits = model(torch.tensor([ids])).logits[0]
        greedy = model.generate(torch.tensor([chats[0]["prompt"]]), max_new_tokens=24, do_sample=False)[0]
    rows = [0, len(ids) // 2, len(ids) - 1]
    result = {
        "made": {
            "script": "tools/oracle/transformers_fixture.py",
            "python": platform.python_version(),
            "torch": torch.__version__,
            "transformers": transformers.__version__,
            "tokenizers": tokenizers.__version__,
            "safetensors": safetensors.__version__,
        },
        "model": type(model).__name__,
        "parameters": model.num_parameters(),
        "eosTokenId": model.generation_config.eos_token_id,
        "chats": chats,
        "rows": rows,
        "logits": [[float(f"{value:.8g}") for value in logits[row].tolist()] for row in rows],
        "greedy": greedy.tolist(),
    }
    (folder / "transformers.json").write_text(json.dumps(result, ensure_ascii=False) + "\n", encoding="utf-8")
    print(result["made"], result["greedy"])


if __name__ == "__main__":
    main()
