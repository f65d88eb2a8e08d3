/**
 * Where the program is: its frames, read from JavaScript's own stack.
 *
 * Nothing is kept while a program runs; only who asks pays. V8 says line and column in the generated text, and that text
 * says the rest: what follows `p = ` beside a call is the index of its place in Python, and the frame stands in the
 * `catch` at the end of the function.
 */

import { charge, tick } from "../limits.ts";
import type { FrameSource, Position } from "../objects/exceptions.ts";

/** What is needed of a generated program: its text, and its constants, among which are the tables of its frames. */
export type ProgramText = { readonly text: string; readonly constants: readonly { readonly kind: string }[] };
type FrameConstant = { kind: "frame"; value: { source: FrameSource; positions: readonly Position[] } };

export type ProgramFrame = { source: FrameSource; position: Position };

/** The programs that have functions left, by the names of their scripts. */
const programs = new Map<string, WeakRef<ProgramText>>();
let count = 0;
/** How many names there may be before those of programs that are gone are dropped. No finalizer does it: the child blocks between two runs, and its event loop never turns. */
let room = 64;

/** The name for the script of a program. The program stays in memory as long as its frames. */
export function registerProgram(program: ProgramText): string {
  const name = `program-${++count}.js`;
  if (programs.size >= room) dropForgotten();
  programs.set(name, new WeakRef(program));
  for (const entry of program.constants) if (isFrame(entry)) entry.value.source.program = program;
  return name;
}

function dropForgotten(): void {
  for (const [name, program] of programs) if (program.deref() === undefined) programs.delete(name);
  room = Math.max(64, 2 * programs.size);
}

/** A line of the program of that name, the one that was made last where there are several; undefined where there is none. */
export function sourceLine(filename: string, line: number): string | undefined {
  for (const each of [...programs.values()].reverse()) {
    for (const entry of each.deref()?.constants ?? []) {
      if (!isFrame(entry)) continue;
      if (entry.value.source.filename !== filename) break;
      return entry.value.source.lines[line - 1];
    }
  }
  return undefined;
}

/** The frames of programs and of library modules that are under way, innermost first; at most so many of JavaScript's are looked at. */
export function programFrames(depth = 200): ProgramFrame[] {
  const frames = framesOf(stackText(depth));
  tick(frames.length);
  charge(frames.length * 100);
  return frames;
}

/** The frames of programs and of library modules in the text of one of JavaScript's stacks. */
export function framesOf(stack: string): ProgramFrame[] {
  const frames: ProgramFrame[] = [];
  for (const [, name, line, column] of stack.matchAll(/(program-\d+\.js):(\d+):(\d+)\)?$/gm)) {
    const program = programs.get(name!)?.deref();
    const frame = program === undefined ? undefined : knownFrame(program, Number(line), Number(column));
    if (frame !== undefined) frames.push(frame);
  }
  return frames;
}

/** What was found in a program already: a loop asks for the same place again and again. */
type Found = { lineStarts: number[]; frames: Map<string, ProgramFrame | undefined> };
const found = new WeakMap<ProgramText, Found>();

function knownFrame(program: ProgramText, line: number, column: number): ProgramFrame | undefined {
  let known = found.get(program);
  if (known === undefined) {
    known = { lineStarts: startsOfLines(program.text), frames: new Map() };
    found.set(program, known);
  }
  const key = `${line}:${column}`;
  if (!known.frames.has(key)) known.frames.set(key, frameAt(program, known.lineStarts[line - 1] ?? 0, column));
  return known.frames.get(key);
}

function startsOfLines(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function stackText(depth: number): string {
  const usual = Error.stackTraceLimit;
  Error.stackTraceLimit = depth;
  const text = new Error("where").stack ?? "";
  Error.stackTraceLimit = usual;
  return text;
}

function frameAt({ text, constants }: ProgramText, lineStart: number, column: number): ProgramFrame | undefined {
  const constant = /throw unwound\(e\d+, c(\d+), p\)/.exec(closingCatch(text, lineStart));
  const entry = constants[Number(constant?.[1])];
  if (entry === undefined || !isFrame(entry)) return undefined;
  const { source, positions } = entry.value;
  const position = positions[placeOfCall(text, lineStart + column - 1)];
  return position === undefined ? undefined : { source, position };
}

/** The `catch` of the function that a line stands in: behind the functions that begin and end behind the line. */
function closingCatch(text: string, lineStart: number): string {
  let open = 0;
  for (let start = text.indexOf("\n", lineStart) + 1; start !== 0; start = text.indexOf("\n", start) + 1) {
    const end = text.indexOf("\n", start);
    const line = text.slice(start, end === -1 ? undefined : end);
    if (line.trimStart().startsWith("let p = 0;")) open++;
    else if (line.includes("throw unwound(") && open-- === 0) return line;
  }
  return "";
}

/** The index that `p` has while a call runs: set by its last argument, else by what stands before it. */
function placeOfCall(text: string, at: number): number {
  const open = text.indexOf("(", at);
  const inside = /p = (\d+)$/.exec(text.slice(at, endOfCall(text, open)));
  if (inside !== null) return Number(inside[1]);
  const before = text.lastIndexOf("p = ", at);
  return Number.parseInt(text.slice(before + 4, before + 14), 10);
}

function endOfCall(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === "(") depth++;
    else if (text[at] === ")" && --depth === 0) return at;
  }
  return open;
}

function isFrame(constant: { readonly kind: string }): constant is FrameConstant {
  return constant.kind === "frame";
}
