import type { DateUnit, NounPhrase, Unit, VerbGroup } from './units.ts';

export interface Adjunct {
  /** Empty for a bare date. */
  readonly prep: string;
  readonly np?: NounPhrase;
  readonly date?: DateUnit;
}

export interface Clause {
  readonly subject?: NounPhrase;
  readonly verb: VerbGroup;
  readonly object?: NounPhrase;
  /** Second bare phrase: "elected her *mayor*". */
  readonly second?: NounPhrase;
  /** Predicate adjective: "long", "famous". */
  readonly adjective?: string;
  /** All of a list of adjectives: "purple and grey". */
  readonly adjectives?: string;
  readonly adjuncts: readonly Adjunct[];
  /** Offsets into the sentence. */
  readonly start: number;
  readonly end: number;
  /** Said under "if", "said that" and the like: no fact. */
  readonly unreal: boolean;
  /** Said inside a noun phrase: its subject is no topic. */
  readonly embedded: boolean;
}

/** "X, the mayor of Y," and "its mayor, X,". */
export interface Apposition {
  readonly of: NounPhrase;
  readonly with: NounPhrase;
  readonly adjuncts: readonly Adjunct[];
}

/** "The Gate Bridge in Torholm": where a named thing is. */
export interface Located {
  readonly of: NounPhrase;
  readonly adjunct: Adjunct;
}

export interface Parsed {
  readonly located: readonly Located[];
  readonly clauses: readonly Clause[];
  readonly appositions: readonly Apposition[];
  /** Noun phrases in order of mention. */
  readonly mentions: readonly NounPhrase[];
}

/** `inner`: after a preposition inside a subject or before it, where a verb belongs to the subject. */
type Place = 'subject' | 'object' | 'prep' | 'inner';

const REPORTING = new Set([
  'say',
  'claim',
  'believe',
  'argue',
  'suggest',
  'think',
  'hope',
  'deny',
  'report',
  'allege',
  'rumour',
  'predict',
  'doubt',
]);

/** Shallow recursive-descent parser over the units of one sentence. Every step moves forward. */
class ClauseParser {
  readonly clauses: Clause[] = [];
  readonly appositions: Apposition[] = [];
  readonly mentions: NounPhrase[] = [];
  readonly located: Located[] = [];
  readonly #units: readonly Unit[];
  #at = 0;
  /** Subject of the copula whose predicate is being read: relative clauses of the predicate are about it. */
  #topic: NounPhrase | undefined;
  #depth = 0;
  /** The phrase read last stands after a preposition: "which she opened" may mean the noun before it. */
  #inPrep = false;

  constructor(units: readonly Unit[]) {
    this.#units = units;
  }

  parse(): Parsed {
    while (this.#at < this.#units.length) {
      const before = this.#at;
      this.#sentence(false);
      if (this.#at === before) this.#at += 1;
    }
    return {
      clauses: this.clauses,
      appositions: this.appositions,
      mentions: this.mentions,
      located: this.located,
    };
  }

  #peek(offset = 0): Unit | undefined {
    return this.#units[this.#at + offset];
  }

  #is(kind: Unit['kind'], offset = 0): boolean {
    return this.#peek(offset)?.kind === kind;
  }

  #word(offset = 0): string {
    const unit = this.#peek(offset);
    return unit !== undefined && 'text' in unit ? unit.text : '';
  }

  /** Adjuncts, a subject and its verb phrases. */
  #sentence(unreal: boolean): void {
    const adjuncts: Adjunct[] = [];
    const open: VerbGroup[] = [];
    const pending: {
      readonly verb: VerbGroup;
      readonly object?: NounPhrase;
      readonly second?: NounPhrase;
      readonly adjuncts: readonly Adjunct[];
      readonly end: number;
    }[] = [];
    let guard = 0;
    while (this.#at < this.#units.length && guard < 40) {
      guard += 1;
      const unit = this.#peek();
      if (unit === undefined) break;
      if (unit.kind === 'prep' || unit.kind === 'date') {
        if (unit.kind === 'prep' && this.#peek(1)?.kind === 'verb') {
          this.#at += 1;
          const verb = this.#peek() as VerbGroup;
          this.#at += 1;
          pending.push({ ...this.#complements(verb), verb });
          continue;
        }
        const adjunct = this.#adjunct('inner');
        if (adjunct !== undefined) adjuncts.push(adjunct);
        continue;
      }
      if (unit.kind === 'sconj') {
        this.#at += 1;
        const gerund = this.#peek();
        if (gerund?.kind === 'verb') {
          this.#at += 1;
          pending.push({ ...this.#complements(gerund), verb: gerund });
          continue;
        }
        if (this.#depth < 4) {
          this.#depth += 1;
          this.#sentence(unreal || unit.text === 'if' || unit.text === 'unless');
          this.#depth -= 1;
        }
        continue;
      }
      if (unit.kind === 'verb') {
        if (
          unit.form === 'gerund' ||
          unit.passive ||
          (unit.form !== 'infinitive' && this.#openingParticiple())
        ) {
          this.#at += 1;
          const verb: VerbGroup =
            unit.form === 'gerund' ? unit : { ...unit, passive: true, form: 'participle' };
          pending.push({ ...this.#complements(verb), verb });
          continue;
        }
        open.push(unit);
        this.#at += 1;
        continue;
      }
      if (
        unit.kind === 'np' &&
        (unit.det === 'each' || unit.det === 'every') &&
        /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/.test(
          unit.name ?? '',
        )
      ) {
        adjuncts.push({ prep: '', np: unit });
        this.#at += 1;
        continue;
      }
      if (
        unit.kind === 'np' &&
        (unit.det === 'each' || unit.det === 'every') &&
        /^(?:day|week|month|year|season|spring|summer|autumn|winter|time)$/.test(unit.head)
      ) {
        adjuncts.push({ prep: '', np: unit });
        this.#at += 1;
        continue;
      }
      if (unit.kind === 'np') break;
      if (unit.kind === 'break') {
        this.#at += 1;
        continue;
      }
      this.#at += 1;
    }
    if (!this.#is('np')) return;
    const subject = this.#nominal('subject');
    if (subject === undefined) return;
    for (const item of pending) {
      const passive = item.verb.passive;
      this.#push({
        ...(passive
          ? { object: subject }
          : { subject, ...(item.object === undefined ? {} : { object: item.object }) }),
        ...(passive && item.object !== undefined
          ? { second: item.object }
          : item.second === undefined
            ? {}
            : { second: item.second }),
        verb: { ...item.verb, tense: 'past' },
        adjuncts: item.adjuncts,
        start: item.verb.start,
        end: item.end,
        unreal,
      });
    }
    this.#predicates(subject, adjuncts, unreal);
  }

  /** "Founded in 1987 by X, the company ...": a participle, a comma, then the subject. */
  #openingParticiple(): boolean {
    for (
      let index = this.#at + 1;
      index < this.#units.length && index < this.#at + 14;
      index += 1
    ) {
      if (this.#units[index]?.kind === 'comma') {
        const next = this.#units[index + 1];
        if (next?.kind === 'np') return true;
      }
    }
    return false;
  }

  /** Coordinated verb phrases of one subject. */
  #predicates(subject: NounPhrase, leading: readonly Adjunct[], unreal: boolean): void {
    let first = true;
    while (this.#is('verb')) {
      const verb = this.#peek() as VerbGroup;
      this.#at += 1;
      const outer = this.#topic;
      this.#topic =
        /^(?:be|become|remain)$/.test(verb.lemma) && !verb.passive ? subject : undefined;
      const rest = this.#complements(verb);
      this.#topic = outer;
      const dead = unreal || verb.unreal || verb.negated;
      const adjuncts = first ? [...leading, ...rest.adjuncts] : rest.adjuncts;
      this.#push({
        ...(verb.passive
          ? { object: subject, ...(rest.object === undefined ? {} : { second: rest.object }) }
          : { subject, ...(rest.object === undefined ? {} : { object: rest.object }) }),
        ...(rest.second === undefined || verb.passive ? {} : { second: rest.second }),
        ...(rest.adjective === undefined ? {} : { adjective: rest.adjective }),
        ...(rest.adjectives === undefined ? {} : { adjectives: rest.adjectives }),
        verb,
        adjuncts,
        start: subject.start,
        end: rest.end,
        unreal: dead,
      });
      first = false;
      // "X was born in A and studied in B", "..., but later moved to C"
      let skip = 0;
      if (this.#is('comma', skip)) skip += 1;
      if (this.#is('conj', skip)) skip += 1;
      else if (
        skip === 1 &&
        !(
          this.#peek(1)?.kind === 'verb' &&
          (this.#peek(1) as VerbGroup).form === 'finite' &&
          this.#listOfVerbs()
        )
      )
        break;
      while (this.#is('adv', skip)) skip += 1;
      const dates: Adjunct[] = [];
      let probe = skip;
      while (
        this.#units[this.#at + probe]?.kind === 'prep' &&
        this.#units[this.#at + probe + 1]?.kind === 'date'
      ) {
        dates.push({
          prep: this.#word(probe),
          date: this.#units[this.#at + probe + 1] as DateUnit,
        });
        probe += 2;
        if (this.#is('comma', probe)) probe += 1;
      }
      if (skip > 0 && this.#is('verb', probe)) {
        this.#at += probe;
        const next = this.#peek() as VerbGroup;
        // "was designed by A and built by B": the auxiliary carries over.
        if (
          verb.passive &&
          next.form === 'finite' &&
          !next.passive &&
          next.tense === 'past' &&
          this.#carriesPassive(next)
        ) {
          this.#at += 1;
          const more = this.#complements(next);
          this.#push({
            object: subject,
            verb: { ...next, passive: true },
            adjuncts: [...dates, ...more.adjuncts],
            start: subject.start,
            end: more.end,
            unreal: dead,
            ...(more.object === undefined ? {} : { second: more.object }),
          });
          if (this.#is('conj') || this.#is('comma')) continue;
          break;
        }
        leading = dates;
        first = dates.length > 0;
        continue;
      }
      break;
    }
  }

  #listOfVerbs(): boolean {
    for (let index = this.#at + 1; index < this.#units.length; index += 1) {
      const unit = this.#units[index];
      if (unit?.kind === 'conj')
        return this.#units[index + 1]?.kind === 'verb' || this.#units[index + 1]?.kind === 'adv';
      if (unit?.kind === 'break' || unit?.kind === 'rel' || unit?.kind === 'sconj') return false;
    }
    return false;
  }

  /** After a passive, a bare past form with "by" or without an object is passive too. */
  #carriesPassive(verb: VerbGroup): boolean {
    const next = this.#units[this.#units.indexOf(verb) + 1];
    if (next === undefined) return true;
    if (next.kind === 'np') return false;
    if (next.kind === 'prep' && next.text === 'by') return true;
    return !/^(?:die|work|move|live|become|open|study|serve|remain|begin|return|go|come|grow|play|teach|retire|settle|travel|start|close|close down|graduate|train|join|end|stand|run)$/.test(
      verb.lemma,
    );
  }

  #push(clause: Omit<Clause, 'embedded'>): void {
    this.clauses.push({ ...clause, embedded: this.#depth > 0 });
  }

  /** What follows a verb: objects, adjuncts, subordinate material. */
  #complements(verb: VerbGroup): {
    object?: NounPhrase;
    second?: NounPhrase;
    adjective?: string;
    adjectives?: string;
    adjuncts: readonly Adjunct[];
    end: number;
  } {
    let object: NounPhrase | undefined;
    let second: NounPhrase | undefined;
    let adjective: string | undefined;
    let adjectives: string | undefined;
    const adjuncts: Adjunct[] = [];
    let end = verb.end;
    while (this.#at < this.#units.length) {
      const unit = this.#peek();
      if (unit === undefined) break;
      if (unit.kind === 'np') {
        if (this.#startsClauseHere()) break;
        const phrase = this.#nominal('object');
        if (phrase === undefined) break;
        if (phrase.det === 'every' || phrase.det === 'each') {
          adjuncts.push({ prep: '', np: phrase });
          end = phrase.end;
          continue;
        }
        if (
          object !== undefined &&
          (phrase.det === 'a' || phrase.det === 'an') &&
          /^(?:day|week|month|year|season|time|hour)$/.test(phrase.head)
        )
          continue;
        if (object === undefined) object = phrase;
        else second ??= phrase;
        end = phrase.end;
        continue;
      }
      if (unit.kind === 'date') {
        adjuncts.push({ prep: '', date: unit });
        end = unit.end;
        this.#at += 1;
        continue;
      }
      if (unit.kind === 'prep' && this.#peek(1)?.kind === 'rel') {
        const antecedent = this.mentions.at(-1);
        this.#at += 1;
        if (antecedent === undefined || !this.#relative(antecedent)) this.#at += 1;
        continue;
      }
      if (unit.kind === 'prep') {
        const adjunct = this.#adjunct();
        if (adjunct === undefined) continue;
        adjuncts.push(adjunct);
        end = adjunct.np?.end ?? adjunct.date?.end ?? end;
        continue;
      }
      if (
        unit.kind === 'conj' &&
        unit.text === 'and' &&
        this.#is('adj', 1) &&
        object !== undefined &&
        object.name === undefined &&
        object.det === undefined &&
        this.#units[this.#at - 1] === object
      ) {
        adjectives = `${object.text} and ${this.#word(1)}`;
        object = undefined;
        this.#at += 2;
        continue;
      }
      if (unit.kind === 'adj' || unit.kind === 'adv' || unit.kind === 'other') {
        if (unit.kind === 'adj') {
          adjective ??= unit.text;
          adjectives = adjectives === undefined ? unit.text : `${adjectives} ${unit.text}`;
          const last = this.#peek(2);
          if (
            this.#is('conj', 1) &&
            this.#word(1) === 'and' &&
            (last?.kind === 'adj' ||
              (last?.kind === 'np' &&
                last.name === undefined &&
                last.det === undefined &&
                last.modifiers.length === 0))
          ) {
            adjectives += ` and ${last.text}`;
            this.#at += 2;
          }
        }
        this.#at += 1;
        continue;
      }
      if (unit.kind === 'sconj') {
        const reporting = unit.text === 'that' && REPORTING.has(verb.lemma);
        const count = this.clauses.length;
        const date = unit.text === 'when' ? adjuncts.at(-1) : undefined;
        this.#subordinate(reporting || unit.text === 'if' || unit.text === 'unless');
        // "back to 1960, when it was founded": the date is also that of the inner clause.
        const inner = this.clauses[count];
        if (date?.date !== undefined && inner !== undefined)
          this.clauses[count] = {
            ...inner,
            adjuncts: [...inner.adjuncts, { prep: 'in', date: date.date }],
          };
        continue;
      }
      if (unit.kind === 'verb' && unit.form === 'infinitive') {
        this.#at += 1;
        this.#complements(unit);
        continue;
      }
      if (
        unit.kind === 'verb' &&
        object !== undefined &&
        (unit.form === 'participle' || (unit.form === 'finite' && unit.tense === 'past')) &&
        this.#units[this.#at - 1]?.kind === 'np'
      ) {
        this.#reduced(object, unit);
        continue;
      }
      if (unit.kind === 'comma') {
        if (this.#commaContinues()) continue;
        break;
      }
      break;
    }
    return {
      ...(object === undefined ? {} : { object }),
      ...(second === undefined ? {} : { second }),
      ...(adjective === undefined ? {} : { adjective }),
      ...(adjectives === undefined ? {} : { adjectives }),
      adjuncts,
      end,
    };
  }

  /** A clause inside: its facts are kept unless it is conditional. */
  #subordinate(unreal: boolean): void {
    this.#at += 1;
    if (this.#depth >= 4) return;
    this.#depth += 1;
    const next = this.#peek();
    if (next?.kind === 'verb') {
      this.#at += 1;
      this.#complements(next);
    } else this.#sentence(unreal);
    this.#depth -= 1;
  }

  /** "a novel published in 1990": a participle right after its noun. */
  #reduced(phrase: NounPhrase, verb: VerbGroup): void {
    const antecedent = this.#about(phrase);
    this.#at += 1;
    this.#depth += 1;
    const rest = this.#complements(verb);
    this.#push({
      object: antecedent,
      verb: { ...verb, passive: true, form: 'participle' },
      ...(rest.object === undefined ? {} : { second: rest.object }),
      adjuncts: rest.adjuncts,
      start: antecedent.start,
      end: rest.end,
      unreal: verb.unreal || verb.negated,
    });
    this.#depth -= 1;
  }

  /** "X is a race held in Y": the participle is about X. */
  #about(phrase: NounPhrase): NounPhrase {
    return this.#topic !== undefined &&
      phrase.name === undefined &&
      phrase.items === undefined &&
      (phrase.det === 'a' || phrase.det === 'an' || phrase.det === undefined)
      ? this.#topic
      : phrase;
  }

  /** After a comma: more adjuncts of the same verb? Consumes the comma when so. */
  #commaContinues(): boolean {
    const next = this.#peek(1);
    if (next === undefined) {
      this.#at += 1;
      return true;
    }
    if (next.kind === 'prep' && this.#peek(2)?.kind !== 'verb') {
      this.#at += 1;
      return true;
    }
    if (next.kind === 'adv' && this.#peek(2)?.kind !== 'verb') {
      this.#at += 2;
      return true;
    }
    return next.kind === 'sconj' && ((this.#at += 1), true);
  }

  /** A noun phrase here that a finite verb follows is the subject of the next clause. */
  #startsClauseHere(): boolean {
    for (let index = this.#at + 1; index < this.#units.length && index < this.#at + 4; index += 1) {
      const unit = this.#units[index];
      if (unit?.kind === 'verb')
        return (
          unit.form === 'finite' &&
          index > this.#at &&
          this.#units[this.#at - 1]?.kind !== 'verb' &&
          this.#units[this.#at - 1]?.kind !== 'prep'
        );
      if (unit?.kind !== 'adv' && unit?.kind !== 'other') return false;
    }
    return false;
  }

  #adjunct(place: 'prep' | 'inner' = 'prep'): Adjunct | undefined {
    const unit = this.#peek();
    if (unit?.kind === 'date') {
      this.#at += 1;
      return { prep: '', date: unit };
    }
    if (unit?.kind !== 'prep') return undefined;
    let prep = unit.text;
    this.#at += 1;
    // "from within", "out of"
    if (this.#is('prep')) {
      prep = this.#word();
      this.#at += 1;
    }
    const next = this.#peek();
    if (next?.kind === 'date') {
      this.#at += 1;
      if (this.#is('conj') && this.#is('date', 1)) this.#at += 2;
      return { prep, date: next };
    }
    if (next?.kind === 'np') {
      const np = this.#nominal(place);
      return np === undefined ? undefined : { prep, np };
    }
    if (next?.kind === 'verb') {
      this.#at += 1;
      this.#complements(next);
    }
    return undefined;
  }

  /** One noun phrase with its complements, coordination, appositions and relative clauses. */
  #nominal(place: Place): NounPhrase | undefined {
    const first = this.#simple();
    if (first === undefined) return undefined;
    this.#inPrep = place === 'prep';
    let phrase = this.#list(first, place);
    this.mentions.push(phrase);
    let guard = 0;
    while (this.#at < this.#units.length && guard < 12) {
      guard += 1;
      const unit = this.#peek();
      if (unit === undefined) break;
      if (unit.kind === 'rel') {
        if (!this.#relative(phrase)) break;
        continue;
      }
      if (unit.kind === 'comma') {
        const next = this.#peek(1);
        if (next?.kind === 'rel') {
          this.#at += 1;
          this.#relative(phrase);
          this.#closeComma(place);
          continue;
        }
        if (next?.kind === 'np') {
          const joined = this.#apposition(phrase, place);
          if (joined === undefined) break;
          phrase = joined;
          continue;
        }
        if (
          next?.kind === 'verb' &&
          (next.form === 'participle' ||
            (next.form === 'finite' && next.tense === 'past' && !next.passive)) &&
          place !== 'object' &&
          this.#closedParticiple()
        ) {
          this.#at += 1;
          this.#reduced(phrase, next);
          this.#closeComma(place);
          continue;
        }
        if (next?.kind === 'verb' && next.form === 'participle' && phrase.name !== undefined) {
          this.#at += 1;
          this.#reduced(phrase, next);
          continue;
        }
        break;
      }
      if (
        unit.kind === 'verb' &&
        place === 'prep' &&
        (unit.form === 'participle' ||
          (unit.form === 'finite' && unit.tense === 'past' && !unit.passive)) &&
        this.#peek(1)?.kind === 'prep' &&
        phrase.pronoun === undefined
      ) {
        this.#reduced(phrase, unit);
        continue;
      }
      if (
        unit.kind === 'verb' &&
        place === 'subject' &&
        unit.form !== 'infinitive' &&
        !unit.negated &&
        this.#reducedSubject(unit)
      ) {
        this.#reduced(phrase, unit);
        continue;
      }
      if (unit.kind === 'prep' && place === 'subject' && this.#peek(1)?.kind === 'np') {
        // "The first railway in Veldania opened": the place belongs to the noun.
        const from = this.#at;
        const adjunct = this.#adjunct('inner');
        if (
          adjunct?.np === undefined ||
          (!this.#is('verb') && !this.#is('comma') && !this.#is('prep') && !this.#is('rel'))
        ) {
          this.#at = from;
          break;
        }
        if (
          phrase.name !== undefined &&
          (adjunct.prep === 'in' || adjunct.prep === 'on' || adjunct.prep === 'near')
        )
          this.located.push({ of: phrase, adjunct });
        if (phrase.name === undefined && phrase.pronoun === undefined)
          phrase = {
            ...phrase,
            text: `${phrase.text} ${adjunct.prep} ${adjunct.np.text}`,
            end: adjunct.np.end,
          };
        continue;
      }
      break;
    }
    return phrase;
  }

  /** A participle that a later finite verb shows to be no predicate: "The bridge built by X spans Y". */
  #reducedSubject(verb: VerbGroup): boolean {
    if (verb.form === 'gerund') return false;
    if (verb.form === 'finite' && (verb.passive || verb.tense !== 'past')) return false;
    const next = this.#peek(1);
    if (next?.kind !== 'prep') return false;
    for (let index = this.#at + 2; index < this.#units.length; index += 1) {
      const unit = this.#units[index];
      if (
        unit?.kind === 'conj' ||
        unit?.kind === 'comma' ||
        unit?.kind === 'sconj' ||
        unit?.kind === 'rel' ||
        unit?.kind === 'break'
      )
        return false;
      if (unit?.kind === 'verb' && unit.form === 'finite') return true;
    }
    return false;
  }

  /** ", completed in 1932, spans": the participle's phrase is closed by a comma and a verb. */
  #closedParticiple(): boolean {
    for (let index = this.#at + 2; index < this.#units.length; index += 1) {
      const unit = this.#units[index];
      if (unit?.kind === 'verb') return false;
      if (unit?.kind === 'comma') return this.#units[index + 1]?.kind === 'verb';
    }
    return false;
  }

  #closeComma(place: Place): void {
    if (
      this.#is('comma') &&
      (place === 'subject' ? this.#is('verb', 1) || this.#is('rel', 1) : this.#is('prep', 1))
    )
      this.#at += 1;
  }

  /** A bare phrase and its "of" complements. */
  #simple(): NounPhrase | undefined {
    const unit = this.#peek();
    if (unit?.kind !== 'np') return undefined;
    this.#at += 1;
    if (this.#is('prep') && this.#word() === 'of' && this.#is('np', 1) && this.#depth < 8) {
      this.#at += 1;
      this.#depth += 1;
      const of = this.#simple();
      this.#depth -= 1;
      if (of !== undefined) return { ...unit, of, end: of.end };
    }
    // "a language called Quern"
    const called = this.#peek();
    const name = this.#peek(1);
    if (
      unit.name === undefined &&
      called?.kind === 'verb' &&
      /^(?:call|name)$/.test(called.lemma) &&
      called.start - unit.end < 3 &&
      !called.passive &&
      name?.kind === 'np' &&
      name.name !== undefined
    ) {
      this.#at += 2;
      return { ...name, type: unit.text, start: unit.start };
    }
    return unit;
  }

  /** "A, B and C" */
  #list(first: NounPhrase, place: Place): NounPhrase {
    const items = [first];
    const from = this.#at;
    let closed = false;
    while (this.#at < this.#units.length && items.length < 20) {
      let skip = 0;
      if (this.#is('comma', skip)) skip += 1;
      const conj = this.#is('conj', skip) && /^(?:and|or|&)$/.test(this.#word(skip));
      if (conj) skip += 1;
      if (skip === 0 || !this.#is('np', skip)) break;
      const candidate = this.#peek(skip) as NounPhrase;
      if (items.length === 1 && !conj && !this.#listAhead()) break;
      if (!alike(first, candidate)) break;
      const back = this.#at;
      this.#at += skip;
      const item = this.#simple();
      // The last phrase before a finite verb is the next clause's subject, unless this list is a subject.
      if (
        item === undefined ||
        (conj &&
          place !== 'subject' &&
          this.#is('verb') &&
          (this.#peek() as VerbGroup).form === 'finite')
      ) {
        this.#at = back;
        break;
      }
      items.push(item);
      if (conj) {
        closed = true;
        break;
      }
    }
    if (items.length === 1 || !closed) {
      this.#at = from;
      return first;
    }
    const last = items.at(-1) ?? first;
    return { ...first, items, end: last.end, text: listText(items) };
  }

  /** Is there "and NP" after some ", NP"? */
  #listAhead(): boolean {
    for (let index = this.#at; index < this.#units.length && index < this.#at + 30; index += 1) {
      const unit = this.#units[index];
      if (unit === undefined) return false;
      if (unit.kind === 'conj') return this.#units[index + 1]?.kind === 'np';
      if (
        unit.kind !== 'comma' &&
        unit.kind !== 'np' &&
        !(unit.kind === 'prep' && unit.text === 'of')
      )
        return false;
    }
    return false;
  }

  /** After ", NP": an apposition, a region, or nothing of the kind. */
  #apposition(phrase: NounPhrase, place: Place): NounPhrase | undefined {
    const from = this.#at;
    const next = this.#peek(1) as NounPhrase;
    const target =
      phrase.name === undefined &&
      phrase.items === undefined &&
      phrase.of?.name !== undefined &&
      isDescription(next)
        ? phrase.of
        : phrase;
    const describes =
      isDescription(next) && (target.name !== undefined || phrase.items !== undefined);
    const named =
      next.name !== undefined &&
      next.possessor === undefined &&
      phrase.name === undefined &&
      phrase.pronoun === undefined;
    const region =
      (place === 'prep' || place === 'inner') &&
      phrase.name !== undefined &&
      next.name !== undefined &&
      next.det === undefined &&
      next.type === undefined &&
      next.possessor === undefined;
    if (!describes && !named && !region) return undefined;
    this.#at += 1;
    const simple = this.#simple();
    if (simple === undefined) {
      this.#at = from;
      return undefined;
    }
    const apposed = this.#list(simple, 'subject');
    if (place === 'inner' && this.#is('verb')) {
      this.#at = from;
      return undefined;
    }
    if (place !== 'subject' && this.#is('verb') && (this.#peek() as VerbGroup).form === 'finite') {
      this.#at = from;
      return undefined;
    }
    const adjuncts: Adjunct[] = [];
    while (describes && this.#is('prep') && (this.#is('np', 1) || this.#is('date', 1))) {
      const adjunct = this.#adjunct();
      if (adjunct !== undefined) adjuncts.push(adjunct);
    }
    if (
      describes &&
      this.#is('verb') &&
      ((this.#peek() as VerbGroup).form === 'participle' ||
        ((this.#peek() as VerbGroup).form === 'finite' &&
          (this.#peek() as VerbGroup).tense === 'past' &&
          this.#closedParticiple()))
    ) {
      this.#reduced(phrase, this.#peek() as VerbGroup);
    }
    if (this.#is('rel')) this.#relative(phrase.name === undefined ? apposed : phrase);
    const closed = this.#is('comma');
    if (closed && place === 'subject') this.#at += 1;
    else if (
      closed &&
      !this.#is('conj', 1) &&
      !this.#is('np', 1) &&
      !this.#is('rel', 1) &&
      !this.#is('verb', 1)
    )
      this.#at += 1;
    if (region && !describes) {
      this.mentions.push(apposed);
      return { ...phrase, region: apposed };
    }
    this.mentions.push(apposed);
    if (phrase.number !== undefined && phrase.name === undefined) return { ...phrase, apposed };
    this.appositions.push({ of: target, with: apposed, adjuncts });
    // "Its chief executive, Jon Ek, lives in ...": from here on the name is meant.
    return named ? { ...apposed, start: phrase.start } : phrase;
  }

  /** "which/who/that/where/whose ..." about `antecedent`. */
  #relative(phrase: NounPhrase): boolean {
    const antecedent = this.#about(phrase);
    const word = this.#word();
    if (this.#depth >= 5) return false;
    const after = this.#peek(1);
    this.#depth += 1;
    const leadPrep = this.#units[this.#at - 1];
    try {
      if (after?.kind === 'verb') {
        this.#at += 1;
        this.#predicates(antecedent, [], false);
        return true;
      }
      if (after?.kind === 'adv' && this.#peek(2)?.kind === 'verb') {
        this.#at += 2;
        this.#predicates(antecedent, [], false);
        return true;
      }
      if (word === 'whose' && after?.kind === 'np') {
        this.#at += 1;
        const owned = { ...after, possessor: antecedent } as NounPhrase;
        this.#at += 1;
        if (this.#is('verb')) this.#predicates(owned, [], false);
        return true;
      }
      if (after?.kind === 'np') {
        this.#at += 1;
        const count = this.clauses.length;
        const subject = this.#nominal('subject');
        if (subject === undefined) return false;
        const far = this.#inPrep && word !== 'where';
        const prep = leadPrep?.kind === 'prep' ? leadPrep.text : 'in';
        this.#predicates(subject, word === 'where' ? [{ prep: 'in', np: antecedent }] : [], far);
        const made = this.clauses[count];
        if (word !== 'where' && made !== undefined) {
          this.clauses[count] =
            leadPrep?.kind === 'prep'
              ? { ...made, adjuncts: [...made.adjuncts, { prep, np: antecedent }] }
              : made.object === undefined
                ? { ...made, object: antecedent }
                : made;
        }
        return true;
      }
      return false;
    } finally {
      this.#depth -= 1;
    }
  }
}

/** Can two phrases stand in one list? Names with names, descriptions with descriptions. */
function alike(a: NounPhrase, b: NounPhrase): boolean {
  if (b.pronoun !== undefined) return a.pronoun === undefined && a.name !== undefined && false;
  if (a.name !== undefined && b.name === undefined) return false;
  if (a.number !== undefined && a.name === undefined && b.name !== undefined) return false;
  if (a.name === undefined && b.name !== undefined)
    return (
      a.det !== 'the' && a.possessor === undefined && a.number === undefined && a.det === undefined
    );
  return !(a.name !== undefined && b.det !== undefined && b.det !== 'the');
}

function isDescription(phrase: NounPhrase): boolean {
  if (phrase.name !== undefined && phrase.possessor === undefined) return false;
  if (phrase.pronoun !== undefined || (phrase.number !== undefined && phrase.det === undefined))
    return false;
  return (
    phrase.head !== '' &&
    (phrase.det !== undefined || phrase.possessor !== undefined || phrase.of !== undefined)
  );
}

/** "A, B and C" */
export function listText(items: readonly NounPhrase[]): string {
  const texts = items.map((item) => item.name ?? item.text);
  if (texts.length < 2) return texts.join('');
  return `${texts.slice(0, -1).join(', ')} and ${texts.at(-1) ?? ''}`;
}

/** Parses the units of one sentence into clauses and appositions. */
export function parseClauses(units: readonly Unit[]): Parsed {
  return new ClauseParser(units).parse();
}
