import { executivePlugin } from '@memo-js/chat';

/** The executive `gemini`. */
export const gemini = executivePlugin({
  id: 'gemini',
  description: 'Gemini models of Google.',
});
