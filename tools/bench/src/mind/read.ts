import { bareQuestion } from './bare-question.ts';
import { isThingNoun } from './kinds.ts';
import { any, type Node } from './node.ts';
import { Phrases } from './phrases.ts';
import { soughtOf } from './question-forms.ts';
import { clausesOf } from './clauses.ts';

const PRONOUN = /\b(?:he|she|him|it|they|them)\b/u;
const OWNER = /\b(?:his|her|its|their)\b/u;

/** What a question asks for, as a good reader takes it; null where nothing is understood. */
export function readQuestion(asked: string): Node | null {
  const text = asked.replaceAll('’', "'").replace(/\s+/gu, ' ').trim();
  const split =
    /^(?<clue>.+?)(?<mark>[.;:]| —| –| -|,(?= (?:which|what|who|where|when|how|in what|in which|at which)\b.*\?$)) (?<question>[^.;:]+[?.])$/u.exec(
      text,
    )?.groups;
  const readings = split ? fromClue(split['clue']!, split['question']!, split['mark'] === '.') : [];
  return any([...readings, ...fromQuestion(text, new Phrases())]);
}

function fromQuestion(text: string, phrases: Phrases): readonly Node[] {
  return soughtOf(text).flatMap((sought): readonly Node[] => {
    if (sought.kind === 'phrase') return phrases.readings(sought.phrase);
    if (sought.kind === 'partner') return partnerOf(phrases.read(sought.of));
    const [buyer, bought] = [phrases.read(sought.buyer), phrases.read(sought.bought)];
    if (!buyer || !bought) return [];
    const questions = [
      'What did {y} acquire {x} for?',
      'How much did {y} pay for {x}?',
      'What is the acquisition price of {x}?',
    ];
    return [{ kind: 'ask', questions, about: bought, also: buyer, noun: null }];
  });
}

/** With whom somebody founded something. */
function partnerOf(one: Node | null): readonly Node[] {
  if (one === null) return [];
  const thing: Node = {
    kind: 'ask',
    questions: ['What did {x} found?', 'Which company did {x} found?'],
    about: one,
    noun: null,
  };
  const together: Node = {
    kind: 'ask',
    questions: ['What did {y} found {x} with?', 'Who founded {x} with {y}?'],
    about: thing,
    also: one,
    noun: null,
  };
  return [
    together,
    { kind: 'ask', questions: ['Who founded {x}?'], about: thing, except: one, noun: null },
  ];
}

/** Things that a statement speaks of, and the words by which a question behind it may mean them. */
interface Referent {
  readonly node: Node;
  readonly words: string;
}

/** A clue stands before the question, which refers to what it describes. */
function fromClue(clue: string, question: string, sentence: boolean): readonly Node[] {
  const referents = referentsOf(clue, sentence);
  const bare = bareQuestion(question);
  // "his" is nobody's town.
  const personal = /\b(?:he|she|his|her|hers|him|man|woman)\b/u.test(bare);
  const meant = referents.filter(
    ({ node }) => !personal || node.kind !== 'ask' || node.noun === null || !isThingNoun(node.noun),
  );
  return meant.flatMap(({ node, words }) => {
    if (ITSELF.test(bare)) return [node];
    const whole = substituted(bare, words);
    return whole === null ? [] : fromQuestion(whole, new Phrases(new Map([[NAME, node]])));
  });
}

/** A question for nothing more than the name of what was described. */
const ITSELF =
  /^(?:which one|which|who|what|(?:who|which|what) (?:is|was|are|were) (?:it|he|she|they|this|that|this (?:man|woman|person)|that (?:man|woman|person))|(?:what|which) (?:is|was) (?:it|(?:his|her|its|their) name)|(?:who|what) (?:that|this|it|he|she) (?:is|was)|what (?:is|was) (?:he|she|it) called|which (?:is|was) it|who might (?:that|it) be|(?:him|her|it|them)|(?:his|her|its) name|that (?:man|woman|person|one|place|town|city|company))$/iu;

const NAME = 'Referent';

/** The question with the referent's name where it is meant; null where it is not. */
function substituted(question: string, words: string): string | null {
  const said = /\b(?:that|this|the|those) (?<noun>\p{Ll}+)\b/gu;
  for (const { 0: phrase, groups } of question.matchAll(said)) {
    if (new RegExp(`\\b${groups?.['noun']}\\b`, 'iu').test(words))
      return question.replace(phrase, NAME);
  }
  const [pronoun, owner] = [question.search(PRONOUN), question.search(OWNER)];
  if (pronoun >= 0 && (owner < 0 || pronoun < owner)) return question.replace(PRONOUN, NAME);
  return owner < 0 ? null : question.replace(OWNER, `${NAME}'s`);
}

function referentsOf(clue: string, sentence: boolean): readonly Referent[] {
  const phrases = new Phrases();
  const bare = clue.replace(/^(?:there (?:is|was|lives) (?=an? ))/iu, '');
  const all: Referent[] = [];
  // "The rower who took X: at which ...", "There is a novelist who ...".
  const whole = phrases.readings(lower(bare)).map((node): Referent => ({ node, words: bare }));
  if (!sentence || bare !== clue) all.push(...whole);
  const has =
    /^(?<x>.+?) (?:has|had|holds|keeps|boasts|pursues|enjoys) an? (?<n>\p{Ll}+(?: \p{Ll}+)?)$/u.exec(
      bare,
    )?.groups;
  if (has) {
    const node = phrases.read(`the ${has['n']} of ${lower(has['x']!)}`);
    if (node) all.push({ node, words: has['n']! });
  }
  for (const { subject, object, relation } of clausesOf(bare)) {
    const others = /^(?<one>.+) and an? (?<noun>\p{Ll}+)$/u.exec(subject)?.groups;
    const about = others ? null : phrases.read(lower(subject));
    const of = phrases.read(lower(object));
    const vague = !/\p{Lu}/u.test(lower(object));
    if (about && relation.askThing && (vague || !of)) {
      all.push({
        node: { kind: 'ask', questions: relation.askThing, about, noun: nounOf(object) },
        words: object,
      });
    }
    if (of && relation.askAgent && !vague) {
      all.push({
        node: { kind: 'ask', questions: relation.askAgent, about: of, noun: nounOf(subject) },
        words: subject,
      });
    }
    if (of && !vague) all.push({ node: of, words: object });
    const one = others && phrases.read(lower(others['one']!));
    if (one && relation.askThing && relation.askAgent) {
      const thing: Node = {
        kind: 'ask',
        questions: relation.askThing,
        about: one,
        noun: nounOf(object),
      };
      all.push({
        node: {
          kind: 'ask',
          questions: relation.askAgent,
          about: thing,
          except: one,
          noun: others['noun']!,
        },
        words: others['noun']!,
      });
    }
    if (about && !vague) all.push({ node: about, words: subject });
  }
  // Its subject, wherever that ends: "The founder of X used to sell books."
  const words = bare.split(' ');
  for (let end = words.length - 1; end > 1; end--) {
    const [first] = phrases
      .readings(lower(words.slice(0, end).join(' ')))
      .filter(({ kind }) => kind === 'ask');
    if (first) {
      all.push({ node: first, words: bare });
      break;
    }
  }
  // "In charge of X is a geologist."
  const fronted =
    /^(?<state>(?:In charge|At the helm|At the head|At the top) of .+?) (?:is|stands|was|sits) an? .+$/u.exec(
      bare,
    )?.groups?.['state'];
  const leader =
    fronted === undefined
      ? null
      : phrases.read(`the person who is ${fronted[0]!.toLowerCase()}${fronted.slice(1)}`);
  if (leader) all.unshift({ node: leader, words: bare });
  const doing =
    /^(?<x>.+?) has an? (?<n>\p{Ll}+) (?<deed>chairing|running|leading|heading|directing|managing) its (?<what>\p{Ll}+)$/u.exec(
      bare,
    )?.groups;
  const doer = doing && phrases.read(lower(doing['x']!));
  if (doer)
    all.unshift({
      node: {
        kind: 'ask',
        questions: [
          `Who is the chair of the ${doing['what']} of {x}?`,
          `Who leads the ${doing['what']} of {x}?`,
          'Who leads {x}?',
        ],
        about: doer,
        noun: doing['n']!,
      },
      words: doing['n']!,
    });
  const had = /^(?<x>.+?) (?:has|had) (?:somebody|someone) (?:to|who) (?<deed>.+)$/u.exec(
    bare,
  )?.groups;
  if (had) {
    const node = phrases.read(
      `the person who ${had['deed']!.replace(/\b(?:him|her|them|it)\b/u, lower(had['x']!))}`,
    );
    if (node) all.unshift({ node, words: 'person' });
  }
  const role = /^(?<x>.+?) (?:has|had) an? \p{Ll}+ (?:for|as) an? (?<n>\p{Ll}+)$/u.exec(
    bare,
  )?.groups;
  const kin = role && phrases.read(`the ${role['n']} of ${lower(role['x']!)}`);
  if (kin) all.unshift({ node: kin, words: role['n']! });
  const subject = /^(?<x>.+?) (?:has|have|had|is|are|was|were) /u.exec(bare)?.groups?.['x'];
  const spoken = subject === undefined ? null : phrases.read(lower(subject));
  if (spoken) all.push({ node: spoken, words: subject! });
  return all;
}

/** The noun that says what is meant by "a charting program of his". */
const nounOf = (phrase: string): string | null =>
  /^(?:the |an? |that |some )?(?<noun>\p{Ll}[\p{L}-]*(?: (?!of |in |on |at |by |that |who |which )\p{Ll}[\p{L}-]*){0,2})/iu
    .exec(phrase)
    ?.groups?.['noun']?.toLowerCase() ?? null;

const lower = (phrase: string): string =>
  /^(?:The|A|An|Some|Somebody|Someone|Ships|That)\b/u.test(phrase)
    ? phrase[0]!.toLowerCase() + phrase.slice(1)
    : phrase;
