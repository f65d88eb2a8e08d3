// Makes a conversation fit for any service before an adapter writes it in the vendor's words.
//
// Memory writes what happened; services are stricter. Many chat templates want user and assistant to take turns, and
// every service refuses a tool call without its response, or a response without its call, or both when the request
// offers no tools. So: neighbours of one role become one message, and a call or a response that
// cannot be sent natively becomes text, which every model understands.

import type { ChatMessage, ContentPart, ImagePart, ReasoningPart, ToolCallPart } from "../messages.ts";

/** A message as services know it. `toolCalls` and `toolCallId` are there only where they may be sent natively. */
export type Turn = {
  role: "system" | "user" | "assistant" | "tool";
  parts: ContentPart[];
  toolCalls: ToolCallPart[];
  toolCallId: string | null;
  /** The model's thinking before this turn, of whatever services; each takes its own. */
  reasoning: ReasoningPart[];
};

/** Turns messages into turns. `nativeTools`: whether the request offers tools, so that calls may be sent as calls. */
export function toTurns(messages: readonly ChatMessage[], nativeTools: boolean): Turn[] {
  const paired = nativeTools ? findPairedCalls(messages) : new Set<string>();
  const turns: Turn[] = [];
  for (const message of messages) {
    const turn = toTurn(message, paired);
    const last = turns.at(-1);
    if (last !== undefined && canMerge(last, turn)) merge(last, turn);
    else turns.push(turn);
  }
  return turns.filter((turn) => turn.parts.length > 0 || turn.toolCalls.length > 0 || turn.role === "tool");
}

/** The text of a turn's parts, each on lines of its own. */
export function textOfParts(parts: readonly ContentPart[]): string {
  return parts
    .filter((part) => part.type === "text")
    .map((part) => part.text)
    .join("\n");
}

/** A picture as an address: its own, or a data URL. */
export function imageAddress(image: ImagePart): string {
  return "url" in image ? image.url : `data:${image.mediaType};base64,${imageBase64(image.data)}`;
}

/** The bytes of a picture, also of one that is a data URL; null where only its address is known. */
export function imageBytes(image: ImagePart): { mediaType: string; base64: string } | null {
  if (!("url" in image)) return { mediaType: image.mediaType, base64: imageBase64(image.data) };
  const [, mediaType, base64] = /^data:([^;,]+)(?:;[^;,]*)*;base64,(.*)$/s.exec(image.url) ?? [];
  return mediaType === undefined || base64 === undefined ? null : { mediaType, base64 };
}

export function imageBase64(data: Uint8Array): string {
  return Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString("base64");
}

/** Ids of calls that are answered before the next assistant message, each once. */
function findPairedCalls(messages: readonly ChatMessage[]): Set<string> {
  const paired = new Set<string>();
  const ambiguous = new Set<string>();
  let open = new Set<string>();
  for (const message of messages) {
    if (message.role === "assistant" || message.role === "tool-call") {
      if (message.toolCalls === undefined) {
        open.clear();
        continue;
      }
      open = new Set(message.toolCalls.map((call) => call.id));
      if (open.size < message.toolCalls.length) for (const id of open) ambiguous.add(id);
    } else if (message.role === "tool-response") {
      if (message.toolCallId !== undefined && open.delete(message.toolCallId)) paired.add(message.toolCallId);
    } else {
      open.clear();
    }
  }
  for (const id of ambiguous) paired.delete(id);
  return paired;
}

function toTurn(message: ChatMessage, paired: ReadonlySet<string>): Turn {
  const parts: ContentPart[] =
    typeof message.content === "string" ? [{ type: "text", text: message.content }] : [...message.content];
  const turn: Turn = { role: "user", parts: [], toolCalls: [], toolCallId: null, reasoning: [] };
  switch (message.role) {
    case "system":
    case "user":
      turn.role = message.role;
      break;
    case "assistant":
    case "tool-call": {
      turn.role = "assistant";
      turn.reasoning = [...(message.reasoning ?? [])];
      const calls = message.toolCalls ?? [];
      turn.toolCalls = calls.filter((call) => paired.has(call.id));
      const told = calls.filter((call) => !paired.has(call.id));
      if (told.length > 0) parts.push({ type: "text", text: `Calling tools:\n${JSON.stringify(told)}` });
      break;
    }
    case "tool-response":
      if (message.toolCallId !== undefined && paired.has(message.toolCallId)) {
        turn.role = "tool";
        turn.toolCallId = message.toolCallId;
      }
      break;
  }
  turn.parts = parts.filter((part) => part.type !== "text" || part.text !== "");
  return turn;
}

function canMerge(last: Turn, next: Turn): boolean {
  if (last.role !== next.role || last.role === "tool") return false;
  // Thinking stands before what it led to; joined turns would have it elsewhere.
  return last.toolCalls.length === 0 && next.toolCalls.length === 0 && next.reasoning.length === 0;
}

function merge(last: Turn, next: Turn): void {
  const [first, ...rest] = next.parts;
  const end = last.parts.at(-1);
  if (end?.type === "text" && first?.type === "text") {
    last.parts[last.parts.length - 1] = { type: "text", text: `${end.text}\n${first.text}` };
    last.parts.push(...rest);
  } else {
    last.parts.push(...next.parts);
  }
}
