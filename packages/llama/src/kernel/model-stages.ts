import { ROW_GROUP } from './float-kernels.ts';
import type { Kernels } from './kernels.ts';
import { FORMATS } from './matrix-format.ts';
import type { Matrix } from './matrix-format.ts';
import { PAGE_SLOTS } from './model-plan.ts';
import type { LayerPlan, Linear, ModelPlan, ThreadPlan } from './model-plan.ts';
import type { Pass } from './pass.ts';
import { PIECES } from './turns.ts';
import type { Stages } from './turns.ts';

/** Bytes of a matrix in a piece: long enough to be read at full speed, short enough to share evenly. */
const PIECE_BYTES = 40_000;

const STAGES = ['project', 'attend', 'output', 'expand', 'contract'] as const;

/** Rows of a matrix in a piece. */
function pieceRows({ format, columns, rows }: Matrix): number {
  const wanted = Math.max(PIECE_BYTES / FORMATS[format].rowBytes(columns), rows / (PIECES - 2));
  return Math.max(1, Math.ceil(wanted / ROW_GROUP)) * ROW_GROUP;
}

const piecesOf = (matrix: Matrix): number => Math.ceil(matrix.rows / pieceRows(matrix));

/**
 * One pass through a decoder as stages of one thread: per layer the projections, attention, its
 * output, the wide half of the feed-forward block and the narrow one; at last the vocabulary. What
 * a stage reads from the one before, such as the normalised stream, each thread makes for itself: it
 * takes less time than waiting for another to have made it.
 */
export class ModelStages implements Stages {
  readonly count: number;
  readonly #kernels: Kernels;
  readonly #plan: ModelPlan;
  readonly #own: ThreadPlan;
  readonly #pass: Pass;
  /** Floats of a row of queries, keys and values. */
  readonly #projectedFloats: number;
  readonly #queryFloats: number;
  readonly #keyFloats: number;

  constructor(kernels: Kernels, plan: ModelPlan, thread: number, pass: Pass) {
    this.#kernels = kernels;
    this.#plan = plan;
    this.#own = plan.threads[thread]!;
    this.#pass = pass;
    this.count = plan.layers.length * STAGES.length + 1;
    this.#queryFloats = plan.heads * plan.headDim;
    this.#keyFloats = plan.kvHeads * plan.headDim;
    this.#projectedFloats = this.#queryFloats + 2 * this.#keyFloats;
  }

  pieces(stage: number): number {
    const layer = this.#layer(stage);
    if (!layer) return this.#pass.headRows === 0 ? 1 : piecesOf(this.#plan.head);
    switch (STAGES[stage % STAGES.length]) {
      case 'project':
        return layer.attention.reduce((sum, { matrix }) => sum + piecesOf(matrix), 0);
      case 'attend':
        return this.#pass.runs * this.#plan.kvHeads;
      case 'output':
        return piecesOf(layer.output.matrix);
      case 'expand':
        return piecesOf(layer.gate.matrix);
      default:
        return piecesOf(layer.down.matrix);
    }
  }

  prepare(stage: number): void {
    const { stream, context, gated, finalNorm, hidden, head } = this.#plan;
    const layer = this.#layer(stage);
    const rows = this.#pass.rows;
    if (!layer) {
      for (let i = 0; i < this.#pass.headRows; i++) {
        this.#norm(stream + 4 * hidden * this.#pass.headRow(i), finalNorm, i);
      }
      return this.#prepare(this.#own.normed, this.#pass.headRows, head);
    }
    switch (STAGES[stage % STAGES.length]) {
      case 'project':
        for (let row = 0; row < rows; row++) {
          this.#norm(stream + 4 * hidden * row, layer.inputNorm, row);
        }
        return this.#prepare(this.#own.normed, rows, layer.attention[0].matrix);
      case 'attend':
        return;
      case 'output':
        return this.#prepare(context, rows, layer.output.matrix);
      case 'expand':
        for (let row = 0; row < rows; row++) {
          this.#norm(stream + 4 * hidden * row, layer.mlpNorm, row);
        }
        return this.#prepare(this.#own.normed, rows, layer.gate.matrix);
      default:
        return this.#prepare(gated, rows, layer.down.matrix);
    }
  }

  run(stage: number, piece: number): void {
    const { logits, head, gated, upper, inner } = this.#plan;
    const { rows, headRows } = this.#pass;
    const layer = this.#layer(stage);
    if (!layer) {
      if (headRows > 0) this.#multiply(head, piece, headRows, logits, head.rows);
      return;
    }
    switch (STAGES[stage % STAGES.length]) {
      case 'project':
        return this.#project(layer, piece);
      case 'attend':
        return this.#attend(stage, layer, piece);
      case 'output':
        return this.#addProduct(layer.output, piece);
      case 'expand': {
        const [from, count] = this.#linear(layer.gate, piece, rows, gated, inner);
        this.#linear(layer.up, piece, rows, upper, inner);
        for (let row = 0; row < rows; row++) {
          const at = 4 * (row * inner + from);
          this.#kernels.gated(gated + at, upper + at, count);
        }
        return;
      }
      default:
        return this.#addProduct(layer.down, piece);
    }
  }

  #layer(stage: number): LayerPlan | undefined {
    return this.#plan.layers[Math.floor(stage / STAGES.length)];
  }

  #norm(x: number, scale: number, row: number): void {
    const { hidden, epsilon } = this.#plan;
    this.#kernels.norm(x, scale, this.#own.normed + 4 * hidden * row, hidden, epsilon);
  }

  #prepare(x: number, rows: number, { format, columns }: Matrix): void {
    const { prepare, inputBytes } = FORMATS[format];
    for (let row = 0; row < rows; row++) {
      const out = this.#own.prepared + row * inputBytes(columns);
      prepare(this.#kernels, x + 4 * columns * row, columns, out);
    }
  }

  /** A piece of a matrix times each prepared input. @returns the rows of the matrix: first and count */
  #multiply(
    matrix: Matrix,
    piece: number,
    inputs: number,
    y: number,
    outputFloats: number,
  ): [number, number] {
    const { format, columns, at } = matrix;
    const { rowBytes, inputBytes, one, two } = FORMATS[format];
    const size = pieceRows(matrix);
    const from = piece * size;
    const count = Math.min(size, matrix.rows - from);
    const w = at + from * rowBytes(columns);
    const [xBytes, yBytes] = [inputBytes(columns), 4 * outputFloats];
    for (let i = 0; i < inputs; i += 2) {
      const kernel = this.#kernels[i + 1 < inputs ? two : one];
      const x = this.#own.prepared + i * xBytes;
      kernel(x, xBytes, w, columns, count, y + i * yBytes + 4 * from, yBytes, columns);
    }
    return [from, count];
  }

  #linear(
    { matrix, bias }: Linear,
    piece: number,
    inputs: number,
    y: number,
    outputFloats: number,
  ): [number, number] {
    const [from, count] = this.#multiply(matrix, piece, inputs, y, outputFloats);
    for (let i = 0; bias && i < inputs; i++) {
      this.#kernels.addTo(y + 4 * (i * outputFloats + from), bias + 4 * from, count);
    }
    return [from, count];
  }

  #project({ attention }: LayerPlan, piece: number): void {
    let y = this.#plan.projected;
    let left = piece;
    for (const linear of attention) {
      const pieces = piecesOf(linear.matrix);
      if (left < pieces) {
        this.#linear(linear, left, this.#pass.rows, y, this.#projectedFloats);
        return;
      }
      left -= pieces;
      y += 4 * linear.matrix.rows;
    }
  }

  /** A product that is added to the stream. */
  #addProduct(linear: Linear, piece: number): void {
    const { stream, product, hidden } = this.#plan;
    const rows = this.#pass.rows;
    const [from, count] = this.#linear(linear, piece, rows, product, hidden);
    for (let row = 0; row < rows; row++) {
      const at = 4 * (row * hidden + from);
      this.#kernels.addTo(stream + at, product + at, count);
    }
  }

  /** Attention of the query heads that share a key head, for all new tokens of a sequence. */
  #attend(stage: number, layer: LayerPlan, piece: number): void {
    const { kvHeads, headDim, projected } = this.#plan;
    const pass = this.#pass;
    const run = Math.floor(piece / kvHeads);
    const head = piece % kvHeads;
    const [first, count, start] = [pass.firstOf(run), pass.countOf(run), pass.startOf(run)];
    const keysOfLayer = Math.floor(stage / STAGES.length) * 2 * PAGE_SLOTS * this.#keyFloats;
    for (let i = 0; i < count; i++) {
      const position = start + i;
      const row = projected + 4 * (first + i) * this.#projectedFloats;
      const key = row + 4 * (this.#queryFloats + head * headDim);
      const page = pass.pageOf(run, Math.floor(position / PAGE_SLOTS));
      const slot = (position % PAGE_SLOTS) * this.#keyFloats + head * headDim;
      const at = page + 4 * (keysOfLayer + slot);
      this.#rotate(key, layer.keyNorm, position, at);
      const value = key + 4 * this.#keyFloats;
      this.#kernels.copy(at + 4 * PAGE_SLOTS * this.#keyFloats, value, headDim);
    }
    for (let i = 0; i < count; i++) {
      this.#attendOne(layer, run, first + i, start + i, head, keysOfLayer);
    }
  }

  #attendOne(
    layer: LayerPlan,
    run: number,
    row: number,
    position: number,
    head: number,
    keysOfLayer: number,
  ): void {
    const { heads, kvHeads, headDim, projected, context } = this.#plan;
    const { query, scores } = this.#own;
    const kernels = this.#kernels;
    const stride = 4 * this.#keyFloats;
    const slots = position + 1;
    const group = heads / kvHeads;
    const pages = Math.ceil(slots / PAGE_SLOTS);
    for (let q = head * group; q < (head + 1) * group; q++) {
      const at = 4 * (row * this.#projectedFloats + q * headDim);
      const out = context + 4 * (row * this.#queryFloats + q * headDim);
      this.#rotate(projected + at, layer.queryNorm, position, query);
      for (let page = 0; page < pages; page++) {
        const from = page * PAGE_SLOTS;
        const keys = this.#pass.pageOf(run, page) + 4 * (keysOfLayer + head * headDim);
        const count = Math.min(PAGE_SLOTS, slots - from);
        const into = scores + 4 * from;
        kernels.scores(query, keys, stride, count, headDim, into, headDim ** -0.5);
      }
      kernels.softmax(scores, slots);
      kernels.clear(out, headDim);
      for (let page = 0; page < pages; page++) {
        const from = page * PAGE_SLOTS;
        const keys = this.#pass.pageOf(run, page) + 4 * (keysOfLayer + head * headDim);
        const values = keys + PAGE_SLOTS * stride;
        const count = Math.min(PAGE_SLOTS, slots - from);
        kernels.mix(scores + 4 * from, values, stride, count, headDim, out);
      }
    }
  }

  /** A head, normalised where the model does, and turned by its position. */
  #rotate(x: number, scale: number, position: number, out: number): void {
    const { headDim, epsilon, cosines, sines } = this.#plan;
    let from = x;
    if (scale) {
      from = this.#own.query + 4 * headDim;
      this.#kernels.norm(x, scale, from, headDim, epsilon);
    }
    const half = headDim / 2;
    const table = 4 * position * half;
    this.#kernels.rotate(from, cosines + table, sines + table, out, half);
  }
}
