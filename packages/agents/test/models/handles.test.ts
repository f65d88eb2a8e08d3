// A program that has its answer must be able to end: nothing of ours keeps its event loop alive.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { chunk, completion, ModelServer, type Reply, refuse, stream, streamAndHang } from "./model-server.ts";

const folder = mkdtempSync(join(tmpdir(), "adder-handles-"));
afterAll(() => rmSync(folder, { recursive: true }));

const adapter = JSON.stringify(fileURLToPath(new URL("../../src/models/openai.ts", import.meta.url)));

/** Runs a program with `ask(options)` in scope, and gives what it printed and how long it lived after that. */
function runProgram(name: string, url: string, body: string): Promise<{ printed: string; lingeredMs: number }> {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(
    file,
    `import { OpenAIModel } from ${adapter};
const model = new OpenAIModel({ modelId: "m", apiKey: "sk-x", baseURL: ${JSON.stringify(url)}, timeoutMs: 30_000 });
const messages = [{ role: "user", content: "Hello" }];
${body}\n`,
  );
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--no-warnings", file], { stdio: ["ignore", "pipe", "pipe"] });
    let printed = "";
    let printedAt = 0;
    let errors = "";
    child.stdout.on("data", (piece) => {
      printed += piece;
      printedAt = performance.now();
    });
    child.stderr.on("data", (piece) => {
      errors += piece;
    });
    child.on("close", (code) => {
      if (code === 0) resolve({ printed, lingeredMs: performance.now() - printedAt });
      else reject(new Error(`exit ${code}: ${errors}`));
    });
  });
}

const cases: { name: string; reply: Reply; body: string; want: string }[] = [
  {
    name: "after an answer",
    reply: stream(completion("Hi")),
    body: "console.log((await model.generate(messages)).text);",
    want: "Hi\n",
  },
  {
    name: "after a stop sequence in an endless answer",
    reply: streamAndHang(chunk({ content: "one STOP" })),
    body: 'console.log((await model.generate(messages, { stop: ["STOP"] })).text);',
    want: "one \n",
  },
  {
    name: "after leaving the stream early",
    reply: streamAndHang(chunk({ content: "one" })),
    body: "for await (const delta of model.stream(messages)) { console.log(delta.text); break; }",
    want: "one\n",
  },
  {
    name: "after an abort in the middle of the answer",
    reply: streamAndHang(chunk({ content: "one" })),
    body: `const controller = new AbortController();
try { for await (const _ of model.stream(messages, { signal: controller.signal })) controller.abort(); } catch (e) { console.log(e.name); }`,
    want: "AbortError\n",
  },
  {
    name: "after an abort in the wait for a retry",
    reply: refuse(429, "later", { "retry-after": "60" }),
    body: `const signal = AbortSignal.timeout(200);
try { await model.generate(messages, { signal }); } catch (e) { console.log(e.name); }`,
    want: "TimeoutError\n",
  },
  {
    name: "after a refusal",
    reply: refuse(400, "no"),
    body: "try { await model.generate(messages); } catch (e) { console.log(e.code); }",
    want: "model_bad_request\n",
  },
];

test.each(cases)("a program ends by itself $name", async ({ name, reply, body, want }) => {
  await using server = await ModelServer.start(reply);
  const { printed, lingeredMs } = await runProgram(name.replaceAll(" ", "-"), server.url, body);
  expect(printed).toBe(want);
  expect(lingeredMs).toBeLessThan(2000);
});
