# threading: threads, locks, conditions, events, barriers, timers, what belongs to a thread.
import queue, sys, threading, time
def tried(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except BaseException as e:
        return f"{type(e).__name__}: {e}"

# Threads
seen = []
def work(n, factor=1): seen.append(n * factor)
if 1:
    threads = [threading.Thread(target=work, args=(n,), kwargs={"factor": 10}) for n in range(5)]
    [t.start() for t in threads]
    [t.join() for t in threads]
    print(sorted(seen))  # => [0, 10, 20, 30, 40]
[t.is_alive() for t in threads]  # => [False, False, False, False, False]
threads[0].name  # => 'Thread-1 (work)'
threads[1].ident is not None  # => True
threading.Thread(target=work).name  # => 'Thread-6 (work)'
threading.Thread(name="mine").name  # => 'mine'
threading.Thread(name=7).name  # => '7'
threading.Thread().ident
repr(threading.Thread(target=work, name="w", daemon=True))  # => '<Thread(w, initial daemon)>'
repr(threading.Thread(name="w"))  # => '<Thread(w, initial)>'
import re
re.sub(r"\d{5,}", "N", repr(threads[0]))  # => '<Thread(Thread-1 (work), stopped N)>'
tried(threads[0].start)  # => 'RuntimeError: threads can only be started once'
tried(threading.Thread().join)  # => 'RuntimeError: cannot join thread before it is started'
tried(threading.current_thread().join)  # => 'RuntimeError: cannot join current thread'
tried(threading.Thread, 1)  # => 'AssertionError: group argument must be None for now'
tried(setattr, threading.current_thread(), "daemon", True)  # => 'RuntimeError: cannot set daemon status of active thread'
if 1:
    t = threading.Thread()
    t.daemon = True
    print(t.daemon)  # => True
if 1:
    t.name = "renamed"
    print(t.name)  # => renamed
if 1:
    t.name = "again"
    print(t.name)  # => again
class Sub(threading.Thread):
    def __init__(self, n):
        super().__init__()
        self.n, self.result = n, None
    def run(self): self.result = self.n ** 2
if 1:
    s = Sub(9)
    s.start()
    s.join()
    print(s.result)  # => 81
class Careless(threading.Thread):
    def __init__(self): pass
tried(Careless().start)  # => 'RuntimeError: thread.__init__() not called'
tried(lambda: Careless().name)  # => 'AssertionError: Thread.__init__() not called'
threading.current_thread().name  # => 'MainThread'
threading.current_thread() is threading.main_thread()  # => True
threading.active_count()  # => 1
threading.enumerate() == [threading.main_thread()]  # => True
threading.get_ident() == threading.main_thread().ident  # => True
names = []
def note(): names.append((threading.current_thread().name, threading.current_thread() is threading.main_thread(), threading.current_thread().daemon))
if 1:
    t = threading.Thread(target=note, name="noter")
    t.start()
    t.join()
    print(names)  # => [('noter', False, False)]
def parent(): threading.Thread(target=note, name="child").start()
if 1:
    t = threading.Thread(target=parent, daemon=False)
    t.start()
    t.join()
    time.sleep(0.02)
    print(names[1:] in ([], [("child", False, False)]))  # => True
gate = threading.Event()
if 1:
    t = threading.Thread(target=gate.wait)
    t.start()
    t.is_alive()
    print(t.join(timeout=0) is None)
    gate.set()
    t.join()
    print(t.is_alive())  # => True | False
tried(threading.Thread(target=lambda: sys.exit(3)).start)

# Exceptions
def bad(): raise ValueError("broken")
caught = []
before = threading.excepthook
threading.excepthook = lambda args: caught.append((args.exc_type.__name__, str(args.exc_value), args.thread.name, args.exc_traceback is not None, len(args)))
if 1:
    t = threading.Thread(target=bad, name="bad")
    t.start()
    t.join()
    print(caught)  # => [('ValueError', 'broken', 'bad', True, 4)]
threading.excepthook = before
threading.excepthook is threading.__excepthook__  # => True

# Locks
lock = threading.Lock()
lock.acquire()  # => True
lock.locked()  # => True
lock.acquire(False)  # => False
lock.acquire(timeout=0.01)  # => False
lock.acquire(blocking=False)  # => False
lock.release()
lock.locked()  # => False
tried(lock.release)  # => 'RuntimeError: release unlocked lock'
tried(lock.acquire, False, 1)  # => "ValueError: can't specify a timeout for a non-blocking call"
tried(lock.acquire, True, -2)  # => 'ValueError: timeout value must be positive'
with lock: print(lock.locked())  # => True
type(lock).__module__, type(lock).__name__  # => ('_thread', 'lock')
counter = 0
def count():
    global counter
    for _ in range(100):
        with lock: counter += 1
if 1:
    threads = [threading.Thread(target=count) for _ in range(4)]
    print([t.start() for t in threads] and [t.join() for t in threads] and counter)  # => 400
rlock = threading.RLock()
with rlock:
    with rlock: print(rlock.acquire(False)); rlock.release()
tried(rlock.release)  # => 'RuntimeError: cannot release un-acquired lock'
held = []
def take(): held.append(rlock.acquire(False))
with rlock:
    t = threading.Thread(target=take); t.start(); t.join(); print(held)
other = threading.Lock()
_ = other.acquire()
if 1:
    t = threading.Thread(target=other.release)
    t.start()
    print(other.acquire())  # => True

# Events
event = threading.Event()
event.is_set(), event.wait(0.01), event.wait(timeout=0)  # => (False, False, False)
event.set()
event.wait(), event.is_set()  # => (True, True)
if 1:
    event.clear()
    print(event.is_set())  # => False
order = []
def waiter():
    order.append(event.wait())
if 1:
    t = threading.Thread(target=waiter)
    t.start()
    order.append("set")
    event.set()
    t.join()
    print(order)  # => ['set', True]
re.sub("0x[0-9a-f]+", "X", repr(event))  # => '<threading.Event at X: set>'

# Conditions
condition = threading.Condition()
items, got = [], []
def consume():
    with condition:
        while not items: condition.wait()
        got.append(items.pop())
if 1:
    threads = [threading.Thread(target=consume) for _ in range(2)]
    for t in threads: t.start()
    with condition: items.extend("ab"); condition.notify_all()
    for t in threads: t.join()
    print(sorted(got))  # => ['a', 'b']
with condition: print(condition.wait(0.01), condition.wait_for(lambda: False, 0.01), condition.wait_for(lambda: "yes"))  # => False False yes
tried(condition.wait)  # => 'RuntimeError: cannot wait on un-acquired lock'
tried(condition.notify)  # => 'RuntimeError: cannot notify on un-acquired lock'
tried(condition.notify_all)  # => 'RuntimeError: cannot notify on un-acquired lock'

# Semaphores
semaphore = threading.Semaphore(2)
semaphore.acquire(), semaphore.acquire(), semaphore.acquire(blocking=False), semaphore.acquire(timeout=0.01)  # => (True, True, False, False)
if 1:
    semaphore.release(2)
    print(semaphore.acquire(False))  # => True
tried(threading.Semaphore, -1)  # => 'ValueError: semaphore initial value must be >= 0'
tried(semaphore.acquire, False, 1)  # => "ValueError: can't specify timeout for non-blocking acquire"
tried(semaphore.release, 0)  # => 'ValueError: n must be one or more'
bounded = threading.BoundedSemaphore(1)
tried(bounded.release)  # => 'ValueError: Semaphore released too many times'
with bounded: print(bounded.acquire(False))  # => False
re.sub("0x[0-9a-f]+", "X", repr(bounded))  # => '<threading.BoundedSemaphore at X: value=1/1>'
active = most = 0
def limited():
    global active, most
    with semaphore:
        active += 1; most = max(most, active); time.sleep(0.001); active -= 1
if 1:
    threads = [threading.Thread(target=limited) for _ in range(4)]
    for t in threads: t.start()
    for t in threads: t.join()
    print(most <= 2)  # => True

# Barriers
barrier = threading.Barrier(3, action=lambda: passed.append("action"))
passed = []
def meet(): passed.append(barrier.wait())
if 1:
    threads = [threading.Thread(target=meet) for _ in range(3)]
    for t in threads: t.start()
    for t in threads: t.join()
    print(passed[0], sorted(passed[1:]))  # => action [0, 1, 2]
barrier.parties, barrier.n_waiting, barrier.broken  # => (3, 0, False)
def meet_late(): passed.append(tried(barrier.wait, 0.02))
if 1:
    t = threading.Thread(target=meet_late)
    t.start()
    t.join()
    print(passed[-1], barrier.broken)  # => BrokenBarrierError:  True
tried(barrier.wait)  # => 'BrokenBarrierError: '
if 1:
    barrier.reset()
    print(barrier.broken)  # => False
if 1:
    barrier.abort()
    print(barrier.broken)  # => True
issubclass(threading.BrokenBarrierError, RuntimeError)  # => True

# Timers
fired = []
timer = threading.Timer(0.01, lambda *args, **kwargs: fired.append((args, kwargs)), [1], {"b": 2})
if 1:
    timer.start()
    timer.join()
    print(fired)  # => [((1,), {'b': 2})]
if 1:
    timer = threading.Timer(30, fired.append, ["never"])
    timer.start()
    timer.cancel()
    timer.join()
    print(len(fired))  # => 1

# Of a thread alone
local = threading.local()
local.x = 1
def other_thread(): seen.append(hasattr(local, "x")); local.x = 2; seen.append(local.x)
seen.clear()
if 1:
    t = threading.Thread(target=other_thread)
    t.start()
    t.join()
    print(seen, local.x)  # => [False, 2] 1
local.__dict__  # => {'x': 1}
tried(lambda: threading.local(1))  # => 'TypeError: Initialization arguments are not supported'
class Own(threading.local):
    kind = "class"
    def __init__(self, n): self.n = n
own = Own(5)
own.n = 6
def see_own(): seen.append((own.n, own.kind))
if 1:
    t = threading.Thread(target=see_own)
    t.start()
    t.join()
    print(seen[-1], own.n)  # => (5, 'class') 6
if 1:
    del local.x
    print(hasattr(local, "x"))  # => False

# Producers and consumers
def produce(q):
    for n in range(5): q.put(n)
    q.put(None)
def drain(q, out):
    for n in iter(q.get, None): out.append(n * n)
for size in (0, 1, 2):
    q, out = queue.Queue(size), []
    threads = [threading.Thread(target=drain, args=(q, out)), threading.Thread(target=produce, args=(q,))]
    for t in threads: t.start()
    for t in threads: t.join()
    print(out)  # => [0, 1, 4, 9, 16] | [0, 1, 4, 9, 16] | [0, 1, 4, 9, 16]
jobs = queue.Queue()
done = []
def worker():
    while True:
        job = jobs.get()
        done.append(job); jobs.task_done()
        if job == 9: break
if 1:
    t = threading.Thread(target=worker, daemon=True)
    t.start()
    for n in range(10): jobs.put(n)
    jobs.join()
    print(done)  # => [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
threading.TIMEOUT_MAX > 1e6, threading.ThreadError is RuntimeError  # => (True, True)
# Workers that wait for more when all is done
jobs, results = queue.Queue(), []
def endless():
    while True:
        job = jobs.get()
        results.append(job + 1); jobs.task_done()
if 1:
    for _ in range(3): threading.Thread(target=endless, daemon=True).start()
    for n in range(6): jobs.put(n)
    jobs.join()
    print(sorted(results))  # => [1, 2, 3, 4, 5, 6]
# A stop that is set while workers run
stop, turns = threading.Event(), []
def until_stopped():
    while not stop.is_set(): turns.append(1); time.sleep(0.001)
    turns.append("stopped")
if 1:
    t = threading.Thread(target=until_stopped); t.start()
    stop.set(); t.join()
    print(turns[-1], t.is_alive())  # => stopped False

import copy
copy.copy(threading.Lock())  # raises TypeError: cannot pickle '_thread.lock' object
copy.deepcopy([threading.RLock()])  # raises TypeError: cannot pickle '_thread.RLock' object
type(copy.copy(threading.Event())).__name__  # => 'Event'
