/**
 * Patterns compiled: from the tree to a program for the matcher, a flat array of instructions and operands.
 *
 * All state of a match is in registers: the marks of the groups (start of group g in 2g, end in 2g + 1), the last closed group, and two
 * registers for each loop (turns done, place of the last turn) and each atomic part (height of the stack, place).
 * Parts that repeat one character are loops of one instruction. Guards are tables of first characters (`first-characters`): an
 * alternative or a turn whose guard refuses the next character is not even tried.
 */

import { charge, tick } from "../../limits.ts";
import type { CharacterSet } from "./character-set.ts";
import { regexError } from "./errors.ts";
import { firstOf, literalPrefix } from "./first-characters.ts";
import type { NativePattern } from "./native-pattern.ts";
import type { ParsedPattern } from "./parse-pattern.ts";
import { type Node, type Place, type Sequence, widthOf } from "./syntax-tree.ts";

/** Instructions. Operands follow in the code; `guard` is an index of `guards` or -1. */
export const Op = {
  Match: 0,
  /** code */
  Character: 1,
  /** code, code: either */
  Either: 2,
  /** set */
  Set: 3,
  AnyButNewline: 4,
  Any: 5,
  /** place */
  Place: 6,
  /** register */
  Open: 7,
  /** register, group */
  Close: 8,
  /** guard, alternative */
  Split: 9,
  /** target */
  Jump: 10,
  /** min, max, guard, test, operand, operand: loops over one character */
  Greedy: 11,
  Lazy: 12,
  Possessive: 13,
  /** register, target: begins a loop */
  Loop: 14,
  /** register, min, max, guard, body: the end of a turn of a greedy loop */
  Until: 15,
  /** register, min, body, tail: the end of a turn of a lazy loop */
  UntilLazy: 16,
  /** register, max, body: one turn more of a lazy loop */
  More: 17,
  /** register */
  Atomic: 18,
  /** register */
  AtomicEnd: 19,
  /** register, width behind, negated, continuation */
  Look: 20,
  /** register */
  LookEnd: 21,
  /** register */
  NegativeLookEnd: 22,
  /** group, folding (0 none, 1 ASCII, 2 Unicode) */
  Reference: 23,
  /** group, target where the group is unset */
  Conditional: 24,
  Fail: 25,
} as const;

/** Places in the order of their numbers in the code. */
export const PLACES: readonly Place[] = [
  "string start",
  "line start",
  "string end",
  "last line end",
  "line end",
  "boundary",
  "no boundary",
  "ascii boundary",
  "no ascii boundary",
];

/** A program for the matcher. */
export type Program = {
  code: Int32Array;
  sets: readonly CharacterSet[];
  guards: readonly Uint8Array[];
  /** Number of registers, and the one that keeps the last closed group. */
  registers: number;
  lastGroup: number;
  /** Text with which every match begins; "" for unknown. */
  prefix: string;
  /** First characters of a match, or undefined where it may be empty. */
  first: Uint8Array | undefined;
  /** Least number of characters of a match. */
  minWidth: number;
  /** Can match at the start of the string only. */
  anchored: boolean;
  /** The tree, to be written out for V8 when that is worth it. */
  body: Sequence;
  /** How often the matcher has run it where V8 might have. */
  uses: number;
  /** The pattern as V8 matches it, for texts up to LATIN and BASIC; null where it can't, undefined while nobody has asked. */
  latin: NativePattern | null | undefined;
  basic: NativePattern | null | undefined;
};

const FOLDINGS = { none: 0, ascii: 1, unicode: 2 } as const;

/** Compiles a parsed pattern. Raises re.error for a lookbehind of variable width. */
export function compilePattern(parsed: ParsedPattern): Program {
  const compiler = new Compiler(parsed);
  return compiler.compile();
}

class Compiler {
  readonly #parsed: ParsedPattern;
  readonly #code: number[] = [];
  readonly #sets: CharacterSet[] = [];
  readonly #setIndices = new Map<CharacterSet, number>();
  readonly #guards: Uint8Array[] = [];
  readonly #lastGroup: number;
  #registers: number;

  constructor(parsed: ParsedPattern) {
    this.#parsed = parsed;
    this.#lastGroup = 2 * (parsed.groups + 1);
    this.#registers = this.#lastGroup + 1;
  }

  compile(): Program {
    const { body, groupWidths } = this.#parsed;
    this.#sequence(body);
    this.#emit(Op.Match);
    const prefix = literalPrefix(body);
    const first = firstOf(body);
    const start = body[0];
    return {
      code: Int32Array.from(this.#code),
      sets: this.#sets,
      guards: this.#guards,
      registers: this.#registers,
      lastGroup: this.#lastGroup,
      prefix: String.fromCodePoint(...prefix.slice(0, 1000)),
      first: first.empty ? undefined : first.table,
      minWidth: widthOf(body, groupWidths).min,
      anchored: start?.kind === "place" && start.place === "string start",
      body,
      uses: 0,
      latin: undefined,
      basic: undefined,
    };
  }

  #emit(...words: number[]): number {
    const at = this.#code.length;
    this.#code.push(...words);
    tick();
    if ((at & 0xffff) < words.length) charge(at * 8);
    return at;
  }

  #here(): number {
    return this.#code.length;
  }

  #newRegisters(count: number): number {
    const register = this.#registers;
    this.#registers += count;
    return register;
  }

  #set(set: CharacterSet): number {
    let index = this.#setIndices.get(set);
    if (index === undefined) {
      index = this.#sets.push(set) - 1;
      this.#setIndices.set(set, index);
    }
    return index;
  }

  /** The guard of what begins at `from`, or -1 where it may be empty or may begin with anything. */
  #guard(sequence: readonly Node[], from = 0): number {
    const first = firstOf(sequence, from);
    if (first.empty || first.table.every((member) => member === 1)) return -1;
    charge(1024);
    return this.#guards.push(first.table) - 1;
  }

  #sequence(sequence: Sequence): void {
    for (let i = 0; i < sequence.length; i++) this.#node(sequence[i]!, sequence, i);
  }

  #node(node: Node, sequence: Sequence, at: number): void {
    switch (node.kind) {
      case "character":
      case "set":
      case "any":
        this.#emit(...this.#test(node));
        break;
      case "place":
        this.#emit(Op.Place, PLACES.indexOf(node.place));
        break;
      case "group":
        if (node.index !== undefined) this.#emit(Op.Open, 2 * node.index);
        this.#sequence(node.body);
        if (node.index !== undefined) this.#emit(Op.Close, 2 * node.index + 1, node.index);
        break;
      case "branch":
        this.#branch(node.branches);
        break;
      case "repeat":
        this.#repeat(node, sequence, at);
        break;
      case "atomic": {
        const register = this.#newRegisters(2);
        this.#emit(Op.Atomic, register);
        this.#sequence(node.body);
        this.#emit(Op.AtomicEnd, register);
        break;
      }
      case "look":
        this.#look(node);
        break;
      case "reference":
        this.#emit(Op.Reference, node.group, FOLDINGS[node.folding]);
        break;
      case "conditional": {
        const test = this.#emit(Op.Conditional, node.group, 0);
        this.#sequence(node.yes);
        const skip = node.no === undefined ? undefined : this.#emit(Op.Jump, 0);
        this.#code[test + 2] = this.#here();
        if (node.no !== undefined) this.#sequence(node.no);
        if (skip !== undefined) this.#code[skip + 1] = this.#here();
        break;
      }
      case "failure":
        this.#emit(Op.Fail);
        break;
    }
  }

  /** The instruction that takes one character, with its operands. */
  #test(node: Node): [number, ...number[]] {
    if (node.kind === "character") return [Op.Character, node.code];
    if (node.kind === "any") return [node.newline ? Op.Any : Op.AnyButNewline];
    if (node.kind !== "set") throw new Error(`${node.kind} is no single character`);
    const pair = node.set.pair();
    return pair === undefined ? [Op.Set, this.#set(node.set)] : [Op.Either, ...pair];
  }

  #branch(branches: readonly Sequence[]): void {
    const ends: number[] = [];
    branches.forEach((branch, i) => {
      if (i === branches.length - 1) {
        this.#sequence(branch);
        return;
      }
      const split = this.#emit(Op.Split, this.#guard(branch), 0);
      this.#sequence(branch);
      ends.push(this.#emit(Op.Jump, 0));
      this.#code[split + 2] = this.#here();
    });
    for (const end of ends) this.#code[end + 1] = this.#here();
  }

  #repeat(node: Node & { kind: "repeat" }, sequence: Sequence, at: number): void {
    const { body, min, mode } = node;
    const max = Math.min(node.max, INFINITE);
    if (isSingle(body)) {
      const op = mode === "greedy" ? Op.Greedy : mode === "lazy" ? Op.Lazy : Op.Possessive;
      const guard = mode === "possessive" ? -1 : this.#guard(sequence, at + 1);
      const [test, first = 0, second = 0] = this.#test(singleNode(body));
      this.#emit(op, Math.min(min, INFINITE), max, guard, test, first, second);
      return;
    }
    if (mode === "possessive") {
      // Every turn is atomic by itself, and so is the whole.
      const turn: Node = { kind: "repeat", min, max: node.max, mode: "greedy", body: [{ kind: "atomic", body }] };
      this.#node({ kind: "atomic", body: [turn] }, [], 0);
      return;
    }
    const register = this.#newRegisters(2);
    const begin = this.#emit(Op.Loop, register, 0);
    const start = this.#here();
    this.#sequence(body);
    if (mode === "greedy") {
      this.#code[begin + 2] = this.#emit(Op.Until, register, Math.min(min, INFINITE), max, this.#guard(body), start);
    } else {
      const until = this.#emit(Op.UntilLazy, register, Math.min(min, INFINITE), start, 0);
      this.#code[begin + 2] = until;
      this.#emit(Op.More, register, max, start);
      this.#code[until + 4] = this.#here();
    }
  }

  #look(node: Node & { kind: "look" }): void {
    let behind = 0;
    if (node.behind) {
      const width = widthOf(node.body, this.#parsed.groupWidths);
      if (width.min !== width.max) throw regexError("look-behind requires fixed-width pattern");
      behind = Math.min(width.min, INFINITE);
    }
    const register = this.#newRegisters(2);
    const look = this.#emit(Op.Look, register, behind, node.negated ? 1 : 0, 0);
    this.#sequence(node.body);
    this.#emit(node.negated ? Op.NegativeLookEnd : Op.LookEnd, register);
    this.#code[look + 4] = this.#here();
  }
}

/** A count that no text reaches. */
const INFINITE = 0x7fffffff;

/** The one node of a repeated part that takes exactly one character and captures nothing. */
function singleNode(body: Sequence): Node {
  const [node] = body;
  return node!.kind === "group" ? singleNode(node!.body) : node!;
}

function isSingle(body: Sequence): boolean {
  if (body.length !== 1) return false;
  const node = body[0]!;
  if (node.kind === "group") return node.index === undefined && isSingle(node.body);
  return node.kind === "character" || node.kind === "set" || node.kind === "any";
}
