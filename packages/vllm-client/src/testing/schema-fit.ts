/** The part of JSON Schema that says which values there are. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
}
type Definitions = Readonly<Record<string, JsonSchema>>;

/**
 * Where a value of our type may be none of theirs: field by field, with the reason. Ranges are not
 * compared: ours are narrower, by what the server checks later.
 */
export function misfits(
  ours: JsonSchema,
  theirs: JsonSchema,
  definitions: Definitions,
  at = '',
): string[] {
  if (theirs.$ref !== undefined) {
    const found = definitions[theirs.$ref.split('/').at(-1) ?? ''];
    return found === undefined
      ? [`${at}: no ${theirs.$ref}`]
      : misfits(ours, found, definitions, at);
  }
  const mine = ours.anyOf ?? ours.oneOf ?? single(ours);
  if (mine !== undefined) return mine.flatMap((each) => misfits(each, theirs, definitions, at));
  const branches = theirs.anyOf ?? theirs.oneOf;
  if (branches !== undefined) {
    const tried = branches.map((each) => misfits(ours, each, definitions, at));
    // The nearest branch explains best.
    return tried.reduce((best, each) => (each.length < best.length ? each : best));
  }
  const listed = theirs.enum ?? (theirs.const === undefined ? undefined : [theirs.const]);
  const values = ours.enum ?? (ours.const === undefined ? undefined : [ours.const]);
  if (listed !== undefined) {
    const fits = values !== undefined && values.every((each) => listed.includes(each));
    return fits ? [] : [`${at}: ${JSON.stringify(ours)} is not of ${JSON.stringify(listed)}`];
  }
  if (theirs.type === undefined) return [];
  const same = ours.type === theirs.type || (ours.type === 'integer' && theirs.type === 'number');
  if (!same) return [`${at}: ${String(ours.type ?? 'any')} is no ${String(theirs.type)}`];
  if (ours.type === 'array') {
    return ours.items === undefined || theirs.items === undefined
      ? []
      : misfits(ours.items, theirs.items, definitions, `${at}[]`);
  }
  return ours.type === 'object' ? objectMisfits(ours, theirs, definitions, at) : [];
}

/** Several types or values as a choice of single ones. */
function single(schema: JsonSchema): readonly JsonSchema[] | undefined {
  const { type, enum: values } = schema;
  if (typeof type === 'object') return type.map((each) => ({ ...schema, type: each }));
  if (values === undefined || values.length < 2) return undefined;
  return values.map((each) => ({ ...schema, enum: [each] }));
}

function objectMisfits(
  ours: JsonSchema,
  theirs: JsonSchema,
  definitions: Definitions,
  at: string,
): string[] {
  const { properties: known } = theirs;
  if (known === undefined) return [];
  const own = Object.entries(ours.properties ?? {}).flatMap(([name, schema]) => {
    const place = at === '' ? name : `${at}.${name}`;
    const other = known[name];
    return other === undefined
      ? [`${place}: the server has no such field`]
      : misfits(schema, other, definitions, place);
  });
  const missing = (theirs.required ?? [])
    .filter((name) => !(ours.required ?? []).includes(name))
    .map((name) => `${at === '' ? name : `${at}.${name}`}: the server wants it`);
  return [...own, ...missing];
}
