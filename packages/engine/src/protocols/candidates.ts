import type { Candidate, ClueId, EntityDecision } from '@memo-js/core';

/** Abstentions on questions aimed at a candidate that demote and drop it. */
export const DEMOTED_AFTER = 2;
export const DROPPED_AFTER = 3;

/** Two spellings of a name that differ in case, spaces or quotes name one candidate. */
function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/["'\u2018\u2019\u201c\u201d]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The candidates of one question, ranked. Judgements add up, they are never replaced wholesale. */
export class Candidates {
  #ranked: readonly Candidate[] = [];

  list(): readonly Candidate[] {
    return this.#ranked;
  }

  /** Takes over the executive's judgement and its ranking; unmentioned candidates stay, behind. */
  merge(judged: EntityDecision['candidates']): void {
    const mentioned = judged.map((judgement) => {
      const known = this.#find(judgement.name);
      if (known === undefined) return open(judgement.name, judgement.satisfied, judgement.failed);
      return {
        ...known,
        satisfied: union(without(known.satisfied, judgement.failed), judgement.satisfied),
        failed: union(without(known.failed, judgement.satisfied), judgement.failed),
      };
    });
    const unique = firstOfEachName(mentioned);
    const keys = new Set(unique.map((candidate) => nameKey(candidate.name)));
    const rest = this.#ranked.filter((candidate) => !keys.has(nameKey(candidate.name)));
    this.#ranked = byStatus([...unique, ...rest]);
  }

  /** Makes sure that a candidate which a question is aimed at is kept. */
  add(name: string): void {
    if (this.#find(name) === undefined) this.#ranked = byStatus([...this.#ranked, open(name)]);
  }

  /** Marks the candidate as the entity; one that was confirmed before steps back. */
  confirm(name: string): void {
    this.add(name);
    const key = nameKey(name);
    this.#update((candidate) => {
      if (nameKey(candidate.name) === key) return { ...candidate, status: 'confirmed' };
      return candidate.status === 'confirmed' ? { ...candidate, status: 'demoted' } : candidate;
    });
  }

  /** Counts an abstention on a question aimed at the candidate. */
  abstained(name: string): void {
    this.add(name);
    const key = nameKey(name);
    this.#update((candidate) => {
      if (nameKey(candidate.name) !== key) return candidate;
      const abstentions = candidate.abstentions + 1;
      return { ...candidate, abstentions, status: statusAfter(candidate, abstentions) };
    });
  }

  isDropped(name: string): boolean {
    return this.#find(name)?.status === 'dropped';
  }

  #find(name: string): Candidate | undefined {
    const key = nameKey(name);
    return this.#ranked.find((candidate) => nameKey(candidate.name) === key);
  }

  #update(change: (candidate: Candidate) => Candidate): void {
    this.#ranked = byStatus(this.#ranked.map(change));
  }
}

function statusAfter(candidate: Candidate, abstentions: number): Candidate['status'] {
  if (candidate.status === 'confirmed') return 'confirmed';
  if (abstentions >= DROPPED_AFTER) return 'dropped';
  return abstentions >= DEMOTED_AFTER ? 'demoted' : candidate.status;
}

function open(
  name: string,
  satisfied: readonly ClueId[] = [],
  failed: readonly ClueId[] = [],
): Candidate {
  return { name, satisfied, failed, abstentions: 0, status: 'open' };
}

const ORDER = { confirmed: 0, open: 1, demoted: 2, dropped: 3 } as const;

/** Stable: within a status the executive's ranking stays. */
function byStatus(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...candidates].sort((a, b) => ORDER[a.status] - ORDER[b.status]);
}

function firstOfEachName(candidates: readonly Candidate[]): readonly Candidate[] {
  const byName = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = nameKey(candidate.name);
    if (!byName.has(key)) byName.set(key, candidate);
  }
  return [...byName.values()];
}

function union(a: readonly ClueId[], b: readonly ClueId[]): readonly ClueId[] {
  return [...new Set([...a, ...b])];
}

function without(a: readonly ClueId[], b: readonly ClueId[]): readonly ClueId[] {
  return a.filter((clue) => !b.includes(clue));
}
