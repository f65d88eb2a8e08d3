// A documented function that does not say all that a model has to know.

/** Is documented in half. */
export function halfDone(value: number) {
  return value;
}
