/**
 * The matcher: runs a program over a text by backtracking.
 *
 * One loop over instructions; nothing recurses, so no pattern overflows the JavaScript stack. What must be tried when an attempt
 * fails is a frame on `choices` (instruction, position, height of the trail, and a bound for loops over one character); what a
 * register held before it was written is on `trail`, and going back undoes it. An atomic part that has matched drops its frames and
 * keeps its trail. Every failure, every turn of a loop and every scan costs steps, so the limits end a runaway pattern; both stacks are
 * charged for when they grow.
 *
 * The stacks are shared: a run calls no Python code, so runs don't nest.
 */

import { charge, machine, tick } from "../../limits.ts";
import { firstOffset } from "../../objects/substring.ts";
import { lowerAsciiCode, lowerCode } from "./case-variants.ts";
import type { CharacterSet } from "./character-set.ts";
import { Op, type Program } from "./compile-pattern.ts";
import { BASIC, LATIN, type NativePattern, nativePattern } from "./native-pattern.ts";
import type { Subject } from "./subject.ts";
import { isWordCode } from "./unicode-classes.ts";

/** What an attempt has to obey: `end` of the text, must it match up to there, must it match more than nothing at `start`. */
export type Attempt = { end: number; full: boolean; mustAdvance: boolean };

let choices = new Int32Array(4096);
let trail = new Int32Array(4096);
/** The registers of the last attempt: the marks of its groups are read from here. */
export let registers = new Int32Array(64);

/** Frames are four words. */
const FRAME = 4;

function grow(stack: Int32Array): Int32Array<ArrayBuffer> {
  charge(stack.length * 8);
  const larger = new Int32Array(stack.length * 2);
  larger.set(stack);
  return larger;
}

/** Gives back the memory of stacks that one match has blown up. */
function shrink(): void {
  if (choices.length > 1 << 20) choices = new Int32Array(4096);
  if (trail.length > 1 << 20) trail = new Int32Array(4096);
}

const codeAt = (text: string, codes: Uint32Array | undefined, at: number): number =>
  codes === undefined ? text.charCodeAt(at) : codes[at]!;

/** Finds the first match at or after `from`; its marks are in `registers`. */
export function search(program: Program, subject: Subject, from: number, attempt: Attempt): boolean {
  const native = attempt.full ? undefined : nativeFor(program, subject, attempt.end);
  const found =
    native === undefined ? undefined : matchNatively(native, native.search, program, subject, from, attempt);
  return found ?? searchByProgram(program, subject, from, attempt);
}

function searchByProgram(program: Program, subject: Subject, from: number, attempt: Attempt): boolean {
  const { prefix, first, minWidth } = program;
  const { text, codes } = subject;
  const last = attempt.end - minWidth;
  if (program.anchored) return from === 0 && last >= 0 && matchByProgram(program, subject, 0, attempt);
  const usePrefix = codes === undefined && prefix.length > 0;
  let at = from;
  while (at <= last) {
    const started = at;
    if (usePrefix) {
      at = firstOffset(text, prefix, at);
      if (at < 0) at = last + 1;
    } else if (first !== undefined) {
      while (at <= last && first[Math.min(codeAt(text, codes, at), 256)] === 0) at += 1;
    }
    tick(1 + ((Math.min(at, last + 1) - started) >>> 3));
    if (at > last) return false;
    if (at > started && attempt.mustAdvance) attempt = { ...attempt, mustAdvance: false };
    if (matchByProgram(program, subject, at, attempt)) return true;
    if (attempt.mustAdvance) attempt = { ...attempt, mustAdvance: false };
    at += 1;
  }
  return false;
}

/** Tries to match at `start`; the marks are in `registers`. */
export function matchAt(program: Program, subject: Subject, start: number, attempt: Attempt): boolean {
  const native = nativeFor(program, subject, attempt.end);
  const expression = attempt.full ? native?.whole : native?.at;
  const found = native === undefined ? undefined : matchNatively(native, expression!, program, subject, start, attempt);
  return found ?? matchByProgram(program, subject, start, attempt);
}

function matchByProgram(program: Program, subject: Subject, start: number, attempt: Attempt): boolean {
  if (registers.length < program.registers) registers = new Int32Array(program.registers * 2);
  registers.fill(-1, 0, program.registers);
  const found = run(program, subject, start, attempt);
  shrink();
  return found;
}

/** What V8 may look at without being counted, where nobody can break it off. */
const UNCOUNTED = 10_000_000;

/** Characters that V8 compares in a tenth of a second: while the characters of a literal text follow one another it can't be broken off. */
const MOST_COMPARED = 1_000_000_000;

/** The pattern for V8, where it can match this text as Python does and will come to an end. */
export function nativeFor(program: Program, subject: Subject, end: number): NativePattern | undefined {
  const { text, codes } = subject;
  if (codes !== undefined || end !== text.length) return undefined;
  if (program.latin === null || (program.uses < MANY_USES && text.length < LONG)) {
    program.uses += 1;
    return undefined;
  }
  if (!subject.isLatin && (text.length < VERY_LONG || program.basic === null)) return undefined;
  const native = subject.isLatin ? latinPattern(program) : basicPattern(program);
  if (native === null || text.length * native.characters > MOST_COMPARED) return undefined;
  return machine.canBeBrokenOff || native.ways * text.length ** native.power <= UNCOUNTED ? native : undefined;
}

/** To write a pattern out and have V8 compile it takes as long as a few matches of short texts; for all codes below 65,536 it takes longer. */
const MANY_USES = 3;
const LONG = 500;
const VERY_LONG = 20_000;

function latinPattern(program: Program): NativePattern | null {
  if (program.latin === undefined) program.latin = nativePattern(program.body, LATIN) ?? null;
  return program.latin;
}

function basicPattern(program: Program): NativePattern | null {
  if (program.basic === undefined) program.basic = nativePattern(program.body, BASIC) ?? null;
  return program.basic;
}

/** A match by V8, its marks in `registers`; undefined where the matcher must tell. */
function matchNatively(
  native: NativePattern,
  expression: RegExp,
  program: Program,
  subject: Subject,
  from: number,
  attempt: Attempt,
): boolean | undefined {
  const { text } = subject;
  expression.lastIndex = from;
  const found = execute(expression, text);
  if (found === undefined) return undefined;
  if (found === null) {
    tick(1 + (expression === native.search ? (text.length - from) >>> 3 : 0));
    return false;
  }
  const start = found.index;
  const end = start + found[0].length;
  if (attempt.mustAdvance && end === from) return undefined;
  tick(1 + ((end - from) >>> 3));
  if (registers.length < program.registers) registers = new Int32Array(program.registers * 2);
  const { closing } = native;
  registers[0] = start;
  registers[1] = end;
  registers[program.lastGroup] = -1;
  const { indices } = found;
  for (const group of closing) {
    const span = indices![group] as [number, number] | undefined;
    registers[2 * group] = span === undefined ? -1 : span[0];
    registers[2 * group + 1] = span === undefined ? -1 : span[1];
    if (span !== undefined) registers[program.lastGroup] = group;
  }
  return true;
}

/** undefined: V8 has no room for so many places to go back to. */
export function execute(expression: RegExp, text: string): RegExpExecArray | null | undefined {
  try {
    return expression.exec(text);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function run(program: Program, subject: Subject, start: number, attempt: Attempt): boolean {
  const { code, sets, guards, lastGroup } = program;
  const { text, codes } = subject;
  const { end } = attempt;
  let pc = 0;
  let at = start;
  /** Where it last went on after a failure: the characters since then are counted with the next one. */
  let resumed = start;
  let top = 0;
  let trailTop = 0;
  let steps = 0;

  for (;;) {
    // Each case continues on success; leaving the switch means failure.
    switch (code[pc]) {
      case Op.Match:
        if ((attempt.full && at !== end) || (attempt.mustAdvance && at === start)) break;
        registers[0] = start;
        registers[1] = at;
        tick(steps >>> 3);
        return true;
      case Op.Character:
        if (at < end && codeAt(text, codes, at) === code[pc + 1]) {
          at += 1;
          pc += 2;
          continue;
        }
        break;
      case Op.Either:
        if (at < end) {
          const character = codeAt(text, codes, at);
          if (character === code[pc + 1] || character === code[pc + 2]) {
            at += 1;
            pc += 3;
            continue;
          }
        }
        break;
      case Op.Set:
        if (at < end && sets[code[pc + 1]!]!.has(codeAt(text, codes, at))) {
          at += 1;
          pc += 2;
          continue;
        }
        break;
      case Op.AnyButNewline:
        if (at < end && codeAt(text, codes, at) !== 10) {
          at += 1;
          pc += 1;
          continue;
        }
        break;
      case Op.Any:
        if (at < end) {
          at += 1;
          pc += 1;
          continue;
        }
        break;
      case Op.Place:
        if (isPlace(code[pc + 1]!, subject, at, end)) {
          pc += 2;
          continue;
        }
        break;
      case Op.Open:
        trailTop = save(code[pc + 1]!, trailTop, top);
        registers[code[pc + 1]!] = at;
        pc += 2;
        continue;
      case Op.Close:
        trailTop = save(code[pc + 1]!, trailTop, top);
        trailTop = save(lastGroup, trailTop, top);
        registers[code[pc + 1]!] = at;
        registers[lastGroup] = code[pc + 2]!;
        pc += 3;
        continue;
      case Op.Split: {
        const guard = code[pc + 1]!;
        if (guard >= 0 && (at >= end || guards[guard]![Math.min(codeAt(text, codes, at), 256)] === 0)) {
          pc = code[pc + 2]!;
          continue;
        }
        top = push(top, code[pc + 2]!, at, trailTop, -1);
        pc += 3;
        continue;
      }
      case Op.Jump:
        pc = code[pc + 1]!;
        continue;
      case Op.Greedy:
      case Op.Possessive: {
        const limit = Math.min(end, at + code[pc + 2]!);
        const reached = runOver(program, subject, pc + 4, at, limit);
        const least = at + code[pc + 1]!;
        steps += (reached - at) >>> 2;
        if (reached < least) break;
        at = reached;
        if (reached > least && code[pc] === Op.Greedy) top = push(top, pc, reached, trailTop, least);
        pc += 7;
        continue;
      }
      case Op.Lazy: {
        const least = code[pc + 1]!;
        if (least > 0) {
          const wanted = at + least;
          if (wanted > end || runOver(program, subject, pc + 4, at, wanted) < wanted) break;
          at = wanted;
        }
        if (least < code[pc + 2]!) top = push(top, pc, at, trailTop, least);
        pc += 7;
        continue;
      }
      case Op.Loop: {
        const register = code[pc + 1]!;
        trailTop = save(register, trailTop, top);
        trailTop = save(register + 1, trailTop, top);
        registers[register] = 0;
        registers[register + 1] = -1;
        pc = code[pc + 2]!;
        continue;
      }
      case Op.Until: {
        steps += 1;
        const register = code[pc + 1]!;
        const turns = registers[register]!;
        if (turns >= code[pc + 2]!) {
          // The turns asked for are done: one more is a choice, and an empty turn is not repeated.
          const guard = code[pc + 4]!;
          const useless =
            turns >= code[pc + 3]! ||
            at === registers[register + 1] ||
            (guard >= 0 && (at >= end || guards[guard]![Math.min(codeAt(text, codes, at), 256)] === 0));
          if (useless) {
            pc += 6;
            continue;
          }
          top = push(top, pc + 6, at, trailTop, -1);
          trailTop = save(register + 1, trailTop, top);
          registers[register + 1] = at;
        }
        trailTop = save(register, trailTop, top);
        registers[register] = turns + 1;
        pc = code[pc + 5]!;
        continue;
      }
      case Op.UntilLazy: {
        steps += 1;
        const register = code[pc + 1]!;
        const turns = registers[register]!;
        if (turns < code[pc + 2]!) {
          trailTop = save(register, trailTop, top);
          registers[register] = turns + 1;
          pc = code[pc + 3]!;
        } else {
          top = push(top, pc + 5, at, trailTop, -1);
          pc = code[pc + 4]!;
        }
        continue;
      }
      case Op.More: {
        const register = code[pc + 1]!;
        const turns = registers[register]!;
        if (turns >= code[pc + 2]! || at === registers[register + 1]) break;
        trailTop = save(register, trailTop, top);
        trailTop = save(register + 1, trailTop, top);
        registers[register] = turns + 1;
        registers[register + 1] = at;
        pc = code[pc + 3]!;
        continue;
      }
      case Op.Atomic:
        trailTop = save(code[pc + 1]!, trailTop, top);
        registers[code[pc + 1]!] = top;
        pc += 2;
        continue;
      case Op.AtomicEnd:
        top = registers[code[pc + 1]!]!;
        pc += 2;
        continue;
      case Op.Look: {
        const register = code[pc + 1]!;
        const from = at - code[pc + 2]!;
        const negated = code[pc + 3] === 1;
        if (from < 0) {
          if (!negated) break;
          pc = code[pc + 4]!;
          continue;
        }
        const height = top;
        if (negated) top = push(top, code[pc + 4]!, at, trailTop, -1);
        trailTop = save(register, trailTop, top);
        trailTop = save(register + 1, trailTop, top);
        registers[register] = height;
        registers[register + 1] = at;
        at = from;
        pc += 5;
        continue;
      }
      case Op.LookEnd:
        top = registers[code[pc + 1]!]!;
        at = registers[code[pc + 1]! + 1]!;
        pc += 2;
        continue;
      case Op.NegativeLookEnd:
        top = registers[code[pc + 1]!]!;
        break;
      case Op.Reference: {
        const length = referenceLength(subject, code[pc + 1]!, at, end, code[pc + 2]!);
        if (length < 0) break;
        steps += length >>> 2;
        at += length;
        pc += 3;
        continue;
      }
      case Op.Conditional: {
        const group = code[pc + 1]!;
        const isSet = registers[2 * group]! >= 0 && registers[2 * group + 1]! >= registers[2 * group]!;
        pc = isSet ? pc + 3 : code[pc + 2]!;
        continue;
      }
      case Op.Fail:
        break;
    }

    // Failure: back to the last choice.
    steps += 1 + (Math.abs(at - resumed) >>> 3);
    if (steps >= 2048) {
      tick(steps >>> 3);
      steps &= 7;
    }
    for (;;) {
      if (top === 0) {
        tick(steps >>> 3);
        return false;
      }
      const frame = top - FRAME;
      pc = choices[frame]!;
      at = choices[frame + 1]!;
      const height = choices[frame + 2]!;
      while (trailTop > height) {
        trailTop -= 2;
        registers[trail[trailTop]!] = trail[trailTop + 1]!;
      }
      const bound = choices[frame + 3]!;
      if (bound < 0) {
        top = frame;
        break;
      }
      const before = at;
      if (code[pc] === Op.Greedy) {
        at = giveBack(program, subject, pc, at, bound, end);
        steps += (before - at) >>> 3;
        if (at <= bound) top = frame;
        else choices[frame + 1] = at;
        if (at < bound) continue;
      } else {
        at = takeMore(program, subject, pc, at, bound, end);
        steps += (lastScanned - before) >>> 3;
        if (at < 0) {
          top = frame;
          continue;
        }
        choices[frame + 1] = at;
        choices[frame + 3] = bound + at - before;
      }
      pc += 7;
      break;
    }
    resumed = at;
  }
}

function push(top: number, pc: number, at: number, trailTop: number, bound: number): number {
  if (top + FRAME > choices.length) choices = grow(choices);
  choices[top] = pc;
  choices[top + 1] = at;
  choices[top + 2] = trailTop;
  choices[top + 3] = bound;
  return top + FRAME;
}

/** Keeps what a register holds for the way back; without a choice there is no way back. */
function save(register: number, trailTop: number, top: number): number {
  if (top === 0) return trailTop;
  if (trailTop + 2 > trail.length) trail = grow(trail);
  trail[trailTop] = register;
  trail[trailTop + 1] = registers[register]!;
  return trailTop + 2;
}

/** How far the one-character test at `test` holds from `at` on. */
function runOver(program: Program, subject: Subject, test: number, at: number, limit: number): number {
  const { code } = program;
  const { text, codes } = subject;
  const first = code[test + 1]!;
  switch (code[test]) {
    case Op.Any:
      return Math.max(at, limit);
    case Op.AnyButNewline:
      while (at < limit && codeAt(text, codes, at) !== 10) at += 1;
      return at;
    case Op.Character:
      while (at < limit && codeAt(text, codes, at) === first) at += 1;
      return at;
    case Op.Either: {
      const second = code[test + 2]!;
      while (at < limit) {
        const character = codeAt(text, codes, at);
        if (character !== first && character !== second) break;
        at += 1;
      }
      return at;
    }
    default:
      return runOverSet(program.sets[first]!, subject, at, limit);
  }
}

function runOverSet(set: CharacterSet, { text, codes }: Subject, at: number, limit: number): number {
  const { low } = set;
  while (at < limit) {
    const character = codeAt(text, codes, at);
    if (character < 256 ? low[character] === 0 : !set.has(character)) break;
    at += 1;
  }
  return at;
}

/** One character less for a greedy loop, and more while the guard refuses what would follow. Below `least` when there is no place. */
function giveBack(program: Program, subject: Subject, pc: number, at: number, least: number, end: number): number {
  const guard = program.code[pc + 3]!;
  at -= 1;
  if (guard < 0) return at;
  const table = program.guards[guard]!;
  const { text, codes } = subject;
  while (at >= least && (at >= end || table[Math.min(codeAt(text, codes, at), 256)] === 0)) at -= 1;
  return at;
}

/** Where the last look for more characters ended: what it cost. */
let lastScanned = 0;

/** One character more for a lazy loop that has taken `count`, and more while the guard refuses what would follow. -1: not possible. */
function takeMore(program: Program, subject: Subject, pc: number, from: number, count: number, end: number): number {
  const { code } = program;
  const { text, codes } = subject;
  const limit = Math.min(end, from + (code[pc + 2]! - count));
  const guard = code[pc + 3]!;
  const table = guard < 0 ? undefined : program.guards[guard]!;
  let at = from;
  do {
    lastScanned = at;
    if (at >= limit || runOver(program, subject, pc + 4, at, at + 1) === at) return -1;
    at += 1;
  } while (table !== undefined && (at >= end || table[Math.min(codeAt(text, codes, at), 256)] === 0));
  return at;
}

/** Length of the group's text if it stands at `at`, else -1. */
function referenceLength(subject: Subject, group: number, at: number, end: number, folding: number): number {
  const start = registers[2 * group]!;
  const length = registers[2 * group + 1]! - start;
  if (start < 0 || length < 0 || at + length > end) return -1;
  const { text, codes } = subject;
  for (let i = 0; i < length; i++) {
    const wanted = codeAt(text, codes, start + i);
    const got = codeAt(text, codes, at + i);
    if (wanted === got) continue;
    if (folding === 0) return -1;
    const lower = folding === 1 ? lowerAsciiCode : lowerCode;
    if (lower(wanted) !== lower(got)) return -1;
  }
  return length;
}

function isPlace(place: number, { text, codes }: Subject, at: number, end: number): boolean {
  switch (place) {
    case 0:
      return at === 0;
    case 1:
      return at === 0 || codeAt(text, codes, at - 1) === 10;
    case 2:
      return at === end;
    case 3:
      return at === end || (at + 1 === end && codeAt(text, codes, at) === 10);
    case 4:
      return at === end || codeAt(text, codes, at) === 10;
    default: {
      // CPython: neither \b nor \B matches in an empty text.
      if (end === 0) return false;
      const ascii = place >= 7;
      const before = at > 0 && isWordCode(codeAt(text, codes, at - 1), ascii);
      const after = at < end && isWordCode(codeAt(text, codes, at), ascii);
      return (before !== after) === (place === 5 || place === 7);
    }
  }
}
