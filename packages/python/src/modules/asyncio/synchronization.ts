/** asyncio, part four, in Python: locks, events, semaphores, conditions, queues. */

export const SYNCHRONIZATION = `
class _ContextManagerMixin:
    async def __aenter__(self):
        await self.acquire()
        return None
    async def __aexit__(self, exc_type, exc, tb):
        self.release()

def _lock_text(lock, state):
    if lock._waiters:
        state += f", waiters:{len(lock._waiters)}"
    return f"<{object.__repr__(lock)[1:-1]} [{state}]>"

def _waiting(waiters):
    """A future at the end of the queue of those who wait."""
    future = get_running_loop().create_future()
    waiters.append(future)
    return future

class Lock(_ContextManagerMixin):
    def __init__(self):
        self._waiters = []
        self._locked = False
    def __repr__(self):
        return _lock_text(self, "locked" if self._locked else "unlocked")
    def locked(self):
        return self._locked
    async def acquire(self):
        if not self._locked and all(each.cancelled() for each in self._waiters):
            self._locked = True
            return True
        future = _waiting(self._waiters)
        try:
            try:
                await future
            finally:
                self._waiters.remove(future)
        except CancelledError:
            if not self._locked:
                self._wake()
            raise
        self._locked = True
        return True
    def release(self):
        if not self._locked:
            raise RuntimeError("Lock is not acquired.")
        self._locked = False
        self._wake()
    def _wake(self):
        if self._waiters:
            _set_unless_done(self._waiters[0], True)

class Event:
    def __init__(self):
        self._waiters = []
        self._value = False
    def __repr__(self):
        return _lock_text(self, "set" if self._value else "unset")
    def is_set(self):
        return self._value
    def set(self):
        if not self._value:
            self._value = True
            for each in self._waiters:
                _set_unless_done(each, True)
    def clear(self):
        self._value = False
    async def wait(self):
        if self._value:
            return True
        future = _waiting(self._waiters)
        try:
            await future
            return True
        finally:
            self._waiters.remove(future)

class Condition(_ContextManagerMixin):
    def __init__(self, lock=None):
        self._lock = Lock() if lock is None else lock
        self.locked, self.acquire, self.release = self._lock.locked, self._lock.acquire, self._lock.release
        self._waiters = []
    def __repr__(self):
        return _lock_text(self, "locked" if self.locked() else "unlocked")
    async def wait(self):
        if not self.locked():
            raise RuntimeError("cannot wait on un-acquired lock")
        self.release()
        try:
            future = _waiting(self._waiters)
            try:
                await future
                return True
            finally:
                self._waiters.remove(future)
        finally:
            cancelled = None
            while True:
                try:
                    await self.acquire()
                    break
                except CancelledError as error:
                    cancelled = error
            if cancelled is not None:
                raise cancelled
    async def wait_for(self, predicate):
        result = predicate()
        while not result:
            await self.wait()
            result = predicate()
        return result
    def notify(self, n=1):
        if not self.locked():
            raise RuntimeError("cannot notify on un-acquired lock")
        for each in [each for each in self._waiters if not each.done()][:n]:
            each.set_result(False)
    def notify_all(self):
        self.notify(len(self._waiters))

class Semaphore(_ContextManagerMixin):
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        self._waiters = []
        self._value = value
    def __repr__(self):
        return _lock_text(self, "locked" if self.locked() else f"unlocked, value:{self._value}")
    def locked(self):
        return self._value == 0 or any(not each.cancelled() for each in self._waiters)
    async def acquire(self):
        if not self.locked():
            self._value -= 1
            return True
        future = _waiting(self._waiters)
        try:
            try:
                await future
            finally:
                self._waiters.remove(future)
        except CancelledError:
            if not future.cancelled():
                self._value += 1
                self._wake()
            raise
        if self._value > 0:
            self._wake()
        return True
    def release(self):
        self._value += 1
        self._wake()
    def _wake(self):
        for each in self._waiters:
            if not each.done():
                self._value -= 1
                each.set_result(True)
                return

class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        self._bound_value = value
        super().__init__(value)
    def release(self):
        if self._value >= self._bound_value:
            raise ValueError("BoundedSemaphore released too many times")
        super().release()

class Barrier:
    """Tasks that wait for each other, until there are as many as there are parties."""
    def __init__(self, parties):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._cond = Condition()
        self._parties, self._state, self._count = parties, "filling", 0
    def __repr__(self):
        state = self._state + ("" if self.broken else f", waiters:{self.n_waiting}/{self.parties}")
        return f"<{object.__repr__(self)[1:-1]} [{state}]>"
    async def __aenter__(self):
        return await self.wait()
    async def __aexit__(self, *args):
        pass
    async def wait(self):
        """Waits for the others. Gives a number, a different one to each."""
        async with self._cond:
            await self._cond.wait_for(lambda: self._state not in ("draining", "resetting"))
            if self._state == "broken":
                raise BrokenBarrierError("Barrier aborted")
            try:
                index = self._count
                self._count += 1
                if index + 1 == self._parties:
                    self._state = "draining"
                    self._cond.notify_all()
                else:
                    await self._cond.wait_for(lambda: self._state != "filling")
                    if self._state in ("broken", "resetting"):
                        raise BrokenBarrierError("Abort or reset of barrier")
                return index
            finally:
                self._count -= 1
                if self._count == 0:
                    if self._state in ("resetting", "draining"):
                        self._state = "filling"
                    self._cond.notify_all()
    async def reset(self):
        async with self._cond:
            if self._count > 0:
                if self._state != "resetting":
                    self._state = "resetting"
            else:
                self._state = "filling"
            self._cond.notify_all()
    async def abort(self):
        async with self._cond:
            self._state = "broken"
            self._cond.notify_all()
    @property
    def parties(self):
        return self._parties
    @property
    def n_waiting(self):
        return self._count if self._state == "filling" else 0
    @property
    def broken(self):
        return self._state == "broken"

_of("asyncio.locks", Lock, Event, Condition, Semaphore, BoundedSemaphore, Barrier)

class QueueEmpty(Exception):
    """Raised when Queue.get_nowait() is called on an empty Queue."""

class QueueFull(Exception):
    """Raised when the Queue.put_nowait() method is called on a full Queue."""

class Queue:
    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._getters, self._putters = [], []
        self._unfinished = 0
        self._finished = Event()
        self._finished.set()
        self._init(maxsize)
    __class_getitem__ = classmethod(_alias)
    def _init(self, maxsize):
        self._queue = _deque()
    def _get(self):
        return self._queue.popleft()
    def _put(self, item):
        self._queue.append(item)
    def _format(self):
        text = f"maxsize={self._maxsize!r}"
        if getattr(self, "_queue", None):
            text += f" _queue={list(self._queue)!r}"
        if self._getters:
            text += f" _getters[{len(self._getters)}]"
        if self._putters:
            text += f" _putters[{len(self._putters)}]"
        return text + (f" tasks={self._unfinished}" if self._unfinished else "")
    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x} {self._format()}>"
    def __str__(self):
        return f"<{type(self).__name__} {self._format()}>"
    @property
    def maxsize(self):
        return self._maxsize
    def qsize(self):
        return len(self._queue)
    def empty(self):
        return not self._queue
    def full(self):
        return self._maxsize > 0 and self.qsize() >= self._maxsize
    def _wake(self, waiters):
        while waiters:
            each = waiters.pop(0)
            if not each.done():
                each.set_result(None)
                break
    async def _wait(self, waiters, is_blocked):
        while is_blocked():
            future = _waiting(waiters)
            try:
                await future
            except BaseException:
                future.cancel()
                if future in waiters:
                    waiters.remove(future)
                if not is_blocked() and not future.cancelled():
                    self._wake(waiters)
                raise
    async def put(self, item):
        await self._wait(self._putters, self.full)
        return self.put_nowait(item)
    def put_nowait(self, item):
        if self.full():
            raise QueueFull
        self._put(item)
        self._unfinished += 1
        self._finished.clear()
        self._wake(self._getters)
    async def get(self):
        await self._wait(self._getters, self.empty)
        return self.get_nowait()
    def get_nowait(self):
        if self.empty():
            raise QueueEmpty
        item = self._get()
        self._wake(self._putters)
        return item
    def task_done(self):
        if self._unfinished <= 0:
            raise ValueError("task_done() called too many times")
        self._unfinished -= 1
        if self._unfinished == 0:
            self._finished.set()
    async def join(self):
        """Waits until task_done() was called for every item that was put in."""
        if self._unfinished > 0:
            await self._finished.wait()

class PriorityQueue(Queue):
    def _init(self, maxsize):
        self._queue = []
    def _put(self, item):
        _heappush(self._queue, item)
    def _get(self):
        return _heappop(self._queue)

class LifoQueue(Queue):
    def _init(self, maxsize):
        self._queue = []
    def _get(self):
        return self._queue.pop()

_of("asyncio.queues", QueueEmpty, QueueFull, Queue, PriorityQueue, LifoQueue)
`;
