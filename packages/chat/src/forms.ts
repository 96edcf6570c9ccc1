import type { JsonSchema, SchemaOptions } from './structured.ts';

/** How a call says the form of its answer. */
export interface Form {
  /** Options of the LangChain model. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Their length as JSON: schemas are a part of the prompt. */
  readonly bytes: number;
}

/** Where the form is not said, or said in words. */
export const NO_FORM: Form = Object.freeze({ options: Object.freeze({}), bytes: 0 });

/** Forms by schema and name, each written once: thousands of calls ask for the same. */
export class Forms {
  readonly #known = new WeakMap<JsonSchema, Map<string, Form>>();

  of(schema: JsonSchema, name: string, native: SchemaOptions): Form {
    const named = this.#known.get(schema) ?? new Map<string, Form>();
    this.#known.set(schema, named);
    const known = named.get(name);
    if (known) return known;
    const options = native(schema, name);
    const form = { options, bytes: Buffer.byteLength(JSON.stringify(options)) };
    named.set(name, form);
    return form;
  }
}
