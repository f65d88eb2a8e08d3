/**
 * Lazily: values that are made when they are first asked for. What takes long to make, and most programs never want, must not make every start longer: V8 takes up to a
 * millisecond to read a pattern with Unicode's properties, before it has matched anything.
 */

export function lazily<T extends object | bigint>(make: () => T): () => T {
  let value: T | undefined;
  return () => {
    value ??= make();
    return value;
  };
}
