/** The module queue, written in Python: queues for one thread. Who would have to wait for another thread is told that there is none. */

import { dequeType } from "./collections/deque.ts";
import { heapqModule } from "./heapq.ts";
import { builtin } from "../objects/function.ts";
import { integerOf, PyFloat, type PyType, type Value } from "../objects/object.ts";
import { PyGenericAlias } from "../objects/generic-alias.ts";
import { PyTuple } from "../objects/tuple.ts";
import { hostSources } from "./host-sources.ts";
import { pythonModule } from "./python-source.ts";

const TEXT = `
class Empty(Exception):
    pass
Empty.__module__ = "_queue"

class Full(Exception):
    pass

class Queue:
    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self.unfinished_tasks = 0
        self._init(maxsize)
    __class_getitem__ = classmethod(_alias)
    def _init(self, maxsize):
        self.queue = _deque()
    def _qsize(self):
        return len(self.queue)
    def _put(self, item):
        self.queue.append(item)
    def _get(self):
        return self.queue.popleft()
    def qsize(self):
        return self._qsize()
    def empty(self):
        return not self._qsize()
    def full(self):
        return 0 < self.maxsize <= self._qsize()
    def put(self, item, block=True, timeout=None):
        if self.full():
            _wait(block, timeout, Full, "put")
        self._put(item)
        self.unfinished_tasks += 1
    def get(self, block=True, timeout=None):
        if not self._qsize():
            _wait(block, timeout, Empty, "get")
        return self._get()
    def put_nowait(self, item):
        return self.put(item, block=False)
    def get_nowait(self):
        return self.get(block=False)
    def task_done(self):
        if self.unfinished_tasks <= 0:
            raise ValueError("task_done() called too many times")
        self.unfinished_tasks -= 1
    def join(self):
        if self.unfinished_tasks:
            raise RuntimeError("join() would wait for ever: there are no other threads to finish the tasks")

def _wait(block, timeout, error, name):
    if not block:
        raise error
    if timeout is None:
        raise RuntimeError(f"{name}() would wait for ever: there are no other threads. Use {name}_nowait() or a timeout.")
    if timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")
    _sleep(timeout)
    raise error

class PriorityQueue(Queue):
    def _init(self, maxsize):
        self.queue = []
    def _put(self, item):
        _heappush(self.queue, item)
    def _get(self):
        return _heappop(self.queue)

class LifoQueue(Queue):
    def _init(self, maxsize):
        self.queue = []
    def _get(self):
        return self.queue.pop()

class SimpleQueue(Queue):
    def __init__(self):
        super().__init__()

__all__ = ["Empty", "Full", "Queue", "PriorityQueue", "LifoQueue", "SimpleQueue"]
`;

const seconds = (value: Value): number => (value instanceof PyFloat ? value.value : Number(integerOf(value) ?? 0));

export const queueModule = pythonModule("queue", TEXT, () => {
  const heap = heapqModule.create();
  return new Map<string, Value>([
    ["_deque", dequeType],
    ["_heappush", heap.get("heappush")!],
    ["_heappop", heap.get("heappop")!],
    [
      "_sleep",
      builtin("_sleep(delay, /)", (delay: Value) => {
        hostSources.sleep(seconds(delay) * 1000);
        return null;
      }),
    ],
    [
      "_alias",
      builtin(
        "_alias(cls, item, /)",
        (cls: PyType, item: Value) => new PyGenericAlias(cls, item instanceof PyTuple ? item : new PyTuple([item])),
      ),
    ],
  ]);
});
