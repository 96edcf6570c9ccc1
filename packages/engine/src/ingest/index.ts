export { readDocuments } from './read.ts';
