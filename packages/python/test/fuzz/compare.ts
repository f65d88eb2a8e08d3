/**
 * Compares what a program gave in both engines.
 *
 * What differs on purpose (docs/differences.md) is made equal first: addresses, and the order in which a set of strings is shown.
 */

import type { Outcome } from "./outcome.ts";

/** How two outcomes differ: `what` groups differences of one kind, `outcome` is the oracle's. */
export type Difference = { what: string; want: string; got: string; outcome: Outcome };

export type Verdict = { kind: "equal" } | { kind: "skipped"; reason: string } | ({ kind: "different" } & Difference);

export function compare(want: Outcome, got: Outcome): Verdict {
  const difference = findDifference(want, got);
  if (typeof difference === "string")
    return difference === "" ? { kind: "equal" } : { kind: "skipped", reason: difference };
  return { kind: "different", ...difference, outcome: want };
}

/** "" for none, a text for a reason not to compare. */
function findDifference(want: Outcome, got: Outcome): Omit<Difference, "outcome"> | string {
  if (got.kind === "broken") return { what: "engine failure", want: "", got: got.reason };
  if (want.kind === "limit" && got.kind === "limit") return "limit in both";
  if (want.kind === "limit") return `limit in CPython (${want.limit})`;
  if (got.kind === "limit") return `limit here (${got.limit})`;
  if (want.kind === "broken") return want.reason;
  const wantError = want.error === null ? "" : `${want.error.type}: ${want.error.message}`;
  const gotError = got.error === null ? "" : `${got.error.type}: ${got.error.message}`;
  const output = firstDifference(normalise(want.stdout), normalise(got.stdout));
  if (output !== undefined) {
    if (wantError === gotError) return { what: "output", ...output };
    return {
      what: "output",
      want: `${output.want}\n${wantError}`,
      got: `${output.got}\n${gotError}`,
    };
  }
  if (!sameText(normalise(wantError), normalise(gotError))) return { what: "error", want: wantError, got: gotError };
  if (want.error?.traceback == null || got.error?.traceback == null) return "";
  const traceback = firstDifference(normalise(want.error.traceback), normalise(got.error.traceback));
  if (traceback !== undefined) return { what: "traceback", ...traceback };
  return "";
}

export function normalise(text: string): string {
  return text.replace(/0x[0-9a-f]{6,}/g, "0x...");
}

function firstDifference(want: string, got: string): { want: string; got: string } | undefined {
  if (want === got) return undefined;
  const wanted = want.split("\n");
  const given = got.split("\n");
  for (let i = 0; i < Math.max(wanted.length, given.length); i++) {
    const a = wanted[i] ?? "<end>";
    const b = given[i] ?? "<end>";
    if (!sameText(a, b)) return { want: a, got: b };
  }
  return undefined;
}

/** Equal, or equal but for the order of what stands in braces. */
function sameText(a: string, b: string): boolean {
  if (a === b) return true;
  return a.length === b.length && a.includes("{") && /['N]/.test(a) && inAnyOrder(a) === inAnyOrder(b);
}

function inAnyOrder(text: string): string {
  return text
    .split(/[{}, ()[\]]+/)
    .sort()
    .join(" ");
}
