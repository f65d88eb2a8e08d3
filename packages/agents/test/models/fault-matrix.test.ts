// The fault matrix: everything that can go wrong between an agent and a model service, with streams and without, in the first step and in a
// later one, once and for good. What must come of it stands in the table of docs/models.md, which is read here: a row without a fault
// below, or a fault without a row, fails.

import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { CodeAgent } from "../../src/agents/code-agent.ts";
import { AgentGenerationError } from "../../src/errors.ts";
import { OpenAIModel } from "../../src/models/openai.ts";
import { TableExecutor } from "../agents/table-executor.ts";
import {
  chunk,
  completion,
  done,
  findClosedPort,
  ModelServer,
  type Reply,
  refuse,
  stream,
  streamAndCut,
  streamAndHang,
  usageChunk,
} from "./model-server.ts";

const key = "sk-secret-0123456789";

/** What a good service answers in each step: it leaves out the stop sequence that ends the code. */
const words = (program: string): string => `Thought: next.\n<code>\n${program}\n`;

type Fault = {
  /** In place of the good answer with this text. */
  reply?: (text: string) => Reply;
  /** In place of the service's address. */
  address?: (host: string) => string | Promise<string>;
};

const status = (code: number, headers: Record<string, string> = {}): Fault => ({
  reply: () => refuse(code, "The service says why.", headers),
});

const event = (value: unknown): string => `data: ${JSON.stringify(value)}\n\n`;

const faults: Readonly<Record<string, Fault>> = {
  "connection refused": { address: async () => `http://127.0.0.1:${await findClosedPort()}` },
  "TLS error": { address: (host) => `https://${host}` },
  "400": status(400),
  "401": status(401),
  "404": status(404),
  "408": status(408),
  "409": status(409),
  "429": status(429),
  "429 with Retry-After": status(429, { "retry-after": "0.05" }),
  "500": status(500),
  "502": status(502),
  "503": status(503),
  "529": status(529),
  "stall before the headers": { reply: () => () => {} },
  "stall in the middle": { reply: (text) => streamAndHang(chunk({ content: text.slice(0, 20) })) },
  "connection cut in the middle": { reply: (text) => streamAndCut(chunk({ content: text.slice(0, 20) })) },
  "characters split between chunks": { reply: (text) => stream(completion(text), 1) },
  "CRLF and comments": {
    reply: (text) => stream(`: hello\r\n\r\n${completion(text).replaceAll("\n\n", "\r\n: still here\r\n\r\n")}`),
  },
  "malformed JSON": { reply: (text) => stream(`${chunk({ content: text.slice(0, 20) })}data: {"choices": [\n\n`) },
  "empty choices": {
    reply: (text) =>
      stream(
        event({ choices: [] }) +
          chunk({ content: text }) +
          event({ choices: [] }) +
          chunk({}, "stop") +
          usageChunk(7, 3) +
          done,
      ),
  },
  "duplicate last chunks": {
    reply: (text) => stream(chunk({ content: text }) + (chunk({}, "stop") + usageChunk(7, 3)).repeat(2) + done + done),
  },
  "unknown fields": {
    reply: (text) =>
      stream(
        event({ object: "ping", secret: 1 }) +
          `event: custom\n${event({ choices: [{ index: 0, delta: { content: text, mood: "good" }, extra: {} }], x: [] })}` +
          chunk({}, "stop") +
          usageChunk(7, 3, { cost: 0.1 }) +
          done,
      ),
  },
  "10 MB answer": {
    reply: (text) => {
      const piece = `${"x".repeat(99)}\n`.repeat(1000);
      return stream(completion(...Array.from({ length: 100 }, () => piece), text), 65_536);
    },
  },
};

/** The rows of the table: what becomes of a run when a fault happens once, and when it stays. */
function readTable(): Map<string, { once: string; stays: string }> {
  const docs = readFileSync(fileURLToPath(new URL("../../../../docs/models.md", import.meta.url)), "utf8");
  const rows = new Map<string, { once: string; stays: string }>();
  const [, section = ""] = docs.split("## What becomes of a fault");
  for (const line of section.split("\n## ")[0].split("\n")) {
    const [, name, once, stays] = /^\| ([^|]+?) \| ([^|]+?) \| ([^|]+?) \|$/.exec(line) ?? [];
    if (name === undefined || name === "fault" || name.startsWith("---")) continue;
    rows.set(name, { once: once.replaceAll("`", ""), stays: stays.replaceAll("`", "") });
  }
  return rows;
}

const table = readTable();

test("the table of the docs and the faults of this test are the same", () => {
  expect([...table.keys()].sort()).toEqual(Object.keys(faults).sort());
});

const cases = Object.keys(faults).flatMap((fault) =>
  (["once", "stays"] as const).flatMap((lasting) =>
    [true, false].flatMap((isStreamed) => [1, 2].map((step) => ({ fault, lasting, isStreamed, step }))),
  ),
);

describe.each(cases)(
  "$fault, $lasting, streamed: $isStreamed, in step $step",
  ({ fault, lasting, isStreamed, step }) => {
    test("ends as the docs say", async () => {
      const want = table.get(fault)?.[lasting];
      const { reply, address } = faults[fault];
      let asked = 0;
      let good = 0;
      const isFaulty = (): boolean => (lasting === "once" ? asked === step : asked >= step);
      await using server = await ModelServer.start((response, request) => {
        const text = words(good + 1 >= 2 ? "final 1" : "pass 1");
        const isRight = reply === undefined || !isFaulty();
        // An answer that is odd and yet right is an answer.
        if (isRight || want === "answered") good++;
        return isRight ? stream(completion(text))(response, request) : reply(text)(response, request);
      });
      const to: typeof fetch = async (input, init) => {
        asked++;
        const url = address !== undefined && isFaulty() ? await address(server.host) : null;
        return fetch(url === null ? input : String(input).replace(server.url, url), init);
      };
      const model = new OpenAIModel({
        ...{ modelId: "m", apiKey: key, baseURL: `${server.url}/v1`, fetch: to },
        ...{ retries: 1, retryDelayMs: 1, timeouts: { firstTokenMs: 500, betweenTokensMs: 500 } },
      });
      const executor = () =>
        new TableExecutor({ "pass 1": () => undefined, "final 1": ({ call }) => call("final_answer", [1]) });
      const generationRetries = lasting === "once" ? 1 : 0;
      const agent = new CodeAgent({ model, executor, streamOutputs: isStreamed, generationRetries });
      const retries: string[] = [];
      const before = countTimers();
      let result: unknown;
      for await (const seen of agent.stream("Go")) {
        if (seen.type === "model.retry") retries.push(seen.error.code);
        if (seen.type === "run.end") result = seen.result;
      }
      const { state, output, usage, error } = result as {
        state: string;
        output: unknown;
        usage: object;
        error?: Error;
      };
      const steps = agent.memory.steps.filter((each) => each.type === "action");
      if (want === "answered" || want === "asked again, answered") {
        expect({ state, output, usage, error }).toEqual({
          ...{ state: "success", output: 1, error: undefined },
          usage: { inputTokens: 14, outputTokens: 6 },
        });
        expect(steps.map((each) => each.codeAction)).toEqual(["pass 1", "final 1"]);
        expect(retries.length).toBe(want === "answered" ? 0 : 1);
      } else {
        expect({ state, code: (error as AgentGenerationError).code }).toEqual({ state: "failed", code: want });
        expect(error).toBeInstanceOf(AgentGenerationError);
        // Steps that were done stay.
        expect(steps.filter((each) => each.codeAction !== null).map((each) => each.codeAction)).toEqual(
          step === 1 ? [] : ["pass 1"],
        );
        expect(usage).toEqual({ inputTokens: 7 * (step - 1), outputTokens: 3 * (step - 1) });
        expect(error?.message).toMatch(/^The model "m" at 127\.0\.0\.1:\d+ /);
      }
      expect(JSON.stringify(agent.memory) + JSON.stringify(result)).not.toContain(key);
      await agent.dispose();
      await sleep(1);
      expect(countTimers()).toBeLessThanOrEqual(before);
    });
  },
);

/** Timers that keep the process alive. */
const countTimers = (): number => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
