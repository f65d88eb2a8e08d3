// A program that has its answers must be able to end: nothing of ours keeps its event loop alive, whatever became of its requests. Its limits are
// longer than the test's, so that a timer or a socket that is left keeps it from ending in time.

import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { ModelServer, type Reply, refuse, stream, streamAndHang } from "./model-server.ts";
import { contentTypes, type WireFormat } from "./recorded-streams.ts";
import { answersIn, wireFormats } from "./wire-answers.ts";

const folder = mkdtempSync(join(tmpdir(), "adder-handles-"));
afterAll(() => rmSync(folder, { recursive: true }));

type Way = { reply: (format: WireFormat) => Reply; body: string; want: string };

const hang =
  (text: string): Way["reply"] =>
  (format) =>
    streamAndHang(answersIn(format).begun(text), contentTypes[format]);

const ways: readonly Way[] = [
  {
    reply: (format) => stream(answersIn(format).whole("Hi"), undefined, contentTypes[format]),
    body: "console.log((await model.generate(messages)).text);",
    want: "Hi",
  },
  {
    // A stop sequence in an answer without an end.
    reply: hang("one STOP"),
    body: 'console.log((await model.generate(messages, { stop: ["STOP"] })).text.trim());',
    want: "one",
  },
  {
    reply: hang("one"),
    body: "for await (const delta of model.stream(messages)) { console.log(delta.text); break; }",
    want: "one",
  },
  {
    reply: hang("one"),
    body: `const abort = new AbortController();
try { for await (const _ of model.stream(messages, { signal: abort.signal })) abort.abort(); } catch (e) { console.log(e.name); }`,
    want: "AbortError",
  },
  {
    reply: () => refuse(429, "later", { "retry-after": "110" }),
    body: `const retrying = new AbortController();
const onRetry = () => setImmediate(() => retrying.abort());
try { await model.generate(messages, { signal: retrying.signal, onRetry }); } catch (e) { console.log(e.name); }`,
    want: "AbortError",
  },
  {
    reply: () => refuse(400, "no"),
    body: "try { await model.generate(messages); } catch (e) { console.log(e.code); }",
    want: "model_bad_request",
  },
];

test.each(wireFormats)("a program ends by itself: %s", async (format) => {
  await using server = await ModelServer.start(...ways.map(({ reply }) => reply(format)));
  const program = join(folder, `${format}.mjs`);
  const helpers = new URL("./wire-answers.ts", import.meta.url).href;
  writeFileSync(
    program,
    `import { modelAt } from ${JSON.stringify(helpers)};
const model = modelAt(${JSON.stringify(server.url)}, ${JSON.stringify(format)}, { timeoutMs: 600_000 });
const messages = [{ role: "user", content: "Hello" }];
${ways.map(({ body }) => body).join("\n")}\n`,
  );
  const { stdout } = await promisify(execFile)(process.execPath, ["--no-warnings", program]);
  expect(stdout).toBe(ways.map(({ want }) => `${want}\n`).join(""));
  expect(await server.waitUntilIdle()).toBe(0);
});
