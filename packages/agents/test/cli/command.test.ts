// The command as a process: words in, text and exit code out. Its model is a server on loopback.

import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { completion, findClosedPort, ModelServer, type Reply, stream, streamAndHang } from "../models/model-server.ts";

const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
const fromSource = new URL("./from-source.ts", import.meta.url).href;
const directory = fileURLToPath(new URL("./tool-modules", import.meta.url));

type Outcome = { stdout: string; stderr: string; code: number | null; signal: NodeJS.Signals | null };

type World = { env?: Record<string, string>; input?: string; onStdout?: (text: string, kill: () => void) => void };

function adder(words: readonly string[], { env = {}, input = "", onStdout }: World = {}): Promise<Outcome> {
  const child = spawn(process.execPath, ["--import", fromSource, main, ...words], {
    cwd: directory,
    env: { PATH: process.env.PATH, ...env },
  });
  const outcome: Outcome = { stdout: "", stderr: "", code: null, signal: null };
  child.stdout.on("data", (piece: Buffer) => {
    outcome.stdout += piece.toString("utf8");
    onStdout?.(outcome.stdout, () => child.kill("SIGINT"));
  });
  child.stderr.on("data", (piece: Buffer) => {
    outcome.stderr += piece.toString("utf8");
  });
  child.stdin.end(input);
  return new Promise((resolve) => {
    child.on("close", (code, signal) => resolve({ ...outcome, code, signal }));
  });
}

const code = (text: string): string => `Thought: I do it.\n<code>\n${text}\n`;

/** A world whose model gives these replies. */
async function withModel(replies: Reply[]): Promise<{ server: ModelServer; env: Record<string, string> }> {
  const server = await ModelServer.start(...replies);
  return { server, env: { OPENAI_API_KEY: "sk-test", OPENAI_BASE_URL: `${server.url}/v1` } };
}

test("a task, tools of a module, an answer", async () => {
  const { server, env } = await withModel([
    stream(completion(code("print(shout(text='hi'), double(2))"))),
    stream(completion(code("final_answer(double(21))"))),
  ]);
  await using _ = server;
  const words = ["Double 21.", "--tools", "./two-tools.ts", "--instructions", "Be brief.", "--imports", "shlex"];
  const { stdout, stderr, code: exit } = await adder(words, { env });
  expect(stderr).toBe("");
  expect(stdout.split("\n")[0]).toBe(
    `Model: openai/gpt-6-luna (OPENAI_API_KEY found in the environment, asked at ${server.host})`,
  );
  expect(stdout).toContain("Model: gpt-6-luna | Tools: double, shout, final_answer\n");
  expect(stdout).toMatch(/\n→ shout\(text='hi'\) = 'HI!' {2}\(\d+ ms\)\n→ double\(2\) = 4 {2}\(\d+ ms\)\n│ HI! 4\.0\n/);
  expect(stdout).toMatch(
    /\n━━ Final answer ━+\n42\n\n\[Run: success \| 2 steps \| Duration [\d.]+ s \| Input tokens: 14 /,
  );
  expect(exit).toBe(0);
  const [system] = server.requests[0].body.messages as { content: string }[];
  expect(system.content).toContain("def double(value: float) -> float:");
  expect(system.content).toContain("Instructions for this task:\nBe brief.");
  expect(system.content).toMatch(/You may import only these modules: .*, shlex\./);
});

test("an agent from a folder: its model, tools, instructions and checks", async () => {
  const fenced = (text: string): string => `I do it.\n\`\`\`python\n${text}\n`;
  const { server, env } = await withModel([
    stream(completion(fenced("final_answer(3)"))),
    stream(completion(fenced("final_answer(double(3))"))),
  ]);
  await using _ = server;
  const { stdout, stderr, code: exit } = await adder(["run", "../agent-folders/doubler/", "Double 3."], { env });
  expect(stderr).toBe("");
  expect(stdout.split("\n")[0]).toBe("Model: openai/some-model (../agent-folders/doubler/)");
  expect(stdout).toContain("✗ The final answer was refused by the check number 1: it must be even\n");
  expect(stdout).toMatch(/\n━━ Final answer ━+\n6\n/);
  expect(exit).toBe(0);
  const [system] = server.requests[0].body.messages as { content: string }[];
  expect(server.requests[0].body.model).toBe("some-model");
  expect(system.content).toContain("Instructions for this task:\nDouble everything.");
});

test.each<[words: string[], message: string]>([
  [
    ["run", "./nowhere/", "Go"],
    `loadAgentFolder: wanted an agent's folder with the file agent.json, got ${directory}/nowhere.`,
  ],
  [
    ["run", "../agent-folders/doubler"],
    'A task is missing. Write it in quotes: adder "What is 2 to the power of 100?"',
  ],
  [["run", "x/", "Go", "--executor", "e2b"], "adder run takes no --executor: it stands in the folder of the agent."],
])("adder %j", async (words, message) => {
  const { stderr, code: exit } = await adder(words);
  expect([stderr, exit]).toEqual([`adder: ${message}\n`, 2]);
});

test("--json: events on standard output and nothing else, the result last", async () => {
  const { server, env } = await withModel([stream(completion(code("final_answer({'n': 2 ** 70})")))]);
  await using _ = server;
  const {
    stdout,
    stderr,
    code: exit,
  } = await adder(["-", "--json", "--model", "openai/some-model"], {
    env,
    input: "  How big?\n",
  });
  expect(stderr).toBe("Model: openai/some-model (option --model)\n");
  const lines = stdout.trimEnd().split("\n");
  const events = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(events[0]).toMatchObject({ type: "run.start", task: "How big?", modelId: "some-model" });
  const types = new Set(events.map((event) => event.type));
  expect([...types]).toEqual([
    ...["run.start", "step.start", "model.delta", "model.end", "action.code", "tool.call", "tool.result"],
    ...["step.end", "final", "run.end", "result"],
  ]);
  expect(lines.at(-1)).toMatch(
    /^\{"type":"result","state":"success","output":\{"n":1180591620717411303424\},"steps":1,.*,"error":null\}$/,
  );
  expect(exit).toBe(0);
});

test("--quiet: the answer alone", async () => {
  const { server, env } = await withModel([stream(completion(code("print('no')\nfinal_answer('yes')")))]);
  await using _ = server;
  const { stdout, code: exit } = await adder(["Is it?", "-q"], { env });
  expect(stdout).toBe("yes\n");
  expect(exit).toBe(0);
});

test("a run that fails", async () => {
  const env = { OPENAI_API_KEY: "sk-test", OPENAI_BASE_URL: `http://127.0.0.1:${await findClosedPort()}/v1` };
  const { stdout, code: exit } = await adder(["Is it?", "--max-steps", "1"], { env });
  expect(stdout).toMatch(/\n✗ .*ECONNREFUSED/);
  expect(stdout).toMatch(/\n\[Run: failed \| 1 step \| Duration [\d.]+ s\]\n$/);
  expect(exit).toBe(1);
}, 60_000);

test("no model: what to set, exit code 2", async () => {
  const host = `http://127.0.0.1:${await findClosedPort()}`;
  const { stdout, stderr, code: exit } = await adder(["Is it?"], { env: { OLLAMA_HOST: host } });
  expect(stdout).toBe("");
  expect(stderr).toBe(
    "adder: No model to ask. Set one of OPENAI_API_KEY, ANTHROPIC_API_KEY, HF_TOKEN in the environment, or start Ollama " +
      `(nothing answers at ${host}), or name a model with --model, such as --model openai/gpt-6.1-sol.\n`,
  );
  expect(exit).toBe(2);
});

test.each<[words: string[], stderr: string]>([
  [["x", "--modle", "y"], "adder: Unknown option --modle. Did you mean --model?\n"],
  [
    ["x", "--executor", "locl"],
    'adder: --executor must be one of: local, cpython, pyodide, docker, e2b; got "locl". Did you mean local?\n',
  ],
  [
    ["x", "--tools", "./broken.ts"],
    "adder: --tools: ./broken.ts could not be imported: Error: The database is not there.\n",
  ],
  [
    ["x", "--model", "gpt-4o"],
    'adder: --model must be one of openai/..., anthropic/..., azure/..., hf/... or ollama/... with the name of a model, or of openrouter/..., gemini/..., groq/..., mistral/..., together/..., deepseek/..., xai/..., lmstudio/..., llamacpp/..., vllm/..., got "gpt-4o". Did you mean "openai/gpt-4o"?\n',
  ],
  [["-", "--model", "ollama/x"], "adder: The task was to be read from standard input, and nothing was there.\n"],
])("%j is wrong usage", async (words, wanted) => {
  const { stdout, stderr, code: exit } = await adder(words);
  expect(stderr).toBe(wanted);
  expect(exit).toBe(2);
  expect(stdout).toBe(words[0] === "-" ? "Model: ollama/x (option --model)\n\n" : "");
});

test("help and version", async () => {
  const help = await adder(["--help"]);
  expect(help.stdout).toContain('adder "task" [options]');
  expect(help.code).toBe(0);
  expect(await adder(["--version"])).toEqual({ stdout: "0.1.0\n", stderr: "", code: 0, signal: null });
});

test("Ctrl-C interrupts the run, which says so", async () => {
  const { server, env } = await withModel([
    streamAndHang(completion(code("x")).split("data: [DONE]")[0].slice(0, 400)),
  ]);
  await using _ = server;
  let isSent = false;
  const onStdout = (text: string, kill: () => void): void => {
    if (isSent || !text.includes("Step 1")) return;
    isSent = true;
    setTimeout(kill, 100);
  };
  const { stdout, stderr, code: exit } = await adder(["Is it?"], { env, onStdout });
  expect(stderr).toBe("\nInterrupting; Ctrl-C once more ends it at once.\n");
  expect(stdout).toMatch(
    /\n✗ The run was interrupted: Ctrl-C\n\n\[Run: interrupted \| 1 step \| Duration [\d.]+ s\]\n$/,
  );
  expect(exit).toBe(130);
  expect(await server.waitForAbandoned(1)).toBe(1);
});

test("the second Ctrl-C does not wait for a tool that cannot let go", async () => {
  const { server, env } = await withModel([stream(completion(code("cling()")))]);
  await using _ = server;
  let sent = 0;
  const onStdout = (text: string, kill: () => void): void => {
    const isDue = sent === 0 ? text.includes("→ cling()") : sent === 1 && text.includes("[Run: interrupted");
    if (!isDue) return;
    sent += 1;
    setTimeout(kill, 200);
  };
  const words = ["Is it?", "--tools", "./clinging.ts"];
  const { code: exit } = await adder(words, { env, onStdout });
  expect(sent).toBe(2);
  expect(exit).toBe(130);
});

test("the demo needs nothing and says what of it is real", async () => {
  const { stdout, stderr, code: exit } = await adder(["demo", "--fast"]);
  expect(stderr).toBe("");
  const lines = stdout.split("\n");
  expect(lines[0]).toBe(
    "Demo: the model's words and token counts are replayed from a file. The Python that runs, the tool calls and the streaming are real.",
  );
  for (const city of ["Paris: 18.5 °C, light rain", "Tokyo: 24.3 °C, clear", "New York: 21.7 °C, cloudy"]) {
    expect(lines).toContain(`│ ${city}`);
  }
  expect(lines).toContain("  NameError: name 'temperatures' is not defined");
  expect(stdout).toMatch(
    /\n━━ Final answer ━+\nThe average temperature is 21\.5 °C\. The warmest of the three is Tokyo with 24\.3 °C\.\n\n\[Run: success \| 2 steps/,
  );
  expect(exit).toBe(0);
});
