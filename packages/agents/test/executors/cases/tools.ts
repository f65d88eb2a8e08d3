// Tools of the host as functions of the program: arguments, errors, waiting, several at a time; and the final answer.

import { expect } from "vitest";
import { type ExecutorTool, FinalAnswerSignal } from "../../../src/executors/executor.ts";
import { type Case, evaluated, failed } from "./case.ts";

/** As an agent's own. */
export const finalAnswer: ExecutorTool = {
  name: "final_answer",
  call: async ([answer]) => {
    throw new FinalAnswerSignal(answer);
  },
};

function failing(name: string, type: string, message: string): ExecutorTool {
  return {
    name,
    call: async () => {
      throw Object.assign(new Error(message), { name: type });
    },
  };
}

/** A tool that answers nobody before as many as given have come. */
function meeting(name: string, size: number): ExecutorTool {
  let waiting: (() => void)[] = [];
  const call: ExecutorTool["call"] = ([n]) =>
    new Promise((resolve) => {
      waiting.push(() => resolve(Number(n) * 10));
      if (waiting.length < size) return;
      for (const answer of waiting) answer();
      waiting = [];
    });
  return { name, call };
}

export function toolCases(): Case[] {
  const calls: unknown[] = [];
  const record: ExecutorTool = {
    name: "record",
    call: async (args, kwargs) => {
      calls.push([args, { ...kwargs }]);
      return calls.length;
    },
  };
  const rank: ExecutorTool = {
    name: "rank",
    call: async ([value]) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return -Number(value);
    },
  };
  let ended = 0;
  const counted: ExecutorTool = { name: "counted", call: async () => ++ended };
  return [
    {
      title: "by position and by keyword",
      tools: [record],
      async work(executor) {
        expect(await evaluated(executor, "record('a', [1, None], k={'x': True}) + record(b=2)")).toBe(3);
        expect(calls).toEqual([
          [["a", [1, null]], { k: { x: true } }],
          [[], { b: 2 }],
        ]);
      },
    },
    {
      title: "with unpacked arguments, as a value, in a comprehension and as a default",
      tools: [{ name: "joined", call: async (args, kwargs) => [...args, ...Object.values(kwargs)].join("+") }],
      async work(executor) {
        const program =
          "f = joined\ndef g(h=joined):\n    return h('d')\n[joined(*'ab', **{'k': 'c'}), [f(x) for x in 'xy'], g()]";
        expect(await evaluated(executor, program)).toEqual(["a+b+c", ["x", "y"], "d"]);
      },
    },
    {
      title: "a tool that answers at once, hundreds of times",
      tools: [counted],
      async work(executor) {
        expect(await evaluated(executor, "[counted() for _ in range(300)][-1]")).toBe(300);
        expect(ended).toBe(300);
      },
    },
    {
      title: "an asynchronous tool blocks, also in the middle of a builtin",
      tools: [rank],
      async work(executor) {
        expect(await evaluated(executor, "sorted([1, 3, 2], key=rank)")).toEqual([3, 2, 1]);
        expect(await evaluated(executor, "max(map(rank, [4, 5]))")).toBe(-4);
      },
    },
    {
      title: "in methods, generators, decorators and with blocks",
      tools: [{ name: "doubled", call: async ([n]) => Number(n) * 2 }],
      async work(executor) {
        const program = `class Box:
    def __enter__(self):
        return doubled(1)
    def __exit__(self, *rest):
        doubled(0)
    def __getitem__(self, n):
        return doubled(n)
def gen():
    for n in (3, 4):
        yield doubled(n)
with Box() as first:
    pass
[first, Box()[2], list(gen())]`;
        expect(await evaluated(executor, program)).toEqual([2, 4, [6, 8]]);
      },
    },
    {
      title: "an error arrives as the exception of its name",
      tools: [failing("absent", "FileNotFoundError", "not there")],
      async work(executor) {
        const caught = "try:\n    absent()\nexcept FileNotFoundError as e:\n    r = str(e)\nr";
        expect(await evaluated(executor, caught)).toBe("not there");
      },
    },
    {
      title: "an error of an unknown name is a RuntimeError, with the program's frame alone",
      tools: [failing("odd", "NoSuchClass", "unknown")],
      async work(executor) {
        const { error } = await executor.run("odd()", {});
        expect(error).toMatchObject({ type: "RuntimeError", message: "unknown" });
        expect(error?.traceback.match(/File /g)).toEqual(["File "]);
      },
    },
    {
      title: "a declared number is a float, an integer an int",
      tools: [
        { name: "price", output: { type: "number" }, call: async () => 2 },
        { name: "count", output: { type: "integer" }, call: async () => 2 },
      ],
      async work(executor) {
        expect((await executor.run("price(), count()", {})).valueRepr).toBe("(2.0, 2)");
      },
    },
    {
      title: "an argument that cannot cross is an error of the program",
      tools: [{ name: "taken", call: async () => "taken" }],
      async work(executor) {
        const { type, message } = await failed(executor, "taken(len)");
        expect(type).toBe("TypeError");
        expect(message).toContain("must be plain data (None, bool, int, float, str, bytes, list, tuple, dict, set)");
        expect(await evaluated(executor, "taken('on')")).toBe("taken");
      },
    },
    {
      title: "a result that cannot cross is an error of the program",
      tools: [{ name: "live", call: async () => () => 1 }],
      async work(executor) {
        expect(await failed(executor, "live()")).toMatchObject({
          type: "TypeError",
          message: "live(): result is a function, which cannot cross: give a number, text, list or plain object",
        });
      },
    },
    {
      title: "a tool that returns nothing gives None",
      tools: [{ name: "quiet", call: async () => undefined }],
      async work(executor) {
        expect(await evaluated(executor, "quiet() is None")).toBe(true);
      },
    },
    {
      title: "a tool is a function with its name",
      tools: [{ name: "tooled", call: async () => "tool" }],
      async work(executor) {
        expect(await evaluated(executor, "[tooled(), callable(tooled), tooled.__name__]")).toEqual([
          "tool",
          true,
          "tooled",
        ]);
      },
    },
  ];
}

const pool = (body: string): string =>
  `from concurrent.futures import ThreadPoolExecutor\nwith ThreadPoolExecutor(8) as pool:\n    r = ${body}\nr`;

export function parallelCases(): Case[] {
  const tens = [0, 10, 20, 30, 40, 50, 60, 70];
  return [
    {
      title: "calls of a thread pool are out at the same time",
      needs: "threads",
      tools: [meeting("meet_in_pool", 8)],
      async work(executor) {
        expect(await evaluated(executor, pool("list(pool.map(meet_in_pool, range(8)))"))).toEqual(tens);
        const within = pool("list(pool.map(lambda n: meet_in_pool(n) + 1, range(8)))");
        expect(await evaluated(executor, within)).toEqual(tens.map((n) => n + 1));
      },
    },
    {
      title: "calls of threads are out at the same time",
      needs: "threads",
      tools: [meeting("meet_in_threads", 8)],
      async work(executor) {
        const program =
          "import threading\nmet = []\ndef work(n):\n    met.append(meet_in_threads(n))\nts = [threading.Thread(target=work, args=(n,)) for n in range(8)]\nfor t in ts: t.start()\nfor t in ts: t.join()\nsorted(met)";
        expect(await evaluated(executor, program)).toEqual(tens);
      },
    },
    {
      title: "calls of asyncio.to_thread are out at the same time",
      needs: "threads",
      tools: [meeting("meet_in_tasks", 8)],
      async work(executor) {
        const program =
          "import asyncio\nfrom concurrent.futures import ThreadPoolExecutor\nasync def main():\n    return await asyncio.gather(*(asyncio.to_thread(meet_in_tasks, n) for n in range(8)))\nloop = asyncio.new_event_loop()\nloop.set_default_executor(ThreadPoolExecutor(8))\nloop.run_until_complete(main())";
        expect(await evaluated(executor, program)).toEqual(tens);
      },
    },
    {
      title: "an event loop sleeps, breaks off and gathers",
      tools: [meeting("meet_in_loop", 3)],
      async work(executor) {
        const program = `import asyncio
async def late():
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(60)
    except TimeoutError:
        return 'late'
async def main():
    queue = asyncio.Queue()
    async def put():
        await asyncio.sleep(0.01)
        await queue.put('put')
    met = [asyncio.to_thread(meet_in_loop, n) for n in range(3)]
    return await asyncio.gather(late(), put(), queue.get(), *met)
asyncio.run(main()) + asyncio.run(main())[:1]`;
        expect(await evaluated(executor, program)).toEqual(["late", null, "put", 0, 10, 20, "late"]);
      },
    },
    {
      title: "each of several calls gets its own answer, whatever their order",
      needs: "threads",
      tools: [
        {
          name: "late_by",
          call: async ([n]) => {
            await new Promise((resolve) => setTimeout(resolve, 20 - Number(n)));
            return n;
          },
        },
      ],
      async work(executor) {
        expect(await evaluated(executor, pool("list(pool.map(late_by, range(20)))"))).toEqual([...Array(20).keys()]);
      },
    },
    {
      title: "calls of asynchronous functions of the program, one after the other",
      tools: [{ name: "one_by_one", call: async ([n]) => Number(n) + 1 }],
      async work(executor) {
        const program =
          "import asyncio\nasync def work(n):\n    return one_by_one(n)\nasync def main():\n    return [await work(n) for n in range(3)]\nasync_result = []\nasync def collect():\n    async_result.extend(await main())\ncoroutine = collect()\ntry:\n    coroutine.send(None)\nexcept StopIteration:\n    pass\nasync_result";
        expect(await evaluated(executor, program)).toEqual([1, 2, 3]);
      },
    },
  ];
}

export function finalAnswerCases(): Case[] {
  const ends = (title: string, program: string, value: unknown = { a: 1 }): Case => ({
    title,
    async work(executor) {
      const result = await executor.run(program, {});
      expect(result).toMatchObject({ finalAnswer: { value }, stdout: "", error: null });
      expect((await executor.run("1 + 1", {})).finalAnswer).toBe(undefined);
    },
  });
  return [
    ends("ends the program", "final_answer({'a': 1})\nprint('after')"),
    ends(
      "passes every except and finally",
      "try:\n    final_answer({'a': 1})\nexcept BaseException:\n    print('caught')\nfinally:\n    print('finally')",
    ),
    ends(
      "leaves a loop that goes on",
      "while True:\n    try:\n        final_answer({'a': 1})\n    except:\n        continue",
    ),
    ends(
      "leaves functions that return otherwise",
      "def f():\n    try:\n        return final_answer({'a': 1})\n    except BaseException:\n        return 2\n    finally:\n        print('cleanup')\nf()",
    ),
    ends(
      "is the first of two",
      "try:\n    try:\n        final_answer({'a': 1})\n    finally:\n        unset = 1\nexcept BaseException as e:\n    unset = 2\nfinal_answer('second')",
    ),
    ends(
      "ends it from within a generator, a comprehension and a method",
      "class M:\n    def go(self):\n        return [final_answer({'a': n}) for n in (k for k in [1, 2])]\nM().go()",
    ),
    ends("may be anything that crosses", "final_answer([None, 2 ** 70, {'x': (1, 2)}])", [
      null,
      2n ** 70n,
      { x: [1, 2] },
    ]),
    {
      title: "what it did not come to is not done",
      async work(executor) {
        await executor.run("final_answer(1)\nnever_bound = 1", {});
        expect((await failed(executor, "never_bound")).type).toBe("NameError");
      },
    },
    {
      title: "from another thread",
      needs: "threads",
      async work(executor) {
        const program =
          "import threading, time\nthreading.Thread(target=final_answer, args=(42,)).start()\nwhile True: time.sleep(0.01)";
        expect((await executor.run(program, {})).finalAnswer).toEqual({ value: 42 });
        expect(await evaluated(executor, "1")).toBe(1);
      },
    },
  ];
}
