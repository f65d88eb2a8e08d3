/**
 * Frames: the small protocol between a process that runs Python and its host.
 *
 * A frame is 4 bytes of length (little endian) and that many bytes of UTF-8 JSON. The host sends `init`, `run`, `return`
 * and `raise`; the child sends `stdout`, `call`, `wait`, `cancel`, `done` and `failed`:
 *
 *     init     the session's settings                     answered by `done` (id 0) or `failed`
 *     run      one program                                answered by `done` with its outcome, or `failed`
 *     stdout   text that the program printed
 *     call     the program calls a tool and waits, or, if the call is only started, goes on
 *                                                         answered by `return` or `raise` with the same id
 *     wait     the program waits for the answer of any call that it has started, for a time or for ever; when the time
 *              has passed: answered by `return`           (`heard`: how many answers it has read in this run)
 *     cancel   nobody wants the answer of a started call any more, and none is given
 *     file     bytes for the end of a file of the program: to the child after `init`, from it as the answer to `files`
 *     files    the host wants the files                   answered by `file` frames and `done` with the same id
 *     saved    the variables after a run, for the host to keep unread: no JSON of ours, but a byte and a text. The byte is 1,
 *              or 2 where there was no time for all of them: then the host asks for them when it has nothing else to do
 *     save     the host has nothing else to do                answered by `saved`
 *     restore  the same, given to a fresh process           answered by `restored`, which names what could not be made again
 *     probe    the child is to try its own walls            answered by `probed`
 *     failed   the engine itself broke; no Python error   the child may be used no more
 *
 * A child that is broken off in the middle of a frame gives it up (`ABANDONED` of `frame-text.ts`): the host drops what has come of it.
 *
 * A child that runs hostile code is a hostile child: what it sends is checked for shape, depth and size before anything
 * is done with it, and a `FrameError` means that the child is killed. Values inside frames: `frame-values.ts`.
 */

import { Buffer } from "node:buffer";
import type { LimitName, LimitReport } from "../limits.ts";
import type { PlainValue } from "../plain-value.ts";
import type { LostVariable } from "../saved/saved-variables.ts";
import { BorderError, decodeValue, MAX_FRAME_BYTES, MAX_VALUES, writeValue } from "./frame-values.ts";
import { HEADER, FrameText } from "./frame-text.ts";
import type { WallCheck } from "./wall-checks.ts";

/** What a session is given at its start; the interpreter's options as far as they are data. */
export type SessionSettings = {
  authorizedImports: readonly string[];
  toolNames: readonly string[];
  /** Whether the host answers `input()`. */
  hasInput: boolean;
  /** Whether the host answers requests (`FETCH_CALL`). */
  hasFetch?: boolean | undefined;
  /** Whether there is a file system; its files come in `file` frames. */
  hasFiles?: boolean | undefined;
  environ?: { readonly [name: string]: string } | undefined;
  /** Whether `eval`, `exec` and `compile` run source text. */
  allowDynamicCode?: boolean | undefined;
  timeLimitMs?: number | undefined;
  memoryLimitMb?: number | undefined;
  stepLimit?: number | undefined;
  recursionLimit?: number | undefined;
  outputLimit?: number | undefined;
  intDigitLimit?: number | undefined;
  sourceLimit?: number | undefined;
  nestingLimit?: number | undefined;
  hostCallLimit?: number | undefined;
  /** Descriptors that the child has inherited and is to close. */
  inherited?: number[] | undefined;
  /** Whether the child sends its variables after every run. */
  keepsVariables?: boolean | undefined;
};

/** An error of the program, as CPython would have printed it; with the limit that it has reached, if it was one. */
export type ProgramError = {
  type: string;
  message: string;
  traceback: string;
  lineno?: number;
} & Partial<LimitReport>;

/** What a run came to, without its output, which travels in `stdout` frames. */
export type FrameOutcome = {
  value: PlainValue;
  valueRepr: string | null;
  error: ProgramError | null;
  stopped: boolean;
  steps: number;
  ms: number;
};

export type InitFrame = { verb: "init"; settings: SessionSettings };
export type RunFrame = {
  verb: "run";
  id: number;
  source: string;
  filename?: string | undefined;
  /** Set in the namespace before the program starts. */
  variables: Map<string, PlainValue>;
};
export type ReturnFrame = { verb: "return"; id: number; value: PlainValue };
/** `type` is a Python exception class; with `stop` the program ends instead, with `value`. */
export type RaiseFrame = { verb: "raise"; id: number; type: string; message: string; stop: boolean; value: PlainValue };
/** A path as the program would open it in its working directory, and bytes that go to the end of the file. */
export type FileFrame = { verb: "file"; path: string; bytes: Uint8Array };
export type FilesFrame = { verb: "files"; id: number };
/** `text`: what a `saved` frame held. */
export type RestoreFrame = { verb: "restore"; bytes: Uint8Array };
export type SaveFrame = { verb: "save" };
/** Nobody wants anything for now: the child gives memory back, and says so by a frame of variables without any. */
export type RestFrame = { verb: "rest" };
/** `port`: of a listener on loopback. */
export type ProbeFrame = { verb: "probe"; port: number };
export type HostFrame =
  | ProbeFrame
  | RestoreFrame
  | SaveFrame
  | RestFrame
  | InitFrame
  | RunFrame
  | ReturnFrame
  | RaiseFrame
  | FileFrame
  | FilesFrame;

/** `isError`: the text went to standard error. */
export type StdoutFrame = { verb: "stdout"; text: string; isError?: boolean | undefined };
export type CallFrame = {
  verb: "call";
  id: number;
  name: string;
  args: PlainValue[];
  kwargs: Map<string, PlainValue>;
  /** The program goes on and asks for the answer later. */
  isStarted?: boolean | undefined;
};
/** `ms` is null where the program waits for an answer however long it takes. */
export type WaitFrame = { verb: "wait"; id: number; heard: number; ms: number | null };
export type CancelFrame = { verb: "cancel"; id: number };
export type DoneFrame = { verb: "done"; id: number; outcome: FrameOutcome | null };
export type FailedFrame = { verb: "failed"; message: string };
/** `isPartial`: there was no time for all variables. */
export type SavedFrame = { verb: "saved"; bytes: Uint8Array; isPartial?: boolean };
export type ProbedFrame = { verb: "probed"; checks: WallCheck[] };
export type RestoredFrame = { verb: "restored"; lost: LostVariable[] };
export type ChildFrame =
  | ProbedFrame
  | SavedFrame
  | RestoredFrame
  | StdoutFrame
  | CallFrame
  | WaitFrame
  | CancelFrame
  | DoneFrame
  | FailedFrame
  | FileFrame;

/** What a child says about its program; its variables are for its owner alone. */
export type ProgramFrame = Exclude<ChildFrame, SavedFrame>;

/** The other side broke the protocol. */
export class FrameError extends Error {
  readonly code = "FRAME_MALFORMED";
  constructor(message: string) {
    super(message);
    this.name = "FrameError";
  }
}

/** `input()` is a call too; no tool can have this name, because it is no identifier. */
export const INPUT_CALL = "builtins.input";
/** So are random bytes. */
export const ENTROPY_CALL = "builtins.entropy";

/** Most calls of one process whose answers are outstanding at a time. */
export const MAX_CALLS_IN_FLIGHT = 64;

/** First byte of a frame that holds variables, where JSON has a bracket. */
export const VARIABLES = 1;
/** The same of one that holds some of them. */
export const PARTIAL_VARIABLES = 2;
/** Most bytes of variables that are kept. */
const MAX_SAVED_BYTES = 32 * 1024 * 1024;

/** The bytes of a frame. Throws `BorderError` when a value in it can't cross. */
export function encodeFrame(frame: HostFrame | ChildFrame): Buffer {
  const pieces = encodeInPieces(frame);
  return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
}

/** The same in pieces, so that a large frame is not in memory twice; `between` is called now and then while one is written, and may throw. */
export function encodeInPieces(frame: HostFrame | ChildFrame, between?: () => void): Buffer[] {
  if (frame.verb === "saved")
    return [encodeVariables(frame.bytes, frame.isPartial === true ? PARTIAL_VARIABLES : VARIABLES)];
  if (frame.verb === "restore") return [encodeVariables(frame.bytes, VARIABLES)];
  const out = new FrameText(between);
  writeFrame(out, frame);
  return out.end();
}

function encodeVariables(variables: Uint8Array, first: number): Buffer {
  const bytes = Buffer.allocUnsafe(HEADER + 1 + variables.length);
  bytes.writeUInt32LE(variables.length + 1, 0);
  bytes[HEADER] = first;
  bytes.set(variables, HEADER + 1);
  return bytes;
}

function writeFrame(out: FrameText, frame: HostFrame | ChildFrame): void {
  switch (frame.verb) {
    case "run":
      return writeFields(out, frame, { variables: () => writePairs(out, frame.variables, "variable") });
    case "return":
    case "raise":
      return writeFields(out, frame, { value: () => writeValue(out, frame.value, "result") });
    case "call":
      return writeFields(out, frame, {
        args: () => writeValue(out, frame.args, "arguments"),
        kwargs: () => writePairs(out, frame.kwargs, "argument"),
      });
    case "file":
      return writeFields(out, frame, { bytes: () => writeValue(out, frame.bytes, "file") });
    case "restored":
      return out.add(JSON.stringify({ ...frame, lost: frame.lost.map(({ name, reason }) => [name, reason]) }));
    case "done": {
      const { outcome } = frame;
      if (outcome === null) break;
      const value = (): void => writeValue(out, outcome.value, "value");
      return writeFields(out, frame, { outcome: () => writeFields(out, outcome, { value }) });
    }
  }
  out.add(JSON.stringify(frame));
}

/** An object whose fields hold plain JSON, but for those that `writers` write. */
function writeFields(out: FrameText, fields: object, writers: { [field: string]: () => void }): void {
  let before = "{";
  for (const [name, field] of Object.entries(fields)) {
    const writer = writers[name];
    if (field === undefined && writer === undefined) continue;
    out.add(`${before}"${name}":`);
    before = ",";
    if (writer === undefined) out.add(JSON.stringify(field));
    else writer();
  }
  out.add("}");
}

function writePairs(out: FrameText, pairs: Map<string, PlainValue>, subject: string): void {
  let before = "";
  out.add("[");
  for (const [name, value] of pairs) {
    out.add(`${before}[${JSON.stringify(name)},`);
    before = ",";
    writeValue(out, value, `${subject} ${name}`);
    out.add("]");
  }
  out.add("]");
}

/** Reads what the child sent, checking everything; throws `FrameError`. */
export function decodeChildFrame(payload: Buffer): ChildFrame {
  if (payload[0] === VARIABLES || payload[0] === PARTIAL_VARIABLES) {
    if (payload.length > MAX_SAVED_BYTES) throw new FrameError("a frame saved is too large");
    const saved: SavedFrame = { verb: "saved", bytes: Buffer.from(payload.subarray(1)) };
    return payload[0] === VARIABLES ? saved : { ...saved, isPartial: true };
  }
  return decodeWith(payload, (fields) => childFrameOf(fields, decodeValue));
}

/** Reads what the host sent; throws `FrameError`. */
export function decodeHostFrame(payload: Buffer): HostFrame {
  if (payload[0] === VARIABLES) return { verb: "restore", bytes: Buffer.from(payload.subarray(1)) };
  return decodeWith(payload, (fields) => hostFrameOf(fields, decodeValue));
}

/** The frame of the host of a content that a `JsonStream` has read. */
export function hostFrameOfContent(content: PlainValue): HostFrame {
  return hostFrameOf(fieldsOf({ content }, "content"), (field) => field as PlainValue);
}

type Fields = { [name: string]: unknown };

function decodeWith<Frame>(payload: Buffer, frameOf: (fields: Fields) => Frame): Frame {
  if (payload.length > 1024 * 1024) checkValueCount(payload);
  let parsed: unknown;
  try {
    parsed = JSON.parse(payload.toString("utf8"));
  } catch {
    throw new FrameError("a frame is no JSON");
  }
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed))
    throw new FrameError("a frame is no object");
  try {
    return frameOf(parsed as Fields);
  } catch (error) {
    throw error instanceof BorderError ? new FrameError(error.message) : error;
  }
}

/** Counts brackets and commas outside strings: a few megabytes of `[[],[],...` would parse into gigabytes of arrays. */
function checkValueCount(payload: Buffer): void {
  let values = 0;
  let inString = false;
  for (let index = 0; index < payload.length; index++) {
    const byte = payload[index];
    if (inString) {
      if (byte === 0x5c) index++;
      else if (byte === 0x22) inString = false;
    } else if (byte === 0x22) inString = true;
    else if (byte === 0x2c || byte === 0x5b || byte === 0x7b) values++;
  }
  if (values > 4 * MAX_VALUES) throw new FrameError(`a frame holds more than ${MAX_VALUES} values`);
}

/** What a field holds that is a value of the program. */
type Decode = (field: unknown) => PlainValue;

/** The frame of a content that a `JsonStream` has read, values and all; throws `FrameError`. */
export function childFrameOfContent(content: PlainValue): ChildFrame {
  return childFrameOf(fieldsOf({ content }, "content"), (field) => field as PlainValue);
}

function childFrameOf(fields: Fields, decode: Decode): ChildFrame {
  switch (fields.verb) {
    case "stdout":
      return fields.isError === true
        ? { verb: "stdout", text: textOf(fields, "text"), isError: true }
        : { verb: "stdout", text: textOf(fields, "text") };
    case "call": {
      const args = decode(fields.args);
      if (!Array.isArray(args)) throw new FrameError("frame call: args is no list");
      const [name, kwargs] = [textOf(fields, "name"), pairsOf(fields, "kwargs", decode)];
      const call: CallFrame = { verb: "call", id: idOf(fields), name, args, kwargs };
      if (fields.isStarted === true) call.isStarted = true;
      return call;
    }
    case "wait": {
      const ms = fields.ms === null ? null : numberOf(fields, "ms");
      return { verb: "wait", id: idOf(fields), heard: numberOf(fields, "heard"), ms };
    }
    case "cancel":
      return { verb: "cancel", id: idOf(fields) };
    case "done":
      return {
        verb: "done",
        id: idOf(fields),
        outcome: fields.outcome === null ? null : outcomeOf(fieldsOf(fields, "outcome"), decode),
      };
    case "file":
      return fileOf(fields, decode);
    case "probed":
      return { verb: "probed", checks: checksOf(fields.checks) };
    case "restored":
      return { verb: "restored", lost: [...pairsOf(fields, "lost", decode)].map(lostVariableOf) };
    case "failed":
      return { verb: "failed", message: textOf(fields, "message") };
    default:
      throw new FrameError("a frame has an unknown verb");
  }
}

function hostFrameOf(fields: Fields, decode: Decode): HostFrame {
  switch (fields.verb) {
    case "init":
      return { verb: "init", settings: fieldsOf(fields, "settings") as SessionSettings };
    case "run":
      return {
        verb: "run",
        id: idOf(fields),
        source: textOf(fields, "source"),
        filename: optionalText(fields, "filename"),
        variables: pairsOf(fields, "variables", decode),
      };
    case "return":
      return { verb: "return", id: idOf(fields), value: decode(fields.value) };
    case "raise": {
      const [type, message] = [textOf(fields, "type"), textOf(fields, "message")];
      return {
        verb: "raise",
        id: idOf(fields),
        type,
        message,
        stop: fields.stop === true,
        value: decode(fields.value),
      };
    }
    case "save":
    case "rest":
      return { verb: fields.verb };
    case "file":
      return fileOf(fields, decode);
    case "files":
      return { verb: "files", id: idOf(fields) };
    case "probe":
      return { verb: "probe", port: numberOf(fields, "port") };
    default:
      throw new FrameError("a frame has an unknown verb");
  }
}

function checksOf(checks: unknown): WallCheck[] {
  if (!Array.isArray(checks)) throw new FrameError("a frame's checks are no list");
  return checks.map((check: unknown) => {
    const fields = fieldsOf({ check }, "check");
    return { name: textOf(fields, "name"), held: fields.held === true, seen: textOf(fields, "seen") };
  });
}

function lostVariableOf([name, reason]: [string, PlainValue]): LostVariable {
  if (typeof reason !== "string") throw new FrameError("a frame's lost is no list of texts");
  return { name, reason };
}

function fileOf(fields: Fields, decode: Decode): FileFrame {
  const bytes = decode(fields.bytes);
  if (!(bytes instanceof Uint8Array)) throw new FrameError("frame file: bytes are none");
  return { verb: "file", path: textOf(fields, "path"), bytes };
}

function outcomeOf(fields: Fields, decode: Decode): FrameOutcome {
  return {
    value: decode(fields.value),
    valueRepr: fields.valueRepr === null ? null : textOf(fields, "valueRepr"),
    error: fields.error === null ? null : programErrorOf(fieldsOf(fields, "error")),
    stopped: fields.stopped === true,
    steps: numberOf(fields, "steps"),
    ms: numberOf(fields, "ms"),
  };
}

const LIMIT_NAMES: readonly LimitName[] = [
  ...(["time", "steps", "memory", "output", "host-calls", "source-size", "nesting-depth"] as const),
  ...(["recursion", "int-digits", "interrupt"] as const),
];

function programErrorOf(fields: Fields): ProgramError {
  const error: ProgramError = {
    type: textOf(fields, "type"),
    message: textOf(fields, "message"),
    traceback: textOf(fields, "traceback"),
  };
  if (fields.lineno !== undefined) error.lineno = numberOf(fields, "lineno");
  const limit = LIMIT_NAMES.find((name) => name === fields.limit);
  if (limit === undefined) return error;
  error.limit = limit;
  // Only our own engine says how much it was.
  if (fields.allowed !== undefined) error.allowed = numberOf(fields, "allowed");
  if (fields.used !== undefined) error.used = numberOf(fields, "used");
  return error;
}

function textOf(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value !== "string") throw new FrameError(`a frame's ${name} is no text`);
  return value;
}

function optionalText(fields: Fields, name: string): string | undefined {
  return fields[name] === undefined ? undefined : textOf(fields, name);
}

function numberOf(fields: Fields, name: string): number {
  const value = fields[name];
  if (typeof value !== "number" || !Number.isFinite(value)) throw new FrameError(`a frame's ${name} is no number`);
  return value;
}

function idOf(fields: Fields): number {
  const id = fields.id;
  if (typeof id !== "number" || !Number.isSafeInteger(id) || id < 0) throw new FrameError("a frame's id is no number");
  return id;
}

function fieldsOf(fields: Fields, name: string): Fields {
  const value = fields[name];
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new FrameError(`a frame's ${name} is no object`);
  return value as Fields;
}

function pairsOf(fields: Fields, name: string, decode: Decode): Map<string, PlainValue> {
  const pairs = fields[name];
  if (!Array.isArray(pairs)) throw new FrameError(`a frame's ${name} is no list`);
  const map = new Map<string, PlainValue>();
  for (const pair of pairs) {
    if (!Array.isArray(pair) || typeof pair[0] !== "string")
      throw new FrameError(`a frame's ${name} is no list of pairs`);
    map.set(pair[0], decode(pair[1]));
  }
  return map;
}

/** Cuts a byte stream into frames. `push` hands each complete payload to `onPayload`; throws `FrameError` on an oversize one. */
export class FrameReader {
  readonly #onPayload: (payload: Buffer) => void;
  #chunks: Buffer[] = [];
  #buffered = 0;

  constructor(onPayload: (payload: Buffer) => void) {
    this.#onPayload = onPayload;
  }

  push(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#buffered += chunk.length;
    while (this.#buffered >= HEADER) {
      const size = this.#peekSize();
      if (size > MAX_FRAME_BYTES) throw new FrameError(`a frame of ${size} bytes is larger than ${MAX_FRAME_BYTES}`);
      if (this.#buffered < HEADER + size) return;
      const all = this.#joined();
      this.#chunks = all.length > HEADER + size ? [all.subarray(HEADER + size)] : [];
      this.#buffered -= HEADER + size;
      this.#onPayload(all.subarray(HEADER, HEADER + size));
    }
  }

  #peekSize(): number {
    if (this.#chunks[0]!.length < HEADER) this.#joined();
    return this.#chunks[0]!.readUInt32LE(0);
  }

  #joined(): Buffer {
    if (this.#chunks.length > 1) this.#chunks = [Buffer.concat(this.#chunks)];
    return this.#chunks[0]!;
  }
}
