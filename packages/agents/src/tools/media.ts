// Pictures, sounds and files that tools give: the program holds a handle, the host the bytes.
//
// A tool gives `{ type: "image", mimeType: "image/png", data }` (or "audio", "file"), alone or somewhere in its result; the pictures of MCP
// servers are such. The program gets `{"type": "image", "mimeType": "image/png", "size": 70123, "handle": "media-..."}` in its
// place: small, the same in every executor, and safe to print. Where it passes a handle on, to another tool, to a
// managed agent or to final_answer, the host puts the media back. A handle lives as long as the memory of the
// conversation that it came up in; its name cannot be guessed, so no other conversation can use it.

import { randomUUID } from "node:crypto";
import { pythonException } from "./python-exception.ts";

/** What a tool gives and takes. `name` is the file's name where it has one. */
export type Media = {
  type: "image" | "audio" | "file";
  mimeType: string;
  data: Uint8Array;
  name?: string;
};

const deepestValue = 32;
const handlePattern = /^media-[0-9a-f-]{36}$/;

/** Handles that may still be used: whoever owns the media keeps them alive. */
const known = new Map<string, WeakRef<Media>>();
const forgotten = new FinalizationRegistry<string>((handle) => known.delete(handle));

export function isMedia(value: unknown): value is Media {
  if (!isRecord(value)) return false;
  const { type, mimeType, data } = value;
  return (
    (type === "image" || type === "audio" || type === "file") &&
    typeof mimeType === "string" &&
    data instanceof Uint8Array
  );
}

/** The media of one conversation. */
export class MediaShelf {
  readonly #handles = new Map<Media, string>();

  /** The value with handles in place of media; the value itself where it holds none. */
  toHandles(value: unknown): unknown {
    return replace(value, (held) => (isMedia(held) ? this.#handleOf(held) : undefined));
  }

  #handleOf(media: Media): Record<string, unknown> {
    let handle = this.#handles.get(media);
    if (handle === undefined) {
      handle = `media-${randomUUID()}`;
      this.#handles.set(media, handle);
      known.set(handle, new WeakRef(media));
      forgotten.register(media, handle);
    }
    const { type, mimeType, data, name } = media;
    return { type, mimeType, size: data.length, handle, ...(name === undefined ? {} : { name }) };
  }
}

/** The value with media in place of handles. Throws a ValueError of Python for a handle of nothing. */
export function fromHandles(value: unknown): unknown {
  return replace(value, (held) => {
    if (!isRecord(held) || typeof held.handle !== "string" || !handlePattern.test(held.handle)) return undefined;
    const media = known.get(held.handle)?.deref();
    if (media === undefined) throw pythonException("ValueError", `There is no media ${held.handle} (any more).`);
    return media;
  });
}

/** What `change` gives in place of each value that it knows; lists and dicts are looked into, and copied only where something in them changes. */
function replace(value: unknown, change: (value: unknown) => unknown, depth = 0): unknown {
  if (typeof value !== "object" || value === null || value instanceof Uint8Array || depth > deepestValue) return value;
  const changed = change(value);
  if (changed !== undefined) return changed;
  const next = (held: unknown): unknown => replace(held, change, depth + 1);
  if (Array.isArray(value)) return mapIfChanged(value, next) ?? value;
  if (value instanceof Map) {
    const held = mapIfChanged([...value.values()], next);
    return held === null ? value : new Map([...value.keys()].map((key, index) => [key, held[index]]));
  }
  if (!isRecord(value)) return value;
  const held = mapIfChanged(Object.values(value), next);
  return held === null ? value : Object.fromEntries(Object.keys(value).map((key, index) => [key, held[index]]));
}

function mapIfChanged(values: readonly unknown[], change: (value: unknown) => unknown): unknown[] | null {
  const changed = values.map(change);
  return changed.some((value, index) => value !== values[index]) ? changed : null;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value));
