import { withoutParts } from '@memo-js/english';
import { MARITAL, VAGUE, addAttribute } from './attribute-facts.ts';
import { argumentOf, isDefinite, isPersonRole, splitNationality } from './phrases.ts';
import type { Scene } from './scene.ts';
import type { NounPhrase } from './units.ts';
import { isCapitalised, isLeadingOffice, nounClass, singular } from '@memo-js/english';
import type { EventQuery } from '@memo-js/english';

const OFFICE_OF =
  /^(?:[\p{Ll}-]+ )?(?:mayor|chief executive|founder|co-founder|president|chair|chairman|chairwoman|governor|rector|owner|head) of (?:the )?\p{Lu}/u;

/** "an ice hockey club" */
export function sportFact(scene: Scene, who: string, predicate: NounPhrase): void {
  const match =
    /^(?:\p{Lu}\p{Ll}+ )?(?:professional |amateur |local )?(?<sport>[\p{Ll}][\p{Ll} -]*?) (?:club|team)$/u.exec(
      predicate.text,
    )?.groups?.['sport'];
  if (
    match === undefined ||
    !isDefinite(who) ||
    /^(?:sports?|youth|book|night|social|local|private)$/.test(match)
  )
    return;
  const play: EventQuery = {
    kind: 'event',
    asked: 'object',
    verb: 'play',
    tense: 'present',
    subject: who,
    preps: [],
    noun: 'sport',
  };
  scene.sink.add(
    play,
    match,
    scene.span,
    [who],
    [
      withoutParts(play, 'noun'),
      { kind: 'attribute', attribute: 'sport', of: who },
      {
        kind: 'event',
        asked: 'prep',
        prep: 'for',
        verb: 'know',
        tense: 'present',
        object: who,
        preps: [],
        noun: 'sport',
      },
    ],
  );
}

const GENRE =
  /^(?:comedy|drama|thriller|western|documentary|romance|tragedy|farce|satire|melodrama|mystery|whodunnit|biopic|fantasy|musical|operetta|tragicomedy)$/;

/** "is a gentle comedy": the genre of a work. */
function genreFact(scene: Scene, who: string, predicate: NounPhrase): void {
  if (!GENRE.test(predicate.head) || !isDefinite(who)) return;
  const kind = predicate.modifiers.filter((word) =>
    /^(?:romantic|historical|black|dark|musical|psychological|political|crime|family|war|period|costume|science-fiction|domestic|courtroom)$/.test(
      word,
    ),
  );
  scene.sink.add(
    { kind: 'attribute', attribute: 'genre', of: who },
    [...kind, predicate.head].join(' '),
    scene.span,
    [who],
  );
}

/** "a fencer", "a beekeeper": a person is what such a noun says, known or not. */
const isUnlistedRole = (item: NounPhrase): boolean =>
  nounClass(item.head) === undefined &&
  (item.det === 'a' || item.det === 'an') &&
  /(?:[^aeiou]er|[aeiou]ter|ist|ian|man|woman|eer|or|ant)$/.test(item.head);

/** Occupation, nationality, kind: what a copula or an apposition says a thing is. */
export function identity(
  scene: Scene,
  who: string,
  predicate: NounPhrase,
  value: string,
  person: boolean,
): void {
  const { discourse, sink, span } = scene;
  if (!isDefinite(who)) return;
  if (predicate.det === 'the' && predicate.of === undefined) return;
  if (VAGUE.test(predicate.head)) return;
  if (person) {
    discourse.meet(who, predicate.head);
    discourse.markPerson(who);
    const items = predicate.items ?? [predicate];
    if (!items.every((item) => isPersonRole(item.head) || isUnlistedRole(item))) {
      if (predicate.items === undefined) return;
    }
    const first = items[0];
    if (
      first === undefined ||
      MARITAL.test(first.head) ||
      /^(?:son|daughter|child|brother|sister|friend|man|woman|person|father|mother|member|rival|pupil|nephew|cousin|niece)$/.test(
        first.head,
      )
    )
      return;
    const tail = value.slice(first.text.length);
    const { nationality, rest: own } = splitNationality(first.text.split(' '));
    const rest =
      predicate.items === undefined && value.startsWith(first.text)
        ? [...own, ...(tail === '' ? [] : [tail.trim()])]
        : splitNationality(value.split(' ')).rest;
    if (nationality !== undefined)
      sink.add({ kind: 'attribute', attribute: 'nationality', of: who }, nationality, span, [who]);
    const plain = rest
      .join(' ')
      .replace(
        /^(?:former|retired|young|famous|noted|renowned|celebrated|well-known|local|leading|prominent|influential|successful|award-winning|fellow|the) /u,
        '',
      );
    // "She is mayor of Osk": an office is no trade.
    if (!OFFICE_OF.test(plain))
      sink.add({ kind: 'attribute', attribute: 'occupation', of: who }, plain, span, [who]);
    return;
  }
  // "a Bergen-based maker"
  const base = /^(?<place>\p{Lu}[\p{L}' -]*?)-(?:based|born)\b/u.exec(predicate.text)?.groups?.[
    'place'
  ];
  if (base !== undefined) {
    const place = discourse.meet(base);
    sink.add(
      { kind: 'event', asked: 'place', verb: 'locate', tense: 'present', object: who, preps: [] },
      place,
      span,
      [who, place],
    );
  }
  genreFact(scene, who, predicate);
  const head = singular(predicate.head);
  if (head !== '' && nounClass(head) !== undefined) discourse.meet(who, head);
  if (
    value.split(' ').length <= 8 &&
    (predicate.det === 'a' || predicate.det === 'an' || predicate.of !== undefined)
  ) {
    sink.add({ kind: 'identity', of: who, person: false }, value, span, [who]);
  }
}

/** Type words before names are facts too: "the painter Otto Brandt". */
export function titleFacts(scene: Scene, phrase: NounPhrase): void {
  if (phrase.name === undefined || phrase.type === undefined || phrase.items !== undefined) return;
  const { title } = scene.discourse;
  if (
    phrase.quoted === true &&
    phrase.det === 'the' &&
    /^(?:motto|slogan|nickname|anthem)$/.test(phrase.type) &&
    title !== undefined &&
    !scene.discourse.isPerson(title)
  ) {
    addAttribute(scene, phrase.type, title, phrase.name, false);
    return;
  }
  if (phrase.possessor !== undefined) {
    const owned = argumentOf(phrase.possessor, scene.discourse);
    const value = scene.discourse.meet(phrase.name, phrase.type);
    if (owned !== undefined && isDefinite(owned)) {
      if (isPersonRole(phrase.type)) scene.discourse.markPerson(value);
      addAttribute(scene, phrase.type, owned, value, true);
    }
    return;
  }
  const last = phrase.type.split(' ').at(-1) ?? '';
  if (/^(?:club|team)$/.test(last))
    sportFact(scene, scene.discourse.meet(phrase.name, last), { ...phrase, text: phrase.type });
  if (!isPersonRole(last) || isCapitalised(last)) {
    scene.discourse.meet(phrase.name, last);
    return;
  }
  const name = scene.discourse.meet(phrase.name, last);
  scene.discourse.markPerson(name);
  if (
    phrase.det === undefined &&
    isLeadingOffice(phrase.type.toLowerCase()) &&
    title !== undefined &&
    title !== name &&
    !scene.discourse.isPerson(title)
  ) {
    addAttribute(scene, phrase.type.toLowerCase(), title, name, true);
    return;
  }
  const { nationality, rest } = splitNationality(phrase.type.split(' '));
  if (nationality !== undefined)
    scene.sink.add(
      { kind: 'attribute', attribute: 'nationality', of: name },
      nationality,
      scene.span,
      [name],
    );
  if (
    !MARITAL.test(last) &&
    !/^(?:son|daughter|brother|sister|father|mother|friend|king|queen|prince|princess|man|woman|person|mr|mrs)$/.test(
      last,
    )
  ) {
    scene.sink.add(
      { kind: 'attribute', attribute: 'occupation', of: name },
      rest.join(' ').replace(/^(?:local|former|fellow|young|famous) /, ''),
      scene.span,
      [name],
    );
  }
}
