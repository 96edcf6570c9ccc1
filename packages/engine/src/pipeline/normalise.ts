/** Brings spellings of a name together: case, accents, punctuation, article and possessive. */
export function normaliseName(name: string): string {
  return plain(name).replace(/^the /, '').replace(/ s$/, '');
}

/** Brings spellings of a question or an answer together: case, punctuation and spaces. */
export function normaliseText(text: string): string {
  return plain(text);
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase()
    .replace(/(?<=\d)[.,](?=\d)/g, '\u00b7')
    .replace(/[^\p{L}\p{N}\p{Mc}\u00b7]+/gu, ' ')
    .trim();
}
