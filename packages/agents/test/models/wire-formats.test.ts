// The recorded streams of every wire format, read by our adapters: in pieces of any size, and cut at every byte.

import { describe, expect, test } from "vitest";
import type { ChatMessage } from "../../src/messages.ts";
import { AnthropicModel } from "../../src/models/anthropic.ts";
import type { Model } from "../../src/models/model.ts";
import { OllamaModel } from "../../src/models/ollama.ts";
import { OpenAIModel } from "../../src/models/openai.ts";
import { ModelServer, type Reply } from "./model-server.ts";
import {
  contentTypes,
  type Meaning,
  type RecordedStream,
  recordedStreams,
  type WireFormat,
} from "./recorded-streams.ts";

const hello: ChatMessage[] = [{ role: "user", content: "Hello" }];

function modelAt(url: string, format: WireFormat, headers: Record<string, string> = {}): Model {
  const options = { apiKey: "sk-test-0123456789", retryDelayMs: 1, timeoutMs: 5_000, headers };
  switch (format) {
    case "chat":
      return new OpenAIModel({ modelId: "gpt-4o", baseURL: `${url}/v1`, ...options });
    case "responses":
      return new OpenAIModel({ modelId: "gpt-5", baseURL: `${url}/v1`, api: "responses", ...options });
    case "anthropic":
      return new AnthropicModel({ modelId: "claude-sonnet-4-5", baseURL: url, ...options });
    case "ollama":
      return new OllamaModel({ modelId: "qwen3", baseURL: url, ...options });
  }
}

async function meaningOf(model: Model): Promise<Meaning> {
  const { text, toolCalls, usage, finishReason } = await model.generate(hello);
  const { inputTokens = -1, outputTokens = -1 } = usage ?? {};
  return { text, toolCalls, usage: { inputTokens, outputTokens }, finishReason };
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
  return losesUsage ? { ...meaning, usage: { inputTokens: -1, outputTokens: -1 } } : meaning;
}

describe.each(recordedStreams.map((stream) => ({ ...stream, title: `${stream.format}: ${stream.name}` })))(
  "$title",
  (stream) => {
    test.each([1, 7, 100_000])("in pieces of %i bytes", async (pieceBytes) => {
      await using server = await ModelServer.start(send(stream, { pieceBytes }));
      expect(await meaningOf(modelAt(server.url, stream.format))).toEqual(stream.meaning);
      expect(server.requests.length).toBe(1);
    });

    test("cut at every byte: asked again, and nothing is lost or counted twice", async () => {
      const bytes = Buffer.from(stream.body, "utf8");
      // Every byte of the first stream of each format.
      const step = recordedStreams.find(({ format }) => format === stream.format)?.name === stream.name ? 1 : 11;
      let cutAt = 0;
      const seen = new Set<string>();
      await using server = await ModelServer.start((response, request) => {
        const cut = String(request.headers["x-cut"]);
        const isAgain = seen.has(cut);
        seen.add(cut);
        return send(stream, isAgain ? {} : { cutAt: Number(cut) })(response, request);
      });
      const worker = async (): Promise<void> => {
        while (cutAt < bytes.length) {
          const cut = cutAt;
          cutAt += step;
          const cutting = modelAt(server.url, stream.format, { "x-cut": String(cut) });
          expect({ cut, ...(await meaningOf(cutting)) }).toEqual({
            cut,
            ...meaningOfCut(stream, bytes.subarray(0, cut)),
          });
        }
      };
      await Promise.all(Array.from({ length: 8 }, worker));
    });
  },
);
