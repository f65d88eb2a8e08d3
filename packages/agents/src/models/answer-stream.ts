// From an open connection to the deltas of one answer, the same for every vendor.
//
// Bytes -> events (sse.ts) -> parsed chunks -> the vendor's reader -> text cut at stop sequences. When a stop sequence
// is found the rest is read for a moment only, for the usage at its end, and then the connection is closed: a server that ignores
// `stop` shall not go on writing at our cost. An answer is whole when its reader has seen the reason why
// it ended, or after "[DONE]"; an end before that is a failure. Errors inside the answer, whole JSON instead of a
// stream, web pages of a wrong address: all become failures here, or answers where they can.

import type { Connection } from "./connection.ts";
import { isRetriableStatus, ModelRequestError, readServiceError, shorten } from "./failures.ts";
import type { ModelDelta } from "./model.ts";
import type { ModelService } from "./service.ts";
import { readJsonLines } from "./json-lines.ts";
import { readEvents } from "./sse.ts";
import { StopCutter } from "./stop-sequences.ts";

/** Any JSON object. */
export type Fields = Record<string, unknown>;

/** Reads one answer in a vendor's words. */
export interface AnswerReader {
  /** Whether the answer has said why it ended: what follows can be lost. */
  readonly finished: boolean;
  /** The deltas in one event's data; usage and finish are kept for `end`. */
  read(chunk: Fields): Iterable<ModelDelta>;
  /** The deltas in an answer that a server sent whole; null when it is no answer. */
  readWhole(answer: Fields): Iterable<ModelDelta> | null;
  /** Usage and finish. `stopped`: the answer was cut at a stop sequence on our side. */
  end(stopped: boolean): Iterable<ModelDelta>;
}

/** After "[DONE]" nothing follows but the end of the body; reading it lets the next request reuse the connection. */
const patienceAfterDoneMs = 100;

/** The deltas of one answer; ends the connection whatever happens. */
export async function* streamAnswer(
  connection: Connection,
  service: ModelService,
  reader: AnswerReader,
  stop: readonly string[],
): AsyncGenerator<ModelDelta, void, void> {
  const cutter = new StopCutter(stop);
  try {
    for await (const delta of cutter.cut(readDeltas(connection, service, reader), () => connection.close())) {
      connection.noteToken();
      yield delta;
    }
  } finally {
    connection.close();
  }
  yield* reader.end(cutter.stopped);
}

async function* readDeltas(
  connection: Connection,
  service: ModelService,
  reader: AnswerReader,
): AsyncGenerator<ModelDelta, void, void> {
  const { contentType } = connection;
  if (contentType === "text/html") {
    throw service.failure("model_bad_answer", false, "sent a web page, not an answer. Check the option baseURL");
  }
  const isLines = contentType === "application/x-ndjson" || contentType === "application/jsonl";
  if (contentType.endsWith("json") && !isLines) {
    const text = await connection.text();
    const deltas = reader.readWhole(parseChunk(text, "message", service));
    if (deltas === null) {
      throw service.failure(
        "model_bad_answer",
        false,
        `sent JSON that is no answer: ${shorten(service.redact(text), 200)}`,
      );
    }
    yield* deltas;
    return;
  }
  let done = false;
  const events = isLines ? readJsonLines(connection.chunks()) : readEvents(connection.chunks());
  try {
    for (;;) {
      const next = await readNext(events, done || reader.finished);
      if (next === null) break;
      // After "[DONE]" only the end of the body is waited for.
      if (done) continue;
      if (next.data === "[DONE]") {
        done = true;
        connection.limitPatience(patienceAfterDoneMs);
      } else {
        yield* reader.read(parseChunk(next.data, next.event, service));
        connection.noteProgress();
      }
    }
  } finally {
    await events.return();
  }
  if (!done && !reader.finished) {
    throw service.failure("model_stream_cut", true, "ended the stream before the end of its answer");
  }
}

/** The next event, or null at the end. Once the answer is whole, a break of the connection is an end like any other. */
async function readNext(
  events: ReturnType<typeof readEvents>,
  whole: boolean,
): Promise<{ event: string; data: string } | null> {
  try {
    const { done, value } = await events.next();
    return done ? null : value;
  } catch (error) {
    if (whole && error instanceof ModelRequestError) return null;
    throw error;
  }
}

function parseChunk(data: string, event: string, service: ModelService): Fields {
  const value = parseJson(data);
  const isObject = isFields(value);
  if (event !== "error" && isObject && !holdsError(value)) return value;
  if (event !== "error" && !isObject) {
    const got = shorten(service.redact(data), 200);
    throw service.failure("model_bad_answer", true, `sent something that is not a JSON object: ${got}`);
  }
  // The responses API tells of a failure inside the response that failed.
  const told = isObject && !("error" in value) && isFields(value.response) ? value.response : value;
  const error = readServiceError(told ?? data);
  throw service.failure(
    "model_stream_error",
    isPassing(`${error?.type}`, `${error?.code}`),
    `sent an error in its answer: ${shorten(service.redact(error?.message ?? data))}`,
  );
}

function holdsError({ type, error, response }: Fields): boolean {
  if (type === "error" || (error !== undefined && error !== null)) return true;
  return isFields(response) && response.error !== undefined && response.error !== null;
}

/** Whether an error inside an answer may heal: the status tells when the code is one, else the words. */
function isPassing(type: string, code: string): boolean {
  if (/^[45]\d\d$/.test(code)) return isRetriableStatus(Number(code));
  return !/invalid|not_found|authentication|permission|insufficient_quota/.test(`${type} ${code}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a parsed JSON value is an object with fields. */
export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
