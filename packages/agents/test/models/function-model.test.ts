import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import type { ChatMessage } from "../../src/messages.ts";
import { ModelRequestError } from "../../src/models/failures.ts";
import { FallbackModel } from "../../src/models/fallback.ts";
import { type AnswerFunction, FunctionModel, toModel } from "../../src/models/function-model.ts";
import { recordModel, replayModel } from "../../src/models/record.ts";

const hello: ChatMessage[] = [{ role: "user", content: "Hello" }];

test("the text of a function, cut at a stop sequence", async () => {
  const asked: unknown[] = [];
  const model = new FunctionModel(function parrot(messages, { stop }) {
    asked.push(messages, stop);
    return "one STOP two";
  });
  expect(model.modelId).toBe("parrot");
  expect(await model.generate(hello, { stop: ["STOP"] })).toMatchObject({
    text: "one ",
    finishReason: "stop",
    usage: null,
  });
  expect(asked).toEqual([hello, ["STOP"]]);
  expect((await new FunctionModel(async () => "later", { modelId: "m" }).generate(hello)).text).toBe("later");
});

test("pieces as they come; a stop sequence over two of them ends the function", async () => {
  let isEnded = false;
  const model = new FunctionModel(async function* () {
    try {
      yield "a";
      yield "bS";
      yield "TOPc";
      yield "never";
    } finally {
      isEnded = true;
    }
  });
  const seen: string[] = [];
  for await (const delta of model.stream(hello, { stop: ["STOP"] }))
    seen.push(delta.type === "text" ? delta.text : delta.type);
  expect(seen).toEqual(["a", "b", "finish"]);
  expect(isEnded).toBe(true);
});

test("an abort between pieces, an error of the function, an answer that is no text", async () => {
  const controller = new AbortController();
  const endless = new FunctionModel(async function* () {
    for (;;) {
      await sleep(1);
      yield "x";
    }
  });
  setTimeout(() => controller.abort(new Error("enough")), 20);
  await expect(endless.generate(hello, { signal: controller.signal })).rejects.toThrow(/^enough$/);
  const hanging = [
    () => new Promise<string>(() => undefined),
    () =>
      (async function* () {
        yield await new Promise<string>(() => undefined);
      })(),
  ];
  for (const answer of hanging) {
    const waiting = new FunctionModel(answer).generate(hello, { signal: AbortSignal.timeout(20) });
    await expect(waiting).rejects.toMatchObject({ name: "TimeoutError" });
  }
  const failing = new FunctionModel(() => {
    throw new RangeError("no");
  });
  await expect(failing.generate(hello)).rejects.toThrow(new RangeError("no"));
  const numeric = new FunctionModel((() => 7) as unknown as AnswerFunction);
  await expect(numeric.generate(hello)).rejects.toMatchObject({
    code: "model_bad_answer",
    message: "FunctionModel: wanted text from the function, or pieces of text, got number.",
  });
  expect(() => new FunctionModel("gpt-4o" as unknown as AnswerFunction)).toThrow(
    "FunctionModel: wanted a function (messages, options) => text, got string.",
  );
});

test.each<[string, AnswerFunction]>([
  ["text", () => "one two"],
  ["a promise of it", async () => "one two"],
  [
    "an async generator",
    async function* pieces() {
      yield "one ";
      yield "two";
    },
  ],
  [
    "a generator",
    function* pieces() {
      yield "one ";
      yield "two";
    },
  ],
  ["a list", () => ["one ", "two"]],
  ["a promise of a stream", async () => new Blob(["one two"]).stream().pipeThrough(new TextDecoderStream())],
])("%s is an answer", async (_, answer) => {
  expect((await toModel(answer).generate(hello)).text).toBe("one two");
});

test("a list is not asked for what comes after a stop sequence; a class and a stream of numbers are told", async () => {
  let given = 0;
  const counting = toModel(function* () {
    for (;;) yield ["a", "STOP"][given++ % 2];
  });
  expect((await counting.generate(hello, { stop: ["STOP"] })).text).toBe("a");
  expect(given).toBe(2);
  expect(() => new FunctionModel(FunctionModel as unknown as AnswerFunction)).toThrow(
    "FunctionModel: wanted a function (messages, options) => text, got the class FunctionModel; wanted an object of it.",
  );
  const numbers = toModel((() => [1, 2]) as unknown as AnswerFunction);
  await expect(numbers.generate(hello)).rejects.toThrow(
    "FunctionModel: wanted text from the function, or pieces of text, got number.",
  );
});

test("a function does wherever a model is taken", async () => {
  const file = join(await mkdtemp(join(tmpdir(), "adder-")), "run.jsonl");
  const refusing = (): string => {
    throw new ModelRequestError("busy", { code: "model_unavailable", retriable: true });
  };
  async function* inPieces(): AsyncGenerator<string> {
    yield "from the ";
    yield "second";
  }
  const model = new FallbackModel([refusing, inPieces]);
  expect(model.modelId).toBe("refusing or inPieces");
  expect((await recordModel(model, file).generate(hello)).text).toBe("from the second");
  expect((await recordModel(async () => "later", file).generate(hello)).text).toBe("later");
  const again = replayModel(file);
  expect([(await again.generate(hello)).text, (await again.generate(hello)).text]).toEqual([
    "from the second",
    "later",
  ]);
  expect(() => new FallbackModel(["gpt-4o"] as unknown as AnswerFunction[])).toThrow(
    "FallbackModel: wanted models, or functions (messages, options) => text, got at 0 string.",
  );
  expect(() => recordModel(null as unknown as AnswerFunction, file)).toThrow(
    "recordModel: wanted a model, or a function (messages, options) => text, got null.",
  );
});
