// What must not show: in no message, no log, no trace and no recording.
//
// Secrets are known by name (a model's key, its headers, what the developer names for a recording), and by how they look: keys of well-known
// services, tokens after "Bearer", parameters of an address. Each becomes `***`. Messages pass `redact`. Recordings pass `stripSecrets` and
// `stripDeltas`: the answer of a model comes in pieces that may split a secret anywhere, so the pieces of one text are looked at
// together, and each keeps what of it is no secret.

import type { ModelDelta } from "./model.ts";

/** How keys of well-known services look. */
const keyForms =
  "\\b(?:sk-[A-Za-z0-9_-]{16,}|hf_[A-Za-z0-9]{16,}|gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\\w{20,}|AIza[\\w-]{30,}" +
  "|AKIA[A-Z0-9]{16}|xox[abpr]-[\\w-]{10,}|gsk_[A-Za-z0-9]{20,}|xai-[A-Za-z0-9]{20,}|eyJ[\\w-]{10,}\\.[\\w-]{10,}\\.[\\w-]+)";

/** Headers, parameters and fields whose value is one. */
const secretName = /auth|key|token|cookie|secret|password|signature|\bsig\b/i;

/** Fields that are one wherever they stand in a request; "token" alone may be any word. */
const secretField = /^(?:(?:x[-_])?(?:api|secret|access)[-_]?(?:key|token)|authorization|password|secret)$/i;

const mask = "***";

/** What of a text a message can use; a service may send any length. */
const longestText = 8000;

/** The text without secrets: those given, and what looks like one. To be done before the text is cut to the length of a message. */
export function redact(text: string, secrets: readonly string[]): string {
  // A word that is cut in two may be half a secret.
  const used = text.length > longestText ? `${text.slice(0, longestText).replace(/[^\s"',;]*$/, "")}...` : text;
  return maskAll(used, secrets);
}

export const holdsSecret = (text: string, secrets: readonly string[]): boolean => maskAll(text, secrets) !== text;

function maskAll(text: string, secrets: readonly string[]): string {
  return text
    .replaceAll(patternOf(secrets), mask)
    .replaceAll(/\b(Bearer\s+)(?=\S*\d)[\w.~+/=-]{8,}/gi, `$1${mask}`)
    .replaceAll(/([?&][\w-]*(?:key|token|secret|signature|sig)=)[^&\s"'#]+/gi, `$1${mask}`);
}

/** The key, and the values of headers and of parameters of the address that carry one. */
export function findSecrets(key: string, headers: Record<string, string>, address?: URL): string[] {
  const named = [...Object.entries(headers), ...(address?.searchParams ?? [])].filter(([name]) =>
    secretName.test(name),
  );
  const values = named.flatMap(([, value]) => [value.trim(), value.trim().replace(/^(Bearer|Basic) +/i, "")]);
  // Very short values stay: replacing them would spoil messages.
  return [...new Set([key, ...values])].filter((value) => value.length >= 6);
}

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
  // As it stands in an address, too.
  const forms = secrets.flatMap((secret) => [secret, encodeURIComponent(secret)]);
  const named = [...new Set(forms)].filter((secret) => secret !== "").sort((a, b) => b.length - a.length);
  return new RegExp(
    [...named.map((secret) => secret.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")), keyForms].join("|"),
    "g",
  );
}

function strip(value: unknown, pattern: RegExp): unknown {
  if (typeof value === "string") return value.replaceAll(pattern, mask);
  if (Array.isArray(value)) return value.map((entry) => strip(entry, pattern));
  if (typeof value !== "object" || value === null || "$bytes" in value) return value;
  const isSecret = (name: string, field: unknown): boolean => typeof field === "string" && secretField.test(name);
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [name, isSecret(name, field) ? mask : strip(field, pattern)]),
  );
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
