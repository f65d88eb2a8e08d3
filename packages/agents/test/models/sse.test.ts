import { describe, expect, test } from "vitest";
import { EventStreamParser, readEvents, type ServerSentEvent } from "../../src/models/sse.ts";

async function read(pieces: Uint8Array[]): Promise<ServerSentEvent[]> {
  async function* bytes() {
    yield* pieces;
  }
  const events: ServerSentEvent[] = [];
  for await (const event of readEvents(bytes())) events.push(event);
  return events;
}

const message = (data: string, event = "message", id = ""): ServerSentEvent => ({ event, data, id });

describe("readEvents", () => {
  test.each([
    { name: "LF", text: "data: a\n\ndata: b\n\n", want: [message("a"), message("b")] },
    { name: "CRLF", text: "data: a\r\n\r\ndata: b\r\n\r\n", want: [message("a"), message("b")] },
    { name: "CR", text: "data: a\r\rdata: b\r\r", want: [message("a"), message("b")] },
    { name: "mixed line ends", text: "data: a\r\n\ndata: b\n\r\n", want: [message("a"), message("b")] },
    { name: "many data lines", text: "data: a\ndata:\ndata: b\n\n", want: [message("a\n\nb")] },
    { name: "many data lines with CRLF", text: "data: a\r\ndata: b\r\n\r\n", want: [message("a\nb")] },
    { name: "one space belongs to the field", text: "data:a\n\ndata:  b\n\n", want: [message("a"), message(" b")] },
    { name: "comments", text: ": OPENROUTER PROCESSING\n\n:\ndata: a\n:x\n\n", want: [message("a")] },
    { name: "byte order mark", text: "\ufeffdata: a\n\n", want: [message("a")] },
    { name: "byte order mark only at the start", text: "data: a\n\n\ufeffdata: b\n\n", want: [message("a")] },
    { name: "event names", text: "event: ping\ndata: {}\n\ndata: x\n\n", want: [message("{}", "ping"), message("x")] },
    { name: "an event without data", text: "event: ping\n\ndata: x\n\n", want: [message("x")] },
    {
      name: "ids",
      text: "id: 7\ndata: a\n\ndata: b\n\n",
      want: [message("a", "message", "7"), message("b", "message", "7")],
    },
    { name: "a field without a colon", text: "data\n\n", want: [message("")] },
    { name: "unknown fields", text: "retry: 5\nfoo: bar\ndata: a\n\n", want: [message("a")] },
    { name: "an event cut by the end", text: "data: a\n\ndata: b\n", want: [message("a")] },
    {
      name: "characters of one to four bytes",
      text: "data: aß€😀\n\ndata: 日本\n\n",
      want: [message("aß€😀"), message("日本")],
    },
  ])("$name, split at each byte", async ({ text, want }) => {
    const bytes = new TextEncoder().encode(text);
    expect(await read([bytes])).toEqual(want);
    expect(await read([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(want);
    for (let i = 0; i <= bytes.length; i++) expect(await read([bytes.slice(0, i), bytes.slice(i)])).toEqual(want);
  });

  test("ends its source when the reader leaves", async () => {
    let ended = false;
    async function* endless() {
      try {
        for (;;) yield new TextEncoder().encode("data: a\n\n");
      } finally {
        ended = true;
      }
    }
    for await (const event of readEvents(endless())) {
      expect(event.data).toBe("a");
      break;
    }
    expect(ended).toBe(true);
  });

  test("refuses an event without an end", () => {
    const parser = new EventStreamParser();
    const piece = "x".repeat(1024 * 1024);
    expect(() => {
      for (let i = 0; i < 40; i++) parser.push(piece);
    }).toThrow(new RangeError("An event of the stream is longer than 33554432 characters."));
  });
});
