import { executivePlugin } from '@memo-js/chat';

/** The executive `anthropic`. */
export const anthropic = executivePlugin({
  id: 'anthropic',
  description: 'Claude models of Anthropic.',
});
