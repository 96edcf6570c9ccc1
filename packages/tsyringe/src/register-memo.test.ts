import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { fakeExecutive } from '@memo-js/conformance';
import type { Executive } from '@memo-js/core';
import type { AskResult, Memo } from '@memo-js/engine';
import { container as root, inject, injectable } from 'tsyringe';
import { memoToken, registerMemo } from './register-memo.ts';

@injectable()
class HelpDesk {
  readonly #memo: Memo;

  constructor(@inject(memoToken()) memo: Memo) {
    this.#memo = memo;
  }

  reply(question: string): Promise<AskResult> {
    return this.#memo.ask(question);
  }
}

@injectable()
class Library {
  readonly legal: Memo;
  readonly sales: Memo;

  constructor(@inject(memoToken('legal')) legal: Memo, @inject(memoToken('sales')) sales: Memo) {
    this.legal = legal;
    this.sales = sales;
  }
}

describe('a memo in a tsyringe container', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'memo-tsyringe-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const workspace = (name = 'memo'): { workspace: string } => ({ workspace: join(folder, name) });

  it('is injected, and closed with the container', async () => {
    const container = root.createChildContainer();
    const memo = await registerMemo(container, workspace());
    const close = jest.spyOn(memo, 'close');
    const desk = container.resolve(HelpDesk);
    await expect(desk.reply('Who founded Veltra?')).rejects.toMatchObject({
      code: 'MEMORY_NONE',
    });
    await container.dispose();
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('takes components from the container', async () => {
    const container = root.createChildContainer();
    const executive = fakeExecutive();
    container.registerInstance<Executive>('executive', executive);
    const make = jest.fn((from: typeof container) => ({
      ...workspace(),
      executive: from.resolve<Executive>('executive'),
    }));
    const memo = await registerMemo(container, make);
    expect(make).toHaveBeenCalledWith(container);
    expect(container.resolve(memoToken())).toBe(memo);
    await container.dispose();
  });

  it('stands beside others by name, in reach of child containers', async () => {
    const container = root.createChildContainer();
    const legal = await registerMemo(container, workspace('legal'), 'legal');
    const sales = await registerMemo(container, workspace('sales'), 'sales');
    expect(container.createChildContainer().resolve(Library)).toMatchObject({ legal, sales });
    await container.dispose();
  });

  it('refuses a name twice, and a faulty config at once', async () => {
    const container = root.createChildContainer();
    await registerMemo(container, workspace());
    await expect(registerMemo(container, workspace())).rejects.toMatchObject({
      code: 'MEMO_REGISTERED',
    });
    const wrong = registerMemo(container, { config: { trainer: { use: 'no-such' } } }, 'other');
    await expect(wrong).rejects.toMatchObject({ code: 'PLUGIN_NOT_FOUND' });
    expect(container.isRegistered(memoToken('other'))).toBe(false);
    await container.dispose();
  });
});
