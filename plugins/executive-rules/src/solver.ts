import type { ClueId } from '@memo-js/core';
import { canonicalType } from '@memo-js/english';
import {
  bare,
  fitting,
  listItems,
  looseItems,
  mentions,
  namesIn,
  nameKey,
  sameName,
} from './answers.ts';
import type { Transcript } from './lookup.ts';
import { cluesOf, isPerson } from './phrasing.ts';
import type { CluePlan } from './phrasing.ts';
import { failed, failureOf, joined, known, openOf } from './result.ts';
import type { Failed, Result, Value } from './result.ts';
import type { Described, Term } from './syntax.ts';
import { insideOf, openIn } from './source-template.ts';
import { openTerms, render } from './template.ts';
import type { Template } from './template.ts';

/** Combinations of names that one question is asked with, and candidates that are checked. */
const MAX_COMBINATIONS = 6;

/** How a candidate stands, for the protocol's bookkeeping. */
export interface Judgement {
  readonly name: string;
  readonly satisfied: Set<ClueId>;
  readonly failed: Set<ClueId>;
}

interface Filling {
  readonly clue?: CluePlan;
  readonly placeType?: string | undefined;
  readonly noun?: string | undefined;
  /** The answers are compared with those to other clues: they may be too many. */
  readonly amongOthers?: boolean;
  /** Name for the slot of the thing itself. */
  readonly self?: Value;
}

/** Finds out terms and questions from the answers so far, or says what to ask next. */
export class Solver {
  readonly judgements = new Map<string, Judgement>();
  readonly #transcript: Transcript;
  readonly #clueIds: ReadonlyMap<string, ClueId>;

  readonly #keyed: boolean;

  /** @param keyed what no wording of a question was known for is asked by keys */
  constructor(transcript: Transcript, clueIds: ReadonlyMap<string, ClueId>, keyed = false) {
    this.#transcript = transcript;
    this.#clueIds = clueIds;
    this.#keyed = keyed;
  }

  /** Answers a question by keys, see {@link Transcript.byKeys}. */
  byKeys(question: string, narrow: (text: string) => string | undefined = (text) => text): Result {
    const found = this.#transcript.byKeys(question);
    if (found?.state === 'unasked')
      return { state: 'open', questions: found.questions, last: true };
    const fit = found === undefined ? undefined : narrow(found.text);
    if (found === undefined || fit === undefined)
      return failed(`The memory does not know: ${question}`, [question]);
    return known({ text: bare(fit), citations: found.ids, trail: found.trail });
  }

  /** By keys as it stands, then in its wordings and by keys with its short names in full. */
  #byKeys(texts: readonly string[], narrow: (text: string) => string | undefined): Result {
    const [text = ''] = texts;
    const found = this.byKeys(text, narrow);
    if (found.state === 'known') return found;
    const full = this.#transcript.inFull(texts);
    if (full?.state === 'unasked') {
      const short: Result = { state: 'open', questions: full.questions, last: true };
      return openOf([found, short], true) ?? found;
    }
    if (found.state === 'open' || full === undefined) return found;
    const said = this.#transcript.find(full.texts, [], undefined, narrow);
    if (said.state === 'open') return { state: 'open', questions: [said.question], last: true };
    if (said.state === 'answered') {
      const trail = [...full.trail, `${said.question} ${said.text}`];
      return known({ text: bare(said.text), citations: [...full.ids, said.id], trail });
    }
    const again = this.byKeys(full.texts[0] ?? text, narrow);
    if (again.state !== 'known') return again;
    return known(
      ...again.values.map((value) => ({
        ...value,
        citations: [...full.ids, ...value.citations],
        trail: [...full.trail, ...value.trail],
      })),
    );
  }

  /** What a term names. */
  resolve(term: Term): Result {
    if (term.kind === 'named') return known({ text: term.text, citations: [], trail: [] });
    const clues = cluesOf(term);
    if (clues.length === 0) return known({ text: term.text, citations: [], trail: [] });
    if (clues.length > 1) return this.#fitting(term, clues);
    const [clue] = clues as [CluePlan];
    const found = this.ask(clue.seek, { clue });
    if (found.state === 'open') return { ...found, last: false };
    if (found.state === 'known')
      for (const value of found.values) this.#judge(value.text, clue, true);
    return found;
  }

  /** Answers a question; the terms in its slots are found out first. */
  ask(wordings: readonly Template[], filling: Filling = {}): Result {
    const terms = [...new Set(wordings.flatMap(openTerms))];
    const resolved = terms.map((term) => this.#resolveOrQuote(term));
    const open = openOf(resolved, false);
    if (open !== undefined) return open;
    const failure = failureOf(resolved);
    if (failure !== undefined) return failure;
    const values = resolved.map((result) => (result.state === 'known' ? result.values : []));
    let last: Result = failed('Nothing was asked.');
    const levels = Math.max(1, ...values.flat().map(({ text }) => namesIn(text).length));
    for (let level = 0; level < levels; level += 1) {
      last = this.#askWith(wordings, terms, combinations(values, level), filling);
      if (last.state !== 'failed') return last;
    }
    return last;
  }

  /** Answers a question as it stands, of a memory that understands it. */
  surest(question: string, noun: string | undefined): Result {
    const found = this.#transcript.surest(question, (text) =>
      noun === undefined ? text : fitting(text, noun, false),
    );
    if (found.state === 'unasked') return { state: 'open', questions: found.questions, last: true };
    if (found.state !== 'answered')
      return failed(`The memory does not know: ${question}`, [question]);
    const trail = [`${found.question} ${found.text}`];
    return known({ text: bare(found.text), citations: [found.id], trail });
  }

  /**
   * A loose description ("the ceiling of the theatre") may be nothing that has a name: when
   * nothing is found, the question is asked with it as it stands.
   */
  #resolveOrQuote(term: Described): Result {
    const found = this.resolve(term);
    const loose = term.modifiers.every(
      ({ kind }) => kind === 'prepositional' || (kind === 'of' && !isPerson(term.head)),
    );
    if (
      found.state !== 'failed' ||
      !loose ||
      openIn(term).some((inner) => insideOf(inner).length > 0)
    )
      return found;
    return known({ text: `the ${term.text}`, citations: [], trail: [] });
  }

  #askWith(
    wordings: readonly Template[],
    terms: readonly Term[],
    rows: readonly (readonly Value[])[],
    filling: Filling,
  ): Result {
    const ids = this.#idsOf(filling.clue);
    const results = rows.map((row): Result => {
      const nameOf = (term: Term): string => {
        const at = terms.indexOf(term);
        return at < 0 || term.kind === 'named' ? term.text : row[at]!.text;
      };
      const self = filling.self?.text;
      const texts = wordings.map((wording) => render(wording, nameOf, self ?? ''));
      const noun = self === undefined ? (filling.noun ?? filling.clue?.noun) : undefined;
      const narrow = (text: string, wide: boolean) =>
        noun === undefined ? text : fitting(text, noun, wide && filling.amongOthers !== true);
      // Sides of a comparison are no candidates: nothing is concluded from their abstentions.
      const candidate = filling.clue === undefined ? undefined : self;
      const found = this.#transcript.find(texts, ids, candidate, narrow);
      switch (found.state) {
        case 'open':
          return { state: 'open', questions: [found.question], last: true };
        case 'answered': {
          const value: Value = {
            text: bare(found.text),
            citations: [...new Set([...row.flatMap(({ citations }) => citations), found.id])],
            trail: [...row.flatMap(({ trail }) => trail), `${found.question} ${found.text}`],
            wide: found.wide,
          };
          const type = filling.placeType ?? filling.clue?.placeType;
          const lower = found.question.toLowerCase();
          const asked =
            type === undefined || lower.includes(type) || lower.includes(canonicalType(type));
          return asked ? known(value) : this.#widened(value, type);
        }
        case 'abstained': {
          const unknown = failed(`The memory does not know: ${found.question}`, [found.question]);
          if (!this.#keyed || self !== undefined) return unknown;
          const keyed = this.#byKeys(texts, (text) => narrow(text, false));
          if (keyed.state === 'open') return keyed;
          return keyed.state === 'known'
            ? known(...keyed.values.map((value) => joined(value.text, [...row, value])))
            : unknown;
        }
        case 'error':
          return failed(`The memory failed on: ${found.question}`, [found.question], 'error');
      }
    });
    const open = openOf(results, true);
    if (open !== undefined) return open;
    const values = results.flatMap((result) => (result.state === 'known' ? result.values : []));
    if (values.length > 0) return known(...distinctValues(values));
    return failureOf(results) ?? failed('Nothing was asked.');
  }

  /** The country of a city that was given instead; the answer itself when that is not known. */
  #widened(value: Value, type: string): Result {
    const name = namesIn(value.text)[0]![0]!;
    const found = this.#transcript.find([`In which ${type} is ${name}?`]);
    if (found.state === 'open') return { state: 'open', questions: [found.question], last: true };
    if (found.state !== 'answered') return known(value);
    const step: Value = {
      text: bare(found.text),
      citations: [found.id],
      trail: [`${found.question} ${found.text}`],
    };
    return known(joined(step.text, [value, step]));
  }

  /** The things that fit all clues of a description. */
  #fitting(term: Described, clues: readonly CluePlan[]): Result {
    const found = clues.map((clue) => this.ask(clue.seek, { clue, amongOthers: true }));
    const open = openOf(found, false);
    if (open !== undefined) return open;
    const sought = found.map((result) =>
      result.state === 'known' ? result.values.flatMap(itemsOf) : undefined,
    );
    const answered = sought.filter((values) => values !== undefined);
    if (answered.length === 0) return failureOf(found) ?? failed('Nothing was asked.');
    const candidates = distinctValues(answered.flat()).slice(0, MAX_COMBINATIONS);
    const sure = candidates.filter(({ text }) =>
      sought.every((values) => values?.some((value) => sameName(value.text, text)) === true),
    );
    const checks = (sure.length > 0 ? sure : candidates).map((candidate) =>
      this.#fits(candidate, clues, sought),
    );
    const unchecked = openOf(checks, false);
    if (unchecked !== undefined) return unchecked;
    const fits = checks.flatMap((result) => (result.state === 'known' ? result.values : []));
    if (fits.length > 0) return known(...distinctValues(fits));
    const names = candidates.map(({ text }) => text).join(', ');
    const missing = checks.flatMap((result) => (result.state === 'failed' ? result.missing : []));
    return failed(`Nothing was found that is "${term.text}"; considered: ${names}.`, missing);
  }

  #fits(
    candidate: Value,
    clues: readonly CluePlan[],
    sought: readonly (readonly Value[] | undefined)[],
  ): Result {
    const support: Value[] = [candidate];
    const open: Result[] = [];
    let misfit: Failed | undefined;
    clues.forEach((clue, index) => {
      const same = sought[index]?.find(({ text }) => sameName(text, candidate.text));
      if (same !== undefined) {
        support.push(same);
        this.#judge(candidate.text, clue, true);
        return;
      }
      const verdict = this.#check(candidate, clue);
      if (verdict.state === 'open') open.push(verdict);
      else if (verdict.state === 'known') support.push(...verdict.values);
      else if (misfit?.because !== 'excluded') misfit = verdict;
      if (verdict.state === 'known') this.#judge(candidate.text, clue, true);
      if (verdict.state === 'failed' && verdict.because === 'excluded') {
        this.#judge(candidate.text, clue, false);
      }
    });
    if (misfit !== undefined) return misfit;
    return openOf(open, false) ?? known(joined(candidate.text, support));
  }

  /** Known when an open question about the candidate gives what the clue says. */
  #check(candidate: Value, clue: CluePlan): Result {
    const { check } = clue;
    const unknown = failed(`It could not be checked for ${candidate.text}: ${clue.text}`, [
      clue.text,
    ]);
    if (check === undefined) return unknown;
    const expected = this.resolve(check.expected);
    if (expected.state !== 'known') return expected;
    if (check.reversed) {
      const same = expected.values.find(({ text }) => mentions(text, candidate.text));
      return same === undefined ? { ...unknown, because: 'excluded' } : known(same);
    }
    const answer = this.ask(check.ask, { clue, self: candidate });
    if (answer.state !== 'known') return answer;
    for (const said of answer.values) {
      const same = expected.values.find(({ text }) => mentions(said.text, text));
      if (same !== undefined) return known(joined(said.text, [said, same]));
    }
    return failed(`${candidate.text} does not fit: ${clue.text}`, [], 'excluded');
  }

  #judge(name: string, clue: CluePlan, satisfied: boolean): void {
    const key = nameKey(name);
    const judgement = this.judgements.get(key) ?? { name, satisfied: new Set(), failed: new Set() };
    for (const id of this.#idsOf(clue)) judgement[satisfied ? 'satisfied' : 'failed'].add(id);
    this.judgements.set(key, judgement);
  }

  #idsOf(clue: CluePlan | undefined): readonly ClueId[] {
    const id = clue === undefined ? undefined : this.#clueIds.get(clue.text);
    return id === undefined ? [] : [id];
  }
}

/** What an answer may name: itself, and each item when it is a list. */
function itemsOf(value: Value): readonly Value[] {
  const items = listItems(value.text);
  const parts = items.length > 1 ? items : looseItems(value.text);
  const texts = items.length > 1 ? items : [...new Set([value.text, ...parts])];
  return texts.map((text) => ({ ...value, text }));
}

/** Rows of one value for each term; lists are taken apart by `level`. */
function combinations(
  values: readonly (readonly Value[])[],
  level: number,
): readonly (readonly Value[])[] {
  let rows: readonly (readonly Value[])[] = [[]];
  for (const options of values) {
    const names = options.flatMap((value) => {
      const groups = namesIn(value.text);
      return groups[Math.min(level, groups.length - 1)]!.map((text) => ({ ...value, text }));
    });
    rows = rows.flatMap((row) => names.map((name) => [...row, name])).slice(0, MAX_COMBINATIONS);
  }
  return rows;
}

function distinctValues(values: readonly Value[]): readonly Value[] {
  const kept: Value[] = [];
  for (const value of values) {
    const at = kept.findIndex(({ text }) => sameName(text, value.text));
    if (at < 0) kept.push(value);
    else kept[at] = joined(kept[at]!.text, [kept[at]!, value]);
  }
  return kept;
}
