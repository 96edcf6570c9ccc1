import type { IngestItem } from '../memo.ts';

export declare function readDocuments(paths: readonly string[]): AsyncIterable<IngestItem>;
