/** Offices of organisations, longest first: each is asked for by its own name. */
export const OFFICES: readonly string[] = (
  'chief executive officer|chief executive|chief financial officer|chief technology officer|chief operating officer|' +
  'chief marketing officer|chief scientific officer|chief scientist|chief engineer|chief designer|chief editor|chief librarian|' +
  'chief curator|chief conductor|chief physician|chief economist|chief archivist|CEO|CFO|CTO|' +
  'programme director|program director|creative director|editorial director|managing director|executive director|artistic director|medical director|musical director|music director|technical director|' +
  'sporting director|finance director|scientific director|deputy director|founding director|director general|director-general|director|' +
  'vice-president|vice president|vice-chancellor|vice chancellor|vice-rector|deputy leader|president|' +
  'chairman of the board|chairwoman of the board|chair of the board|board chairman|board chairwoman|chairperson|chairwoman|chairman|chair|' +
  'editor-in-chief|editor in chief|editor|head coach|coach|trainer|team manager|general manager|station manager|plant manager|manager|captain|' +
  'head teacher|headteacher|headmaster|headmistress|principal conductor|principal dancer|principal|rector|chancellor|dean|provost|' +
  'master brewer|head brewer|master distiller|head distiller|head chef|head gardener|head curator|head librarian|head nurse|head of research|' +
  'harbour master|harbourmaster|harbor master|general secretary|secretary-general|secretary general|secretary|treasurer|' +
  'curator in chief|curator|librarian|archivist|matron|team leader|section leader|programme director|program director|editorial director|creative director|head of programmes|commander|conductor|concertmaster|choirmaster|leader|patron|spokesman|spokeswoman|spokesperson|governor|commodore|warden'
).split('|');

/** Offices that lead the whole. */
export const TOP_OFFICE =
  /^(?:chief executive(?: officer)?|CEO|managing director|executive director|director general|director-general|director|general manager|rector|head ?teacher|headmaster|headmistress|principal|chancellor|provost|warden|leader)$/iu;

const CAPITALISED = OFFICES.filter((office) => /^\p{Ll}/u.test(office) && office !== 'captain').map(
  (office) => `${office.charAt(0).toUpperCase()}${office.slice(1)}`,
);

/** An office in lower case, or at the head of its sentence. */
export const OFFICE = `(?-i:${OFFICES.join('|')}|(?<=^)(?:${CAPITALISED.join('|')}))`;

/** People who are counted: "two pilots" of a sentence need not be all there are. */
export const COUNTED_PEOPLE =
  'students|pupils|undergraduates|postgraduates|boarders|doctors|nurses|physicians|volunteers|members|musicians|singers|players|dancers|' +
  'artists|authors|scientists|researchers|astronomers|engineers|pilots|teachers|lecturers|professors|apprentices|children|' +
  'shareholders|customers|clients|subscribers|readers|viewers|listeners|depositors|donors|passengers|patients|supporters|spectators|' +
  'season-ticket holders|season ticket holders|users|consultants|lawyers|drivers|firefighters|guides|actors|residents|farmers|growers';

/** Things that an organisation has a number of. */
export const COUNTED_THINGS =
  'faculties|departments|institutes|branches|shops|stores|outlets|offices|restaurants|hotels|cafes|showrooms|depots|ships|vessels|ferries|' +
  'boats|aircraft|planes|jets|trains|locomotives|trucks|lorries|vans|buses|trams|destinations|routes|beds|wards|operating theatres|' +
  'concerts|performances|productions|titles|books|volumes|journals|newspapers|magazines|radio stations|television stations|patents|' +
  'factories|plants|mills|laboratories|labs|warehouses|workshops|seats|countries|objects|exhibits|paintings|drawings|sculptures|photographs|' +
  'artefacts|specimens|coins|manuscripts|instruments|exhibition rooms|galleries|lecture halls|classrooms|berths|cranes|quays|terminals|' +
  'subsidiaries|brands|trophies|supermarkets|cinemas|schools|hospitals|clinics|shelters|chapters|vineyards|hectares|looms|stills|kilns|' +
  'furnaces|accounts|parishes|congregations|courses|degree programmes|languages|screens|stages|animals|species|teams|courts|lanes';

/** Not the number of today. */
export const NOT_ONCE =
  '(?<!(?:once|originally|initially|at first|at its peak|began (?:life )?with|started (?:out )?with|opened with|in its first|the first|another|the other|of the|these|those|of its|lost|sold|bought|added|hired|closed) (?:[^.;]{0,24} )?)';
