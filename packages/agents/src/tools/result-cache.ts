// Results of a tool that are kept for calls with the same arguments (the option `cache`).
//
// They are kept with the tool object, so they are shared by its agents and runs and go with it. Failures are not kept. What comes
// out is a copy: whoever changes its result does not change that of another. Arguments that cannot be written as a key are
// not kept at all.

import type { Tool } from "./tool.ts";

const defaultEntries = 256;

type Entry = { value: unknown; until: number };

class ResultCache {
  readonly #entries = new Map<string, Entry>();
  readonly #ttlMs: number;
  readonly #maxEntries: number;

  constructor(options: Tool["cache"]) {
    const { ttlMs = Number.POSITIVE_INFINITY, maxEntries = defaultEntries } =
      typeof options === "object" ? options : {};
    this.#ttlMs = ttlMs;
    this.#maxEntries = maxEntries;
  }

  async get(args: Record<string, unknown>, make: () => Promise<unknown>): Promise<unknown> {
    const key = toKey(args);
    if (key === null) return make();
    const kept = this.#entries.get(key);
    if (kept !== undefined && kept.until > performance.now()) return structuredClone(kept.value);
    const value = await make();
    const copy = tryToCopy(value);
    if (copy === undefined) return value;
    this.#entries.delete(key);
    this.#entries.set(key, { value: copy.value, until: performance.now() + this.#ttlMs });
    if (this.#entries.size > this.#maxEntries) this.#entries.delete(this.#entries.keys().next().value ?? "");
    return value;
  }
}

const caches = new WeakMap<Tool, ResultCache>();

/** The tool's results so far. */
export function resultCacheOf(tool: Tool): ResultCache {
  const known = caches.get(tool);
  if (known !== undefined) return known;
  const made = new ResultCache(tool.cache);
  caches.set(tool, made);
  return made;
}

/** One text for equal arguments, whatever the order of their names; null for what is no plain data. */
function toKey(value: unknown): string | null {
  try {
    return JSON.stringify(value, (_, held: unknown) => {
      if (typeof held === "bigint") return { bigint: String(held) };
      if (held instanceof Uint8Array) return { bytes: Buffer.from(held).toString("base64") };
      if (typeof held === "number" && !Number.isFinite(held)) return { number: String(held) };
      if (typeof held !== "object" || held === null || Array.isArray(held)) return held;
      if (Object.getPrototypeOf(held) !== Object.prototype) throw new TypeError("no plain data");
      return Object.fromEntries(Object.entries(held).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    });
  } catch {
    return null;
  }
}

function tryToCopy(value: unknown): { value: unknown } | undefined {
  try {
    return { value: structuredClone(value) };
  } catch {
    return undefined;
  }
}
