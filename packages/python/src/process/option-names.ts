/** Names of options: one that nobody reads would be lost without a word, and with it the limit that somebody believes in. */

import type { PythonProcessOptions, RunOptions } from "./python-process.ts";

type Names<Options> = Readonly<Record<keyof Options, true>>;

export const processOptionNames: Names<PythonProcessOptions> = {
  authorizedImports: true,
  tools: true,
  readLine: true,
  files: true,
  environ: true,
  fetch: true,
  timeLimitMs: true,
  memoryLimitMb: true,
  stepLimit: true,
  recursionLimit: true,
  outputLimit: true,
  intDigitLimit: true,
  sourceLimit: true,
  nestingLimit: true,
  hostCallLimit: true,
  allowDynamicCode: true,
  onStdout: true,
  onStderr: true,
  sandbox: true,
  keepVariables: true,
  keepSpare: true,
  childEntry: true,
};

export const runOptionNames: Names<RunOptions> = {
  signal: true,
  onStdout: true,
  onStderr: true,
  filename: true,
  variables: true,
};

/** What is wrong with the names of the options; undefined where nothing is. An option that is undefined is none. */
export function problemOfNames<Options extends object>(options: Options, known: Names<Options>): string | undefined {
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined || Object.hasOwn(known, name)) continue;
    if (Object.hasOwn(processOptionNames, name)) return `${name} is an option of PythonProcess.start`;
    const names = Object.keys(known);
    const meant = names.find((each) => isAlike(each, name));
    return `there is no option ${name}; ${meant === undefined ? `there are ${names.join(", ")}` : `it is ${meant}`}`;
  }
  return undefined;
}

/** `timeLimit`, `time_limit_ms` and `timelimitMs` for `timeLimitMs`. */
function isAlike(known: string, given: string): boolean {
  const [a, b] = [known, given].map((name) => name.replaceAll("_", "").toLowerCase()) as [string, string];
  return b.length > 3 && (a.startsWith(b) || b.startsWith(a));
}
