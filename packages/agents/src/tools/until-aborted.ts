// The one way in which this package waits for work that may not listen to its signal: a developer's tool, an approval, an
// executor. The work goes on unseen when the wait is given up, and what it then throws is dropped.

/** Settles as `promise` does, or rejects with the signal's reason, whichever is first. */
export async function untilAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const aborted = Promise.withResolvers<never>();
  const onAbort = (): void => aborted.reject(signal.reason);
  if (signal.aborted) onAbort();
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    return await Promise.race([promise, aborted.promise]);
  } finally {
    signal.removeEventListener("abort", onAbort);
    promise.catch(() => undefined);
  }
}
