// The model in this process, with a model of a few kilobytes that is written here: by a stand-in of the package (transformers-stand-in.ts), loaded
// as the package is; and by the package itself where it is installed (`npm install --no-save @huggingface/transformers@4.3.1`), which
// with its native runtime of several hundred megabytes is no dependency of the repository.

import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import type { ChatMessage } from "../../src/messages.ts";
import { TransformersModel, type TransformersPackage } from "../../src/models/transformers.ts";
import { tinyAnswer, writeTinyModel } from "./tiny-model.ts";
import * as standIn from "./transformers-stand-in.ts";

type Installed = TransformersPackage & { env: { allowRemoteModels: boolean; localModelPath: string } };
const packageName = "@huggingface/transformers";
const installed = (await import(packageName).catch(() => undefined)) as Installed | undefined;

const folder = mkdtempSync(join(tmpdir(), "adder-tiny-"));
afterAll(() => rmSync(folder, { recursive: true }));
writeTinyModel(join(folder, "tiny"));

const hello: ChatMessage[] = [
  { role: "system", content: "Be brief." },
  { role: "user", content: "Hello" },
];
const tiny = { modelId: "tiny", dtype: "fp32", device: "cpu" };
/** "system: Be brief.", "user: Hello" and ">", a token for each character. */
const inputTokens = 31;
/** A token for each character, and the end. */
const outputTokens = tinyAnswer.length + 1;

const libraries: [name: string, library: Installed][] = [["a stand-in of the package", standIn]];
if (installed !== undefined) libraries.push(["the package itself", installed]);

describe.each(libraries)("TransformersModel by %s", (_, transformers) => {
  Object.assign(transformers.env, { allowRemoteModels: false, localModelPath: folder });
  const options = { ...tiny, transformers };

  test("an answer in pieces, counted", async () => {
    await using model = new TransformersModel(options);
    const pieces: string[] = [];
    for await (const delta of model.stream(hello)) if (delta.type === "text") pieces.push(delta.text);
    expect(pieces).toEqual(["Hey ", "u!"]);
    expect(await model.generate(hello)).toEqual({
      message: { role: "assistant", content: tinyAnswer },
      ...{ text: tinyAnswer, reasoning: "", toolCalls: [] },
      usage: { inputTokens, outputTokens },
      finishReason: "stop",
    });
  });

  test("stop sequences, the limit, and tools in the prompt", async () => {
    await using model = new TransformersModel(options);
    expect(await model.generate(hello, { stop: ["y u"] })).toMatchObject({ text: "He", finishReason: "stop" });
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

  test("a consumer who leaves ends the generation, and the next request is answered", async () => {
    await using model = new TransformersModel(options);
    for await (const _ of model.stream(hello)) break;
    expect((await model.generate(hello)).text).toBe(tinyAnswer);
  });

  test("a model that is not there, and pictures", async () => {
    const missing = new TransformersModel({ ...options, modelId: "none" });
    await expect(missing.generate(hello)).rejects.toMatchObject({
      code: "model_not_found",
      message:
        'The model "none" could not be loaded by @huggingface/transformers: `local_files_only=true` or `env.allowRemoteModels=false` and file ' +
        `was not found locally at "${join(folder, "none")}/config.json". Check that it has ONNX weights, and the option dtype.`,
    });
    await using model = new TransformersModel(options);
    const picture: ChatMessage[] = [{ role: "user", content: [{ type: "image", url: "https://example.org/a.png" }] }];
    await expect(model.generate(picture)).rejects.toMatchObject({
      code: "model_input_unsupported",
      message: "TransformersModel: not taken as input: pictures and sound.",
    });
  });

  test("a generation that fails says so", async () => {
    const model = new TransformersModel(options);
    await model.generate(hello);
    await model[Symbol.asyncDispose]();
    await expect(model.generate(hello)).rejects.toMatchObject({
      code: "model_bad_answer",
      message: 'The model "tiny" in this process failed: Session already disposed.',
    });
  });
});

describe("the package is loaded by its name", () => {
  /** Runs a program in which the name of the package leads to `target`, and gives what it printed. */
  async function run(target: string): Promise<string> {
    const here = (path: string): string => JSON.stringify(new URL(path, import.meta.url).href);
    const program = join(folder, "program.mjs");
    writeFileSync(
      program,
      `import { registerHooks } from "node:module";
registerHooks({
  resolve: (name, context, next) => (name === "${packageName}" ? ${target} : next(name, context)),
});
const missing = () => { throw Object.assign(new Error("Cannot find package"), { code: "ERR_MODULE_NOT_FOUND" }); };
const { env } = await import(${here("./transformers-stand-in.ts")});
Object.assign(env, { allowRemoteModels: false, localModelPath: ${JSON.stringify(folder)} });
const { TransformersModel } = await import(${here("../../src/models/transformers.ts")});
const model = new TransformersModel({ modelId: "tiny" });
for (let i = 0; i < 2; i++) {
  const answer = await model.generate([{ role: "user", content: "Hello" }]).catch((error) => error);
  console.log(answer.code ?? "answered", answer.message?.content ?? answer.message);
}
`,
    );
    const { stdout } = await promisify(execFile)(process.execPath, ["--no-warnings", program]);
    return stdout;
  }

  test("at the first request", async () => {
    const standInURL = new URL("./transformers-stand-in.ts", import.meta.url).href;
    const target = `{ url: ${JSON.stringify(standInURL)}, shortCircuit: true }`;
    expect(await run(target)).toBe(`answered ${tinyAnswer}\n`.repeat(2));
  });

  test("and where it is missing the message says what to install", async () => {
    expect(await run("missing()")).toBe(
      "model_package_missing TransformersModel: wanted the package @huggingface/transformers: npm install @huggingface/transformers\n".repeat(
        2,
      ),
    );
  });
});
