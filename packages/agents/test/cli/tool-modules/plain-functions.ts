// What `--tools ./plain-functions.ts` loads: functions that know nothing of this library.

/**
 * Halves a number.
 * @param value The number.
 */
export function halve(value: number): number {
  return value / 2;
}

export function notDocumented(): number {
  return 1;
}
