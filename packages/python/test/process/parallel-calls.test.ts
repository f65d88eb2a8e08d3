import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Interpreter } from "../../src/interpreter.ts";
import { type PlainValue, StopProgram, ToolFailure } from "../../src/plain-value.ts";
import { PythonProcess } from "../../src/process/python-process.ts";

/** The real engine with many calls out. Nothing here measures time: that calls are out together is shown by a tool that answers nobody before all have come. */
let py: PythonProcess;
let waiting: (() => void)[] = [];
let aborted: string[] = [];
let started: PlainValue[] = [];

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

beforeAll(async () => {
  py = await PythonProcess.start({
    authorizedImports: ["*"],
    sandbox: "off",
    timeLimitMs: 2000,
    tools: {
      /** Answers when `size` calls of it are out; ten times its number. */
      meet: ([n, size]) =>
        new Promise((resolve) => {
          started.push(n ?? null);
          waiting.push(() => resolve((n as number) * 10));
          if (waiting.length < ((size ?? 10) as number)) return;
          for (const answer of waiting.splice(0)) answer();
        }),
      /** Answers after so many milliseconds, with the second argument. */
      late: async ([ms, value]) => {
        await pause(ms as number);
        return value ?? null;
      },
      never: ([n], _kwargs, { signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener("abort", () => {
            aborted.push(`${n ?? ""}: ${(signal.reason as Error).message}`);
            reject(signal.reason);
          });
        }),
      echo: ([value], kwargs) => value ?? kwargs.value ?? null,
      fail: async ([text]) => {
        throw new ToolFailure("KeyError", text as string);
      },
      final_answer: async ([answer]) => {
        await pause(20);
        throw new StopProgram(answer ?? null);
      },
    },
  });
});
afterAll(() => py.close());
beforeEach(() => {
  waiting = [];
  aborted = [];
  started = [];
});

async function evaluated(program: string): Promise<PlainValue> {
  const { value, error } = await py.run(program);
  expect(error?.traceback).toBe(undefined);
  return value;
}

const TENS = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90];

describe("ten calls are out before any is answered", () => {
  test.each([
    [
      "asyncio.to_thread",
      "import asyncio\nasync def main():\n    return await asyncio.gather(*(asyncio.to_thread(meet, n) for n in range(10)))\nasyncio.run(main())",
    ],
    [
      "to_thread at the top level",
      "import asyncio\nawait asyncio.gather(*(asyncio.to_thread(meet, n) for n in range(10)))",
    ],
    [
      "run_in_executor",
      "import asyncio\nasync def main():\n    loop = asyncio.get_running_loop()\n    return await asyncio.gather(*(loop.run_in_executor(None, meet, n) for n in range(10)))\nasyncio.run(main())",
    ],
    [
      "a task group",
      "import asyncio\nasync def main():\n    async with asyncio.TaskGroup() as group:\n        tasks = [group.create_task(asyncio.to_thread(meet, n)) for n in range(10)]\n    return [task.result() for task in tasks]\nasyncio.run(main())",
    ],
    [
      "to_thread of a function that calls the tool",
      "import asyncio\nasync def main():\n    return await asyncio.gather(*(asyncio.to_thread(lambda n=n: meet(n)) for n in range(10)))\nasyncio.run(main())",
    ],
    [
      "executor.map",
      "from concurrent.futures import ThreadPoolExecutor\nwith ThreadPoolExecutor(10) as pool:\n    r = list(pool.map(meet, range(10)))\nr",
    ],
    [
      "executor.submit",
      "from concurrent.futures import ThreadPoolExecutor\npool = ThreadPoolExecutor()\n[f.result() for f in [pool.submit(meet, n) for n in range(10)]]",
    ],
    [
      "executor.submit of a partial",
      "from concurrent.futures import ThreadPoolExecutor\nfrom functools import partial\npool = ThreadPoolExecutor()\n[f.result() for f in [pool.submit(partial(meet, n)) for n in range(10)]]",
    ],
    [
      "executor.map of a lambda",
      "from concurrent.futures import ThreadPoolExecutor\nwith ThreadPoolExecutor() as pool:\n    r = list(pool.map(lambda n: meet(n), range(10)))\nr",
    ],
    [
      "as_completed",
      "from concurrent.futures import ThreadPoolExecutor, as_completed\npool = ThreadPoolExecutor()\nsorted(f.result() for f in as_completed([pool.submit(meet, n) for n in range(10)]))",
    ],
    [
      "threads",
      "import threading\nseen = []\ndef work(n):\n    seen.append(meet(n))\nthreads = [threading.Thread(target=work, args=(n,)) for n in range(10)]\nfor t in threads: t.start()\nfor t in threads: t.join()\nsorted(seen)",
    ],
  ])("%s", async (_name, program) => {
    expect(await evaluated(program)).toEqual(TENS);
  });

  test("threads whose target is the tool", async () => {
    const program =
      "import threading\nthreads = [threading.Thread(target=meet, args=(n,)) for n in range(10)]\nfor t in threads: t.start()\nfor t in threads: t.join()\n[t.is_alive() for t in threads]";
    expect(await evaluated(program)).toEqual(new Array(10).fill(false));
    expect(started).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test("no more than there are workers, and never more than the host takes", async () => {
    const program =
      "from concurrent.futures import ThreadPoolExecutor\nwith ThreadPoolExecutor(3) as pool:\n    r = list(pool.map(lambda n: meet(n, 3), range(9)))\nr";
    expect(await evaluated(program)).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80]);
    const many =
      "from concurrent.futures import ThreadPoolExecutor\nwith ThreadPoolExecutor(500) as pool:\n    r = sum(pool.map(echo, range(500)))\nr";
    expect(await evaluated(many)).toBe(124750);
  });

  test("a plain call blocks, also beside others", async () => {
    const program =
      "from concurrent.futures import ThreadPoolExecutor\npool = ThreadPoolExecutor()\na = pool.submit(meet, 1, 2)\n[echo(5), meet(2, 2), a.result(), echo(value=6)]";
    expect(await evaluated(program)).toEqual([5, 20, 10, 6]);
  });
});

describe("what comes of a call", () => {
  test("its exception is raised where the result is asked for", async () => {
    const program =
      "import asyncio\nfrom concurrent.futures import ThreadPoolExecutor\nasync def main():\n    return await asyncio.gather(asyncio.to_thread(fail, 'a'), asyncio.to_thread(echo, 1), return_exceptions=True)\nf = ThreadPoolExecutor().submit(fail, 'b')\n[repr(x) for x in asyncio.run(main())] + [repr(f.exception())]";
    expect(await evaluated(program)).toEqual(["KeyError('a')", "1", "KeyError('b')"]);
  });

  test("arguments that can't cross fail the call alone", async () => {
    const program =
      "from concurrent.futures import ThreadPoolExecutor\npool = ThreadPoolExecutor()\nbad, good = pool.submit(echo, len), pool.submit(echo, 1)\n[repr(bad.exception()), good.result()]";
    expect(await evaluated(program)).toEqual([
      "TypeError(\"argument 1 of echo() must be plain data (None, bool, int, float, str, bytes, list, tuple, dict, set), not a 'builtin_function_or_method' object\")",
      1,
    ]);
  });

  test("a timeout leaves the call out; wait tells who is done", async () => {
    const program =
      "from concurrent.futures import ThreadPoolExecutor, wait, FIRST_COMPLETED\npool = ThreadPoolExecutor()\nslow, fast = pool.submit(meet, 1, 2), pool.submit(late, 5, 'x')\nfirst = wait([slow, fast], return_when=FIRST_COMPLETED)\ntry:\n    slow.result(timeout=0.02)\nexcept TimeoutError as e:\n    seen = repr(e)\nstate = (slow.running(), slow.done(), slow.cancel())\npool.submit(meet, 2, 2)\n[fast in first.done, slow in first.not_done, seen, state, slow.result()]";
    expect(await evaluated(program)).toEqual([true, true, "TimeoutError()", [true, false, false], 10]);
  });

  test("done() sees an answer that has come, without waiting", async () => {
    const program =
      "import time\nfrom concurrent.futures import ThreadPoolExecutor\nf = ThreadPoolExecutor().submit(late, 30, 'x')\nturns = 0\nwhile not f.done():\n    turns += 1\n    time.sleep(0.005)\n[turns > 1, f.result()]";
    expect(await evaluated(program)).toEqual([true, "x"]);
  });
});

describe("giving up", () => {
  test("wait_for, timeout and a failed task group cancel the call: the tool's signal says so", async () => {
    const program =
      "import asyncio\nasync def main():\n    seen = []\n    try:\n        await asyncio.wait_for(asyncio.to_thread(never, 1), 0.02)\n    except TimeoutError as e:\n        seen.append(repr(e))\n    try:\n        async with asyncio.timeout(0.02):\n            await asyncio.to_thread(never, 2)\n    except TimeoutError as e:\n        seen.append(repr(e))\n    try:\n        async with asyncio.TaskGroup() as group:\n            group.create_task(asyncio.to_thread(never, 3))\n            group.create_task(asyncio.to_thread(fail, 'x'))\n    except* KeyError as e:\n        seen.append(repr(e.exceptions))\n    return seen\nasyncio.run(main())";
    expect(await evaluated(program)).toEqual(["TimeoutError()", "TimeoutError()", "(KeyError('x'),)"]);
    const why = "the program no longer wants the answer";
    expect(aborted).toEqual([`1: ${why}`, `2: ${why}`, `3: ${why}`]);
  });

  test("an answer that comes after its call was cancelled is dropped", async () => {
    const program =
      "import asyncio\nasync def main():\n    task = asyncio.create_task(asyncio.to_thread(late, 5, 'old'))\n    await asyncio.sleep(0)\n    task.cancel()\n    return [await asyncio.to_thread(late, 40, 'new'), task.cancelled()]\nasyncio.run(main())";
    expect(await evaluated(program)).toEqual(["new", true]);
  });

  test("what daemons have asked for is given up at the end of the program; it does not reach the next", async () => {
    expect(await evaluated("import threading\nthreading.Thread(target=never, args=(7,), daemon=True).start()\n1")).toBe(
      1,
    );
    expect(aborted).toEqual(["7: the program no longer wants the answer"]);
    await py.run("threading.Thread(target=late, args=(1, 'old'), daemon=True).start()\nfor i in range(200000): pass");
    expect(await evaluated("[echo(n) for n in range(3)]")).toEqual([0, 1, 2]);
  });

  test("the end of the program waits for other threads and their calls", async () => {
    const { stdout, error } = await py.run(
      "import threading\nfrom concurrent.futures import ThreadPoolExecutor\nthreading.Thread(target=lambda: print('thread', late(5, 'x'))).start()\nThreadPoolExecutor().submit(lambda: print('pool', echo(1)))\nprint('end')",
    );
    expect([stdout.split("\n").sort(), error]).toEqual([["", "end", "pool 1", "thread x"], null]);
  });
});

describe("limits", () => {
  test("the time limit counts no waiting for calls, and counts computing beside them", async () => {
    await using limited = await PythonProcess.start({
      authorizedImports: ["*"],
      sandbox: "off",
      timeLimitMs: 2000,
      tools: { late: () => pause(2500), never: () => new Promise(() => {}) },
    });
    const pool = "from concurrent.futures import ThreadPoolExecutor\npool = ThreadPoolExecutor()\n";
    const waits = await limited.run(`${pool}[f.result() for f in [pool.submit(late) for _ in range(3)]]`);
    expect(waits.error).toBe(null);
    const computes = await limited.run(`${pool}f = pool.submit(never)\nwhile True: pass`);
    expect(computes.error).toMatchObject({ limit: "time", message: "time limit of 2 s exceeded" });
    expect((await limited.run("1 + 1")).value).toBe(2);
  });

  test("an interrupt ends a wait for several calls, and aborts them", async () => {
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 60);
    const program =
      "from concurrent.futures import ThreadPoolExecutor\nwith ThreadPoolExecutor() as pool:\n    try: list(pool.map(never, range(3)))\n    except BaseException: print('caught')\n    finally: print('finally')";
    const { error, stdout } = await py.run(program, { signal: abort.signal });
    expect([error?.type, error?.limit, stdout]).toEqual(["KeyboardInterrupt", "interrupt", ""]);
    expect(aborted.sort()).toEqual([0, 1, 2].map((n) => `${n}: the run was interrupted`));
    expect(await evaluated("echo('on')")).toBe("on");
  });

  test.each([
    [
      "a task",
      "import asyncio\nasync def main():\n    try: await asyncio.gather(asyncio.to_thread(never), asyncio.to_thread(final_answer, 42))\n    except BaseException: print('caught')\n    finally: print('finally')\nasyncio.run(main())",
    ],
    [
      "a pool",
      "from concurrent.futures import ThreadPoolExecutor\nwith ThreadPoolExecutor() as pool:\n    pool.submit(never)\n    pool.submit(lambda: final_answer(42))",
    ],
    ["a thread that nobody joins", "import threading\nthreading.Thread(target=final_answer, args=(42,)).start()"],
    [
      "a thread, while the program sleeps",
      "import threading, time\nthreading.Thread(target=final_answer, args=(42,)).start()\nwhile True: time.sleep(0.01)",
    ],
  ])("a final answer from %s ends the program", async (_name, program) => {
    const { value, stopped, stdout, error } = await py.run(program);
    expect([value, stopped, stdout, error]).toEqual([42, true, "", null]);
    expect(
      await evaluated(
        "import asyncio, threading\nasync def one():\n    return 1\n[asyncio.run(one()), threading.current_thread().name]",
      ),
    ).toEqual([1, "MainThread"]);
  });

  test("host calls: the limit is told by its name, and no except catches it", async () => {
    await using limited = await PythonProcess.start({
      authorizedImports: ["*"],
      sandbox: "off",
      hostCallLimit: 5,
      tools: { echo: ([value]) => value },
    });
    const message = "host call limit of 5 calls exceeded";
    const plain = await limited.run(
      "n = 0\nwhile True:\n    try:\n        n += echo(1)\n    except BaseException:\n        n = -1",
    );
    expect(plain.error).toEqual({
      type: "RuntimeError",
      message,
      traceback: `RuntimeError: ${message}\n`,
      limit: "host-calls",
      allowed: 5,
      used: 6,
    });
    expect((await limited.run("n")).value).toBe(5);
    const started = await limited.run(
      "from concurrent.futures import ThreadPoolExecutor\nwith ThreadPoolExecutor() as pool: list(pool.map(echo, range(6)))",
    );
    expect(started.error).toMatchObject({ limit: "host-calls", message });
    await expect(PythonProcess.start({ hostCallLimit: 0 })).rejects.toThrow(
      "PythonProcess.start: hostCallLimit must be a positive number, got 0",
    );
  });
});

describe("a deadlock is an error", () => {
  test.each([
    [
      "import threading\nthreading.Event().wait()",
      "deadlock: wait() would wait for ever, because no other thread is left that could set the event",
    ],
    [
      "import queue\nqueue.Queue().get()",
      "deadlock: get() would wait for ever, because no other thread is left that could put an item into the queue",
    ],
    [
      "import threading\nlock = threading.Lock()\nlock.acquire()\nlock.acquire()",
      "deadlock: acquire() would wait for ever, because no other thread is left that could release the lock",
    ],
    [
      "import concurrent.futures\nconcurrent.futures.Future().result()",
      "deadlock: the result of the future would be waited for for ever, because no other thread is left that could set it",
    ],
    [
      "import asyncio\nasyncio.new_event_loop().run_until_complete(asyncio.new_event_loop().create_future())",
      "The future belongs to a different loop than the one specified as the loop argument",
    ],
    [
      "import asyncio\nasync def main(): await asyncio.Event().wait()\nasyncio.run(main())",
      "the event loop has nothing left to run: every task waits for something that no other task will do",
    ],
  ])("%s", async (program, message) => {
    const { error } = await py.run(program);
    expect(error?.message).toBe(message);
  });
});

describe("an interpreter whose host can only be called and waited for", () => {
  test("makes started calls in turn", () => {
    const interpreter = new Interpreter({
      authorizedImports: ["*"],
      toolNames: ["double"],
      callTool: (_name, [n]) => (n as number) * 2,
    });
    const program =
      "import asyncio, threading\nfrom concurrent.futures import ThreadPoolExecutor\nasync def main():\n    return await asyncio.gather(*(asyncio.to_thread(double, n) for n in range(3)))\nwith ThreadPoolExecutor() as pool:\n    r = list(pool.map(double, range(3))) + list(pool.map(lambda n: double(n), range(3)))\nasyncio.run(main()) + r";
    const { value, error } = interpreter.run(program);
    expect(error).toBe(null);
    expect(value).toEqual([0, 2, 4, 0, 2, 4, 0, 2, 4]);
  });
});
