import { smolLm2 } from '@memo-js/real';

/** A way of training that is compared. */
export interface Way {
  readonly name: string;
  readonly title: string;
  /** True where the base knows a language. */
  readonly pretrained: boolean;
  /** Name of the base that is used where none is given. */
  readonly base: string;
  /** Section `trainer` of the config; `base` is a pretrained one, SmolLM2-135M where none is given. */
  trainer(base?: string): Promise<{ readonly use: string; readonly base: string }>;
  /** Precisions that its memory is asked in. */
  readonly precisions: readonly ('float32' | 'int4')[];
}

const SMOLLM2 = 'SmolLM2-135M-Instruct';

/** The three ways of the comparison, the quickest first. */
export const WAYS: readonly Way[] = [
  {
    name: 'scratch',
    title: 'all weights',
    pretrained: false,
    base: 'scratch-s',
    trainer: async () => ({ use: 'embedded-full', base: 'scratch-s' }),
    precisions: ['float32'],
  },
  {
    name: 'lora',
    title: 'LoRA',
    pretrained: true,
    base: SMOLLM2,
    trainer: async (base) => ({ use: 'embedded-lora', base: base ?? (await smolLm2()) }),
    precisions: ['float32'],
  },
  {
    name: 'full',
    title: 'all weights',
    pretrained: true,
    base: SMOLLM2,
    trainer: async (base) => ({ use: 'embedded-full', base: base ?? (await smolLm2()) }),
    precisions: ['float32', 'int4'],
  },
];
