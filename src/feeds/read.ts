/** The reader's door: sources to releases. What parses documents is loaded in a thread alone (`thread.ts`). */

export type { ArchiveEnd } from './archive.ts';
export type { FoundSource } from './discover.ts';
export { SourceError } from './fault.ts';
export { createReader, type Reader, type ReaderOptions } from './reader.ts';
export { failedVisit } from './rhythm.ts';
