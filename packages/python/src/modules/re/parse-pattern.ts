/**
 * Patterns parsed: the syntax that CPython 3.11 documents for `re`, from text to a tree.
 *
 * Recursive descent: alternatives, a sequence of items, an item with its repeat. Flags are known when an item is read (global inline
 * flags may only stand at the start), so they go straight into the nodes. Errors have CPython's words and positions; a pattern
 * nests as deep as the recursion limit allows.
 */

import { tick } from "../../limits.ts";
import { overflowError } from "../../objects/exceptions.ts";
import { enterNative, leaveNative } from "../../objects/native-depth.ts";
import type { Value } from "../../objects/object.ts";
import { isIdentifier } from "../../objects/identifier.ts";
import { quoteString } from "../../objects/str-repr.ts";
import { CharacterSet, type SetItem } from "./character-set.ts";
import { parseClassEscape, parseEscape } from "./parse-escape.ts";
import { ASCII, DOTALL, IGNORECASE, LOCALE, MULTILINE, TYPE_FLAGS, VERBOSE } from "./flags.ts";
import { parseFlags } from "./parse-flags.ts";
import { lengthOf, PatternSource } from "./pattern-source.ts";
import { checkFlags } from "./parse-flags.ts";
import { caseVariants, type Folding } from "./case-variants.ts";
import { type Node, type Sequence, UNBOUNDED, type Width, widthOf } from "./syntax-tree.ts";

/** A parsed pattern. */
export type ParsedPattern = {
  body: Sequence;
  /** All flags: those given and the global ones that the pattern sets. */
  flags: number;
  /** Number of groups, the whole match not counted. */
  groups: number;
  groupNames: Map<string, number>;
  groupWidths: (Width | undefined)[];
};

const DIGITS = "0123456789";
const MAX_GROUPS = 1073741823;
const FLAG_LETTERS = "iLmsxatu";

/** How ignoring case is meant under these flags. */
export function foldingOf(flags: number, isText: boolean): Folding {
  if ((flags & IGNORECASE) === 0) return "none";
  return isAscii(flags, isText) ? "ascii" : "unicode";
}

/** Are classes and case those of ASCII? Bytes always. */
export function isAscii(flags: number, isText: boolean): boolean {
  return !isText || (flags & ASCII) !== 0 || (flags & LOCALE) !== 0;
}

/** Parses `text`; `pattern` is the Python value that errors carry. Raises re.error, ValueError (flags), OverflowError (counts). */
export function parsePattern(text: string, pattern: Value, isText: boolean, flags: number): ParsedPattern {
  const parser = new PatternParser(new PatternSource(text, pattern, isText), flags);
  return parser.parse();
}

/** The parser's state, shared with the reading of escapes and flags. */
export class PatternParser {
  readonly source: PatternSource;
  /** Global flags so far. */
  flags: number;
  /** Widths of the groups; undefined while a group is open. Index 0 is the whole pattern. */
  readonly groupWidths: (Width | undefined)[] = [undefined];
  readonly groupNames = new Map<string, number>();
  /** Number of groups when the outermost lookbehind began; undefined outside. */
  #lookbehindGroups: number | undefined;
  /** Where groups that may not exist yet are asked for, by number. */
  readonly #conditions = new Map<number, number>();

  constructor(source: PatternSource, flags: number) {
    this.source = source;
    this.flags = flags;
  }

  parse(): ParsedPattern {
    const { source } = this;
    const body = this.#parseAlternatives(this.flags, 0);
    this.flags = checkFlags(this.flags, source.isText);
    if (source.next !== undefined) throw source.error("unbalanced parenthesis");
    for (const [group, position] of this.#conditions) {
      if (group >= this.groupWidths.length) {
        source.seek(position);
        throw source.error(`invalid group reference ${group}`);
      }
    }
    return {
      body,
      flags: this.flags,
      groups: this.groupWidths.length - 1,
      groupNames: this.groupNames,
      groupWidths: this.groupWidths,
    };
  }

  #parseAlternatives(flags: number, nested: number): Sequence {
    const { source } = this;
    const branches: Sequence[] = [];
    do {
      branches.push(this.#parseSequence(flags, nested, nested === 0 && branches.length === 0));
      if (nested === 0) flags = this.flags;
    } while (source.match("|"));
    return branches.length === 1 ? branches[0]! : [{ kind: "branch", branches }];
  }

  /** One nested level, counted against the recursion limit. */
  #parseNested(flags: number, nested: number): Sequence {
    enterNative();
    try {
      return this.#parseAlternatives(flags, nested);
    } finally {
      leaveNative();
    }
  }

  #parseSequence(flags: number, nested: number, first: boolean): Sequence {
    const { source } = this;
    const sequence: Sequence = [];
    for (;;) {
      const token = source.next;
      if (token === undefined || token === "|" || token === ")") return sequence;
      source.get();
      tick();
      if ((flags & VERBOSE) !== 0) {
        if (" \t\n\r\v\f".includes(token)) continue;
        if (token === "#") {
          for (let skipped = source.get(); skipped !== undefined && skipped !== "\n"; ) skipped = source.get();
          continue;
        }
      }
      switch (token) {
        case "[":
          sequence.push(this.#parseSet(flags));
          break;
        case "*":
        case "+":
        case "?":
        case "{":
          this.#parseRepeat(token, sequence, flags);
          break;
        case ".":
          sequence.push({ kind: "any", newline: (flags & DOTALL) !== 0 });
          break;
        case "^":
          sequence.push({ kind: "place", place: (flags & MULTILINE) !== 0 ? "line start" : "string start" });
          break;
        case "$":
          sequence.push({ kind: "place", place: (flags & MULTILINE) !== 0 ? "line end" : "last line end" });
          break;
        case "(": {
          const node = this.#parseGroup(flags, nested, first && sequence.length === 0);
          if (node === "flags") flags = this.flags;
          else if (node !== undefined) sequence.push(node);
          break;
        }
        default:
          if (token.startsWith("\\")) sequence.push(parseEscape(this, token, flags));
          else sequence.push(this.literal(token.codePointAt(0)!, flags));
      }
    }
  }

  /** One character, or the set of its variants where case is ignored. */
  literal(code: number, flags: number): Node {
    const folding = foldingOf(flags, this.source.isText);
    const variants = caseVariants(code, folding);
    if (variants.length === 1) return { kind: "character", code };
    const items = variants.map((variant): SetItem => ({ kind: "range", from: variant, to: variant }));
    return { kind: "set", set: new CharacterSet(items, { negated: false, folding: "none", ascii: false }) };
  }

  #parseSet(flags: number): Node {
    const { source } = this;
    const here = source.tell() - 1;
    const items: SetItem[] = [];
    const negated = source.match("^");
    const unterminated = (): unknown => source.error("unterminated character set", source.tell() - here);
    for (;;) {
      const token = source.get();
      if (token === undefined) throw unterminated();
      if (token === "]" && items.length > 0) break;
      const from = this.#parseSetItem(token);
      if (!source.match("-")) {
        items.push(from);
        continue;
      }
      const last = source.get();
      if (last === undefined) throw unterminated();
      if (last === "]") {
        items.push(from, { kind: "range", from: 45, to: 45 });
        break;
      }
      const to = this.#parseSetItem(last);
      if (from.kind === "class" || to.kind === "class" || to.from < from.from) {
        throw source.error(`bad character range ${token}-${last}`, lengthOf(token) + 1 + lengthOf(last));
      }
      items.push({ kind: "range", from: from.from, to: to.from });
    }
    const reading = { negated, folding: foldingOf(flags, source.isText), ascii: isAscii(flags, source.isText) };
    tick(16);
    return { kind: "set", set: new CharacterSet(items, reading) };
  }

  #parseSetItem(token: string): SetItem {
    if (token.startsWith("\\")) return parseClassEscape(this.source, token);
    const code = token.codePointAt(0)!;
    return { kind: "range", from: code, to: code };
  }

  #parseRepeat(token: string, sequence: Sequence, flags: number): void {
    const { source } = this;
    const here = source.tell();
    let min = token === "+" ? 1 : 0;
    let max = token === "?" ? 1 : UNBOUNDED;
    if (token === "{") {
      const bounds = this.#parseBounds(here);
      if (bounds === undefined) {
        sequence.push(this.literal(0x7b, flags));
        return;
      }
      [min, max] = bounds;
    }
    const item = sequence.at(-1);
    const offset = source.tell() - here + 1;
    if (item === undefined || item.kind === "place") throw source.error("nothing to repeat", offset);
    if (item.kind === "repeat") throw source.error("multiple repeat", offset);
    const body = item.kind === "group" && item.index === undefined ? item.body : [item];
    const mode = source.match("?") ? "lazy" : source.match("+") ? "possessive" : "greedy";
    sequence[sequence.length - 1] = { kind: "repeat", min, max, mode, body };
  }

  /** `{m,n}` after its brace; undefined where the brace is just a brace. */
  #parseBounds(here: number): [number, number] | undefined {
    const { source } = this;
    if (source.next === "}") return undefined;
    const low = source.getWhile(Number.POSITIVE_INFINITY, DIGITS);
    const high = source.match(",") ? source.getWhile(Number.POSITIVE_INFINITY, DIGITS) : low;
    if (!source.match("}")) {
      source.seek(here);
      return undefined;
    }
    const min = low === "" ? 0 : Number(low);
    const max = high === "" ? UNBOUNDED : Number(high);
    if (min >= UNBOUNDED || (high !== "" && max >= UNBOUNDED))
      throw overflowError("the repetition number is too large");
    if (max < min) throw source.error("min repeat greater than max repeat", source.tell() - here);
    return [min, max];
  }

  /** What follows an opening parenthesis; undefined for a comment, "flags" where global flags were set. */
  #parseGroup(flags: number, nested: number, first: boolean): Node | "flags" | undefined {
    const { source } = this;
    const start = source.tell() - 1;
    if (!source.match("?")) return this.#parseCapture(undefined, flags, nested, start);
    const kind = source.get();
    if (kind === undefined) throw source.error("unexpected end of pattern");
    switch (kind) {
      case "P":
        return this.#parseNamed(flags, nested, start);
      case ":":
        return { kind: "group", index: undefined, body: this.#parseBody(flags, nested, start) };
      case "#":
        for (;;) {
          if (source.next === undefined) throw source.error("missing ), unterminated comment", source.tell() - start);
          if (source.get() === ")") return undefined;
        }
      case "=":
      case "!":
      case "<":
        return this.#parseLook(kind, flags, nested, start);
      case "(":
        return this.#parseConditional(flags, nested, start);
      case ">":
        return { kind: "atomic", body: this.#parseBody(flags, nested, start) };
    }
    if (!FLAG_LETTERS.includes(kind) && kind !== "-")
      throw source.error(`unknown extension ?${kind}`, lengthOf(kind) + 1);
    const change = parseFlags(this, kind);
    if (change === undefined) {
      if (!first) throw source.error("global flags not at the start of the expression", source.tell() - start);
      return "flags";
    }
    const base = (change.add & TYPE_FLAGS) !== 0 ? flags & ~TYPE_FLAGS : flags;
    const body = this.#parseBody((base | change.add) & ~change.remove, nested, start);
    // A group of its own even where nothing captures, as a repeat sees it.
    return { kind: "group", index: undefined, body };
  }

  #parseBody(flags: number, nested: number, start: number): Sequence {
    const body = this.#parseNested(flags, nested + 1);
    if (!this.source.match(")")) {
      throw this.source.error("missing ), unterminated subpattern", this.source.tell() - start);
    }
    return body;
  }

  #parseCapture(name: string | undefined, flags: number, nested: number, start: number): Node {
    const { source } = this;
    const index = this.groupWidths.length;
    if (index > MAX_GROUPS) throw source.error("too many groups");
    if (name !== undefined) {
      const former = this.groupNames.get(name);
      if (former !== undefined) {
        const message = `redefinition of group name ${quoteString(name)} as group ${index}; was group ${former}`;
        throw source.error(message, lengthOf(name) + 1);
      }
      this.groupNames.set(name, index);
    }
    this.groupWidths.push(undefined);
    const body = this.#parseBody(flags, nested, start);
    this.groupWidths[index] = widthOf(body, this.groupWidths);
    return { kind: "group", index, body };
  }

  #parseNamed(flags: number, nested: number, start: number): Node {
    const { source } = this;
    if (source.match("<")) {
      const name = source.getUntil(">", "group name");
      source.checkGroupName(name, 1);
      return this.#parseCapture(name, flags, nested, start);
    }
    if (source.match("=")) {
      const name = source.getUntil(")", "group name");
      source.checkGroupName(name, 1);
      const group = this.groupNames.get(name);
      if (group === undefined) throw source.error(`unknown group name ${quoteString(name)}`, lengthOf(name) + 1);
      return this.reference(group, lengthOf(name) + 1, flags);
    }
    const character = source.get();
    if (character === undefined) throw source.error("unexpected end of pattern");
    throw source.error(`unknown extension ?P${character}`, lengthOf(character) + 2);
  }

  /** A reference to a group that must be closed; errors stand `offset` before the next token. */
  reference(group: number, offset: number, flags: number): Node {
    if (this.groupWidths[group] === undefined) throw this.source.error("cannot refer to an open group", offset);
    this.#checkLookbehind(group);
    return { kind: "reference", group, folding: foldingOf(flags, this.source.isText) };
  }

  #checkLookbehind(group: number): void {
    if (this.#lookbehindGroups === undefined) return;
    if (this.groupWidths[group] === undefined) throw this.source.error("cannot refer to an open group");
    if (group >= this.#lookbehindGroups) {
      throw this.source.error("cannot refer to group defined in the same lookbehind subpattern");
    }
  }

  #parseLook(kind: string, flags: number, nested: number, start: number): Node {
    const { source } = this;
    const behind = kind === "<";
    const sign = behind ? source.get() : kind;
    if (sign === undefined) throw source.error("unexpected end of pattern");
    if (sign !== "=" && sign !== "!") throw source.error(`unknown extension ?<${sign}`, lengthOf(sign) + 2);
    const outer = this.#lookbehindGroups;
    if (behind) this.#lookbehindGroups ??= this.groupWidths.length;
    const body = this.#parseNested(flags, nested + 1);
    if (behind) this.#lookbehindGroups = outer;
    if (!source.match(")")) throw source.error("missing ), unterminated subpattern", source.tell() - start);
    if (sign === "!" && body.length === 0) return { kind: "failure" };
    return { kind: "look", behind, negated: sign === "!", body };
  }

  #parseConditional(flags: number, nested: number, start: number): Node {
    const { source } = this;
    const name = source.getUntil(")", "group name");
    const offset = lengthOf(name) + 1;
    let group: number | undefined;
    if (isIdentifier(name)) {
      group = this.groupNames.get(name);
      if (group === undefined) throw source.error(`unknown group name ${quoteString(name)}`, offset);
    } else {
      if (!/^\s*\+?\d+(?:_\d+)*\s*$/.test(name))
        throw source.error(`bad character in group name ${quoteString(name)}`, offset);
      group = Number(name.replaceAll("_", ""));
      if (group === 0) throw source.error("bad group number", offset);
      if (group >= MAX_GROUPS) throw source.error(`invalid group reference ${group}`, offset);
      if (!this.#conditions.has(group)) this.#conditions.set(group, source.tell() - offset);
    }
    this.#checkLookbehind(group);
    enterNative();
    try {
      const yes = this.#parseSequence(flags, nested + 1, false);
      let no: Sequence | undefined;
      if (source.match("|")) {
        no = this.#parseSequence(flags, nested + 1, false);
        if (source.next === "|") throw source.error("conditional backref with more than two branches");
      }
      if (!source.match(")")) throw source.error("missing ), unterminated subpattern", source.tell() - start);
      return { kind: "conditional", group, yes, no };
    } finally {
      leaveNative();
    }
  }
}
