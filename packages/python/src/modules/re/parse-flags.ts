/** Inline flags, `(?i)` and `(?i-s:...)`, and the rules by which flags exclude each other. */

import { valueError } from "../../objects/exceptions.ts";
import {
  ASCII,
  DEBUG,
  DOTALL,
  IGNORECASE,
  LOCALE,
  MULTILINE,
  TEMPLATE,
  TYPE_FLAGS,
  UNICODE,
  VERBOSE,
} from "./flags.ts";
import type { PatternParser } from "./parse-pattern.ts";
import { lengthOf } from "./pattern-source.ts";

const BITS = new Map([
  ["i", IGNORECASE],
  ["L", LOCALE],
  ["m", MULTILINE],
  ["s", DOTALL],
  ["x", VERBOSE],
  ["a", ASCII],
  ["t", TEMPLATE],
  ["u", UNICODE],
]);
/** Flags that hold for a whole pattern only. */
const GLOBAL_FLAGS = DEBUG | TEMPLATE;

/** What `(?i-s:` changes for its group. */
export type FlagChange = { add: number; remove: number };

/** Reads flags from the letter `first` (or a minus) on. Global flags, closed by a parenthesis, are set and give undefined. */
export function parseFlags(parser: PatternParser, first: string): FlagChange | undefined {
  const { source } = parser;
  let add = 0;
  let remove = 0;
  let letter: string | undefined = first;
  if (letter !== "-") {
    for (;;) {
      const flag: number = BITS.get(letter)!;
      if (source.isText ? letter === "L" : letter === "u") {
        const kind = source.isText ? "str" : "bytes";
        throw source.error(`bad inline flags: cannot use '${letter}' flag with a ${kind} pattern`);
      }
      add |= flag;
      if ((flag & TYPE_FLAGS) !== 0 && (add & TYPE_FLAGS) !== flag) {
        throw source.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible");
      }
      letter = source.get();
      if (letter === undefined) throw source.error("missing -, : or )");
      if (letter === ")" || letter === "-" || letter === ":") break;
      if (!BITS.has(letter))
        throw source.error(isAlphabetic(letter) ? "unknown flag" : "missing -, : or )", lengthOf(letter));
    }
  }
  if (letter === ")") {
    parser.flags |= add;
    return undefined;
  }
  if ((add & GLOBAL_FLAGS) !== 0) throw source.error("bad inline flags: cannot turn on global flag", 1);
  if (letter === "-") remove = parseRemovedFlags(parser);
  if ((remove & GLOBAL_FLAGS) !== 0) throw source.error("bad inline flags: cannot turn off global flag", 1);
  if ((add & remove) !== 0) throw source.error("bad inline flags: flag turned on and off", 1);
  return { add, remove };
}

function parseRemovedFlags({ source }: PatternParser): number {
  let remove = 0;
  let letter = source.get();
  if (letter === undefined) throw source.error("missing flag");
  if (!BITS.has(letter)) throw source.error(isAlphabetic(letter) ? "unknown flag" : "missing flag", lengthOf(letter));
  for (;;) {
    const flag: number = BITS.get(letter!)!;
    if ((flag & TYPE_FLAGS) !== 0) throw source.error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
    remove |= flag;
    letter = source.get();
    if (letter === undefined) throw source.error("missing :");
    if (letter === ":") return remove;
    if (!BITS.has(letter)) throw source.error(isAlphabetic(letter) ? "unknown flag" : "missing :", lengthOf(letter));
  }
}

const isAlphabetic = (token: string): boolean => /^\p{L}+$/u.test(token);

/** The flags that a pattern ends with; ValueError for those that can't be together. */
export function checkFlags(flags: number, isText: boolean): number {
  if (isText) {
    if ((flags & LOCALE) !== 0) throw valueError("cannot use LOCALE flag with a str pattern");
    if ((flags & ASCII) !== 0 && (flags & UNICODE) !== 0) throw valueError("ASCII and UNICODE flags are incompatible");
    return (flags & ASCII) === 0 ? flags | UNICODE : flags;
  }
  if ((flags & UNICODE) !== 0) throw valueError("cannot use UNICODE flag with a bytes pattern");
  if ((flags & LOCALE) !== 0 && (flags & ASCII) !== 0) throw valueError("ASCII and LOCALE flags are incompatible");
  return flags;
}
