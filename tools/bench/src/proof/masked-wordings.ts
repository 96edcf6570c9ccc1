/** A run of capitalised words, joined as names are: "Isle of Corrow", "Hollin & Daughters". */
const NAME =
  /\p{Lu}[\p{L}\p{M}'’.-]*(?:(?: (?:of|the|and|&|de|von|at))* \p{Lu}[\p{L}\p{M}'’.-]*|(?: \d[\w-]*))*/gu;
const QUOTED = /["“„][^"”“]*["”“]/gu;

/**
 * A question with its names and numbers masked: what is left is its wording. "When was Veltra
 * founded?" and "when was the Hallam Bridge founded" have one. Runs of masks count as one, and an
 * article before a name is a part of it.
 */
export function maskedWording(question: string): string {
  const text = question.normalize('NFKC').trim();
  // The first word is written large in any case.
  const uncapped = text.replace(/^\p{Lu}(?=\p{Ll}*(?:'s)?[ ,])/u, (letter) => letter.toLowerCase());
  return uncapped
    .replace(QUOTED, '_')
    .replace(/(['’])s(?=[ ,:?.]|$)/gu, " 's")
    .replace(NAME, '_')
    .replace(/\d[\d,.]*/gu, '_')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_' ]+/gu, ' ')
    .replace(/\b(?:the|a|an) _/gu, '_')
    .replace(/_(?: _)+/gu, '_')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Those of `questions` whose wording, names masked, some of `known` has. */
export function knownWordings(
  questions: readonly string[],
  known: readonly string[],
): readonly string[] {
  const wordings = new Set(known.map(maskedWording));
  return questions.filter((question) => wordings.has(maskedWording(question)));
}
