import { describe, expect, it } from '@jest/globals';
import { canonicalQuestions } from '@memo-js/english';
import { tell } from './testing/conversation.ts';
import { world } from './testing/world.ts';

/** The canonical wording of the question in "question? answer". */
function canonical(step: string): string {
  const end = step.indexOf('?') + 1;
  const question = step.slice(0, end);
  return `${canonicalQuestions(question)[0] ?? question}${step.slice(end)}`;
}

/** Question | answer ("-" for an abstention) | the atomic questions that were answered. */
const CHAINS = `
Who is the mayor of the city where the company founded by Ada Lorne is based? | Ben Hale | Which company did Ada Lorne found? Velar Systems ; Where is Velar Systems located? Arken ; Who is the mayor of Arken? Ben Hale
When was the author of 'The Salt Ledger' born? | 14 March 1950 | Who wrote The Salt Ledger? Mira Dunn ; When was Mira Dunn born? 14 March 1950
Where was the author of The Salt Ledger born? | Hask | Who wrote The Salt Ledger? Mira Dunn ; Where was Mira Dunn born? Hask
What is the population of the town in which Ada Lorne was born? | 12,500 | Where was Ada Lorne born? Velm ; What is the population of Velm? 12,500
Where did the designer of the Arken Bridge study? | Orr | Who designed the Arken Bridge? Ida Koss ; Where did Ida Koss study? Orr
Which river flows through the city where Velar Systems is based? | the Sel | Where is Velar Systems located? Arken ; Which river flows through Arken? the Sel
Which river flows through the town Ada Lorne was born in? | the Sel | Where was Ada Lorne born? Velm ; Which river flows through Velm? the Sel
What is Ida Koss's employer's headquarters? | Arken | What is the employer of Ida Koss? Velar Systems ; Where is Velar Systems located? Arken
Where is Ida Koss's employer based? | Arken | What is the employer of Ida Koss? Velar Systems ; Where is Velar Systems located? Arken
Who founded Ida Koss's employer? | Ada Lorne | What is the employer of Ida Koss? Velar Systems ; Who founded Velar Systems? Ada Lorne
Which company was founded by Ada Lorne and is based in Arken? | Velar Systems | Which company did Ada Lorne found? Velar Systems ; Which company is located in Arken? Velar Systems and Brightwater Mill
Which company founded by Ada Lorne is based in Arken? | Velar Systems | Which company did Ada Lorne found? Velar Systems ; Which company is located in Arken? Velar Systems and Brightwater Mill
Which company is based in Arken and was founded by Otto Brand? | Brightwater Mill | Which company is located in Arken? Velar Systems and Brightwater Mill ; Who founded Velar Systems? Ada Lorne ; Who founded the Brightwater Mill? Otto Brand
Who was born later, Ada Lorne or Ben Hale? | Ben Hale | When was Ada Lorne born? 3 May 1931 ; When was Ben Hale born? 1948
Who was born first: Ada Lorne or Mira Dunn? | Ada Lorne | When was Ada Lorne born? 3 May 1931 ; When was Mira Dunn born? 14 March 1950
Which opened first, the Arken Bridge or Sel Tower? | - | When was the Arken Bridge opened? 12 June 1975 ; When was the Sel Tower opened? 1975
Which was founded earlier, Velar Systems or Brightwater Mill? | Brightwater Mill | When was Velar Systems founded? 1962 ; When was the Brightwater Mill founded? 1890
Which company is older, Velar Systems or Brightwater Mill? | Brightwater Mill | When was Velar Systems founded? 1962 ; When was the Brightwater Mill founded? 1890
Of Velar Systems and Brightwater Mill, which was founded first? | Brightwater Mill | When was Velar Systems founded? 1962 ; When was the Brightwater Mill founded? 1890
Is the Arken Bridge longer than the Mill Bridge? | yes | How long is the Arken Bridge? 420 metres ; How long is the Mill Bridge? 0.3 km
Which is longer, the Mill Bridge or the Arken Bridge? | the Arken Bridge | How long is the Mill Bridge? 0.3 km ; How long is the Arken Bridge? 420 metres
Which city has more inhabitants, Arken or Velm? | Arken | What is the population of Arken? 42,000 ; What is the population of Velm? 12,500
Does Velm have more inhabitants than Arken? | no | What is the population of Velm? 12,500 ; What is the population of Arken? 42,000
Which has the smaller population, Arken or Orr? | Orr | What is the population of Arken? 42,000 ; What is the population of Orr? 7,300 inhabitants
How many years passed between the founding of Velar Systems and the opening of the Arken Bridge? | 13 | When was Velar Systems founded? 1962 ; When was the Arken Bridge opened? 12 June 1975
How old was Ada Lorne when she founded Velar Systems? | 31 | When was Ada Lorne born? 3 May 1931 ; When was Velar Systems founded? 1962
Did Ada Lorne found Velar Systems? | yes | Who founded Velar Systems? Ada Lorne
Did Ben Hale found Velar Systems? | no | Who founded Velar Systems? Ada Lorne
Was Ada Lorne born in Velm? | yes | Where was Ada Lorne born? Velm ; What was born in Velm? Ada Lorne and Ida Koss
Was Ada Lorne born in Arken? | no | Where was Ada Lorne born? Velm
Is Velar Systems based in Arken? | yes | Where is Velar Systems located? Arken
Was Velar Systems founded before 1950? | no | When was Velar Systems founded? 1962
Was Velar Systems founded in 1962? | yes | When was Velar Systems founded? 1962
Is Ben Hale the mayor of Arken? | yes | Who is the mayor of Arken? Ben Hale
Is the mayor of Velm Ben Hale? | no | Who is the mayor of Velm? Lena Fisk
Does the Sel flow through Velm? | - | 
Was the Arken Bridge designed by Ida Koss? | yes | Who designed the Arken Bridge? Ida Koss
Did the author of The Salt Ledger grow up in Hask? | - | Who wrote The Salt Ledger? Mira Dunn
Were Ada Lorne and Ida Koss born in the same town? | yes | Where was Ada Lorne born? Velm ; Where was Ida Koss born? Velm
How many children does Ada Lorne have? | 3 | Who is the child of Ada Lorne? Tom Lorne, Una Lorne and Per Lorne
Which bridge did the engineer who works for Velar Systems design? | - | 
Which prize did the novel written by Mira Dunn win? | the Orr Prize | Which book did Mira Dunn write? The Salt Ledger ; Which prize did The Salt Ledger win? the Orr Prize
Who published the novel that won the Orr Prize? | Lantern Press | Who won the Orr Prize? The Salt Ledger ; Who published The Salt Ledger? Lantern Press
Where is the publisher of the novel that won the Orr Prize based? | Velm | Who won the Orr Prize? The Salt Ledger ; Who published The Salt Ledger? Lantern Press ; Where is Lantern Press located? Velm
Who is the mayor of the city where the publisher of The Salt Ledger is based? | Lena Fisk | Who published The Salt Ledger? Lantern Press ; Where is Lantern Press located? Velm ; Who is the mayor of Velm? Lena Fisk
Who leads the orchestra founded by the composer of 'Night Ferry'? | Sela Orn | Who composed the Night Ferry? Jon Pell ; Which orchestra did Jon Pell found? the Velm Chamber Orchestra ; Who leads the Velm Chamber Orchestra? Sela Orn
Who is the composer of "Night Ferry" married to? | - | Who composed the Night Ferry? Jon Pell
In what year was the company that makes the Kestrel lamp founded? | 1962 | Who produces Kestrel lamp? Velar Systems ; When was Velar Systems founded? 1962
How many people does the company founded by Ada Lorne employ? | 350 | Which company did Ada Lorne found? Velar Systems ; How many employees does Velar Systems have? 350
Who is the chief executive of the company that produces the Kestrel lamp? | Noor Vance | Who produces Kestrel lamp? Velar Systems ; Who is the chief executive of Velar Systems? Noor Vance
Where was the chief executive of the company that Ada Lorne founded born? | Orr | Which company did Ada Lorne found? Velar Systems ; Who is the chief executive of Velar Systems? Noor Vance ; Where was Noor Vance born? Orr
What is the population of the city whose mayor is Ben Hale? | 42,000 | Which city is Ben Hale the mayor of? Arken ; What is the population of Arken? 42,000
Which museum in Arken was designed by Ida Koss? | the Museum of Glass | Which museum is located in Arken? the Museum of Glass ; Which museum did Ida Koss design? the Museum of Glass
When was the museum in Arken built? | 1981 | Which museum is located in Arken? the Museum of Glass ; When was the Museum of Glass built? 1981
When was the museum designed by the engineer of the Arken Bridge built? | - | 
Which river does the bridge designed by Ida Koss cross? | the Sel | Which bridge did Ida Koss design? the Arken Bridge ; Which river does the Arken Bridge cross? the Sel
How long is the river that the Arken Bridge crosses? | 212 kilometres | Which river does the Arken Bridge cross? the Sel ; How long is Sel? 212 kilometres
How long is the bridge designed by Ida Koss? | 420 metres | Which bridge did Ida Koss design? the Arken Bridge ; How long is the Arken Bridge? 420 metres
Where were the founders of Lantern Press born? | Arken | Who founded Lantern Press? Theo Marsh and Una Reed ; Where was Theo Marsh born? Arken ; Where was Una Reed born? Arken
When did the founder of Lantern Press die? | 2003 and 2010 | Who founded Lantern Press? Theo Marsh and Una Reed ; When did Theo Marsh die? 2003 ; When did Una Reed die? 2010
Name the city where Velar Systems is based. | Arken | Where is Velar Systems located? Arken
What is the name of the river that flows through the town where Ada Lorne was born? | the Sel | Where was Ada Lorne born? Velm ; Which river flows through Velm? the Sel
Can you tell me who is the mayor of the town where Ida Koss was born? | Lena Fisk | Where was Ida Koss born? Velm ; Who is the mayor of Velm? Lena Fisk
The company founded by Ada Lorne is based in which city? | Arken | Which company did Ada Lorne found? Velar Systems ; Where is Velar Systems located? Arken
In which country is the city where the company founded by Ada Lorne is based? | Norland | Which company did Ada Lorne found? Velar Systems ; Where is Velar Systems located? Arken ; Which country is Arken located in? Norland
What is the capital of the country in which Arken lies? | Velm | Which country is Arken located in? Norland ; What is the capital of Norland? Velm
Which festival takes place in the city whose mayor is Ben Hale? | the Lantern Regatta | Which city is Ben Hale the mayor of? Arken ; Which festival holds in Arken? the Lantern Regatta
Who designed the bridge that crosses the Sel and opened in 1975? | Ida Koss | What crosses Sel? the Arken Bridge ; When was the Arken Bridge opened? 12 June 1975 ; Who designed the Arken Bridge? Ida Koss
Who designed the bridge that crosses the Sel and opened in 1950? | - | What crosses Sel? the Arken Bridge ; When was the Arken Bridge opened? 12 June 1975
Is the author of The Salt Ledger older than Ida Koss? | no | Who wrote The Salt Ledger? Mira Dunn ; When was Mira Dunn born? 14 March 1950 ; When was Ida Koss born? 1940
Who is the spouse of the founder of Velar Systems? | Jon Pell | Who founded Velar Systems? Ada Lorne ; Who is the spouse of Ada Lorne? Jon Pell
Who is the mayor of the birthplace of Ada Lorne? | Lena Fisk | Where was Ada Lorne born? Velm ; Who is the mayor of Velm? Lena Fisk
Where does the founder of the company that makes the Kestrel lamp live? | Orr | Who produces Kestrel lamp? Velar Systems ; Who founded Velar Systems? Ada Lorne ; Where does Ada Lorne live? Orr
Who is the mayor of the city where the company founded by Otto Kern is based? | - | 
Did the founder of Velar Systems study at the Orr Institute? | yes | Who founded Velar Systems? Ada Lorne ; Where did Ada Lorne study? the Orr Institute
Was Velar Systems founded in Norland? | - | 
Is Velar Systems based in Norland? | yes | Where is Velar Systems located? Arken ; Which country is Arken located in? Norland
In which country is Velar Systems based? | Norland | Where is Velar Systems located? Arken ; Which country is Arken located in? Norland
Which is longer established, Velar Systems or Brightwater Mill? | Brightwater Mill | When was Velar Systems founded? 1962 ; When was the Brightwater Mill founded? 1890
Who is older, Ada Lorne or Ida Koss? | Ada Lorne | When was Ada Lorne born? 3 May 1931 ; When was Ida Koss born? 1940
Who is older, Velar Systems' founder Ada Lorne or Ida Koss? | Ada Lorne | When was Ada Lorne born? 3 May 1931 ; When was Ida Koss born? 1940
Where are the headquarters of the company that makes the Kestrel lamp? | Arken | Who produces Kestrel lamp? Velar Systems ; Where is Velar Systems located? Arken
Who is the mayor of the town where the headquarters of Velar Systems are located? | Ben Hale | Where is Velar Systems located? Arken ; Who is the mayor of Arken? Ben Hale
What is the name of Ada Lorne's husband? | Jon Pell | Who is the spouse of Ada Lorne? Jon Pell
In which year was the Arken Bridge opened? | 1975 | When was the Arken Bridge opened? 12 June 1975
In which year did the bridge designed by Ida Koss open? | 1975 | Which bridge did Ida Koss design? the Arken Bridge ; When was the Arken Bridge opened? 12 June 1975
What is the museum of the city where Velar Systems has its headquarters called? | the Museum of Glass | Where is Velar Systems located? Arken ; Which museum is located in Arken? the Museum of Glass
Which museum is in the city where the Kestrel lamp is made? | - | 
Who governs the city where Velar Systems is based as mayor? | Ben Hale | Where is Velar Systems located? Arken ; Who is the mayor of Arken? Ben Hale
What is the mother tongue of the mayor of Arken? | - | Who is the mayor of Arken? Ben Hale
How many people live in the city where the chief executive of Velar Systems was born? | 7,300 inhabitants | Who is the chief executive of Velar Systems? Noor Vance ; Where was Noor Vance born? Orr ; What is the population of Orr? 7,300 inhabitants
On which river does the city where Velar Systems is based lie? | the Sel | Where is Velar Systems located? Arken ; Which river flows through Arken? the Sel
Which novel was written by Mira Dunn and published in 1988? | The Salt Ledger | Which book did Mira Dunn write? The Salt Ledger ; When was The Salt Ledger published? 1988
Which novel was written by Mira Dunn and published in 1999? | - | Which book did Mira Dunn write? The Salt Ledger ; When was The Salt Ledger published? 1988
Which of the Arken Bridge and the Mill Bridge is longer? | the Arken Bridge | How long is the Arken Bridge? 420 metres ; How long is the Mill Bridge? 0.3 km
Were Velar Systems and Brightwater Mill founded in the same year? | no | When was Velar Systems founded? 1962 ; When was the Brightwater Mill founded? 1890
What is the name of the person who designed the Arken Bridge? | Ida Koss | Who designed the Arken Bridge? Ida Koss
Who designed the bridge over the Sel? | Ida Koss | What crosses Sel? the Arken Bridge ; Who designed the Arken Bridge? Ida Koss
How long is the bridge over the Sel? | 420 metres | What crosses Sel? the Arken Bridge ; How long is the Arken Bridge? 420 metres
Where does the mayor of the city where Velar Systems is based come from? | Orr | Where is Velar Systems located? Arken ; Who is the mayor of Arken? Ben Hale ; Where was Ben Hale born? Orr
`;

describe('nested questions', () => {
  const rows = CHAINS.trim()
    .split('\n')
    .map((row) => row.split(' | ') as [string, string, string]);

  it('are at least sixty', () => expect(rows.length).toBeGreaterThanOrEqual(60));

  it.each(rows)('%s', async (question, answer, chain) => {
    const told = await tell(question, world);
    expect(told.final.type === 'answer' ? told.final.short : '-').toBe(answer);
    expect(told.chain).toEqual((chain ?? '').split(' ; ').filter(Boolean).map(canonical));
    if (told.final.type === 'answer') {
      const answered = new Set(
        told.asked.filter(({ outcome }) => outcome.type === 'answer').map(({ id }) => id),
      );
      expect(told.final.citations.length).toBeGreaterThan(0);
      expect(told.final.citations.filter((id) => !answered.has(id))).toEqual([]);
    }
  });
});
