// The model in this process, with the real package and a model of a few kilobytes that is written here. The package, with its native runtime of several
// hundred megabytes, is no dependency of the repository: where it is not installed (`npm install --no-save @huggingface/transformers@4.3.1`) the tests are skipped.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { ChatMessage } from "../../src/messages.ts";
import { TransformersModel, type TransformersPackage } from "../../src/models/transformers.ts";
import { tinyAnswer, writeTinyModel } from "./tiny-model.ts";

type Installed = TransformersPackage & { env: { allowRemoteModels: boolean; localModelPath: string } };
const packageName = "@huggingface/transformers";
const transformers = (await import(packageName).catch(() => undefined)) as Installed | undefined;

const folder = mkdtempSync(join(tmpdir(), "adder-tiny-"));
afterAll(() => rmSync(folder, { recursive: true }));
writeTinyModel(join(folder, "tiny"));
if (transformers !== undefined) Object.assign(transformers.env, { allowRemoteModels: false, localModelPath: folder });

const hello: ChatMessage[] = [
  { role: "system", content: "Be brief." },
  { role: "user", content: "Hello" },
];
const options = { modelId: "tiny", dtype: "fp32", device: "cpu" };
/** "system: Be brief.", "user: Hello" and ">", a token for each character. */
const inputTokens = 31;

describe.skipIf(transformers === undefined)(
  "TransformersModel (skipped where @huggingface/transformers is not installed)",
  () => {
    test("an answer in pieces, counted", async () => {
      await using model = new TransformersModel(options);
      const answer = await model.generate(hello);
      expect(answer).toEqual({
        message: { role: "assistant", content: tinyAnswer },
        ...{ text: tinyAnswer, reasoning: "", toolCalls: [] },
        usage: { inputTokens, outputTokens: 5 },
        finishReason: "stop",
      });
    });

    test("stop sequences, the limit, and tools in the prompt", async () => {
      await using model = new TransformersModel({
        ...options,
        transformers: transformers!,
      });
      expect(await model.generate(hello, { stop: ["y"] })).toMatchObject({ text: "He", finishReason: "stop" });
      expect(await model.generate(hello, { maxTokens: 2 })).toMatchObject({ text: "He", finishReason: "length" });
      const tools = [{ name: "add", description: "Adds.", parameters: {} }];
      expect((await model.generate(hello, { tools })).usage?.inputTokens).toBe(inputTokens + "add ".length);
    });

    test("requests queue up; an abort ends one, and the next is answered", async () => {
      await using model = new TransformersModel(options);
      const all = await Promise.all([model.generate(hello), model.generate(hello)]);
      expect(all.map(({ text }) => text)).toEqual([tinyAnswer, tinyAnswer]);
      const controller = new AbortController();
      const first = model.generate(hello, { signal: controller.signal });
      const second = model.generate(hello);
      controller.abort(new Error("enough"));
      await expect(first).rejects.toThrow("enough");
      expect((await second).text).toBe(tinyAnswer);
    });

    test("a model that is not there, and pictures", async () => {
      const missing = new TransformersModel({ ...options, modelId: "none" });
      await expect(missing.generate(hello)).rejects.toMatchObject({
        code: "model_not_found",
        message: expect.stringMatching(
          /^The model "none" could not be loaded by @huggingface\/transformers: .*dtype\.$/s,
        ),
      });
      await using model = new TransformersModel(options);
      const picture: ChatMessage[] = [{ role: "user", content: [{ type: "image", url: "https://example.org/a.png" }] }];
      await expect(model.generate(picture)).rejects.toMatchObject({
        code: "model_input_unsupported",
        message: "TransformersModel: not taken as input: pictures and sound.",
      });
    });
  },
);
