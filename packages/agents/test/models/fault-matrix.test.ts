// The fault matrix: everything that can go wrong between an agent and a model service, in every wire format, with streams and without, in the
// first step and in a later one, once and for good. What must come of it stands in the table of docs/models.md, which is read here: a row
// without a fault below, or a fault without a row, fails. Time limits are the usual ones: a service that stalls is left after two
// minutes by a clock that the test turns on.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { CodeAgent } from "../../src/agents/code-agent.ts";
import { AgentGenerationError } from "../../src/errors.ts";
import type { ServiceOptions } from "../../src/models/service.ts";
import { TableExecutor } from "../agents/table-executor.ts";
import { takeClock, turnClockWhile } from "./clock.ts";
import {
  findClosedPort,
  ModelServer,
  type Reply,
  refuse,
  stream,
  streamAndCut,
  streamAndHang,
} from "./model-server.ts";
import { contentTypes, type WireFormat } from "./recorded-streams.ts";
import { answersIn, cutResponse, modelAt, wireFormats } from "./wire-answers.ts";

const key = "sk-secret-0123456789";

/** What a good service answers in each step: it leaves out the stop sequence that ends the code. */
const words = (program: string): string => `Thought: next, Grüße 😀.\n<code>\n${program}\n`;

/** In place of the good answer with this text. */
type FaultyReply = (text: string, format: WireFormat) => Reply;

type Fault = {
  reply?: FaultyReply;
  /** In place of the service's address. */
  address?: (host: string) => string | Promise<string>;
  /** The service says nothing more. */
  isStall?: boolean;
};

const status = (code: number, headers: Record<string, string> = {}): Fault => ({
  reply: () => refuse(code, `The service says why ${key} will not do.`, headers),
});

type Answers = ReturnType<typeof answersIn>;

/** A whole stream that is odd or broken. */
const odd = (body: (answers: Answers, text: string) => string, pieceBytes?: number): Fault => ({
  reply: (text, format) => stream(body(answersIn(format), text), pieceBytes, contentTypes[format]),
});

const begun = (text: string, format: WireFormat): string => answersIn(format).begun(text.slice(0, 20));

const tenMegabytes = Array.from({ length: 100 }, () => `${"x".repeat(99)}\n`.repeat(1000));

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
  "stall before the headers": { reply: () => () => {}, isStall: true },
  "stall in the middle": {
    reply: (text, format) => streamAndHang(begun(text, format), contentTypes[format]),
    isStall: true,
  },
  "connection cut at any byte": {
    reply: (text, format) => streamAndCut(begun(text, format), contentTypes[format]),
  },
  "characters split between chunks": odd(({ whole }, text) => whole(text), 1),
  "CRLF and comments": odd(({ withRemarks }, text) => withRemarks(text)),
  "malformed JSON": odd(({ malformed }, text) => malformed(text.slice(0, 20))),
  "empty choices": odd(({ withEmptyPieces }, text) => withEmptyPieces(text)),
  "duplicate chunks": odd(({ withDoubles }, text) => withDoubles(text)),
  "unknown fields": odd(({ withUnknown }, text) => withUnknown(text)),
  "10 MB answer": odd(({ whole }, text) => whole(...tenMegabytes, text), 65_536),
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
const wantedOfCut = table.get("connection cut at any byte")?.once ?? "";

test("the table of the docs and the faults of this test are the same", () => {
  expect([...table.keys()].sort()).toEqual(Object.keys(faults).sort());
});

type Case = { fault: string; lasting: "once" | "stays"; isStreamed: boolean; step: number };

const ways = [true, false].flatMap((isStreamed) => [1, 2].map((step) => ({ isStreamed, step })));

const cases: Case[] = Object.keys(faults).flatMap((fault) =>
  (["once", "stays"] as const).flatMap((lasting) => ways.map((way) => ({ fault, lasting, ...way }))),
);

beforeEach(takeClock);

afterEach(() => {
  vi.useRealTimers();
});

describe.each(wireFormats)("%s", (format) => {
  test.each(cases)("$fault, $lasting, streamed: $isStreamed, in step $step", async (one) => {
    const { fault, lasting, step } = one;
    const want = table.get(fault)?.[lasting] ?? "";
    const { reply, address, isStall } = faults[fault];
    let asked = 0;
    let good = 0;
    const isFaulty = (): boolean => (lasting === "once" ? asked === step : asked >= step);
    await using server = await ModelServer.start((response, request) => {
      const isRight = reply === undefined || !isFaulty();
      const text = words(good === 0 ? "pass 1" : "final 1");
      // An answer that is odd and yet right is an answer.
      if (isRight || want === "answered") good++;
      if (isStall && !isRight) turnClockWhile(response, 120_000, isStillAttempt(asked));
      const right = stream(answersIn(format).whole(text), undefined, contentTypes[format]);
      return (isRight ? right : reply(text, format))(response, request);
    });
    const isStillAttempt = (attempt: number) => (): boolean => attempt === asked;
    const to: typeof fetch = async (input, init) => {
      asked++;
      const url = address !== undefined && isFaulty() ? await address(server.host) : null;
      return fetch(url === null ? input : String(input).replace(server.url, url), init);
    };
    const run = await runAgent(format, one, { url: server.url, fetch: to });
    expectOutcome(run, { want, step, counted: 2 });
    expect(await server.waitUntilIdle()).toBe(0);
  });
});

// Every byte of an answer in each format. In this process: on a socket, what had been sent before the cut may come or not.
describe.each(wireFormats)("%s, cut at every byte", (format) => {
  const { whole, finishedAt } = answersIn(format);
  const bodies = ["pass 1", "final 1"].map((program) => new TextEncoder().encode(whole(words(program))));
  const headers = { "content-type": contentTypes[format] };

  test.each(ways)("streamed: $isStreamed, in step $step", async (way) => {
    const bytes = bodies[way.step - 1];
    const wholeFrom = finishedAt(words(way.step === 1 ? "pass 1" : "final 1"));
    for (let cutAt = 0; cutAt < bytes.length; cutAt++) {
      // What has said why it ended is whole; only its usage may still have been to come.
      const isWhole = cutAt >= wholeFrom.answer;
      let asked = 0;
      let good = 0;
      const from: typeof fetch = async () => {
        if (++asked !== way.step) return new Response(bodies[good++], { headers });
        if (isWhole) good++;
        return cutResponse(bytes, cutAt, contentTypes[format]);
      };
      const run = await runAgent(format, { lasting: "once", ...way }, { url: "http://127.0.0.1:9", fetch: from });
      const counted = isWhole && cutAt < wholeFrom.usage ? 1 : 2;
      expectOutcome(run, { want: isWhole ? "answered" : wantedOfCut, step: way.step, counted });
    }
  });
});

type Outcome = { agent: CodeAgent; result: unknown; retries: string[] };

async function runAgent(
  format: WireFormat,
  { lasting, isStreamed }: Omit<Case, "fault">,
  service: { url: string } & Pick<ServiceOptions, "fetch">,
): Promise<Outcome> {
  const model = modelAt(service.url, format, { apiKey: key, fetch: service.fetch, retries: 1 });
  const executor = (): TableExecutor =>
    new TableExecutor({ "pass 1": () => undefined, "final 1": ({ call }) => call("final_answer", [1]) });
  const generationRetries = lasting === "once" ? 1 : 0;
  const agent = new CodeAgent({ model, executor, streamOutputs: isStreamed, generationRetries });
  const retries: string[] = [];
  let result: unknown;
  for await (const seen of agent.stream("Go")) {
    if (seen.type === "model.retry") {
      retries.push(seen.error.code);
      // The wait for the next attempt.
      setImmediate(() => vi.isFakeTimers() && vi.advanceTimersByTime(1000));
    }
    if (seen.type === "run.end") result = seen.result;
  }
  await agent.dispose();
  return { agent, result, retries };
}

/** `counted`: of how many answers the usage has come, where the run succeeds. */
function expectOutcome(
  { agent, result, retries }: Outcome,
  { want, step, counted }: { want: string; step: number; counted: number },
): void {
  const { state, output, usage, error } = result as { state: string; output: unknown; usage: object; error?: Error };
  const steps = agent.memory.steps.filter((each) => each.type === "action");
  if (want === "answered" || want === "asked again, answered") {
    expect({ state, output, usage, error }).toEqual({
      ...{ state: "success", output: 1, error: undefined },
      usage: { inputTokens: 7 * counted, outputTokens: 3 * counted },
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
  // No timer of ours is left; one is the clock of Node's fetch.
  expect(vi.getTimerCount()).toBeLessThanOrEqual(1);
}
