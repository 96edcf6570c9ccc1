import { nounClass, parseQuestion } from '@memo-js/english';
import type { Discourse } from '../discourse.ts';
import { FactSink } from '../fact-sink.ts';
import type { RawFact } from '../fact-sink.ts';
import { frameTopic } from './topic.ts';

/** What is asked of the topic, and how its answer asks for the topic: `T` its type, `*` the answer. */
const REVERSES: readonly (readonly [asked: RegExp, reverse: string])[] = [
  [/^Where was .+ born\?$/u, 'Which T was born in *?'],
  [/^When was .+ born\?$/u, 'Which T was born on *?'],
  [/^Where did .+ study\?$/u, 'Which T studied at *?'],
  [/^Where is .+ located\?$/u, 'Which T is located in *?'],
  [/^When was .+ founded\?$/u, 'Which T was founded in *?'],
  [/^When was .+ created\?$/u, 'Which T was created in *?'],
  [/^When was .+ completed\?$/u, 'Which T was completed in *?'],
  [/^When was .+ climbed\?$/u, 'Which T was climbed in *?'],
  [/^When did .+ receive a charter\?$/u, 'Which T received a charter in *?'],
  [/^When was .+ signed\?$/u, 'Which T is * the date of?'],
  [/^Where does .+ rise\?$/u, 'Which T rises on *?'],
  [/^What is the mouth of .+\?$/u, 'Which T flows into *?'],
  [/^How long is .+\?$/u, 'Which T is * the length of?'],
  [/^What is .+ known for\?$/u, 'Which T is known for *?'],
  [/^Which region is .+ located in\?$/u, 'Which T is located in *?'],
  [/^Which river is .+ located on\?$/u, 'Which T is located on *?'],
];

/** The noun by which questions ask for the topic: its occupation, or the kind of thing it is. */
function typeOf(
  topic: string,
  known: readonly RawFact[],
  discourse: Discourse,
  text: string,
): string | undefined {
  const stated = known.find(({ question }) => question === `What is the occupation of ${topic}?`);
  if (stated !== undefined) return stated.answers[0];
  const referent = discourse.referent(topic);
  const noun = textNoun(topic, discourse, text);
  if (noun !== undefined) return noun;
  return referent?.guessed === true || referent?.kind === 'person'
    ? undefined
    : [...(referent?.types ?? [])][0];
}

/** The noun by which the text calls a topic whose kind it does not state: "the museum charges". */
function textNoun(topic: string, discourse: Discourse, text: string): string | undefined {
  const types = [...(discourse.referent(topic)?.types ?? [])];
  if (discourse.isPerson(topic) || types.some((type) => nounClass(type) !== undefined))
    return undefined;
  return frameTopic(discourse, text)?.nouns.find((noun) =>
    new RegExp(`\\b[Tt]he ${noun}\\b`, 'u').test(text),
  );
}

/** Facts about the topic asked the other way round: "Which painter was born in Orr?" */
export function reverseFacts(
  discourse: Discourse,
  known: readonly RawFact[],
  text: string,
): readonly RawFact[] {
  const topic = discourse.title;
  const type = topic === undefined ? undefined : typeOf(topic, known, discourse, text);
  if (topic === undefined || type === undefined || !/^[\p{Ll} -]+$/u.test(type)) return [];
  const asked = new Set(known.map(({ question }) => question));
  const sink = new FactSink();
  for (const { question, answers, spans } of known) {
    const [answer = ''] = answers;
    const [span] = spans;
    const reverse = REVERSES.find(([pattern]) => pattern.test(question))?.[1];
    if (reverse === undefined || span === undefined || answers.length > 1) continue;
    if (!question.includes(` ${topic} `) && !question.includes(` ${topic}?`)) continue;
    if (/ on \*/u.test(reverse) && / born /u.test(reverse) && /^\d{4}$/u.test(answer)) continue;
    const query = parseQuestion(reverse.replace('T', type).replace('*', answer));
    if (query !== undefined) sink.add(query, topic, span, [topic, answer]);
  }
  return sink.finish().filter(({ question }) => !asked.has(question));
}
