/**
 * The module queue, written in Python: queues between threads.
 *
 * Who waits for an item lets the other threads run (`runtime/threads.ts`). A thread that would have to wait for room in a queue puts its item in all the same where
 * another thread is there to take it out: a thread can't be left in its middle, and what comes out is the same.
 */

import { dequeType } from "./collections/deque.ts";
import { heapqModule } from "./heapq.ts";
import { builtin } from "../objects/function.ts";
import { PyType, type Value } from "../objects/object.ts";
import { threads } from "../runtime/threads.ts";
import { pythonModule } from "./python-source.ts";
import { threadNatives } from "./threading/natives.ts";
import { countWithClass, methodsAsC } from "./written-in-c.ts";

const TEXT = `
import threading as _threading
from operator import index as _index
from types import GenericAlias as _GenericAlias

class Empty(Exception):
    "Exception raised by Queue.get(block=0)/get_nowait()."
Empty.__module__ = "_queue"

class Full(Exception):
    "Exception raised by Queue.put(block=0)/put_nowait()."

class Queue:
    """A queue of the given size, first in, first out; without a bound where maxsize is not above zero."""
    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self.unfinished_tasks = 0
        self.mutex = _threading.Lock()
        self.not_empty = _threading.Condition(self.mutex)
        self.not_full = _threading.Condition(self.mutex)
        self.all_tasks_done = _threading.Condition(self.mutex)
        self._init(maxsize)
    __class_getitem__ = classmethod(_GenericAlias)
    def _init(self, maxsize):
        self.queue = deque()
    def _qsize(self):
        return len(self.queue)
    def _put(self, item):
        self.queue.append(item)
    def _get(self):
        first = self.queue.popleft()
        return first
    def qsize(self):
        return self._qsize()
    def empty(self):
        return self._qsize() == 0
    def full(self):
        return 0 < self.maxsize <= self._qsize()
    def put(self, item, block=True, timeout=None):
        """Puts an item in; where the queue is full, waits for room, for so many seconds at most, or raises Full."""
        if self.maxsize > 0:
            if not block:
                if self._qsize() >= self.maxsize:
                    raise Full
            else:
                if timeout is not None and timeout < 0:
                    raise ValueError("'timeout' must be a non-negative number")
                if self._qsize() >= self.maxsize and (timeout is not None or not _has_others()):
                    if not _wait(lambda: self._qsize() < self.maxsize, timeout, "deadlock: put() would wait for ever, because no other thread is left that could take an item out of the queue"):
                        raise Full
        self._put(item)
        self.unfinished_tasks += 1
    def get(self, block=True, timeout=None):
        """Takes an item out; where there is none, waits for one, for so many seconds at most, or raises Empty."""
        if block and timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if not self._qsize():
            if not block:
                raise Empty
            if not _wait(self._qsize, timeout, "deadlock: get() would wait for ever, because no other thread is left that could put an item into the queue"):
                raise Empty
        return self._get()
    def put_nowait(self, item):
        return self.put(item, False)
    def get_nowait(self):
        return self.get(False)
    def task_done(self):
        """Says that an item that was taken out is done with."""
        left = self.unfinished_tasks - 1
        if left < 0:
            raise ValueError("task_done() called too many times")
        self.unfinished_tasks = left
    def join(self):
        """Waits until task_done() was called for every item that was put in."""
        if self.unfinished_tasks:
            _wait(lambda: not self.unfinished_tasks, None, "deadlock: join() would wait for ever, because no other thread is left that could finish the tasks")

class PriorityQueue(Queue):
    """A queue that gives the lowest item first."""
    def _init(self, maxsize):
        self.queue = []
    def _qsize(self):
        return len(self.queue)
    def _put(self, item):
        heap = self.queue
        heappush(heap, item)
    def _get(self):
        heap = self.queue
        return heappop(heap)

class LifoQueue(Queue):
    """A queue that gives the latest item first."""
    def _init(self, maxsize):
        self.queue = []
    def _qsize(self):
        return len(self.queue)
    def _put(self, item):
        self.queue += [item]
    def _get(self):
        last = self.queue.pop()
        return last

def _seconds(timeout):
    """A time to wait as C code reads it."""
    if isinstance(timeout, float):
        if timeout != timeout:
            raise ValueError("Invalid value NaN (not a number)")
        if abs(timeout) >= 9.3e9:
            raise OverflowError("timestamp out of range for platform time_t" if abs(timeout) >= 2 ** 63 else "timestamp too large to convert to C _PyTime_t")
    else:
        timeout = _index(timeout)
        if abs(timeout) >= 9223372037:
            raise OverflowError("timestamp too large to convert to C _PyTime_t")
    if timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")
    return timeout

class SimpleQueue:
    """A queue without a bound, first in, first out."""
    def __new__(cls, *args, **kwargs):
        if cls is SimpleQueue:
            if args:
                raise TypeError("SimpleQueue() takes no positional arguments")
            if kwargs:
                raise TypeError("SimpleQueue() takes no keyword arguments")
        made = object.__new__(cls)
        made._items = deque()
        return made
    __class_getitem__ = classmethod(_GenericAlias)
    def qsize(self):
        return len(self._items)
    def empty(self):
        return not self._items
    def put(self, item, block=True, timeout=None):
        self._items.append(item)
    def put_nowait(self, item):
        self._items.append(item)
    def get(self, block=True, timeout=None):
        if block and timeout is not None:
            timeout = _seconds(timeout)
        if not self._items:
            if not block:
                raise Empty
            if not _wait(lambda: len(self._items), timeout, "deadlock: get() would wait for ever, because no other thread is left that could put an item into the queue"):
                raise Empty
        first = self._items.popleft()
        return first
    def get_nowait(self):
        return self.get(False)
SimpleQueue.__module__ = "_queue"

__all__ = ["Empty", "Full", "PriorityQueue", "LifoQueue", "Queue", "SimpleQueue"]
`;

export const queueModule = pythonModule(
  "queue",
  TEXT,
  () => {
    const heap = heapqModule.create();
    return new Map<string, Value>([
      ...threadNatives("queue"),
      ["deque", dequeType],
      ["heappush", heap.get("heappush")!],
      ["heappop", heap.get("heappop")!],
      ["_has_others", builtin("_has_others()", () => threads().hasOthers, "queue")],
    ]);
  },
  (namespace) => {
    const simple = namespace.get("SimpleQueue");
    methodsAsC(simple);
    if (simple instanceof PyType) countWithClass(simple.dict, "get get_nowait");
  },
);
