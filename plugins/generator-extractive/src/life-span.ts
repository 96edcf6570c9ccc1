import { parseDate } from '@memo-js/english';
import type { Scene } from './scene.ts';

/** The date of a birth or a death, as far as a text gives it. */
export function dated(scene: Scene, name: string, verb: 'bear' | 'die', text: string): void {
  const date = parseDate(text);
  if (date === undefined) return;
  const stated =
    /\d{1,2}(?:st|nd|rd|th)? \p{L}+,? \d{4}|\p{L}+ \d{1,2}, \d{4}|\p{Lu}\p{L}+ \d{4}/u.exec(
      text,
    )?.[0];
  const role = verb === 'die' ? { subject: name } : { object: name };
  const base = { kind: 'event', verb, tense: 'past', preps: [], ...role } as const;
  if (stated === undefined || date.month === undefined)
    scene.sink.add(
      { ...base, asked: 'time' },
      String(date.year),
      scene.span,
      [name],
      [{ ...base, asked: 'year' }],
    );
  else {
    scene.sink.add({ ...base, asked: 'time' }, stated, scene.span, [name]);
    scene.sink.add({ ...base, asked: 'year' }, String(date.year), scene.span, [name]);
  }
}

/** "X was a physician who lived from 1887 to 1958": of the person that the text is about. */
export function lifeFacts(scene: Scene, sentence: string): void {
  const { title } = scene.discourse;
  const lived = /\blived (?:from|between) (?<born>\d{4}) (?:to|until|and) (?<died>\d{4})\b/u.exec(
    sentence,
  )?.groups;
  if (lived === undefined || title === undefined || !scene.discourse.isPerson(title)) return;
  dated(scene, title, 'bear', lived['born'] ?? '');
  dated(scene, title, 'die', lived['died'] ?? '');
}
