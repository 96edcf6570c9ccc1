import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MemoError } from '@memo-js/core';
import { prepareDocument } from '../ingest/prepare.ts';
import { testWorkspace } from '../testing/pipeline-context.ts';
import type { IncomingDocument, Store } from './store.ts';
import type { Workspace } from './workspace.ts';

function incoming(id: string, text: string, source = `/corpus/${id}`): IncomingDocument {
  const prepared = prepareDocument({ id, text, source, metadata: { of: id } });
  if (prepared instanceof MemoError) throw prepared;
  return prepared;
}

describe('documents of a store', () => {
  let workspace: Workspace;
  let store: Store;

  beforeEach(async () => {
    workspace = await testWorkspace();
    store = workspace.store;
  });

  afterEach(() => workspace.close());

  const ingest = async (...documents: IncomingDocument[]): Promise<readonly string[]> =>
    store.ingest(await store.beginRun('test'), documents);

  const texts = async (): Promise<Record<string, string | undefined>> => {
    const found: Record<string, string | undefined> = {};
    for (const { id } of await store.documents()) found[id] = (await store.document(id))?.text;
    return found;
  };

  it('stores equal content once, with every source', async () => {
    expect(await ingest(incoming('a', 'Same.'), incoming('b', 'Same.'))).toEqual([
      'added',
      'duplicate',
    ]);
    expect(await ingest(incoming('a', 'Same.'), incoming('b', 'Same.'))).toEqual([
      'unchanged',
      'unchanged',
    ]);
    expect(await store.document('a')).toMatchObject({ sources: ['/corpus/a', '/corpus/b'] });
    expect(await texts()).toEqual({ a: 'Same.' });
  });

  it('replaces a changed document, and leaves the content to those who still have it', async () => {
    await ingest(incoming('a', 'Same.'), incoming('b', 'Same.'));
    expect(await ingest(incoming('a', 'New.'))).toEqual(['updated']);
    expect(await texts()).toEqual({ a: 'New.', b: 'Same.' });
    expect(await ingest(incoming('b', 'New.'))).toEqual(['updated']);
    expect(await texts()).toEqual({ a: 'New.' });
    expect((await store.document('a'))?.sources).toEqual(['/corpus/a', '/corpus/b']);
  });

  it('refuses two contents under one id in one run', async () => {
    const twice = await ingest(incoming('a', 'One.', '/x/a'), incoming('a', 'Two.', '/y/a'));
    expect(twice).toEqual(['added', 'twice']);
    expect(await texts()).toEqual({ a: 'One.' });
    expect(await ingest(incoming('a', 'Two.', '/x/a'))).toEqual(['updated']);
  });

  it('drops documents whose places are gone from the pruned roots only', async () => {
    await ingest(
      incoming('a', 'A.', '/x/a'),
      incoming('b', 'B.', '/x/b'),
      incoming('c', 'C.', '/xy/c'),
      incoming('d', 'D.', '/x/d'),
      incoming('e', 'D.', '/xy/e'),
    );
    const run = await store.beginRun('test');
    await store.ingest(run, [incoming('a', 'A.', '/x/a')]);
    await store.touch(run, 'b');
    expect(await store.prune(run, ['/x'])).toEqual([]);
    // The content of `d` is now known by its other id.
    expect(await texts()).toEqual({ a: 'A.', b: 'B.', c: 'C.', e: 'D.' });
    const later = await store.beginRun('test');
    expect(await store.prune(later, ['/x'])).toEqual(['a', 'b']);
    expect(await texts()).toEqual({ c: 'C.', e: 'D.' });
  });

  it('removes by id, by source and by the id of an equal document', async () => {
    await ingest(
      incoming('a', 'A.'),
      incoming('b', 'B.'),
      incoming('c', 'C.'),
      incoming('d', 'C.'),
    );
    const removal = await store.remove(['a', '/corpus/b', 'd', 'none']);
    expect(removal).toMatchObject({ removed: ['a', 'b', 'c'], unknown: ['none'] });
    expect(await texts()).toEqual({});
  });

  it('keeps text, metadata and order byte for byte', async () => {
    const text = 'Čapek \u{1F40B} <|im_end|> [INST] \u202e \n\n\ttail ';
    await ingest(incoming('\u{1F40B} name.txt', text), incoming('B', 'B.'), incoming('a', 'A.'));
    const ids = (await store.documents()).map((each) => each.id);
    expect(ids).toEqual(['B', 'a', '\u{1F40B} name.txt']);
    expect(await store.document('\u{1F40B} name.txt')).toMatchObject({
      text,
      metadata: { of: '\u{1F40B} name.txt' },
    });
    const page = await store.documents({ after: 'B', limit: 1 });
    expect(page.map((each) => each.id)).toEqual(['a']);
  });
});
