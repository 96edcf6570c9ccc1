"""Makes `packages/llama/src/__fixtures__/finetune`: an adapter by PEFT over the tiny Llama, its logits,
and 20 losses of PyTorch AdamW, full and with that adapter. Usage: finetune_fixture.py, from the root.
"""

import json
import tempfile
from pathlib import Path

import peft
import torch
import transformers
from safetensors.torch import load_file

from finetune import logits, train, write

TINY = "packages/llama/src/__fixtures__/families/llama-tied"
OUT = Path("packages/llama/src/__fixtures__/finetune")
OPTIONS = {"learningRate": 1e-3, "weightDecay": 0.01, "beta2": 0.98}

adapter = str(OUT / "adapter")
write(TINY, {"adapter": adapter, "r": 3, "alpha": 6, "rslora": True, "seed": 5})
(OUT / "adapter" / "README.md").unlink(missing_ok=True)

batches = [
    [
        {
            "prompt": [1, 5 + (3 * step + i) % 9, 20 + i][: 2 + i % 2],
            "completion": [30 + (7 * step + i) % 11, 40 + i % 4, 2][: 2 + i % 2],
        }
        for i in range(3)
    ]
    for step in range(20)
]
ids = [[1, 9, 30, 12, 7], [4, 3]]
with tempfile.TemporaryDirectory() as folder:
    file = f"{folder}/logits.safetensors"
    logits(TINY, {"adapter": adapter, "ids": ids, "file": file})
    rows = load_file(file)
fixture = {
    "madeBy": "tools/real/python/finetune_fixture.py",
    "versions": {m.__name__: m.__version__ for m in (torch, transformers, peft)},
    "options": OPTIONS,
    "batches": batches,
    "losses": {
        "full": train(TINY, {**OPTIONS, "batches": batches, "adapter": None})["losses"],
        "lora": train(TINY, {**OPTIONS, "batches": batches, "adapter": adapter})["losses"],
    },
    "ids": ids,
    # The logits of the last position of each sequence.
    "logits": [rows[str(i)][-1].tolist() for i in range(len(ids))],
}
(OUT / "finetune.json").write_text(json.dumps(fixture) + "\n")
