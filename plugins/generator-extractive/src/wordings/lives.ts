import type { Theme } from './bank.ts';

/** Birth and death, home and family, studies and work of people. */
export const lives: Theme = {
  'time bear': `
    ~ when {object} came into the world
    ~ when {object's} birthday is
    = the date of birth of {object}
    = {object's} date of birth
    = {object's} birth date
    When did {object} come into the world?
    When did {object} first see the light of day?
    When was the birth of {object}?
    When did {object's} life begin?
    {-object} date of birth
    {-object} born when
    when was {-object} born
  `,
  'time bear : year': `
    ~ what year {object} came into the world
    = {object's} year of birth
    = the year of birth of {object}
    = the birth year of {object}
    In what year did {object} come into the world?
    Which year was {object} born in?
    What year saw the birth of {object}?
    What is the year on {object's} birth certificate?
    {object} is from which year?
    {object} dates from what year, by birth?
    {-object} year of birth
    {-object} birth year
  `,
  'time bear : date': `
    = the birthday of {object}
    = {object's} full date of birth
    On what day was {object} born?
    On what day does {object} celebrate a birthday, and from what year?
    On which date did {object} come into the world?
    What date is on {object's} birth certificate?
    {-object} birthday
  `,
  'place bear': `
    ~ where {object} comes from by birth
    ~ where {object} came into the world
    ~ in which town {object} was born
    = the birthplace of {object}
    = {object's} birthplace
    = the place of birth of {object}
    = {object's} native town
    Where did {object} come into the world?
    Where did {object} first see the light of day?
    In what town was {object} born?
    In which city was {object} born?
    Which place can call itself the birthplace of {object}?
    Which town is the birthplace of {object}?
    What is given as {object's} place of birth?
    Of which place is {object} a native?
    Where did {object's} life begin?
    {object} is a native of which place?
    {object} was born in which town?
    {-object} birthplace
    {-object} place of birth
    {-object} born where
    where was {-object} born
  `,
  'time die': `
    ~ when {subject} passed away
    ~ when {subject's} life came to an end
    ~ when the death of {subject} was
    = the date of {subject's} death
    = {subject's} date of death
    When did {subject} pass away?
    When was the death of {subject}?
    When did {subject's} life end?
    When did {subject} breathe a last breath?
    Until when did {subject} live?
    {-subject} died when
    {-subject} date of death
  `,
  'time die : year': `
    ~ what year {subject} passed away
    = {subject's} year of death
    = the year of {subject's} death
    In what year did {subject} pass away?
    What year did {subject} pass away?
    Which year saw the death of {subject}?
    {subject} lived until what year?
    {-subject} year of death
  `,
  'place die': `
    ~ where {subject} passed away
    Where did {subject} pass away?
    Where did {subject's} life come to an end?
    Where did {subject} spend the final hour?
    In which town did {subject} die?
    = {subject's} place of death
    = the place of {subject's} death
    {-subject} place of death
  `,
  'place live present': `
    ~ where {subject's} home is
    ~ where {subject} makes a home
    ~ where {subject} has settled
    ~ what place {subject} calls home
    = {subject's} place of residence
    Where is {subject} at home?
    Where does {subject} reside?
    Where is {subject's} home?
    Where does {subject} have a home?
    Where has {subject} made a home?
    In which place is {subject} resident?
    What place does {subject} call home?
    If I wanted to call on {subject} at home, where would I go?
    To which town would I send a letter for {subject}?
    {subject} is a resident of which place?
    {-subject} residence
    {-subject} lives where
    where does {-subject} live
  `,
  'place live past': `
    Where was {subject} at home?
    Where did {subject} reside?
    Where did {subject} have a home?
    What place did {subject} call home?
  `,
  'place grow up': `
    ~ where {subject} spent a childhood
    ~ where {subject} was raised
    Where did {subject} spend a childhood?
    Where did {subject} spend the early years?
    Where was {subject} raised?
    Where was {subject} brought up?
    In which town did {subject} go through childhood?
    = {subject's} childhood home
    {-subject} grew up where
  `,
  'place come': `
    ~ where {subject} is from
    ~ where {subject} hails from
    Where is {subject} from?
    Where does {subject} hail from?
    Where are {subject's} roots?
    What part of the world does {subject} come from?
    = the origin of {subject}
    {-subject} origin
  `,
  'place move': `
    ~ where {subject} went to live
    Where did {subject} relocate to?
    Where did {subject} settle?
    Where did {subject} go to live?
    Where did {subject} set up a new home?
    To which place did {subject} move?
    {subject} moved to which place?
  `,
  'of spouse': `
    ~ who {of} is married to
    ~ who {of's} other half is
    ~ who shares a life with {of}
    ~ whom {of} married
    @ {of's} other half
    @ {of's} partner in marriage
    @ the husband or wife of {of}
    @ {of's} better half
    Who did {of} marry?
    Whom did {of} marry?
    Who is {of} wed to?
    Who did {of} tie the knot with?
    With whom did {of} tie the knot?
    Who did {of} exchange rings with?
    To whom is {of} married?
    Who is married to {of}?
    Who said yes to {of} at the altar?
    Who did {of} walk down the aisle with?
    {of} is married to whom?
    {of} tied the knot with whom?
    {-of} wife or husband
    {-of} married to
    who is {-of} married to
  `,
  'time marry': `
    ~ when {subject} and {object} tied the knot
    ~ when the wedding of {subject} and {object} was
    ~ when {subject} tied the knot
    = the wedding date of {subject} and {object}
    = {subject's} wedding date
    When was the wedding of {subject} and {object}?
    When did {subject} and {object} get married?
    When did {subject} and {object} tie the knot?
    When did {subject} become the spouse of {object}?
    When was {subject's} wedding?
    When did {subject} get married?
    When did {subject} tie the knot?
    When did {subject} walk down the aisle?
  `,
  'time marry : year': `
    What year did {subject} and {object} tie the knot?
    In what year was the wedding of {subject} and {object}?
    Which year saw the wedding of {subject} and {object}?
    In what year was {subject's} wedding?
    = the wedding year of {subject} and {object}
    = {subject's} wedding year
  `,
  'count children': `
    ~ how many sons and daughters {of} has
    How many kids does {of} have?
    How many sons and daughters does {of} have?
    How many times has {of} become a parent?
    {of} is a parent of how many?
    {of} has how many kids?
    How large is {of's} brood?
    {-of} kids how many
  `,
  'count siblings': `
    How many brothers and sisters does {of} have?
    {of} has how many brothers and sisters?
    ~ how many brothers and sisters {of} has
    With how many brothers and sisters did {of} grow up?
  `,
  'of parent': `
    Whose child is {of}?
    Who brought {of} into the world?
    Who are the mother and father of {of}?
    {of} is whose child?
  `,
  'of child': `
    Who are the sons and daughters of {of}?
    To whom is {of} a parent?
    What are {of's} kids called?
    What are the names of {of's} children?
  `,
  'of daughter': `
    What is {of's} daughter called?
    What name does {of's} daughter have?
    What did {of} name the daughter?
    To which daughter is {of} a parent?
  `,
  'of son': `
    What is {of's} son called?
    What name does {of's} son have?
    What did {of} name the son?
    To which son is {of} a parent?
  `,
  'of sister': `
    What is {of's} sister called?
    What name does {of's} sister have?
    To whom is {of} a brother or sister?
  `,
  'of brother': `
    What is {of's} brother called?
    What name does {of's} brother have?
  `,
  'of family trade': `
    ~ what the parents of {of} did for work
    What did {of's} father do for a living?
    What trade runs in {of's} family?
    What line of work did {of's} family follow?
    Into what trade was {of} born?
  `,
  'of nationality': `
    ~ what country's citizen {of} is
    What passport does {of} hold?
    Of what country is {of} a citizen?
    What citizenship does {of} have?
    {-of} citizenship
  `,
};
