/** `re.Match`: what a pattern found, and where. */

import { builtinType, PyObject, setDefaultType, stringOf, type Value } from "../../objects/object.ts";
import { PyDict } from "../../objects/dict.ts";
import { indexError } from "../../objects/exceptions.ts";
import { hashOf } from "../../objects/hash.ts";
import { defineAttributes, defineConstants, defineMethods } from "../../objects/function.ts";
import { indexOf } from "../../objects/index-value.ts";
import { defineClassGetItem } from "../../objects/slot-methods.ts";
import { reprOf } from "../../objects/text.ts";
import { PyTuple } from "../../objects/tuple.ts";
import type { PyPattern } from "./pattern-object.ts";
import { pieceOf } from "./regex-text.ts";
import type { Subject } from "./subject.ts";
import { byteSource } from "../byte-source.ts";
import { joinPieces } from "./regex-text.ts";
import { expandTemplate, templateFor } from "./template.ts";

export const matchType = builtinType("re.Match", undefined, { final: true, module: "re" });
matchType.qualname = "Match";

/** Start and end of every group, and the group that was closed last. */
export type MatchPlaces = { readonly marks: readonly number[]; readonly lastGroup: number };

/** The texts of all groups. Most programs ask for no more; where they are takes as long again to find out. */
export type FoundTexts = { readonly texts: readonly (string | undefined)[]; locate(): MatchPlaces };

export class PyMatch extends PyObject {
  readonly pattern: PyPattern;
  /** The value that was searched, and the text in it. */
  readonly string: Value;
  readonly subject: Subject;
  #places: MatchPlaces | undefined;
  /** Where V8 has matched: what the groups are, and how to find out where they are. */
  readonly #found: FoundTexts | undefined;
  readonly pos: number;
  readonly endpos: number;

  constructor(
    pattern: PyPattern,
    searched: { string: Value; subject: Subject; pos: number; endpos: number },
    found: MatchPlaces | FoundTexts,
  ) {
    super();
    this.pattern = pattern;
    this.string = searched.string;
    this.subject = searched.subject;
    this.pos = searched.pos;
    this.endpos = searched.endpos;
    this.#places = "marks" in found ? found : undefined;
    this.#found = "marks" in found ? undefined : found;
  }

  /** Start and end of every group, -1 for a group that took no part. */
  get marks(): readonly number[] {
    this.#places ??= this.#found!.locate();
    return this.#places.marks;
  }

  /** The group that was closed last, or -1. */
  get lastGroup(): number {
    this.#places ??= this.#found!.locate();
    return this.#places.lastGroup;
  }

  /** The text of a group, or `absent` where it took no part. */
  group(index: number, absent: Value = null): Value {
    if (this.#found !== undefined) return this.#found.texts[index] ?? absent;
    const start = this.marks[2 * index]!;
    const end = this.marks[2 * index + 1]!;
    return start < 0 || end < start ? absent : pieceOf(this.subject, start, end, this.pattern.isText);
  }

  /** The texts of all groups. */
  groupTexts(absent: Value): PyTuple {
    const texts: Value[] = [];
    for (let i = 1; i <= this.pattern.groups; i++) texts.push(this.group(i, absent));
    return new PyTuple(texts);
  }

  /** The number of a group given by number or name. IndexError: no such group */
  groupIndex(group: Value): number {
    const index = indexOf(group) ?? this.pattern.groupNames.get(stringOf(group) ?? "");
    // CPython: a pattern without names has no table to look into.
    if (index === undefined && this.pattern.groupNames.size > 0) hashOf(group);
    if (typeof index !== "number" || index < 0 || index > this.pattern.groups) throw indexError("no such group");
    return index;
  }

  span(index: number): PyTuple {
    return new PyTuple([this.marks[2 * index]!, this.marks[2 * index + 1]!]);
  }

  override getItem(key: Value): Value {
    return this.group(this.groupIndex(key));
  }

  override repr(): string {
    const [start, end] = this.marks;
    const shown = Array.from(reprOf(this.group(0)))
      .slice(0, 50)
      .join("");
    return `<re.Match object; span=(${start}, ${end}), match=${shown}>`;
  }
}
setDefaultType(PyMatch, matchType);

defineConstants(matchType, { __new__: null });
defineClassGetItem(matchType);
const isEmptyText = (value: Value): boolean => (stringOf(value) ?? byteSource(value))?.length === 0;

defineMethods(matchType, {
  "group(self, /, *args)": (self: PyMatch, args: PyTuple) => {
    const { items } = args;
    if (items.length === 0) return self.group(0);
    if (items.length === 1) return self.group(self.groupIndex(items[0]!));
    return new PyTuple(items.map((item) => self.group(self.groupIndex(item))));
  },
  "__getitem__(self, key, /)": (self: PyMatch, key: Value) => self.getItem(key),
  "groups(self, /, default=None)": (self: PyMatch, absent: Value) => self.groupTexts(absent),
  "groupdict(self, /, default=None)": (self: PyMatch, absent: Value) => {
    const groups = new PyDict();
    for (const [name, index] of self.pattern.groupNames) groups.set(name, self.group(index, absent));
    return groups;
  },
  "start(self, group=0, /)": (self: PyMatch, group: Value) => self.marks[2 * self.groupIndex(group)]!,
  "end(self, group=0, /)": (self: PyMatch, group: Value) => self.marks[2 * self.groupIndex(group) + 1]!,
  "span(self, group=0, /)": (self: PyMatch, group: Value) => self.span(self.groupIndex(group)),
  "expand(self, /, template)": (self: PyMatch, template: Value) =>
    // CPython: an empty template has no parts, of whatever kind it is.
    isEmptyText(template)
      ? joinPieces([], self.pattern.isText)
      : expandTemplate(templateFor(self.pattern, template), self),
  "__copy__(self, /)": (self: PyMatch) => self,
  "__deepcopy__(self, memo, /)": (self: PyMatch) => self,
  "__repr__(self, /)": (self: PyMatch) => self.repr(),
});
defineAttributes(matchType, {
  string: (self: PyMatch) => self.string,
  re: (self: PyMatch) => self.pattern,
  pos: (self: PyMatch) => self.pos,
  endpos: (self: PyMatch) => self.endpos,
  lastindex: (self: PyMatch) => (self.lastGroup < 0 ? null : self.lastGroup),
  lastgroup: (self: PyMatch) => {
    for (const [name, index] of self.pattern.groupNames) if (index === self.lastGroup) return name;
    return null;
  },
  regs: (self: PyMatch) => new PyTuple(Array.from({ length: self.pattern.groups + 1 }, (_, i) => self.span(i))),
});
