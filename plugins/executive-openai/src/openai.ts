import { executivePlugin } from '@memo-js/chat';

/** The executive `openai`. */
export const openai = executivePlugin({
  id: 'openai',
  description: 'Chat models of OpenAI.',
});
