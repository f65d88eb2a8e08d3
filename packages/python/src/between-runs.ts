/**
 * Between runs: modules keep what they found out about the texts that they saw last. When a run ends they let go of it, or large texts would stay that their program has long
 * forgotten.
 */

const forgetters: (() => void)[] = [];

/** To be called when a module is loaded: `forget` is called at the end of every run. */
export function atRunEnd(forget: () => void): void {
  forgetters.push(forget);
}

export function forgetRun(): void {
  for (const forget of forgetters) forget();
}
