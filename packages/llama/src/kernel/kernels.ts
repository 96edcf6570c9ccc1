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

/** Compiles the kernels over a memory. */
export function kernelsOver(memory: SharedMemory): Kernels {
  const module = new WebAssembly.Module(encodeModule(functions));
  return new WebAssembly.Instance(module, { a: { m: memory } }).exports as Kernels;
}

let supported: boolean | undefined;

/** Whether this JavaScript engine knows the vector instructions of the kernels. */
export const kernelsSupported = (): boolean =>
  (supported ??= WebAssembly.validate(encodeModule(functions)));
