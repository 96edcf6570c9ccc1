import type { ExtractByRules } from './rule-mind.ts';

/** Passages of a document, and words of a passage. */
const PASSAGES = 10;
export const PASSAGE_WORDS = 44;

const SYLLABLES = 'ba de fi ko lu ma ne pi ro su ta ve wi zo gra ple sti tro'.split(' ');

/** A word for a number; none has two. */
function word(n: number): string {
  let text = '';
  let left = n;
  do {
    text += SYLLABLES[left % SYLLABLES.length] ?? '';
    left = Math.floor(left / SYLLABLES.length);
  } while (left > 0);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}n`;
}

/**
 * Documents of ten passages, two facts each. One person stands in two documents, a town in about
 * a hundred: what several documents say of them is joined.
 */
export function* manyFacts(passages: number): Generator<{ id: string; text: string }> {
  const documents = passages / PASSAGES;
  const towns = Math.max(1, Math.round(documents / 10));
  for (let document = 0; document < documents; document += 1) {
    const lines = Array.from({ length: PASSAGES }, (_, line) => {
      const number = document * PASSAGES + line;
      const person = line === 0 ? document - (document % 2) : number;
      const founder = `${word(person % 97)} ${word(person + 1_000)}`;
      const firm = `${word(number + 500_000)} Works`;
      const town = `${word((number * 7) % towns)}ford`;
      return `The company ${firm} was founded in the spring of ${1800 + (number % 200)} by the inventor ${founder}. For many years now the main office of ${firm} has been found in the town of ${town}.`;
    });
    yield { id: `d${String(document).padStart(6, '0')}`, text: lines.join('\n\n') };
  }
}

const FACTS =
  /The company (.+?) was founded in the spring of (\d+) by the inventor (.+?)\.|For many years now the main office of (.+?) has been found in the town of (.+?)\./gu;

/** The facts of such a passage. */
export const readFacts: ExtractByRules = ({ found = [] }, passage) =>
  [...passage.matchAll(FACTS)]
    .map(([quote, firm = '', , founder = '', office = '', town = '']) => {
      const founded = firm !== '';
      const question = founded ? `Who founded ${firm}?` : `Where is the main office of ${office}?`;
      return {
        question,
        answer: founded ? founder : town,
        entities: founded ? [firm, founder] : [office, town],
        paraphrases: [`Tell me: ${question.charAt(0).toLowerCase()}${question.slice(1)}`],
        quotes: [quote],
      };
    })
    .filter(({ question }) => !found.includes(question));
