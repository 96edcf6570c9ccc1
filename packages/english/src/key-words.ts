import { isFunctionWord, singular } from './noun-classes.ts';
import { isVerbLemma, lemmaAs, verbLemma } from './verb-forms.ts';

/**
 * Words that ask for the same thing of a name and a kind of value. The first stands for all. Few and
 * general: each joins what prose and questions word differently, none tells what a corpus says.
 */
const SAME: readonly string[] = [
  'die kill drown perish death victim fatality life lose',
  'own belong property owner acquire buy purchase takeover acquisition price pay cost customer buyer parent subsidiary',
  'develop create invent devise creator',
  'design architect designer',
  'found establish set-up start foundation originate',
  'lead head run manage direct chair leader boss chief manager director chairman chairwoman chairperson executive ceo',
  'succeed follow replace successor',
  'precede before predecessor',
  'win receive get earn award obtain gain bring honour',
  'marry spouse husband wife marriage wed',
  'bear birth native birthplace',
  'build construct erect construction',
  'make produce manufacture maker producer manufacturer turn-out production output product bestseller best-seller model',
  'publish appear release publication come-out issue',
  'write author writer compose composer',
  'employ work job employee worker staff workforce employer',
  'study attend train graduate student education read',
  'open inaugurate opening',
  'close shut closure',
  'live reside resident inhabitant inhabit population',
  'weigh weight heavy',
  'long length',
  'high tall height rise elevation altitude',
  'deep depth',
  'wide width',
  'hold host house',
  'measure survey',
  'locate find discover discovery',
  'name call title',
  'begin launch',
  'use apply',
  'explosion explode blast',
  'fire burn',
  'crossing ferry cross',
  'ship vessel boat',
  'film movie',
  'book novel',
  'prize award medal',
  'town city',
];

const LEADER = new Map<string, string>();
for (const row of SAME) {
  const words = row.split(' ');
  for (const word of words) if (!LEADER.has(word)) LEADER.set(word, words[0] ?? word);
}

/** Words that stand beside anything. */
const GENERIC = new Set(
  (
    'be have do can could will would should may might must very more most less least other another such same ' +
    'today now then still also later ago since until after while during about around some many much several few only just ' +
    'become remain include say tell state announce mention know thing kind type sort way part one two year month day time ' +
    'number amount total figure his her its their who what which where when how why that this there here name call title ' +
    'take give go come put seem begin ever never always often once again too yet however although because both each every ' +
    'mr mrs dr people person man woman place not no up out over down off back away together first-ever roughly nearly ' +
    'near outside inside beside along across under above below between among through into onto against within without towards upon via per ' +
    'approximately exactly almost already particular specific actual actually currently originally formerly alone'
  ).split(' '),
);

/** Endings that make nouns of verbs, with what the verb may end in instead. */
const DERIVED: readonly (readonly [string, readonly string[]])[] = [
  ['ers', ['', 'e']],
  ['er', ['', 'e']],
  ['ors', ['', 'e']],
  ['or', ['', 'e']],
  ['ations', ['e', '', 'ate']],
  ['ation', ['e', '', 'ate']],
  ['ions', ['', 'e']],
  ['ion', ['', 'e']],
  ['ments', ['']],
  ['ment', ['']],
  ['al', ['', 'e']],
  ['ance', ['']],
];

/** "designer" and "foundation" give their verbs. */
function fromNoun(word: string): string | undefined {
  for (const [ending, verbs] of DERIVED) {
    if (!word.endsWith(ending) || word.length - ending.length < 3) continue;
    const stem = word.slice(0, -ending.length);
    const doubled = /([bdgklmnprt])\1$/u.test(stem) ? [stem.slice(0, -1)] : [];
    const verb = [...doubled, ...verbs.map((end) => stem + end)].find(isVerbLemma);
    if (verb !== undefined) return verb;
  }
  return undefined;
}

/** Dictionary form in which forms of one word and words derived from it meet. */
function baseOf(word: string): string {
  const noun = singular(word);
  if (LEADER.has(word) || GENERIC.has(word)) return word;
  if (LEADER.has(noun) || GENERIC.has(noun)) return noun;
  const known = verbLemma(word);
  if (known !== undefined && isVerbLemma(known)) return known;
  const verb = fromNoun(word);
  if (verb !== undefined) return verb;
  if (/(?:ed|ing)$/u.test(word) && word.length > 5)
    return lemmaAs(word, word.endsWith('ed') ? 'past' : 'gerund', true) ?? word;
  return noun;
}

/**
 * The word under which a keyed question is asked for what a word of prose or of a question means;
 * undefined for words that say nothing of what is asked.
 */
export function keyWord(word: string): string | undefined {
  const lower = word.toLowerCase().replace(/['’]s?$/u, '');
  if (lower.length < 2 || isFunctionWord(lower) || GENERIC.has(lower)) return undefined;
  if (/^\d/u.test(lower)) return /^(?:1[0-9]|20)\d\d$/u.test(lower) ? lower : undefined;
  if (/ly$/u.test(lower) && lower.length > 4) return undefined;
  const base = baseOf(lower);
  if (GENERIC.has(base) || isFunctionWord(base)) return undefined;
  return LEADER.get(base) ?? base;
}

/** Verbs of two words that mean another: "took over", "set up". */
const PHRASAL: readonly (readonly [words: RegExp, word: string])[] = [
  [/^(?:take|takes|took|taken|taking) (?:it |them )?over(?!\p{L})/iu, 'own'],
  [/^set(?:ting)? up(?!\p{L})/iu, 'found'],
  [/^(?:turn|turns|turned|turning) out(?!\p{L})/iu, 'make'],
  [/^(?:come|comes|came|coming) out(?!\p{L})/iu, 'publish'],
  [/^(?:take|takes|took|taken|taking) place(?!\p{L})/iu, 'hold'],
  [/^(?:hand|hands|handed|handing) over(?!\p{L})/iu, 'succeed'],
  [/^(?:go|goes|went|gone) on sale(?!\p{L})/iu, 'sell'],
];

/** A word of a text under which a keyed question may be asked, with its place. */
export interface FoundKeyWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /(?<![\p{L}\d,.])[\p{L}\d]+(?:-\p{L}+)*/gu;

/** Every word of a text that says something, in order. */
export function keyWords(text: string): readonly FoundKeyWord[] {
  const found: FoundKeyWord[] = [];
  for (const { 0: stated, index } of text.matchAll(WORD)) {
    if ((found.at(-1)?.end ?? 0) > index) continue;
    // "his own": no owner is asked for.
    if (stated === 'own' && /\b(?:his|her|its|their|’s|'s) $/u.test(text.slice(0, index))) continue;
    const rest = text.slice(index, index + 24);
    const phrasal = PHRASAL.find(([words]) => words.test(rest));
    const word = phrasal?.[1] ?? keyWord(stated);
    const length = phrasal === undefined ? stated.length : (phrasal[0].exec(rest)?.[0].length ?? 0);
    if (word !== undefined) found.push({ word, start: index, end: index + length });
  }
  return found;
}

/** Words that a kind of value says already. */
const IMPLIED: readonly (readonly [type: RegExp, words: RegExp])[] = [
  [/^(?:length|height|depth|width|distance|duration)$/u, /^(?:long|high|deep|wide|far|last)$/u],
  [/^weight$/u, /^(?:weigh|heavy)$/u],
  [/^age$/u, /^(?:age|aged|old)$/u],
];

/** Does the kind of value alone ask for what the word asks for? */
export function isImplied(type: string, word: string): boolean {
  return IMPLIED.some(([types, words]) => types.test(type) && words.test(word));
}
