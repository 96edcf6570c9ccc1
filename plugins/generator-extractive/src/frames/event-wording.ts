import { ABOUT } from './wording.ts';

const TITLE =
  '(?:(?:Judge|Justice|Count|Countess|Baron|Baroness|Marshal|Captain|Admiral|General|Colonel|Major|Commander|Lieutenant|Sir|Dame|Lord|Lady|Bishop|Archbishop|Professor|Dr|Dr\\.|Chancellor|Governor|President|Mayor|Senator|Prince|Princess|Duke|Duchess|Mr|Mrs|Ms|Father|Rector|Minister|Ambassador) )*';
const CALLING =
  '(?:(?:the|an?|its|their|local) )?(?:(?!(?:of|from|in|at|by|for|and|or|with|to|who|whom|which|that|on|is|was|were|has|had|but|as|near|after|against)\\b)(?-i:[\\p{Ll}-]+) ){0,3}';

const CUES: Readonly<Record<string, string>> = {
  HELD: '(?:held|staged|hosted|celebrated|organised|organized|put on|run|sailed|contested|arranged|convened|mounted|raced|convoked|shown|on show|on view|on display|on|presented|takes place|take place|took place|taking place|happens|meets|gathers|ran|opened|opens)',
  DONE_BY: '(?:(?:together|jointly|now|annually|each year|every year) )?by',
  KILLED:
    '(?:dead|died|perished|drowned|fell|lost (?:their lives|his life|her life)|(?:were|was) killed|(?:were|was) lost|burned to death|burnt to death|suffocated|paid with their lives|(?:lay|lie) dead|succumbed|killed|froze to death)',
  PEOPLE:
    '(?:people|persons|lives|victims|men|women|children|workers|miners|soldiers|sailors|troops|passengers|crew members|inhabitants|residents|villagers|islanders|townspeople|firefighters|spectators|civilians|fatalities|deaths|casualties|souls|hands)',
  HOUSES: '(?<role>houses|buildings|homes|dwellings|huts)',
  CROWD:
    '(?:(?:trade |paying |foreign |music )?(?:visitors|guests|spectators|fans|tourists|onlookers|viewers|attendees|listeners|lovers|enthusiasts|holidaymakers))',
  ACTOR:
    '(?:(?:amateur |young |professional )?(?<role>participants|competitors|entrants|contestants|athletes|runners|riders|skiers|swimmers|cyclists|drivers|sailors|players|crews|boats|yachts|cars|horses|balloons|delegates|researchers|scientists|experts|volunteers|carters|miners|workers|marines|soldiers|drummers|dancers|artists|performers|teams|clubs|choirs|bands|musicians|starters|dockers|weavers|members|students))',
  NATIONS: '(?:nations|countries|states)',
  JOINED:
    '(?:take part|took part|taking part|compete|competed|competing|participate|participated|started|start|gathered|met|were entered|entered|signed up|downed tools|walked out|went on strike|volunteered|march|marched|are admitted|were admitted|are invited|were invited|went without|lined up|battle|vie|fought it out|attended|attend|came|contest|contested)',
  FIRST_TIME: '(?:for the first time|first)',
  GIVEN:
    '(?:awarded|given|presented|bestowed|conferred|granted|handed out|donated|endowed|funded|made)',
  CRAFT:
    '(?:ship|barque|bark|brig|schooner|steamer|vessel|sloop|cutter|ketch|boat|yacht|frigate|icebreaker|whaler|icebreaker)',
};

/**
 * Rows of events: `P{slot}` is a person or body with its calling and titles ("the painter Ada Moss",
 * "Judge Aldo Prett"), `N{slot}` a number that may be inexact, `THE{slot}` a name with its article;
 * words in capitals stand for alternatives of cue words.
 */
export const eventRows = (rows: readonly string[]): readonly string[] =>
  rows.map((row) =>
    row
      // A value that opens a row is found wherever it begins: its calling need not be tried.
      .replace(/^P\{/u, `${TITLE}{`)
      .replace(/(?<![\p{L}])P\{/gu, `${CALLING}${TITLE}{`)
      .replace(
        /(?<![\p{L}])N\{/gu,
        `${ABOUT}(?:a total of |as many as |close to |upwards of |at least |the |all )?{`,
      )
      .replace(/(?<![\p{L}])THE\{/gu, '(?:the )?{')
      .replace(/(?<!\[)\\p\{Ll\}/gu, '(?-i:\\p{Ll})')
      .replace(/(?<![\p{L}<{])[A-Z]+(?:_[A-Z]+)*(?![\p{L}}])/gu, (cue) => CUES[cue] ?? cue),
  );

/** "Since 2006 it has made lamps" says nothing of a beginning. */
export const NO_OTHER_DEED =
  '(?!,? (?:it|@|the \\p{Ll}+) has (?!been (?:held|run|awarded)|taken place))';
