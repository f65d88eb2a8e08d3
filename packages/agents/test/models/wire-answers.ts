// What a service says in each wire format, well and badly: an answer with a given text and the usage 7 and 3, and the ways in which one can
// be odd or broken. And the model that reads each format.

import { AnthropicModel } from "../../src/models/anthropic.ts";
import type { Model } from "../../src/models/model.ts";
import { OllamaModel } from "../../src/models/ollama.ts";
import { OpenAIModel } from "../../src/models/openai.ts";
import type { ServiceOptions } from "../../src/models/service.ts";
import type { WireFormat } from "./recorded-streams.ts";

type Event = object | string;

type Wire = {
  /** One event on the wire; a text stands as it is, for what is no JSON. */
  write: (event: Event) => string;
  begin: Event[];
  piece: (text: string, more?: object) => Event;
  end: Event[];
  /** Events that say nothing. */
  empty: Event[];
  /** An event of a kind that nobody knows. */
  unknown: Event;
  /** What ends an event, and what may stand after it and says nothing. */
  eventEnd: string;
  remark: string;
  /** What the event has that says why the answer ended, and the one that counts it. */
  finish: RegExp;
  usage: RegExp;
};

const sse = (event: Event): string => `data: ${typeof event === "string" ? event : JSON.stringify(event)}\n\n`;

const named = (event: Event): string =>
  typeof event === "object" && "type" in event ? `event: ${event.type}\n${sse(event)}` : sse(event);

const comments = { eventEnd: "\n\n", remark: ": still here\n\n" };

const choice = (delta: object, finish_reason: string | null = null): object => ({
  ...{ id: "c1", object: "chat.completion.chunk", choices: [{ index: 0, delta, finish_reason }] },
});

const responsesUsage = { input_tokens: 7, output_tokens: 3, total_tokens: 10 };

const wires: Readonly<Record<WireFormat, Wire>> = {
  chat: {
    write: sse,
    begin: [choice({ role: "assistant", content: "" })],
    piece: (content, more) => choice({ content, ...more }),
    end: [choice({}, "stop"), { choices: [], usage: { prompt_tokens: 7, completion_tokens: 3 } }, "[DONE]"],
    empty: [{ choices: [] }, choice({})],
    unknown: { object: "ping", secret: 1 },
    ...{ finish: /"finish_reason":"stop"/, usage: /"prompt_tokens"/ },
    ...comments,
  },
  responses: {
    write: named,
    begin: [
      { type: "response.created", response: { status: "in_progress", output: [] } },
      { type: "response.output_item.added", output_index: 0, item: { type: "message", content: [] } },
    ],
    piece: (delta, more) => ({ type: "response.output_text.delta", output_index: 0, delta, ...more }),
    end: [{ type: "response.completed", response: { status: "completed", output: [], usage: responsesUsage } }],
    empty: [{ type: "response.output_text.delta", delta: "" }, { type: "response.output_item.done" }],
    unknown: { type: "response.mood.delta", mood: "good" },
    ...{ finish: /"completed"/, usage: /"total_tokens"/ },
    ...comments,
  },
  anthropic: {
    write: named,
    begin: [
      { type: "message_start", message: { content: [], usage: { input_tokens: 7, output_tokens: 1 } } },
      { type: "content_block_start", index: 0, content_block: { type: "text", text: "" } },
    ],
    piece: (text, more) => ({ type: "content_block_delta", index: 0, delta: { type: "text_delta", text, ...more } }),
    end: [
      { type: "content_block_stop", index: 0 },
      { type: "message_delta", delta: { stop_reason: "end_turn" }, usage: { output_tokens: 3 } },
      { type: "message_stop" },
    ],
    empty: [{ type: "ping" }, { type: "content_block_delta", index: 0, delta: {} }],
    unknown: { type: "mood", mood: "good" },
    ...{ finish: /"stop_reason"/, usage: /"stop_reason"/ },
    ...comments,
  },
  ollama: {
    write: (event) => `${typeof event === "string" ? event : JSON.stringify(event)}\n`,
    begin: [],
    piece: (content, more) => ({ message: { role: "assistant", content, ...more }, done: false }),
    end: [{ message: { content: "" }, done: true, done_reason: "stop", prompt_eval_count: 7, eval_count: 3 }],
    empty: [{ done: false }, { message: {}, done: false }],
    unknown: { mood: "good" },
    ...{ finish: /"done_reason"/, usage: /"done_reason"/ },
    ...{ eventEnd: "\n", remark: "\n" },
  },
};

export const wireFormats = Object.keys(wires) as WireFormat[];

/** The bodies of answers in a format, as text. */
export function answersIn(format: WireFormat) {
  const { write, begin, piece, end, empty, unknown, eventEnd, remark, finish, usage } = wires[format];
  const say = (...events: Event[]): string => events.map(write).join("");
  const whole = (...texts: string[]): string => say(...begin, ...texts.map((text) => piece(text)), ...end);
  return {
    whole,
    /** After how many bytes of the whole answer it has said why it ended, and when its usage has come. */
    finishedAt: (text: string): { answer: number; usage: number } => {
      const endOf = (mark: RegExp): number => {
        const at = whole(text).search(mark);
        return Buffer.byteLength(whole(text).slice(0, whole(text).indexOf(eventEnd, at) + eventEnd.length));
      };
      return { answer: endOf(finish), usage: endOf(usage) };
    },
    pieceOf: (text: string): string => say(piece(text)),
    begun: (text: string): string => say(...begin, piece(text)),
    malformed: (text: string): string => say(...begin, piece(text), '{"choices": ['),
    withEmptyPieces: (text: string): string => say(...empty, ...begin, piece(text), ...empty, ...end),
    withDoubles: (text: string): string => say(...[...begin, ...begin], piece(text), ...[...end, ...end]),
    withUnknown: (text: string): string => say(unknown, ...begin, unknown, piece(text, { mood: "good" }), ...end),
    withRemarks: (text: string): string =>
      whole(text)
        .replaceAll(eventEnd, eventEnd + remark)
        .replaceAll("\n", "\r\n"),
  };
}

/** The adapter of a format, at a server on loopback. */
export function modelAt(url: string, format: WireFormat, options: Partial<ServiceOptions> = {}): Model {
  const all = { apiKey: "sk-secret-0123456789", retryDelayMs: 1, ...options };
  switch (format) {
    case "chat":
      return new OpenAIModel({ modelId: "m", baseURL: `${url}/v1`, ...all });
    case "responses":
      return new OpenAIModel({ modelId: "m", baseURL: `${url}/v1`, api: "responses", ...all });
    case "anthropic":
      return new AnthropicModel({ modelId: "m", baseURL: url, ...all });
    case "ollama":
      return new OllamaModel({ modelId: "m", baseURL: url, ...all });
  }
}

/** A response of fetch that breaks after so many bytes, with what Node's fetch says when a socket is gone. */
export function cutResponse(bytes: Uint8Array<ArrayBuffer>, cutAt: number, contentType: string): Response {
  const cause = Object.assign(new Error("other side closed"), { code: "UND_ERR_SOCKET" });
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      if (cutAt > 0) controller.enqueue(bytes.subarray(0, cutAt));
    },
    pull: (controller) => controller.error(new TypeError("terminated", { cause })),
  });
  return new Response(body, { headers: { "content-type": contentType } });
}
