// Programs that mean no good, and sides that die: what the host hears is true, and nothing is left running.

import { spawn } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import { expect, onTestFinished } from "vitest";
import type { ExecutorTool } from "../../../src/executors/executor.ts";
import { type Case, type CaseSettings, evaluated, failed, type OwnCase } from "./case.ts";

const doneFrame = '{"verb":"done","id":1,"outcome":null}';
const lost = "the next step starts a fresh process with an empty namespace";

export function hostileCases(): (Case | OwnCase)[] {
  const heard: unknown[] = [];
  const hear: ExecutorTool = { name: "hear", call: async ([value]) => void heard.push(value) };
  const tell: ExecutorTool = { name: "tell", call: async ([value]) => value };
  return [
    {
      title: "printed text that looks like frames is text",
      tools: [hear],
      async work(executor) {
        const frames = [doneFrame, '{"verb":"call","id":9,"name":"hear","args":["forged"],"kwargs":[]}'];
        const program = frames
          .map(
            (frame) =>
              `print(${JSON.stringify(frame)})\nprint('${String.fromCharCode(92)}x40${"\\0".repeat(3)}' + ${JSON.stringify(frame)})`,
          )
          .join("\n");
        const { stdout, error } = await executor.run(program, {});
        expect(error).toBe(null);
        expect(stdout).toBe(frames.map((frame) => `${frame}\n@\0\0\0${frame}\n`).join(""));
        expect(heard).toEqual([]);
      },
    },
    {
      title: "numbered lines, as some frames are, are text",
      async work(executor) {
        const text = `1 0 ${doneFrame}\n+ 0\n= 99\n! 99\n`;
        expect((await executor.run(`print(${JSON.stringify(text)}, end='')`, {})).stdout).toBe(text);
      },
    },
    {
      title: "a program that replaces print and sys.stdout harms itself alone",
      own: { imports: ["*"] },
      async work(executor) {
        await evaluated(executor, "def print(*args):\n    raise RuntimeError('mine')");
        expect((await failed(executor, "print(1)")).message).toBe("mine");
        expect(await evaluated(executor, "del print\nprint('again')\n1")).toBe(1);
        await executor.run("import sys\nsys.stdout = None", {});
        expect(await evaluated(executor, "2 + 2")).toBe(4);
      },
    },
    {
      title: "an exception whose text fails, and one of a megabyte",
      async work(executor) {
        const mute = "class Mute(Exception):\n    def __str__(self):\n        raise ValueError('mute')\nraise Mute()";
        expect((await failed(executor, mute)).type).toBe("Mute");
        expect((await failed(executor, "raise ValueError('x' * 1_000_000)")).message).toHaveLength(1_000_000);
      },
    },
    {
      title: "objects that lie about their class, their items and their length",
      async work(executor) {
        const program = `class Liar:
    __class__ = str
    def __len__(self):
        return 10 ** 9
    def __getattr__(self, name):
        raise RuntimeError('asked for ' + name)
    def __repr__(self):
        return 'Liar()'
Liar()`;
        expect((await executor.run(program, {})).valueRepr).toBe("Liar()");
        expect(await evaluated(executor, "'on'")).toBe("on");
      },
    },
    {
      title: "a value that is too large to cross costs the value alone",
      async work(executor) {
        const { value, error } = await executor.run("huge = 'x' * 70_000_000\nhuge[:0] or len(huge)", {});
        expect([value, error]).toEqual([70_000_000, null]);
        expect(await evaluated(executor, "del huge\n'on'")).toBe("on");
      },
    },
    {
      title: "streams that the program closes",
      async work(executor) {
        await executor.run("import sys\nsys.stdout.close()\nsys.stderr.close()", {});
        expect((await executor.run("print('after close')", {})).stdout).toBe("after close\n");
      },
    },
    {
      title: "pipes filled in both directions at once",
      needs: "threads",
      tools: [tell],
      async work(executor) {
        const program =
          "import threading\nbig = 'y' * 3_000_000\ndef talk():\n    for _ in range(30):\n        print('x' * 100_000)\nt = threading.Thread(target=talk)\nt.start()\nsame = all(tell(big) == big for _ in range(3))\nt.join()\nsame";
        const { value, stdout } = await executor.run(program, {});
        expect(value).toBe(true);
        expect(stdout).toBe(`${"x".repeat(100_000)}\n`.repeat(30));
      },
    },
    {
      title: "a thread that outlives its program can call nobody",
      needs: "system",
      tools: [tell],
      async work(executor) {
        const program = `import threading, time
told = []
def go_on():
    while not told:
        try:
            tell(1)
        except RuntimeError as e:
            if str(e) != 'the run is over':
                told.append(str(e))
        time.sleep(0.001)
threading.Thread(target=go_on, daemon=True).start()`;
        await evaluated(executor, program);
        await expect
          .poll(() => evaluated(executor, "told"), { timeout: 30_000 })
          .toEqual(["tell() can only be called while a program runs"]);
      },
    },
    {
      title: "a program that switches its signals off is killed by the host",
      needs: "system",
      own: { limits: { timeLimitMs: 400 }, imports: ["*"] },
      async work(executor) {
        const program = `import signal, threading
for each in (signal.SIGALRM, signal.SIGPROF, signal.SIGINT):
    signal.signal(each, signal.SIG_IGN)
print('deaf')
while True:
    pass`;
        const { error, stdout } = await executor.run(program, {});
        expect([error?.type, stdout]).toEqual(["TimeoutError", "deaf\n"]);
        expect(error?.message).toContain(lost);
        expect(await evaluated(executor, "1")).toBe(1);
      },
    },
    {
      title: "output of other processes and of C code is captured, in its order",
      needs: "system",
      async work(executor) {
        const program =
          "import os, subprocess, sys\nsubprocess.run(['echo', 'sub'])\nos.write(2, b'raw\\n')\nprint('err', file=sys.stderr)\nsys.stdout.buffer.write(b'bytes\\n')";
        expect(await executor.run(program, {})).toMatchObject({ error: null, stdout: "sub\nraw\nerr\nbytes\n" });
        const flood = "import os\nfor _ in range(50):\n    os.write(1, b'z' * 65536)";
        expect((await executor.run(flood, {})).stdout).toBe("z".repeat(50 * 65536));
      },
    },
    {
      title: "a program that forks: the child prints, and is over with the program",
      needs: "system",
      async work(executor) {
        const fork =
          "import os\npid = os.fork()\nif pid == 0:\n    print('child')\nelse:\n    os.waitpid(pid, 0)\n    print('parent')";
        expect(await executor.run(fork, {})).toMatchObject({ error: null, stdout: "child\nparent\n" });
        const calling =
          "pid = os.fork()\nif pid == 0:\n    try:\n        final_answer('child')\n    except RuntimeError as e:\n        print(e)\nelse:\n    os.waitpid(pid, 0)";
        expect(await executor.run(calling, {})).toMatchObject({
          stdout: "final_answer() cannot be called in a forked process\n",
          error: null,
        });
        expect(await evaluated(executor, "'still here'")).toBe("still here");
      },
    },
    {
      title: "a program that closes its descriptors",
      needs: "system",
      own: { imports: ["*"] },
      tools: [tell],
      async work(executor) {
        const program = "import os, sys\nos.close(0), os.close(1), os.close(2), sys.stdout.close()\ntell('on')";
        expect(await evaluated(executor, program)).toBe("on");
        expect((await executor.run("print('after close')", {})).stdout).toBe("after close\n");
      },
    },
    {
      title: "a program that writes to every descriptor is ended, if it comes to that, as a breach of the protocol",
      needs: "system",
      own: { imports: ["*"] },
      async work(executor) {
        const program = `import os
for n in range(3, 64):
    try:
        os.write(n, b'\\xff' * 64 + b'\\n' + ${JSON.stringify(doneFrame)}.encode() + b'\\n')
    except OSError:
        pass
import time
time.sleep(5)`;
        const { message } = await failed(executor, program);
        expect(message).toContain("the process broke the protocol");
        expect(message).toContain(lost);
        expect(await evaluated(executor, "1")).toBe(1);
      },
    },
    {
      title: "os._exit is told, and the next program starts anew",
      needs: "system",
      own: { imports: ["*"] },
      async work(executor) {
        const { type, message } = await failed(executor, "import os\nos._exit(7)");
        expect(type).toBe("RuntimeError");
        expect(message).toContain("the process ended (exit code 7)");
        expect(message).toContain(lost);
        expect((await failed(executor, "os")).message).toContain("name 'os' is not defined");
      },
    },
  ];
}

/** What came to live for this process while `work` was done. */
async function newcomers({ living }: CaseSettings, work: () => Promise<unknown>): Promise<string[]> {
  const before = new Set(await living.of(process.pid));
  await work();
  return (await living.of(process.pid)).filter((id) => !before.has(id));
}

async function gone({ living }: CaseSettings, ids: readonly string[]): Promise<void> {
  const stillThere = async (): Promise<string[]> => {
    const lives = await Promise.all(ids.map((id) => living.lives(id)));
    return ids.filter((_id, index) => lives[index]);
  };
  await expect.poll(stillThere, { timeout: 30_000, interval: 50 }).toEqual([]);
}

export function cleanupCases(): (Case | OwnCase)[] {
  return [
    {
      title: "dispose leaves nothing, also in the middle of a program",
      async work(_executor, settings) {
        const executor = settings.make();
        let run: Promise<unknown> = Promise.resolve();
        const ids = await newcomers(settings, async () => {
          await executor.start({ tools: [], authorizedImports: [] });
          await new Promise<void>((resolve) => {
            const onStdout = (): void => resolve();
            run = executor
              .run("print('go', flush=True)\nwhile True:\n    pass", { onStdout })
              .catch((error: unknown) => error);
          });
        });
        expect(ids).not.toEqual([]);
        await executor.dispose();
        expect(String(await run)).toContain("was closed while the program ran");
        await gone(settings, ids);
      },
    },
    {
      title: "kill -9 of the Python: the program is told so, and what has become of its variables; the next one runs",
      async work(_executor, settings) {
        await using executor = settings.make();
        let ids: string[] = [];
        const die: ExecutorTool = {
          name: "die",
          call: async () => {
            await Promise.all(ids.map((id) => settings.living.kill(id)));
            return await new Promise(() => {});
          },
        };
        ids = await newcomers(settings, async () => {
          await executor.start({ tools: [die], authorizedImports: [] });
          await evaluated(executor, "kept = 1");
        });
        expect(ids).not.toEqual([]);
        const { message } = await failed(executor, "kept += 1\nprint('going')\ndie()");
        expect(message).toContain("the process ended");
        expect(message).toContain(settings.rebuilds ? "Its variables are as they were before this run." : lost);
        if (settings.rebuilds) expect(await evaluated(executor, "kept")).toBe(1);
        else expect((await failed(executor, "kept")).message).toContain("name 'kept' is not defined");
        await gone(settings, ids);
      },
    },
    {
      title: "kill -9 of the host: nothing is left of it",
      async work(_executor, settings) {
        const engine = new URL("../../../../python/src/index.ts", import.meta.url).href;
        const { module, expression } = settings.elsewhere;
        const script = `import { registerHooks } from "node:module";
          registerHooks({ resolve: (name, context, next) => name === "adder-python" ? { url: ${JSON.stringify(engine)}, shortCircuit: true } : next(name, context) });
          const module = await import(${JSON.stringify(new URL(`../../../src/executors/${module}`, import.meta.url).href)});
          const executor = ${expression};
          const ready = { name: "ready", call: () => { console.log("ready"); return new Promise(() => {}); } };
          await executor.start({ tools: [ready], authorizedImports: ["*"] });
          await executor.run("ready()", {});`;
        const host = spawn(process.execPath, ["--no-warnings", "--input-type=module", "--eval", script], {
          stdio: ["ignore", "pipe", "inherit"],
        });
        onTestFinished(() => void host.kill("SIGKILL"));
        await once(host.stdout, "data");
        const ids = await settings.living.of(host.pid!);
        expect(ids).not.toEqual([]);
        host.kill("SIGKILL");
        await gone(settings, ids);
      },
    },
  ];
}
