import { ProtobufWriter } from './protobuf.ts';
import { dataTypeCode, type Attribute, type ConstantData, type Node, type Value } from './value.ts';

/** What a graph becomes when it is written: see `onnx.proto` of ONNX 1.17, the field numbers are its. */
export interface ModelContent {
  readonly name: string;
  readonly nodes: readonly Node[];
  readonly inputs: readonly Value[];
  readonly outputs: readonly Value[];
  /** Names of the outputs that are sequences of such tensors. */
  readonly sequences: ReadonlySet<string>;
  readonly constants: ReadonlyMap<string, { readonly value: Value; readonly data: ConstantData }>;
  /** Names that values are written under instead of their own. */
  readonly exported: ReadonlyMap<string, string>;
}

/** @see https://onnx.ai/onnx/intro/concepts.html#opset-version */
const OPSET = 21;
const IR_VERSION = 10;

const DATA_LOCATION_EXTERNAL = 1;
const AttributeType = { float: 1, int: 2, string: 3, ints: 7 } as const;

/** Data of a constant that stands beside the model: an entry of a session's `externalData`. */
export interface ExternalData {
  readonly path: string;
  readonly data: Uint8Array;
}

/** Smaller constants are written into the model. */
const EXTERNAL_FROM_BYTES = 4096;

/** Encodes an ONNX `ModelProto` with all of its constants inside. */
export function encodeModel(content: ModelContent): Uint8Array {
  return encode(content, () => false);
}

/**
 * Encodes a `ModelProto` whose large constants stay where they are: nothing is copied, and the 2 GB
 * that a protobuf can hold are no limit.
 */
export function encodeModelParts(content: ModelContent): {
  readonly model: Uint8Array;
  readonly externalData: readonly ExternalData[];
} {
  const isExternal = (data: ConstantData): boolean => data.byteLength >= EXTERNAL_FROM_BYTES;
  const externalData = [...content.constants.values()]
    .filter(({ data }) => isExternal(data))
    .map(({ value, data }) => ({ path: value.name, data: bytesOf(data) }));
  return { model: encode(content, isExternal), externalData };
}

function encode(content: ModelContent, isExternal: (data: ConstantData) => boolean): Uint8Array {
  return new ProtobufWriter()
    .integer(1, IR_VERSION)
    .string(2, 'memo-js')
    .message(7, (graph) => writeGraph(graph, content, isExternal))
    .message(8, (opset) => opset.string(1, '').integer(2, OPSET))
    .message(8, (opset) => opset.string(1, 'com.microsoft').integer(2, 1))
    .finish();
}

function writeGraph(
  graph: ProtobufWriter,
  content: ModelContent,
  isExternal: (data: ConstantData) => boolean,
): void {
  for (const node of content.nodes) graph.message(1, (m) => writeNode(m, node, content.exported));
  graph.string(2, content.name);
  for (const { value, data } of content.constants.values()) {
    graph.message(5, (m) => writeTensor(m, value, data, isExternal(data)));
  }
  for (const input of content.inputs) graph.message(11, (m) => writeValueInfo(m, input));
  for (const output of content.outputs) {
    graph.message(12, (m) => writeValueInfo(m, output, content.sequences.has(output.name)));
  }
}

function writeNode(message: ProtobufWriter, node: Node, names: ReadonlyMap<string, string>): void {
  const nameOf = (value: Value): string => names.get(value.name) ?? value.name;
  for (const input of node.inputs) message.string(1, input ? nameOf(input) : '');
  for (const output of node.outputs) message.string(2, nameOf(output));
  message.string(4, node.op);
  for (const [name, attribute] of Object.entries(node.attributes)) {
    message.message(5, (m) => writeAttribute(m, name, attribute));
  }
  message.string(7, node.domain);
}

function writeAttribute(message: ProtobufWriter, name: string, attribute: Attribute): void {
  message.string(1, name);
  if (typeof attribute === 'number') {
    message.integer(3, attribute).integer(20, AttributeType.int);
  } else if (typeof attribute === 'string') {
    message.bytes(4, new TextEncoder().encode(attribute)).integer(20, AttributeType.string);
  } else if ('float' in attribute) {
    message.float(2, attribute.float).integer(20, AttributeType.float);
  } else {
    for (const value of attribute) message.integer(8, value);
    message.integer(20, AttributeType.ints);
  }
}

function writeTensor(
  message: ProtobufWriter,
  value: Value,
  data: ConstantData,
  external: boolean,
): void {
  for (const size of value.shape) message.integer(1, size);
  message.integer(2, dataTypeCode[value.type]).string(8, value.name);
  if (!external) {
    message.bytes(9, bytesOf(data));
    return;
  }
  const place = { location: value.name, offset: '0', length: String(data.byteLength) };
  for (const [key, text] of Object.entries(place)) {
    message.message(13, (entry) => entry.string(1, key).string(2, text));
  }
  message.integer(14, DATA_LOCATION_EXTERNAL);
}

const bytesOf = (data: ConstantData): Uint8Array =>
  new Uint8Array(data.buffer, data.byteOffset, data.byteLength);

function writeValueInfo(message: ProtobufWriter, value: Value, sequence = false): void {
  const tensor = (type: ProtobufWriter): ProtobufWriter =>
    type.message(1, (m) => writeTensorType(m, value));
  message
    .string(1, value.name)
    .message(2, (type) => (sequence ? type.message(4, (m) => m.message(1, tensor)) : tensor(type)));
}

function writeTensorType(message: ProtobufWriter, { type, shape }: Value): void {
  message.integer(1, dataTypeCode[type]).message(2, (dimensions) => {
    for (const size of shape) {
      // A dimension without a size is one that is known at run time.
      dimensions.message(1, (dimension) => (size < 0 ? dimension : dimension.integer(1, size)));
    }
  });
}
