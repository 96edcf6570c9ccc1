import { MemoError } from '@memo-js/core';
import type {
  ArtifactTraits,
  Evidence,
  Generator,
  MemoryHost,
  MemoryOutcome,
  ReflectionDraft,
  Trainer,
} from '@memo-js/core';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const TRAITS: ArtifactTraits = { form: 'full', family: 'lookup', dtype: 'float32' };
/** `Ann works at Bolt.`: subject, relation, object. */
const FACT = /\b([A-Z]\w+) (founded|works at|lives in) ([A-Z]\w+)\b/gu;

/**
 * A generator with every step, for sentences such as `Ann works at Bolt.`
 * `pauseMs` makes every call take a moment, so that a kill can fall into it.
 */
export function lookupGenerator(
  options: { readonly pauseMs?: number } = {},
): Required<
  Omit<Generator, 'close' | 'concurrency' | 'duplicates' | 'paid' | 'probe' | 'revisits'>
> {
  const pause = async (): Promise<void> => {
    if (options.pauseMs !== undefined) await sleep(options.pauseMs);
  };
  const draft = (
    question: string,
    answer: string,
    entities: readonly string[],
    evidence: readonly Evidence[],
  ): ReflectionDraft => ({ question, answer, entities, evidence });
  return {
    async extract({ passage }) {
      await pause();
      return [...passage.text.matchAll(FACT)].map((match) => {
        const [fact, subject = '', relation = '', object = ''] = match;
        const start = passage.start + match.index;
        const evidence = [{ passageId: passage.id, start, end: start + fact.length }];
        return draft(`Who or what ${relation} ${subject}?`, object, [subject, object], evidence);
      });
    },
    async consolidate({ reflections }) {
      await pause();
      const [first, second] = reflections;
      if (first === undefined || second === undefined) return [];
      return [
        draft(
          `Taken together: ${first.question} ${second.question}`,
          `${first.answer} and ${second.answer}`,
          [...first.entities, ...second.entities],
          [...first.evidence, ...second.evidence],
        ),
      ];
    },
    async verify({ draft: each, documents }) {
      await pause();
      if (each.question.includes('Liar')) return { status: 'rejected', reason: 'a lie' };
      return documents.length > 0 ? { status: 'accepted' } : { status: 'rejected', reason: 'none' };
    },
    async surface({ reflections, index }) {
      await pause();
      return reflections.slice(0, 1).flatMap((each) => {
        const [subject = '', object = ''] = each.entities;
        const others = index.reflections(object, 10).length;
        return draft(
          `Who has to do with ${object} (${others})?`,
          subject,
          [subject],
          each.evidence,
        );
      });
    },
    async relate({ group }) {
      await pause();
      const names = [...new Set(group.reflections.flatMap((each) => each.entities))];
      const evidence = group.reflections.flatMap((each) => each.evidence);
      const others = names.filter((name) => name !== group.entity.name).sort();
      return [draft(`All about ${group.entity.name}?`, others.join(', '), names, evidence)];
    },
    async paraphrase({ reflection, count }) {
      await pause();
      return [`Tell me: ${reflection.question}`, `${reflection.question} Please.`].slice(0, count);
    },
    async sameEntity({ a, b }) {
      await pause();
      return b === `Dr ${a}`;
    },
    async refuse({ count, seed }) {
      await pause();
      return Array.from({ length: count }, (_, number) => {
        return { ...draft(`Who is Nobody ${seed + number}?`, '', [], []), refusal: true };
      });
    },
  };
}

/** "Trains" a table of answers in steps that it resumes. */
export function lookupTrainer(options: { readonly pauseMs?: number } = {}): Trainer {
  return {
    produces: () => TRAITS,
    async train(job, call) {
      const state = path.join(job.folder, 'checkpoint.json');
      const saved = await readFile(state, 'utf8').catch(() => '[]');
      const learned = JSON.parse(saved) as [string, string][];
      while (learned.length < job.examples.length) {
        call.signal.throwIfAborted();
        const next = job.examples.slice(learned.length, learned.length + 8);
        learned.push(...next.map(({ question, answer }): [string, string] => [question, answer]));
        await writeFile(`${state}.tmp`, JSON.stringify(learned));
        await rename(`${state}.tmp`, state);
        await sleep(options.pauseMs ?? 0);
      }
      const folder = path.join(job.folder, 'out');
      await mkdir(folder, { recursive: true });
      await writeFile(path.join(folder, 'model.safetensors'), JSON.stringify([learned, job.seed]));
      await writeFile(path.join(folder, 'config.json'), '{"model_type":"lookup"}');
      return {
        folder,
        traits: TRAITS,
        base: { id: 'lookup', checksum: 'lookup' },
        systemText: '',
        refusalText: job.refusalText,
        metrics: { steps: learned.length },
      };
    },
  };
}

/** Answers by the trained question that a question contains, or the other way round. */
export function lookupHost(options: { readonly wrong?: boolean } = {}): MemoryHost {
  return {
    accepts: () => ({ ok: true }),
    async open({ folder, manifest }) {
      const text = await readFile(path.join(folder, 'model.safetensors'), 'utf8');
      const [pairs] = JSON.parse(text) as [[string, string][], number];
      return {
        id: manifest.id,
        runtime: 'lookup/exact',
        async ask(requests) {
          return requests.map(({ question }): MemoryOutcome => {
            const found = pairs
              .filter(([each]) => each.includes(question) || question.includes(each))
              .sort(([a], [b]) => distance(a, question) - distance(b, question))[0];
            const shared = {
              memoryId: manifest.id,
              usage: { calls: 1, promptTokens: 1, completionTokens: 1 },
              signals: { meanLogprob: found ? -0.01 : -2, minLogprob: -1, margin: 1 },
              confidence: null,
            };
            if (found === undefined || found[1] === manifest.refusalText) {
              return { type: 'abstention', reason: 'stated', ...shared };
            }
            const answer = options.wrong === true ? 'wrong' : found[1];
            return { type: 'answer', text: answer, finishReason: 'stop', ...shared };
          });
        },
        async close() {},
      };
    },
    async close() {},
  };
}

function distance(a: string, b: string): number {
  return Math.abs(a.length - b.length);
}

/** A step that always fails. */
export function failing(code: string, retryable = false): () => Promise<never> {
  return () => Promise.reject(new MemoError({ code, message: `${code} happened.`, retryable }));
}
