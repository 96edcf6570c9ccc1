/** One model at one tensor, its parameters resolved. */
export interface TensorModel {
  readonly weight: number;
  readonly density: number | boolean | undefined;
  /** The tensor as float32, fresh at each call: a method may change it. */
  read(): Promise<Float32Array>;
}

/** What a method is given of one tensor. */
export interface TensorInput {
  readonly models: readonly TensorModel[];
  /** Number of elements. */
  readonly size: number;
  /** Global parameters, resolved at this tensor. */
  readonly parameters: Readonly<Record<string, number | boolean | undefined>>;
  /** The base's tensor, fresh at each call. */
  base(): Promise<Float32Array>;
}

/** A merge method that works on one tensor after the other. */
export interface TensorMethod {
  /** mergekit's spelling. */
  readonly id: string;
  /** True when it works on differences to the base. */
  readonly needsBase: boolean;
  merge(input: TensorInput): Promise<Float32Array>;
}
