/** What the system says about a failed call, in words: `no such file or directory`. */
export function systemFault(error: unknown): { code: string; reason: string } {
  const { code = '', message } = error as NodeJS.ErrnoException;
  const reason = /^[A-Z0-9]+: ([^,]+)/.exec(message)?.[1] ?? message;
  return { code, reason };
}

/** Whether an error comes from the system (a file, a pipe) rather than from a fault in the code. */
export function isSystemFault(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}
