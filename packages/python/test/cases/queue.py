# queue: first in first out, last in first out, by priority; waiting with and without a time.
import queue, threading
def tried(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except BaseException as e:
        return type(e).__module__, type(e).__qualname__, str(e)
q = queue.Queue(maxsize=2)
q.empty(), q.full(), q.qsize(), q.maxsize  # => (True, False, 0, 2)
if 1:
    q.put(1)
    print(q.put_nowait(2))  # => None
q.full(), q.qsize()  # => (True, 2)
tried(q.put_nowait, 3)  # => ('queue', 'Full', '')
tried(q.put, 3, False)  # => ('queue', 'Full', '')
tried(q.put, 3, timeout=0.01)  # => ('queue', 'Full', '')
tried(q.put, 3, timeout=-1)  # => ('builtins', 'ValueError', "'timeout' must be a non-negative number")
q.get(), q.get_nowait()  # => (1, 2)
tried(q.get_nowait)  # => ('_queue', 'Empty', '')
tried(q.get, False)  # => ('_queue', 'Empty', '')
tried(q.get, timeout=0.01)  # => ('_queue', 'Empty', '')
tried(q.get, True, -1)  # => ('builtins', 'ValueError', "'timeout' must be a non-negative number")
q.unfinished_tasks  # => 2
if 1:
    q.task_done()
    q.task_done()
    print(tried(q.task_done))  # => ('builtins', 'ValueError', 'task_done() called too many times')
q.join() is None  # => True
stack = queue.LifoQueue()
for n in range(3): stack.put(n)
[stack.get() for _ in range(3)]  # => [2, 1, 0]
heap = queue.PriorityQueue()
for item in [(2, "b"), (1, "c"), (1, "a")]: heap.put(item)
[heap.get() for _ in range(3)]  # => [(1, 'a'), (1, 'c'), (2, 'b')]
simple = queue.SimpleQueue()
if 1:
    simple.put(1)
    print(simple.put_nowait(2))  # => None
simple.qsize(), simple.empty(), simple.get(), simple.get_nowait()  # => (2, False, 1, 2)
tried(simple.get_nowait)  # => ('_queue', 'Empty', '')
tried(simple.get, timeout=0.01)  # => ('_queue', 'Empty', '')
tried(simple.get, timeout=-1)  # => ('builtins', 'ValueError', "'timeout' must be a non-negative number")
hasattr(simple, "task_done"), isinstance(simple, queue.Queue)  # => (False, False)
queue.Queue[int], queue.SimpleQueue[str]  # => (queue.Queue[int], _queue.SimpleQueue[str])
type(q.mutex).__name__, type(q.not_empty).__name__  # => ('lock', 'Condition')
class Unique(queue.Queue):
    def _init(self, maxsize): self.queue = []
    def _put(self, item):
        if item not in self.queue: self.queue.append(item)
    def _get(self): return self.queue.pop(0)
u = Unique()
for n in (1, 1, 2): u.put(n)
u.qsize(), u.get(), u.get()  # => (2, 1, 2)
late = queue.Queue()
if 1:
    t = threading.Thread(target=lambda: late.put("from another thread"))
    t.start()
    print(late.get(timeout=5))  # => from another thread
got = []
if 1:
    t = threading.Thread(target=lambda: got.append(late.get()))
    t.start()
    late.put("to another thread")
    t.join()
    print(got)  # => ['to another thread']
q.queue, stack.queue  # => (deque([]), [])
sorted(queue.__all__)  # => ['Empty', 'Full', 'LifoQueue', 'PriorityQueue', 'Queue', 'SimpleQueue']
