/**
 * Text and bytes as patterns see them: a subject on the way in, str or bytes on the way out.
 */

import { charge } from "../../limits.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { typeError } from "../../objects/exceptions.ts";
import { stringOf, typeOf, type Value } from "../../objects/object.ts";
import { byteSource, latin1Bytes, latin1Text } from "../byte-source.ts";
import { type Subject, subjectOf } from "./subject.ts";

/** The subject for a value that is searched. TypeError where text meets a bytes pattern or the other way round. */
export function subjectFor(value: Value, isText: boolean): Subject {
  const text = stringOf(value);
  if (text !== undefined) {
    if (!isText) throw typeError("cannot use a bytes pattern on a string-like object");
    return subjectOf(text);
  }
  const bytes = byteSource(value);
  if (bytes === undefined) throw typeError(`expected string or bytes-like object, got '${typeOf(value).name}'`);
  if (isText) throw typeError("cannot use a string pattern on a bytes-like object");
  return subjectOf(latin1Text(bytes));
}

/** A piece of a subject as a Python value. */
export function pieceOf(subject: Subject, start: number, end: number, isText: boolean): Value {
  if (end - start > 1024) charge(end - start);
  const piece = subject.slice(start, end);
  return isText ? piece : new PyBytes(latin1Bytes(piece));
}

/** Strings or bytes put together, as `"".join` does it, with its errors. */
export function joinPieces(pieces: readonly Value[], isText: boolean): Value {
  let joined = "";
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (isText) {
      const text = stringOf(piece);
      if (text === undefined) throw typeError(`sequence item ${i}: expected str instance, ${typeOf(piece).name} found`);
      if (text.length > 1024) charge(joined.length + text.length);
      joined += text;
    } else {
      const bytes = byteSource(piece);
      if (bytes === undefined)
        throw typeError(`sequence item ${i}: expected a bytes-like object, ${typeOf(piece).name} found`);
      joined += latin1Text(bytes);
    }
    if ((i & 0xfff) === 0) charge(joined.length);
  }
  charge(joined.length);
  return isText ? joined : new PyBytes(latin1Bytes(joined));
}
