/**
 * Programs of tasks: coroutines that wait for each other in every way asyncio has, and print what happens in which order.
 *
 * Where CPython takes tasks from a set (`as_completed`), there is one.
 *
 * They wait for turns of the loop (`sleep(0)`) and for each other, hardly ever for the clock, so both engines have one order. What waits for ever is ended by the
 * time limit of `main`, in both.
 */

import { Random } from "./random.ts";

const HEAD = `import asyncio
log = []
def say(*what): print(*what)
class Oops(Exception): pass
lock = event = queue = condition = semaphore = barrier = None
tasks = {}
`;

/** A statement of a coroutine named `me`; \`others\` are the names of those made before it. */
function statement(random: Random, me: string, others: readonly string[], depth: number): string[] {
  const other = others.length === 0 ? undefined : random.pick(others);
  const inner = (count = 2): string[] => body(random, me, others, depth - 1, count).map((line) => `    ${line}`);
  const value = random.int(0, 9);
  const plain: (() => string[])[] = [
    () => ["await asyncio.sleep(0)"],
    () => [`say('${me}', ${value})`],
    () => [`say('${me}', await asyncio.sleep(0, ${value}))`],
    () => [`queue.put_nowait(${value}) if not queue.full() else say('${me} full')`],
    () => [`await queue.put('${me}${value}')`],
    () => [`say('${me} got', await queue.get())`],
    () => [`say('${me} got', await asyncio.wait_for(queue.get(), 0.01))`],
    () => ["event.set()"],
    () => ["event.clear()"],
    () => [`await event.wait(); say('${me} event')`],
    () => [`raise Oops('${me}', ${value})`],
    () => [`return '${me}:${value}'`],
    () => [`say('${me}', asyncio.current_task().get_name(), len(asyncio.all_tasks()))`],
    () => [`say(lock.locked(), event.is_set(), queue.qsize(), semaphore.locked())`],
    () => [`say(await asyncio.gather(*[asyncio.sleep(0, i) for i in range(${random.int(0, 3)})]))`],
    () => [`say('${me}', asyncio.current_task().cancelling())`],
    () => ["asyncio.current_task().cancel()"],
  ];
  if (other !== undefined)
    plain.push(
      () => [`say('${me} awaits', await tasks['${other}'])`],
      () => [`say('${me} awaits', await asyncio.shield(tasks['${other}']))`],
      () => [`say('${me} waits', await asyncio.wait_for(asyncio.shield(tasks['${other}']), 0.02))`],
      () => [`say(tasks['${other}'].cancel(), tasks['${other}'].done())`],
      () => [`tasks['${other}'].cancel('${me}')`],
      () => [`tasks['${other}'].add_done_callback(lambda t: say('${me} told', t.cancelled()))`],
      () => [
        `say([len(x) for x in await asyncio.wait([tasks['${other}']], timeout=0.01, return_when=asyncio.${random.pick(["FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"])})])`,
      ],
      () => [
        `say(await asyncio.gather(tasks['${other}'], child(${value}), return_exceptions=${random.pick(["True", "False"])}))`,
      ],
    );
  const blocks: (() => string[])[] = [
    () => ["async with lock:", ...inner()],
    () => ["async with semaphore:", ...inner()],
    () => ["async with condition:", ...inner(1), `    condition.notify${random.pick(["()", "_all()"])}`],
    () => ["async with condition:", "    await asyncio.wait_for(condition.wait(), 0.01)"],
    () => [
      "try:",
      ...inner(),
      `except ${random.pick(["Oops", "asyncio.CancelledError", "Exception", "BaseException", "asyncio.TimeoutError"])} as e:`,
      `    say('${me}', type(e).__name__, e.args)`,
      ...(random.chance(0.3) ? ["    raise"] : []),
    ],
    () => [
      "try:",
      ...inner(),
      "finally:",
      `    say('${me} finally')`,
      ...(random.chance(0.3) ? ["    await asyncio.sleep(0)"] : []),
    ],
    () => ["async with asyncio.timeout(0.01):", ...inner()],
    () => [
      "async with asyncio.TaskGroup() as group:",
      `    tasks['${me}g'] = group.create_task(child(${value}))`,
      ...inner(1),
    ],
    () => [`for i in range(${random.int(1, 3)}):`, ...inner(1), "    await asyncio.sleep(0)"],
    () => [`async for each in ticks(${random.int(0, 3)}):`, `    say('${me}', each)`],
    () => [`for each in asyncio.as_completed([child(${value})]):`, "    say(await each)"],
  ];
  return depth > 0 && random.chance(0.35) ? random.pick(blocks)() : random.pick(plain)();
}

function body(random: Random, me: string, others: readonly string[], depth: number, count: number): string[] {
  return Array.from({ length: random.int(1, count) }, () => statement(random, me, others, depth)).flat();
}

const CHILDREN = `async def child(n):
    for i in range(n % 3): await asyncio.sleep(0)
    if n == 7: raise Oops(n)
    say('child', n)
    return n * 10
async def ticks(n):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(0)
    finally:
        say('ticks end')
`;

export function writeCoroutineProgram(seed: number): string {
  const random = new Random(seed);
  const names = ["a", "b", "c", "d"].slice(0, random.int(1, 4));
  const definitions = names.map((name, i) =>
    [
      `async def ${name}():`,
      ...body(random, name, names.slice(0, i), 2, 5).map((line) => `    ${line}`),
      "    pass",
    ].join("\n"),
  );
  const main = [
    "async def main():",
    "    global lock, event, queue, condition, semaphore",
    "    lock, event, condition = asyncio.Lock(), asyncio.Event(), asyncio.Condition()",
    `    queue, semaphore = asyncio.${random.pick(["Queue", "LifoQueue"])}(${random.int(0, 2)}), asyncio.Semaphore(${random.int(1, 2)})`,
    ...names.map((name) => `    tasks['${name}'] = asyncio.create_task(${name}(), name='${name.toUpperCase()}')`),
    ...(random.chance(0.5) ? ["    await asyncio.sleep(0)"] : []),
    "    for name in list(tasks):",
    "        try: say(name, await asyncio.wait_for(tasks[name], 0.05))",
    "        except BaseException as e: say(name, type(e).__name__, e.args)",
    "    say({name: (t.cancelled(), None if t.cancelled() else repr(t.exception())) for name, t in tasks.items()})",
  ];
  return [HEAD + CHILDREN, ...definitions, main.join("\n"), "asyncio.run(main())", ""].join("\n");
}
