import { floatKernels } from './float-kernels.ts';
import { integerKernels } from './integer-kernels.ts';
import { vectorKernels } from './vector-kernels.ts';
import { encodeModule } from './wasm-code.ts';

const functions = Object.freeze({ ...floatKernels, ...integerKernels, ...vectorKernels });

/** A function over addresses and counts, in the order that its definition gives. */
export type Kernels = Readonly<Record<keyof typeof functions, (...numbers: number[]) => void>>;

/** What is used of the WebAssembly API, which TypeScript knows in browsers only. */
declare const WebAssembly: {
  readonly Memory: new (size: { initial: number; maximum: number; shared: true }) => SharedMemory;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
  validate(bytes: Uint8Array): boolean;
};

/** Memory that threads share; it can grow, and then `buffer` is another object over the same bytes. */
export interface SharedMemory {
  readonly buffer: SharedArrayBuffer;
  grow(pages: number): number;
}

export const PAGE_BYTES = 65_536;
/** Past this, addresses of WebAssembly do not reach. */
export const MAX_PAGES = 65_536;

export const sharedMemory = (bytes: number): SharedMemory =>
  new WebAssembly.Memory({
    initial: Math.ceil(bytes / PAGE_BYTES),
    maximum: MAX_PAGES,
    shared: true,
  });

/** The compiled kernels; threads are given it, so that they are compiled once. */
export type KernelModule = object;

let compiled: KernelModule | undefined;
/** Those that have run. */
const warm = new Set<keyof Kernels>();

/**
 * @param busy kernels that will do most of the work: they are run on zeros, a millisecond each, because the
 *   JavaScript engine compiles a function well, beside other work, only after it has run for a while
 */
export function kernelModule(busy: readonly (keyof Kernels)[] = []): KernelModule {
  compiled ??= new WebAssembly.Module(encodeModule(functions));
  const cold = busy.filter((name) => !warm.has(name));
  if (cold.length > 0) {
    const kernels = kernelsOver(sharedMemory(PAGE_BYTES * 8), compiled);
    const [x, w, y, columns, rows] = [1024, 16_384, 8192, 512, 32];
    for (const name of cold) {
      for (let i = 0; i < WARM_UP; i++) kernels[name](x, 0, w, columns, rows, y, 0, 2048);
      warm.add(name);
    }
  }
  return compiled;
}

/** Calls after which V8 compiles a product anew: it counts the bytes of code that were run, 13 million. */
const WARM_UP = 100;

/** The kernels over a memory. */
export const kernelsOver = (memory: SharedMemory, module = kernelModule()): Kernels =>
  new WebAssembly.Instance(module, { a: { m: memory } }).exports as Kernels;

let supported: boolean | undefined;

/** Whether this JavaScript engine knows the vector instructions of the kernels. */
export const kernelsSupported = (): boolean =>
  (supported ??= WebAssembly.validate(encodeModule(functions)));
