// The driver itself: the Pythons that it runs on, what it is made of, and the pictures and tables that it makes plain data of.

import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CodeAgent } from "../../src/agents/code-agent.ts";
import { CPythonExecutor } from "../../src/executors/cpython.ts";
import { driverSource } from "../../src/executors/driver.ts";
import { mostPictures } from "../../src/executors/driver-pictures.ts";
import type { ExecutionResult, ExecutorTool } from "../../src/executors/executor.ts";
import { finalAnswer } from "./cases/tools.ts";
import { ScriptedModel } from "../../src/models/scripted.ts";

const hasPython = spawnSync("python3", ["-c", ""]).status === 0;

/** One Python of each version from 3.9 on: those on the PATH, and those that pyenv keeps. */
function findPythons(): Map<string, string> {
  const kept = join(process.env.PYENV_ROOT ?? join(homedir(), ".pyenv"), "versions");
  const folders = existsSync(kept) ? readdirSync(kept).map((name) => join(kept, name, "bin")) : [];
  const candidates = [
    "python3",
    ...folders.map((folder) => join(folder, "python3")),
    ...[9, 10, 11, 12, 13, 14].map((minor) => `/usr/bin/python3.${minor}`),
  ];
  const found = new Map<string, string>();
  for (const python of candidates) {
    const question = "import sys; print('3.%d' % sys.version_info[1] if sys.version_info >= (3, 9) else '')";
    const { stdout } = spawnSync(python, ["-I", "-c", question], { encoding: "utf8" });
    const version = (stdout ?? "").trim();
    if (version !== "" && !found.has(version)) found.set(version, python);
  }
  return found;
}

async function using(python: string, work: (run: (code: string) => Promise<ExecutionResult>) => Promise<void>) {
  const echo: ExecutorTool = { name: "echo", call: async ([value]) => value ?? null };
  await using executor = new CPythonExecutor({ python, sandbox: "off", timeLimitMs: 1000 });
  await executor.start({ tools: [echo, finalAnswer], authorizedImports: ["*"] });
  await work((code) => executor.run(code, {}));
}

describe.skipIf(!hasPython)(`the driver${hasPython ? "" : " (skipped: no python3 on the PATH)"}`, () => {
  test.each([...findPythons()])("on Python %s", async (version, python) => {
    await using(python, async (run) => {
      expect((await run("import sys\n'3.%d' % sys.version_info[1]")).value).toBe(version);
      const pool =
        "from concurrent.futures import ThreadPoolExecutor\nwith ThreadPoolExecutor(4) as pool:\n    r = list(pool.map(echo, range(8)))\nprint('é', r[:2])\nr";
      expect(await run(pool)).toMatchObject({ value: [0, 1, 2, 3, 4, 5, 6, 7], stdout: "é [0, 1]\n", error: null });
      const { error } = await run(
        "def f():\n    {}['a']\ntry:\n    f()\nexcept KeyError as e:\n    raise ValueError('no') from e",
      );
      expect(error).toMatchObject({ type: "ValueError", message: "no" });
      expect(error?.traceback.replaceAll(/^ +[~^]+\n/gm, "")).toBe(`Traceback (most recent call last):
  File "<string>", line 4, in <module>
    f()
  File "<string>", line 2, in f
    {}['a']
KeyError: 'a'

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "<string>", line 6, in <module>
    raise ValueError('no') from e
ValueError: no
`);
      expect(
        (await run("try:\n    final_answer(7)\nexcept BaseException:\n    print('caught')")).finalAnswer?.value,
      ).toBe(7);
      expect((await run("while True: pass")).error?.message).toBe("time limit of 1 s exceeded");
      expect((await run("import os\nos.write(1, b'raw')\nif os.fork() == 0: os._exit(0)\nos.wait()[1]")).value).toBe(0);
    });
  });

  test("the grammar of Python 3.9 and its standard library are all that it is made of; nothing is pickled", () => {
    const program = `import ast, json, sys
tree = ast.parse(sys.stdin.read(), feature_version=(3, 9))
names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
names |= {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
print(json.dumps(sorted(names)))`;
    const names = JSON.parse(
      execFileSync("python3", ["-c", program], { input: driverSource, encoding: "utf8" }),
    ) as string[];
    expect(names).toEqual(
      "_thread ast base64 builtins codecs collections io json linecache os queue resource select signal sys threading time traceback types warnings".split(
        " ",
      ),
    );
  });
});

/** The smallest PNG, as Python writes it. */
const dot = `def dot(shade):
    import struct, zlib
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return b"\\x89PNG\\r\\n\\x1a\\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes([0, shade]))) + chunk(b"IEND", b"")
`;

/** Modules of the shape of matplotlib and pandas; what the driver knows of them is this much. */
const standIns = `${dot}
import sys, types
class Figure:
    def __init__(self, shade):
        self.shade = shade
    def savefig(self, file, format, bbox_inches):
        assert (format, bbox_inches) == ("png", "tight")
        file.write(dot(self.shade))
    def __repr__(self):
        return "<Figure size 640x480 with 1 Axes>"
pyplot = types.ModuleType("matplotlib.pyplot")
pyplot.opened = {}
def figure(number):
    return pyplot.opened.setdefault(number, Figure(number))
pyplot.figure = figure
pyplot.get_fignums = lambda: sorted(pyplot.opened)
pyplot.close = lambda which: pyplot.opened.clear()
sys.modules["matplotlib.pyplot"] = pyplot

class DataFrame:
    def to_dict(self, form):
        assert form == "records"
        return [{"city": "Rome", "t": 21.5}, {"city": "Oslo", "t": None}]
    def __repr__(self):
        return "   city     t\\n0  Rome  21.5\\n1  Oslo   NaN"
DataFrame.__module__ = "pandas.core.frame"
class Series:
    def tolist(self):
        return [1, 2]
Series.__module__ = "pandas.core.series"
`;

describe.skipIf(!hasPython)("pictures and tables", () => {
  const run = async (programs: readonly string[], tools: ExecutorTool[] = []): Promise<ExecutionResult[]> => {
    await using executor = new CPythonExecutor({ sandbox: "off" });
    await executor.start({ tools: [finalAnswer, ...tools], authorizedImports: ["*"] });
    const results: ExecutionResult[] = [];
    for (const program of [standIns, ...programs]) results.push(await executor.run(program, {}));
    expect(results[0].error).toBe(null);
    return results.slice(1);
  };
  const sizes = ({ images = [] }: ExecutionResult): unknown[] =>
    images.map((image) => ["mediaType" in image && image.mediaType, "data" in image && image.data.length]);
  const png = ["image/png", expect.any(Number)];

  test("figures that a program left open are shown, once, and the next program's are its own", async () => {
    const results = await run(["pyplot.figure(1)\npyplot.figure(2)\nNone", "1", "pyplot.figure(3)"]);
    expect(results.map(sizes)).toEqual([[png, png], [], [png]]);
    expect(results[2].valueRepr).toBe("<Figure size 640x480 with 1 Axes>");
  });

  test("a picture is a value: of a figure, of whatever shows itself, in data, to a tool, as the final answer", async () => {
    const taken: unknown[] = [];
    const take: ExecutorTool = { name: "take", call: async ([value]) => void taken.push(value) };
    const [figure, shown, inData, , answer] = await run(
      [
        "Figure(5)",
        "class Image:\n    def _repr_png_(self):\n        return dot(9)\nImage()",
        "{'plot': Figure(1), 'n': 1}",
        "take(Figure(3))",
        "final_answer(Figure(4))",
      ],
      [take],
    );
    for (const { value } of [figure, shown])
      expect(
        Buffer.from(value as Uint8Array)
          .subarray(1, 4)
          .toString(),
      ).toBe("PNG");
    expect([sizes(figure), sizes(shown), sizes(inData)]).toEqual([[png], [png], []]);
    expect((inData.value as { plot: unknown }).plot).toBeInstanceOf(Uint8Array);
    expect(taken[0]).toBeInstanceOf(Uint8Array);
    expect(answer.finalAnswer?.value).toBeInstanceOf(Uint8Array);
  });

  test("tables are text and records, columns are lists", async () => {
    const [table, column] = await run(["DataFrame()", "Series()"]);
    expect(table.valueRepr).toBe("   city     t\n0  Rome  21.5\n1  Oslo   NaN");
    expect(JSON.parse(JSON.stringify(table.value))).toEqual([
      { city: "Rome", t: 21.5 },
      { city: "Oslo", t: null },
    ]);
    expect(column.value).toEqual([1, 2]);
  });

  test("what only says that it is a picture, fails at it, or is one too many, is no error", async () => {
    const results = await run([
      "class Fake:\n    def _repr_png_(self):\n        return b'GIF89a'\nFake()",
      "class Broken:\n    def savefig(self, *args, **kwargs):\n        raise RuntimeError('no ink')\n    def __repr__(self):\n        return 'Broken()'\nBroken()",
      "class Anything:\n    def __getattr__(self, name):\n        return lambda *args, **kwargs: dot(1)\n    def __repr__(self):\n        return 'Anything()'\nAnything()",
      "for n in range(50): pyplot.figure(n)",
    ]);
    expect(results.map(({ error }) => error)).toEqual([null, null, null, null]);
    expect(results.slice(0, 3).map(sizes)).toEqual([[], [], []]);
    expect(results[3].images).toHaveLength(mostPictures);
  });

  test("a picture becomes part of the step, of the memory and of what the model sees", async () => {
    const code = (program: string): string => `Thought: next.\n<code>\n${program}\n</code>`;
    const model = new ScriptedModel([code(`${standIns}\nFigure(7)`), code("final_answer('seen')")]);
    const executor = new CPythonExecutor({ sandbox: "off" });
    await using agent = new CodeAgent({ model, executor, additionalAuthorizedImports: ["*"] });
    expect(await agent.run("Draw")).toBe("seen");
    const [step] = agent.memory.actionSteps();
    expect(step.observationImages).toMatchObject([{ type: "image", mediaType: "image/png" }]);
    expect(step.observations).toContain("<Figure size 640x480 with 1 Axes>");
    const seen = model.requests[1].at(-1)?.content;
    expect(seen).toMatchObject([{ type: "text" }, { type: "image", mediaType: "image/png" }]);
  });
});
