# asyncio: tasks, waiting, timeouts, groups, synchronization, queues.
import asyncio, time
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, str(e).replace('\n','|'), type(e).__module__)
async def f(n, d=0.0):
    await asyncio.sleep(d)
    print('f', n)
    return n*2
async def main():
    r = await asyncio.gather(f(1, .4), f(2, .2), f(3))
    print(r)
    ta = asyncio.create_task(f(5))
    print(await ta, ta.done(), ta.result())
    try:
        await asyncio.wait_for(f(9, 5), 0.01)
    except asyncio.TimeoutError as e: print('timeout', repr(e))
    try:
        async with asyncio.timeout(0.01): await asyncio.sleep(3)
    except TimeoutError as e: print('timeout2', repr(e))
    async def bad(): 
        await asyncio.sleep(0.005); raise ValueError('x')
    try:
        async with asyncio.TaskGroup() as tg:
            a=tg.create_task(f(1, 1)); b=tg.create_task(bad())
    except* ValueError as eg: print(eg, eg.exceptions, a.cancelled())
    async with asyncio.TaskGroup() as tg:
        a=tg.create_task(f(1)); b=tg.create_task(f(2))
    print(a.result(), b.result())
    print(await asyncio.gather(f(1), bad(), return_exceptions=True))
    try: await asyncio.gather(bad(), f(3))
    except ValueError as e: print('gather', e)
    q=asyncio.Queue(2)
    async def prod():
        for i in range(4):
            await q.put(i); print('put', i)
    async def cons():
        for i in range(4):
            x=await q.get(); print('got', x); q.task_done()
    await asyncio.gather(prod(), cons()); await q.join()
    lock=asyncio.Lock(); out=[]
    async def w(i):
        async with lock:
            out.append(i); await asyncio.sleep(0); out.append(i)
    await asyncio.gather(*(w(i) for i in range(3))); print(out)
    sem=asyncio.Semaphore(2); act=0; mx=0
    async def s():
        nonlocal act, mx
        async with sem:
            act+=1; mx=max(mx,act); await asyncio.sleep(0.001); act-=1
    await asyncio.gather(*(s() for _ in range(6))); print(mx)
    ev=asyncio.Event()
    async def wt(): await ev.wait(); return 'set'
    x=asyncio.create_task(wt()); await asyncio.sleep(0); ev.set(); print(await x)
    for c in asyncio.as_completed([f(1, .3), f(2, .001)]): print(await c)
    done,pend=await asyncio.wait([asyncio.create_task(f(1)), asyncio.create_task(f(2,1))], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pend)); [p.cancel() for p in pend]
    z=asyncio.create_task(asyncio.sleep(10)); await asyncio.sleep(0); z.cancel()
    try: await z
    except asyncio.CancelledError as e: print('cancelled', repr(e), z.cancelled())
    print(await asyncio.to_thread(lambda a: a+1, 3), await asyncio.shield(f(4)))
    async def ag():
        for i in range(3):
            yield i; await asyncio.sleep(0)
    print([i async for i in ag()])
    loop=asyncio.get_running_loop(); fut=loop.create_future(); loop.call_later(0.001, fut.set_result, 'fr'); print(await fut, loop.is_running())
    print(asyncio.current_task().get_name(), len(asyncio.all_tasks()))
    t(lambda: asyncio.run(f(1)))
    return 'ret'
print(asyncio.run(main()))  # => f 3 | f 2 | f 1 | [2, 4, 6] | f 5 | 10 True 10 | timeout TimeoutError() | timeout2 TimeoutError() | unhandled errors in a TaskGroup (1 sub-exception) (ValueError('x'),) True | f 1 | f 2 | 2 4 | f 1 | [2, ValueError('x')] | f 3 | gather x | put 0 | put 1 | got 0 | got 1 | put 2 | put 3 | got 2 | got 3 | [0, 0, 1, 1, 2, 2] | 2 | set | f 2 | 4 | f 1 | 2 | f 1 | 1 1 | cancelled CancelledError() True | f 4 | 4 8 | [0, 1, 2] | fr True | Task-1 1 | RuntimeError asyncio.run() cannot be called from a running event loop builtins | ret
t(lambda: asyncio.run(3))  # => ValueError a coroutine was expected, got 3 builtins
t(lambda: asyncio.create_task(f(1)))  # => RuntimeError no running event loop builtins
t(lambda: asyncio.get_running_loop())  # => RuntimeError no running event loop builtins
async def boom(): raise KeyError('k')
t(lambda: asyncio.run(boom()))  # => KeyError 'k' builtins
async def canc(): raise asyncio.CancelledError('m')
t(lambda: asyncio.run(canc()))  # => CancelledError m asyncio.exceptions
print(asyncio.iscoroutinefunction(f), asyncio.iscoroutine(3))  # => True False
t(lambda: asyncio.Queue(1).get_nowait())  # => QueueEmpty  asyncio.queues
loop=asyncio.new_event_loop()
print(loop.run_until_complete(f(7)))  # => f 7 | 14
loop.close()
t(lambda: loop.run_until_complete(f(7)))  # => RuntimeError Event loop is closed builtins
