/** Words of size behind a number. */
export const SCALE = '(?: (?:hundred|thousand|million|billion|trillion))?';
const WORDS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?';
const COUNTED = WORDS.replace(
  /(?<![\p{L}-])\p{Ll}/gu,
  (first) => `[${first.toUpperCase()}${first}]`,
);
/** A number in digits or words. */
export const NUMBER = `(?:\\d[\\d,]*(?:\\.\\d+)?(?![\\d])|(?:${COUNTED})(?![\\p{L}-]))${SCALE}`;

/** A number with one of the units. */
export const unit = (names: string): string => `${NUMBER}[ -]?(?:${names})(?![\\p{L}])`;
