/**
 * The TypeScript of the READMEs is real: every block is type-checked and run, as a script of its own in a process of its own.
 *
 * A block begins with a fence that names it (`ts first-script`) and is saved under that name. Where a `text` block follows, it is the
 * output. Models are a server on loopback; the answer that it gives for the first script is the Python block that stands below it.
 */

import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { completion, ModelServer, stream } from "../packages/agents/test/models/model-server.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const fromSource = new URL("../packages/agents/test/cli/from-source.ts", import.meta.url).href;

type Block = { name: string; code: string; output: string | null };
type Outcome = { stdout: string; stderr: string; code: number };

function read(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

function blocks(file: string): Block[] {
  const found = read(file).matchAll(/^```ts ?(\S*)\n([\s\S]*?)^```\n(?:\n```text\n([\s\S]*?)^```\n)?/gm);
  return [...found].map(([, name, code, output]) => ({ name: name!, code: code!, output: output ?? null }));
}

function fenced(file: string, language: string): string[] {
  return [...read(file).matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map(
    ([, text]) => text!,
  );
}

const documents = ["README.md", "packages/agents/README.md", "packages/python/README.md"];
const all = documents.flatMap((file) => blocks(file).map((block) => ({ file, ...block })));
let folder: string;

/** Runs a command; never rejects. */
function run(command: string, args: readonly string[], env: Record<string, string> = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(command, args, { cwd: folder, env: { PATH: process.env.PATH, ...env } }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === "number" ? error.code : 1;
      resolve({ stdout, stderr, code });
    });
  });
}

const runBlock = (name: string, env?: Record<string, string>): Promise<Outcome> =>
  run(process.execPath, ["--import", fromSource, join(folder, `${name}.mts`)], env);

beforeAll(() => {
  // Inside the repository, so that the blocks find what they import.
  mkdirSync(join(root, ".cache"), { recursive: true });
  folder = mkdtempSync(join(root, ".cache", "readme-"));
  for (const { name, code } of all) writeFileSync(join(folder, `${name}.mts`), code);
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ extends: "../../tsconfig.json", include: ["*.mts"] }));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("every TypeScript block has a name of its own", () => {
  expect(all.map(({ name }) => name)).toEqual([
    ...["first-script", "events", "engine", "models"],
    ...["agents-package", "python-package", "python-in-process"],
  ]);
});

test("the blocks have no type errors", async () => {
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  expect(await run(process.execPath, [tsc, "-p", folder])).toEqual({ stdout: "", stderr: "", code: 0 });
});

describe("each block runs", () => {
  test("first-script, with the program that stands below it as the model's answer", async () => {
    const [program] = fenced("README.md", "python");
    await using server = await ModelServer.start(stream(completion(`Thought: I add them up.\n<code>\n${program}`)));
    const env = { OPENAI_API_KEY: "sk-test", OPENAI_BASE_URL: `${server.url}/v1` };
    expect(await runBlock("first-script", env)).toEqual({ stdout: "417.32\n", stderr: "", code: 0 });

    expect(server.requests).toHaveLength(1);
    const { headers, body } = server.requests[0]!;
    expect(headers.authorization).toBe("Bearer sk-test");
    expect(body.model).toBe("gpt-6-luna");
    const [{ content }] = body.messages as { content: string }[];
    expect(content).toContain("def get_exchange_rate(source: str, target: str) -> float:");
    expect(content).toContain("def list_expenses(trip: str) -> Any:");
  });

  test("models", async () => {
    const env = { OPENAI_API_KEY: "sk-1", ANTHROPIC_API_KEY: "sk-2", HF_TOKEN: "hf-3" };
    const names = ["gpt-6-luna", "local", "claude-sonnet-5-5", "Qwen/Qwen3-Coder-30B-A3B-Instruct", "qwen2.5-coder"];
    expect(await runBlock("models", env)).toEqual({ stdout: `${names.join("\n")}\n`, stderr: "", code: 0 });
  });

  const withOutput = all.filter(({ output }) => output !== null);
  test.for(withOutput)("$name in $file prints what the document says", async ({ name, output }) => {
    expect(await runBlock(name)).toEqual({ stdout: output, stderr: "", code: 0 });
  });

  test("no block is left out", () => {
    const seen = new Set(["first-script", "models", ...withOutput.map(({ name }) => name)]);
    expect(all.map(({ name }) => name).filter((name) => !seen.has(name))).toEqual([]);
  });
});

test("the commands that the README names are there", () => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  for (const file of [...documents, "CONTRIBUTING.md", "docs/tour.md", "docs/performance.md"]) {
    for (const [, name] of read(file).matchAll(/npm run ([\w:]+)/g)) expect(Object.keys(scripts), file).toContain(name);
  }
});

test("local links lead to files", () => {
  for (const file of ["README.md", "CONTRIBUTING.md", "docs/tour.md", "docs/differences.md", "docs/performance.md"]) {
    for (const [, target] of read(file).matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)) {
      const url = new URL(target!, new URL(`../${file}`, import.meta.url));
      expect(() => readFileSync(url), `${file}: ${target}`).not.toThrow(/ENOENT/);
    }
  }
});
