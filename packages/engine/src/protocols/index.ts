export { threeStage } from './three-stage.ts';
export { singleTurn } from './single-turn.ts';
export { multiTurn } from './multi-turn.ts';
