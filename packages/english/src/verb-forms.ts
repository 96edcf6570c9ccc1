/** Irregular verbs: lemma, simple past, past participle. */
const IRREGULAR: readonly (readonly [string, string, string])[] = (
  'be was been|have had had|do did done|go went gone|arise arose arisen|awake awoke awoken|bear bore born|' +
  'beat beat beaten|become became become|begin began begun|bend bent bent|bid bid bid|bind bound bound|' +
  'bite bit bitten|blow blew blown|break broke broken|bring brought brought|broadcast broadcast broadcast|' +
  'build built built|burn burnt burnt|buy bought bought|cast cast cast|catch caught caught|choose chose chosen|' +
  'come came come|cost cost cost|cut cut cut|deal dealt dealt|dig dug dug|draw drew drawn|drink drank drunk|' +
  'drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|' +
  'find found found|flee fled fled|fly flew flown|forget forgot forgotten|freeze froze frozen|get got got|' +
  'give gave given|grow grew grown|hang hung hung|hear heard heard|hide hid hidden|hit hit hit|hold held held|' +
  'keep kept kept|know knew known|lay laid laid|lead led led|leave left left|lend lent lent|let let let|' +
  'lie lay lain|light lit lit|lose lost lost|make made made|mean meant meant|meet met met|outgrow outgrew outgrown|' +
  'oversee oversaw overseen|pay paid paid|put put put|read read read|rebuild rebuilt rebuilt|ride rode ridden|' +
  'ring rang rung|rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold|' +
  'send sent sent|set set set|shake shook shaken|shine shone shone|shoot shot shot|show showed shown|' +
  'shut shut shut|sing sang sung|sink sank sunk|sit sat sat|sleep slept slept|speak spoke spoken|' +
  'spend spent spent|split split split|spread spread spread|stand stood stood|steal stole stolen|stick stuck stuck|' +
  'strike struck struck|swear swore sworn|swim swam swum|take took taken|teach taught taught|tear tore torn|' +
  'tell told told|think thought thought|throw threw thrown|undergo underwent undergone|understand understood understood|' +
  'undertake undertook undertaken|upset upset upset|wake woke woken|wear wore worn|weave wove woven|win won won|' +
  'wind wound wound|withdraw withdrew withdrawn|write wrote written|rewrite rewrote rewritten|overthrow overthrew overthrown'
)
  .split('|')
  .map((row) => row.split(' ') as unknown as readonly [string, string, string]);

/** Regular verbs that prose about people, organisations, places, works and events uses. */
const REGULAR = (
  'amount total premiere twin captain abandon accept accompany accomplish achieve acquire act adapt add administer admire admit adopt advance advise ' +
  'age agree aim air allow amend analyse analyze anchor announce answer appear appoint approve argue arrange arrest arrive ask ' +
  'assassinate assemble assist attach attack attain attempt attend attract author award ban base battle border ' +
  'breed brew bridge bury calculate call campaign cancel capture carry carve cause celebrate centre chair challenge ' +
  'champion change charge chart chronicle circle claim classify climb close coach coin collaborate collapse collect ' +
  'combine command commemorate commence commission compare compete compile complete compose comprise conceive ' +
  'concern conclude conduct confirm connect conquer consist construct contain continue contribute control convert cook ' +
  'coordinate cover craft crash create cede criticize cross crown cultivate curate damage dance date debut declare decline decorate ' +
  'dedicate defeat defend define deliver demolish demonstrate depart depict deploy describe deserve design destroy ' +
  'detect determine develop devise devote devour die direct disappear discontinue discover discuss dismiss display dissolve ' +
  'distribute divide document dominate donate double drain drop drown earn edit educate elect emerge emigrate employ ' +
  'enable encounter encourage end engage engineer engrave enjoy enlarge enlist enrol enroll ensure enter entertain ' +
  'erect escape establish estimate evacuate evolve examine exceed execute exhibit exist expand experience explain ' +
  'explode explore export expose express extend extract face fail farm feature fill film finance finish fit fix ' +
  'float flood flow focus follow force forge form found fund gain gather generate govern guarantee graduate grant guard guide ' +
  'handle happen harvest head headquarter help hire hoist honour honor host house hunt identify illustrate imagine ' +
  'import improve inaugurate include incorporate increase influence inhabit inherit initiate injure inspect inspire install ' +
  'instruct integrate intend introduce invade invent invest investigate invite involve isolate issue join judge jump kill ' +
  'land last launch lease lecture license lift like limit link list live load locate lock look maintain manage ' +
  'manufacture map mark market marry master match measure mediate mention mentor merge migrate mine model modernise modernize ' +
  'mount move murder name narrate narrow neighbour neighbor nickname nominate note number obtain occupy occur offer officiate open ' +
  'operate oppose orbit order organise organize originate overlook own pack paint part participate pass patent pen ' +
  'perform permit photograph pick pilot pioneer place plan plant play plot pollute portray possess post power practise ' +
  'practice prepare present preserve preside press prevent print process produce program programme project promote ' +
  'propose protect protest prove provide publish pull purchase push pursue qualify race rain raise range rank reach realise ' +
  'realize receive recognise recognize recommend record recover recruit redesign reduce refer refine reform refurbish refuse ' +
  'regard register reign reject release relocate remain remember remove rename renovate rent reopen repair repeat replace ' +
  'report represent request require rescue research reserve reside resign resist respond rest restore result retire ' +
  'retain return reveal review revise revive rhyme roam roast rule sail sample save score sculpt seat secure select separate serve ' +
  'settle shape share shelter ship shorten sign slow smuggle solve span specialise specialize sponsor stage standardise start starve state ' +
  'stay stem stop store straddle strengthen stretch structure study submit succeed suffer suggest supervise supply support surround ' +
  'survey survive suspend switch talk tame target tend term test thank top tour tower trace track trade train transfer ' +
  'transform translate transmit transport travel treat trek trigger tunnel turn tutor unify unite unveil update upgrade use ' +
  'value vanish view violate visit vote walk want warn wash watch weigh welcome widen work worship yield co-found cofound ' +
  'co-author co-write co-direct co-produce co-design retell hatch bottle brand stock house knit mill moor nurse'
).split(' ');

const PAST_OF = new Map<string, string>();
const PARTICIPLE_OF = new Map<string, string>();
const LEMMA_OF_PAST = new Map<string, string>();
const LEMMA_OF_PARTICIPLE = new Map<string, string>();
const LEMMAS = new Set<string>(REGULAR);

for (const [lemma, past, participle] of IRREGULAR) {
  LEMMAS.add(lemma);
  PAST_OF.set(lemma, past);
  PARTICIPLE_OF.set(lemma, participle);
  if (!LEMMA_OF_PAST.has(past)) LEMMA_OF_PAST.set(past, lemma);
  if (!LEMMA_OF_PARTICIPLE.has(participle)) LEMMA_OF_PARTICIPLE.set(participle, lemma);
}
for (const [form, lemma] of [
  ['burned', 'burn'],
  ['were', 'be'],
  ['headquartered', 'headquarter'],
  ['headquarted', 'headquarter'],
  ['proven', 'prove'],
  ['sawn', 'saw'],
] as const) {
  LEMMA_OF_PAST.set(form, lemma);
  LEMMA_OF_PARTICIPLE.set(form, lemma);
}
// The bare form "lay" is met as the past of "lie" far more often than as an infinitive.
LEMMA_OF_PAST.set('lay', 'lie');
for (const row of ['write', 'direct', 'produce', 'design', 'author', 'found']) {
  const base = PAST_OF.get(row);
  if (base !== undefined) {
    PAST_OF.set(`co-${row}`, `co-${base}`);
    PARTICIPLE_OF.set(`co-${row}`, `co-${PARTICIPLE_OF.get(row) ?? base}`);
    LEMMA_OF_PAST.set(`co-${base}`, `co-${row}`);
    LEMMA_OF_PARTICIPLE.set(`co-${PARTICIPLE_OF.get(row) ?? base}`, `co-${row}`);
  }
}

const VOWELS = /[aeiou]/;
/** Two-syllable verbs whose last consonant doubles, which spelling alone does not show. */
const DOUBLING = new Set([
  'commit',
  'submit',
  'permit',
  'admit',
  'refer',
  'transfer',
  'occur',
  'prefer',
  'control',
  'enrol',
  'equip',
  'omit',
  'compel',
  'expel',
  'propel',
  'patrol',
  'transmit',
  'travel',
  'model',
  'channel',
  'tunnel',
  'label',
  'cancel',
  'program',
  'regret',
  'rebel',
  'deter',
  'confer',
  'infer',
]);

function doubles(lemma: string): boolean {
  if (DOUBLING.has(lemma)) return true;
  const syllables = lemma.match(/[aeiouy]+/g)?.length ?? 0;
  return syllables === 1 && /[^aeiou][aeiou][bdgklmnprt]$/.test(lemma);
}

function regularPast(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  if (doubles(lemma)) return `${lemma}${lemma.at(-1) ?? ''}ed`;
  return `${lemma}ed`;
}

/** Simple past of a lemma: "found" gives "founded", "write" gives "wrote". */
export function pastOf(lemma: string): string {
  const { head, rest } = splitParticle(lemma);
  return (PAST_OF.get(head) ?? regularPast(head)) + rest;
}

/** Past participle of a lemma: "write" gives "written". */
export function participleOf(lemma: string): string {
  const { head, rest } = splitParticle(lemma);
  return (PARTICIPLE_OF.get(head) ?? regularPast(head)) + rest;
}

/** Third person singular of a lemma: "carry" gives "carries". */
export function thirdPersonOf(lemma: string): string {
  const { head, rest } = splitParticle(lemma);
  if (head === 'be') return `is${rest}`;
  if (head === 'have') return `has${rest}`;
  if (/(?:s|sh|ch|x|z|o)$/.test(head)) return `${head}es${rest}`;
  if (/[^aeiou]y$/.test(head)) return `${head.slice(0, -1)}ies${rest}`;
  return `${head}s${rest}`;
}

/** "grow up" is inflected on its first word. */
function splitParticle(lemma: string): { readonly head: string; readonly rest: string } {
  const space = lemma.indexOf(' ');
  return space < 0
    ? { head: lemma, rest: '' }
    : { head: lemma.slice(0, space), rest: lemma.slice(space) };
}

/** Candidates of a regular stem, most plausible first. */
function stems(form: string, suffix: 'ed' | 'ing' | 's'): readonly string[] {
  if (suffix === 's') {
    if (form.endsWith('ies')) return [`${form.slice(0, -3)}y`, form.slice(0, -1)];
    if (/(?:ch|sh|ss|x|zz)es$/.test(form)) return [form.slice(0, -2), form.slice(0, -1)];
    if (form.endsWith('es')) return [form.slice(0, -1), form.slice(0, -2)];
    return [form.slice(0, -1)];
  }
  const stem = form.slice(0, -suffix.length);
  const found = [];
  if (suffix === 'ed' && stem.endsWith('i')) found.push(`${stem.slice(0, -1)}y`);
  if (/([bdgklmnprt])\1$/.test(stem)) found.push(stem.slice(0, -1));
  found.push(stem, `${stem}e`);
  return found;
}

/** A stem that no list knows: the silent "e" is restored after the endings that need it. */
function guess(candidates: readonly string[], stem: string): string | undefined {
  if (!VOWELS.test(stem) || stem.length < 3) return undefined;
  if (stem.endsWith('i')) return candidates[0];
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1);
  if (
    /(?:at|iz|is|ut|ang|eng|uc|ac|ic|in|ir|ur|or|iv|av|v|c|u|g|l)$/.test(stem) &&
    !/(?:el|al|il|ol|ar|er|ng|ain|ein|oin|ll|rl|ow|aw)$/.test(stem)
  ) {
    return `${stem}e`;
  }
  return stem;
}

/** Words in -ed that are no verbs. */
const NO_VERB =
  /^(?:speed|need|feed|seed|reed|weed|breed|deed|creed|greed|steed|hundred|kindred|sacred|wicked|naked|hatred|shed|sled|watershed|moped|red|bed|embed|biped|infrared|rugged|aged|beloved)$/;

export type VerbForm = 'base' | 'past' | 'participle' | 'third' | 'gerund';

/** Is it a verb that the list knows by its lemma? */
export function isVerbLemma(word: string): boolean {
  return LEMMAS.has(word);
}

/**
 * Lemma of a word read as the given form; undefined when it cannot be that form.
 * Unknown regular stems are accepted only when `open` is set.
 */
export function lemmaAs(word: string, form: VerbForm, open = false): string | undefined {
  const lower = word.toLowerCase();
  if (form === 'base') return LEMMAS.has(lower) ? lower : undefined;
  if (form === 'third') {
    if (lower === 'is') return 'be';
    if (lower === 'has') return 'have';
    if (!lower.endsWith('s') || lower.endsWith('ss') || lower.length < 4) return undefined;
    const known = stems(lower, 's').find((stem) => LEMMAS.has(stem));
    return known ?? (open ? stems(lower, 's')[0] : undefined);
  }
  if (form === 'gerund') {
    if (!lower.endsWith('ing') || lower.length < 5) return undefined;
    const candidates = stems(lower, 'ing');
    const known = candidates.find((stem) => LEMMAS.has(stem));
    return known ?? (open ? guess(candidates, lower.slice(0, -3)) : undefined);
  }
  const irregular = (form === 'past' ? LEMMA_OF_PAST : LEMMA_OF_PARTICIPLE).get(lower);
  if (irregular !== undefined) return irregular;
  if (!lower.endsWith('ed') || lower.length < 4 || NO_VERB.test(lower)) return undefined;
  const candidates = stems(lower, 'ed');
  const known = candidates.find((stem) => LEMMAS.has(stem) && regularPast(stem) === lower);
  if (known !== undefined) return known;
  const loose = candidates.find((stem) => LEMMAS.has(stem));
  return loose ?? (open ? guess(candidates, lower.slice(0, -2)) : undefined);
}

/** Lemma of any finite or non-finite form, known verbs first. */
export function verbLemma(word: string): string | undefined {
  for (const form of ['past', 'participle', 'third', 'base', 'gerund'] as const) {
    const lemma = lemmaAs(word, form);
    if (lemma !== undefined) return lemma;
  }
  for (const form of ['past', 'third', 'gerund'] as const) {
    const lemma = lemmaAs(word, form, true);
    if (lemma !== undefined) return lemma;
  }
  return undefined;
}
