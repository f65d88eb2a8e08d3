/** Runs of characters with one value: the form in which the tables of Unicode are kept. */

export type Run = { readonly first: number; readonly last: number; readonly value: string };

/** Reads a table of `unicode-tables`. */
export function readRuns(text: string): Run[] {
  const runs: Run[] = [];
  let next = 0;
  for (const part of text.trim().split(/\s+/)) {
    const [place, value] = part.split(":") as [string, string];
    const [gap, length] = place.split(".") as [string, string | undefined];
    const first = next + (gap === "" ? 0 : Number.parseInt(gap, 36));
    next = first + (length === undefined ? 1 : Number.parseInt(length, 36));
    runs.push({ first, last: next - 1, value });
  }
  return runs;
}

/** A function from a code point to its run, undefined where it is in none. The table is read when it is first asked. */
export function runFinder(text: string): (code: number) => Run | undefined {
  let runs: Run[] | undefined;
  return (code) => {
    runs ??= readRuns(text);
    let low = 0;
    let high = runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (runs[middle]!.last < code) low = middle + 1;
      else high = middle;
    }
    const run = runs[low];
    return run !== undefined && run.first <= code ? run : undefined;
  };
}
