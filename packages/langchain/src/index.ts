export { documentsFrom } from './documents-from.ts';
export type { DocumentsSource } from './documents-from.ts';
export { memoTool } from './memo-tool.ts';
export type { MemoToolOptions } from './memo-tool.ts';
export { MemoRunnable } from './memo-runnable.ts';
export type { MemoAnswer, MemoInput } from './memo-runnable.ts';
export { MemoRetriever } from './memo-retriever.ts';
export type { MemoDocumentMetadata, MemoRetrieverFields } from './memo-retriever.ts';
export type { AskScope } from './ask-scope.ts';
