/** The reader's door: sources to releases, documents to releases, and what the reader makes of a text. */

export type { ArchiveEnd } from './archive.ts';
export { cleanText, type TextFormat } from './clean.ts';
export type { FoundSource } from './discover.ts';
export { readDocument } from './document.ts';
export { SourceError } from './fault.ts';
export { findDocuments } from './folder.ts';
export { type DocumentType, parseDocument } from './inspect.ts';
export { createReader, type Reader, type ReaderOptions } from './reader.ts';
export { failedVisit } from './rhythm.ts';
