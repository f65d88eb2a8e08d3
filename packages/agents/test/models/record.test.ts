import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { AgentGenerationError } from "../../src/errors.ts";
import type { ChatMessage } from "../../src/messages.ts";
import type { Model, ModelDelta } from "../../src/models/model.ts";
import { OpenAIModel } from "../../src/models/openai.ts";
import { type Recording, recordModel, replayModel } from "../../src/models/record.ts";
import { ScriptedModel } from "../../src/models/scripted.ts";
import { onFakeClock } from "./clock.ts";
import { chunk, completion, ModelServer, refuse, stream } from "./model-server.ts";

const folder = mkdtempSync(join(tmpdir(), "adder-recordings-"));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
const newFile = (): string => join(folder, `${++count}.jsonl`);
const user = (content: ChatMessage["content"]): ChatMessage[] => [{ role: "user", content }];

async function deltasOf(model: Model): Promise<ModelDelta[]> {
  const deltas: ModelDelta[] = [];
  for await (const delta of model.stream(user("a"))) deltas.push(delta);
  return deltas;
}

async function failureOf(promise: Promise<unknown>): Promise<{ message: string; code: string }> {
  const error = await promise.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(AgentGenerationError);
  const { message, code } = error as AgentGenerationError;
  return { message, code };
}

describe("a recording", () => {
  test("plays back what the model gave, in the same deltas", async () => {
    const file = newFile();
    const usage = { inputTokens: 1, outputTokens: 2 };
    const toolCalls = [{ id: "c1", name: "add", arguments: { a: 1 } }];
    const script = () =>
      new ScriptedModel(["Hello, world", { text: "b", reasoning: "hm", toolCalls, usage }], { modelId: "m-1" });
    const recorded = recordModel(script(), file);
    expect(recorded.modelId).toBe("m-1");
    const first = await deltasOf(recorded);
    const second = await recorded.generate(user("b"), { stop: ["S"], signal: new AbortController().signal });

    const replayed = replayModel(file);
    expect(replayed.modelId).toBe("m-1");
    expect(await deltasOf(replayed)).toEqual(first);
    expect(await replayed.generate(user("else"))).toEqual(second);
    expect(replayModel(file, { modelId: "label" }).modelId).toBe("label");
  });

  test("is one line a request, readable by its owner only", async () => {
    const file = newFile();
    const model = recordModel(new ScriptedModel(["ab", "c"], { modelId: "m-1" }), file);
    await model.generate(user("one"), { stop: ["S"], signal: new AbortController().signal });
    await model.generate(user([{ type: "image", data: Uint8Array.of(1, 2), mediaType: "image/png" }]));
    const lines = readFileSync(file, "utf8").split("\n");
    expect(lines.length).toBe(3);
    expect(lines[2]).toBe("");
    const withoutTimes = lines.slice(0, 2).map((line) => {
      const recording = JSON.parse(line);
      for (const entry of recording.deltas) entry[0] = typeof entry[0];
      return recording;
    });
    expect(withoutTimes).toEqual([
      {
        modelId: "m-1",
        request: { messages: user("one"), options: { stop: ["S"] } },
        deltas: [
          ["number", { type: "text", text: "ab" }],
          ["number", { type: "finish", reason: "stop" }],
        ],
      },
      {
        modelId: "m-1",
        request: {
          messages: [{ role: "user", content: [{ type: "image", data: { $bytes: "AQI=" }, mediaType: "image/png" }] }],
          options: {},
        },
        deltas: [
          ["number", { type: "text", text: "c" }],
          ["number", { type: "finish", reason: "stop" }],
        ],
      },
    ]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test("says when it has run out", async () => {
    const file = newFile();
    await recordModel(new ScriptedModel(["a"]), file).generate(user("x"));
    const model = replayModel(file);
    await model.generate(user("x"));
    expect(await failureOf(model.generate(user("x")))).toEqual({
      message: `The recording ${file} has 1 answer, and answer 2 was asked for.`,
      code: "replay_exhausted",
    });
  });

  test("keeps a failure, after the deltas before it", async () => {
    await using server = await ModelServer.start(refuse(400, "bad request"), stream(chunk({ content: "Half" })));
    const file = newFile();
    const model = recordModel(new OpenAIModel({ modelId: "m", apiKey: "sk-secret-key", baseURL: server.url }), file);
    const first = await failureOf(model.generate(user("x")));
    const second = await failureOf(model.generate(user("x")));
    const replayed = replayModel(file);
    expect(await failureOf(replayed.generate(user("x")))).toEqual(first);
    expect(first).toEqual({
      message: `The model "m" at ${server.host} answered 400 Bad Request: bad request`,
      code: "model_bad_request",
    });
    const seen: unknown[] = [];
    const replay = async () => {
      for await (const delta of replayed.stream(user("x"))) seen.push(delta);
    };
    expect(await failureOf(replay())).toEqual(second);
    expect(seen).toEqual([{ type: "text", text: "Half" }]);
  });

  test("never holds the key", async () => {
    const key = "sk-secret-0123456789";
    await using server = await ModelServer.start(refuse(401, `Bad key ${key}`), stream(completion("Hi")));
    const file = newFile();
    const model = recordModel(new OpenAIModel({ modelId: "m", apiKey: key, baseURL: server.url }), file);
    await failureOf(model.generate(user("x")));
    await model.generate(user("x"));
    expect(server.requests[1].headers.authorization).toBe(`Bearer ${key}`);
    expect(readFileSync(file, "utf8")).not.toContain(key);
  });

  test("keeps what a caller saw who left early", async () => {
    const file = newFile();
    const model = recordModel(new ScriptedModel([{ chunks: ["a", "b", "c"] }]), file);
    for await (const delta of model.stream(user("x"))) if (delta.type === "text" && delta.text === "b") break;
    expect((await replayModel(file).generate(user("x"))).text).toBe("ab");
  });

  test("may be written by many at once", async () => {
    const file = newFile();
    const long = "x".repeat(100_000);
    const models = [0, 1, 2].map((i) =>
      recordModel(new ScriptedModel(Array(4).fill(`${i}${long}`), { chunkSize: 50_000 }), file),
    );
    await Promise.all(models.flatMap((model) => [1, 2, 3, 4].map(() => model.generate(user("x")))));
    const replayed = replayModel(file);
    const answers: string[] = [];
    for (let i = 0; i < 12; i++) answers.push((await replayed.generate(user("x"))).text);
    expect(answers.sort()).toEqual([0, 1, 2].flatMap((i) => Array(4).fill(`${i}${long}`)));
  });

  test("survives a crash in the middle of a line", async () => {
    const file = newFile();
    await recordModel(new ScriptedModel(["a"]), file).generate(user("x"));
    appendFileSync(file, '{"request":{"messages":[');
    expect((await replayModel(file).generate(user("x"))).text).toBe("a");
    await recordModel(new ScriptedModel(["b"]), file).generate(user("x"));
    const replayed = replayModel(file);
    expect([(await replayed.generate(user("x"))).text, (await replayed.generate(user("x"))).text]).toEqual(["a", "b"]);
    appendFileSync(file, "oops\n");
    expect(() => replayModel(file)).toThrow(
      `The recording ${file}, line 5: want an object with "request" and "deltas", got "oops".`,
    );
  });

  test("that is missing or no recording is refused at once", () => {
    const missing = join(folder, "missing.jsonl");
    expect(() => replayModel(missing)).toThrow(
      `The recording ${missing} cannot be read: ENOENT: no such file or directory, open '${missing}'.`,
    );
    const file = newFile();
    writeFileSync(file, '{"request":1}\n');
    expect(() => replayModel(file)).toThrow(
      `The recording ${file}, line 1: want an object with "request" and "deltas", got "{\\"request\\":1}".`,
    );
  });
});

describe("strict replay", () => {
  const record = async (messages: ChatMessage[], options = {}): Promise<string> => {
    const file = newFile();
    await recordModel(new ScriptedModel(["a"]), file).generate(messages, options);
    return file;
  };

  test("takes the same request, whatever the order of its keys", async () => {
    const picture: ChatMessage[] = user([{ type: "image", data: Uint8Array.of(1), mediaType: "image/png" }]);
    const file = await record(picture, { stop: ["S"], temperature: 0, maxTokens: undefined });
    const same = [
      { content: [{ mediaType: "image/png", data: Buffer.from([1]), type: "image" }], role: "user" },
    ] as ChatMessage[];
    const answer = await replayModel(file, { strict: true }).generate(same, { temperature: 0, stop: ["S"] });
    expect(answer.text).toBe("a");
  });

  test.each([
    { name: "a text", got: user("two"), options: {}, want: 'messages[0].content: recorded "one", got "two"' },
    {
      name: "a longer list",
      got: [...user("one"), ...user("two")],
      options: {},
      want: "messages: recorded 1 entry, got 2 entries",
    },
    {
      name: "an option more",
      got: user("one"),
      options: { stop: ["S"] },
      want: 'options.stop: recorded nothing, got ["S"]',
    },
    {
      name: "another kind",
      got: user([{ type: "text", text: "one" }]),
      options: {},
      want: 'messages[0].content: recorded "one", got [{"type":"text","text":"one"}]',
    },
  ])("says the first difference: $name", async ({ got, options, want }) => {
    const file = await record(user("one"));
    expect(await failureOf(replayModel(file, { strict: true }).generate(got, options))).toEqual({
      message: `Request 1 differs from the recording ${file} at ${want}.`,
      code: "replay_mismatch",
    });
    expect((await replayModel(file).generate(got, options)).text).toBe("a");
  });
});

describe("pace", () => {
  const file = newFile();
  const pieces: Recording["deltas"] = ["a", "b", "c"].map((text, i) => [100 * (i + 1), { type: "text", text }]);

  test("is kept by a recording", async () => {
    const script = new ScriptedModel([{ chunks: ["a", "b", "c"], delayMs: 100 }]);
    await onFakeClock(() => recordModel(script, file).generate(user("x")));
    const { deltas } = JSON.parse(readFileSync(file, "utf8"));
    expect(deltas).toEqual([...pieces, [300, { type: "finish", reason: "stop" }]]);
  });

  test.each([
    { delayMs: undefined, want: [0, 0, 0, 0] },
    { delayMs: 20, want: [20, 40, 60, 80] },
    { delayMs: "recorded" as const, want: [100, 200, 300, 300] },
  ])("is played back: $delayMs", async ({ delayMs, want }) => {
    const times = await onFakeClock(async (now) => {
      const seen: number[] = [];
      for await (const _ of replayModel(file, { delayMs }).stream(user("x"))) seen.push(now());
      return seen;
    });
    expect(times).toEqual(want);
  });

  test("ends with the signal", async () => {
    const file = newFile();
    await recordModel(new ScriptedModel(["a"]), file).generate(user("x"));
    const reason = new Error("enough");
    const controller = new AbortController();
    setTimeout(() => controller.abort(reason), 20);
    const model = replayModel(file, { delayMs: 60_000 });
    await expect(model.generate(user("x"), { signal: controller.signal })).rejects.toBe(reason);
  });
});

test("what looks like a key, and what is named as a secret, is not in the file, and a strict replay does not mind", async () => {
  const secret = "hunter2-hunter2";
  const message = (words: string): ChatMessage[] => [{ role: "user", content: words }];
  const asked = `Log in with ${secret}, key sk-proj-0123456789abcdefghij.`;
  const path = join(folder, "secrets.jsonl");
  await recordModel(new ScriptedModel([`I used ${secret}.`]), path, { secrets: [secret] }).generate(message(asked));
  const text = readFileSync(path, "utf8");
  expect(text).toContain("Log in with ***, key ***.");
  expect(text).not.toContain("hunter2");
  const replayed = replayModel(path, { match: "strict", secrets: [secret] });
  expect((await replayed.generate(message(asked))).text).toBe("I used ***.");
});

test("matched by the request, answers come in any order, each once", async () => {
  const ask = (words: string): ChatMessage[] => [{ role: "user", content: words }];
  const path = join(folder, "order.jsonl");
  const recording = recordModel(new ScriptedModel(["one", "two", "two again"]), path);
  for (const words of ["1", "2", "2"]) await recording.generate(ask(words));
  const replayed = replayModel(path, { match: "request" });
  const texts: string[] = [];
  for (const words of ["2", "1", "2"]) texts.push((await replayed.generate(ask(words))).text);
  expect(texts).toEqual(["two", "one", "two again"]);
  await expect(replayed.generate(ask("2"))).rejects.toMatchObject({ code: "replay_exhausted" });
  const other = replayModel(path, { match: "request" });
  await expect(other.generate(ask("3"))).rejects.toMatchObject({
    code: "replay_mismatch",
    message: `Request 1 differs from the recording ${path} at messages[0].content: recorded "1", got "3".`,
  });
});
