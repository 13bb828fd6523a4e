/** The store's error: what went wrong with the memory, and how to mend it, in words. */

/** The database could not do what was asked. The message can be shown to an administrator: it holds no secret. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
