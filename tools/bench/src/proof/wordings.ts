import type { UserConfig } from '@memo-js/engine';

export type Wordings = 'plain' | 'rich';

/**
 * What each way of wording questions needs of a config. Many wordings make long epochs: a pretrained
 * base needs two of them, and the rate falls over a part of one.
 */
export const WORDINGS: Readonly<
  Record<
    Wordings,
    { readonly reflecting: UserConfig; readonly training: Readonly<Record<string, number>> }
  >
> = Object.freeze({
  plain: { reflecting: {}, training: {} },
  rich: {
    reflecting: {
      generator: { use: 'extractive', wordings: 'rich' },
      reflections: { paraphrases: 8 },
    },
    training: { numTrainEpochs: 2, decayEpochs: 0.7 },
  },
});
