/**
 * `re.Pattern`: a compiled pattern and its methods, and the cache of compiled patterns.
 *
 * All methods draw matches from one place, `scan`, which keeps CPython's rule for empty matches: one may follow right after another
 * match, but not after an empty one at the same place.
 */

import { RecentTexts } from "../../recent-texts.ts";
import { charge, growing, tick } from "../../limits.ts";
import { call, isCallable } from "../../objects/call.ts";
import { isEqual } from "../../objects/comparison.ts";
import { overflowError, typeError, valueError } from "../../objects/exceptions.ts";
import { defineAttributes, defineConstants, defineMethods } from "../../objects/function.ts";
import { hashOf } from "../../objects/hash.ts";
import { isTrue } from "../../objects/truth.ts";
import { requireSize } from "../../objects/index-value.ts";
import { NativeIterator } from "../../objects/iteration.ts";
import { defineIterator } from "../../objects/iterator-methods.ts";
import { dictFromMap } from "../../objects/dict.ts";
import { PyList } from "../../objects/list.ts";
import { MappingProxy } from "../../objects/mapping-proxy.ts";
import {
  builtinType,
  integerOf,
  PyObject,
  setDefaultType,
  stringOf,
  typeOf,
  type Value,
} from "../../objects/object.ts";
import { defineClassGetItem, defineSlotMethods } from "../../objects/slot-methods.ts";
import { reprOf } from "../../objects/text.ts";
import { joinStrings } from "../../objects/str-split.ts";
import { PyTuple } from "../../objects/tuple.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { byteSource, latin1Text } from "../byte-source.ts";
import { compilePattern, type Program } from "./compile-pattern.ts";
import { patternFlagsText } from "./flags.ts";
import { execute, matchAt, nativeFor, registers, search } from "./matcher.ts";
import { type MatchPlaces, PyMatch } from "./match-object.ts";
import { parsePattern } from "./parse-pattern.ts";
import { joinPieces, pieceOf, subjectFor } from "./regex-text.ts";
import type { Subject } from "./subject.ts";
import { expandTemplate, literalOf, type Template, templateFor } from "./template.ts";

export const patternType = builtinType("re.Pattern", undefined, { final: true, module: "re" });
patternType.qualname = "Pattern";

export class PyPattern extends PyObject {
  /** The pattern as it was given. */
  readonly pattern: Value;
  readonly isText: boolean;
  readonly flags: number;
  readonly groups: number;
  readonly groupNames: ReadonlyMap<string, number>;
  readonly program: Program;

  constructor(pattern: Value, flags: number) {
    super();
    const text = stringOf(pattern);
    this.pattern = pattern;
    this.isText = text !== undefined;
    const parsed = parsePattern(text ?? latin1Text(byteSource(pattern)!), pattern, this.isText, flags);
    this.flags = parsed.flags;
    this.groups = parsed.groups;
    this.groupNames = parsed.groupNames;
    this.program = compilePattern(parsed);
  }

  override equals(other: Value): boolean | undefined {
    if (!(other instanceof PyPattern)) return undefined;
    return this.flags === other.flags && this.isText === other.isText && isEqual(this.pattern, other.pattern);
  }
  override hash(): number | bigint {
    return hashOf(new PyTuple([this.pattern, this.flags, this.isText]));
  }
  override hasIdentityEquality(): boolean {
    return false;
  }
  override repr(): string {
    const shown = Array.from(reprOf(this.pattern)).slice(0, 200).join("");
    return `re.compile(${shown}${patternFlagsText(this.flags, this.isText)})`;
  }

  /** The match whose marks the matcher holds now. */
  currentMatch(searched: Searched): PyMatch {
    return new PyMatch(this, searched, this.currentPlaces());
  }

  currentPlaces(): MatchPlaces {
    const { lastGroup } = this.program;
    const marks: number[] = [];
    for (let i = 0; i < lastGroup; i++) marks.push(registers[i]!);
    return { marks, lastGroup: registers[lastGroup]! };
  }
}
setDefaultType(PyPattern, patternType);

/** A value that is searched, and from where to where. */
export type Searched = { string: Value; subject: Subject; pos: number; endpos: number };

function searchedFor(pattern: PyPattern, string: Value, pos?: Value, endpos?: Value): Searched {
  // CPython: the bounds are converted before the subject is looked at.
  const [from, to] = [
    pos === undefined ? 0 : requireSize(pos),
    endpos === undefined ? Number.POSITIVE_INFINITY : requireSize(endpos),
  ];
  const subject = subjectFor(string, pattern.isText);
  const clamp = (index: number): number => Math.max(0, Math.min(index, subject.length));
  return { string, subject, pos: clamp(from), endpos: clamp(to) };
}

/** Finds one match after the other. `next` says whether there is one; its marks are with the matcher until it runs again. */
export function scan(pattern: PyPattern, searched: Searched): { next(): boolean } {
  let from = searched.pos;
  let mustAdvance = false;
  return {
    next() {
      if (from > searched.endpos) return false;
      if (!search(pattern.program, searched.subject, from, { end: searched.endpos, full: false, mustAdvance }))
        return false;
      mustAdvance = registers[0] === registers[1];
      from = registers[1]!;
      return true;
    },
  };
}

/**
 * The first match by V8 without asking it where the groups are, which it takes long to say: at the start of the range, up to its end, or anywhere. None if there is none;
 * undefined where the matcher must tell.
 */
function matchTexts(pattern: PyPattern, searched: Searched, where: "at" | "whole" | "anywhere"): Value | undefined {
  const { subject, pos, endpos } = searched;
  if (!pattern.isText || pattern.groups === 0 || pos > endpos) return undefined;
  const native = nativeFor(pattern.program, subject, endpos);
  if (native === undefined) return undefined;
  const expression = where === "anywhere" ? native.texts : where === "at" ? native.textsAt : native.textsOfWhole;
  expression.lastIndex = pos;
  const found = execute(expression, subject.text);
  if (found === undefined) return undefined;
  if (found === null) {
    tick(1 + (where === "anywhere" ? (endpos - pos) >>> 3 : 0));
    return null;
  }
  const { index } = found;
  tick(1 + ((found[0].length + index - pos) >>> 3));
  const locate = (): MatchPlaces => {
    matchAt(pattern.program, subject, index, { end: endpos, full: where === "whole", mustAdvance: false });
    return pattern.currentPlaces();
  };
  return new PyMatch(pattern, searched, { texts: found, locate });
}

/** match() and fullmatch(): at the start of the range. */
function matchStart(pattern: PyPattern, searched: Searched, full: boolean): Value {
  const { pos, endpos, subject } = searched;
  if (pos > endpos) return null;
  const byTexts = matchTexts(pattern, searched, full ? "whole" : "at");
  if (byTexts !== undefined) return byTexts;
  return matchAt(pattern.program, subject, pos, { end: endpos, full, mustAdvance: false })
    ? pattern.currentMatch(searched)
    : null;
}

function searchFirst(pattern: PyPattern, searched: Searched): Value {
  const byTexts = matchTexts(pattern, searched, "anywhere");
  if (byTexts !== undefined) return byTexts;
  return scan(pattern, searched).next() ? pattern.currentMatch(searched) : null;
}

function groupPiece(pattern: PyPattern, subject: Subject, group: number, absent: Value): Value {
  const start = registers[2 * group]!;
  const end = registers[2 * group + 1]!;
  return start < 0 || end < start ? absent : pieceOf(subject, start, end, pattern.isText);
}

function findAll(pattern: PyPattern, searched: Searched): Value {
  const { subject } = searched;
  const empty = pieceOf(subject, 0, 0, pattern.isText);
  const found: Value[] = [];
  const rest = pattern.isText ? findNatively(pattern, searched, found) : searched;
  if (rest === undefined) return new PyList(found);
  const matches = scan(pattern, rest);
  while (matches.next()) {
    if (pattern.groups <= 1) found.push(groupPiece(pattern, subject, pattern.groups, empty));
    else {
      const groups: Value[] = [];
      for (let group = 1; group <= pattern.groups; group++) groups.push(groupPiece(pattern, subject, group, empty));
      found.push(new PyTuple(groups));
    }
    if ((found.length & 0xfff) === 0) chargeFound(found.length);
  }
  return new PyList(found);
}

/** Some thousand pieces more have been found; so many are there now. */
function chargeFound(length: number): void {
  charge(0x1000 * 16);
  growing(length);
}

/** Adds what V8 finds, as long as no match is empty; gives what is left to search, undefined for nothing. */
function findNatively(pattern: PyPattern, searched: Searched, found: Value[]): Searched | undefined {
  const { subject, endpos } = searched;
  const native = nativeFor(pattern.program, subject, endpos);
  if (native === undefined) return searched;
  const expression = native.texts;
  let from = searched.pos;
  for (;;) {
    expression.lastIndex = from;
    const match = execute(expression, subject.text);
    if (match === undefined || match?.[0] === "") return { ...searched, pos: from };
    tick(1 + (((match === null ? endpos : expression.lastIndex) - from) >>> 3));
    if (match === null) return undefined;
    from = expression.lastIndex;
    found.push(pattern.groups === 0 ? match[0] : pattern.groups === 1 ? (match[1] ?? "") : groupTexts(match));
    if ((found.length & 0xfff) === 0) chargeFound(found.length);
  }
}

function groupTexts(match: readonly (string | undefined)[]): PyTuple {
  const texts: Value[] = [];
  for (let group = 1; group < match.length; group++) texts.push(match[group] ?? "");
  return new PyTuple(texts);
}

const callableIteratorType = builtinType("callable_iterator", undefined, { final: true });
defineIterator(callableIteratorType);

function findIterator(pattern: PyPattern, searched: Searched): Value {
  const matches = scan(pattern, searched);
  return new NativeIterator(callableIteratorType, () => (matches.next() ? pattern.currentMatch(searched) : undefined));
}

function split(pattern: PyPattern, string: Value, limit: number): Value {
  const searched = searchedFor(pattern, string);
  const gaps = pattern.groups === 0 ? gapsNatively(pattern, searched, limit) : undefined;
  if (gaps !== undefined) return new PyList(gaps);
  const { subject } = searched;
  const pieces: Value[] = [];
  const matches = scan(pattern, searched);
  let last = 0;
  for (let count = 0; (limit === 0 || count < limit) && matches.next(); count++) {
    pieces.push(pieceOf(subject, last, registers[0]!, pattern.isText));
    for (let group = 1; group <= pattern.groups; group++) pieces.push(groupPiece(pattern, subject, group, null));
    last = registers[1]!;
    if ((count & 0xfff) === 0xfff) chargeFound(pieces.length);
  }
  pieces.push(pieceOf(subject, last, subject.length, pattern.isText));
  return new PyList(pieces);
}

/** What stands between at most `limit` matches (0: all), which V8 finds; undefined where the matcher must tell (an empty match). */
function gapsNatively(pattern: PyPattern, { subject, endpos }: Searched, limit: number): string[] | undefined {
  const native = pattern.isText ? nativeFor(pattern.program, subject, endpos) : undefined;
  if (native === undefined) return undefined;
  const { text } = subject;
  const expression = native.texts;
  const gaps: string[] = [];
  let from = 0;
  while (limit === 0 || gaps.length < limit) {
    expression.lastIndex = from;
    const match = execute(expression, text);
    if (match === undefined || match?.[0] === "") return undefined;
    tick(1 + (((match === null ? endpos : expression.lastIndex) - from) >>> 3));
    if (match === null) break;
    gaps.push(text.slice(from, match.index));
    from = expression.lastIndex;
    if ((gaps.length & 0xfff) === 0) chargeFound(gaps.length);
  }
  gaps.push(text.slice(from));
  return gaps;
}

/** A text with another one in place of each match. */
function fillGaps(gaps: readonly string[], filling: string): string {
  const size = gaps.reduce((sum, gap) => sum + gap.length, (gaps.length - 1) * filling.length);
  charge(size);
  return joinStrings(gaps, filling, size);
}

/** sub() and subn(): the new text and the number of replacements. */
function substitute(pattern: PyPattern, replacement: Value, string: Value, limit: number): [Value, number] {
  let template: Template | undefined;
  if (!isCallable(replacement)) {
    // CPython: templates that have to be parsed are kept, so they are hashed first.
    const bytes = stringOf(replacement) === undefined ? byteSource(replacement) : undefined;
    if (stringOf(replacement) === undefined && (bytes === undefined || bytes.includes(92))) hashOf(replacement);
    template = templateFor(pattern, replacement);
  }
  const searched = searchedFor(pattern, string);
  const filling = template === undefined ? undefined : literalOf(template);
  const gaps = filling === undefined ? undefined : gapsNatively(pattern, searched, limit);
  if (gaps !== undefined) return [fillGaps(gaps, filling!), gaps.length - 1];
  const { subject } = searched;
  const pieces: Value[] = [];
  const matches = scan(pattern, searched);
  let last = 0;
  let count = 0;
  while ((limit === 0 || count < limit) && matches.next()) {
    const start = registers[0]!;
    const end = registers[1]!;
    if (start > last) pieces.push(pieceOf(subject, last, start, pattern.isText));
    const put =
      template === undefined
        ? call(replacement, [pattern.currentMatch(searched)])
        : expand(template, pattern, searched);
    if (put !== null) pieces.push(put);
    last = end;
    count += 1;
    if ((count & 0xfff) === 0) chargeFound(pieces.length);
  }
  if (last < subject.length) pieces.push(pieceOf(subject, last, subject.length, pattern.isText));
  return [joinPieces(pieces, pattern.isText), count];
}

function expand(template: Template, pattern: PyPattern, searched: Searched): Value {
  const { parts } = template;
  if (parts.length === 0) return null;
  if (parts.length === 1 && "text" in parts[0]!) return parts[0].text;
  return expandTemplate(template, pattern.currentMatch(searched));
}

defineConstants(patternType, { __new__: null });
defineClassGetItem(patternType);
defineSlotMethods(patternType, "eq ne lt le gt ge");
defineMethods(patternType, {
  "match(self, /, string, pos=?, endpos=?)": (self: PyPattern, string: Value, pos?: Value, endpos?: Value) =>
    matchStart(self, searchedFor(self, string, pos, endpos), false),
  "fullmatch(self, /, string, pos=?, endpos=?)": (self: PyPattern, string: Value, pos?: Value, endpos?: Value) =>
    matchStart(self, searchedFor(self, string, pos, endpos), true),
  "search(self, /, string, pos=?, endpos=?)": (self: PyPattern, string: Value, pos?: Value, endpos?: Value) =>
    searchFirst(self, searchedFor(self, string, pos, endpos)),
  "findall(self, /, string, pos=?, endpos=?)": (self: PyPattern, string: Value, pos?: Value, endpos?: Value) =>
    findAll(self, searchedFor(self, string, pos, endpos)),
  "finditer(self, /, string, pos=?, endpos=?)": (self: PyPattern, string: Value, pos?: Value, endpos?: Value) =>
    findIterator(self, searchedFor(self, string, pos, endpos)),
  "scanner(self, /, string, pos=?, endpos=?)": (self: PyPattern, string: Value, pos?: Value, endpos?: Value) =>
    new PyScanner(self, searchedFor(self, string, pos, endpos)),
  "split(self, /, string, maxsplit=0)": (self: PyPattern, string: Value, maxsplit: Value) =>
    split(self, string, requireSize(maxsplit)),
  "sub(self, /, repl, string, count=0)": (self: PyPattern, replacement: Value, string: Value, count: Value) =>
    substitute(self, replacement, string, requireSize(count))[0],
  "subn(self, /, repl, string, count=0)": (self: PyPattern, replacement: Value, string: Value, count: Value) =>
    new PyTuple(substitute(self, replacement, string, requireSize(count))),
  "__copy__(self, /)": (self: PyPattern) => self,
  "__deepcopy__(self, memo, /)": (self: PyPattern) => self,
  "__hash__(self, /)": (self: PyPattern) => self.hash(),
  "__repr__(self, /)": (self: PyPattern) => self.repr(),
});
defineAttributes(patternType, {
  pattern: (self: PyPattern) => self.pattern,
  flags: (self: PyPattern) => self.flags,
  groups: (self: PyPattern) => self.groups,
  groupindex: (self: PyPattern) =>
    // CPython: a plain dict where no group has a name.
    self.groupNames.size === 0 ? dictFromMap(self.groupNames) : new MappingProxy(dictFromMap(self.groupNames)),
});

const scannerType = builtinType("_sre.SRE_Scanner", undefined, { final: true, module: "_sre" });
scannerType.qualname = "SRE_Scanner";

/** What `Pattern.scanner` gives: match() and search() that go on where the last match ended. */
class PyScanner extends PyObject {
  readonly pattern: PyPattern;
  readonly searched: Searched;
  #from: number;
  #mustAdvance = false;
  #isDone = false;
  constructor(pattern: PyPattern, searched: Searched) {
    super();
    this.pattern = pattern;
    this.searched = searched;
    this.#from = searched.pos;
  }
  next(find: typeof search): Value {
    const { subject, endpos } = this.searched;
    if (this.#isDone || this.#from > endpos) return null;
    const attempt = { end: endpos, full: false, mustAdvance: this.#mustAdvance };
    if (!find(this.pattern.program, subject, this.#from, attempt)) {
      this.#isDone = true;
      return null;
    }
    this.#mustAdvance = registers[0] === registers[1];
    this.#from = registers[1]!;
    return this.pattern.currentMatch(this.searched);
  }
}
setDefaultType(PyScanner, scannerType);
defineMethods(scannerType, {
  "match(self, /)": (self: PyScanner) => self.next(matchAt),
  "search(self, /)": (self: PyScanner) => self.next(search),
});
defineAttributes(scannerType, { pattern: (self: PyScanner) => self.pattern });

/** As many as CPython keeps, if they are short. */
const compiled = new RecentTexts<PyPattern>(512, 50_000);

/** re.compile(): a pattern from text, bytes or a pattern; what was compiled lately is not compiled again. */
export function compile(pattern: Value, flags: Value): PyPattern {
  const given = integerOf(flags);
  // A negative number has all the bits beyond.
  const bits = given !== undefined && given < 0 ? Number(BigInt.asIntN(32, BigInt(given))) : given;
  // CPython: both are looked up in the cache first.
  if (stringOf(pattern) === undefined) hashOf(pattern);
  if (bits === undefined) hashOf(flags);
  if (pattern instanceof PyPattern) {
    if (isTrue(flags)) throw valueError("cannot process flags argument with a compiled pattern");
    return pattern;
  }
  if (stringOf(pattern) === undefined && !(pattern instanceof PyBytes))
    throw typeError("first argument must be string or compiled pattern");
  if (bits === undefined) throw typeError(`unsupported operand type(s) for &: '${typeOf(flags).name}' and 'RegexFlag'`);
  if (typeof bits === "bigint" || bits > 0x7fff_ffff || (given !== undefined && given < -0x8000_0000))
    throw overflowError("Python int too large to convert to C int");
  if (typeof pattern !== "string") return new PyPattern(pattern, bits);
  const key = `${bits} ${pattern}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  tick(10);
  const made = new PyPattern(pattern, bits);
  compiled.add(key, made);
  return made;
}

/** re.purge() */
export function purge(): void {
  compiled.clear();
}
