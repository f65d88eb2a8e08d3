// A run as events of the Agent-User Interaction protocol (AG-UI): what CopilotKit and its kind read.
//
//   app.post("/agent", async (request) => {
//     const { threadId, runId, messages } = await request.json();
//     return toAgUiResponse(agent.stream(messages.at(-1).content), { threadId, runId });
//   });
//
// What the model says is a text message, what it thinks a reasoning message, each step a step, each tool call a tool call, each run of a member of
// the team a subagent. The final answer is the last message and the result of the run. What the protocol has no word for are CUSTOM
// events whose names begin with "adder.": code, output, plan, compaction, observation, problem, approval, approval-result, progress, log.
//
// Reference: @ag-ui/core 1.0.

import { randomUUID } from "node:crypto";
import type { AgentEvent } from "../events.ts";
import { finalAnswerName } from "../tools/names.ts";
import { type AgentEvents, type EventStreamOptions, toByteStream, toResponse } from "./event-stream.ts";
import { toJsonText } from "./json-lines.ts";
import { type CodeTags, SpokenText, toInput } from "./spoken-text.ts";

/** One event of the protocol; fits `BaseEvent` of the package `@ag-ui/core`. */
export type AgUiEvent = { type: string; timestamp: number; [field: string]: unknown };

export type AgUiOptions = {
  /** Of the client's request. */
  threadId?: string;
  /** Of the client's request; the id of our run unless told. */
  runId?: string;
  /** The tags of the agent's code blocks, if it has others than the usual ones. */
  codeBlockTags?: CodeTags;
};

/** The events of a run. Closing it early stops the run. */
export async function* toAgUiEvents(
  events: AgentEvents,
  options: AgUiOptions = {},
): AsyncGenerator<AgUiEvent, void, void> {
  const conversation = new AgUiRun(options);
  for await (const event of events) {
    for (const body of conversation.bodies(event)) yield { timestamp: event.at, ...body };
  }
}

/** The response that an `HttpAgent` of the package `@ag-ui/client` reads. */
export function toAgUiResponse(
  events: AgentEvents,
  init: ResponseInit & EventStreamOptions & AgUiOptions = {},
): Response {
  return toResponse(toByteStream(events, toFrames(toAgUiEvents(events, init)), init), init);
}

async function* toFrames(events: AsyncGenerator<AgUiEvent, void, void>): AsyncGenerator<string, void, void> {
  for await (const event of events) yield `data: ${JSON.stringify(event)}\n\n`;
}

type Body = { type: string; [field: string]: unknown };
type Bodies = Generator<Body, void, void>;

class AgUiRun {
  readonly #threadId: string;
  readonly #options: AgUiOptions;
  readonly #spoken: SpokenText;
  #rootId: string | null = null;
  #open: { kind: "TEXT" | "REASONING"; messageId: string } | null = null;
  #messages = 0;
  #lastMessageId = "";
  /** The last text. */
  #said = "";

  constructor(options: AgUiOptions) {
    this.#options = options;
    this.#threadId = options.threadId ?? randomUUID();
    this.#spoken = new SpokenText(options.codeBlockTags);
  }

  *bodies(event: AgentEvent): Bodies {
    this.#rootId ??= event.runId;
    if (event.runId !== this.#rootId) {
      yield* this.#memberBodies(event);
      return;
    }
    if (event.type === "model.delta" && event.reasoning !== undefined) yield* this.#say("REASONING", event.reasoning);
    const spoken = this.#spoken.next(event);
    if (spoken !== "") yield* this.#say("TEXT", spoken);
    if (event.type !== "model.delta") yield* this.#close();
    yield* this.#ownBodies(event);
  }

  *#ownBodies(event: AgentEvent): Bodies {
    const run = { threadId: this.#threadId, runId: this.#options.runId ?? event.runId };
    const stepName = `step ${event.stepNumber}`;
    switch (event.type) {
      case "run.start":
        yield { type: "RUN_STARTED", ...run };
        return;
      case "step.start":
        yield { type: "STEP_STARTED", stepName };
        return;
      case "step.end":
        if (event.step.error !== null) yield custom("problem", { message: event.step.error.message });
        yield { type: "STEP_FINISHED", stepName };
        return;
      case "plan":
        yield custom("plan", { plan: event.plan });
        return;
      case "action.code":
        yield custom("code", { code: event.code, thought: event.thought });
        return;
      case "stdout":
        yield custom("output", { text: event.text });
        return;
      case "observation":
        yield custom("observation", { text: event.text });
        return;
      case "log":
        yield custom("log", { message: event.message });
        return;
      case "compaction":
        yield custom("compaction", { summary: event.summary, steps: event.steps });
        return;
      case "model.retry":
        yield custom("log", { message: event.error.message });
        return;
      case "final": {
        const text = typeof event.output === "string" ? event.output : toJsonText(event.output);
        // An answer that was asked for in words has just been said.
        if (text !== "" && text.trim() !== this.#said.trim()) yield* this.#say("TEXT", text);
        yield* this.#close();
        return;
      }
      case "run.end": {
        const { state, output, error } = event.result;
        const hasAnswer = state === "success" || error?.code === "max_steps";
        if (hasAnswer) yield { type: "RUN_FINISHED", ...run, result: plain(output) };
        else yield { type: "RUN_ERROR", message: error?.message ?? state, code: error?.code ?? state };
        return;
      }
      default:
        yield* this.#toolBodies(event, {});
    }
  }

  /** Members of the team say nothing themselves; what is seen is that they work, and with which tools. */
  *#memberBodies(event: AgentEvent): Bodies {
    const subagentRunId = event.runId;
    if (event.type === "run.start") {
      const { parent, agentName: name } = event;
      yield {
        ...{ type: "SUBAGENT_STARTED", subagentRunId, name },
        ...(parent === undefined ? {} : { parentToolCallId: this.#callId(parent.runId, parent.callId) }),
        ...(parent === undefined || parent.runId === this.#rootId ? {} : { parentSubagentRunId: parent.runId }),
      };
    } else if (event.type === "run.end") {
      const { state, error } = event.result;
      const hasAnswer = state === "success" || error?.code === "max_steps";
      if (hasAnswer) yield { type: "SUBAGENT_FINISHED", subagentRunId };
      else yield { type: "SUBAGENT_ERROR", subagentRunId, message: error?.message ?? state };
    } else yield* this.#toolBodies(event, { subagentRunId });
  }

  *#toolBodies(event: AgentEvent, origin: { subagentRunId?: string }): Bodies {
    if (!("id" in event) || event.name === finalAnswerName) return;
    const toolCallId = this.#callId(event.runId, event.id);
    if (event.type === "tool.call") {
      const parentMessageId = this.#lastMessageId === "" ? {} : { parentMessageId: this.#lastMessageId };
      const parent = origin.subagentRunId === undefined ? parentMessageId : {};
      const delta = toJsonText(toInput(event.args, event.kwargs));
      yield { type: "TOOL_CALL_START", toolCallId, toolCallName: event.name, ...parent, ...origin };
      yield { type: "TOOL_CALL_ARGS", toolCallId, delta, ...origin };
      yield { type: "TOOL_CALL_END", toolCallId, ...origin };
    } else if (event.type === "tool.result") {
      const { value, error } = event;
      const content =
        error !== undefined ? `Error: ${error.message}` : typeof value === "string" ? value : toJsonText(value);
      yield { type: "TOOL_CALL_RESULT", toolCallId, messageId: this.#nextId(), content, role: "tool", ...origin };
    } else if (event.type === "approval.request") {
      yield { ...custom("approval", { toolCallId, name: event.name, args: plain(event.args) }), ...origin };
    } else if (event.type === "approval.result") {
      const { name, approved, reason } = event;
      yield { ...custom("approval-result", { toolCallId, name, approved, reason: reason ?? null }), ...origin };
    } else if (event.type === "tool.progress") {
      const { name, message, fraction } = event;
      yield { ...custom("progress", { toolCallId, name, message, fraction: fraction ?? null }), ...origin };
    }
  }

  *#say(kind: "TEXT" | "REASONING", delta: string): Bodies {
    if (this.#open?.kind !== kind) {
      yield* this.#close();
      const messageId = this.#nextId();
      this.#open = { kind, messageId };
      if (kind === "TEXT") {
        this.#said = "";
        this.#lastMessageId = messageId;
        yield { type: "TEXT_MESSAGE_START", messageId, role: "assistant" };
      } else {
        yield { type: "REASONING_START", messageId };
        yield { type: "REASONING_MESSAGE_START", messageId, role: "reasoning" };
      }
    }
    if (kind === "TEXT") this.#said += delta;
    yield { type: `${kind}_MESSAGE_CONTENT`, messageId: this.#open.messageId, delta };
  }

  *#close(): Bodies {
    if (this.#open === null) return;
    const { kind, messageId } = this.#open;
    this.#open = null;
    yield { type: `${kind}_MESSAGE_END`, messageId };
    if (kind === "REASONING") yield { type: "REASONING_END", messageId };
  }

  #nextId(): string {
    this.#messages += 1;
    return `${this.#rootId}-message-${this.#messages}`;
  }

  #callId(runId: string, id: string): string {
    return `${runId}-${id}`;
  }
}

const custom = (name: string, value: unknown): Body => ({ type: "CUSTOM", name: `adder.${name}`, value });

/** What JSON can hold of a value. */
const plain = (value: unknown): unknown => JSON.parse(toJsonText(value));
