import type { Reflection } from '@memo-js/core';
import { MAX_GROUP, MAX_GROUP_DOCUMENTS } from '../35-relate.ts';
import { CorpusIndex } from '../entity-index.ts';
import type { Mentions } from './mentions.ts';

export interface GroupEstimate {
  /** Entities of which several documents tell. */
  readonly groups: number;
  /** Reflections of a group, on average. */
  readonly pairs: number;
}

/** Weight of the share that is taken for granted before any pair has been seen. */
const PRIOR = { seen: 2, listed: 1.6 };

/**
 * How many groups the whole corpus has, from the facts of some documents: an entity that D documents
 * tell of is met D times as easily, so each of its documents counts for 1/D (Horvitz and Thompson
 * 1952). D is the document itself and those others that name it and are told to make facts of it as
 * often as documents of the sample do.
 * @param scale documents of the corpus for each one of the sample
 */
export function estimateGroups(
  facts: readonly Reflection[],
  sampled: ReadonlySet<string>,
  mentions: Mentions,
  scale: number,
): GroupEstimate {
  const index = CorpusIndex.build(facts);
  const listed = listedShare(index, sampled, mentions);
  let groups = 0;
  let pairs = 0;
  for (const entity of index.sorted()) {
    const byDocument = new Map<string, number>();
    for (const { documentIds } of index.reflections(entity.key, Infinity)) {
      for (const id of documentIds) byDocument.set(id, (byDocument.get(id) ?? 0) + 1);
    }
    const others = Math.max(0, Math.round(mentions.count(entity.key)) - 1);
    for (const [id, count] of byDocument) {
      if (!sampled.has(id)) continue;
      const { weight, documents } = inSeveral(others, listed);
      groups += weight;
      const told = Math.min(MAX_GROUP_DOCUMENTS, documents);
      const share = Math.max(1, Math.floor(MAX_GROUP / Math.max(1, told)));
      pairs += weight * told * Math.min(count, share);
    }
  }
  return { groups: groups * scale, pairs: groups === 0 ? 0 : pairs / groups };
}

/** Of the documents that name an entity, the share that tells a fact of it. */
function listedShare(index: CorpusIndex, sampled: ReadonlySet<string>, mentions: Mentions): number {
  let { seen, listed } = PRIOR;
  for (const entity of index.sorted()) {
    const told = entity.documentIds.filter((id) => sampled.has(id));
    const named = [...sampled].filter((id) => mentions.names(entity.key, id));
    // One document brought the entity into the sample: the others are the evidence.
    seen += Math.max(0, named.length - 1);
    listed += Math.max(0, told.length - 1);
  }
  return Math.min(1, listed / seen);
}

/**
 * For D = 1 + Binomial(others, p): the mean of 1/D where D > 1, and of D there.
 */
function inSeveral(others: number, p: number): { weight: number; documents: number } {
  if (others === 0 || p === 0) return { weight: 0, documents: 0 };
  const alone = (1 - p) ** others;
  const weight = (1 - (1 - p) ** (others + 1)) / ((others + 1) * p) - alone;
  const documents = alone === 1 ? 0 : (1 + others * p - alone) / (1 - alone);
  return { weight: Math.max(0, weight), documents };
}

/**
 * How many pairs of names are compared in the whole corpus: each pair of the sample counts for one
 * over the chance that it came in, by a document that has both or by one of each.
 */
export function estimatePairs(
  pairs: readonly {
    readonly short: { readonly key: string };
    readonly long: { readonly key: string };
  }[],
  mentions: Mentions,
  share: number,
): number {
  const met = (documents: number): number => 1 - (1 - share) ** documents;
  return pairs.reduce((sum, { short, long }) => {
    const apart = met(mentions.count(short.key)) * met(mentions.count(long.key));
    const chance = Math.max(met(mentions.together(short.key, long.key)), apart);
    return sum + 1 / Math.max(chance, share * share);
  }, 0);
}
