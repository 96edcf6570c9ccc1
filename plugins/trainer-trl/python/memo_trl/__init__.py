"""The worker of the plugins `trl-full` and `trl-lora`: `python -m memo_trl JOB_FILE`.

It reads a job file, trains with TRL and PEFT, and says what happens as JSON lines.
"""

#: Of the job file and of the lines; `job.ts` and `worker-event.ts` name the same.
PROTOCOL = 1
