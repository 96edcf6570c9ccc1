import { nounClass, singular } from '@memo-js/english';
import type { Complement, Described, Modifier, Named, Term, VerbPhrase } from './syntax.ts';
import { tokenize } from './tokens.ts';
import type { Token } from './tokens.ts';
import {
  BE,
  isAdverb,
  isAuxiliary,
  isBaseVerb,
  isContent,
  isDeterminer,
  isFiniteVerb,
  isGerund,
  isParticiple,
  isPreposition,
  isVerbOnly,
  looksLikeVerb,
} from './words.ts';

/** Steps after which a question counts as too tangled; ordinary ones need a few hundred. */
const MAX_STEPS = 40_000;
/** Longest noun with its adjectives, in words. */
const MAX_NOUN_WORDS = 5;

export interface Parsed<T> {
  readonly value: T;
  /** Index of the token behind it. */
  readonly end: number;
}

/**
 * Backtracking parser of English noun and verb phrases. Each method yields its readings, the
 * longest and most plausible first, and the caller takes the first that fits with the rest.
 */
export class PhraseParser {
  readonly tokens: readonly Token[];
  readonly #source: string;
  #steps = 0;

  constructor(source: string) {
    this.#source = source;
    this.tokens = tokenize(source);
  }

  /** Source text of the tokens `from` to `end`. */
  text(from: number, end: number): string {
    const first = this.tokens[from];
    const last = this.tokens[end - 1];
    return first === undefined || last === undefined
      ? ''
      : this.#source.slice(first.start, last.end);
  }

  /** True when the parser gave up. */
  get exhausted(): boolean {
    return this.#steps > MAX_STEPS;
  }

  *nounPhrase(from: number): Generator<Parsed<Term>> {
    if (this.#tick()) return;
    const token = this.tokens[from];
    if (token === undefined) return;
    const determined = isDeterminer(token);
    const start = determined ? from + 1 : from;
    const first = this.tokens[start];
    if (first?.kind === 'name' || first?.kind === 'number') {
      if (!determined) yield* this.#coordinated(from);
      const end = this.#nameEnd(start);
      if (end > start + 1) yield* this.#afterBase(this.#named(from, end), from, end);
      yield* this.#afterBase(this.#named(from, start + 1), from, start + 1);
      return;
    }
    if (!isContent(first)) return;
    if (!determined && (isVerbOnly(first) || isAdverb(first))) return;
    for (const end of this.nounEnds(start)) {
      yield* this.#described(from, start, end, determined);
    }
  }

  /** "the Kestrel lamp": nouns behind a name belong to it. */
  #nameEnd(start: number): number {
    let end = start + 1;
    while (end < start + 4) {
      const token = this.tokens[end];
      if (!isContent(token) || isAdverb(token)) break;
      const noun = nounClass(token.lower) !== undefined;
      if (!noun && (start === 0 || !isDeterminer(this.tokens[start - 1]) || looksLikeVerb(token)))
        break;
      if (noun && isFiniteVerb(token) && !this.#closesPhrase(end + 1)) break;
      end += 1;
    }
    return end;
  }

  /** Where a noun with its adjectives that begins at `start` may end, likeliest first. */
  nounEnds(start: number): readonly number[] {
    let limit = start;
    while (limit < start + MAX_NOUN_WORDS && isContent(this.tokens[limit])) limit += 1;
    const ends: number[] = [];
    let natural = limit;
    for (let index = start + 1; index < limit; index += 1) {
      if (this.#beginsVerb(index)) {
        natural = index;
        break;
      }
    }
    if (natural > start) ends.push(natural);
    for (let end = limit; end > start; end -= 1) if (end !== natural) ends.push(end);
    return ends;
  }

  /** Modifiers of a noun that ends at `from`, the longest sequence first; perhaps none. */
  *modifiers(from: number): Generator<Parsed<readonly Modifier[]>> {
    if (this.#tick()) return;
    const start = this.#skip(from, ',', 'and');
    for (const first of this.#modifier(start, start > from)) {
      for (const rest of this.modifiers(first.end)) {
        const afterComma = this.tokens[rest.end]?.kind === 'comma' ? rest.end + 1 : undefined;
        if (start > from && afterComma !== undefined) {
          yield { value: [first.value, ...rest.value], end: afterComma };
        }
        yield { value: [first.value, ...rest.value], end: rest.end };
      }
    }
    yield { value: [], end: from };
  }

  /** One or several verb phrases joined by "and". */
  *verbPhrases(from: number, open = false): Generator<Parsed<readonly VerbPhrase[]>> {
    for (const first of this.verbPhrase(from, open)) {
      yield* this.#moreVerbPhrases(first, open);
    }
  }

  /** A finite verb phrase. `open` lets it end in words that the grammar does not know. */
  *verbPhrase(from: number, open = false): Generator<Parsed<VerbPhrase>> {
    if (this.#tick()) return;
    let at = from;
    while (isAdverb(this.tokens[at])) at += 1;
    const token = this.tokens[at];
    if (isAuxiliary(token)) {
      yield* this.#afterAuxiliary(token!.lower, at + 1, open);
    } else if (isFiniteVerb(token)) {
      for (const rest of this.complements(at + 1, open)) {
        yield {
          value: { auxiliary: undefined, verb: token!.lower, complements: rest.value },
          end: rest.end,
        };
      }
    }
  }

  /** "founded by X": a participle or gerund with at least one complement. */
  *participlePhrase(from: number): Generator<Parsed<VerbPhrase>> {
    let at = from;
    while (isAdverb(this.tokens[at])) at += 1;
    const token = this.tokens[at];
    const gerund = isGerund(token);
    if (!gerund && !isParticiple(token)) return;
    for (const rest of this.complements(at + 1)) {
      if (rest.value.length === 0 || rest.value.at(-1)?.term === undefined) continue;
      yield {
        value: { auxiliary: gerund ? 'is' : 'was', verb: token!.lower, complements: rest.value },
        end: rest.end,
      };
    }
  }

  /** What follows a verb, longest first. */
  *complements(from: number, open = false): Generator<Parsed<readonly Complement[]>> {
    if (this.#tick()) return;
    for (const first of this.#complement(from, open)) {
      for (const rest of this.complements(first.end, open)) {
        yield { value: [first.value, ...rest.value], end: rest.end };
      }
    }
    yield { value: [], end: from };
  }

  *#complement(from: number, open: boolean): Generator<Parsed<Complement>> {
    const token = this.tokens[from];
    if (token === undefined) return;
    if (isPreposition(token)) {
      for (const term of this.nounPhrase(from + 1)) {
        yield {
          value: { preposition: token.lower, term: term.value, words: '' },
          end: term.end,
        };
      }
      yield this.#words(from);
      return;
    }
    if (isAdverb(token)) yield this.#words(from);
    if (token.lower === 'both') {
      for (const term of this.nounPhrase(from + 1)) {
        yield { value: { preposition: undefined, term: term.value, words: '' }, end: term.end };
      }
    }
    for (const term of this.nounPhrase(from)) {
      yield { value: { preposition: undefined, term: term.value, words: '' }, end: term.end };
    }
    if (!open) return;
    if (token.lower === 'and' || token.lower === 'or') {
      for (const term of this.nounPhrase(from + 1)) {
        yield {
          value: { preposition: token.lower, term: term.value, words: '' },
          end: term.end,
        };
      }
      return;
    }
    if (!isAuxiliary(token) && !/^(?:who|whom|whose|which|that|where|but)$/u.test(token.lower)) {
      yield this.#words(from);
    }
  }

  #words(index: number): Parsed<Complement> {
    const words = this.tokens[index]!.text;
    return { value: { preposition: undefined, term: undefined, words }, end: index + 1 };
  }

  *#afterAuxiliary(auxiliary: string, from: number, open: boolean): Generator<Parsed<VerbPhrase>> {
    let at = from;
    while (isAdverb(this.tokens[at])) at += 1;
    const adverb = at > from ? { adverb: this.text(from, at) } : {};
    const next = this.tokens[at];
    const verbal =
      isContent(next) &&
      (isParticiple(next) || isGerund(next) || (!BE.has(auxiliary) && isBaseVerb(next)));
    // "is famous for", "is home to": an adjective stands where the verb would.
    const adjectival =
      BE.has(auxiliary) && isContent(next) && nounClass(next.lower) === undefined && !verbal;
    const been = next?.lower === 'been' || next?.lower === 'be';
    if (verbal || adjectival || been) {
      for (const rest of this.complements(at + 1, open)) {
        yield {
          value: { auxiliary, ...adverb, verb: next!.lower, complements: rest.value },
          end: rest.end,
        };
      }
    }
    if (BE.has(auxiliary) || auxiliary.startsWith('ha')) {
      for (const rest of this.complements(from, open)) {
        if (rest.end > from)
          yield { value: { auxiliary, verb: '', complements: rest.value }, end: rest.end };
      }
    }
  }

  *#moreVerbPhrases(
    first: Parsed<VerbPhrase>,
    open: boolean,
  ): Generator<Parsed<readonly VerbPhrase[]>> {
    const comma = this.tokens[first.end]?.kind === 'comma' ? first.end + 1 : first.end;
    const joiner = this.tokens[comma]?.lower;
    if (joiner === 'and' || joiner === 'but') {
      const skip = this.tokens[comma + 1]?.lower === 'also' ? comma + 2 : comma + 1;
      const again = /^(?:who|that|which)$/u.test(this.tokens[skip]?.lower ?? '') ? skip + 1 : skip;
      for (const rest of this.verbPhrases(again, open)) {
        yield { value: [first.value, ...rest.value], end: rest.end };
      }
      if (first.value.auxiliary !== undefined) {
        for (const rest of this.participlePhrase(again)) {
          const verb = { ...rest.value, auxiliary: first.value.auxiliary };
          yield { value: [first.value, verb], end: rest.end };
        }
      }
    }
    yield { value: [first.value], end: first.end };
  }

  /** "X and Y" as one name: "Hale and Sons". */
  *#coordinated(from: number): Generator<Parsed<Term>> {
    let end = from + 1;
    for (;;) {
      const joiner = this.tokens[end];
      const joined = joiner?.lower === 'and' || joiner?.lower === 'or' || joiner?.kind === 'comma';
      const next =
        joiner?.kind === 'comma' && this.tokens[end + 1]?.lower === 'and' ? end + 2 : end + 1;
      if (!joined || this.tokens[next]?.kind !== 'name') break;
      end = next + 1;
    }
    if (end > from + 1) yield { value: this.#named(from, end), end };
  }

  /** A name or noun phrase, and the possessives that may follow: "X's employer's director". */
  *#afterBase(base: Term, from: number, end: number): Generator<Parsed<Term>> {
    if (this.tokens[end]?.kind === 'possessive') {
      for (const nounEnd of this.nounEnds(end + 1)) {
        const head = this.text(end + 1, nounEnd);
        // "X's co-founder Y": Y is the name, the rest says who that is.
        if (this.tokens[nounEnd]?.kind === 'name') {
          const name = this.#named(nounEnd, nounEnd + 1);
          yield* this.#afterBase({ ...name, start: this.tokens[from]!.start }, from, nounEnd + 1);
        }
        const owner: Modifier = {
          kind: 'of',
          term: base,
          text: this.text(from, end + 1),
          possessive: true,
        };
        for (const more of this.modifiers(nounEnd)) {
          const value = this.#describedTerm(from, from, more.end, head, [owner, ...more.value]);
          yield* this.#afterBase(value, from, more.end);
        }
      }
      return;
    }
    yield { value: base, end };
  }

  *#described(
    from: number,
    start: number,
    end: number,
    determined: boolean,
  ): Generator<Parsed<Term>> {
    const head = this.text(start, end);
    const last = this.tokens[end - 1]!.lower;
    // Without an article a singular noun describes nothing ("takes place in"), an office may.
    const describes = determined || nounClass(last) === 'person' || singular(last) !== last;
    for (const more of describes ? this.modifiers(end) : []) {
      if (more.value.length === 0) continue;
      if (this.#isNameOf(head, more.value)) {
        yield* this.#afterBase(this.#named(from, more.end), from, more.end);
        continue;
      }
      const value = this.#describedTerm(from, start, more.end, head, more.value);
      yield* this.#afterBase(value, from, more.end);
    }
    // "the company Velar Systems": the noun only says what the name is.
    if (this.tokens[end]?.kind === 'name') {
      yield* this.#afterBase(this.#named(from, end + 1), from, end + 1);
    }
    yield* this.#afterBase(this.#named(from, end), from, end);
  }

  /** "the city of Arken" is a name, "the mayor of Arken" is not. */
  #isNameOf(head: string, modifiers: readonly Modifier[]): boolean {
    const [only] = modifiers;
    if (modifiers.length !== 1 || only?.kind !== 'of' || only.possessive) return false;
    if (only.term.kind !== 'named') return false;
    return /^(?:city|town|village|hamlet|port|island|kingdom|republic|state|province|county|district|region|municipality|duchy|principality)$/u.test(
      head.toLowerCase(),
    );
  }

  *#modifier(from: number, afterJoiner: boolean): Generator<Parsed<Modifier>> {
    if (this.#tick()) return;
    const token = this.tokens[from];
    if (token === undefined) return;
    const text = (end: number) => this.text(from, end);
    if (isPreposition(token)) {
      const next = this.tokens[from + 1]?.lower;
      if (next === 'which' || next === 'whom') {
        yield* this.#placeClause(from, from + 2, token.lower);
        return;
      }
      for (const term of this.nounPhrase(from + 1)) {
        const value: Modifier =
          token.lower === 'of'
            ? { kind: 'of', term: term.value, text: text(term.end), possessive: false }
            : {
                kind: 'prepositional',
                preposition: token.lower,
                term: term.value,
                text: text(term.end),
              };
        yield { value, end: term.end };
      }
      return;
    }
    if (token.lower === 'where' || token.lower === 'when') {
      yield* this.#placeClause(from, from + 1, undefined);
      return;
    }
    if (token.lower === 'whose') {
      for (const nounEnd of this.nounEnds(from + 1)) {
        for (const verbs of this.verbPhrases(nounEnd)) {
          const noun = this.text(from + 1, nounEnd);
          yield {
            value: { kind: 'whose', noun, verbs: verbs.value, text: text(verbs.end) },
            end: verbs.end,
          };
        }
      }
      return;
    }
    const relative = /^(?:who|whom|that|which)$/u.test(token.lower) && token.kind === 'word';
    if (relative && token.lower !== 'whom') {
      for (const verbs of this.verbPhrases(from + 1)) {
        yield {
          value: { kind: 'subject', verbs: verbs.value, text: text(verbs.end) },
          end: verbs.end,
        };
      }
    }
    if (!relative) {
      for (const verb of this.participlePhrase(from)) {
        yield* this.#joinParticiples(from, verb);
      }
      if (afterJoiner) return;
    }
    yield* this.#objectClause(from, relative ? from + 1 : from);
  }

  *#joinParticiples(from: number, first: Parsed<VerbPhrase>): Generator<Parsed<Modifier>> {
    for (const verbs of this.#moreVerbPhrases(first, false)) {
      yield {
        value: { kind: 'participle', verbs: verbs.value, text: this.text(from, verbs.end) },
        end: verbs.end,
      };
    }
  }

  /** "that X founded", "X works for". */
  *#objectClause(from: number, subjectAt: number): Generator<Parsed<Modifier>> {
    const token = this.tokens[subjectAt];
    if (token?.kind !== 'name' && !isDeterminer(token) && subjectAt === from) return;
    for (const subject of this.nounPhrase(subjectAt)) {
      for (const verb of this.verbPhrase(subject.end)) {
        const stranded = verb.value.complements.at(-1);
        // A copula needs its preposition: "the town that X is based in".
        if (verb.value.verb === '' && stranded?.words === '') continue;
        yield {
          value: {
            kind: 'object',
            subject: subject.value,
            verb: verb.value,
            text: this.text(from, verb.end),
          },
          end: verb.end,
        };
      }
    }
  }

  *#placeClause(
    from: number,
    subjectAt: number,
    preposition: string | undefined,
  ): Generator<Parsed<Modifier>> {
    for (const subject of this.nounPhrase(subjectAt)) {
      for (const verb of this.verbPhrase(subject.end)) {
        yield {
          value: {
            kind: 'place',
            preposition,
            subject: subject.value,
            verb: verb.value,
            text: this.text(from, verb.end),
          },
          end: verb.end,
        };
      }
    }
  }

  /** Does a verb phrase begin here, rather than the next word of a compound noun? */
  #beginsVerb(index: number): boolean {
    const token = this.tokens[index];
    if (!looksLikeVerb(token)) return false;
    const next = this.tokens[index + 1];
    if (nounClass(token!.lower) !== undefined && !isPreposition(next)) return false;
    return !isContent(next) || isAdverb(next) || nounClass(next.lower) === undefined;
  }

  /** Does nothing follow that a noun here could be the subject or verb of? */
  #closesPhrase(index: number): boolean {
    const token = this.tokens[index];
    return token === undefined || (token.kind !== 'name' && !isDeterminer(token));
  }

  #named(from: number, end: number): Named {
    return {
      kind: 'named',
      text: this.text(from, end),
      start: this.tokens[from]!.start,
      end: this.tokens[end - 1]!.end,
    };
  }

  /** The span takes in the article, the text does not. */
  #describedTerm(
    from: number,
    start: number,
    end: number,
    head: string,
    modifiers: readonly Modifier[],
  ): Described {
    const last = this.tokens[end - 1]?.kind === 'comma' ? end - 1 : end;
    return {
      kind: 'described',
      head,
      text: this.text(start, last),
      modifiers,
      start: this.tokens[from]!.start,
      end: this.tokens[last - 1]!.end,
    };
  }

  #skip(from: number, comma: string, joiner: string): number {
    const next = this.tokens[from];
    const after = next?.text === comma ? from + 1 : from;
    return this.tokens[after]?.lower === joiner ? after + 1 : after;
  }

  #tick(): boolean {
    this.#steps += 1;
    return this.#steps > MAX_STEPS;
  }
}
