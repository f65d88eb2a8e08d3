# concurrent.futures: executors, futures, waiting.
import concurrent.futures, functools, re, threading
from concurrent.futures import ThreadPoolExecutor, Future, as_completed, wait
def tried(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except BaseException as e:
        return type(e).__module__, type(e).__qualname__, re.sub("0x[0-9a-f]+", "X", str(e))
def shown(value): return re.sub("0x[0-9a-f]+", "X", repr(value))

# Executors
with ThreadPoolExecutor(max_workers=3) as pool: print(list(pool.map(lambda n: n * n, range(6))))  # => [0, 1, 4, 9, 16, 25]
with ThreadPoolExecutor() as pool: f = pool.submit(pow, 2, 10); print(f.result(), f.done(), f.cancelled(), f.running())  # => 1024 True False False
with ThreadPoolExecutor(2) as pool: print(list(pool.map(pow, [2, 3], [5, 2])), list(pool.map(pow, [2, 3], [5, 2], timeout=5, chunksize=2)))  # => [32, 9] [32, 9]
tried(pool.submit, pow, 2, 3)  # => ('builtins', 'RuntimeError', 'cannot schedule new futures after shutdown')
tried(ThreadPoolExecutor, 0)  # => ('builtins', 'ValueError', 'max_workers must be greater than 0')
tried(ThreadPoolExecutor, initializer=5)  # => ('builtins', 'TypeError', 'initializer must be a callable')
tried(concurrent.futures.Executor().submit, 1)  # => ('builtins', 'NotImplementedError', '')
pool = ThreadPoolExecutor(1, thread_name_prefix="mine")
pool.submit(lambda: threading.current_thread().name).result()  # => 'mine_0'
pool.submit(functools.partial(pow, 2), 5).result()  # => 32
pool.submit(dict, a=1, fn=2).result()  # => {'a': 1, 'fn': 2}
f = pool.submit(int, "x")
tried(f.result)  # => ('builtins', 'ValueError', "invalid literal for int() with base 10: 'x'")
repr(f.exception())  # => 'ValueError("invalid literal for int() with base 10: \'x\'")'
shown(f)  # => '<Future at X state=finished raised ValueError>'
pool.submit(lambda: 1).exception()
results = pool.map(int, ["1", "x", "3"])
next(results), tried(next, results), tried(next, results)[1]  # => (1, ('builtins', 'ValueError', "invalid literal for int() with base 10: 'x'"), 'StopIteration')
order = []
futures = [pool.submit(order.append, n) for n in range(5)]
wait(futures).not_done, order  # => (set(), [0, 1, 2, 3, 4])
pool.shutdown()
tried(pool.submit, print)  # => ('builtins', 'RuntimeError', 'cannot schedule new futures after shutdown')
ready = []
with ThreadPoolExecutor(2, initializer=lambda *a: ready.append(a), initargs=(1, 2)) as pool: pool.submit(len, "abc").result()
ready[0]  # => (1, 2)
pool = ThreadPoolExecutor(1)
gate = threading.Event()
if 1:
    first, second = pool.submit(gate.wait), pool.submit(print, "never")
    print(second.cancel(), second.cancelled(), second.done(), second.cancel())
    print(tried(second.result))
    print(tried(second.exception))
    print(shown(second))
    third = pool.submit(print, "never")
    gate.set()
    pool.shutdown(wait=True, cancel_futures=False)
    print(first.result(), first.cancel())  # => True True True True | ('concurrent.futures._base', 'CancelledError', '') | ('concurrent.futures._base', 'CancelledError', '') | <Future at X state=cancelled> | never | True False
with ThreadPoolExecutor(4) as pool: print(sorted(f.result() for f in as_completed([pool.submit(abs, -n) for n in range(4)])))  # => [0, 1, 2, 3]
def nested(pool): return pool.submit(lambda: 5).result() + 1
with ThreadPoolExecutor(2) as pool: print(pool.submit(nested, pool).result())  # => 6

# Futures
f = Future()
shown(f)  # => '<Future at X state=pending>'
f.done(), f.running(), f.cancelled()  # => (False, False, False)
tried(f.result, timeout=0.01)  # => ('builtins', 'TimeoutError', '')
tried(f.exception, 0)  # => ('builtins', 'TimeoutError', '')
called = []
f.add_done_callback(lambda f: called.append(("before", f.result())))
f.set_running_or_notify_cancel(), shown(f)  # => (True, '<Future at X state=running>')
f.cancel()  # => False
f.set_result([1])
f.add_done_callback(lambda f: called.append(("after", f.result())))
called  # => [('before', [1]), ('after', [1])]
f.result(), f.exception(), f.done()  # => ([1], None, True)
shown(f)  # => '<Future at X state=finished returned list>'
tried(f.set_result, 2)  # => ('concurrent.futures._base', 'InvalidStateError', 'FINISHED: <Future at X state=finished returned list>')
tried(f.set_exception, ValueError())  # => ('concurrent.futures._base', 'InvalidStateError', 'FINISHED: <Future at X state=finished returned list>')
tried(f.set_running_or_notify_cancel)  # => ('builtins', 'RuntimeError', 'Future in unexpected state')
if 1:
    f = Future()
    f.set_exception(KeyError("k"))
    print(tried(f.result))  # => ('builtins', 'KeyError', "'k'")
shown(f)  # => '<Future at X state=finished raised KeyError>'
if 1:
    f = Future()
    print(f.cancel(), f.cancelled(), f.set_running_or_notify_cancel(), shown(f))  # => True True False <Future at X state=cancelled>
tried(f.set_result, 1)  # => ('concurrent.futures._base', 'InvalidStateError', 'CANCELLED_AND_NOTIFIED: <Future at X state=cancelled>')
Future[int]  # => concurrent.futures._base.Future[int]
issubclass(concurrent.futures.CancelledError, Exception), concurrent.futures.TimeoutError is TimeoutError  # => (True, True)

# Waiting
done, pending = Future(), Future()
done.set_result(1)
r = wait([done, pending], timeout=0.01)
r.done == {done}, r.not_done == {pending}, type(r).__name__  # => (True, True, 'DoneAndNotDoneFutures')
wait([done, pending], return_when=concurrent.futures.FIRST_COMPLETED).done == {done}  # => True
if 1:
    failed = Future()
    print(failed.set_exception(ValueError()))  # => None
wait([failed, pending], return_when=concurrent.futures.FIRST_EXCEPTION).not_done == {pending}  # => True
tried(wait, [pending], return_when="SOME")  # => ('builtins', 'ValueError', "Invalid return condition: 'SOME'")
tried(list, as_completed([done, pending], timeout=0.01))  # => ('builtins', 'TimeoutError', '1 (of 2) futures unfinished')
wait([]), list(as_completed([]))  # => (DoneAndNotDoneFutures(done=set(), not_done=set()), [])
if 1:
    t = threading.Thread(target=pending.set_result, args=(7,))
    t.start()
    print(pending.result(timeout=5))  # => 7
concurrent.futures.FIRST_COMPLETED, concurrent.futures.FIRST_EXCEPTION, concurrent.futures.ALL_COMPLETED  # => ('FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED')
tried(concurrent.futures.ProcessPoolExecutor, 0)  # => ('builtins', 'ValueError', 'max_workers must be greater than 0')
issubclass(concurrent.futures.BrokenExecutor, RuntimeError)  # => True
from concurrent.futures.thread import ThreadPoolExecutor as Same
Same is ThreadPoolExecutor  # => True
