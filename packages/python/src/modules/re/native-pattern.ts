/**
 * Native patterns: regular expressions that JavaScript's own engine can match exactly as Python's would.
 *
 * Most patterns of programs are plain: characters, sets, repeats, groups that are not repeated. They are written out as a JavaScript
 * expression, sets as the codes that are in them, places as lookarounds, and matched ten times as fast as by the matcher. Not written
 * out is what the two languages see differently (groups inside repeats, repeats of what may be empty, references, conditions, possessive and atomic parts)
 * and what could run away: inside a repeat the next character must tell how to go on, at each branch and at the end of each repeat.
 *
 * V8 counts no steps. How often the characters of a text may have to be looked at is told by the number of repeats, and of branches, where the next character does not tell;
 * where the host can't break V8 off, a text too long for that goes to the matcher.
 */

import { tick } from "../../limits.ts";
import { firstOf, unite } from "./first-characters.ts";
import type { Node, Place, Sequence } from "./syntax-tree.ts";
import { UNBOUNDED, widthOf } from "./syntax-tree.ts";
import { isWordCode } from "./unicode-classes.ts";

/** A pattern as JavaScript source, for texts whose codes are at most `highest`. */
type Written = Pick<Writer, "power" | "ways" | "closing" | "characters"> & { readonly source: string };

/** The expressions of a pattern: from any place, at one place, and at one place up to the end of the text. */
export class NativePattern {
  readonly #source: string;
  readonly #indices: string;
  #search: RegExp | undefined;
  #texts: RegExp | undefined;
  #at: RegExp | undefined;
  #textsAt: RegExp | undefined;
  #whole: RegExp | undefined;
  #textsOfWhole: RegExp | undefined;
  /** Groups in the order in which they close. */
  readonly closing: readonly number[];
  /** A search of n characters takes at most n to the power of this, as often as `ways` says. */
  readonly power: number;
  readonly ways: number;
  /** Characters in it: as many may be compared at one place before V8 can be broken off. */
  readonly characters: number;

  constructor({ source, power, ways, closing, characters }: Written) {
    this.#source = source;
    this.#indices = closing.length > 0 ? "d" : "";
    this.closing = closing;
    this.power = power;
    this.ways = ways;
    this.characters = characters;
  }

  get search(): RegExp {
    this.#search ??= new RegExp(this.#source, `g${this.#indices}`);
    return this.#search;
  }
  /** Searches too, but says of groups only what they matched, not where: twice as fast. */
  get texts(): RegExp {
    this.#texts ??= new RegExp(this.#source, "g");
    return this.#texts;
  }
  get at(): RegExp {
    this.#at ??= new RegExp(this.#source, `y${this.#indices}`);
    return this.#at;
  }
  get textsAt(): RegExp {
    this.#textsAt ??= new RegExp(this.#source, "y");
    return this.#textsAt;
  }
  get textsOfWhole(): RegExp {
    this.#textsOfWhole ??= new RegExp(`(?:${this.#source})(?![^])`, "y");
    return this.#textsOfWhole;
  }
  get whole(): RegExp {
    this.#whole ??= new RegExp(`(?:${this.#source})(?![^])`, `y${this.#indices}`);
    return this.#whole;
  }
}

/** The widest texts: none of their units is half of a pair. */
export const LATIN = 0xff;
export const BASIC = 0xffff;

/** The pattern for texts up to a code; undefined where it is one for the matcher. */
export function nativePattern(body: Sequence, highest: typeof LATIN | typeof BASIC): NativePattern | undefined {
  const writer = new Writer(highest);
  const source = writer.sequence(body, [], "once");
  if (source === undefined) return undefined;
  const { power, ways, closing, characters } = writer;
  return new NativePattern({ source, power, ways, closing, characters });
}

/** How a part stands: matched once, in a lookaround, or in a repeat. */
type Standing = "once" | "looked" | "repeated";

class Writer {
  readonly #highest: number;
  readonly closing: number[] = [];
  characters = 0;
  /** In how many ways the branches and optional parts may be taken that the next character does not tell. */
  ways = 1;
  /** Repeats with something behind them, and those of them whose end the next character does not tell. */
  #followed = 0;
  #doubtful = 0;

  constructor(highest: number) {
    this.#highest = highest;
  }

  /** From each place an attempt may go on to the end of the text, and again for each repeat that may have taken too much. */
  get power(): number {
    return 1 + (this.#followed > 0 ? 1 : 0) + this.#doubtful;
  }

  /** `follow` is what comes behind the sequence. */
  sequence(nodes: Sequence, follow: Sequence, standing: Standing): string | undefined {
    let source = "";
    for (let i = 0; i < nodes.length; i++) {
      const text = this.#node(nodes[i]!, behind(nodes, i + 1, follow), standing);
      if (text === undefined) return undefined;
      source += text;
      if (source.length > MOST_SOURCE) return undefined;
      tick();
    }
    return source;
  }

  #node(node: Node, follow: Sequence, standing: Standing): string | undefined {
    this.characters += 1;
    switch (node.kind) {
      case "character":
        return node.code > 0xffff ? NEVER : codeText(node.code);
      case "any":
        return node.newline ? "[^]" : "[^\\n]";
      case "set":
        return this.#class((code) => node.set.has(code));
      case "place":
        return this.#place(node.place);
      case "group": {
        if (node.index !== undefined && standing !== "once") return undefined;
        const inner = this.sequence(node.body, follow, standing);
        if (inner === undefined) return undefined;
        if (node.index !== undefined) this.closing.push(node.index);
        return node.index === undefined ? `(?:${inner})` : `(${inner})`;
      }
      case "branch": {
        if (!areTold(node.branches, follow)) this.ways *= node.branches.length;
        const branches = node.branches.map((branch) => this.sequence(branch, follow, standing));
        return branches.includes(undefined) ? undefined : `(?:${branches.join("|")})`;
      }
      case "repeat":
        return this.#repeat(node, follow, standing);
      case "look": {
        const inner = this.sequence(node.body, [], "looked");
        return inner === undefined ? undefined : `(?${node.behind ? "<" : ""}${node.negated ? "!" : "="}${inner})`;
      }
      default:
        return undefined;
    }
  }

  #repeat(node: Node & { kind: "repeat" }, follow: Sequence, standing: Standing): string | undefined {
    const { body, min, max, mode } = node;
    if (mode === "possessive" || (max !== UNBOUNDED && max > MOST_TURNS) || min > MOST_TURNS) return undefined;
    if (widthOf(body, []).min === 0) return undefined;
    const isLoop = max > 1;
    const next = isLoop ? behind(body, 0, follow) : follow;
    if (isLoop && !isTold(body, next)) return undefined;
    const inner = this.sequence(body, next, isLoop ? "repeated" : standing);
    if (inner === undefined) return undefined;
    if (max === 1 && min === 0 && !endsByMark(body, follow)) this.ways *= 2;
    if (isLoop && min !== max && follow.length > 0) {
      this.#followed += 1;
      if (mode === "lazy" || !endsByNext(body, follow)) this.#doubtful += 1;
    }
    const bounds = max === UNBOUNDED ? `{${min},}` : `{${min},${max}}`;
    return `(?:${inner})${bounds}${mode === "lazy" ? "?" : ""}`;
  }

  #place(place: Place): string {
    switch (place) {
      case "string start":
        return "(?<![^])";
      case "line start":
        return "(?<![^\\n])";
      case "string end":
        return "(?![^])";
      case "last line end":
        return "(?=\\n?(?![^]))";
      case "line end":
        return "(?![^\\n])";
      case "ascii boundary":
        return "\\b";
      case "no ascii boundary":
        return `(?:\\B${NOT_EMPTY})`;
    }
    const word = this.#class((code) => isWordCode(code, false));
    return place === "boundary"
      ? `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`
      : `(?:(?<=${word})(?=${word})|(?<!${word})(?!${word})${NOT_EMPTY})`;
  }

  /** `[...]` of the codes that are members. */
  #class(has: (code: number) => boolean): string {
    tick(this.#highest >>> 2);
    let ranges = "";
    for (let code = 0; code <= this.#highest; code++) {
      if (!has(code)) continue;
      const first = code;
      while (code < this.#highest && has(code + 1)) code += 1;
      ranges += code === first ? codeText(first) : `${codeText(first)}-${codeText(code)}`;
    }
    return `[${ranges}]`;
  }
}

const MOST_TURNS = 1000;
const MOST_SOURCE = 100_000;
/** How many parts ahead the end of a repeat is looked for. */
const AHEAD = 3;
/** CPython: in an empty text there is no place between two characters of one kind. */
const NOT_EMPTY = "(?:(?=[^])|(?<=[^]))";
const NEVER = "[]";

const codeText = (code: number): string => `\\u${code.toString(16).padStart(4, "0")}`;

/** The parts ahead from a place in a sequence on, those behind the sequence among them where it has not enough itself. */
function behind(nodes: Sequence, from: number, follow: Sequence): Sequence {
  const ahead = nodes.slice(from, from + AHEAD);
  return nodes.length - from > AHEAD ? ahead : [...ahead, ...follow];
}

/** Does the next character tell, at each branch and at the end of each repeat in it, how to go on? `follow` is what comes behind. */
function isTold(nodes: Sequence, follow: Sequence): boolean {
  return nodes.every((node, i) => {
    const after = behind(nodes, i + 1, follow);
    switch (node.kind) {
      case "group":
        return isTold(node.body, after);
      case "branch":
        return areTold(node.branches, after) && node.branches.every((branch) => isTold(branch, after));
      case "repeat":
        return (
          (node.min === node.max || endsByMark(node.body, after)) && isTold(node.body, behind(node.body, 0, after))
        );
      case "look":
        return !hasLoop(node.body) && isTold(node.body, []);
      default:
        return true;
    }
  });
}

/** Does the next character tell which of the branches it is? */
function areTold(branches: readonly Sequence[], follow: Sequence): boolean {
  const seen = new Uint8Array(257);
  return branches.every((branch) => {
    const { table, empty } = firstOf(behind(branch, 0, follow));
    if (empty || !areDisjoint(table, seen)) return false;
    unite(seen, table);
    return true;
  });
}

/** Is there a repeat of several turns? */
function hasLoop(nodes: Sequence): boolean {
  return nodes.some((node) => {
    if (node.kind === "repeat") return node.max > 1 || hasLoop(node.body);
    if (node.kind === "branch") return node.branches.some(hasLoop);
    return "body" in node && hasLoop(node.body);
  });
}

/** Does each turn begin with a character that can't be anywhere else in it? */
function isMarkedOff(body: Sequence): boolean {
  const [mark, ...others] = body;
  if (mark === undefined || (mark.kind !== "character" && mark.kind !== "set")) return false;
  const marks = firstOf([mark]).table;
  return others.every((node) => isFree(node, marks));
}

function isFree(node: Node, marks: Uint8Array): boolean {
  switch (node.kind) {
    case "character":
    case "set":
    case "any":
      return areDisjoint(firstOf([node]).table, marks);
    case "branch":
      return node.branches.every((branch) => branch.every((each) => isFree(each, marks)));
    case "group":
    case "repeat":
      return node.body.every((each) => isFree(each, marks));
    default:
      return node.kind === "place";
  }
}

/** Repeats of one character that stop where the next thing begins, and nowhere else. */
function endsByNext(body: Sequence, follow: Sequence): boolean {
  const [node] = body;
  if (body.length !== 1 || node === undefined) return isMarkedOff(body) && endsByMark(body, follow);
  if (node.kind === "group" && node.index === undefined) return endsByNext(node.body, follow);
  return (node.kind === "character" || node.kind === "set" || node.kind === "any") && endsByMark(body, follow);
}

function endsByMark(body: Sequence, follow: Sequence): boolean {
  const next = firstOf(follow);
  return !next.empty && areDisjoint(firstOf(body).table, next.table);
}

function areDisjoint(a: Uint8Array, b: Uint8Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] === 1 && b[i] === 1) return false;
  return true;
}
