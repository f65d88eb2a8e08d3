/** The module `re`: its functions over patterns, the flags, and the types. */

import { PyBytes } from "../../objects/bytes.ts";
import { getAttribute } from "../../objects/attributes.ts";
import { call } from "../../objects/call.ts";
import { typeError } from "../../objects/exceptions.ts";
import { LazyAttributes, pending } from "../../objects/lazy-attributes.ts";
import { type Attributes, integerOf, stringOf, typeOf, type Value } from "../../objects/object.ts";
import { byteSource, latin1Bytes, latin1Text } from "../byte-source.ts";
import type { ModuleDefinition } from "../module-definition.ts";
import { definePythonFunctions } from "../python-function.ts";
import { replaceInPieces } from "../replace-in-pieces.ts";
import { regexErrorType } from "./errors.ts";
import { flagMember, flagNames, regexFlagType, TEMPLATE } from "./flags.ts";
import { matchType } from "./match-object.ts";
import { compile, patternType, purge } from "./pattern-object.ts";
import { scannerClass } from "./scanner.ts";

const SPECIAL = /[()[\]{}?*+\-|^$\\.&~# \t\n\r\v\f]/g;

/** re.escape() */
function escapePattern(pattern: Value): Value {
  const text = stringOf(pattern);
  if (text !== undefined) {
    return replaceInPieces(text, SPECIAL, (character) => `\\${character}`);
  }
  const bytes = byteSource(pattern);
  if (bytes === undefined) throw typeError(`decoding to str: need a bytes-like object, ${typeOf(pattern).name} found`);
  return new PyBytes(latin1Bytes(replaceInPieces(latin1Text(bytes), SPECIAL, (character) => `\\${character}`)));
}

/** A function of the module that compiles its first argument and calls a method of the pattern. */
function method(name: string): (pattern: Value, flags: Value, ...args: Value[]) => Value {
  return (pattern, flags, ...args) => call(getAttribute(compile(pattern, flags), name), args);
}

/** The module `re`. */
export const reModule: ModuleDefinition = {
  name: "re",
  exported:
    "match fullmatch search sub subn split findall finditer compile purge template escape error Pattern Match A I L M S X U ASCII IGNORECASE LOCALE " +
    "MULTILINE DOTALL VERBOSE UNICODE NOFLAG RegexFlag",
  create() {
    // Few programs look at flags, and the enum of them is most of an import.
    const namespace: Attributes = new LazyAttributes([
      ["error", regexErrorType()],
      ["Pattern", patternType],
      ["Match", matchType],
      ["RegexFlag", pending(regexFlagType)],
      ["Scanner", pending(scannerClass)],
    ]);
    for (const [name, bits] of flagNames())
      namespace.set(
        name,
        pending(() => flagMember(bits)),
      );
    definePythonFunctions(namespace, "re", {
      "match(pattern, string, flags=0)": (pattern: Value, string: Value, flags: Value) =>
        method("match")(pattern, flags, string),
      "fullmatch(pattern, string, flags=0)": (pattern: Value, string: Value, flags: Value) =>
        method("fullmatch")(pattern, flags, string),
      "search(pattern, string, flags=0)": (pattern: Value, string: Value, flags: Value) =>
        method("search")(pattern, flags, string),
      "findall(pattern, string, flags=0)": (pattern: Value, string: Value, flags: Value) =>
        method("findall")(pattern, flags, string),
      "finditer(pattern, string, flags=0)": (pattern: Value, string: Value, flags: Value) =>
        method("finditer")(pattern, flags, string),
      "split(pattern, string, maxsplit=0, flags=0)": (pattern: Value, string: Value, maxsplit: Value, flags: Value) =>
        method("split")(pattern, flags, string, maxsplit),
      "sub(pattern, repl, string, count=0, flags=0)": (
        pattern: Value,
        repl: Value,
        string: Value,
        count: Value,
        flags: Value,
      ) => method("sub")(pattern, flags, repl, string, count),
      "subn(pattern, repl, string, count=0, flags=0)": (
        pattern: Value,
        repl: Value,
        string: Value,
        count: Value,
        flags: Value,
      ) => method("subn")(pattern, flags, repl, string, count),
      "compile(pattern, flags=0)": (pattern: Value, flags: Value) => compile(pattern, flags),
      "template(pattern, flags=0)": (pattern: Value, flags: Value) =>
        compile(pattern, Number(integerOf(flags) ?? 0) | TEMPLATE),
      "purge()": () => {
        purge();
        return null;
      },
      "escape(pattern)": escapePattern,
    });
    return namespace;
  },
};
