import { Command } from 'commander';
import { addAsk } from './commands/ask.ts';
import { addCalibrate } from './commands/calibrate.ts';
import { addDoctor } from './commands/doctor.ts';
import { addEncode } from './commands/encode.ts';
import { addEval } from './commands/eval.ts';
import { addExport } from './commands/export.ts';
import { addImport } from './commands/import.ts';
import { addIngest } from './commands/ingest.ts';
import { addInit } from './commands/init.ts';
import { addInspect } from './commands/inspect.ts';
import { addMerge } from './commands/merge.ts';
import { addPlugin } from './commands/plugin.ts';
import { addReflect } from './commands/reflect.ts';
import { addRemove } from './commands/remove.ts';
import { addSetup } from './commands/setup.ts';
import { addTrain } from './commands/train.ts';
import { addUse } from './commands/use.ts';
import { addVllm } from './commands/vllm.ts';
import type { Io } from './io.ts';
import type { Perform } from './perform.ts';
import { addCommonOptions } from './settings.ts';
import { VERSION } from './version.ts';

const EXAMPLES = `
Examples:
  $ memo encode ./documents
  $ memo ask "Who founded Velmora?"
  $ memo ask "Where was the founder of Velmora born?" --trace
  $ memo eval questions.jsonl --out results.jsonl

Exit codes: 0 ok (also "I don't know"), 1 failed, 2 usage, 3 some documents failed, 130 interrupted.`;

/** The command tree. Parsing throws `CommanderError` instead of ending the process. */
export function createProgram(io: Io, perform: Perform): Command {
  const program = new Command('memo')
    .description('Memory as a Model: encodes documents into a memory and answers from it.')
    .version(VERSION, '--version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .addHelpText('after', EXAMPLES)
    .configureHelp({ showGlobalOptions: true, helpWidth: Math.min(100, io.stdout.columns) })
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHasColors: () => io.stdout.isTTY,
      getErrHasColors: () => io.stderr.isTTY,
    })
    .showHelpAfterError('(see `memo --help`)')
    .exitOverride();
  addCommonOptions(program);
  for (const add of [
    addInit,
    addEncode,
    addAsk,
    addEval,
    addIngest,
    addReflect,
    addTrain,
    addCalibrate,
    addRemove,
    addMerge,
    addExport,
    addImport,
    addInspect,
    addUse,
    addVllm,
    addPlugin,
    addDoctor,
    addSetup,
  ]) {
    add(program, perform);
  }
  return program;
}
