"""The parts that need no torch. `python -m unittest discover -s tests -t .` in the folder above."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from memo_trl.checkpoints import SEAL, digest, latest, seal
from memo_trl.faults import Fault, is_out_of_memory, memory_knobs, out_of_memory
from memo_trl.installed import required
from memo_trl.job import Expected, Sample, read_job
from memo_trl.lock import FolderLock
from memo_trl.rows import Rows, check_counts, check_tokenizer, read_rows, supervised, within


class InFolder(unittest.TestCase):
    def setUp(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)


class Checkpoints(InFolder):
    def make(self, step: int, job: str = "job") -> Path:
        folder = self.folder / f"checkpoint-{step}"
        (folder / "inner").mkdir(parents=True)
        (folder / "weights").write_bytes(os.urandom(3000))
        (folder / "inner" / "state").write_text(str(step))
        seal(folder, job, {"step": step})
        return folder

    def find(self) -> tuple[int | None, list[str]]:
        damaged: list[str] = []
        found = latest(self.folder, "job", lambda folder, why: damaged.append(f"{folder.name}: {why}"))
        return (found.step if found else None), damaged

    def test_takes_the_last(self) -> None:
        self.make(9)
        self.make(20)
        self.assertEqual(self.find(), (20, []))

    def test_falls_back(self) -> None:
        cases = {
            "weights is damaged": lambda folder: (folder / "weights").write_bytes(b"x" * 3000),
            "weights is missing": lambda folder: (folder / "weights").unlink(),
            "it was not finished": lambda folder: (folder / SEAL).unlink(),
        }
        for why, damage in cases.items():
            with self.subTest(why):
                first = self.make(10)
                damage(self.make(20))
                self.assertEqual(self.find(), (10, [f"checkpoint-20: {why}"]))
                self.assertFalse((self.folder / "checkpoint-20").exists())
                shutil.rmtree(first)

    def test_leaves_checkpoints_of_another_job(self) -> None:
        self.make(10, "other")
        self.assertEqual(self.find(), (None, ["checkpoint-10: it is of another job"]))

    def test_digests_see_the_end_of_a_large_file(self) -> None:
        path = self.folder / "large"
        with path.open("wb") as file:
            file.truncate(200 << 20)
        before = digest(path)
        with path.open("r+b") as file:
            file.seek(-1, os.SEEK_END)
            file.write(b"x")
        self.assertNotEqual(digest(path), before)


class Lock(InFolder):
    def test_is_held_by_one_and_let_go(self) -> None:
        lock = FolderLock(self.folder)
        with self.assertRaises(Fault) as caught:
            FolderLock(self.folder)
        self.assertEqual(caught.exception.code, "TRAINING_FOLDER_BUSY")
        self.assertIn(f"process {os.getpid()}", caught.exception.message)
        lock.release()
        FolderLock(self.folder).release()


class Data(InFolder):
    rows = Rows([[1, 2, 3, 4], [1, 2, 3]], [[-100, -100, 3, 4], [-100, 2, 3]])

    def test_reads_rows(self) -> None:
        path = self.folder / "rows"
        path.write_text('{"prompt": [1, 2], "completion": [3, 4]}\n{"prompt": [1], "completion": [2, 3]}\n')
        self.assertEqual(read_rows(path), self.rows)
        self.assertEqual(supervised(self.rows.labels), 4)

    def test_counts_what_truncation_would_drop(self) -> None:
        kept, dropped = within(self.rows, 2)
        self.assertEqual((kept.input_ids, dropped), ([[1, 2, 3]], 1))
        self.assertEqual(within(self.rows, 1)[1], 2)

    def test_compares_counts(self) -> None:
        check_counts(2, 7, 4, Expected(2, 7, 4))
        for given, code in [((2, 7, 3), "TRAINING_TOKENS_DIFFER"), ((2, 7, 0), "TRAINING_NOTHING_TO_LEARN")]:
            with self.assertRaises(Fault) as caught:
                check_counts(*given, Expected(2, 7, 4))
            self.assertEqual(caught.exception.code, code)

    def test_compares_tokenizers(self) -> None:
        def tokenizer(text: str, add_special_tokens: bool) -> dict[str, list[int]]:
            return {"input_ids": [ord(c) for c in text]}

        check_tokenizer(tokenizer, [Sample("ab", [97, 98])])
        for ids in ([97, 99], [97], [97, 98, 99]):
            with self.assertRaises(Fault) as caught:
                check_tokenizer(tokenizer, [Sample("ab", ids)])
            self.assertEqual(caught.exception.code, "TRAINING_TOKENS_DIFFER")

    def test_spreads(self) -> None:
        rows = Rows([[i] for i in range(10)], [[i] for i in range(10)])
        self.assertEqual([row[0] for row in rows.spread(4).input_ids], [0, 2, 5, 7])
        self.assertIs(rows.spread(10), rows)


class Memory(unittest.TestCase):
    def test_knows_failed_allocations(self) -> None:
        said = [
            RuntimeError("CUDA out of memory. Tried to allocate 20.00 GiB"),
            RuntimeError("[enforce fail at alloc_cpu.cpp:117] DefaultCPUAllocator: can't allocate memory: you tried"),
            MemoryError(),
        ]
        self.assertTrue(all(map(is_out_of_memory, said)))
        self.assertFalse(is_out_of_memory(RuntimeError("shapes differ")))
        self.assertFalse(is_out_of_memory(ValueError("out of memory")))

    def test_says_which_knob_to_turn(self) -> None:
        sizes = dict(method="full", batch_size=8, accumulation=2, max_length=512, dtype="auto", sharded=False)
        knobs = memory_knobs(checkpointing=False, **sizes)  # type: ignore[arg-type]
        fault = out_of_memory(RuntimeError("CUDA out of memory.\nlong story"), knobs)
        self.assertEqual(fault.code, "TRAINING_MEMORY")
        self.assertNotIn("story", fault.message)
        for words in ("perDeviceTrainBatchSize 4", "gradientAccumulationSteps 4", "gradientCheckpointing", "trl-lora"):
            self.assertIn(words, fault.hint)
        few = memory_knobs(
            method="lora", batch_size=1, accumulation=1, checkpointing=True, dtype="bfloat16", max_length=9, sharded=True
        )
        self.assertEqual(few, ["a trainer.maxLength below 9"])


class JobFile(InFolder):
    def test_refuses_what_is_none(self) -> None:
        path = self.folder / "job.json"
        for text in ("", "{}", '{"protocol": 99}', '{"protocol": 1, "from": null}'):
            path.write_text(text)
            with self.assertRaises(Fault) as caught:
                read_job(path)
            self.assertEqual(caught.exception.code, "TRAINING_JOB_INVALID")


class Program(InFolder):
    def test_says_what_is_installed(self) -> None:
        out = subprocess.run([sys.executable, "-m", "memo_trl", "--check"], capture_output=True, check=True).stdout
        self.assertEqual(json.loads(out)["required"], required())
        self.assertIn("torch", required())

    def test_says_what_is_wrong_on_both_ways(self) -> None:
        path = self.folder / "job.json"
        path.write_text("{}")
        run = subprocess.run([sys.executable, "-m", "memo_trl", str(path)], capture_output=True)
        self.assertEqual(run.returncode, 1)
        self.assertEqual((self.folder / "events.jsonl").read_bytes(), run.stdout)
        self.assertEqual(json.loads(run.stdout)["code"], "TRAINING_JOB_INVALID")


if __name__ == "__main__":
    unittest.main()
