// What every executor must do, whatever runs the Python: one suite, run against each of them.

import { afterEach, expect, test } from "vitest";
import { type Executor, type ExecutorTool, FinalAnswerSignal } from "../../src/executors/executor.ts";

export type CaseSettings = {
  make: (limits?: { timeLimitMs?: number; hostCallLimit?: number }) => Executor;
  /** How many processes of this executor there are now; undefined where they can't be counted. */
  countProcesses?: () => number;
  /** Whether the program has processes, threads and descriptors of its own. */
  hasSystem?: boolean;
  /** Whether a start takes seconds: then cases that hold by the parts which all drivers share are left to the others. */
  isSlow?: boolean;
  /** The layers of a run. */
  layers: readonly string[];
};

const finalAnswer: ExecutorTool = {
  name: "final_answer",
  call: async ([answer]) => {
    throw new FinalAnswerSignal(answer);
  },
};

const echo: ExecutorTool = { name: "echo", call: async ([value]) => value ?? null };

function fails(name: string, type: string, message: string): ExecutorTool {
  return {
    name,
    call: async () => {
      throw Object.assign(new Error(message), { name: type });
    },
  };
}

/** A tool that answers nobody before as many as given have come. */
function meeting(size: number): ExecutorTool {
  let waiting: (() => void)[] = [];
  const call: ExecutorTool["call"] = ([n]) =>
    new Promise((resolve) => {
      waiting.push(() => resolve(Number(n) * 10));
      if (waiting.length < size) return;
      for (const answer of waiting) answer();
      waiting = [];
    });
  return { name: "meet", call };
}

/** Registers the tests. */
export function executorCases({ make, countProcesses, hasSystem = false, isSlow = false, layers }: CaseSettings): void {
  const open: Executor[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((executor) => executor.dispose()));
  });

  const testUnlessSlow = (title: string, work: () => Promise<void>): void => {
    if (!isSlow) test(title, work);
  };

  async function started(tools: ExecutorTool[] = [], limits: Parameters<typeof make>[0] = {}, imports = ["math"]) {
    const executor = make(limits);
    open.push(executor);
    await executor.start({ tools, authorizedImports: imports });
    return executor;
  }

  async function evaluated(executor: Executor, code: string): Promise<unknown> {
    const { value, error } = await executor.run(code, {});
    expect(error).toBe(null);
    return value;
  }

  test("the last expression is the value; its repr, and None where there is none", async () => {
    const executor = await started();
    const first = await executor.run("x = [1, 'a']\nx", {});
    expect(first).toMatchObject({ value: [1, "a"], valueRepr: "[1, 'a']", stdout: "", error: null });
    expect(first.layers).toEqual(layers);
    expect(await executor.run("y = 1", {})).toMatchObject({ value: null, valueRepr: null, error: null });
    expect(await executor.run("print('p')", {})).toMatchObject({ value: null, valueRepr: "None", stdout: "p\n" });
    expect(await executor.run("", {})).toMatchObject({ value: null, valueRepr: null, error: null });
  });

  test("plain values come out as the same data", async () => {
    const executor = await started();
    const cases: [code: string, value: unknown][] = [
      ["None", null],
      ["True", true],
      ["2 ** 53 - 1", 2 ** 53 - 1],
      ["-2 ** 70", -(2n ** 70n)],
      ["1.5", 1.5],
      ["2.0", 2],
      ["'é\\n\\U0001F40D'", "é\n\u{1F40D}"],
      ["b'\\x00\\xff'", new Uint8Array([0, 255])],
      ["(1, [2, (3,)])", [1, [2, [3]]]],
      ["{3}", [3]],
      [
        "{1: 'a', (2, 3): None}",
        new Map<unknown, unknown>([
          [1, "a"],
          [[2, 3], null],
        ]),
      ],
      ["float('inf'), -0.0", [Number.POSITIVE_INFINITY, -0]],
    ];
    for (const [code, value] of cases) expect(await evaluated(executor, code), code).toEqual(value);
    const dict = await evaluated(executor, "{'a': 1, '__proto__': 2, '$': {'$': 'int', 'v': 'x'}}");
    expect(Object.entries(dict as object)).toEqual([
      ["a", 1],
      ["__proto__", 2],
      ["$", Object.assign(Object.create(null), { $: "int", v: "x" })],
    ]);
    expect(await evaluated(executor, "float('nan')")).toBeNaN();
  });

  testUnlessSlow("what is no plain data has a repr and no value; an instance is its attributes", async () => {
    const executor = await started();
    expect(await executor.run("lambda: 1", {})).toMatchObject({ value: null, error: null });
    expect((await executor.run("len", {})).valueRepr).toBe("<built-in function len>");
    expect(await executor.run("x = []\nx.append(x)\nx", {})).toMatchObject({ value: null, valueRepr: "[[...]]" });
    const instance = await evaluated(executor, "class A:\n    pass\na = A()\na.x = 1\na");
    expect({ ...(instance as object) }).toEqual({ x: 1 });
  });

  test("values go in through a tool and back unchanged", async () => {
    const seen: unknown[] = [];
    const values: unknown[] = [
      null,
      true,
      7,
      2n ** 80n,
      1.25,
      "ü\u{1F600}",
      [1, [2]],
      { a: { b: null } },
      new Uint8Array([1, 2]),
      new Map([[1, 2]]),
      Number.NaN,
    ];
    const next: ExecutorTool = { name: "next_value", call: async ([index]) => values[Number(index)] };
    const keep: ExecutorTool = { name: "keep", call: async ([value]) => void seen.push(value) };
    const executor = await started([next, keep]);
    await evaluated(
      executor,
      `types = []\nfor i in range(${values.length}):\n    v = next_value(i)\n    keep(v)\n    types.append(type(v).__name__)`,
    );
    expect(seen).toEqual(values);
    expect(await evaluated(executor, "' '.join(types)")).toBe(
      "NoneType bool int int float str list dict bytes dict float",
    );
  });

  testUnlessSlow("a declared number is a float, an integer an int", async () => {
    const price: ExecutorTool = { name: "price", output: { type: "number" }, call: async () => 2 };
    const count: ExecutorTool = { name: "count", output: { type: "integer" }, call: async () => 2 };
    const executor = await started([price, count]);
    expect((await executor.run("price(), count()", {})).valueRepr).toBe("(2.0, 2)");
  });

  test("state stays: variables, functions, classes, imports", async () => {
    const executor = await started();
    await evaluated(executor, "import math\nn = 2\ndef area(r):\n    return n * r\nclass P:\n    k = 3");
    expect(await evaluated(executor, "n = 5\narea(2) + P.k + math.floor(1.5)")).toBe(14);
    expect((await executor.run("P()", {})).valueRepr).toMatch(/^<__main__\.P object at 0x[0-9a-f]+>$/);
  });

  testUnlessSlow("a start ends the session and opens a clean one", async () => {
    const executor = await started();
    await evaluated(executor, "kept = 1");
    await executor.start({ tools: [], authorizedImports: [] });
    expect((await executor.run("kept", {})).error?.message).toBe("name 'kept' is not defined");
  });

  test("output: in order, with what was printed before an error, also stderr's", async () => {
    const executor = await started([echo]);
    const pieces: string[] = [];
    const result = await executor.run("print('a')\necho(1)\nprint('b', end='')\nprint('é')\n1/0", {
      onStdout: (text) => pieces.push(text),
    });
    expect(result.stdout).toBe("a\nbé\n");
    expect(pieces.join("")).toBe("a\nbé\n");
    expect(pieces.length).toBeGreaterThan(1);
    expect((await executor.run("print('next')", {})).stdout).toBe("next\n");
  });

  testUnlessSlow("output comes while the program runs", async () => {
    let printed = false;
    let wasPrinted = false;
    const ask: ExecutorTool = {
      name: "ask",
      call: async () => {
        wasPrinted = printed;
      },
    };
    const executor = await started([ask]);
    await executor.run("print('early')\nask()", { onStdout: () => (printed = true) });
    expect(wasPrinted).toBe(true);
  });

  test("much output arrives whole", async () => {
    const executor = await started();
    const { stdout } = await executor.run("for i in range(20000):\n    print('line', i)", {});
    expect(stdout.length).toBe(208890);
    expect(stdout.endsWith("line 19999\n")).toBe(true);
    const big = await executor.run("print('x' * 3_000_000)", {});
    expect(big.stdout.length).toBe(3_000_001);
  });

  test("big values cross both ways", async () => {
    const executor = await started([echo]);
    expect(await evaluated(executor, "text = 'ü' * 1_000_000\necho(text) == text")).toBe(true);
    expect(await evaluated(executor, "xs = list(range(100_000))\necho(xs) == xs")).toBe(true);
    expect((await evaluated(executor, "list(range(100_000))")) as unknown[]).toHaveLength(100_000);
    expect(await evaluated(executor, "echo(10 ** 300) == 10 ** 300")).toBe(true);
  });

  test("an error has CPython's words and the frames of the program alone", async () => {
    const executor = await started();
    const { error } = await executor.run("def f(x):\n    raise ValueError(f'bad {x}')\n\nf(1)", {});
    expect(error).toEqual({
      type: "ValueError",
      message: "bad 1",
      traceback: `Traceback (most recent call last):
  File "<string>", line 4, in <module>
    f(1)
  File "<string>", line 2, in f
    raise ValueError(f'bad {x}')
ValueError: bad 1
`.replace("    f(1)\n", error?.traceback.includes("~^^^") ? "    f(1)\n    ~^^^\n" : "    f(1)\n"),
    });
  });

  testUnlessSlow("functions of earlier runs keep their lines in a traceback", async () => {
    const executor = await started();
    await evaluated(executor, "# one\n# two\ndef boom():\n    raise KeyError('k')");
    const { error } = await executor.run("boom()", {});
    expect(error?.message).toBe("'k'");
    expect(error?.traceback).toContain("File \"<string>\", line 4, in boom\n    raise KeyError('k')\n");
  });

  testUnlessSlow("a cause is told, and what was handled meanwhile", async () => {
    const executor = await started();
    const program = "try:\n    {}['a']\nexcept KeyError as e:\n    raise ValueError('no a') from e";
    const { error } = await executor.run(program, {});
    expect(error?.type).toBe("ValueError");
    expect(error?.traceback).toContain(
      "KeyError: 'a'\n\nThe above exception was the direct cause of the following exception:\n\nTraceback (most recent call last):\n",
    );
    const handled = await executor.run("try:\n    {}['a']\nexcept KeyError:\n    raise ValueError('no a')", {});
    expect(handled.error?.traceback).toContain("During handling of the above exception, another exception occurred:");
  });

  test("syntax errors, exceptions of the program's own, and exits", async () => {
    const executor = await started();
    const { error } = await executor.run("x = 1\ny = (", {});
    expect(error).toEqual({
      type: "SyntaxError",
      message: "'(' was never closed (<string>, line 2)",
      traceback: `  File "<string>", line 2\n    y = (\n        ^\nSyntaxError: '(' was never closed\n`,
    });
    const own = await executor.run("class Odd(Exception):\n    pass\nraise Odd('why')", {});
    expect(own.error).toMatchObject({ type: "Odd", message: "why" });
    expect((await executor.run("raise SystemExit(3)", {})).error).toMatchObject({ type: "SystemExit", message: "3" });
    expect(await evaluated(executor, "1 + 1")).toBe(2);
  });

  test("endless recursion is an error of the program", async () => {
    const executor = await started();
    const { error } = await executor.run("def f():\n    return f()\nf()", {});
    expect(error?.type).toBe("RecursionError");
    expect(await evaluated(executor, "'alive'")).toBe("alive");
  });

  testUnlessSlow("tools: by position and by keyword", async () => {
    const calls: unknown[] = [];
    const record: ExecutorTool = {
      name: "record",
      call: async (args, kwargs) => {
        calls.push([args, { ...kwargs }]);
        return calls.length;
      },
    };
    const executor = await started([record]);
    expect(await evaluated(executor, "record('a', [1, None], k={'x': True}) + record(b=2)")).toBe(3);
    expect(calls).toEqual([
      [["a", [1, null]], { k: { x: true } }],
      [[], { b: 2 }],
    ]);
  });

  test("tools: asynchronous ones block, also in the middle of a builtin", async () => {
    const rank: ExecutorTool = {
      name: "rank",
      call: async ([value]) => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        return -Number(value);
      },
    };
    const executor = await started([rank]);
    expect(await evaluated(executor, "sorted([1, 3, 2], key=rank)")).toEqual([3, 2, 1]);
  });

  test("tools: an error arrives as the exception of its name", async () => {
    const tools = [fails("absent", "FileNotFoundError", "not there"), fails("odd", "NoSuchClass", "unknown")];
    const executor = await started(tools);
    const caught = "try:\n    absent()\nexcept FileNotFoundError as e:\n    r = str(e)\nr";
    expect(await evaluated(executor, caught)).toBe("not there");
    const { error } = await executor.run("odd()", {});
    expect(error).toMatchObject({ type: "RuntimeError", message: "unknown" });
    expect(error?.traceback.match(/File /g)).toEqual(["File "]);
  });

  testUnlessSlow("tools: an argument or a result that cannot cross is an error of the program", async () => {
    const live: ExecutorTool = { name: "live", call: async () => () => 1 };
    const executor = await started([echo, live]);
    const argument = await executor.run("echo(len)", {});
    expect(argument.error?.type).toBe("TypeError");
    expect(argument.error?.message).toContain(
      "must be plain data (None, bool, int, float, str, bytes, list, tuple, dict, set)",
    );
    expect((await executor.run("live()", {})).error).toMatchObject({
      type: "TypeError",
      message: "live(): result is a function, which cannot cross: give a number, text, list or plain object",
    });
    expect(await evaluated(executor, "echo('on')")).toBe("on");
  });

  test("a final answer ends the program, past except, finally and loops", async () => {
    const executor = await started([finalAnswer]);
    const programs = [
      "final_answer({'a': 1})\nprint('after')",
      "try:\n    final_answer({'a': 1})\nexcept BaseException:\n    print('caught')\nfinally:\n    print('finally')",
      "while True:\n    try:\n        final_answer({'a': 1})\n    except:\n        continue",
      "def f():\n    try:\n        return final_answer({'a': 1})\n    except BaseException:\n        return 2\n    finally:\n        print('cleanup')\nf()",
      "try:\n    try:\n        final_answer({'a': 1})\n    finally:\n        x = 1\nexcept BaseException as e:\n    x = 2\nfinal_answer('second')",
    ];
    for (const program of programs) {
      const result = await executor.run(program, {});
      expect(result, program).toMatchObject({ finalAnswer: { value: { a: 1 } }, stdout: "", error: null });
    }
    expect((await executor.run("1 + 1", {})).finalAnswer).toBe(undefined);
    expect((await executor.run("x", {})).error?.type).toBe("NameError");
  });

  testUnlessSlow("imports: what is not allowed is refused with what is", async () => {
    const executor = await started([], {}, ["math", "collections"]);
    expect((await executor.run("import os", {})).error).toMatchObject({
      type: "ImportError",
      message: "Import of 'os' is not allowed. Allowed modules: collections, math.",
    });
    expect((await executor.run("from subprocess import run", {})).error?.message).toContain("Import of 'subprocess'");
    expect(
      await evaluated(executor, "import math\nfrom collections import Counter\nCounter('aab').most_common(1)"),
    ).toEqual([["a", 2]]);
  });

  test("the time limit ends a program, and the next one runs", async () => {
    const executor = await started([], { timeLimitMs: 300 });
    await evaluated(executor, "kept = 1");
    const result = await executor.run("print('before')\nwhile True:\n    pass", {});
    expect(result.error).toEqual({
      type: "TimeoutError",
      message: "time limit of 0.3 s exceeded",
      traceback: "TimeoutError: time limit of 0.3 s exceeded\n",
    });
    expect(result.stdout).toBe("before\n");
    expect(await evaluated(executor, "kept")).toBe(1);
  });

  test("the time limit passes every except", async () => {
    const executor = await started([], { timeLimitMs: 300 });
    const program =
      "while True:\n    try:\n        while True:\n            pass\n    except BaseException:\n        print('no')";
    const result = await executor.run(program, {});
    expect(result).toMatchObject({ stdout: "", error: { type: "TimeoutError" } });
  });

  testUnlessSlow("the time that a tool takes is not the program's", async () => {
    const slow: ExecutorTool = { name: "slow", call: () => new Promise((resolve) => setTimeout(resolve, 900, "done")) };
    const executor = await started([slow], { timeLimitMs: 400 });
    expect(await evaluated(executor, "slow()")).toBe("done");
  });

  test("an abort stops a computation with the caller's reason; the variables stay", async () => {
    const executor = await started();
    const controller = new AbortController();
    const run = executor.run("x = 5\nwhile True:\n    pass", { signal: controller.signal });
    setTimeout(() => controller.abort(new Error("enough")), 150);
    await expect(run).rejects.toThrow("enough");
    expect(await evaluated(executor, "x")).toBe(5);
  });

  test("an abort stops a program that waits for a tool, and tells the tool", async () => {
    let wasAborted = false;
    const never: ExecutorTool = {
      name: "never",
      call: (_args, _kwargs, { signal }) =>
        new Promise(() => {
          signal.addEventListener("abort", () => (wasAborted = true));
        }),
    };
    const executor = await started([never]);
    const controller = new AbortController();
    const run = executor.run("y = 6\ntry:\n    never()\nexcept BaseException:\n    y = 7", {
      signal: controller.signal,
    });
    setTimeout(() => controller.abort(new Error("enough")), 150);
    await expect(run).rejects.toThrow("enough");
    expect(wasAborted).toBe(true);
    expect(await evaluated(executor, "y")).toBe(6);
    await expect(executor.run("1", { signal: AbortSignal.abort(new Error("before")) })).rejects.toThrow("before");
  });

  testUnlessSlow("sessions are apart, and run side by side", async () => {
    const [one, two] = await Promise.all([started(), started()]);
    await Promise.all([evaluated(one, "v = 'one'"), evaluated(two, "v = 'two'")]);
    expect(await Promise.all([evaluated(one, "v"), evaluated(two, "v")])).toEqual(["one", "two"]);
    const fresh = one.fresh?.();
    expect(fresh).toBeDefined();
    open.push(fresh!);
    await fresh!.start({ tools: [], authorizedImports: [] });
    expect((await fresh!.run("v", {})).error?.message).toBe("name 'v' is not defined");
  });

  testUnlessSlow("without a start, and after dispose, a run is refused", async () => {
    const executor = make();
    await expect(executor.run("1", {})).rejects.toMatchObject({ code: "executor_not_started" });
    await executor.start({ tools: [], authorizedImports: [] });
    await executor.dispose();
    await executor.dispose();
    await expect(executor.run("1", {})).rejects.toMatchObject({ code: "executor_not_started" });
  });

  if (countProcesses !== undefined) {
    test("dispose leaves no process, also in the middle of a program", async () => {
      const before = countProcesses();
      const executor = await started();
      expect(countProcesses()).toBeGreaterThan(before);
      const run = executor.run("while True:\n    pass", {}).catch((error: unknown) => error);
      await new Promise((resolve) => setTimeout(resolve, 100));
      await executor.dispose();
      expect(String(await run)).toContain("was closed while the program ran");
      expect(countProcesses()).toBe(before);
    });
  }

  testUnlessSlow("calls of several threads are out at the same time", async () => {
    const executor = await started([meeting(8)], {}, ["*"]);
    const pool =
      "from concurrent.futures import ThreadPoolExecutor\nwith ThreadPoolExecutor(8) as pool:\n    r = list(pool.map(meet, range(8)))\nr";
    expect(await evaluated(executor, pool)).toEqual([0, 10, 20, 30, 40, 50, 60, 70]);
    const inFunctions = pool.replace("map(meet,", "map(lambda n: meet(n) + 1,");
    expect(await evaluated(executor, inFunctions)).toEqual([1, 11, 21, 31, 41, 51, 61, 71]);
    const threads =
      "import threading\nseen = []\ndef work(n):\n    seen.append(meet(n))\nts = [threading.Thread(target=work, args=(n,)) for n in range(8)]\nfor t in ts: t.start()\nfor t in ts: t.join()\nsorted(seen)";
    expect(await evaluated(executor, threads)).toEqual([0, 10, 20, 30, 40, 50, 60, 70]);
    const tasks =
      "import asyncio\nasync def main():\n    return await asyncio.gather(*(asyncio.to_thread(meet, n) for n in range(8)))\nloop = asyncio.new_event_loop()\nfrom concurrent.futures import ThreadPoolExecutor\nloop.set_default_executor(ThreadPoolExecutor(8))\nloop.run_until_complete(main())";
    expect(await evaluated(executor, tasks)).toEqual([0, 10, 20, 30, 40, 50, 60, 70]);
  });

  testUnlessSlow("the time limit: waiting for several calls does not count, computing meanwhile does", async () => {
    const slow: ExecutorTool = { name: "slow", call: () => new Promise((done) => setTimeout(done, 700, "slow")) };
    const never: ExecutorTool = { name: "never", call: () => new Promise(() => {}) };
    const executor = await started([slow, never], { timeLimitMs: 400 }, ["*"]);
    const pool =
      "from concurrent.futures import ThreadPoolExecutor\nwith ThreadPoolExecutor(3) as pool:\n    r = [f.result() for f in [pool.submit(slow) for _ in range(3)]]\nr";
    expect(await evaluated(executor, pool)).toEqual(["slow", "slow", "slow"]);
    const busy = "import threading\nthreading.Thread(target=never, daemon=True).start()\nwhile True: pass";
    expect((await executor.run(busy, {})).error?.message).toBe("time limit of 0.4 s exceeded");
  });

  testUnlessSlow("the limit of calls ends a program, past every except", async () => {
    const executor = await started([echo], { hostCallLimit: 3 });
    const { error } = await executor.run(
      "n = 0\nwhile True:\n    try:\n        n += echo(1)\n    except BaseException:\n        n = -1",
      {},
    );
    expect(error).toEqual({
      type: "RuntimeError",
      message: "host call limit of 3 calls exceeded",
      traceback: "RuntimeError: host call limit of 3 calls exceeded\n",
    });
    expect(await evaluated(executor, "n")).toBe(3);
  });

  testUnlessSlow("a final answer from another thread ends the program", async () => {
    const executor = await started([finalAnswer], {}, ["*"]);
    const program =
      "import threading, time\nthreading.Thread(target=final_answer, args=(42,)).start()\nwhile True: time.sleep(0.01)";
    expect((await executor.run(program, {})).finalAnswer).toEqual({ value: 42 });
    expect(await evaluated(executor, "1")).toBe(1);
  });

  if (!hasSystem) return;

  test("output of other processes and of C code is captured, in a forked process too", async () => {
    const executor = await started([], {}, ["*"]);
    const program =
      "import os, subprocess, sys\nsubprocess.run(['echo', 'sub'])\nos.write(2, b'raw\\n')\nprint('err', file=sys.stderr)\nsys.stdout.buffer.write(b'bytes\\n')";
    const { stdout, error } = await executor.run(program, {});
    expect(error).toBe(null);
    expect(stdout).toBe("sub\nraw\nerr\nbytes\n");
    const fork = await executor.run(
      "if os.fork() == 0:\n    print('child')\nelse:\n    os.wait()\n    print('parent')",
      {},
    );
    expect(fork.error).toBe(null);
    expect(fork.stdout).toBe("child\nparent\n");
    expect(await evaluated(executor, "'still here'")).toBe("still here");
  });

  test("a program that prints frames, closes its descriptors or ends its process confuses nobody", async () => {
    const executor = await started([echo], {}, ["*"]);
    const frame = '\\x40\\0\\0\\0{"verb":"done","id":1,"outcome":null}\\n';
    expect((await executor.run(`print('${frame}')`, {})).stdout).toContain('{"verb":"done"');
    expect(
      await evaluated(
        executor,
        "import os, sys\nos.close(0), os.close(1), os.close(2), sys.stdout.close()\necho('on')",
      ),
    ).toBe("on");
    expect((await executor.run("print('after close')", {})).stdout).toBe("after close\n");
    const { error } = await executor.run("os._exit(7)", {});
    expect(error?.type).toBe("RuntimeError");
    expect(error?.message).toContain("the process ended (exit code 7)");
    expect(error?.message).toContain("the next step starts a fresh process with an empty namespace");
    expect((await executor.run("os", {})).error?.message).toContain("name 'os' is not defined");
  });

  test("threads: calls from several at once, and from one that outlives its run", async () => {
    const executor = await started([echo], {}, ["*"]);
    const pool =
      "from concurrent.futures import ThreadPoolExecutor\nwith ThreadPoolExecutor(4) as pool:\n    r = list(pool.map(echo, range(20)))\nr";
    expect(await evaluated(executor, pool)).toEqual(Array.from({ length: 20 }, (_, index) => index));
    const later =
      "import threading, time\nseen = []\ndef late():\n    time.sleep(0.2)\n    try:\n        echo(1)\n    except RuntimeError as e:\n        seen.append(str(e))\nt = threading.Thread(target=late)\nt.start()";
    await evaluated(executor, later);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await evaluated(executor, "t.join()\nseen")).toEqual(["echo() can only be called while a program runs"]);
    expect(await evaluated(executor, "echo('on')")).toBe("on");
  });

  test("an abort ends a program that sleeps in the system", async () => {
    const executor = await started([], {}, ["*"]);
    const controller = new AbortController();
    const run = executor.run("import time\nz = 1\ntime.sleep(60)", { signal: controller.signal });
    setTimeout(() => controller.abort(new Error("enough")), 150);
    await expect(run).rejects.toThrow("enough");
    expect(await evaluated(executor, "z")).toBe(1);
  });
}
