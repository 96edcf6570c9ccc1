/** What `memo init` writes: the defaults, explained. */
export const CONFIG_TEMPLATE = `# Configuration of MeMo. Every section may be left out; the values here are the defaults.
# Any key can also be set on the command line: memo --set trainer.base=scratch-m encode ./documents

# Packages or files of plugins beside the built-in ones. \`memo plugin list\` shows all.
# plugins:
#   - '@memo-js/generator-llm'
#   - ./plugins/our-executive.ts

# Distils question-answer pairs (reflections) from the documents.
generator:
  use: extractive        # rules for English; no model needed

# How many wordings and refusals are made of the reflections.
reflections:
  paraphrases: 4         # wordings of each question beside its own
  heldOut: 0.15          # share of reflections of which one wording is kept from training
  refusals: 25           # examples of "I don't know" per 100 reflections
  conflicts: latest      # of different answers: latest, both, or refuse to learn any
  passageWords: 300      # length of a passage
  overlapWords: 0        # words that neighbouring passages share
  skip: []               # steps to leave out: consolidation, surfacing, cross-document, ...

# Trains the memory model.
trainer:
  use: embedded-full     # all weights of a small model, on the CPU
  base: scratch-s        # scratch-s, scratch-m or scratch-l; memories of one base can be merged

# Serves the memory model.
memory:
  use: embedded
  targetPrecision: 0.95  # share of given answers that should be right; the rest are abstentions

# Splits questions, asks the memory and reasons over its answers.
executive:
  use: rules             # a grammar of nested questions; no model needed

# How executive and memory talk: three-stage, single-turn or multi-turn.
protocol:
  use: three-stage

# How memories are merged: linear or ties.
merger:
  use: ties

# Where worker processes run. A "runner" inside a section, as of the trainer, is for that one alone.
runner:
  use: local
`;
