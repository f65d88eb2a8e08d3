/**
 * Deprecations that values tell of: the truth of NotImplemented, an `__index__` that gives a bool.
 *
 * Warnings are a matter of the library (filters of the program, standard error), which lies floors above. So what is
 * told goes through one function that the runtime puts here (`runtime/world.ts`); it may raise, where a filter says so.
 */

let tell: (message: string) => void = () => undefined;

/** Who hears of deprecations from now on. */
export function hearDeprecations(hear: (message: string) => void): void {
  tell = hear;
}

/** Gives a DeprecationWarning with this message, for the line of the program that is running. */
export function tellDeprecated(message: string): void {
  tell(message);
}

/** Tells that a method (`__index__`) gave an object of a subclass of what it should give. */
export function tellStrictSubclass(method: string, wanted: string, given: string): void {
  tell(
    `${method} returned non-${wanted} (type ${given}).  The ability to return an instance of a strict subclass of ${wanted} is deprecated, and may be removed in a future version of Python.`,
  );
}
