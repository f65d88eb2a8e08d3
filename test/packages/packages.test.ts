/**
 * The packages as users get them: packed by `npm pack`, looked at by publint and attw, installed into an empty folder elsewhere, and used there by the first script of
 * the README, against a server on loopback that speaks OpenAI's streaming format.
 */

import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../..", import.meta.url));
const names = ["adder-python", "adder-agents"] as const;
let folder: string;
const tarballs = new Map<string, string>();

/** Where the registry is, and whose certificates are trusted. */
const KEPT = ["npm_config_registry", "NODE_EXTRA_CA_CERTS"];

/** npm and Node as they are outside the repository: no variables of the npm that runs the tests. */
function cleanEnvironment(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|NODE_|VITEST|OPENAI_)/i.test(name) || KEPT.includes(name),
  );
  return { ...Object.fromEntries(own), ...extra };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "adder-packages-"));
  for (const name of names) {
    const { stdout } = await run("npm", ["pack", "--json", "--workspace", name, "--pack-destination", folder], {
      cwd: root,
      env: cleanEnvironment(),
    });
    const parsed = JSON.parse(stdout) as { filename: string }[] | Record<string, { filename: string }>;
    tarballs.set(name, join(folder, Object.values(parsed)[0]!.filename));
  }
  await mkdir(join(folder, "user"));
  await writeFile(join(folder, "user", "package.json"), '{ "name": "user", "private": true, "type": "module" }\n');
  await run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", ...tarballs.values()], {
    cwd: join(folder, "user"),
    env: cleanEnvironment(),
  });
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

test.for(names)("publint has nothing to say about %s", async (name) => {
  const { stdout } = await run(
    process.execPath,
    [join(root, "node_modules/publint/src/cli.js"), "run", tarballs.get(name)!, "--strict"],
    { cwd: root },
  );
  expect(stdout).toContain("All good!");
});

test.for(names)("the types of %s resolve for ES modules", async (name) => {
  const { stdout } = await run(
    process.execPath,
    [
      join(root, "node_modules/@arethetypeswrong/cli/dist/index.js"),
      tarballs.get(name)!,
      "--profile",
      "esm-only",
      "--format",
      "json",
    ],
    {
      cwd: root,
      maxBuffer: 1 << 26,
    },
  );
  const { problems } = JSON.parse(stdout) as { problems: Record<string, { kind: string; resolutionKind?: string }[]> };
  const ignored = new Set(["node10", "node16-cjs"]);
  expect(
    Object.values(problems)
      .flat()
      .filter(({ resolutionKind }) => !ignored.has(resolutionKind ?? ""))
      .map(({ kind }) => kind),
  ).toEqual([]);
});

test.for(names)("%s carries a licence, a README and nothing of the sources", async (name) => {
  const { stdout } = await run("tar", ["-tzf", tarballs.get(name)!]);
  const files = stdout.trim().split("\n");
  expect(files).toEqual(
    expect.arrayContaining([
      "package/LICENSE",
      "package/README.md",
      "package/package.json",
      "package/dist/index.js",
      "package/dist/index.d.ts",
    ]),
  );
  expect(files.filter((file) => !/^package\/(dist\/|LICENSE$|README\.md$|package\.json$)/.test(file))).toEqual([]);
});

test("the types need no package that is not installed with them", async () => {
  const user = join(folder, "user");
  const options = {
    ...{ strict: true, noEmit: true, skipLibCheck: false, module: "nodenext", target: "esnext" },
    ...{ types: ["node"], typeRoots: [join(root, "node_modules/@types")] },
  };
  const imports = names.map((name, index) => `import * as types${index} from "${name}";\nexport { types${index} };\n`);
  await writeFile(join(user, "types.mts"), imports.join(""));
  await writeFile(join(user, "tsconfig.json"), JSON.stringify({ compilerOptions: options, files: ["types.mts"] }));
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const { stdout } = await run(process.execPath, [tsc, "-p", user]).catch((failed: { stdout: string }) => failed);
  expect(stdout).toBe("");
});

test("the engine works by itself", async () => {
  const script = `
    import { PythonProcess } from "adder-python";
    const python = await PythonProcess.start({ tools: { double: async ([n]) => n * 2 } });
    const first = await python.run("x = double(21)\\nprint(x)");
    const second = await python.run("x + 1");
    console.log(JSON.stringify([first.stdout, second.valueRepr]));
    await python.close();`;
  const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: join(folder, "user"),
    env: cleanEnvironment(),
  });
  expect(JSON.parse(stdout)).toEqual(["42\n", "43"]);
});

test("a bundle that holds the engine finds its files in the installed package, and says what it wants without", async () => {
  const user = join(folder, "user");
  const entry = join(user, "bundled.ts");
  await writeFile(
    entry,
    `import { PythonProcess } from "adder-python";
     const python = await PythonProcess.start({}).catch((error) => ({ error }));
     if ("error" in python) console.log(python.error.code, python.error.message);
     else { console.log((await python.run("6 * 7")).valueRepr); await python.close(); }`,
  );
  const outside = await mkdtemp(join(tmpdir(), "adder-bundle-"));
  const bundle = {
    entryPoints: [entry],
    bundle: true,
    platform: "node" as const,
    target: "node22",
    logLevel: "error" as const,
  };
  await build({ ...bundle, format: "esm", outfile: join(user, "out/bundle.mjs") });
  await build({ ...bundle, format: "esm", outfile: join(outside, "bundle.mjs") });
  const start = (file: string): Promise<{ stdout: string }> =>
    run(process.execPath, [file], { env: cleanEnvironment() });
  expect((await start(join(user, "out/bundle.mjs"))).stdout).toBe("42\n");
  expect((await start(join(outside, "bundle.mjs"))).stdout).toBe(
    `PYTHON_START_FAILED PythonProcess.start: wanted the engine's files in ${outside}/child or in an installed package adder-python, found neither; ${outside}/bundle.mjs is a bundle, which does not hold them: install adder-python where it runs, or copy the package's folder dist/child there\n`,
  );
  await cp(join(user, "node_modules/adder-python/dist/child"), join(outside, "child"), { recursive: true });
  expect((await start(join(outside, "bundle.mjs"))).stdout).toBe("42\n");
  await rm(outside, { recursive: true });
});

test("the commands are there", async () => {
  const bin = join(folder, "user/node_modules/.bin");
  const { version } = JSON.parse(await readFile(join(root, "packages/python/package.json"), "utf8")) as {
    version: string;
  };
  const options = { cwd: join(folder, "user"), env: cleanEnvironment() };
  expect((await run(process.execPath, [join(bin, "adder-python"), "--version"], options)).stdout).toContain(version);
  expect((await run(process.execPath, [join(bin, "adder"), "demo", "--fast"], options)).stdout).toContain(
    "The average temperature is 21.5 °C.",
  );
});

test("the README's first script runs against a server that speaks OpenAI's format", async () => {
  const readme = await readFile(join(root, "README.md"), "utf8");
  const script = /```ts first-script\n([\s\S]*?)```/.exec(readme)![1]!;
  await writeFile(join(folder, "user", "first-script.mts"), script);
  const requests: {
    authorization: string | undefined;
    body: { model: string; stream: boolean; messages: { role: string; content: string }[] };
  }[] = [];
  const turns = [
    "Thought: I add up what was spent.\n<code>\nexpenses = list_expenses('Osaka')\nprint(expense)\n</code>",
    // Nothing of the first turn ran: a name that can't exist is found before.
    "Thought: a misspelt name.\n<code>\nexpenses = list_expenses('Osaka')\ntotal = sum(amount * get_exchange_rate(currency, 'EUR') for amount, currency in expenses)\nprint(total)\nfinal_answer(round(total, 2))\n</code>",
  ];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    requests.push({ authorization: request.headers.authorization, body: JSON.parse(body) });
    const turn = turns[requests.length - 1];
    if (turn === undefined) return void response.writeHead(400).end("no more turns");
    response.writeHead(200, { "content-type": "text/event-stream" });
    for (const piece of turn.match(/[\s\S]{1,7}/g)!) {
      response.write(`data: ${JSON.stringify({ choices: [{ index: 0, delta: { content: piece } }] })}\n\n`);
    }
    response.write(`data: ${JSON.stringify({ choices: [{ index: 0, delta: {}, finish_reason: "stop" }] })}\n\n`);
    response.end(
      `data: ${JSON.stringify({ choices: [], usage: { prompt_tokens: 100, completion_tokens: 20 } })}\n\ndata: [DONE]\n\n`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const env = cleanEnvironment({ OPENAI_API_KEY: "sk-test", OPENAI_BASE_URL: `http://127.0.0.1:${port}/v1` });
    const { stdout } = await run(process.execPath, ["first-script.mts"], { cwd: join(folder, "user"), env });
    expect(stdout).toContain("417.32");
  } finally {
    server.close();
  }
  expect(requests.map(({ authorization, body }) => [authorization, body.model, body.stream])).toEqual([
    ["Bearer sk-test", "gpt-6-luna", true],
    ["Bearer sk-test", "gpt-6-luna", true],
  ]);
  expect(requests[0]!.body.messages[0]!.content).toContain("def get_exchange_rate(source: str, target: str) -> float:");
  expect(JSON.stringify(requests[1]!.body.messages)).toContain("NameError: name 'expense' is not defined");
});
