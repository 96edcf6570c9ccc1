import type { Discourse } from './discourse.ts';
import type { Unit } from './units.ts';

/** The named place of the last "in X" before `index`. */
function placeBefore(units: readonly Unit[], index: number): string | undefined {
  for (let at = index - 1; at > 0; at -= 1) {
    const unit = units[at];
    const prep = units[at - 1];
    if (
      unit?.kind === 'np' &&
      unit.name !== undefined &&
      prep?.kind === 'prep' &&
      /^(?:in|at|to|from)$/.test(prep.text) &&
      unit.items === undefined
    )
      return unit.name;
  }
  return undefined;
}

/** "was born here": in the place that the text is about; "there": in the place named before. */
export function placeWords(units: readonly Unit[], discourse: Discourse): readonly Unit[] {
  const { title } = discourse;
  return units.flatMap((unit, index): readonly Unit[] => {
    if (unit.kind !== 'adv' || !/^(?:here|there)$/.test(unit.text) || index === 0) return [unit];
    const topic = title === undefined || discourse.isPerson(title) ? undefined : title;
    const name = unit.text === 'here' ? topic : (placeBefore(units, index) ?? topic);
    if (name === undefined) return [unit];
    const { start, end } = unit;
    return [
      { kind: 'prep', start, end, text: 'in' },
      { kind: 'np', start, end, text: name, head: name, name, modifiers: [] },
    ];
  });
}
