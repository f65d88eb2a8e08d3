/** What is hashed: the bytes of an argument, in the words of hashlib's errors; and digests as digits. */

import { charge } from "../../limits.ts";
import { typeError } from "../../objects/exceptions.ts";
import { stringOf, type Value } from "../../objects/object.ts";
import { bufferBytes } from "../byte-source.ts";

/** A copy of the bytes of an argument. */
export function bytesToHash(value: Value): Uint8Array {
  const bytes = bufferBytes(value);
  if (bytes !== undefined) {
    charge(bytes.length);
    return bytes.slice();
  }
  if (stringOf(value) !== undefined) throw typeError("Strings must be encoded before hashing");
  throw typeError("object supporting the buffer API required");
}

const HEX: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

export function hexOf(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i++) text += HEX[bytes[i]!]!;
  return text;
}
