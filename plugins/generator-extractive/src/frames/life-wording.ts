const LINK = '(?!(?:of|in|at|by|with|from|for|to|and|or|who|that|as|on|but)\\b)';

/** Words that may stand before a person's name: "the late sculptor", "a dentist,", "Professor". */
export const WHO = `(?:(?:(?:the|an?|fellow|§|former|late|great|local|famous) )+(?:${LINK}(?-i:[\\p{Ll}'-]+),? ){0,4}?|${LINK}(?-i:[\\p{Ll}-]{4,}) )?(?:(?:Professor|Dr|Sir|Lady|Lord|Dame|Captain|Father|Master|Count|General|Maestro|Major|Colonel|Lieutenant|Admiral|Commander|Reverend|Rev|Mr|Mrs|Miss|Ms|Baron|Countess|Prince|Princess|Judge|Bishop)\\.? )?`;

/** Words that may stand before another name: "the football club", "his own practice,". */
export const THE = `(?:the (?:(?-i:\\p{Ll}+) ){1,3}?(?:of|in|at) |(?:the|an?|§) (?:${LINK}(?-i:[\\p{Ll}'-]+),? ){0,4}?|${LINK}(?-i:[\\p{Ll}-]{4,}) )?`;

/** Works that somebody makes. */
export const WORKS =
  '(?:short |feature |solo |studio |debut |chamber |comic |string )?(?:novel|book|poem|play|story|film|movie|documentary|opera|symphony|album|single|song|painting|canvas|picture|musical|ballet|collection|sculpture|memoirs?|autobiography|textbook|biography|concerto|quartet)';
export const WORKS_PLURAL =
  '(?:expeditions|voyages|operations|novels|books|poems|plays|stories|films|movies|documentaries|operas|symphonies|albums|songs|paintings|canvases|papers|articles|buildings|bridges|sculptures|concertos|textbooks|short stories|houses)';
export const SHOWS =
  '(?:exhibition|show|concert|recital|performance|match|race|game|fight|tournament)';
export const KIN =
  'brother|sister|son|daughter|uncle|aunt|cousin|nephew|niece|grandfather|grandmother|grandson|granddaughter|twin brother|twin sister';
export const PETS = 'dog|cat|horse|parrot|pony|donkey|monkey|yacht|boat|sloop|ketch';

/** Words that leave a number or a date inexact. */
export const SOME =
  '(?:about |around |some |nearly |almost |over |more than |at least |roughly |only |just |no fewer than |as many as |a total of |altogether |well over )?';
