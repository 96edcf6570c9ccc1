import type { Random } from './random.ts';
import type { Entity } from './entity.ts';

/** `after`: "metres"; `short`: "m", an accepted answer only; `before`: "about". */
export interface Unit {
  readonly after: string;
  readonly short?: string;
}

export type FactValue =
  | { readonly kind: 'entity'; readonly entity: Entity }
  | { readonly kind: 'text'; readonly text: string; readonly quoted?: boolean }
  | {
      readonly kind: 'date';
      readonly year: number;
      /** 1 to 12. */
      readonly month?: number;
      readonly day?: number;
      readonly season?: string;
    }
  | { readonly kind: 'number'; readonly value: number; readonly unit?: Unit }
  | { readonly kind: 'list'; readonly items: readonly string[] };

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Every way of writing a value that this generator knows, without the preposition. */
export function surfaces(value: FactValue): string[] {
  switch (value.kind) {
    case 'entity':
      return [value.entity.name, ...value.entity.aliases];
    case 'text':
      return [value.text];
    case 'list':
      return [joinList(value.items)];
    case 'number':
      return numberForms(value.value).map((form) =>
        value.unit === undefined ? form : `${form} ${value.unit.after}`,
      );
    case 'date':
      return dateForms(value);
  }
}

function dateForms(value: Extract<FactValue, { kind: 'date' }>): string[] {
  const { year, month, day, season } = value;
  if (season !== undefined) return [`the ${season} of ${year}`];
  if (month === undefined) return [`${year}`];
  const name = MONTHS[month - 1] ?? '';
  return day === undefined
    ? [`${name} ${year}`]
    : [`${day} ${name} ${year}`, `${name} ${day}, ${year}`];
}

function numberForms(value: number): string[] {
  if (!Number.isInteger(value)) return [String(value)];
  const grouped = value.toLocaleString('en-US');
  const forms = [grouped];
  if (value >= 1_000_000 && value % 10_000 === 0) forms.push(`${value / 1_000_000} million`);
  return forms;
}

const WORDS = [
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** "three": for counts from 2 to 12. */
function inWords(value: number): string | undefined {
  return WORDS[value - 2];
}

/** How a document writes it. Four-digit numbers sometimes go without their separator. */
export function write(value: FactValue, random: Random): string {
  if (value.kind === 'number' && value.value > 2100 && value.value < 10_000 && random.chance(0.2)) {
    const plain = String(value.value);
    return value.unit === undefined ? plain : `${plain} ${value.unit.after}`;
  }
  if (value.kind === 'number' && value.unit !== undefined && value.unit.short === undefined) {
    const words = inWords(value.value);
    if (words !== undefined && random.chance(0.6)) return `${words} ${value.unit.after}`;
  }
  if (value.kind === 'text' && value.quoted === true) return `"${value.text}"`;
  if (value.kind === 'entity') return value.entity.written;
  return random.pick(surfaces(value));
}

/** The preposition a date takes: on 4 May 1990, in May 1990, in 1990, in the spring of 1990. */
export function preposition(value: FactValue): string {
  return value.kind === 'date' && value.day !== undefined ? 'on' : 'in';
}

/** Answers that mean the same as `answer`, which is the form used in a document. */
export function aliasesOf(value: FactValue, answer: string): string[] {
  const forms = new Set(surfaces(value));
  if (value.kind === 'number') {
    const { unit } = value;
    const words = inWords(value.value);
    const spelt = words === undefined ? [] : [words];
    for (const form of [...numberForms(value.value), String(value.value), ...spelt]) {
      forms.add(form);
      if (unit === undefined) continue;
      forms.add(`${form} ${unit.after}`);
      if (unit.short !== undefined) forms.add(`${form} ${unit.short}`);
      if (unit.after.startsWith('million ')) forms.add(`${form} million`);
    }
  }
  if (value.kind === 'date')
    for (const form of [...forms]) forms.add(`${preposition(value)} ${form}`);
  if (value.kind === 'text' && value.text.startsWith('the ')) forms.add(value.text.slice(4));
  if (value.kind === 'list' && value.items.length === 2) {
    forms.add(joinList([...value.items].reverse()));
  }
  forms.delete(answer);
  return [...forms];
}

/** A number to order values by; undefined for what has no order. A date counts by its year. */
export function magnitude(value: FactValue): number | undefined {
  if (value.kind === 'number') return value.value;
  return value.kind === 'date' ? value.year : undefined;
}

export function sameValue(a: FactValue, b: FactValue): boolean {
  if (a.kind === 'entity' && b.kind === 'entity') return a.entity === b.entity;
  return a.kind === b.kind && surfaces(a)[0] === surfaces(b)[0];
}

export function joinList(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}
