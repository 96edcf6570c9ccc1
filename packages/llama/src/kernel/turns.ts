/** Places of the integers that threads share. */
const place = Object.freeze({
  /** Number of the stage, and of the piece to take next. */
  turn: 0,
  /** Pieces of the stage that are done. */
  done: 1,
  /** Number of the first stage of the present pass. */
  first: 2,
  /** Threads that sleep until `turn` changes. */
  sleeping: 3,
  /** Counts the passes. */
  pass: 4,
});

/** Bits of `turn` that count the pieces of a stage. */
const PIECE_BITS = 12;
/** A stage has fewer pieces. */
export const PIECES = 2 ** PIECE_BITS;
const STAGES = 2 ** (32 - PIECE_BITS);
/** Looks at `turn` before a thread goes to sleep: some 20 microseconds. */
const LOOKS = 8_000;

/** A stretch of work that is done as a whole before the next one begins. */
export interface Stages {
  readonly count: number;
  /** Pieces of a stage, at most {@link PIECES} - 1. */
  pieces(stage: number): number;
  /** Called before a thread's first piece of a stage. */
  prepare(stage: number): void;
  run(stage: number, piece: number): void;
}

/**
 * Lets threads work off stages together. Whoever is free takes the next piece, so a thread that the
 * system has put aside delays nobody unless it holds a piece; when it is back, its stage may be over,
 * and it finds nothing to take. Stages are numbered on and on, so that it can tell.
 */
export class Turns {
  readonly #shared: Int32Array;

  constructor(shared: Int32Array) {
    this.#shared = shared;
  }

  static shared(): Int32Array<SharedArrayBuffer> {
    const shared = new Int32Array(new SharedArrayBuffer(4 * Object.keys(place).length));
    // So that no stage is open before the first pass.
    shared[place.first] = 1;
    return shared;
  }

  /** Works off a pass with whoever else is awake. Returns when all of it is done. */
  lead(stages: Stages): void {
    const shared = this.#shared;
    const first = Atomics.load(shared, place.turn) >>> PIECE_BITS;
    const next = (first + 1) % STAGES;
    Atomics.store(shared, place.first, next);
    Atomics.store(shared, place.turn, next << PIECE_BITS);
    Atomics.add(shared, place.pass, 1);
    Atomics.notify(shared, place.pass);
    this.#work(stages);
  }

  /** Works off the passes that another thread leads; never returns. */
  follow(stages: Stages): never {
    for (let pass = 0; ;) {
      this.#work(stages);
      for (
        let looks = 0;
        looks < LOOKS && Atomics.load(this.#shared, place.pass) === pass;
        looks++
      );
      Atomics.wait(this.#shared, place.pass, pass);
      pass = Atomics.load(this.#shared, place.pass);
    }
  }

  #work(stages: Stages): void {
    const shared = this.#shared;
    let prepared = -1;
    for (;;) {
      const turn = Atomics.load(shared, place.turn);
      const number = turn >>> PIECE_BITS;
      const stage = (number - Atomics.load(shared, place.first) + STAGES) % STAGES;
      if (stage >= stages.count) return;
      const pieces = stages.pieces(stage);
      const piece = turn & (PIECES - 1);
      if (piece >= pieces) {
        this.#awaitChange(turn);
        continue;
      }
      if (prepared !== number) {
        stages.prepare(stage);
        prepared = number;
        // It may have taken so long that the stage is over.
        continue;
      }
      if (Atomics.compareExchange(shared, place.turn, turn, turn + 1) !== turn) continue;
      stages.run(stage, piece);
      if (Atomics.add(shared, place.done, 1) + 1 < pieces) continue;
      Atomics.store(shared, place.done, 0);
      Atomics.store(shared, place.turn, ((number + 1) % STAGES) << PIECE_BITS);
      if (Atomics.load(shared, place.sleeping) > 0) Atomics.notify(shared, place.turn);
    }
  }

  #awaitChange(turn: number): void {
    const shared = this.#shared;
    for (let looks = 0; looks < LOOKS; looks++) {
      if (Atomics.load(shared, place.turn) !== turn) return;
    }
    Atomics.add(shared, place.sleeping, 1);
    Atomics.wait(shared, place.turn, turn);
    Atomics.sub(shared, place.sleeping, 1);
  }
}
