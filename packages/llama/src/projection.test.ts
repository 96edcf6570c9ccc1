import { describe, expect, it } from '@jest/globals';
import { Graph } from '@memo-js/onnx-graph';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { projections } from './projection.ts';
import { dequantize, quantize } from './quantize.ts';
import { uniform } from './random.ts';

const ROWS = 50;

describe('the vocabulary in int8 and int4', () => {
  it.each([
    ['int8', 64, 'whole blocks'],
    ['int4', 64, 'whole blocks'],
    ['int8', 40, 'a short last block'],
  ] as const)(
    'looks up in %s, of %d columns (%s), what 8 bits stand for',
    async (precision, columns, _what) => {
      const random = uniform(5);
      const matrix = Float32Array.from({ length: ROWS * columns }, () => random() - 0.4);
      const graph = new Graph('vocabulary');
      const ids = graph.input('ids', 'int32', [-1, -1]);
      const x = graph.input('x', 'float32', [-1, columns]);
      const { embed, logits } = projections(graph, precision).vocabulary(matrix, columns);
      graph.output(embed(ids), 'rows');
      graph.output(logits(x), 'logits');
      // One table serves both: nothing of V * columns floats is in the model.
      const { model, externalData } = graph.toModelParts();
      const bytes = externalData.reduce((sum, { data }) => sum + data.length, model.length);
      expect(bytes).toBeLessThan(2 * matrix.length + 2000);
      const session = await InferenceSession.create(model, { externalData });
      const asked = [3, 7, 49, 0];
      const { rows, logits: scores } = await session.run({
        ids: new Tensor('int32', Int32Array.from(asked), [2, 2]),
        x: new Tensor('float32', matrix.slice(0, columns), [1, columns]),
      });
      await session.release();
      const held = dequantize(quantize(matrix, columns, 8));
      const expected = asked.flatMap((id) => [...held.subarray(id * columns, (id + 1) * columns)]);
      expect(rows!.dims).toEqual([2, 2, columns]);
      expect([...(rows!.data as Float32Array)]).toEqual(expected);
      const best = (scores!.data as Float32Array).indexOf(
        Math.max(...(scores!.data as Float32Array)),
      );
      const products = Array.from({ length: ROWS }, (_, row) =>
        matrix
          .subarray(row * columns, (row + 1) * columns)
          .reduce((sum, value, i) => sum + value * matrix[i]!, 0),
      );
      expect(best).toBe(products.indexOf(Math.max(...products)));
    },
  );
});
