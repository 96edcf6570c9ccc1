/** Element types that graphs here use. */
export type DataType = 'float32' | 'float16' | 'int64' | 'int32' | 'uint8' | 'int8' | 'bool';

/** `TensorProto.DataType` of the ONNX schema. */
export const dataTypeCode: Readonly<Record<DataType, number>> = Object.freeze({
  float32: 1,
  uint8: 2,
  int8: 3,
  int32: 6,
  int64: 7,
  bool: 9,
  float16: 10,
});

/** Sizes of the axes. -1 is a size known only at run time; it can not be differentiated through. */
export type Shape = readonly number[];

/** A named tensor of a graph. */
export interface Value {
  readonly name: string;
  readonly type: DataType;
  readonly shape: Shape;
}

/** Marks a float attribute; plain numbers are integer attributes. */
export interface FloatAttribute {
  readonly float: number;
}

/** An attribute of a node: integer, float (`float(0.5)`), string, or integers. */
export type Attribute = number | FloatAttribute | string | readonly number[];
export type Attributes = Readonly<Record<string, Attribute>>;

/** @returns a float attribute, because ONNX tells 1 from 1.0. */
export const float = (value: number): FloatAttribute => ({ float: value });

/** Reads an integer attribute with its default. */
export function integerAttribute(attributes: Attributes, name: string, fallback: number): number {
  const value = attributes[name];
  return typeof value === 'number' ? value : fallback;
}

/** Reads a float attribute with its default. */
export function floatAttribute(attributes: Attributes, name: string, fallback: number): number {
  const value = attributes[name];
  return typeof value === 'object' && 'float' in value ? value.float : fallback;
}

/** Reads an attribute of integers. */
export function integersAttribute(
  attributes: Attributes,
  name: string,
): readonly number[] | undefined {
  const value = attributes[name];
  return typeof value === 'object' && !('float' in value) ? value : undefined;
}

/** One operation of a graph. */
export interface Node {
  readonly op: string;
  readonly domain: string;
  readonly inputs: readonly (Value | undefined)[];
  readonly outputs: readonly Value[];
  readonly attributes: Attributes;
}

/** Data of a constant, in row-major order. */
export type ConstantData =
  Float32Array | BigInt64Array | Int32Array | Uint8Array | Int8Array | Uint16Array;

/** @returns the number of elements. */
export const elements = (shape: Shape): number => shape.reduce((a, b) => a * b, 1);
