"""Answers JSON requests, one a line on standard input, each by one line on standard output.

What libraries print goes to standard error, so that only answers are on standard output.
"""

import json
import os
import sys

ANSWERS = os.fdopen(os.dup(1), "w")
os.dup2(2, 1)

# `taskset` leaves some of the machine's.
CORES = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else [*range(os.cpu_count())]


def serve(answer):
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), file=ANSWERS, flush=True)
