// Recordings: the answers of a real model kept in a file, and a model that plays them back.
//
// The file is JSON Lines, one line a request, `{ modelId, request: { messages, options }, deltas, error? }`; deltas
// are pairs `[ms, delta]`, where ms counts from the request. It is only ever appended to, a whole line in one write,
// so several recorders may share it, and a crash can cost the line that it cut and no other: the next writer puts an
// empty line after it. The file holds what was said and never a key: those of the service live in the model object, not in a request, and
// what looks like one in a message, or is named as a secret, is written as `***`, the same in a request that is compared with the file.
// Bytes of pictures are kept as `{ "$bytes": base64 }`.

import { readFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { AgentError, AgentGenerationError } from "../errors.ts";
import type { ChatMessage } from "../messages.ts";
import { waitUnlessAborted } from "../pacer.ts";
import { describeNoModel, type ModelLike, toModel } from "./function-model.ts";
import {
  collectAnswer,
  copyOptions,
  type Model,
  type ModelAnswer,
  type ModelDelta,
  type ModelOptions,
  type PlainModelOptions,
} from "./model.ts";
import { stripDeltas, stripSecrets } from "./secrets.ts";

const lineFeed = 10;

type RecordedError = { name: string; message: string; code?: string };

type RecordedRequest = { messages: readonly ChatMessage[]; options: PlainModelOptions };

/** One line of a recording. */
export type Recording = {
  modelId?: string;
  request: RecordedRequest;
  /** Milliseconds since the request, and what came then. */
  deltas: [number, ModelDelta][];
  /** How the stream failed, if it did. */
  error?: RecordedError;
};

export type RecordOptions = {
  /** Texts that must not stand in the file: passwords, names, whatever the task holds. */
  secrets?: readonly string[];
};

/** The same model, with each request and its answer appended to `file`. */
export function recordModel(model: ModelLike, file: string, options: RecordOptions = {}): Model {
  const got = describeNoModel(model);
  if (got !== null) {
    throw new AgentGenerationError(
      `recordModel: wanted a model, or a function (messages, options) => text, got ${got}.`,
      { code: "model_option_invalid" },
    );
  }
  return new RecordingModel(toModel(model), file, options.secrets ?? []);
}

export type ReplayOptions = {
  /** Wait before each delta; "recorded" keeps the pace of the recording. Default 0. */
  delayMs?: number | "recorded";
  /**
   * How requests find their answers. "order" (lenient): the first request gets the first answer, whatever it asks; "strict": in order too,
   * and a request that differs from the recorded one is an error; "request": the first unused answer to the same request,
   * in any order, for agents that ask side by side. Default "order".
   */
  match?: "order" | "strict" | "request";
  /** true is `match: "strict"`. */
  strict?: boolean;
  /** What was replaced in the recording, so that requests that hold it are found equal. */
  secrets?: readonly string[];
  /** Default: the recorded model's. */
  modelId?: string;
};

/** A model that gives the recorded answers in their order. The file is read at once. */
export function replayModel(file: string, options: ReplayOptions = {}): Model {
  return new ReplayedModel(file, options);
}

class RecordingModel implements Model {
  readonly modelId: string;
  readonly modelIds: readonly string[] | undefined;
  readonly #model: Model;
  readonly #file: string;
  readonly #secrets: readonly string[];
  #lastWrite: Promise<void> = Promise.resolve();

  constructor(model: Model, file: string, secrets: readonly string[]) {
    this.#secrets = secrets;
    this.modelId = model.modelId;
    this.modelIds = model.modelIds;
    this.#model = model;
    this.#file = file;
  }

  async *stream(messages: readonly ChatMessage[], options: ModelOptions = {}): AsyncGenerator<ModelDelta, void, void> {
    // Copied now: the caller may change its list before the answer is there.
    const line: Recording = {
      modelId: this.modelId,
      request: { messages: structuredClone([...messages]), options: copyOptions(options) },
      deltas: [],
    };
    const startedAt = performance.now();
    try {
      for await (const delta of this.#model.stream(messages, options)) {
        line.deltas.push([Math.round(performance.now() - startedAt), delta]);
        yield delta;
      }
    } catch (error) {
      line.error = describeError(error);
      throw error;
    } finally {
      // Also when the caller leaves early: what it saw is what a replay gives.
      await this.#append(line);
    }
  }

  generate(messages: readonly ChatMessage[], options?: ModelOptions): Promise<ModelAnswer> {
    return collectAnswer(this.stream(messages, options));
  }

  #append(line: Recording): Promise<void> {
    const { deltas, ...rest } = line;
    const { modelId, request, ...end } = stripSecrets(toJson(rest), this.#secrets) as Omit<Recording, "deltas">;
    const text = `${JSON.stringify({ modelId, request, deltas: stripDeltas(deltas, this.#secrets), ...end })}\n`;
    const write = this.#lastWrite.then(() => appendLine(this.#file, text));
    this.#lastWrite = write.catch(() => {});
    return write;
  }
}

class ReplayedModel implements Model {
  readonly modelId: string;
  readonly #file: string;
  readonly #recordings: readonly Recording[];
  readonly #delayMs: number | "recorded";
  readonly #match: "order" | "strict" | "request";
  readonly #secrets: readonly string[];
  readonly #unused: Set<number>;
  #asked = 0;

  constructor(file: string, options: ReplayOptions) {
    this.#file = file;
    this.#recordings = readRecordings(file);
    this.#delayMs = options.delayMs ?? 0;
    this.#match = options.match ?? (options.strict ? "strict" : "order");
    this.#secrets = options.secrets ?? [];
    this.#unused = new Set(this.#recordings.keys());
    this.modelId = options.modelId ?? this.#recordings[0]?.modelId ?? "replay";
  }

  async *stream(messages: readonly ChatMessage[], options: ModelOptions = {}): AsyncGenerator<ModelDelta, void, void> {
    const { signal } = options;
    signal?.throwIfAborted();
    const recording = this.#take({ messages, options: copyOptions(options) });
    let playedMs = 0;
    for (const [ms, delta] of recording.deltas) {
      await waitUnlessAborted(this.#delayMs === "recorded" ? ms - playedMs : this.#delayMs, signal);
      playedMs = ms;
      yield delta;
    }
    if (recording.error !== undefined) {
      const { message, code } = recording.error;
      throw new AgentGenerationError(message, { code: code ?? "replayed_error" });
    }
  }

  generate(messages: readonly ChatMessage[], options?: ModelOptions): Promise<ModelAnswer> {
    return collectAnswer(this.stream(messages, options));
  }

  #take(asked: RecordedRequest): Recording {
    const number = ++this.#asked;
    const [first] = this.#unused;
    const found =
      this.#match === "request"
        ? [...this.#unused].find((i) => this.#differenceOf(this.#recordings[i].request, asked) === null)
        : first;
    if (first === undefined) {
      const count = this.#recordings.length === 1 ? "1 answer" : `${this.#recordings.length} answers`;
      throw new AgentGenerationError(`The recording ${this.#file} has ${count}, and answer ${number} was asked for.`, {
        code: "replay_exhausted",
      });
    }
    // What differs is told against the answer that would have been next.
    const index = found ?? first;
    const recording = this.#recordings[index];
    if (this.#match !== "order") this.#compare(number, recording.request, asked);
    this.#unused.delete(index);
    return recording;
  }

  #differenceOf(recorded: RecordedRequest, asked: RecordedRequest): Difference | null {
    // Through JSON, so that what a file cannot hold (undefined, bytes) is alike on both sides.
    const plain = JSON.parse(JSON.stringify(stripSecrets(toJson(asked), this.#secrets)));
    return findDifference(stripSecrets(toJson(recorded), this.#secrets), plain, "");
  }

  #compare(number: number, recorded: RecordedRequest, asked: RecordedRequest): void {
    const difference = this.#differenceOf(recorded, asked);
    if (difference === null) return;
    const { path, want, got } = difference;
    throw new AgentGenerationError(
      `Request ${number} differs from the recording ${this.#file} at ${path}: recorded ${want}, got ${got}.`,
      { code: "replay_mismatch" },
    );
  }
}

/** Appends in one write. After an unfinished line, or one that another recorder is writing now, comes an empty line. */
async function appendLine(file: string, line: string): Promise<void> {
  const handle = await open(file, "a+", 0o600);
  try {
    const { size } = await handle.stat();
    const last = Buffer.alloc(1);
    if (size > 0) await handle.read(last, 0, 1, size - 1);
    const bytes = Buffer.from(size > 0 && last[0] !== lineFeed ? `\n\n${line}` : line, "utf8");
    for (let sent = 0; sent < bytes.length; ) sent += (await handle.write(bytes, sent)).bytesWritten;
  } finally {
    await handle.close();
  }
}

function readRecordings(file: string): Recording[] {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AgentGenerationError(`The recording ${file} cannot be read: ${reason}.`, {
      code: "replay_unreadable",
      cause,
    });
  }
  const recordings: Recording[] = [];
  const lines = text.split("\n");
  for (const [i, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const recording = readRecording(line);
    if (recording !== null) {
      recordings.push(recording);
    } else if (!wasCut(lines, i)) {
      throw new AgentGenerationError(
        `The recording ${file}, line ${i + 1}: want an object with "request" and "deltas", got ${quote(line)}.`,
        { code: "replay_unreadable" },
      );
    }
  }
  return recordings;
}

/** Whether a crash cut a line: it is the last one and has no end, or an empty line follows it. */
function wasCut(lines: readonly string[], i: number): boolean {
  const last = lines.length - 1;
  return i === last || (i + 1 < last && lines[i + 1] === "");
}

function readRecording(line: string): Recording | null {
  let value: unknown;
  try {
    value = fromJson(JSON.parse(line));
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null) return null;
  const { request, deltas } = value as Partial<Recording>;
  return typeof request === "object" && request !== null && Array.isArray(deltas) ? (value as Recording) : null;
}

function describeError(error: unknown): RecordedError {
  if (!(error instanceof Error)) return { name: "Error", message: String(error) };
  const described: RecordedError = { name: error.name, message: error.message };
  if (error instanceof AgentError) described.code = error.code;
  else if (error.name === "AbortError" || error.name === "TimeoutError") described.code = "aborted";
  return described;
}

/** A copy that JSON can hold: bytes become `{ "$bytes": base64 }`. */
function toJson(value: unknown): unknown {
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString("base64") };
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value !== "object" || value === null) return value;
  if ("toJSON" in value && typeof value.toJSON === "function") return value.toJSON();
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, toJson(field)]));
}

function fromJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromJson);
  if (typeof value !== "object" || value === null) return value;
  const { $bytes } = value as { $bytes?: unknown };
  if (typeof $bytes === "string") return new Uint8Array(Buffer.from($bytes, "base64"));
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, fromJson(field)]));
}

type Difference = { path: string; want: string; got: string };

/** The first place where two JSON values differ; the order of keys does not count. */
function findDifference(want: unknown, got: unknown, path: string): Difference | null {
  if (Object.is(want, got)) return null;
  const here = path === "" ? "the request" : path;
  if (Array.isArray(want) && Array.isArray(got)) {
    for (let i = 0; i < Math.min(want.length, got.length); i++) {
      const difference = findDifference(want[i], got[i], `${path}[${i}]`);
      if (difference !== null) return difference;
    }
    if (want.length === got.length) return null;
    return { path: here, want: countEntries(want.length), got: countEntries(got.length) };
  }
  if (!isRecord(want) || !isRecord(got)) return { path: here, want: quote(want), got: quote(got) };
  for (const key of new Set([...Object.keys(want), ...Object.keys(got)])) {
    const a = Object.hasOwn(want, key) ? want[key] : undefined;
    const b = Object.hasOwn(got, key) ? got[key] : undefined;
    const difference = findDifference(a, b, path === "" ? key : `${path}.${key}`);
    if (difference !== null) return difference;
  }
  return null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function countEntries(count: number): string {
  return count === 1 ? "1 entry" : `${count} entries`;
}

function quote(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 120)}...` : text;
}
