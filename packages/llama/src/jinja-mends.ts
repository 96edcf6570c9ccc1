/**
 * Where `@huggingface/jinja` 0.5 differs from Jinja on Python: string methods ignore their arguments
 * (`content.strip('\n')` takes off spaces too), strip other characters than Python does, `'' == false`,
 * and `strftime_now` writes today in the language of the host. A parsed template is changed to call the
 * functions below instead. Names with a space in them are none that a template can write.
 */

/** A node of the parsed template, as far as it is looked at. */
interface Node {
  type: string;
  value?: unknown;
  callee?: Node;
  args?: Node[];
  object?: Node;
  property?: Node;
  computed?: boolean;
  operand?: Node;
  operator?: { readonly value: string };
  left?: Node;
  right?: Node;
  filter?: Node;
}

/** What `str.strip()` takes off: not the byte order mark, unlike JavaScript, but the separators. */
const SPACE = /[ \t\n\v\f\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

/** Whether a character stays: those given go, or white space. */
const stays = (characters: unknown) => (point: string) =>
  typeof characters === 'string' ? !characters.includes(point) : !SPACE.test(point);

function stripStart(text: string, characters?: unknown): string {
  const points = [...text];
  const first = points.findIndex(stays(characters));
  return first < 0 ? '' : points.slice(first).join('');
}

function stripEnd(text: string, characters?: unknown): string {
  const points = [...text];
  return points.slice(0, points.findLastIndex(stays(characters)) + 1).join('');
}

/** As a filter it may be given nothing, which is no text. */
const strip = (text: string | undefined, characters?: unknown): string =>
  stripEnd(stripStart(text ?? '', characters), characters);

const capitalize = (text: string): string => {
  const [first = '', ...rest] = text;
  return first.toUpperCase() + rest.join('').toLowerCase();
};

/** Numbers and booleans are equal by value, nothing else across types. */
const equal = (a: unknown, b: unknown): boolean =>
  a === b || (isNumeric(a) && isNumeric(b) && Number(a) === Number(b));
const isNumeric = (value: unknown): boolean => ['number', 'boolean'].includes(typeof value);

/**
 * What templates that write the date of today are told (the one that Llama's fall back to): a
 * prompt that changed every day would not be the prompt that was trained.
 */
const PROMPT_DATE: Readonly<Record<string, string>> = Object.freeze({
  Y: '2024',
  y: '24',
  m: '07',
  B: 'July',
  b: 'Jul',
  d: '26',
  A: 'Friday',
  a: 'Fri',
  H: '00',
  M: '00',
  S: '00',
  '%': '%',
});

/** `strftime` of {@link PROMPT_DATE} in the C locale. */
const strftimeNow = (format: string): string =>
  format.replace(/%([a-zA-Z%])/g, (code, letter: string) => PROMPT_DATE[letter] ?? code);

const method = (name: string): string => `python ${name}`;

/** Methods of strings; the first argument is the string. */
const METHODS = { strip, lstrip: stripStart, rstrip: stripEnd, capitalize };
const FILTERS: Readonly<Record<string, keyof typeof METHODS>> = {
  trim: 'strip',
  capitalize: 'capitalize',
};
const OPERATORS: Readonly<Record<string, (a: unknown, b: unknown) => boolean>> = {
  '==': equal,
  '!=': (a, b) => !equal(a, b),
};
const GLOBALS = { strftime_now: strftimeNow };

/** What a mended template calls: to be given to it when it is rendered. */
export const jinjaMends: Readonly<Record<string, unknown>> = Object.freeze(
  Object.fromEntries(
    Object.entries({ ...METHODS, ...OPERATORS, ...GLOBALS }).map(([name, work]) => [
      method(name),
      work,
    ]),
  ),
);

/** Changes a parsed template so that it calls {@link jinjaMends}. */
export function mendTemplate(part: unknown): void {
  if (typeof part !== 'object' || part === null) return;
  const children = part instanceof Map ? [...part].flat() : Object.values(part);
  for (const child of children) mendTemplate(child);
  mendNode(part as Node);
}

function mendNode(node: Node): void {
  const { type, callee, args = [], operand, filter, left, right } = node;
  if (type === 'Identifier' && Object.hasOwn(GLOBALS, String(node.value))) {
    node.value = method(String(node.value));
  }
  if (type === 'CallExpression' && callee?.type === 'MemberExpression' && !callee.computed) {
    const { object, property } = callee;
    if (object && Object.hasOwn(METHODS, String(property?.value))) {
      call(node, String(property?.value), [object, ...args]);
    }
  }
  const operator = node.operator?.value ?? '';
  if (type === 'BinaryExpression' && left && right && Object.hasOwn(OPERATORS, operator)) {
    call(node, operator, [left, right]);
  }
  if (type === 'FilterExpression' && operand) {
    const named = filter?.type === 'CallExpression' ? filter.callee : filter;
    const name = String(named?.value);
    if (Object.hasOwn(FILTERS, name))
      call(node, FILTERS[name] as string, [operand, ...(filter?.args ?? [])]);
  }
}

const call = (node: Node, name: string, args: Node[]): void =>
  void Object.assign(node, {
    type: 'CallExpression',
    callee: { type: 'Identifier', value: method(name) },
    args,
  });
