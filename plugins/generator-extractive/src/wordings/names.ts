import { plural } from './template.ts';

/** Does a verb agree with it in the plural: "Ida and Klara", "pianos", "the walls of X"? */
export function isPlural(name: string): boolean {
  if (/^\p{Lu}.* and \p{Lu}/u.test(name) && !/ (?:of|for|in) .* and /u.test(name)) return true;
  const head =
    name.replace(/^(?:the|an?) /u, '').split(/ (?:of|in|at|for|on|from|with) /u)[0] ?? '';
  const last = head.split(' ').at(-1) ?? '';
  return (
    /^\p{Ll}[\p{Ll}-]*[^siu]s$/u.test(last) || /^(?:people|children|men|women|mice)$/u.test(last)
  );
}

/** Longest name, in words, that takes a possessive well. */
const LONGEST = 4;

/** "the Crane Cup's", "Osk Harriers'"; undefined for a phrase that takes "of" instead. */
export function possessive(name: string): string | undefined {
  const bare = name.replace(/^the /u, '');
  if (bare.split(' ').length > LONGEST || /[,"()]/u.test(bare)) return undefined;
  if (name.startsWith('the ') && /^\p{Ll}.* (?:of|in|at|for|on|from) /u.test(bare))
    return undefined;
  if (/^\p{Ll}/u.test(bare) || / and /u.test(bare)) return undefined;
  return `${name}${name.endsWith('s') ? "'" : "'s"}`;
}

/** Slots of a name: as it is, owning something, and without its article. */
export function nameSlots(slot: string, name: string): readonly (readonly [string, string])[] {
  const owner = possessive(name);
  const bare = name.replace(/^the /u, '');
  return [
    [slot, isPlural(name) ? plural(name) : name],
    [`-${slot}`, isPlural(bare) ? plural(bare) : bare],
    ...(owner === undefined ? [] : [[`${slot}'s`, owner] as const]),
  ];
}
