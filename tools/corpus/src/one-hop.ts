import type { Fact } from './ledger.ts';
import { given, isFunctionalBackwards, phrase } from './question.ts';
import type { Asking, Question } from './question.ts';
import { aliasesOf } from './value.ts';

/** Every way of asking for one stated fact, forwards and backwards. */
export function oneHop(fact: Fact, { ledger, random }: Asking): Question | undefined {
  const { relation, subject, value, surface } = fact;
  const ways: (() => Question)[] = [];
  const documents = fact.documents;
  if (relation.ask !== undefined && value.kind !== 'list') {
    const forms = relation.ask;
    ways.push(() => ({
      question: phrase(random.pick(forms), { S: subject.written }),
      ...answerOf(fact),
      group: 'one-hop',
      documents,
    }));
  }
  if (relation.askYear !== undefined && value.kind === 'date') {
    const forms = relation.askYear;
    ways.push(() => ({
      question: phrase(random.pick(forms), { S: subject.written }),
      answer: String(value.year),
      aliases: [...new Set([`in ${value.year}`, surface, ...aliasesOf(value, surface)])].filter(
        (form) => form !== String(value.year),
      ),
      group: 'one-hop',
      documents,
    }));
  }
  if (relation.inverse !== undefined && isFunctionalBackwards(fact, ledger)) {
    const forms = relation.inverse;
    ways.push(() => ({
      question: phrase(random.pick(forms), { V: given(fact) }),
      answer: subject.name,
      aliases: namesBeside(subject.name, subject.aliases, subject.written),
      group: 'one-hop',
      documents,
    }));
  }
  return ways.length === 0 ? undefined : random.pick(ways)();
}

export function answerOf(fact: Fact): Pick<Question, 'answer' | 'aliases'> {
  const { value, surface } = fact;
  if (value.kind === 'entity') {
    return {
      answer: value.entity.name,
      aliases: namesBeside(value.entity.name, value.entity.aliases, value.entity.written),
    };
  }
  const answer = value.kind === 'text' ? value.text : surface;
  return { answer, aliases: aliasesOf(value, answer) };
}

function namesBeside(name: string, aliases: readonly string[], written: string): string[] {
  return [...new Set([written, ...aliases])].filter((form) => form !== name);
}
