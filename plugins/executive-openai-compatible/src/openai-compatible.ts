import { executivePlugin } from '@memo-js/chat';

/** The executive `openai-compatible`. */
export const openaiCompatible = executivePlugin({
  id: 'openai-compatible',
  description:
    'Any server with the chat API of OpenAI: vLLM, Ollama, LM Studio, llama.cpp, OpenRouter.',
});
