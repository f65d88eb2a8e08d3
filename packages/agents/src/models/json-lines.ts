// JSON Lines: bytes in any splitting to lines, in the shape of events (sse.ts), so that one reader loop serves both.
//
// Ollama answers so: one JSON object a line. Empty lines are skipped, a CR before the line feed is dropped, and the last line may lack its
// end; whether it is whole JSON is seen by who parses it.

import type { ServerSentEvent } from "./sse.ts";

/** Longest line in characters. */
const maxLineLength = 32 * 1024 * 1024;

/** The lines of a byte stream. Leaving the loop early ends `chunks` too. */
export async function* readJsonLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ServerSentEvent, void, void> {
  const decoder = new TextDecoder("utf-8");
  let rest = "";
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > maxLineLength)
      throw new RangeError(`A line of the stream is longer than ${maxLineLength} characters.`);
    for (const line of lines) if (line.trim() !== "") yield toEvent(line);
  }
  rest += decoder.decode();
  if (rest.trim() !== "") yield toEvent(rest);
}

const toEvent = (line: string): ServerSentEvent => ({ event: "message", data: line.trim(), id: "" });
