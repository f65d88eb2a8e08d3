// Server-sent events of an MCP server: bytes in any splitting to events.
//
// The rules are those of the HTML standard: lines end with CR, LF or CRLF, `data` lines join with a line feed, a colon first
// makes a comment, an event that the end of the stream cut is dropped. The id of the last event is kept by the caller,
// who resumes a broken stream with it.

export type StreamEvent = { data: string; id: string };

const maxEventLength = 64 * 1024 * 1024;

/** The events of a body. Leaving the loop early ends the body. */
export async function* readStreamEvents(body: AsyncIterable<Uint8Array>): AsyncGenerator<StreamEvent, void, void> {
  const decoder = new TextDecoder("utf-8");
  let pieces: string[] = [];
  let length = 0;
  let id = "";
  let data: string[] = [];
  for await (const chunk of body) {
    const text = decoder.decode(chunk, { stream: true });
    pieces.push(text);
    length += text.length;
    if (length > maxEventLength) throw new RangeError(`An event is longer than ${maxEventLength} characters.`);
    if (!/[\r\n]/.test(text)) continue;
    // A CR at the very end may be the first half of a CRLF.
    const lines = pieces.join("").split(/\r\n|\n|\r(?!$)/);
    pieces = [lines.pop() ?? ""];
    for (const line of lines) {
      if (line === "") {
        if (data.length > 0) yield { data: data.join("\n"), id };
        data = [];
        continue;
      }
      const [, field, value] = /^([^:]*):? ?(.*)$/s.exec(line) ?? [];
      if (field === "data") data.push(value);
      else if (field === "id" && !value.includes("\0")) id = value;
    }
    length = [...pieces, ...data].reduce((sum, piece) => sum + piece.length, 0);
  }
}
