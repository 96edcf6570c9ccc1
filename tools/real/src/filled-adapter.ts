import { initialAdapter } from '@memo-js/llama';
import type { Adapter, DecoderConfig, LoraConfig } from '@memo-js/llama';

/** An adapter both of whose matrices are filled: both have gradients, and it changes answers. */
export function filledAdapter(config: DecoderConfig, lora: LoraConfig, size = 0.01): Adapter {
  const weights = initialAdapter(config, lora, 1);
  let i = 0;
  for (const [name, values] of weights) {
    if (name.endsWith('lora_B.weight')) {
      for (let k = 0; k < values.length; k++) values[k] = size * Math.sin(12.9898 * ++i);
    }
  }
  return { lora, weights };
}
