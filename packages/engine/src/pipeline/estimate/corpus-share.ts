import type { Reflection } from '@memo-js/core';
import type { PipelineContext } from '../context.ts';
import { candidatePairs, matchEntities } from '../33-match-entities.ts';
import type { Corpus } from '../corpus.ts';
import { CorpusIndex } from '../entity-index.ts';
import { StageProgress } from '../progress.ts';
import { lacks } from '../steps.ts';
import { estimateGroups, estimatePairs } from './groups.ts';
import {
  NO_MEASURE,
  addMeasures,
  scaleMeasures,
  timesMeasure,
  type Measure,
  type Measures,
} from './measured-calls.ts';
import { Mentions } from './mentions.ts';
import { probe } from './probe.ts';

/** Share of the tokens of an extracted pair that a refusal question takes: it has no answer. */
const REFUSAL_SHARE = 0.4;
/** Reflections of the groups whose prompts are made to learn how long prompts are. */
const PROBED = [4, 24] as const;

export interface CorpusShareInput {
  readonly corpus: Corpus;
  /** Facts of the documents that were measured. */
  readonly facts: readonly Reflection[];
  readonly sampled: ReadonlySet<string>;
  /** Documents of the corpus, those that are done included. */
  readonly documents: number;
  /** Reflections that a run makes of single documents, all of them. */
  readonly reflections: number;
  /** What the sample took, by purpose. */
  readonly measured: Measures;
  /** A meter for the names that are compared: the run compares the same. */
  readonly compare: (work: (context: PipelineContext) => Promise<unknown>) => Promise<Measures>;
}

/**
 * What the steps over several documents will take. Their prompts are made and not sent; how much is
 * answered is judged by the steps of single documents that answer alike.
 */
export async function corpusShare(
  context: PipelineContext,
  input: CorpusShareInput,
): Promise<Measures> {
  const { facts, sampled, documents, measured } = input;
  const index = CorpusIndex.build(facts);
  const mentions = await Mentions.read(
    context,
    index.sorted().map(({ key }) => key),
  );
  const scale = documents / Math.max(1, sampled.size);
  const { groups, pairs } = estimateGroups(facts, sampled, mentions, scale);
  const related = lacks(context, 'cross-document')
    ? {}
    : await relating(context, facts, { groups, pairs }, measured);
  return addMeasures(
    await matching(context, input, mentions, index),
    related,
    await refusing(context, input, index),
  );
}

/** Names of the sample are compared now: their answers are those of the run. */
async function matching(
  context: PipelineContext,
  { corpus, facts, sampled, documents, compare }: CorpusShareInput,
  mentions: Mentions,
  index: CorpusIndex,
): Promise<Measures> {
  if (lacks(context, 'entity-matching')) return {};
  const candidates = candidatePairs(index);
  if (candidates.length === 0) return {};
  const taken = await compare(async (measuring) => {
    const progress = new StageProgress(measuring, 'sample', 'items');
    const run = await context.workspace.store.beginRun('estimate');
    return matchEntities(measuring, { run, corpus, progress, only: sampled, reflections: facts });
  });
  const all = estimatePairs(candidates, mentions, sampled.size / documents);
  return scaleMeasures(taken, all / candidates.length);
}

async function relating(
  context: PipelineContext,
  facts: readonly Reflection[],
  { groups, pairs }: { readonly groups: number; readonly pairs: number },
  measured: Measures,
): Promise<Measures> {
  if (groups === 0) return {};
  const alike = measured['consolidation'] ?? measured['extraction'] ?? NO_MEASURE;
  const [short, long] = await Promise.all(
    PROBED.map(async (count) => {
      const reflections = facts.slice(0, count);
      const documentIds = [...new Set(reflections.flatMap((each) => each.documentIds))];
      const name = reflections[0]?.entities[0] ?? '';
      const entity = { key: name, name, documentIds, mentions: reflections.length };
      const asked = await probe(
        (call) => context.generator.relate?.({ group: { entity, reflections } }, call),
        context.signal,
      );
      return { count: reflections.length, bound: asked[0]?.promptTokens ?? 0 };
    }),
  );
  if (short === undefined || long === undefined || long.bound === 0) return {};
  const slope = (long.bound - short.bound) / Math.max(1, long.count - short.count);
  const bound = short.bound + slope * (pairs - short.count);
  const call = likeMeasured(alike, bound);
  const verified = measured['verification'];
  const drafts = alike.calls === 0 ? 0 : draftsPerCall(measured);
  return {
    'cross-document': timesMeasure(call, groups),
    ...(verified === undefined || verified.calls === 0
      ? {}
      : { verification: timesMeasure(verified, (groups * drafts) / verified.calls) }),
  };
}

/** Drafts of a call that joins facts, as the tokens of its answers tell beside those of extraction. */
function draftsPerCall(measured: Measures): number {
  const { consolidation: joined, verification: verified, extraction: extracted } = measured;
  if (joined === undefined || extracted === undefined || verified === undefined) return 0;
  const perDraft = extracted.completionTokens / Math.max(1, verified.calls);
  return joined.completionTokens / Math.max(1, joined.calls) / Math.max(1, perDraft);
}

async function refusing(
  context: PipelineContext,
  { facts, reflections, measured }: CorpusShareInput,
  index: CorpusIndex,
): Promise<Measures> {
  const count = Math.round((reflections * context.config.reflections.refusals) / 100);
  if (lacks(context, 'refusal') || count === 0) return {};
  const asked = await probe(
    (call) =>
      context.generator.refuse?.({ index, reflections: facts, count, seed: context.seed }, call),
    context.signal,
  );
  if (asked.length === 0) return {};
  const { extraction: extracted = NO_MEASURE, verification: verified = extracted } = measured;
  const perPair = extracted.completionTokens / Math.max(1, verified.calls);
  const bound = asked.reduce((sum, each) => sum + each.promptTokens, 0);
  const prompt = likeMeasured(extracted, bound / asked.length);
  const completionTokens = (count / asked.length) * perPair * REFUSAL_SHARE;
  return { refusal: timesMeasure({ ...prompt, completionTokens }, asked.length) };
}

/** A call whose prompt is bounded so, and which is otherwise like those that were measured. */
function likeMeasured(measured: Measure, bound: number): Measure {
  const mean = timesMeasure(measured, 1 / Math.max(1, measured.calls));
  const promptTokens = bound * (measured.promptTokens / Math.max(1, measured.boundTokens));
  return { ...mean, calls: 1, boundTokens: bound, promptTokens };
}
