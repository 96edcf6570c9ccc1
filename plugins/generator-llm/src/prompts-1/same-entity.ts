import { SHARED } from './shared.ts';

export const sameEntity = `${SHARED}

Your task now: decide whether two names of the same documents mean the same person, thing or place: a title or a first name left out, initials, an abbreviation, another spelling or the same name in another language. When in doubt they are two.`;
