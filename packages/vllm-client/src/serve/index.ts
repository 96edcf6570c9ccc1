export { LORA_RANKS, leastLoraRank, serveCommand } from './command.ts';
export type { LoraModule, ServeCommand, ServeSpec } from './command.ts';
export { freePort } from './free-port.ts';
export { PathMap } from './path-map.ts';
export { ServeProcess } from './process.ts';
export type { ServeProcessOptions } from './process.ts';
