# asyncio: loops, runners, futures, tasks, executors, barriers, shutdown, messages.
import asyncio, re, threading, time
def tried(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except BaseException as e:
        return type(e).__module__, type(e).__qualname__, re.sub("0x[0-9a-f]+", "X", str(e))
def shown(value): return re.sub("0x[0-9a-f]+", "X", repr(value))
async def give(value, delay=0):
    await asyncio.sleep(delay)
    return value
async def fail(error, delay=0):
    await asyncio.sleep(delay)
    raise error
def run(f): return asyncio.run(f())

# Loops
loop = asyncio.new_event_loop()
repr(loop)  # => '<_UnixSelectorEventLoop running=False closed=False debug=False>'
loop.is_running(), loop.is_closed(), loop.get_debug()  # => (False, False, False)
called = []
handle = loop.call_soon(called.append, 1)
later = loop.call_later(0.2, called.append, 3)
soon = loop.call_later(0.1, called.append, 2)
never = loop.call_later(0.1, called.append, "never")
never.cancel(), never.cancelled(), later.when() > loop.time()  # => (None, True, True)
repr(loop.call_soon(called.append, "x")), shown(never).split()[:2]  # => ("<Handle list.append('x')>", ['<TimerHandle', 'cancelled'])
loop.run_until_complete(asyncio.sleep(0.3)), called  # => (None, [1, 'x', 2, 3])
if 1:
    loop.call_soon(loop.stop)
    print(loop.run_forever())  # => None
tried(loop.run_until_complete, 5)  # => ('builtins', 'TypeError', 'An asyncio.Future, a coroutine or an awaitable is required')
tried(loop.call_later, None, print)  # => ('builtins', 'TypeError', 'delay must not be None')
tried(loop.call_at, None, print)  # => ('builtins', 'TypeError', 'when cannot be None')
tried(loop.set_task_factory, 1)  # => ('builtins', 'TypeError', 'task factory must be a callable or None')
tried(loop.set_exception_handler, 1)  # => ('builtins', 'TypeError', 'A callable object or None is expected, got 1')
tried(loop.set_default_executor, 1)  # => ('builtins', 'TypeError', 'executor must be ThreadPoolExecutor instance')
errors = []
loop.set_exception_handler(lambda loop, context: errors.append((context["message"], repr(context["exception"]))))
_ = loop.call_soon(int, "x")
if 1:
    loop.run_until_complete(asyncio.sleep(0))
    print(errors)  # => [("Exception in callback int('x')", 'ValueError("invalid literal for int() with base 10: \'x\'")')]
f = loop.create_future()
tried(loop.run_until_complete, asyncio.wait_for(f, 0.01))[1]  # => 'TimeoutError'
stopped = loop.create_future()
_ = loop.call_soon(loop.stop)
tried(loop.run_until_complete, stopped)  # => ('builtins', 'RuntimeError', 'Event loop stopped before Future completed.')
loop.close(), loop.is_closed()  # => (None, True)
tried(loop.call_soon, print)  # => ('builtins', 'RuntimeError', 'Event loop is closed')
tried(loop.run_forever)  # => ('builtins', 'RuntimeError', 'Event loop is closed')
repr(loop)  # => '<_UnixSelectorEventLoop running=False closed=True debug=False>'
tried(asyncio.get_running_loop)  # => ('builtins', 'RuntimeError', 'no running event loop')
tried(asyncio.current_task)  # => ('builtins', 'RuntimeError', 'no running event loop')
tried(asyncio.set_event_loop, 1)  # => ('builtins', 'TypeError', "loop must be an instance of AbstractEventLoop or None, not 'int'")
tried(asyncio.run, 5)  # => ('builtins', 'ValueError', 'a coroutine was expected, got 5')
asyncio.run(give(1)), tried(asyncio.get_event_loop)  # => (1, ('builtins', 'RuntimeError', "There is no current event loop in thread 'MainThread'."))
isinstance(asyncio.get_event_loop_policy(), asyncio.AbstractEventLoopPolicy)  # => True
async def inside():
    loop = asyncio.get_running_loop()
    coroutine = give(1)
    seen = [loop is asyncio.get_event_loop(), loop.is_running(), tried(asyncio.run, coroutine), tried(loop.close)]
    coroutine = give(1)
    seen.append(tried(loop.run_until_complete, coroutine)); coroutine.close()
    return seen
run(inside)  # => [True, True, ('builtins', 'RuntimeError', 'asyncio.run() cannot be called from a running event loop'), ('builtins', 'RuntimeError', 'Cannot close a running event loop'), ('builtins', 'RuntimeError', 'This event loop is already running')]
with asyncio.Runner() as runner: print(runner.run(give("a")), runner.run(give("b")), runner.get_loop().is_running())
tried(runner.run, None)  # => ('builtins', 'ValueError', 'a coroutine was expected, got None')
tried(runner.get_loop)  # => ('builtins', 'RuntimeError', 'Runner is closed')

# Futures
async def futures():
    f = asyncio.get_running_loop().create_future()
    seen = [repr(f), f.done(), tried(f.result), tried(f.exception)]
    f.add_done_callback(seen.append), f.add_done_callback(print), f.remove_done_callback(print)
    f.set_result(5)
    seen += [repr(f), await f, tried(f.set_result, 1), tried(f.set_exception, ValueError()), f.cancel()]
    await asyncio.sleep(0)
    seen[4] = seen[4] is not None
    f = asyncio.Future(); f.set_exception(KeyError("k"))
    seen += [repr(f), repr(f.exception()), tried(f.result)]
    f = asyncio.Future()
    seen += [f.cancel("why"), f.cancelled(), repr(f), tried(f.result), tried(asyncio.Future().set_exception, StopIteration), tried(asyncio.Future().set_exception, 5)]
    return seen
for line in run(futures): print(shown(line))  # => '<Future pending>' | False | ('asyncio.exceptions', 'InvalidStateError', 'Result is not set.') | ('asyncio.exceptions', 'InvalidStateError', 'Exception is not set.') | True | 5 | ('asyncio.exceptions', 'InvalidStateError', 'invalid state') | ('asyncio.exceptions', 'InvalidStateError', 'invalid state') | False | <Future finished result=5> | "<Future finished exception=KeyError('k')>" | "KeyError('k')" | ('builtins', 'KeyError', "'k'") | True | True | '<Future cancelled>' | ('asyncio.exceptions', 'CancelledError', 'why') | ('builtins', 'TypeError', 'StopIteration interacts badly with generators and cannot be raised into a Future') | ('builtins', 'TypeError', 'invalid exception object')
asyncio.Future[int], asyncio.Task[str], asyncio.Queue[int]  # => (_asyncio.Future[int], _asyncio.Task[str], asyncio.queues.Queue[int])

# Tasks
async def tasks():
    async def work():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as e:
            return f"cancelled {e} {asyncio.current_task().cancelling()} {asyncio.current_task().uncancel()}"
    t = asyncio.create_task(work(), name="worker")
    seen = [t.get_name(), t.done(), t.cancelling(), t in asyncio.all_tasks(), len(asyncio.all_tasks())]
    await asyncio.sleep(0)
    seen += [t.cancel("enough"), t.cancel("again"), await t, t.cancelled(), t.cancel()]
    t = asyncio.create_task(give(1)); t.set_name(7); seen.append(t.get_name())
    seen += [tried(t.set_result, 1), tried(t.set_exception, 1), t.get_coro().__name__, tried(asyncio.Task, 5)]
    t.cancel("early")
    try: await t
    except asyncio.CancelledError as e: seen += [repr(e), t.cancelled(), tried(t.exception)]
    t = asyncio.create_task(fail(ValueError("bad")))
    done, pending = await asyncio.wait([t, t])
    seen += [len(done), len(pending), repr(t.exception())]
    callbacks = []
    t = asyncio.create_task(give(3)); t.add_done_callback(lambda t: callbacks.append(t.result()))
    await t; await asyncio.sleep(0)
    return seen + callbacks
for line in run(tasks): print(line)  # => worker | False | 0 | True | 2 | True | True | cancelled enough 2 1 | False | False | 7 | ('builtins', 'RuntimeError', 'Task does not support set_result operation') | ('builtins', 'RuntimeError', 'Task does not support set_exception operation') | give | ('builtins', 'TypeError', 'a coroutine was expected, got 5') | CancelledError('early') | True | ('asyncio.exceptions', 'CancelledError', '') | 1 | 0 | ValueError('bad') | 3
async def itself():
    t = asyncio.current_task()
    await t
re.sub("<Task.*", "T", str(tried(run, itself)))  # => '(\'builtins\', \'RuntimeError\', "Task cannot await on itself: T'
async def bad_await():
    class Bad:
        def __await__(self): yield 5
    await Bad()
tried(run, bad_await)  # => ('builtins', 'RuntimeError', 'Task got bad yield: 5')

# gather, wait, as_completed, shield
async def together():
    seen = [await asyncio.gather(give(1, 0.002), give(2), return_exceptions=True), await asyncio.gather()]
    seen.append([repr(x) for x in await asyncio.gather(fail(KeyError(1)), give(2), return_exceptions=True)])
    slow = asyncio.create_task(give("slow", 0.1))
    try: await asyncio.gather(slow, fail(KeyError(2)))
    except KeyError as e: seen.append((repr(e), slow.done()))
    seen.append(await slow)
    g = asyncio.gather(give(1, 5), give(2, 5)); await asyncio.sleep(0); g.cancel()
    try: await g
    except asyncio.CancelledError as e: seen.append(repr(e))
    once = give("once"); seen.append(await asyncio.gather(once, once))
    inner = asyncio.create_task(give("inner", 0.2))
    try: await asyncio.wait_for(asyncio.shield(inner), 0.001)
    except TimeoutError: seen.append(("timeout", inner.done(), await inner))
    seen += [[await c for c in asyncio.as_completed([give("b", 0.1), give("a")])], await asyncio.wait_for(give(1), None), await asyncio.wait_for(give(2), 5)]
    done, pending = await asyncio.wait([asyncio.create_task(give(1)), asyncio.create_task(give(1, 5))], timeout=0.005)
    seen.append((len(done), len(pending))); [t.cancel() for t in pending]
    try:
        for c in asyncio.as_completed([give(1, 5)], timeout=0.01): await c
    except TimeoutError as e: seen.append(repr(e))
    for bad in (lambda: asyncio.wait([]), lambda: asyncio.wait(give(1)), lambda: asyncio.wait([give(1)]), lambda: asyncio.wait([asyncio.Future()], return_when="x")):
        try: await bad()
        except Exception as e: seen.append(repr(e))
    return seen
if 1:
    import warnings
    print(warnings.simplefilter("ignore"))  # => None
for line in run(together): print(line)  # => [1, 2] | [] | ['KeyError(1)', '2'] | ('KeyError(2)', False) | slow | CancelledError() | ['once', 'once'] | ('timeout', False, 'inner') | ['a', 'b'] | 1 | 2 | (1, 1) | TimeoutError() | ValueError('Set of Tasks/Futures is empty.') | TypeError('expect a list of futures, not coroutine') | TypeError('Passing coroutines is forbidden, use tasks explicitly.') | ValueError('Invalid return_when value: x')
tried(asyncio.ensure_future, 1)  # => ('builtins', 'TypeError', 'An asyncio.Future, a coroutine or an awaitable is required')
tried(asyncio.gather, 1)  # => ('builtins', 'TypeError', 'An asyncio.Future, a coroutine or an awaitable is required')

# Timeouts and groups
async def timeouts():
    seen = []
    async with asyncio.timeout(5) as t:
        seen += [t.expired(), t.when() is not None]
        t.reschedule(None); seen.append(repr(t)); t.reschedule(asyncio.get_running_loop().time() - 1)
        try: await asyncio.sleep(1)
        except asyncio.CancelledError: seen.append("inside")
    return seen
tried(run, timeouts)  # => [False, True, '<Timeout [active] when=None>', 'inside']
async def more_timeouts():
    seen = []
    try:
        async with asyncio.timeout_at(asyncio.get_running_loop().time() + 0.002) as t: await asyncio.sleep(1)
    except TimeoutError: seen += [t.expired(), repr(t)]
    async with asyncio.timeout(None) as t: seen.append(t.when())
    seen.append(repr(t))
    try: t.reschedule(1)
    except RuntimeError as e: seen.append(str(e))
    try: asyncio.timeout(1).reschedule(2)
    except RuntimeError as e: seen.append(str(e))
    return seen
run(more_timeouts)  # => [True, '<Timeout [expired]>', None, '<Timeout [finished]>', 'Cannot change state of finished Timeout', 'Timeout has not been entered']
async def groups():
    seen = []
    async with asyncio.TaskGroup() as g: a, b = g.create_task(give(1)), g.create_task(give(2), name="two")
    seen += [a.result(), b.get_name(), repr(g)]
    for late in (g, asyncio.TaskGroup()):
        c = give(1)
        try: late.create_task(c)
        except RuntimeError as e: seen.append(str(e))
        c.close()
    try:
        async with asyncio.TaskGroup() as g:
            g.create_task(fail(ValueError(1))); g.create_task(fail(KeyError(2))); sleeper = g.create_task(asyncio.sleep(9))
    except* ValueError as e: seen.append(repr(e.exceptions))
    except* KeyError as e: seen.append(repr(e.exceptions))
    seen.append(sleeper.cancelled())
    try:
        async with asyncio.TaskGroup() as g: raise OSError("body")
    except* OSError as e: seen.append(repr(e))
    return seen
for line in run(groups): print(line)  # => 1 | two | <TaskGroup entered> | TaskGroup <TaskGroup entered> is finished | TaskGroup <TaskGroup> has not been entered | (ValueError(1),) | (KeyError(2),) | True | ExceptionGroup('unhandled errors in a TaskGroup', [OSError('body')])

# Locks
async def locks():
    lock, event, semaphore = asyncio.Lock(), asyncio.Event(), asyncio.BoundedSemaphore(1)
    condition, barrier = asyncio.Condition(), asyncio.Barrier(2)
    seen = [shown(each) for each in (lock, event, semaphore, condition, barrier)]
    seen += [tried(lock.release), tried(semaphore.release), tried(condition.notify), tried(asyncio.Semaphore, -1), tried(asyncio.Barrier, 0)]
    async with lock: seen += [lock.locked(), shown(lock)]
    async with semaphore: seen += [semaphore.locked(), shown(semaphore)]
    try: await condition.wait()
    except RuntimeError as e: seen.append(str(e))
    async def meet(): return await barrier.wait()
    seen.append(sorted(await asyncio.gather(meet(), meet())))
    waiting = asyncio.create_task(meet()); await asyncio.sleep(0); seen += [shown(barrier), barrier.n_waiting]
    await barrier.abort()
    try: await waiting
    except asyncio.BrokenBarrierError as e: seen += [repr(e), barrier.broken]
    await barrier.reset(); seen.append(barrier.broken)
    got = []
    async def consumer(n):
        async with condition: await condition.wait_for(lambda: got); got.append(n)
    consumers = [asyncio.create_task(consumer(n)) for n in range(2)]
    await asyncio.sleep(0)
    async with condition: got.append("go"); condition.notify_all()
    await asyncio.gather(*consumers)
    return seen + got
for line in run(locks): print(line)  # => <asyncio.locks.Lock object at X [unlocked]> | <asyncio.locks.Event object at X [unset]> | <asyncio.locks.BoundedSemaphore object at X [unlocked, value:1]> | <asyncio.locks.Condition object at X [unlocked]> | <asyncio.locks.Barrier object at X [filling, waiters:0/2]> | ('builtins', 'RuntimeError', 'Lock is not acquired.') | ('builtins', 'ValueError', 'BoundedSemaphore released too many times') | ('builtins', 'RuntimeError', 'cannot notify on un-acquired lock') | ('builtins', 'ValueError', 'Semaphore initial value must be >= 0') | ('builtins', 'ValueError', 'parties must be > 0') | True | <asyncio.locks.Lock object at X [locked]> | True | <asyncio.locks.BoundedSemaphore object at X [locked]> | cannot wait on un-acquired lock | [0, 1] | <asyncio.locks.Barrier object at X [filling, waiters:1/2]> | 1 | BrokenBarrierError('Abort or reset of barrier') | True | False | go | 0 | 1

# Queues
async def queues():
    q = asyncio.Queue(1)
    seen = [str(q), q.maxsize, q.empty(), tried(q.get_nowait)]
    q.put_nowait("a")
    seen += [q.full(), q.qsize(), tried(q.put_nowait, "b"), str(q)]
    putter = asyncio.create_task(q.put("b")); await asyncio.sleep(0)
    seen += [str(q), await q.get(), await q.get()]
    q.task_done(); q.task_done(); await q.join()
    seen.append(tried(q.task_done))
    p, l = asyncio.PriorityQueue(), asyncio.LifoQueue()
    for n in (2, 1, 3): p.put_nowait(n); l.put_nowait(n)
    return seen + [[await p.get() for _ in range(3)], [await l.get() for _ in range(3)]]
for line in run(queues): print(line)  # => <Queue maxsize=1> | 1 | True | ('asyncio.queues', 'QueueEmpty', '') | True | 1 | ('asyncio.queues', 'QueueFull', '') | <Queue maxsize=1 _queue=['a'] tasks=1> | <Queue maxsize=1 _queue=['a'] _putters[1] tasks=1> | a | b | ('builtins', 'ValueError', 'task_done() called too many times') | [1, 2, 3] | [3, 1, 2]

# Executors
async def executors():
    loop = asyncio.get_running_loop()
    seen = [await asyncio.to_thread(pow, 2, exp=5), await loop.run_in_executor(None, len, "abc"), await asyncio.gather(*(asyncio.to_thread(abs, -n) for n in range(4)))]
    try: await asyncio.to_thread(int, "x")
    except ValueError as e: seen.append(str(e))
    seen += [(await asyncio.to_thread(lambda: threading.current_thread().name)).rstrip("0123456789"), threading.current_thread().name]
    from concurrent.futures import ThreadPoolExecutor
    with ThreadPoolExecutor(1) as pool:
        seen += [await loop.run_in_executor(pool, sum, [1, 2]), await asyncio.wrap_future(pool.submit(max, 3, 4))]
    return seen
run(executors)  # => [32, 3, [0, 1, 2, 3], "invalid literal for int() with base 10: 'x'", 'asyncio_', 'MainThread', 3, 4]

# Asynchronous generators
closed = []
async def numbers():
    try:
        for n in range(5): yield n
    finally:
        await asyncio.sleep(0); closed.append("closed")
kept = []
async def abandons():
    g = numbers(); kept.append(g)
    async for n in g: break
    return [n, closed[:]]
run(abandons), closed  # => ([0, []], ['closed'])
async def by_hand():
    g = numbers()
    seen = [await anext(g), await anext(g, "end"), [n async for n in g], await anext(g, "end"), aiter(g) is g]
    try: await anext(g)
    except StopAsyncIteration as e: seen.append(repr(e))
    g = numbers(); await g.asend(None); await g.aclose(); await g.aclose(); seen.append([n async for n in g])
    g = numbers(); step = g.__anext__(); await step
    try: await step
    except RuntimeError as e: seen.append(str(e))
    return seen
run(by_hand)  # => [0, 1, [2, 3, 4], 'end', True, 'StopAsyncIteration()', [], 'cannot reuse already awaited __anext__()/asend()']
tried(aiter, 5)  # => ('builtins', 'TypeError', "'int' object is not an async iterable")
tried(anext, 5)  # => ('builtins', 'TypeError', "'int' object is not an async iterator")
coroutine = give(1)
asyncio.iscoroutine(coroutine), asyncio.iscoroutinefunction(give), asyncio.isfuture(coroutine), coroutine.close()  # => (True, True, False, None)
asyncio.InvalidStateError.__module__, asyncio.QueueEmpty.__module__, asyncio.TimeoutError is TimeoutError, asyncio.exceptions.CancelledError is asyncio.CancelledError  # => ('asyncio.exceptions', 'asyncio.queues', True, True)
[c.__module__ for c in (asyncio.Lock, asyncio.Queue, asyncio.TaskGroup, asyncio.Runner, asyncio.Future, asyncio.Timeout)]  # => ['asyncio.locks', 'asyncio.queues', 'asyncio.taskgroups', 'asyncio.runners', '_asyncio', 'asyncio.timeouts']
async def to_be_cancelled():
    task = asyncio.create_task(asyncio.sleep(1), name="asked")
    await asyncio.sleep(0)
    task.cancel()
    return repr(task).split(" name")[0]
asyncio.run(to_be_cancelled())  # => '<Task cancelling'

# Where a task stands: at its await, or where its function begins.
async def waits_long():
    await asyncio.sleep(60)
async def shown_places():
    texts = []
    task = asyncio.create_task(waits_long(), name="w")
    begin = waits_long.__name__
    texts.append(repr(task))
    await asyncio.sleep(0)
    texts.append(repr(task))
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        texts.append(repr(task))
    texts.append(repr(asyncio.current_task()).split(" cb=")[0])
    texts.append(asyncio.create_task(asyncio.sleep(0)).get_name().split("-")[0])
    numbers = [int(asyncio.create_task(asyncio.sleep(0), name=name).get_name().split("-")[-1]) for name in (None, "1", None)]
    texts.append(numbers[2] - numbers[0])
    return [re.sub(r"Task-\d+", "Task-N", re.sub(r" at [^ ]*?(\w+\.py|<\w+>):", " at FILE:", str(text))) for text in texts]
import re
asyncio.run(shown_places())  # => ["<Task pending name='w' coro=<waits_long() running at FILE:291>>", "<Task pending name='w' coro=<waits_long() running at FILE:292> wait_for=<Future pending cb=[Task.task_wakeup()]>>", "<Task cancelled name='w' coro=<waits_long() done, defined at FILE:291>>", "<Task pending name='Task-N' coro=<shown_places() running at FILE:305>", 'Task', '2']

# What failed and was never asked for is told by the loop.
told = []
async def fails(x): raise ValueError(x)
async def nobody_asks():
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: told.append((context["message"], repr(context["exception"]))))
    forgotten = asyncio.create_task(fails(1))
    asked = asyncio.create_task(fails(2))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    asked.exception()
    future = asyncio.get_running_loop().create_future()
    future.set_exception(KeyError(5))
asyncio.run(nobody_asks())
sorted(told)  # => [('Future exception was never retrieved', 'KeyError(5)'), ('Task exception was never retrieved', 'ValueError(1)')]
async def shows_callbacks():
    import functools
    future = asyncio.get_running_loop().create_future()
    for each in (functools.partial(fails, 3, k=1), print, fails):
        future.add_done_callback(each)
    text = repr(future)
    future.remove_done_callback(print)
    return [re.sub(r" at [^ ]*?(\w+\.py|<\w+>):", " at FILE:", each) for each in (text, repr(future), repr(asyncio.get_running_loop().call_soon(len, "")))]
asyncio.run(shows_callbacks())  # => ['<Future pending cb=[fails(3, k=1)() at FILE:315, <1 more>, fails() at FILE:315]>', '<Future pending cb=[fails(3, k=1)() at FILE:315, fails() at FILE:315]>', "<Handle len('')>"]
