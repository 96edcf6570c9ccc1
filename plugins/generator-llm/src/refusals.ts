import type { Call, JsonObject, RefuseInput, ReflectionDraft } from '@memo-js/core';
import type { Asking } from './asking.ts';
import { foldedText } from './folded-text.ts';
import { STEPS } from './step.ts';

/** Questions of one request, and the pairs that it is shown. */
const AT_ONCE = 20;
const SHOWN = 40;

/**
 * Questions that the corpus does not answer. Each request is shown other facts, chosen by the seed;
 * a name that is said to be made up must not be known, and one that is said to be known must be.
 */
export async function refuseQuestions(
  { index, reflections, count, seed }: RefuseInput,
  asking: Asking,
  call: Call,
): Promise<readonly ReflectionDraft[]> {
  const requests = Math.ceil(count / AT_ONCE);
  const made = await Promise.all(
    Array.from({ length: requests }, (_, request) => {
      const shown = sample(reflections, request, seed);
      const view: JsonObject = {
        count: Math.min(AT_ONCE, count - request * AT_ONCE),
        names: [...new Set(shown.flatMap(({ entities }) => entities))],
        pairs: shown.map(({ question, answer }) => ({ question, answer })),
      };
      return asking.ask(STEPS.refuse, `refuse/${request}`, view, call);
    }),
  );
  const seen = new Set<string>();
  return made
    .flatMap(({ questions }) => questions)
    .filter(({ question }) => !seen.has(foldedText(question)) && seen.add(foldedText(question)))
    .map(({ question, sort, about }) => {
      const named = foldedText(question).includes(foldedText(about));
      const flaw = !named
        ? `It does not name "${about}".`
        : index.has(about) === (sort === 'unknown')
          ? `"${about}" is ${sort === 'unknown' ? 'known' : 'not known'} to the documents.`
          : null;
      return {
        question: question.trim(),
        answer: '',
        entities: [about],
        evidence: [],
        refusal: true,
        ...(flaw === null ? {} : { flaw }),
      };
    })
    .slice(0, count);
}

/** Evenly spread over all, each request beginning elsewhere. */
function sample<T>(all: readonly T[], request: number, seed: number): T[] {
  const step = Math.max(1, Math.floor(all.length / SHOWN));
  const first = (request * 7 + seed) % step;
  const shown = Math.min(SHOWN, Math.ceil((all.length - first) / step));
  return Array.from({ length: Math.max(0, shown) }, (_, at) => all[first + at * step] as T);
}
