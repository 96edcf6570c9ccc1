import { MemoError } from '@memo-js/core';

import { encodeModel, encodeModelParts, type ModelContent } from './model.ts';
import { operators } from './operators.ts';
import {
  elements,
  type Attributes,
  type ConstantData,
  type DataType,
  type Node,
  type Shape,
  type Value,
} from './value.ts';

/** Overrides for an operation whose shapes the table does not know, or that has several outputs. */
export interface ApplyOptions {
  readonly domain?: string;
  readonly outputs?: readonly { readonly type: DataType; readonly shape: Shape }[];
}

/**
 * An ONNX graph under construction. Every value has a static shape, checked as the graph is built,
 * so a mistake is reported where it is made and not by the runtime.
 */
export class Graph {
  readonly name: string;
  readonly nodes: Node[] = [];
  readonly inputs: Value[] = [];
  readonly outputs: Value[] = [];
  readonly #constants = new Map<string, { value: Value; data: ConstantData }>();
  readonly #shared = new Map<string, Value>();
  readonly #sequences = new Set<string>();
  readonly #names = new Set<string>();
  /** Names under which computed values leave the graph; saves a copy by `Identity`. */
  readonly #exported = new Map<string, string>();
  #counter = 0;

  constructor(name: string) {
    this.name = name;
  }

  /** Declares a tensor that is fed on each run. */
  input(name: string, type: DataType, shape: Shape): Value {
    const value = this.#value(name, type, shape);
    this.inputs.push(value);
    return value;
  }

  /** Embeds data in the model. `Uint16Array` holds the bits of float16. */
  constant(
    data: ConstantData,
    shape: Shape,
    options: { name?: string; type?: DataType } = {},
  ): Value {
    if (elements(shape) !== data.length) {
      throw new MemoError({
        code: 'GRAPH_SHAPE',
        message: `constant ${options.name ?? ''} has ${data.length} elements, its shape [${shape.join(', ')}] has ${elements(shape)}`,
        hint: 'Give the data and the shape of one tensor.',
      });
    }
    const value = this.#value(
      options.name ?? this.#fresh('constant'),
      options.type ?? typeOf(data),
      shape,
    );
    this.#constants.set(value.name, { value, data });
    return value;
  }

  /** A float32 scalar (shape `[]`), embedded once however often it is used. */
  scalar(number: number): Value {
    return this.#share(`f${number}`, () => this.constant(new Float32Array([number]), []));
  }

  /** A vector of int64, embedded once however often it is used; shapes and axes are given so. */
  integers(numbers: readonly number[]): Value {
    return this.#share(`i${numbers.join()}`, () =>
      this.constant(
        BigInt64Array.from(numbers, (n) => BigInt(n)),
        [numbers.length],
      ),
    );
  }

  /** A float32 tensor with one value throughout, embedded once however often it is used. */
  filled(number: number, shape: Shape): Value {
    return this.#share(`c${number}:${shape.join()}`, () =>
      this.constant(new Float32Array(elements(shape)).fill(number), shape),
    );
  }

  /** Data of a constant, or undefined for any other value. */
  constantData(value: Value): ConstantData | undefined {
    return this.#constants.get(value.name)?.data;
  }

  /** Appends an operation and returns its first output. */
  apply(
    op: string,
    inputs: readonly (Value | undefined)[],
    attributes: Attributes = {},
    options: ApplyOptions = {},
  ): Value {
    return this.applyAll(op, inputs, attributes, options)[0] as Value;
  }

  /** Appends an operation and returns all its outputs. */
  applyAll(
    op: string,
    inputs: readonly (Value | undefined)[],
    attributes: Attributes = {},
    options: ApplyOptions = {},
  ): Value[] {
    const operator = operators[op];
    if (!operator && !options.outputs) {
      throw new MemoError({
        code: 'GRAPH_OPERATOR',
        message: `the shape of the outputs of ${op} is not known`,
        hint: `Give \`outputs\`, or use one of: ${Object.keys(operators).join(', ')}.`,
      });
    }
    const shapes =
      options.outputs ?? operator?.infer({ graph: this, op, inputs, attributes }) ?? [];
    const outputs = shapes.map(({ type, shape }) => this.#value(this.#fresh(op), type, shape));
    const domain = options.domain ?? operator?.domain ?? '';
    this.nodes.push({ op, domain, inputs, outputs, attributes });
    return outputs;
  }

  /** Marks a value as a result of each run, under a name of its own. */
  output(value: Value, name: string): Value {
    const named = this.#value(name, value.type, value.shape);
    const computed = this.nodes.some((node) => node.outputs.includes(value));
    if (computed && !this.#exported.has(value.name)) this.#exported.set(value.name, name);
    else
      this.nodes.push({
        op: 'Identity',
        domain: '',
        inputs: [value],
        outputs: [named],
        attributes: {},
      });
    this.outputs.push(named);
    return named;
  }

  /** Marks a value as a result of each run that comes as a sequence of one tensor, a copy of it. */
  sequenceOutput(value: Value, name: string): Value {
    const named = this.#value(name, value.type, value.shape);
    const node = { op: 'SequenceConstruct', domain: '', inputs: [value], attributes: {} };
    this.nodes.push({ ...node, outputs: [named] });
    this.outputs.push(named);
    this.#sequences.add(name);
    return named;
  }

  /** Bytes of the ONNX model. */
  toModel(): Uint8Array {
    return encodeModel(this.#content());
  }

  /** The ONNX model, its large constants beside it as they are: for graphs that hold weights. */
  toModelParts(): ReturnType<typeof encodeModelParts> {
    return encodeModelParts(this.#content());
  }

  #content(): ModelContent {
    return {
      name: this.name,
      nodes: this.nodes,
      inputs: this.inputs,
      outputs: this.outputs,
      sequences: this.#sequences,
      constants: this.#constants,
      exported: this.#exported,
    };
  }

  #share(key: string, make: () => Value): Value {
    const known = this.#shared.get(key);
    if (known) return known;
    const value = make();
    this.#shared.set(key, value);
    return value;
  }

  #fresh(prefix: string): string {
    return `${prefix}_${this.#counter++}`;
  }

  #value(name: string, type: DataType, shape: Shape): Value {
    if (this.#names.has(name)) {
      throw new MemoError({
        code: 'GRAPH_NAME',
        message: `the graph ${this.name} already has a value named ${name}`,
        hint: 'Names of inputs, outputs and constants must differ.',
      });
    }
    this.#names.add(name);
    return { name, type, shape };
  }
}

function typeOf(data: ConstantData): DataType {
  if (data instanceof Float32Array) return 'float32';
  if (data instanceof BigInt64Array) return 'int64';
  if (data instanceof Int32Array) return 'int32';
  if (data instanceof Uint8Array) return 'uint8';
  if (data instanceof Int8Array) return 'int8';
  return 'float16';
}
