/**
 * Stored programs: a generated program as plain data, without the source that it was generated from, which the module has anyway.
 *
 * Positions are rows of numbers, since they are most of it. What is restored is equal to what was stored.
 */

import type { ConstantEntry, ConstantItem } from "../codegen/block.ts";
import type { CompileText } from "../program-script.ts";
import type { FrameSource, FunctionInfo, GeneratedProgram, Position } from "../codegen/program.ts";

/** line, column, end line, end column, and where there are: the operator's columns, the place of a lookup */
type Row = [number, number, number, number, ([number, number] | null)?, (Row | null)?];

type StoredSource = Omit<FrameSource, "lines" | "program">;
type StoredFunction = Omit<FunctionInfo, "source" | "positions"> & { source: StoredSource };

type StoredConstant =
  | { kind: "frame"; source: StoredSource; positions: Row[] }
  /** `frame`: the constant that has the same positions. */
  | { kind: "function"; info: StoredFunction; frame: number }
  | { kind: "int" | "float" | "complex" | "bytes" | "string"; text: string }
  | { kind: "names"; names: readonly string[] }
  | { kind: "tuple"; items: readonly ConstantItem[] }
  | { kind: "ellipsis" | "module" };

export type StoredProgram = {
  readonly text: string;
  readonly constants: readonly StoredConstant[];
  readonly globals: readonly string[];
  readonly runtimeNames: readonly string[];
  /** Compiles the text, where V8's compiled form of it may be at hand. */
  readonly compile?: CompileText;
};

/** Throws for a program that can't be stored: one that awaits at its top, or that the compiler warns about. */
export function storeProgram(program: GeneratedProgram): StoredProgram {
  if (program.isAsync || program.warnings.length > 0) throw new Error("only plain programs can be stored");
  return {
    // Lines keep their numbers; indentation is for readers.
    text: program.text.replace(/\n +/g, "\n"),
    constants: program.constants.map((entry) => storeConstant(entry, program.constants)),
    globals: program.globals,
    runtimeNames: [...program.runtimeNames],
  };
}

function storeConstant(entry: ConstantEntry, all: readonly ConstantEntry[]): StoredConstant {
  switch (entry.kind) {
    case "frame":
      return { kind: "frame", source: storeSource(entry.value.source), positions: entry.value.positions.map(toRow) };
    case "function": {
      const { source, positions, ...info } = entry.value;
      const frame = all.findIndex((other) => other.kind === "frame" && other.value.positions === positions);
      return { kind: "function", info: { ...info, source: storeSource(source) }, frame };
    }
    case "int":
      return { kind: "int", text: String(entry.value) };
    case "float":
      return { kind: "float", text: numberText(entry.value) };
    case "complex":
      return { kind: "complex", text: numberText(entry.imag) };
    case "bytes":
      return { kind: "bytes", text: String.fromCharCode(...entry.value) };
    case "string":
      return { kind: "string", text: entry.value };
    case "names":
      return { kind: "names", names: entry.value };
    case "tuple":
    case "ellipsis":
    case "module":
      return entry;
  }
}

function storeSource({ lines: _lines, program: _program, ...source }: FrameSource): StoredSource {
  return source;
}

const numberText = (value: number): string => (Object.is(value, -0) ? "-0" : String(value));

function toRow({ line, column, endLine, endColumn, anchor, lookup }: Position): Row {
  const row: Row = [line, column, endLine, endColumn];
  if (anchor !== undefined || lookup !== undefined)
    row.push(anchor === undefined ? null : [anchor.start, anchor.end], lookup === undefined ? null : toRow(lookup));
  return row;
}

/** The program, of a source of these lines. */
export function restoreProgram(stored: StoredProgram, lines: readonly string[]): GeneratedProgram {
  const frames = new Map<number, readonly Position[]>();
  stored.constants.forEach((entry, i) => {
    if (entry.kind === "frame") frames.set(i, entry.positions.map(toPosition));
  });
  const constants = stored.constants.map((entry, i) => restoreConstant(entry, i, lines, frames));
  const { text, globals } = stored;
  return { text, constants, globals, runtimeNames: new Set(stored.runtimeNames), isAsync: false, warnings: [] };
}

function restoreConstant(
  entry: StoredConstant,
  index: number,
  lines: readonly string[],
  frames: ReadonlyMap<number, readonly Position[]>,
): ConstantEntry {
  switch (entry.kind) {
    case "frame":
      return { kind: "frame", value: { source: { ...entry.source, lines }, positions: frames.get(index)! } };
    case "function": {
      const positions = frames.get(entry.frame) ?? [];
      const { info } = entry;
      return { kind: "function", value: { ...info, source: { ...info.source, lines }, positions } };
    }
    case "int":
      return { kind: "int", value: BigInt(entry.text) };
    case "float":
      return { kind: "float", value: Number(entry.text) };
    case "complex":
      return { kind: "complex", imag: Number(entry.text) };
    case "bytes":
      return { kind: "bytes", value: Uint8Array.from(entry.text, (unit) => unit.charCodeAt(0)) };
    case "string":
      return { kind: "string", value: entry.text };
    case "names":
      return { kind: "names", value: entry.names };
    case "tuple":
    case "ellipsis":
    case "module":
      return entry;
  }
}

function toPosition([line, column, endLine, endColumn, anchor, lookup]: Row): Position {
  const position: Position = { line, column, endLine, endColumn, anchor: undefined };
  if (anchor !== undefined && anchor !== null) position.anchor = { start: anchor[0], end: anchor[1] };
  if (lookup !== undefined && lookup !== null) position.lookup = toPosition(lookup);
  return position;
}
