// A run as a UI message stream of the AI SDK: what `useChat` reads.
//
//   return toUIMessageStreamResponse(agent.stream(task));
//
// The run is one assistant message. What the model says is text, what it thinks is reasoning, each step a step, each tool call a dynamic tool
// part; the final answer is the last text. What the AI SDK has no word for are data parts: `data-code` (the program of a step),
// `data-output` (what it has printed so far), `data-progress` (how far a tool call is), `data-plan`, `data-compaction`, `data-observation`,
// `data-agent` (a member of the team at work), `data-log`.
//
// Reference: the UI message stream protocol, version 1, of the package `ai` (5 to 7).

import type { AgentEvent } from "../events.ts";
import { finalAnswerName } from "../tools/names.ts";
import { type AgentEvents, type EventStreamOptions, toByteStream, toResponse } from "./event-stream.ts";
import { toJsonText } from "./json-lines.ts";
import { type CodeTags, SpokenText, toInput } from "./spoken-text.ts";

/** One part of the stream; fits `UIMessageChunk` of the package `ai`. */
export type UIMessageChunk = { type: string; [field: string]: unknown };

export type UIMessageStreamOptions = {
  /** The id of the assistant's message; the id of the run unless told. */
  messageId?: string;
  /** The tags of the agent's code blocks, if it has others than the usual ones. */
  codeBlockTags?: CodeTags;
};

/** The chunks of a run. Closing it early stops the run. */
export async function* toUIMessageChunks(
  events: AgentEvents,
  options: UIMessageStreamOptions = {},
): AsyncGenerator<UIMessageChunk, void, void> {
  const message = new UIMessage(options);
  for await (const event of events) yield* message.chunks(event);
}

/** The chunks as an object stream, as `createUIMessageStreamResponse` and `readUIMessageStream` of the package `ai` take it. */
export function toUIMessageStream(
  events: AgentEvents,
  options: UIMessageStreamOptions = {},
): ReadableStream<UIMessageChunk> {
  const chunks = toUIMessageChunks(events, options);
  return new ReadableStream<UIMessageChunk>(
    {
      async pull(controller) {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await events.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

/** The response that `useChat` with its usual transport reads. */
export function toUIMessageStreamResponse(
  events: AgentEvents,
  init: ResponseInit & EventStreamOptions & UIMessageStreamOptions = {},
): Response {
  const body = toByteStream(events, toFrames(toUIMessageChunks(events, init)), init);
  return toResponse(body, init, { "x-vercel-ai-ui-message-stream": "v1" });
}

async function* toFrames(chunks: AsyncGenerator<UIMessageChunk, void, void>): AsyncGenerator<string, void, void> {
  for await (const chunk of chunks) yield `data: ${JSON.stringify(chunk)}\n\n`;
  yield "data: [DONE]\n\n";
}

class UIMessage {
  readonly #options: UIMessageStreamOptions;
  readonly #spoken: SpokenText;
  #rootId: string | null = null;
  /** The part that is open, and how many there were. */
  #open: { kind: "text" | "reasoning"; id: string } | null = null;
  #parts = 0;
  /** The last text. */
  #said = "";
  #printed = "";

  constructor(options: UIMessageStreamOptions) {
    this.#options = options;
    this.#spoken = new SpokenText(options.codeBlockTags);
  }

  *chunks(event: AgentEvent): Generator<UIMessageChunk, void, void> {
    this.#rootId ??= event.runId;
    if (event.runId !== this.#rootId) {
      yield* this.#memberChunks(event);
      return;
    }
    if (event.type === "model.delta" && event.reasoning !== undefined) yield* this.#say("reasoning", event.reasoning);
    const spoken = this.#spoken.next(event);
    if (spoken !== "") yield* this.#say("text", spoken);
    if (event.type !== "model.delta") yield* this.#close();
    yield* this.#ownChunks(event);
  }

  *#ownChunks(event: AgentEvent): Generator<UIMessageChunk, void, void> {
    const part = `${event.runId}-${event.stepNumber}`;
    switch (event.type) {
      case "run.start":
        yield { type: "start", messageId: this.#options.messageId ?? event.runId };
        return;
      case "step.start":
        this.#printed = "";
        yield { type: "start-step" };
        return;
      case "plan":
        yield data("plan", `plan-${++this.#parts}`, { plan: event.plan });
        return;
      case "compaction":
        yield data("compaction", `compaction-${++this.#parts}`, { summary: event.summary, steps: event.steps });
        return;
      case "action.code":
        yield data("code", part, { code: event.code, stepNumber: event.stepNumber });
        return;
      case "stdout":
        this.#printed += event.text;
        yield data("output", part, { text: this.#printed, stepNumber: event.stepNumber });
        return;
      case "observation":
        yield data("observation", part, { text: event.text, stepNumber: event.stepNumber });
        return;
      case "model.retry":
        yield note(event.error.message);
        return;
      case "log":
        yield note(event.message);
        return;
      case "step.end":
        if (event.step.error !== null) {
          yield data("problem", part, { message: event.step.error.message, stepNumber: event.stepNumber });
        }
        yield { type: "finish-step" };
        return;
      case "final": {
        const text = typeof event.output === "string" ? event.output : toJsonText(event.output);
        // An answer that was asked for in words has just been said.
        if (text !== "" && text.trim() !== this.#said.trim()) yield* this.#say("text", text);
        yield* this.#close();
        return;
      }
      case "error":
        if (event.error.code === "interrupted") yield { type: "abort", reason: event.error.message };
        else yield { type: "error", errorText: event.error.message };
        return;
      case "run.end": {
        const { state, usage, costUsd, timing } = event.result;
        const messageMetadata = {
          state,
          usage,
          durationMs: timing.durationMs,
          ...(costUsd === undefined ? {} : { costUsd }),
        };
        yield { type: "finish", finishReason: finishReasons[state], messageMetadata };
        return;
      }
      default:
        yield* toolChunks(event, "");
    }
  }

  /** Of a member of the team only that it works, and its tool calls. */
  *#memberChunks(event: AgentEvent): Generator<UIMessageChunk, void, void> {
    const about = { agentName: event.agentName, agentPath: event.agentPath };
    if (event.type === "run.start") {
      yield data("agent", event.runId, { ...about, task: event.task, state: "running" });
    } else if (event.type === "run.end") {
      const { state, output } = event.result;
      yield data("agent", event.runId, { ...about, state, output: plain(output) });
    } else yield* toolChunks(event, `${event.runId}-`);
  }

  *#say(kind: "text" | "reasoning", delta: string): Generator<UIMessageChunk, void, void> {
    if (this.#open?.kind !== kind) {
      yield* this.#close();
      this.#parts += 1;
      this.#open = { kind, id: `${kind}-${this.#parts}` };
      if (kind === "text") this.#said = "";
      yield { type: `${kind}-start`, id: this.#open.id };
    }
    if (kind === "text") this.#said += delta;
    yield { type: `${kind}-delta`, id: this.#open.id, delta };
  }

  *#close(): Generator<UIMessageChunk, void, void> {
    if (this.#open === null) return;
    yield { type: `${this.#open.kind}-end`, id: this.#open.id };
    this.#open = null;
  }
}

const finishReasons = { success: "stop", max_steps: "length", limit: "length", interrupted: "other", failed: "error" };

/** The answer is text, and no call that a person wants to see. */
function* toolChunks(event: AgentEvent, prefix: string): Generator<UIMessageChunk, void, void> {
  if (!("id" in event) || event.name === finalAnswerName) return;
  const toolCallId = `${prefix}${event.id}`;
  switch (event.type) {
    case "tool.call": {
      const input = plain(toInput(event.args, event.kwargs));
      yield { type: "tool-input-available", toolCallId, toolName: event.name, input, dynamic: true };
      return;
    }
    case "tool.result":
      if (event.error === undefined) {
        yield { type: "tool-output-available", toolCallId, output: plain(event.value), dynamic: true };
      } else yield { type: "tool-output-error", toolCallId, errorText: event.error.message, dynamic: true };
      return;
    case "approval.request":
      yield { type: "tool-approval-request", toolCallId, approvalId: toolCallId };
      return;
    case "tool.progress": {
      const { name: toolName, message, fraction } = event;
      yield data("progress", toolCallId, {
        toolCallId,
        toolName,
        message,
        ...(fraction === undefined ? {} : { fraction }),
      });
    }
  }
}

const data = (name: string, id: string, value: unknown): UIMessageChunk => ({ type: `data-${name}`, id, data: value });

const note = (message: string): UIMessageChunk => ({ type: "data-log", data: { message }, transient: true });

/** What JSON can hold of a value. */
const plain = (value: unknown): unknown => JSON.parse(toJsonText(value));
