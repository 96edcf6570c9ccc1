import { smolLm2 } from '@memo-js/real';

/** A way of training that is compared. */
export interface Way {
  readonly name: string;
  readonly title: string;
  /** Section `trainer` of the config. */
  trainer(): Promise<{ readonly use: string; readonly base: string }>;
  /** Precisions that its memory is asked in. */
  readonly precisions: readonly ('float32' | 'int4')[];
}

/** The three ways of the comparison, the quickest first. */
export const WAYS: readonly Way[] = [
  {
    name: 'scratch',
    title: 'from scratch',
    trainer: async () => ({ use: 'embedded-full', base: 'scratch-s' }),
    precisions: ['float32'],
  },
  {
    name: 'lora',
    title: 'SmolLM2-135M, LoRA',
    trainer: async () => ({ use: 'embedded-lora', base: await smolLm2() }),
    precisions: ['float32'],
  },
  {
    name: 'full',
    title: 'SmolLM2-135M, all weights',
    trainer: async () => ({ use: 'embedded-full', base: await smolLm2() }),
    precisions: ['float32', 'int4'],
  },
];
