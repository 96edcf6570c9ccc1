import { MemoError } from '@memo-js/core';
import { createMemo, type CreateMemoOptions, type Memo } from '@memo-js/engine';
import type { DependencyContainer } from 'tsyringe';

/**
 * The token of a memo in a container: `@inject(memoToken()) memo: Memo`.
 * @param name tells several memos of one container apart
 */
export const memoToken = (name = 'default'): symbol => Symbol.for(`@memo-js/memo:${name}`);

/** As for `createMemo()`, or made from what the container holds. */
export type MemoOptions =
  CreateMemoOptions | ((container: DependencyContainer) => CreateMemoOptions);

/**
 * Makes a memo and registers it under {@link memoToken}. Config and plugins are checked now, so that a
 * faulty one stops the start of the application; workspace and memories are opened when they are needed.
 * `container.dispose()` closes the memo. Components taken from the container stay its own.
 * @throws MemoError `MEMO_REGISTERED` where the container holds a memo of this name; `CONFIG_*`, `PLUGIN_*`
 */
export async function registerMemo(
  container: DependencyContainer,
  options: MemoOptions = {},
  name?: string,
): Promise<Memo> {
  const token = memoToken(name);
  if (container.isRegistered(token)) throw alreadyRegistered(token);
  const memo = await createMemo(typeof options === 'function' ? options(container) : options);
  container.registerInstance(token, memo);
  closeWith(container, memo);
  return memo;
}

/** A container disposes of what it constructed itself, and of no instance that it was given. */
function closeWith(container: DependencyContainer, memo: Memo): void {
  class MemoOwner {
    dispose(): Promise<void> {
      return memo.close();
    }
  }
  container.resolve(MemoOwner);
}

const alreadyRegistered = (token: symbol): MemoError =>
  new MemoError({
    code: 'MEMO_REGISTERED',
    message: `the container holds ${String(token)} already`,
    hint: 'Give each memo of a container a name of its own: registerMemo(container, options, name).',
  });
