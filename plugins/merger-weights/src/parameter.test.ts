import { describe, expect, it } from '@jest/globals';
import { placeOf, requireNumber, resolveParameter } from './parameter.ts';

describe('placeOf', () => {
  it.each([
    ['model.embed_tokens.weight', 0],
    ['model.layers.0.mlp.up_proj.weight', 0],
    ['model.layers.2.mlp.up_proj.weight', 0.5],
    ['model.layers.4.mlp.up_proj.weight', 1],
    ['model.norm.weight', 1],
    ['lm_head.weight', 1],
  ])('puts %s at %d', (name, depth) => {
    expect(placeOf(name, 5).depth).toBe(depth);
  });
});

describe('resolveParameter', () => {
  const at = (depth: number, name = 'model.layers.1.mlp.up_proj.weight') => ({ name, depth });

  it('interpolates a gradient over the depth', () => {
    const gradient = [0, 1, 0.5];
    expect([0, 0.25, 0.5, 0.75, 1].map((depth) => resolveParameter(gradient, at(depth)))).toEqual([
      0, 0.5, 1, 0.75, 0.5,
    ]);
    expect(resolveParameter([0.4], at(0.7))).toBe(0.4);
  });

  it('takes the first filter that fits', () => {
    const filtered = [
      { filter: 'self_attn', value: 0.1 },
      { filter: 'mlp', value: [0, 1] },
      { value: 0.9 },
    ];
    expect(resolveParameter(filtered, at(0.5))).toBe(0.5);
    expect(resolveParameter(filtered, at(0, 'model.norm.weight'))).toBe(0.9);
    expect(resolveParameter(filtered.slice(0, 1), at(0))).toBeUndefined();
  });

  it('refuses what is no number', () => {
    for (const value of [undefined, true, NaN]) {
      expect(() => requireNumber(value, 'the weight of a')).toThrow(
        expect.objectContaining({ code: 'MERGE_PARAMETER' }),
      );
    }
  });
});
