// Pictures and sound for messages, from wherever they are: a file, an address, a data URL, bytes.
//
// The kind of bytes is told by how they begin, not by the name of a file. What is of no known kind is refused here, where its name is
// known, and not by a service that says "invalid request".

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { AgentError } from "../errors.ts";
import type { AudioPart, ImagePart } from "../messages.ts";

type Kind = { mediaType: string; isBegun: (bytes: Uint8Array) => boolean };

const hasText = (bytes: Uint8Array, at: number, text: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1", at, at + text.length) === text;

const images: readonly Kind[] = [
  { mediaType: "image/png", isBegun: (bytes) => hasText(bytes, 0, "\x89PNG") },
  { mediaType: "image/jpeg", isBegun: (bytes) => hasText(bytes, 0, "\xff\xd8\xff") },
  { mediaType: "image/gif", isBegun: (bytes) => hasText(bytes, 0, "GIF8") },
  { mediaType: "image/webp", isBegun: (bytes) => hasText(bytes, 0, "RIFF") && hasText(bytes, 8, "WEBP") },
];

const sounds: readonly Kind[] = [
  { mediaType: "audio/wav", isBegun: (bytes) => hasText(bytes, 0, "RIFF") && hasText(bytes, 8, "WAVE") },
  {
    mediaType: "audio/mpeg",
    isBegun: (bytes) => hasText(bytes, 0, "ID3") || (bytes[0] === 0xff && (bytes[1] & 0xe0) === 0xe0),
  },
];

/** A picture from a file (its path or file URL), an address of the web, a data URL, or bytes: PNG, JPEG, GIF or WebP. */
export async function readImage(source: string | URL | Uint8Array): Promise<ImagePart> {
  const address = String(source);
  if (!(source instanceof Uint8Array) && /^(https?|data):/i.test(address)) return { type: "image", url: address };
  const { data, name } = await readBytes(source);
  return { type: "image", data, mediaType: kindOf(data, images, `readImage: wanted PNG, JPEG, GIF or WebP, ${name}`) };
}

/** Sound from a file (its path or file URL) or bytes: WAV or MP3. */
export async function readAudio(source: string | URL | Uint8Array): Promise<AudioPart> {
  const { data, name } = await readBytes(source);
  return { type: "audio", data, mediaType: kindOf(data, sounds, `readAudio: wanted WAV or MP3, ${name}`) };
}

async function readBytes(source: string | URL | Uint8Array): Promise<{ data: Uint8Array; name: string }> {
  if (source instanceof Uint8Array) return { data: source, name: `got ${source.length} other bytes` };
  const path = String(source).startsWith("file:") ? fileURLToPath(source) : String(source);
  return { data: new Uint8Array(await readFile(path)), name: `got another file: ${path}` };
}

function kindOf(bytes: Uint8Array, kinds: readonly Kind[], words: string): string {
  const kind = kinds.find(({ isBegun }) => isBegun(bytes));
  if (kind === undefined) throw new AgentError(`${words}.`, { code: "attachment_unknown" });
  return kind.mediaType;
}
