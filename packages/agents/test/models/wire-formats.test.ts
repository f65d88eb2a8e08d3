// The recorded streams of every wire format, read by our adapters: in pieces of any size, and cut at every byte.

import { afterEach, describe, expect, test, vi } from "vitest";
import type { ChatMessage } from "../../src/messages.ts";
import { collectAnswer, type Model } from "../../src/models/model.ts";
import { ModelServer, type Reply, stream, streamAndHang } from "./model-server.ts";
import { contentTypes, type Meaning, type RecordedStream, recordedStreams } from "./recorded-streams.ts";
import { answersIn, cutResponse, modelAt, wireFormats } from "./wire-answers.ts";

const hello: ChatMessage[] = [{ role: "user", content: "Hello" }];

async function meaningOf(model: Model, isStreamed = false): Promise<Meaning> {
  const answer = isStreamed ? collectAnswer(model.stream(hello, { allowRestart: true })) : model.generate(hello);
  const { text, toolCalls, usage, finishReason } = await answer;
  const { inputTokens = -1, outputTokens = -1, cachedInputTokens = 0, reasoningTokens = 0 } = usage ?? {};
  return { text, toolCalls, usage: { inputTokens, outputTokens, cachedInputTokens, reasoningTokens }, finishReason };
}

/** Sends the stream in pieces, and cuts the socket after `cutAt` bytes. */
function send({ format, body }: RecordedStream, options: { pieceBytes?: number; cutAt?: number } = {}): Reply {
  const bytes = Buffer.from(body, "utf8");
  return async (response) => {
    response.writeHead(200, { "content-type": contentTypes[format] });
    response.flushHeaders();
    const end = options.cutAt ?? bytes.length;
    const size = options.pieceBytes ?? end;
    for (let i = 0; i < end; i += size) {
      const piece = bytes.subarray(i, Math.min(i + size, end));
      await new Promise<void>((sent) => response.write(piece, () => sent()));
    }
    if (options.cutAt === undefined) response.end();
    else response.socket?.destroy();
  };
}

/** An answer that has said why it ended is whole: only its usage, which comes after that in one format, may be lost. */
function meaningOfCut({ format, meaning }: RecordedStream, seen: Buffer): Meaning {
  const text = seen.toString("utf8");
  const losesUsage = format === "chat" && /"finish_reason":"\w+"}\]}\n\n/.test(text) && !/"usage":\{.*\n\n/.test(text);
  const unknown = { inputTokens: -1, outputTokens: -1, cachedInputTokens: 0, reasoningTokens: 0 };
  return losesUsage ? { ...meaning, usage: unknown } : meaning;
}

afterEach(() => {
  vi.useRealTimers();
});

describe.each(recordedStreams.map((stream) => ({ ...stream, title: `${stream.format}: ${stream.name}` })))(
  "$title",
  (stream) => {
    test.each([1, 7, 100_000])("in pieces of %i bytes", async (pieceBytes) => {
      await using server = await ModelServer.start(send(stream, { pieceBytes }));
      expect(await meaningOf(modelAt(server.url, stream.format))).toEqual(stream.meaning);
      expect(server.requests.length).toBe(1);
    });

    // In this process, where it is known what came before the cut.
    test.each([true, false])(
      "cut at every byte: asked again, and nothing is lost or counted twice; streamed: %s",
      async (isStreamed) => {
        const bytes = new TextEncoder().encode(stream.body);
        const type = contentTypes[stream.format];
        for (let cut = 0; cut < bytes.length; cut++) {
          let asked = 0;
          const from: typeof fetch = async () =>
            asked++ === 0 ? cutResponse(bytes, cut, type) : new Response(bytes, { headers: { "content-type": type } });
          const model = modelAt("http://127.0.0.1:9", stream.format, { fetch: from, retryDelayMs: 0 });
          const want = meaningOfCut(stream, Buffer.from(bytes.subarray(0, cut)));
          expect({ cut, ...(await meaningOf(model, isStreamed)) }).toEqual({ cut, ...want });
        }
      },
    );

    test("a socket that is cut is asked again too", async () => {
      const { length } = Buffer.from(stream.body, "utf8");
      for (const cutAt of [0, Math.floor(length / 3), Math.floor(length / 2)]) {
        await using server = await ModelServer.start(send(stream, { cutAt }), send(stream));
        expect(await meaningOf(modelAt(server.url, stream.format))).toEqual(stream.meaning);
        expect(server.requests.length).toBe(2);
      }
    });
  },
);

describe.each(wireFormats)("%s: a stop sequence that the service does not know", (format) => {
  const { whole, begun, pieceOf } = answersIn(format);

  test("cuts the answer, whose usage is read all the same", async () => {
    // However slow the machine is.
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    await using server = await ModelServer.start(stream(whole("one ST", "OP two"), 50, contentTypes[format]));
    const { text, usage, finishReason } = await modelAt(server.url, format).generate(hello, { stop: ["STOP"] });
    expect({ text, usage, finishReason }).toMatchObject({
      ...{ text: "one ", finishReason: "stop" },
      usage: { inputTokens: 7, outputTokens: 3 },
    });
    expect(server.abandoned).toBe(0);
  });

  test("ends an answer that goes on", async () => {
    await using server = await ModelServer.start((response) => {
      response.writeHead(200, { "content-type": contentTypes[format] });
      response.write(begun("one STOP"));
      const writing = setInterval(() => response.write(pieceOf(` and ${"on ".repeat(20)}`)), 1);
      response.on("close", () => clearInterval(writing));
    });
    const answer = await modelAt(server.url, format).generate(hello, { stop: ["STOP"] });
    expect(answer).toMatchObject({ text: "one ", finishReason: "stop" });
    expect(await server.waitForAbandoned(1)).toBe(1);
  });

  test("ends an answer that stalls after it", async () => {
    await using server = await ModelServer.start(streamAndHang(begun("one STOP two"), contentTypes[format]));
    const answer = await modelAt(server.url, format).generate(hello, { stop: ["STOP"] });
    expect(answer).toMatchObject({ text: "one ", finishReason: "stop" });
    expect(await server.waitForAbandoned(1)).toBe(1);
  });
});
