import { expect, test } from "vitest";
import type { ChatMessage } from "../../src/messages.ts";
import { FallbackModel, type FallbackReport } from "../../src/models/fallback.ts";
import { AnswerCollector } from "../../src/models/model.ts";
import { OpenAIModel } from "../../src/models/openai.ts";
import { ScriptedModel } from "../../src/models/scripted.ts";
import { chunk, completion, findClosedPort, ModelServer, refuse, stream, streamAndCut } from "./model-server.ts";

const hello: ChatMessage[] = [{ role: "user", content: "Hello" }];

const modelAt = (url: string, modelId = "first"): OpenAIModel =>
  new OpenAIModel({ modelId, apiKey: "sk-test-key-1", baseURL: url, retries: 1, retryDelayMs: 1 });

async function textOf(deltas: AsyncIterable<{ type: string; text?: string }>): Promise<string> {
  let text = "";
  for await (const delta of deltas) if (delta.type === "text") text += delta.text;
  return text;
}

test("the first model answers while it can", async () => {
  const first = new ScriptedModel(["one", "two"], { modelId: "a" });
  const second = new ScriptedModel([], { modelId: "b" });
  const model = new FallbackModel([first, second]);
  expect(model.modelId).toBe("a or b");
  expect(model.lastAnswer).toBe(null);
  expect(await model.generate(hello, { stop: ["x"] })).toMatchObject({ text: "one", modelId: "a" });
  expect(await textOf(model.stream(hello))).toBe("two");
  expect(first.requestOptions[0]).toEqual({ stop: ["x"] });
  expect(model.lastAnswer).toEqual({ modelId: "a", index: 0, failures: [] });
});

test("the next one is asked after the retries of the one before; who answered is told", async () => {
  await using broken = await ModelServer.start(refuse(503, "overloaded"));
  await using working = await ModelServer.start(stream(completion("Hi")));
  const port = await findClosedPort();
  const reports: FallbackReport[] = [];
  const model = new FallbackModel(
    [modelAt(broken.url), modelAt(`http://127.0.0.1:${port}`, "second"), modelAt(working.url, "third")],
    { onAnswer: (report) => reports.push(report) },
  );
  expect(await model.generate(hello)).toMatchObject({ text: "Hi", modelId: "third" });
  expect(broken.requests.length).toBe(2);
  expect(reports).toHaveLength(1);
  expect(reports[0]).toMatchObject({ modelId: "third", index: 2 });
  expect(reports[0].failures.map(({ modelId, error }) => `${modelId}: ${error.message}`)).toEqual([
    `first: The model "first" at ${broken.host} answered 503 Service Unavailable: overloaded. Gave up after 2 attempts.`,
    `second: The model "second" at 127.0.0.1:${port} could not be reached: connect ECONNREFUSED 127.0.0.1:${port}. ` +
      "Gave up after 2 attempts. Check the option baseURL and the network.",
  ]);
});

test("a refusal that another model would not heal is final, unless the developer says otherwise", async () => {
  await using refusing = await ModelServer.start(refuse(400, "too long"));
  const backup = new ScriptedModel(["Hi"], { modelId: "backup" });
  const models = [modelAt(refusing.url), backup];
  await expect(new FallbackModel(models).generate(hello)).rejects.toMatchObject({ code: "model_bad_request" });
  expect(backup.requests).toEqual([]);
  const willing = new FallbackModel(models, { shouldFallBack: () => true });
  expect(await willing.generate(hello)).toMatchObject({ text: "Hi", modelId: "backup" });
});

test("once a piece was shown, a failure is final; of a whole answer nothing was", async () => {
  await using cutting = await ModelServer.start(streamAndCut(chunk({ content: "half" })));
  const backup = new ScriptedModel(["Hi"]);
  const model = new FallbackModel([modelAt(cutting.url), backup]);
  const reading = (async () => {
    for await (const _ of model.stream(hello)) {
    }
  })();
  await expect(reading).rejects.toMatchObject({ code: "model_stream_cut" });
  expect(backup.requests).toEqual([]);
  expect(model.lastAnswer).toMatchObject({ modelId: "first" });
  expect(await model.generate(hello)).toMatchObject({ text: "Hi", modelId: "scripted" });
  expect(model.lastAnswer).toMatchObject({ modelId: "scripted", failures: [{ modelId: "first" }] });
});

test("where the caller allows a restart, the next model begins the answer again, and says so", async () => {
  await using cutting = await ModelServer.start(streamAndCut(chunk({ content: "half" })));
  const model = new FallbackModel([modelAt(cutting.url), new ScriptedModel(["Hi"])]);
  const seen: string[] = [];
  const collector = new AnswerCollector();
  for await (const delta of model.stream(hello, { allowRestart: true })) {
    collector.add(delta);
    seen.push(delta.type === "text" ? delta.text : delta.type === "model" ? delta.modelId : delta.type);
  }
  expect(seen).toEqual(["first", "half", "restart", "half", "restart", "scripted", "Hi", "finish"]);
  expect(collector.answer()).toMatchObject({ text: "Hi", modelId: "scripted" });
  expect(cutting.requests.length).toBe(2);
});

test("when none answers, all reasons are told", async () => {
  await using one = await ModelServer.start(refuse(503, "overloaded"));
  await using two = await ModelServer.start(refuse(500, "broken"));
  const model = new FallbackModel([modelAt(one.url), modelAt(two.url, "second")]);
  await expect(model.generate(hello)).rejects.toMatchObject({
    name: "AgentGenerationError",
    code: "model_fallbacks_failed",
    message:
      "None of the 2 models of FallbackModel answered. " +
      `1. The model "first" at ${one.host} answered 503 Service Unavailable: overloaded. Gave up after 2 attempts. ` +
      `2. The model "second" at ${two.host} answered 500 Internal Server Error: broken. Gave up after 2 attempts.`,
  });
});

test("an abort asks no other model", async () => {
  const slow = new ScriptedModel([{ text: "never", delayMs: 10_000 }]);
  const backup = new ScriptedModel(["Hi"]);
  const signal = AbortSignal.timeout(30);
  const model = new FallbackModel([slow, backup], { shouldFallBack: () => true });
  await expect(model.generate(hello, { signal })).rejects.toMatchObject({ name: "TimeoutError" });
  expect(backup.requests).toEqual([]);
});

test("requests at the same time do not mix their reports", async () => {
  const model = new FallbackModel(
    [new ScriptedModel([new Error("no"), "from a"], { modelId: "a" }), new ScriptedModel(["from b"], { modelId: "b" })],
    { shouldFallBack: () => true },
  );
  const answers = await Promise.all([model.generate(hello), model.generate(hello)]);
  expect(answers.map(({ text, modelId }) => `${text}, ${modelId}`)).toEqual(["from b, b", "from a, a"]);
});

test("an empty list is refused", () => {
  expect(() => new FallbackModel([])).toThrow("FallbackModel: wanted a list of at least one model, got none.");
});
