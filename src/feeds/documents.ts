/** The reader's second door, for commands: documents to releases, and what the reader makes of a text. Loads what parses them. */

export { cleanText, type TextFormat } from './clean.ts';
export { readDocument } from './document.ts';
export { findDocuments } from './folder.ts';
export { type DocumentType, parseDocument } from './inspect.ts';
