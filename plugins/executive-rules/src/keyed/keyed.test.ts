import { describe, expect, it } from '@jest/globals';
import { tell } from '../testing/conversation.ts';
import { expectationOf } from './expectation.ts';

const facts = new Map([
  ['Which person goes with Plover and design?', 'Ada Lorne'],
  ['Which name goes with Plover and design?', 'Marl Tramworks'],
  ['Which number of people goes with Marl Tramworks and die?', 'nine'],
  ['Which number of people goes with Marl Tramworks and explosion?', 'nine'],
  ['Which weight goes with Plover?', '18 tonnes'],
  ['Which name is Marl short for?', 'Marl Tramworks'],
  ['Which length goes with Marl Tramworks and test?', '6.5 kilometres'],
  ['Which length goes with Marl Tramworks and track?', '6.5 kilometres'],
  ['Which duration goes with Osby and crossing?', '55 minutes'],
  ['Which name goes with Sorl and crossing?', 'Osby'],
  ['Which place goes with Ada Lorne and study?', 'Velm'],
  ['Which name goes with Ada Lorne and marry?', 'Marl Tramworks'],
]);

describe('expectationOf', () => {
  it('reads kinds, names and words', () => {
    expect(expectationOf('How many people died in the 1974 explosion at Marl?')).toMatchObject({
      names: ['Marl'],
      words: ['die', '1974', 'explosion'],
    });
    expect(expectationOf('Who designed the Plover tram?')).toMatchObject({
      types: ['person', 'name'],
      words: ['design'],
      loose: ['tram'],
    });
    expect(expectationOf('Was Ada Lorne born in Velm?')).toBeUndefined();
  });
});

describe('questions by keys', () => {
  it.each([
    ['Who designed the Plover tram?', 'Ada Lorne'],
    ['How many people died in the 1974 explosion at Marl Tramworks?', 'nine'],
    ['How much does the Plover weigh?', '18 tonnes'],
    ["How long is Marl's test track?", '6.5 kilometres'],
    ['How long does the ferry from Osby to Sorl take?', '55 minutes'],
    ['Where did the designer of the Plover study?', 'Velm'],
  ])('answers %s', async (question, answer) => {
    const { final } = await tell(question, facts);
    expect(final).toMatchObject({ type: 'answer', short: answer });
  });

  it.each([
    "Who designed the Plover tram's seats?",
    'How many people died in the flood at Marl Tramworks?',
    'Where did Ada Lorne die?',
    "What was the name of Ada Lorne's husband?",
    'How long does the ferry from Osby to Hask take?',
    'Who designed the Kestrel tram?',
  ])('does not know %s', async (question) => {
    const { final } = await tell(question, facts);
    expect(final.type).toBe('abstention');
  });
});
