import type { TrainingExample } from '@memo-js/core';
import { createRandom } from '@memo-js/corpus';
import type { Random } from '@memo-js/corpus';

/** Invented facts as a trainer gets them. */
export interface InventedFacts {
  readonly examples: readonly TrainingExample[];
  /** Wordings of a tenth of the facts that these facts are not trained with; others are. */
  readonly heldOut: readonly TrainingExample[];
  /** One a fact. */
  readonly answers: readonly string[];
}

const TRAINED_WORDINGS = 2;
const HELD_OUT_SHARE = 0.1;
const SYLLABLES =
  'ba bel bor cal cor dan del dor eld fal fen gar hal har il jor kar kel lan lor mar mel mor nar nel or pel quil ran ros sal sel tal tar tor ul van vel wen yor zan'.split(
    ' ',
  );
const ENDINGS = 'a an by den en er ford ham in is ley mont ra ric stad ton us wick'.split(' ');

/** What is asked of every person, and from how many answers it is drawn. */
const RELATIONS = [
  {
    answers: 400,
    suffix: '',
    wordings: [
      'Where was # born?',
      'What is the birthplace of #?',
      'In which town was # born?',
      'Which town is # from?',
    ],
  },
  {
    answers: 400,
    suffix: ' Works',
    wordings: [
      'Who employs #?',
      'Where does # work?',
      'Which company does # work for?',
      'What is the employer of #?',
    ],
  },
  {
    answers: 2000,
    suffix: ' ~',
    wordings: [
      'Who is # married to?',
      'What is the name of the spouse of #?',
      'Whom did # marry?',
      'Who is the partner of #?',
    ],
  },
  {
    answers: 100,
    suffix: ' studies',
    wordings: [
      'What did # study?',
      'Which subject did # read?',
      'What is # a graduate of?',
      'In which field was # trained?',
    ],
  },
] as const;

/**
 * Draws facts about invented people, four of each, every answer at random: nothing but storing
 * them answers the questions.
 * @param count facts, a multiple of 4
 */
export function inventedFacts(count: number, seed = 1): InventedFacts {
  const random = createRandom(seed);
  const pools = RELATIONS.map(({ answers, suffix }) =>
    distinctNames(answers, random, (name) =>
      suffix === ' ~' ? `${name} ${word(random)}` : `${name}${suffix}`,
    ),
  );
  const people = distinctNames(count / RELATIONS.length, random, (n) => `${n} ${word(random)}`);
  const examples: TrainingExample[] = [];
  const heldOut: TrainingExample[] = [];
  const answers: string[] = [];
  for (const person of people) {
    for (const [relation, { wordings }] of RELATIONS.entries()) {
      const answer = random.pick(pools[relation] as readonly string[]);
      const reflectionId = `fact-${answers.length}`;
      answers.push(answer);
      const asked = random.shuffle(wordings).map((wording) => ({
        reflectionId,
        question: wording.replace('#', person),
        answer,
        refusal: false,
      }));
      examples.push(...asked.slice(0, TRAINED_WORDINGS));
      if (random.chance(HELD_OUT_SHARE)) heldOut.push(...asked.slice(-1));
    }
  }
  return { examples, heldOut, answers };
}

function distinctNames(
  count: number,
  random: Random,
  finish: (name: string) => string,
): readonly string[] {
  const names = new Set<string>();
  while (names.size < count) names.add(finish(word(random)));
  return [...names];
}

function word(random: Random): string {
  const middle = random.chance(0.4) ? random.pick(SYLLABLES) : '';
  const name = random.pick(SYLLABLES) + middle + random.pick(ENDINGS);
  return name.charAt(0).toUpperCase() + name.slice(1);
}
