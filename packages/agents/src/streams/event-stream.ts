// A run over HTTP: its events as server-sent events, and the response that carries them.
//
//   return toEventStreamResponse(agent.stream(task));
//
// The browser's EventSource reads it as it is: the name of an event is its type, its data the event as JSON. A client that goes away closes the
// stream, and with it the run. Comments keep idle connections open while a tool or a model takes its time.

import type { AgentEvent, RunResult } from "../events.ts";
import { toEventLine } from "./json-lines.ts";

/** What `agent.stream()` gives; any source of events will do. */
export type AgentEvents = AsyncGenerator<AgentEvent, RunResult | undefined, void>;

export type EventStreamOptions = {
  /** A comment is sent when nothing else was for so long, in milliseconds; 15000 unless told, 0 for never. */
  keepAliveMs?: number;
};

/** The events of a run as the bytes of a server-sent event stream. Cancelling it stops the run. */
export function toEventStream(events: AgentEvents, options: EventStreamOptions = {}): ReadableStream<Uint8Array> {
  return toByteStream(events, toFrames(events), options);
}

/** The same as a response of a web server: Hono, Next.js, Deno, Bun, or Node by `Readable.fromWeb(response.body)`. */
export function toEventStreamResponse(events: AgentEvents, init: ResponseInit & EventStreamOptions = {}): Response {
  return toResponse(toEventStream(events, init), init);
}

async function* toFrames(events: AgentEvents): AsyncGenerator<string, void, void> {
  let id = 0;
  for await (const event of events) {
    id += 1;
    yield `id: ${id}\nevent: ${event.type}\ndata: ${toEventLine(event)}\n\n`;
  }
}

/** Text frames as bytes, with comments where they are slow to come. Cancelling closes `events`, from which the frames are made. */
export function toByteStream(
  events: AgentEvents,
  frames: AsyncGenerator<string, void, void>,
  { keepAliveMs = 15_000 }: EventStreamOptions,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let timer: NodeJS.Timeout | undefined;
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> => {
    if (keepAliveMs > 0) {
      timer = setInterval(() => controller.enqueue(encoder.encode(": keep-alive\n\n")), keepAliveMs);
    }
    try {
      const { done, value } = await frames.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    } finally {
      clearInterval(timer);
    }
  };
  const cancel = async (): Promise<void> => {
    clearInterval(timer);
    // Not the frames: a generator that waits cannot be closed, and what it waits for are the events.
    await events.return(undefined);
  };
  return new ReadableStream<Uint8Array>({ pull, cancel }, { highWaterMark: 0 });
}

/** `init` may replace any header. */
export function toResponse(
  body: ReadableStream<Uint8Array>,
  init: ResponseInit,
  more: Readonly<Record<string, string>> = {},
): Response {
  const headers = new Headers({
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-cache, no-transform",
    // Some proxies hold back what they could send on.
    "x-accel-buffering": "no",
    ...more,
  });
  new Headers(init.headers).forEach((value, name) => {
    headers.set(name, value);
  });
  return new Response(body, { status: init.status, statusText: init.statusText, headers });
}
