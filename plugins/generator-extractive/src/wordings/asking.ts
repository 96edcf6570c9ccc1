import { adjectiveOf, isPersonNoun } from '@memo-js/english';
import type { Query } from '@memo-js/english';
import type { AnswerShape } from './answer-shape.ts';
import { askingOfEvent } from './asking-of-event.ts';
import { keysOf } from './keys.ts';
import { isPlural, nameSlots } from './names.ts';

/** What the bank needs to know of a canonical query. */
export interface Asking {
  /** Keys of the bank that were written for it. */
  readonly themes: readonly string[];
  /** Keys of the bank that fit every query of its kind. */
  readonly general: readonly string[];
  readonly slots: ReadonlyMap<string, string>;
  /** Of each group one slot must be used: a wording that leaves one out asks for more. */
  readonly needs: readonly (readonly string[])[];
  /** Form of "be" in front of what is asked for. */
  readonly be: 'is' | 'was' | 'are' | 'were';
  /** Is a clause about it a question as it stands ("who founded X")? */
  readonly direct: boolean;
  /** Is "it" wrong for what it is about? */
  readonly many: boolean;
}

const PLURAL_NOUN = /[^siu]s$/u;

/** What the bank needs to know of a canonical query; `shape` is that of its answer. */
export function askingOf(query: Query, shape: AnswerShape): Asking {
  if (query.kind === 'event') return askingOfEvent(query, shape);
  const name = query.kind === 'owner' ? query.value : query.of;
  const slot = query.kind === 'owner' ? 'value' : 'of';
  const base = {
    needs: [[slot, `${slot}'s`, `-${slot}`]],
    direct: false,
    many: isPlural(name),
  };
  const named = nameSlots(slot, name);
  switch (query.kind) {
    case 'attribute': {
      const { attribute } = query;
      const person = isPersonNoun(attribute);
      const be = PLURAL_NOUN.test(attribute) && !person ? 'are' : 'is';
      const adjective = adjectiveOf(attribute);
      return {
        ...base,
        be,
        themes: keysOf('of', attribute, undefined, shape),
        general:
          adjective === undefined ? [person ? 'of person *' : 'of thing *'] : ['of measure *'],
        slots: new Map([
          ...named,
          ['attribute', attribute],
          ['be', be],
          ...(adjective === undefined ? [] : [['adjective', adjective] as const]),
        ]),
      };
    }
    case 'count':
      return {
        ...base,
        be: 'is',
        themes: keysOf('count', query.noun, undefined, shape),
        general: ['count *'],
        slots: new Map([...named, ['noun', query.noun]]),
      };
    case 'owner':
      return {
        ...base,
        be: 'is',
        themes: keysOf('owner', query.attribute, undefined, shape),
        general: ['owner *'],
        needs: [...base.needs, ...(query.noun === undefined ? [] : [['noun', 'wh']])],
        slots: new Map([
          ...named,
          ['attribute', query.attribute],
          ['wh', query.noun === undefined ? 'what' : `which ${query.noun}`],
          ...(query.noun === undefined ? [] : [['noun', query.noun] as const]),
        ]),
      };
    case 'identity': {
      const kind =
        query.noun !== undefined
          ? 'kind'
          : query.person
            ? 'person'
            : shape === 'role'
              ? 'role'
              : 'thing';
      return {
        ...base,
        be: 'is',
        themes: [`identity ${kind}`],
        general: [],
        needs: [...base.needs, ...(query.noun === undefined ? [] : [['noun']])],
        slots: new Map([
          ...named,
          ...(query.noun === undefined ? [] : [['noun', query.noun] as const]),
        ]),
      };
    }
  }
}
