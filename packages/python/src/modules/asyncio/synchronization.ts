/** asyncio, part three, in Python: locks, events, semaphores, conditions, queues. */

export const SYNCHRONIZATION = `
class _ContextManagerMixin:
    async def __aenter__(self):
        await self.acquire()
        return None
    async def __aexit__(self, exc_type, exc, tb):
        self.release()

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
        return f"<asyncio.locks.Lock object [{'locked' if self._locked else 'unlocked'}{f', waiters:{len(self._waiters)}' if self._waiters else ''}]>"
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
        return f"<asyncio.locks.Event object [{'set' if self._value else 'unset'}{f', waiters:{len(self._waiters)}' if self._waiters else ''}]>"
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
            while True:
                try:
                    await self.acquire()
                    break
                except CancelledError:
                    pass
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
        return f"<asyncio.locks.{type(self).__name__} object [{'locked' if self.locked() else f'unlocked, value:{self._value}'}{f', waiters:{len(self._waiters)}' if self._waiters else ''}]>"
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

class QueueEmpty(Exception):
    pass

class QueueFull(Exception):
    pass

QueueEmpty.__module__ = QueueFull.__module__ = "asyncio.queues"

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
    def __repr__(self):
        return f"<{type(self).__name__} maxsize={self._maxsize!r}{f' _queue={list(self._queue)!r}' if self._queue else ''}{f' tasks={self._unfinished}' if self._unfinished else ''}>"
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
`;
