// Answers as services send them, event for event, in the wire format of each. What they mean stands beside them.

import type { FinishReason } from "../../src/models/model.ts";

export type WireFormat = "chat" | "responses" | "anthropic" | "ollama";

/** What every reader of a stream must make of it. */
export type Meaning = {
  text: string;
  toolCalls: { id: string; name: string; arguments: unknown }[];
  usage: { inputTokens: number; outputTokens: number; cachedInputTokens: number; reasoningTokens: number };
  finishReason: FinishReason;
};

export type RecordedStream = { name: string; format: WireFormat; body: string; meaning: Meaning };

const sse = (...chunks: object[]): string => chunks.map((chunk) => `data: ${JSON.stringify(chunk)}\n\n`).join("");

const named = (...events: { type: string }[]): string =>
  events.map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`).join("");

const lines = (...objects: object[]): string => objects.map((each) => `${JSON.stringify(each)}\n`).join("");

// Chat completions.

const chat = { id: "chatcmpl-1", object: "chat.completion.chunk", created: 1_760_000_000, model: "gpt-4o" };
const chatChunk = (delta: object, finish_reason: string | null = null): object => ({
  ...chat,
  choices: [{ index: 0, delta, logprobs: null, finish_reason }],
});
const chatUsage = {
  ...chat,
  choices: [],
  usage: {
    prompt_tokens: 21,
    completion_tokens: 9,
    total_tokens: 30,
    prompt_tokens_details: { cached_tokens: 16 },
    completion_tokens_details: { reasoning_tokens: 4 },
  },
};
const chatText = (words: string[], finish: string): string =>
  sse(
    chatChunk({ role: "assistant", content: "" }),
    ...words.map((content) => chatChunk({ content })),
    chatChunk({}, finish),
    chatUsage,
  ) + "data: [DONE]\n\n";

// The responses API.

type Item = { type: string };
const response = (more: object): object => ({
  ...{ id: "resp_1", object: "response", created_at: 1_760_000_000, model: "gpt-5", status: "in_progress", output: [] },
  ...{ error: null, incomplete_details: null, usage: null, parallel_tool_calls: true, tools: [], tool_choice: "auto" },
  ...more,
});
const responsesUsage = {
  input_tokens: 33,
  input_tokens_details: { cached_tokens: 10 },
  output_tokens: 12,
  output_tokens_details: { reasoning_tokens: 5 },
  total_tokens: 45,
};

function responses(items: { item: Item; events: (place: number) => object[] }[], end: object): string {
  const events: object[] = [{ type: "response.created", response: response({}) }];
  items.forEach(({ item, events: between }, output_index) => {
    const begun = {
      ...item,
      ...("content" in item ? { content: [] } : {}),
      ...("arguments" in item ? { arguments: "" } : {}),
    };
    events.push({ type: "response.output_item.added", output_index, item: { ...begun, status: "in_progress" } });
    events.push(...between(output_index), { type: "response.output_item.done", output_index, item });
  });
  const output = items.map(({ item }) => item);
  const type = "incomplete_details" in end ? "response.incomplete" : "response.completed";
  events.push({ type, response: response({ status: type.slice(9), output, usage: responsesUsage, ...end }) });
  return named(...(events.map((event, sequence_number) => ({ ...event, sequence_number })) as never[]));
}

const responsesMessage = (text: string): { item: Item; events: (place: number) => object[] } => {
  const part = { type: "output_text", text, annotations: [], logprobs: [] };
  const at = { item_id: "msg_1", content_index: 0 };
  return {
    item: { type: "message", id: "msg_1", status: "completed", role: "assistant", content: [part] } as Item,
    events: (output_index) => [
      { type: "response.content_part.added", ...at, output_index, part: { ...part, text: "" } },
      ...[text.slice(0, 3), text.slice(3)].map((delta) => ({
        ...{ type: "response.output_text.delta", ...at, output_index, delta, logprobs: [] },
      })),
      { type: "response.output_text.done", ...at, output_index, text, logprobs: [] },
      { type: "response.content_part.done", ...at, output_index, part },
    ],
  };
};

const responsesThinking = {
  item: {
    type: "reasoning",
    id: "rs_1",
    summary: [{ type: "summary_text", text: "Hm." }],
    encrypted_content: "gAAA",
  } as Item,
  events: (output_index: number) => [
    {
      ...{ type: "response.reasoning_summary_part.added", item_id: "rs_1", output_index, summary_index: 0 },
      part: { type: "summary_text", text: "" },
    },
    { type: "response.reasoning_summary_text.delta", item_id: "rs_1", output_index, summary_index: 0, delta: "Hm." },
    { type: "response.reasoning_summary_text.done", item_id: "rs_1", output_index, summary_index: 0, text: "Hm." },
  ],
};

const responsesCall = (id: string, args: string): { item: Item; events: (place: number) => object[] } => ({
  item: {
    ...{ type: "function_call", id: `fc_${id}`, call_id: id, name: "add", arguments: args },
    status: "completed",
  } as Item,
  events: (output_index) => [
    ...[args.slice(0, 4), args.slice(4)].map((delta) => ({
      ...{ type: "response.function_call_arguments.delta", item_id: `fc_${id}`, output_index, delta },
    })),
    { type: "response.function_call_arguments.done", item_id: `fc_${id}`, output_index, arguments: args, name: "add" },
  ],
});

// Anthropic's messages.

const messageStart = {
  type: "message_start",
  message: {
    ...{ id: "msg_01", type: "message", role: "assistant", model: "claude-sonnet-5-5", content: [] },
    ...{ stop_reason: null, stop_sequence: null },
    usage: { input_tokens: 25, cache_creation_input_tokens: 0, cache_read_input_tokens: 0, output_tokens: 1 },
  },
};
const cachedUsage = {
  ...messageStart.message.usage,
  ...{ cache_read_input_tokens: 1000, cache_creation_input_tokens: 300 },
};
const block = (index: number, content_block: object, deltas: object[]): { type: string }[] => [
  { type: "content_block_start", ...{ index, content_block } } as { type: string },
  ...deltas.map((delta) => ({ type: "content_block_delta", index, delta })),
  { type: "content_block_stop", ...{ index } } as { type: string },
];
const textBlock = (index: number, ...words: string[]): { type: string }[] =>
  block(
    index,
    { type: "text", text: "" },
    words.map((text) => ({ type: "text_delta", text })),
  );
const messageEnd = (stop_reason: string): { type: string }[] => [
  { type: "message_delta", ...{ delta: { stop_reason, stop_sequence: null }, usage: { output_tokens: 15 } } } as {
    type: string;
  },
  { type: "message_stop" },
];
const toolBlock = (index: number, id: string, ...pieces: string[]): { type: string }[] =>
  block(
    index,
    { type: "tool_use", id, name: "add", input: {} },
    pieces.map((partial_json) => ({ type: "input_json_delta", partial_json })),
  );

// Ollama's chat.

const ollama = (message: object, more: object = {}): object => ({
  ...{ model: "qwen3", created_at: "2025-10-09T12:00:00Z", message: { role: "assistant", content: "", ...message } },
  ...{ done: false, ...more },
});
const ollamaEnd = (done_reason: string): object =>
  ollama({}, { done: true, done_reason, total_duration: 5, prompt_eval_count: 26, eval_count: 8 });

const twoCalls = (ids: [string, string]): Meaning["toolCalls"] => [
  { id: ids[0], name: "add", arguments: { a: 1, b: "é" } },
  { id: ids[1], name: "add", arguments: {} },
];

const chatCounts = { inputTokens: 21, outputTokens: 9, cachedInputTokens: 16, reasoningTokens: 4 };
const responsesCounts = { inputTokens: 33, outputTokens: 12, cachedInputTokens: 10, reasoningTokens: 5 };
const anthropicCounts = { inputTokens: 25, outputTokens: 15, cachedInputTokens: 0, reasoningTokens: 0 };
const ollamaCounts = { inputTokens: 26, outputTokens: 8, cachedInputTokens: 0, reasoningTokens: 0 };
const greeting = "Grüße, 日本 😀!";

export const recordedStreams: readonly RecordedStream[] = [
  {
    name: "text",
    format: "chat",
    body: chatText(["Grüße, ", "日本 ", "😀!"], "stop"),
    meaning: { text: greeting, toolCalls: [], usage: chatCounts, finishReason: "stop" },
  },
  {
    name: "an answer that was cut off",
    format: "chat",
    body: chatText(["Grüße, ", "日"], "length"),
    meaning: { text: "Grüße, 日", toolCalls: [], usage: chatCounts, finishReason: "length" },
  },
  {
    name: "thinking in a field of its own, and a filter",
    format: "chat",
    body:
      sse(
        chatChunk({ role: "assistant", content: "", reasoning_content: "Hm." }),
        chatChunk({ content: "Grüße" }),
        chatChunk({}, "content_filter"),
        chatUsage,
      ) + "data: [DONE]\n\n",
    meaning: { text: "Grüße", toolCalls: [], usage: chatCounts, finishReason: "content_filter" },
  },
  {
    name: "two calls in pieces",
    format: "chat",
    body:
      sse(
        chatChunk({ role: "assistant", content: null }),
        chatChunk({ tool_calls: [{ index: 0, id: "c1", type: "function", function: { name: "add", arguments: "" } }] }),
        chatChunk({ tool_calls: [{ index: 0, function: { arguments: '{"a":1,' } }] }),
        chatChunk({ tool_calls: [{ index: 0, function: { arguments: '"b":"é"}' } }] }),
        chatChunk({
          tool_calls: [{ index: 1, id: "c2", type: "function", function: { name: "add", arguments: "{}" } }],
        }),
        chatChunk({}, "tool_calls"),
        chatUsage,
      ) + "data: [DONE]\n\n",
    meaning: { text: "", toolCalls: twoCalls(["c1", "c2"]), usage: chatCounts, finishReason: "tool_calls" },
  },
  {
    name: "thinking and text",
    format: "responses",
    body: responses([responsesThinking, responsesMessage(greeting)], {}),
    meaning: { text: greeting, toolCalls: [], usage: responsesCounts, finishReason: "stop" },
  },
  {
    name: "an answer that was cut off",
    format: "responses",
    body: responses([responsesMessage("Grüße, 日")], { incomplete_details: { reason: "max_output_tokens" } }),
    meaning: { text: "Grüße, 日", toolCalls: [], usage: responsesCounts, finishReason: "length" },
  },
  {
    name: "thinking and two calls",
    format: "responses",
    body: responses([responsesThinking, responsesCall("c1", '{"a":1,"b":"é"}'), responsesCall("c2", "{}")], {}),
    meaning: { text: "", toolCalls: twoCalls(["c1", "c2"]), usage: responsesCounts, finishReason: "tool_calls" },
  },
  {
    name: "text",
    format: "anthropic",
    body: named(messageStart, { type: "ping" }, ...textBlock(0, "Grüße, ", "日本 ", "😀!"), ...messageEnd("end_turn")),
    meaning: { text: greeting, toolCalls: [], usage: anthropicCounts, finishReason: "stop" },
  },
  {
    name: "an answer that was cut off",
    format: "anthropic",
    body: named(messageStart, ...textBlock(0, "Grüße, ", "日"), ...messageEnd("max_tokens")),
    meaning: { text: "Grüße, 日", toolCalls: [], usage: anthropicCounts, finishReason: "length" },
  },
  {
    name: "text, most of whose input was cached, refused in its middle",
    format: "anthropic",
    body: named(
      { ...messageStart, ...{ message: { ...messageStart.message, usage: cachedUsage } } },
      ...textBlock(0, "Grüße, ", "日"),
      ...messageEnd("refusal"),
    ),
    meaning: {
      ...{ text: "Grüße, 日", toolCalls: [], finishReason: "content_filter" },
      usage: { inputTokens: 1325, outputTokens: 15, cachedInputTokens: 1000, reasoningTokens: 0 },
    },
  },
  {
    name: "thinking, text and two calls",
    format: "anthropic",
    body: named(
      messageStart,
      ...block(0, { type: "thinking", thinking: "", signature: "" }, [
        { type: "thinking_delta", thinking: "Hm." },
        { type: "signature_delta", signature: "c2ln" },
      ]),
      ...textBlock(1, "I add."),
      ...toolBlock(2, "t1", "", '{"a": 1,', ' "b": "é"}'),
      ...toolBlock(3, "t2", ""),
      ...messageEnd("tool_use"),
    ),
    meaning: { text: "I add.", toolCalls: twoCalls(["t1", "t2"]), usage: anthropicCounts, finishReason: "tool_calls" },
  },
  {
    name: "thinking and text",
    format: "ollama",
    body: lines(
      ollama({ thinking: "Hm." }),
      ollama({ content: "Grüße, " }),
      ollama({ content: "日本 😀!" }),
      ollamaEnd("stop"),
    ),
    meaning: { text: greeting, toolCalls: [], usage: ollamaCounts, finishReason: "stop" },
  },
  {
    name: "an answer that was cut off",
    format: "ollama",
    body: lines(ollama({ content: "Grüße, 日" }), ollamaEnd("length")),
    meaning: { text: "Grüße, 日", toolCalls: [], usage: ollamaCounts, finishReason: "length" },
  },
  {
    name: "two calls",
    format: "ollama",
    body: lines(
      ollama({ tool_calls: [{ id: "c1", function: { name: "add", arguments: { a: 1, b: "é" } } }] }),
      ollama({ tool_calls: [{ id: "c2", function: { name: "add", arguments: {} } }] }),
      ollamaEnd("stop"),
    ),
    meaning: { text: "", toolCalls: twoCalls(["c1", "c2"]), usage: ollamaCounts, finishReason: "tool_calls" },
  },
];

export const contentTypes: Readonly<Record<WireFormat, string>> = {
  chat: "text/event-stream; charset=utf-8",
  responses: "text/event-stream; charset=utf-8",
  anthropic: "text/event-stream; charset=utf-8",
  ollama: "application/x-ndjson",
};
