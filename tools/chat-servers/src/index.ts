export { EMPTY_SYNTHESIS, executiveTask } from './executive-task.ts';
export type { ExecutiveTask } from './executive-task.ts';
export { factMind } from './fact-mind.ts';
export { FAULTS, STREAM_FAULTS, faultsInOrder, seededFaults } from './faults.ts';
export type { Fault, FaultPlan, StreamFault } from './faults.ts';
export { scriptedMind } from './mind.ts';
export type { Asked, Mind, Said } from './mind.ts';
export { startChatServer } from './server.ts';
export type { ChatServer, ChatServerOptions, Delivered, LoggedRequest } from './server.ts';
