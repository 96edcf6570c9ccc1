import { describe, expect, it } from '@jest/globals';
import { runFaulty, scoreFaulty } from './faults.ts';

const SEED = 3;

describe(`a chat executive before a faulty server, seed ${SEED}`, () => {
  it('answers, abstains or fails by name, and its ledger brackets what the server counts', async () => {
    const questions = 50;
    const { endings, ledger, server } = await runFaulty({
      questions,
      inFlight: 32,
      share: 0.2,
      seed: SEED,
      hedge: 0,
    });
    const { answered, abstained, failed, wrong, codes } = scoreFaulty(endings);
    expect(wrong).toBe(0);
    expect(answered + abstained + failed).toBe(questions);
    expect(answered).toBeGreaterThan(questions / 3);
    expect(codes.filter((code) => !code.startsWith('CHAT_'))).toEqual([]);
    const { settled, booked, held } = ledger;
    expect(held.calls).toBe(0);
    expect({ ...settled }).toMatchObject({ ...server.delivered });
    const { promptTokens, completionTokens } = server.computed;
    expect(settled.promptTokens).toBeLessThan(promptTokens);
    expect(settled.promptTokens + booked.promptTokens).toBeGreaterThanOrEqual(promptTokens);
    expect(settled.completionTokens + booked.completionTokens).toBeGreaterThanOrEqual(
      completionTokens,
    );
  });
});
