import { describe, expect, test } from "vitest";
import { type PlainValue, pythonFloat, StopProgram, ToolFailure } from "../../src/plain-value.ts";
import { PythonProcess, type PythonProcessOptions, type RunOptions } from "../../src/process/python-process.ts";

const start = (options: PythonProcessOptions = {}): Promise<PythonProcess> =>
  PythonProcess.start({ childEntry: new URL("./scripted-child.ts", import.meta.url), sandbox: "off", ...options });

describe("runs", () => {
  test("a result has everything that a run came to", async () => {
    await using py = await start();
    const result = await py.run("print('one\\n'); return [1, 2.5, null]");
    expect(result).toEqual({
      value: [1, 2.5, null],
      valueRepr: "scripted",
      stdout: "one\n",
      stderr: "",
      error: null,
      stopped: false,
      steps: 1,
      ms: expect.any(Number),
      layers: ["object-model", "process"],
    });
  });

  test("an error of the program is in the result", async () => {
    await using py = await start();
    const { error, stdout } = await py.run("print('before'); throw new TypeError('wrong')");
    expect(error).toEqual({ type: "TypeError", message: "wrong", traceback: "TypeError: wrong\n" });
    expect(stdout).toBe("before");
  });

  test("runs that are asked for at once go one after the other", async () => {
    await using py = await start();
    const order: string[] = [];
    const runs = ["a", "b", "c"].map((name) =>
      py.run(`work(20); print('${name}'); return '${name}'`, { onStdout: (text) => order.push(text) }),
    );
    expect((await Promise.all(runs)).map(({ value }) => value)).toEqual(["a", "b", "c"]);
    expect(order).toEqual(["a", "b", "c"]);
  });

  test("processes run side by side", async () => {
    const all = await Promise.all([start(), start(), start()]);
    const results = await Promise.all(all.map((py, index) => py.run(`work(50); return ${index}`)));
    expect(results.map(({ value }) => value)).toEqual([0, 1, 2]);
    expect(new Set(all.map(({ pid }) => pid)).size).toBe(3);
    await Promise.all(all.map((py) => py.close()));
  });

  test("variables are set before the program starts", async () => {
    await using py = await start();
    const { value } = await py.run("return [variables.get('n'), variables.get('rows')]", {
      variables: { n: 2n ** 70n, rows: [{ a: 1 }] },
    });
    expect(JSON.stringify((value as PlainValue[])[1])).toBe('[{"a":1}]');
    expect((value as PlainValue[])[0]).toBe(2n ** 70n);
    await expect(py.run("return 1", { variables: { f: () => 1 } })).rejects.toThrow(
      "variable f is a function, which cannot cross: give a number, text, list or plain object",
    );
    expect((await py.run("return 2")).value).toBe(2);
  });

  test("a value that can't cross costs the value only", async () => {
    await using py = await start();
    const { value, valueRepr, error } = await py.run("const a = []; a.push(a); return a");
    expect([value, valueRepr]).toEqual([null, "scripted"]);
    const message =
      "the value of the run cannot cross to the host: value contains itself; only values without cycles can cross";
    expect(error).toEqual({ type: "ValueError", message, traceback: `ValueError: ${message}\n` });
  });

  test("a closed process says so", async () => {
    const py = await start();
    await py.close();
    await py.close();
    await expect(py.run("return 1")).rejects.toMatchObject({
      name: "ProcessDiedError",
      code: "PYTHON_PROCESS_CLOSED",
      message: "PythonProcess.run: the process was closed.",
    });
  });

  test("source must be text", async () => {
    await using py = await start();
    await expect(py.run(7 as unknown as string)).rejects.toThrow(
      "PythonProcess.run: source must be a string, got number",
    );
  });
});

describe("output", () => {
  test("arrives while the program runs", async () => {
    await using py = await start({ tools: { wait: () => new Promise((resolve) => setTimeout(resolve, 30)) } });
    const seen: string[] = [];
    const run = py.run("print('a'); call('wait'); print('b'); work(100); print('c'); work(100); return seen", {
      onStdout: (text) => seen.push(text),
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    const { stdout } = await run;
    expect(seen).toEqual(["a", "b", "c"]);
    expect(stdout).toBe("abc");
  });

  test("10 MB", async () => {
    await using py = await start();
    const { stdout } = await py.run(
      "for (let i = 0; i < 10; i++) print(String(i).repeat(1024 * 1024)); print('€'.repeat(1e6))",
    );
    expect(stdout.length).toBe(10 * 1024 * 1024 + 1e6);
    expect(stdout.at(-1)).toBe("€");
  });

  test("an error of the listener is the caller's", async () => {
    await using py = await start();
    const run = py.run("print('x'); work(5000)", {
      onStdout: () => {
        throw new Error("the listener failed");
      },
    });
    await expect(run).rejects.toThrow("the listener failed");
    expect((await py.run("return 1")).value).toBe(1);
  });
});

describe("tools", () => {
  /** What a program sees of a tool: its value, or "Type: message". */
  const outcomeOf = async (tool: (...args: PlainValue[]) => unknown): Promise<unknown> => {
    await using py = await start({ tools: { tool: (args) => tool(...args) } });
    const { value } = await py.run("try { return call('tool') } catch (e) { return e.pythonType + ': ' + e.message }");
    return value;
  };

  test("get positional and keyword arguments", async () => {
    await using py = await start({
      tools: { echo: (args, kwargs) => [args, kwargs, Object.getPrototypeOf(kwargs) === null] },
    });
    const { value } = await py.run(
      "return call('echo', [1, new PythonFloat(2), 2n ** 80n], [['__proto__', 'p'], ['b', null]])",
    );
    expect(JSON.stringify(value, (_key, item) => (typeof item === "bigint" ? `${item}n` : item))).toBe(
      '[[1,{"value":2},"1208925819614629174706176n"],{"__proto__":"p","b":null},true]',
    );
  });

  test("may be async, and are called one after the other", async () => {
    await using py = await start({
      tools: {
        slow: async ([n]) => {
          await new Promise((resolve) => setTimeout(resolve, 20));
          return pythonFloat((n as number) * 2);
        },
      },
    });
    expect((await py.run("return [call('slow', [1]).value, call('slow', [2]).value]")).value).toEqual([2, 4]);
  });

  test("raise what they say", async () => {
    const throwing = (thrown: unknown) => () => {
      throw thrown;
    };
    expect(await outcomeOf(throwing(new ToolFailure("KeyError", "'x'")))).toBe("KeyError: 'x'");
    expect(await outcomeOf(throwing(new Error("broken")))).toBe("RuntimeError: broken");
    expect(await outcomeOf(() => Promise.reject(new RangeError("late")))).toBe("RuntimeError: late");
    expect(await outcomeOf(throwing("text"))).toBe("RuntimeError: text");
    for (const odd of [undefined, null, 1, {}, Symbol("s"), new Proxy({}, {}), () => 1]) {
      expect(await outcomeOf(throwing(odd))).toBe("RuntimeError: tool() threw a value that is no Error");
    }
    const sly = Object.defineProperty(new Error(), "message", {
      get() {
        throw new Error("called");
      },
    });
    expect(await outcomeOf(throwing(sly))).toBe("RuntimeError: tool() threw a value that is no Error");
    expect(await outcomeOf(throwing(new Error("x".repeat(100_000))))).toBe(`RuntimeError: ${"x".repeat(10_000)}`);
  });

  test("that give what can't cross are a TypeError of the program", async () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    expect(await outcomeOf(() => cycle)).toBe(
      "TypeError: tool(): result contains itself; only values without cycles can cross",
    );
    expect(await outcomeOf(() => new Proxy({}, {}))).toBe(
      "TypeError: tool(): result is a Proxy, which cannot cross: give a plain copy of what it shows",
    );
    expect(await outcomeOf(async () => ({ f: Math.max }))).toBe(
      "TypeError: tool(): result.f is a function, which cannot cross: give a number, text, list or plain object",
    );
    expect(await outcomeOf(() => "\0".repeat(20_000_000))).toBe(
      "TypeError: tool(): the value is too large to cross: more than 64 MB",
    );
  });

  test("get 10 MB and give 10 MB", async () => {
    await using py = await start({
      tools: { echo: ([text]) => text, bytes: () => new Uint8Array(10_000_000).fill(7) },
    });
    const { value } = await py.run(
      "const t = 'y'.repeat(10e6); return [call('echo', [t]) === t, call('bytes').length, call('bytes').at(-1)]",
    );
    expect(value).toEqual([true, 10_000_000, 7]);
  });

  test("with arguments that can't cross are not called", async () => {
    let calls = 0;
    await using py = await start({ tools: { tool: () => ++calls } });
    const { error } = await py.run("const a = []; a.push(a); call('tool', [a])");
    expect(error?.message).toBe("tool(): arguments[0] contains itself; only values without cycles can cross");
    expect(calls).toBe(0);
  });

  test("stop the program past every except", async () => {
    await using py = await start({
      tools: {
        final_answer: ([answer]) => {
          throw new StopProgram(answer!);
        },
      },
    });
    const result = await py.run("print('a'); call('final_answer', [{ x: 1 }]); print('b')");
    expect([result.stopped, JSON.stringify(result.value), result.stdout, result.error]).toEqual([
      true,
      '{"x":1}',
      "a",
      null,
    ]);
    expect((await py.run("return 1")).stopped).toBe(false);
  });

  test("that stop with what can't cross raise instead", async () => {
    const said = await outcomeOf(() => {
      throw new StopProgram((() => 1) as unknown as PlainValue);
    });
    expect(said).toBe(
      "TypeError: tool(): result is a function, which cannot cross: give a number, text, list or plain object",
    );
  });

  test("answer input()", async () => {
    const lines = ["first", null];
    await using py = await start({ readLine: async (prompt) => (prompt === "> " ? lines.shift()! : "wrong prompt") });
    expect((await py.run("return [readLine('> '), readLine('> ')]")).value).toEqual(["first", null]);
    await using without = await start();
    expect((await without.run("return readLine === undefined")).value).toBe(true);
  });

  test("a round trip takes well under a millisecond", async () => {
    await using py = await start({ tools: { add: ([a, b]) => (a as number) + (b as number) } });
    const { value, ms } = await py.run("let n = 0; for (let i = 0; i < 2000; i++) n = call('add', [n, 1]); return n");
    expect(value).toBe(2000);
    expect(ms / 2000).toBeLessThan(0.5);
  });
});

/** Options that TypeScript would not let through. */
const named = (options: object): object => options;

describe("options", () => {
  test.each<[PythonProcessOptions, string]>([
    [{ timeLimitMs: 0 }, "PythonProcess.start: timeLimitMs must be a positive number, got 0"],
    [{ memoryLimitMb: Number.NaN }, "PythonProcess.start: memoryLimitMb must be a positive number, got NaN"],
    [{ stepLimit: "9" as unknown as number }, "PythonProcess.start: stepLimit must be a positive number, got 9"],
    [{ sandbox: "on" as "off" }, 'PythonProcess.start: sandbox must be "auto", "require" or "off", got "on"'],
    [{ tools: { "a-b": () => 1 } }, 'PythonProcess.start: a tool\'s name must be a Python identifier, got "a-b"'],
    [{ tools: { a: 1 as unknown as () => 1 } }, "PythonProcess.start: the tool a must be a function, got number"],
    [named({ timeLimit: 1 }), "PythonProcess.start: there is no option timeLimit; it is timeLimitMs"],
    [named({ memory_limit_mb: 1 }), "PythonProcess.start: there is no option memory_limit_mb; it is memoryLimitMb"],
    [
      named({ timeout: 1 }),
      "PythonProcess.start: there is no option timeout; there are authorizedImports, tools, readLine, files, environ, fetch, timeLimitMs, memoryLimitMb, " +
        "stepLimit, recursionLimit, outputLimit, intDigitLimit, sourceLimit, nestingLimit, hostCallLimit, allowDynamicCode, onStdout, onStderr, sandbox, keepVariables, " +
        "keepSpare, childEntry",
    ],
  ])("%j", async (options, message) => {
    await expect(PythonProcess.start(options)).rejects.toMatchObject({ code: "PYTHON_OPTIONS_INVALID", message });
  });

  test.each<[RunOptions, string]>([
    [named({ timeLimitMs: 5 }), "PythonProcess.run: timeLimitMs is an option of PythonProcess.start"],
    [named({ onStdOut: () => {} }), "PythonProcess.run: there is no option onStdOut; it is onStdout"],
    [
      named({ timeout: 5 }),
      "PythonProcess.run: there is no option timeout; there are signal, onStdout, onStderr, filename, variables",
    ],
  ])("of a run: %j", async (options, message) => {
    await using py = await start();
    await expect(py.run("return 1", options)).rejects.toThrow(new TypeError(message));
    expect((await py.run("return 1", named({ timeout: undefined }))).value).toBe(1);
  });

  test("reach the engine", async () => {
    await using py = await start({ authorizedImports: ["json"], stepLimit: 9, tools: { a: () => 1 } });
    const { value } = await py.run(
      "const { authorizedImports, stepLimit, toolNames } = options; return { authorizedImports, stepLimit, toolNames }",
    );
    expect(JSON.stringify(value)).toBe('{"authorizedImports":["json"],"stepLimit":9,"toolNames":["a"]}');
  });
});

test("large values cross in pieces, both ways, and the time limit ends a program that only sends such", async () => {
  let seen = 0;
  const echo = async ([value]: PlainValue[]): Promise<PlainValue> => {
    seen = (value as PlainValue[]).length;
    return value!;
  };
  await using python = await PythonProcess.start({ tools: { echo }, timeLimitMs: 5000 });
  const text = "\u00e9\u20ac\u{1f600}\ud800";
  const source = `kept = [[i, 0.5 * i, "${text}", {"k": None, 1: True}] for i in range(50_000)]\necho(kept) == kept, len(kept)`;
  expect(await python.run(source)).toMatchObject({ valueRepr: "(True, 50000)", error: null });
  expect(seen).toBe(50_000);
  const { error } = await python.run("while True: echo(kept)");
  expect(error).toMatchObject({ limit: "time", message: "time limit of 5 s exceeded" });
  expect(await python.run("len(kept)")).toMatchObject({ value: 50_000, error: null });
});
