import { isCapitalised } from '@memo-js/english';
import { properTitle } from './reference-words.ts';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** Does the text use the words as a whole, in this spelling? */
function uses(text: string, words: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(words)}(?![\\p{L}\\p{N}])`, 'u').test(text);
}

/** Does the text write the words with a capital where no sentence begins? */
function namesWithin(text: string, words: string): boolean {
  return new RegExp(`[\\p{L}\\p{N},] (?:["“'(])?${escaped(words)}(?![\\p{L}\\p{N}])`, 'u').test(
    text,
  );
}

const bordersName = (word: string): boolean => /^["“'‘(]*[\p{Lu}\p{N}]/u.test(word);

/** The longest run of words of the title that the text uses as a name: "A weekend in Oslo". */
function spanInText(plain: string, text: string): string | undefined {
  const words = plain.split(/\s+/u);
  const sentenceCase = words.slice(1).some((word) => /^\p{Ll}{4,}/u.test(word));
  for (let length = words.length - 1; length > 0; length -= 1)
    for (let from = words.length - length; from >= 0; from -= 1) {
      const [first, last] = [words[from] ?? '', words[from + length - 1] ?? ''];
      if (!bordersName(first) || !bordersName(last) || !/^["“'‘(]*\p{Lu}/u.test(first)) continue;
      if (/^(?:An?|The|In|On|At|Of|About|Meet)$/u.test(first)) continue;
      const span = words
        .slice(from, from + length)
        .join(' ')
        .replace(/[,;]$/u, '');
      if (!uses(text, span)) continue;
      const announced = /^(?:About|Meet|Visiting|Introducing|Discover|Discovering|Inside)$/u.test(
        words[0] ?? '',
      );
      if (length > 1 || announced || (sentenceCase && from > 0) || namesWithin(text, span))
        return span;
    }
  return undefined;
}

/** What happens to somebody or something is another topic than that: "Siege of Castle Rhun". */
const DEED =
  /^(?:The )?(?:Great |First |Second |Last )?(?:Siege|Battle|Sinking|Wreck|Loss|Merger|Takeover|Collapse|Eruption|Explosion|Trial|Fall|Raid|Capture|Treaty|Peace|Summit|Conference|Conquest|Invasion) (?:of|on|at) (?:the )?\p{Lu}/u;

/** Two to four capital words that begin or end with the short name. */
function isWholeName(plain: string, short: string): boolean {
  const words = plain.split(' ');
  return (
    words.length > 1 &&
    words.length < 5 &&
    words.every((word) => /^["“'‘(]*\p{Lu}/u.test(word)) &&
    !/^(?:A|An|The|In|On|At|About|Meet|Visit|Visiting|Remembering|Introducing|Welcome|Discover|Profile|Obituary|Interview|Why|How|What)$/u.test(
      words[0] ?? '',
    ) &&
    (words.at(-1) === short || words[0] === short)
  );
}

/** Capital words that a preposition joins to a name, and how a text speaks of a work of art. */
const PLACED_TITLE =
  /^(?:\p{Lu}[\p{L}'’-]+ ){1,3}(?:at|in|on|with|by|under|from) (?:the )?\p{Lu}[^:|]*$/u;
const OF_WORK =
  /\b[Tt]h(?:e|is) (?:picture|painting|canvas|novel|film|sculpture|poem|opera|play|song|album|photograph|drawing|mural|portrait) (?:was|is|shows|depicts|tells|hangs|won|has|took|cost|runs)\b/u;

/** "the dwarf moth" of the heading "dwarf moth", where the text says so. */
function kindInText(title: string, text: string): string | undefined {
  const plain = title.replace(/\s*\([^)]*\)\s*$/u, '').trim();
  return plain.split(' ').length <= 4 &&
    /^[\p{Ll}' -]+$/u.test(plain) &&
    new RegExp(`\\b[Tt]he ${escaped(plain)}\\b`, 'u').test(text)
    ? `the ${plain}`
    : undefined;
}

/**
 * The entity that a title is about, in the spelling that the text uses: "Osk Flood" of "Osk Flood
 * of 1934", "Ada Moss" of "Obituary: Ada Moss (1931-2002)" or "In memory of Ada Moss". A title of
 * which the text uses no part stays as it is.
 */
export function titleTopic(title: string, text: string): string | undefined {
  if (!isCapitalised(title)) {
    // A heading without capitals: the text spells the name.
    const spelt = new RegExp(`\\b${escaped(title)}\\b`, 'iu').exec(text)?.[0];
    return spelt !== undefined &&
      isCapitalised(spelt) &&
      spelt !== title &&
      !/^The /.test(spelt) &&
      !title.includes(' ')
      ? spelt
      : kindInText(title, text);
  }
  const plain = properTitle(title);
  const dated =
    plain === undefined
      ? undefined
      : /^(?<name>.+?) (?:of|in) \d{4}$/u.exec(plain)?.groups?.['name'];
  if (dated !== undefined && text.replaceAll(plain ?? '', '').includes(dated)) return dated;
  const kind =
    plain === undefined || plain.includes(' ')
      ? undefined
      : new RegExp(`\\b(?:River|Lake|Mount|Cape|Loch) ${escaped(plain)}\\b`, 'u').exec(text)?.[0];
  if (
    kind !== undefined &&
    !new RegExp(`(?<!\\p{Lu}\\S* )${escaped(plain ?? '')} (?:is|was) `, 'u').test(text)
  )
    return kind;
  if (plain !== undefined && uses(text, plain)) return plain;
  if (DEED.test(title)) return undefined;
  // "Harbour at Osby" of a picture is no text about Osby.
  if (PLACED_TITLE.test(title) && OF_WORK.test(text)) return title;
  // "Profile: X", "X | Y Magazine", "Obituary - X": the side of the mark that the text names.
  const parts = title
    .replace(/\s*\([^)]*\)\s*$/u, '')
    .split(/\s*[|:]\s+|\s+[–—-]\s+/u)
    .flatMap((part) => properTitle(part) ?? []);
  if (parts.length > 1) {
    const named = parts.find((part) => uses(text, part) && isCapitalised(part));
    if (named !== undefined) return named;
  }
  for (const part of parts) {
    const words = part.split(' ');
    for (let length = words.length - 1; length > 1; length -= 1) {
      const shorter = words.slice(0, length).join(' ');
      if (
        !/ (?:of|the|for|and|in|at|on|a|an)$/u.test(shorter) &&
        /\p{Lu}/u.test(shorter.slice(1)) &&
        uses(text, shorter)
      )
        return shorter;
    }
    const span = spanInText(part, text);
    // "Ada Moss" of whom the text says only "Moss": the whole name.
    if (span !== undefined && !span.includes(' ') && isWholeName(part, span)) return part;
    if (span !== undefined) return span;
  }
  return title;
}

/** Names that keep their article: works, and whatever the text writes with a capital article. */
const WORK =
  /\b(?:novel|book|film|movie|poem|play|album|song|opera|painting|story|series|newspaper|magazine|journal|band|sculpture|pub|inn|musical|ballet|symphony|documentary|memoir|anthology|collection of|trilogy)\b/u;

/** "Red Plover" of the title "The Red Plover" in a text about a machine: questions ask for "the Red Plover". */
export function withoutArticle(topic: string, text: string): string {
  const plain = topic.replace(/^The /u, '');
  if (plain === topic || !isCapitalised(plain)) return topic;
  if (new RegExp(`(?:[\\p{L},] |["“„«'‘*_])The ${escaped(plain)}`, 'u').test(text)) return topic;
  const first = text.replace(/^[^\n]*\n\s*\n/u, '').split(/(?<=\.)\s/u)[0] ?? '';
  return uses(text, `the ${plain}`) || !WORK.test(first) ? plain : topic;
}
