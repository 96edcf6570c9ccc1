import type { NounPhrase, Word } from './units.ts';
import { nounClass } from '@memo-js/english';

/** Small words of foreign names: they may stand anywhere in one. */
const FOREIGN = new Set([
  'de',
  'van',
  'von',
  'der',
  'den',
  'la',
  'le',
  'du',
  'del',
  'della',
  'da',
  'di',
  'al',
  'el',
  'ibn',
  'bin',
  'y',
  '&',
  'des',
  'les',
  'dos',
]);

/** Small words that join the capitalised words of one name. */
const PARTICLE = new Set([
  ...FOREIGN,
  'of',
  'the',
  'and',
  'for',
  'do',
  'upon',
  'on',
  'in',
  'to',
  'a',
]);

export const isCapital = (text: string | undefined): boolean =>
  text !== undefined && /^[\p{Lu}\p{Lo}]/u.test(text);

/** End (exclusive) of the proper name that starts at `from`. */
export function nameEnd(
  words: readonly Word[],
  from: number,
  text: string,
  isKnown: (name: string) => boolean,
): number {
  let end = from + 1;
  // The longest stretch that is a known name wins: it may hold "and" or "in".
  for (let to = Math.min(words.length, from + 9); to > from + 1; to -= 1) {
    const last = words[to - 1];
    if (last !== undefined && isKnown(text.slice(words[from]?.start, last.end))) {
      end = to;
      break;
    }
  }
  while (end < words.length) {
    const word = words[end];
    const after = words[end + 1];
    if (word === undefined) break;
    if (word.tag === 'PROPN' && isCapital(word.text)) {
      end += 1;
      continue;
    }
    // "Hall 7", "Lumen X2": a number that nothing counts.
    if (
      /^(?:\d{1,3}|[IVX]+|[A-Z]?\d+[A-Z]?)$/.test(word.text) &&
      !(
        after !== undefined &&
        (after.tag === 'NOUN' || after.tag === 'ADJ') &&
        !/^(?:is|was)$/.test(after.lower)
      ) &&
      words[end - 1]?.end === word.start - 1 &&
      !/^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/.test(words[end - 1]?.text ?? '')
    ) {
      end += 1;
      continue;
    }
    if (
      (end === from + 1 || (end === from + 2 && TITLED.test(words[from]?.text ?? ''))) &&
      joinsOwner(words, end - 1, isKnown)
    ) {
      end += 2;
      continue;
    }
    if (PARTICLE.has(word.lower) && /^\p{Ll}|&/u.test(word.text)) {
      const gap =
        word.lower === 'of' && words[end + 1]?.lower === 'the'
          ? 2
          : FOREIGN.has(word.lower) && FOREIGN.has(words[end + 1]?.lower ?? '')
            ? 2
            : 1;
      const next = words[end + gap];
      if (
        next !== undefined &&
        next.tag === 'PROPN' &&
        isCapital(next.text) &&
        linksName(words, from, end)
      ) {
        end += gap + 1;
        continue;
      }
    }
    break;
  }
  return end;
}

const TITLED =
  /^(?:Saint|St|St\.|Queen|King|Prince|Princess|Lady|Lord|Bishop|Old|New|Upper|Lower)$/;

const OWNED_TAIL =
  /^(?:Gate|Holm|Hill|Bay|Head|Point|Cross|Wood|Cove|Bridge|Landing|Corner|Hospital|College|School|Church|Cathedral|Chapel|Rest|End|Lane|Island|Isle|Rock|Ford|Mill|Arms|Tavern|Inn|Creek|Green|Wharf|Reach|Ferry|Hall|Leap|Seat|Mount|Pass|Market|Row|Yard|Harbour|Haven|Well|Hollow|Rise|Field)$/;

/** "the Weavers' Bridge", "Hob's Gate": an owner that is part of the name, not "Oslo's Mayor". */
function joinsOwner(
  words: readonly Word[],
  from: number,
  isKnown: (name: string) => boolean,
): boolean {
  const [owner, mark, tail] = [words[from], words[from + 1], words[from + 2]];
  if (owner === undefined || mark === undefined || tail === undefined) return false;
  if (!/^(?:'s|’s|'|’)$/u.test(mark.lower) || !isCapital(tail.text) || tail.tag !== 'PROPN')
    return false;
  if (isKnown(owner.text) || words[from + 3]?.tag === 'PROPN') return false;
  return words[from - 1]?.lower === 'the' || OWNED_TAIL.test(tail.text);
}

/** Does the particle at `at` belong to the name that began at `from`? */
function linksName(words: readonly Word[], from: number, at: number): boolean {
  const particle = words[at]?.lower ?? '';
  if (FOREIGN.has(particle)) return true;
  const before = (words[at - 1]?.text ?? '').toLowerCase();
  const kind = nounClass(before);
  const thing =
    (kind !== undefined && kind !== 'person' && kind !== 'time') ||
    /^(?:order|house|isle|bay|lord|lady|song|book|tale|art|feast|hall|court|school|centre|center|office|board|day|night|week|friends|sons|daughters|children|garden|gardens)$/.test(
      before,
    );
  // "the Vale of Orren": one capitalised word behind the article, of no person and no time.
  const lone = at === from + 1 && words[from - 1]?.lower === 'the' && kind === undefined;
  if (particle === 'of') return thing || lone;
  if (particle === 'for')
    return /^(?:institute|foundation|society|centre|center|school|academy|prize|award|museum|council|association|fund|office|union|trust|medal|agency|ministry|laboratory|college|house|campaign|party|movement|alliance)$/.test(
      before,
    );
  if (particle === 'and') {
    // "Ministry of Trade and Industry": only inside a name that "of" or "for" already extends.
    const inside = words.slice(from, at).some(({ lower }) => lower === 'of' || lower === 'for');
    const next = words[at + 1];
    const after = words[at + 2];
    // "Holm and Partners", "Ek & Sons"
    if (
      /^(?:Partners|Sons?|Daughters?|Brothers|Sisters|Company|Co|Associates)$/.test(
        next?.text ?? '',
      )
    )
      return true;
    return (
      inside &&
      words[at - 2]?.lower === 'of' &&
      next !== undefined &&
      /^(?:Technology|Industry|Science|Sciences|Arts|Design|Crafts|Culture|Letters|Medicine|History|Commerce|Trade|Engineering|Forestry|Music|Navigation|Letters|Archaeology|Textiles)$/.test(
        next.text,
      ) &&
      after?.tag !== 'PROPN'
    );
  }
  if (particle === 'upon') return true;
  return false;
}

/** End of a quotation that opens at `from`, exclusive of the closing mark; -1 when there is none. */
export function quoteEnd(words: readonly Word[], from: number): number {
  const open = words[from]?.text ?? '';
  const close =
    open === '“' || open === '„'
      ? /^[”“"]/u
      : open === '«'
        ? /^»/u
        : open === '‘'
          ? /^’/u
          : open === '"'
            ? /^"/u
            : /^'/u;
  for (let index = from + 1; index < words.length && index < from + 16; index += 1) {
    if (close.test(words[index]?.text ?? '')) return index;
  }
  return -1;
}

/** A known title with its article at `from`: "A House of Reeds". */
export function readTitle(
  words: readonly Word[],
  from: number,
  text: string,
  isKnown: (name: string) => boolean,
): { readonly unit: NounPhrase; readonly next: number } | undefined {
  if (!/^An?$/u.test(words[from]?.text ?? '')) return undefined;
  const next = nameEnd(words, from, text, isKnown);
  const [start, end] = [words[from]?.start ?? 0, words[next - 1]?.end ?? 0];
  const name = text.slice(start, end);
  if (next < from + 2 || !isKnown(name)) return undefined;
  return { unit: { kind: 'np', start, end, text: name, head: '', name, modifiers: [] }, next };
}
