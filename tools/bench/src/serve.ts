import { smolLm2 } from '@memo-js/real';
import type { Benchmark } from './benchmark.ts';
import { CORE_TIME } from './contest.ts';
import { MachineProbe } from './machine.ts';
import { NEW_TOKENS, SEQUENCES, serveDecode } from './serve-decode.ts';
import { serveLoad } from './serve-load.ts';

/** Serving a real checkpoint beside transformers, llama.cpp and vLLM. */
export const serveBenchmark: Benchmark = {
  name: 'serve',
  description:
    'SmolLM2-135M beside transformers, vLLM (7 GB) and llama.cpp (85 MB), which it installs',
  run: async ({ quick }) => {
    const folder = await smolLm2();
    const machine = await MachineProbe.open();
    const decoded = await serveDecode(folder, machine, quick).finally(() => machine.close());
    const loaded = await serveLoad(folder, quick ? 1 : 3);
    const { bandwidth, gemm } = machine.rates;
    return {
      title: 'Serving SmolLM2-135M, ours beside its peers',
      rows: [...decoded.rows, loaded],
      notes: [
        `Decoding: greedy, exactly ${NEW_TOKENS} new tokens after a chat prompt (${decoded.promptTokens.join(', ')} tokens), reading it included; batches: ${SEQUENCES} prompts at once. The best of the turns taken.`,
        'Peers, all on all cores: transformers fp32; llama.cpp with Q4_1 by node-llama-cpp, a sequence for each prompt; vLLM bf16, its engine without HTTP server and compilation.',
        'float32: the checkpoint as it is, bfloat16 held in 16 bits and multiplied in float32; trained: float32 numbers that need all 32 bits.',
        'Loading: from the folder to the first token of a chat prompt, tokenizer and conversion to fp32 included, each time in a new process, its imports done; the file is in the page cache.',
        CORE_TIME,
        `limit: reading the weights once a step at ${bandwidth.toFixed(1)} GB/s, or multiplying with them at ${Math.round(gemm)} GFLOP/s, what all cores reach in a plain read and a plain product between the turns; for loading a plain read of the file.`,
      ],
    };
  },
};
