import type { Naming } from './entity.ts';
import type { Random } from './random.ts';
import type { Draw, DrawContext } from './style.ts';
import type { FactValue, Unit } from './value.ts';

/** Another entity of this kind; `once` keeps two subjects from sharing it. */
export function one(kind: string, once?: string): Draw {
  return ({ random, world, entity }) => {
    const others = world.ofKind(kind).filter((other) => other !== entity);
    for (const other of random.shuffle(others)) {
      if (once === undefined || world.take(once, other)) return { kind: 'entity', entity: other };
    }
    return undefined;
  };
}

export function phrase(items: readonly string[]): Draw {
  return ({ random }) => ({ kind: 'text', text: random.pick(items) });
}

/** A phrase that no other entity has under this purpose. */
export function unique(make: (random: Random) => string, quoted = false): Draw {
  return ({ random, world }) => {
    for (let attempt = 0; attempt < 200; attempt++) {
      const text = make(random);
      if (world.claim(text)) return { kind: 'text', text, quoted };
    }
    return undefined;
  };
}

/** A person without a document. */
export function named(name: (random: Random) => Naming): Draw {
  return ({ random, world }) => {
    for (let attempt = 0; attempt < 200; attempt++) {
      const naming = name(random);
      if (world.claim(naming.short ?? naming.name)) return { kind: 'text', text: naming.name };
    }
    return undefined;
  };
}

/** Nothing in a corpus lies in the reader's future. */
const LATEST_YEAR = 2023;

type Years = readonly [number, number] | ((context: DrawContext) => readonly [number, number]);

function drawYear(years: Years, context: DrawContext): number {
  const [low, high] = typeof years === 'function' ? years(context) : years;
  const last = Math.min(LATEST_YEAR, Math.max(low, high));
  return context.random.int(Math.min(low, last), last);
}

export function year(years: Years): Draw {
  return (context) => ({ kind: 'date', year: drawYear(years, context) });
}

/** To the day. */
export function day(years: Years): Draw {
  return (context) => ({
    kind: 'date',
    year: drawYear(years, context),
    month: context.random.int(1, 12),
    day: context.random.int(1, 28),
  });
}

/** To the day, the month, the season or the year. */
export function date(years: Years): Draw {
  return (context): FactValue => {
    const { random } = context;
    const written = drawYear(years, context);
    const form = random.next();
    if (form < 0.45) {
      return { kind: 'date', year: written, month: random.int(1, 12), day: random.int(1, 28) };
    }
    if (form < 0.6) return { kind: 'date', year: written, month: random.int(1, 12) };
    if (form < 0.7) {
      return { kind: 'date', year: written, season: random.pick(['spring', 'summer', 'autumn']) };
    }
    return { kind: 'date', year: written };
  };
}

/** The year of another fact of the same entity, or of the entity a fact points to. */
export function yearOf(context: DrawContext, path: string, fallback: number): number {
  const [key = '', next] = path.split('.');
  let value = context.entity.facts.get(key);
  if (next !== undefined)
    value = value?.kind === 'entity' ? value.entity.facts.get(next) : undefined;
  return value?.kind === 'date' ? value.year : fallback;
}

export function after(path: string, fallback: number, low: number, high: number): Years {
  return (context) => {
    const start = yearOf(context, path, fallback);
    return [Math.min(start + low, 2022), Math.min(start + high, 2023)];
  };
}

export function amount(low: number, high: number, step: number, unit?: Unit): Draw {
  return ({ random }) => {
    // Skewed to the low end, as sizes in the world are.
    const raw = low + (high - low) * random.next() ** 2;
    const value = Math.round(raw / step) * step;
    const tidy = Number(value.toFixed(step < 1 ? 1 : 0));
    return unit === undefined
      ? { kind: 'number', value: tidy }
      : { kind: 'number', value: tidy, unit };
  };
}

export function several(make: (random: Random) => string, low: number, high: number): Draw {
  return ({ random, world }) => {
    const items: string[] = [];
    const wanted = random.int(low, high);
    for (let attempt = 0; items.length < wanted && attempt < 200; attempt++) {
      const item = make(random);
      if (world.claim(item)) items.push(item);
    }
    return { kind: 'list', items };
  };
}
