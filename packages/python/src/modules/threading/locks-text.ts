/** threading, part one, in Python: locks and what is built on them. */

export const LOCKS = `
import sys as _sys
from collections import deque as _deque

TIMEOUT_MAX = 9223372036.0
ThreadError = RuntimeError

def _check_acquire(blocking, timeout):
    if not isinstance(timeout, (int, float)):
        raise TypeError(f"'{type(timeout).__name__}' object cannot be interpreted as an integer")
    if not blocking and timeout != -1:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if timeout < 0 and timeout != -1:
        raise ValueError("timeout value must be positive")
    if timeout > TIMEOUT_MAX:
        raise OverflowError("timeout value is too large")
    if not blocking:
        return 0
    return None if timeout == -1 else timeout

class lock:
    def __init__(self):
        self._held = False
    def __repr__(self):
        return f"<{'locked' if self._held else 'unlocked'} _thread.lock object at {hex(id(self))}>"
    def acquire(self, blocking=True, timeout=-1):
        """Locks it; waits until another thread has unlocked it. False if the time has passed first."""
        if blocking is not True or timeout != -1:
            timeout = _check_acquire(blocking, timeout)
            if self._held and not _wait(self._is_free, timeout, ""):
                return False
        elif self._held:
            _wait(self._is_free, None, "deadlock: acquire() would wait for ever, because no other thread is left that could release the lock")
        self._held = True
        _hold(1)
        return True
    acquire_lock = acquire
    def _is_free(self):
        return not self._held
    def release(self):
        if not self._held:
            raise RuntimeError("release unlocked lock")
        self._held = False
        _hold(-1)
    release_lock = release
    def locked(self):
        return self._held
    locked_lock = locked
    def __enter__(self):
        return self.acquire()
    def __exit__(self, t, v, tb):
        self.release()
    def _is_owned(self):
        return self._held
    def _release_save(self):
        self.release()
    def _acquire_restore(self, state):
        self.acquire()
    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle '_thread.lock' object")

lock.__module__ = "_thread"
lock.__qualname__ = "lock"

# Replaced by a builtin when the module is made.
def Lock():
    return lock()

def _outdated(old, new):
    """Tells who calls a function by an old name of the new one."""
    import warnings
    warnings.warn(f"{old}() is deprecated, {new}", DeprecationWarning, stacklevel=3)

class rlock:
    def __init__(self):
        self._owner, self._count = None, 0
    def __repr__(self):
        return f"<{'locked' if self._count else 'unlocked'} _thread.RLock object owner={self._owner.ident if self._owner else 0} count={self._count} at {hex(id(self))}>"
    def _is_free(self):
        return not self._count
    def acquire(self, blocking=True, timeout=-1):
        me = current_thread()
        if self._count and self._owner is me:
            _check_acquire(blocking, timeout)
            self._count += 1
            return True
        timeout = _check_acquire(blocking, timeout)
        if self._count and not _wait(self._is_free, timeout, "deadlock: acquire() would wait for ever, because no other thread is left that could release the lock"):
            return False
        self._owner, self._count = me, 1
        _hold(1)
        return True
    def release(self):
        if not self._count or self._owner is not current_thread():
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if not self._count:
            self._owner = None
            _hold(-1)
    def __enter__(self):
        return self.acquire()
    def __exit__(self, t, v, tb):
        self.release()
    def _is_owned(self):
        return self._count > 0 and self._owner is current_thread()
    def _release_save(self):
        if not self._count:
            raise RuntimeError("cannot release un-acquired lock")
        count, self._count, self._owner = self._count, 0, None
        _hold(-1)
        return count
    def _acquire_restore(self, count):
        self.acquire()
        self._count = count
    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle '_thread.RLock' object")

rlock.__module__, rlock.__name__, rlock.__qualname__ = "_thread", "RLock", "RLock"

def RLock(*args, **kwargs):
    """A lock that the thread which holds it can take again."""
    return rlock()

class Condition:
    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self.acquire, self.release = self._lock.acquire, self._lock.release
        self._waiters = _deque()
    def __enter__(self):
        return self._lock.__enter__()
    def __exit__(self, *args):
        return self._lock.__exit__(*args)
    def __repr__(self):
        return f"<Condition({self._lock}, {len(self._waiters)})>"
    def wait(self, timeout=None):
        """Releases the lock, waits until notified, and takes the lock again. False if the time has passed first."""
        if not self._lock._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        waiter = [False]
        self._waiters.append(waiter)
        state = self._lock._release_save()
        told = False
        try:
            told = _wait(lambda: waiter[0], timeout, "deadlock: wait() would wait for ever, because no other thread is left that could notify")
            return told
        finally:
            self._lock._acquire_restore(state)
            if not told and waiter in self._waiters:
                self._waiters.remove(waiter)
    def wait_for(self, predicate, timeout=None):
        end = None if timeout is None else _monotonic() + timeout
        result = predicate()
        while not result:
            left = None if end is None else end - _monotonic()
            if left is not None and left <= 0:
                break
            self.wait(left)
            result = predicate()
        return result
    def notify(self, n=1):
        if not self._lock._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        while n > 0 and self._waiters:
            self._waiters.popleft()[0] = True
            n -= 1
    def notify_all(self):
        self.notify(len(self._waiters))
    def notifyAll(self):
        _outdated("notifyAll", "use notify_all() instead")
        self.notify_all()

class Semaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._value = value
    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} at {id(self):#x}: value={self._value}>"
    def _is_free(self):
        return self._value > 0
    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        if self._value == 0:
            if not blocking or not _wait(self._is_free, timeout, "deadlock: acquire() would wait for ever, because no other thread is left that could release the semaphore"):
                return False
        self._value -= 1
        return True
    __enter__ = acquire
    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        self._value += n
        # Whoever waits is told one by one, so that only now it shows what is no number of times.
        range(n)
    def __exit__(self, t, v, tb):
        self.release()

class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value
    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} at {id(self):#x}: value={self._value}/{self._initial_value}>"
    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        if self._value + n > self._initial_value:
            raise ValueError("Semaphore released too many times")
        self._value += n

class Event:
    def __init__(self):
        self._flag = False
    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} at {id(self):#x}: {'set' if self._flag else 'unset'}>"
    def is_set(self):
        return self._flag
    def isSet(self):
        _outdated("isSet", "use is_set() instead")
        return self.is_set()
    def set(self):
        self._flag = True
    def clear(self):
        self._flag = False
    def wait(self, timeout=None):
        """Waits until the flag is set. False if the time has passed first."""
        return self._flag or _wait(self.is_set, timeout, "deadlock: wait() would wait for ever, because no other thread is left that could set the event")

class BrokenBarrierError(RuntimeError):
    pass

class Barrier:
    def __init__(self, parties, action=None, timeout=None):
        self._parties, self._action, self._timeout = parties, action, timeout
        self._round = {"state": "filling", "count": 0}
    def __repr__(self):
        if self.broken:
            return f"<{type(self).__module__}.{type(self).__qualname__} at {id(self):#x}: broken>"
        return f"<{type(self).__module__}.{type(self).__qualname__} at {id(self):#x}: waiters={self.n_waiting}/{self.parties}>"
    def wait(self, timeout=None):
        """Waits until as many threads as there are parties have come here."""
        timeout = self._timeout if timeout is None else timeout
        round = self._round
        if round["state"] == "broken":
            raise BrokenBarrierError
        index = round["count"]
        round["count"] += 1
        if round["count"] == self._parties:
            try:
                if self._action is not None:
                    self._action()
            except BaseException:
                round["state"] = "broken"
                raise
            round["state"] = "released"
            self._round = {"state": "filling", "count": 0}
            return index
        try:
            if not _wait(lambda: round["state"] != "filling", timeout, "deadlock: wait() would wait for ever, because too few threads are left that could come to the barrier"):
                round["state"] = "broken"
        except BaseException:
            round["state"] = "broken"
            raise
        if round["state"] != "released":
            raise BrokenBarrierError
        return index
    def reset(self):
        if self._round["count"]:
            self._round["state"] = "reset"
        self._round = {"state": "filling", "count": 0}
    def abort(self):
        self._round["state"] = "broken"
    @property
    def parties(self):
        return self._parties
    @property
    def n_waiting(self):
        return self._round["count"] if self._round["state"] == "filling" else 0
    @property
    def broken(self):
        return self._round["state"] == "broken"
`;
