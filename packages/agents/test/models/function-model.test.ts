import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import type { ChatMessage } from "../../src/messages.ts";
import { type AnswerFunction, FunctionModel } from "../../src/models/function-model.ts";

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
    message: "FunctionModel: wanted text from the function, got number.",
  });
  expect(() => new FunctionModel("gpt-4o" as unknown as AnswerFunction)).toThrow(
    "FunctionModel: wanted a function (messages, options) => text, got string.",
  );
});
