/** Paths as programs give them: str, bytes or an object with `__fspath__`. */

import { PyBytes } from "../../objects/bytes.ts";
import { call } from "../../objects/call.ts";
import { typeError } from "../../objects/exceptions.ts";
import { stringOf, typeOf, type Value } from "../../objects/object.ts";
import { decodeBytes } from "../../objects/text-encoding.ts";

/** `os.fspath(path)`: the str or bytes that it stands for; undefined where it stands for none. */
export function fileSystemPath(path: Value): Value | undefined {
  if (stringOf(path) !== undefined || path instanceof PyBytes) return path;
  const method = typeOf(path).lookup("__fspath__");
  if (method === undefined || method === null) return undefined;
  const made = call(method, [path]);
  if (stringOf(made) !== undefined || made instanceof PyBytes) return made;
  throw typeError(`expected ${typeOf(path).name}.__fspath__() to return str or bytes, not ${typeOf(made).name}`);
}

/** The text of a path, and the value that errors show. Undefined where the value is no path. */
export function pathOf(path: Value): { text: string; shown: Value } | undefined {
  const shown = fileSystemPath(path);
  if (shown === undefined) return undefined;
  if (shown instanceof PyBytes) {
    return { text: decodeBytes({ bytes: shown.bytes, object: shown }, "utf-8", "surrogateescape"), shown };
  }
  return { text: stringOf(shown)!, shown };
}

/** The same, where nothing but a path will do. */
export function requirePath(path: Value): { text: string; shown: Value } {
  const found = pathOf(path);
  if (found === undefined) throw notAPath(path);
  return found;
}

/** The TypeError for what is no path. CPython: it names the type without its module. */
export const notAPath = (value: Value): ReturnType<typeof typeError> =>
  typeError(`expected str, bytes or os.PathLike object, not ${typeOf(value).name.replace(/^.*\./, "")}`);
