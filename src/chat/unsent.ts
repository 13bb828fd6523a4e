/** Whether a call that failed was never sent: only then is it certain that it was not carried out. */

const unsent: ReadonlySet<string> = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'],
]);

/** True where the system says, somewhere among the causes, that the connection was never made; false where one broke. */
export function neverSent(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > 6) return false;
  const { code, syscall } = error as NodeJS.ErrnoException;
  // A host that can no longer be reached ends connections that stand, too: then it was a read or a write that failed.
  if (unsent.has(code ?? '')) return syscall !== 'read' && syscall !== 'write';
  const inner: unknown[] = error instanceof AggregateError ? error.errors : [];
  return [error.cause, ...inner].some((one) => neverSent(one, depth + 1));
}
