import type { Range } from '@memo-js/core';

/** What is published about a GPU. */
export interface GpuType {
  /** As users write it. */
  readonly id: string;
  readonly name: string;
  /** Bytes of its memory. */
  readonly memoryBytes: number;
  /** Dense bfloat16, accumulated in float32, in FLOP/s. */
  readonly peakFlops: number;
  /** US dollars an hour on demand, from the cheapest to the dearest provider. */
  readonly hourPrice: Range;
}

const GIB = 2 ** 30;
const gpu = (
  id: string,
  name: string,
  gib: number,
  teraflops: number,
  low: number,
  high: number,
): GpuType => ({
  id,
  name,
  memoryBytes: gib * GIB,
  peakFlops: teraflops * 1e12,
  hourPrice: { low, high },
});

/** When this table was put together. */
export const GPU_DATA_DATE = '2026-11-21';

/**
 * Memory and peak: the makers' data sheets, dense values without sparsity. Prices of A100, H100 and
 * H200: the spread over providers in "Cloud GPU pricing", mercatus-ai.com, May 2026; H100's median of
 * 2.95 in the price index of aimultiple.com, May 2026, lies within. The other prices were not looked
 * up one by one: they are rough ranges, from small providers to large clouds. Prices change:
 * `gpuHourPrice` says what you pay. GPUs that do not compute in bfloat16 are left out.
 */
export const GPU_TYPES: readonly GpuType[] = Object.freeze([
  gpu('l4', 'NVIDIA L4', 24, 121, 0.4, 0.9),
  gpu('a10g', 'NVIDIA A10G', 24, 70, 0.6, 1.2),
  gpu('rtx4090', 'NVIDIA RTX 4090', 24, 165, 0.3, 0.8),
  gpu('l40s', 'NVIDIA L40S', 48, 362, 0.8, 2.2),
  gpu('a100-40gb', 'NVIDIA A100 40 GB', 40, 312, 0.7, 2.5),
  gpu('a100-80gb', 'NVIDIA A100 80 GB', 80, 312, 0.8, 3),
  gpu('h100', 'NVIDIA H100 SXM', 80, 989, 2, 5),
  gpu('h200', 'NVIDIA H200 SXM', 141, 989, 2.5, 7),
  gpu('b200', 'NVIDIA B200', 180, 2250, 3.5, 10),
  gpu('mi300x', 'AMD MI300X', 192, 1307, 1.8, 6),
]);

export const GPU_IDS: readonly string[] = GPU_TYPES.map(({ id }) => id);
