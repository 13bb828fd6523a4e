/** What the values of fields are judged against: the document, the evidence, and whose ministry publishes. */
import type { Document, Read } from './text/document.ts';
import type { Span } from './text/locate.ts';

/** What a value is judged against. */
export interface Ground {
  document: Document;
  evidence: Read;
  spans: readonly Span[];
  /** Whose minister an unnamed state's minister is; null when it is not known. */
  publisher: string | null;
}
