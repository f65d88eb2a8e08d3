// Server-sent events: bytes in any splitting to events.
//
// Follows the "event stream interpretation" of the HTML standard: lines end with CR, LF or CRLF, a leading byte order
// mark is dropped, several `data` lines join with a line feed, a colon first makes a comment, an event without data
// is dropped, and so is an event that the end of the stream cut before its empty line. Bytes are decoded as UTF-8
// across chunk borders. What a vendor puts into an event is the business of the adapter.

export type ServerSentEvent = {
  /** The event's name; "message" when it has none. */
  event: string;
  data: string;
  /** The last id seen in the stream, empty when there was none. */
  id: string;
};

/** Longest event in characters; a stream that never sends a line end must not fill the memory. */
const maxEventLength = 32 * 1024 * 1024;

/** Feeds on decoded text and gives the events that it completes. */
export class EventStreamParser {
  #line = "";
  #afterCarriageReturn = false;
  #event = "";
  #data: string[] = [];
  #dataLength = 0;
  #id = "";

  push(text: string): ServerSentEvent[] {
    const events: ServerSentEvent[] = [];
    let start = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code !== 10 && code !== 13) {
        this.#afterCarriageReturn = false;
        continue;
      }
      // The LF of a CRLF, whose CR may have come at the end of the previous chunk, ends no line of its own.
      const completesPair = code === 10 && this.#afterCarriageReturn;
      this.#afterCarriageReturn = code === 13;
      if (!completesPair) {
        this.#takeLine(this.#line + text.slice(start, i), events);
        this.#line = "";
      }
      start = i + 1;
    }
    this.#line += text.slice(start);
    if (this.#line.length + this.#dataLength > maxEventLength) {
      throw new RangeError(`An event of the stream is longer than ${maxEventLength} characters.`);
    }
    return events;
  }

  #takeLine(line: string, events: ServerSentEvent[]): void {
    if (line === "") {
      this.#dispatch(events);
      return;
    }
    const colon = line.indexOf(":");
    if (colon === 0) return;
    const field = colon === -1 ? line : line.slice(0, colon);
    let value = colon === -1 ? "" : line.slice(colon + 1);
    if (value.startsWith(" ")) value = value.slice(1);
    switch (field) {
      case "event":
        this.#event = value;
        break;
      case "data":
        this.#data.push(value);
        this.#dataLength += value.length;
        break;
      case "id":
        if (!value.includes("\0")) this.#id = value;
        break;
      // "retry" is about reconnecting, which a model's answer cannot do; unknown fields are ignored by the standard.
    }
  }

  #dispatch(events: ServerSentEvent[]): void {
    if (this.#data.length > 0) {
      events.push({ event: this.#event === "" ? "message" : this.#event, data: this.#data.join("\n"), id: this.#id });
    }
    this.#event = "";
    this.#data = [];
    this.#dataLength = 0;
  }
}

/** The events of a byte stream. Leaving the loop early ends `chunks` too. */
export async function* readEvents(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ServerSentEvent, void, void> {
  // TextDecoder drops the byte order mark and keeps the beginning of a split sequence for the next call.
  const decoder = new TextDecoder("utf-8");
  const parser = new EventStreamParser();
  for await (const chunk of chunks) yield* parser.push(decoder.decode(chunk, { stream: true }));
}
