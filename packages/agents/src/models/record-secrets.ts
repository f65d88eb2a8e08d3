// What must not stand in a recording: texts that the developer names, and what looks like a key of a well-known service.
//
// Each becomes `***`. The answer of a model comes in pieces that may split a secret anywhere, so the pieces of one
// text are looked at together, and each keeps what of it is no secret.

import type { ModelDelta } from "./model.ts";

/** How keys of well-known services look. */
const keyForms =
  "\\b(?:sk-[A-Za-z0-9_-]{16,}|hf_[A-Za-z0-9]{16,}|gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\\w{20,}|AIza[\\w-]{30,}" +
  "|AKIA[A-Z0-9]{16}|xox[abpr]-[\\w-]{10,}|gsk_[A-Za-z0-9]{20,}|xai-[A-Za-z0-9]{20,})";

const mask = "***";

/** The same plain value without secrets in its texts. */
export function stripSecrets(value: unknown, secrets: readonly string[]): unknown {
  return strip(value, patternOf(secrets));
}

/** The same deltas without secrets, also where pieces split them. */
export function stripDeltas(
  deltas: readonly [number, ModelDelta][],
  secrets: readonly string[],
): [number, ModelDelta][] {
  const pattern = patternOf(secrets);
  const texts = new Map<string, { pieces: string[]; put: ((text: string) => void)[] }>();
  const copies = deltas.map(([ms, delta]): [number, ModelDelta] => {
    if (delta.type === "tool-call" && delta.argumentsDelta !== undefined) {
      const copy = { ...delta };
      collect(`arguments ${delta.index}`, delta.argumentsDelta, (text) => (copy.argumentsDelta = text));
      return [ms, copy];
    }
    if (delta.type !== "text" && delta.type !== "reasoning") return [ms, strip(delta, pattern) as ModelDelta];
    const copy = { ...delta };
    collect(delta.type, delta.text, (text) => (copy.text = text));
    return [ms, copy];
  });
  for (const { pieces, put } of texts.values()) {
    for (const [i, text] of maskPieces(pieces, pattern).entries()) put[i](text);
  }
  return copies;

  function collect(name: string, piece: string, put: (text: string) => void): void {
    const text = texts.get(name) ?? { pieces: [], put: [] };
    texts.set(name, text);
    text.pieces.push(piece);
    text.put.push(put);
  }
}

function patternOf(secrets: readonly string[]): RegExp {
  const named = secrets.filter((secret) => secret !== "").sort((a, b) => b.length - a.length);
  return new RegExp(
    [...named.map((secret) => secret.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")), keyForms].join("|"),
    "g",
  );
}

function strip(value: unknown, pattern: RegExp): unknown {
  if (typeof value === "string") return value.replaceAll(pattern, mask);
  if (Array.isArray(value)) return value.map((entry) => strip(entry, pattern));
  if (typeof value !== "object" || value === null || "$bytes" in value) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, strip(field, pattern)]));
}

/** The mask stands in the piece in which the secret begins. */
function maskPieces(pieces: readonly string[], pattern: RegExp): string[] {
  const found = [...pieces.join("").matchAll(pattern)].map(({ index, 0: text }) => ({
    from: index,
    to: index + text.length,
  }));
  let at = 0;
  return pieces.map((piece) => {
    const end = at + piece.length;
    let kept = "";
    for (const { from, to } of found) {
      if (to <= at || from >= end) continue;
      if (from >= at) kept += piece.slice(piece.length - (end - at), from - end + piece.length) + mask;
      at = Math.min(to, end);
    }
    kept += piece.slice(piece.length - (end - at));
    at = end;
    return kept;
  });
}
