/** concurrent.futures, in Python: futures, and executors whose tool calls go on at the same time. */

export const FUTURES = `
import threading as _threading
import sys as _sys
from collections import deque as _deque, namedtuple as _namedtuple

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"
TimeoutError = TimeoutError

class Error(Exception):
    pass

class CancelledError(Error):
    """The Future was cancelled."""

class InvalidStateError(Error):
    """The operation is not allowed in this state."""

class BrokenExecutor(RuntimeError):
    """Raised when an executor has become non-functional after a severe failure."""

class BrokenThreadPool(BrokenExecutor):
    """Raised when a worker thread in a ThreadPoolExecutor failed initializing."""

for _each in (Error, CancelledError, InvalidStateError, BrokenExecutor):
    _each.__module__ = "concurrent.futures._base"
BrokenThreadPool.__module__ = "concurrent.futures.thread"

_DONE = ("CANCELLED", "CANCELLED_AND_NOTIFIED", "FINISHED")

def _logger():
    import logging
    return logging.getLogger("concurrent.futures")

class Future:
    """The result of a call that is made beside the program."""
    def __init__(self):
        self._state = "PENDING"
        self._result = self._exception = self._abandon = None
        self._done_callbacks = []
    __class_getitem__ = classmethod(_alias)
    def __repr__(self):
        state = {"CANCELLED_AND_NOTIFIED": "cancelled"}.get(self._state, self._state.lower())
        if self._state == "FINISHED":
            state += f" raised {type(self._exception).__name__}" if self._exception else f" returned {type(self._result).__name__}"
        return f"<{type(self).__name__} at {id(self):#x} state={state}>"
    def _is_over(self):
        return self._state in _DONE
    def cancel(self):
        """Cancels the call if it has not begun. Whether it is cancelled."""
        if self._state in ("RUNNING", "FINISHED"):
            return False
        if self._state == "PENDING":
            self._state = "CANCELLED"
            self._invoke_callbacks()
        return True
    def cancelled(self):
        return self._state in ("CANCELLED", "CANCELLED_AND_NOTIFIED")
    def running(self):
        if self._state == "RUNNING":
            _poll()
        return self._state == "RUNNING"
    def done(self):
        if self._state not in _DONE:
            _poll()
        return self._state in _DONE
    def _get(self, timeout):
        if self._state not in _DONE:
            if timeout is not None and not timeout > 0:
                _poll()
            if not _wait(self._is_over, timeout, "deadlock: the result of the future would be waited for for ever, because no other thread is left that could set it"):
                raise TimeoutError()
        if self._state != "FINISHED":
            raise CancelledError()
    def result(self, timeout=None):
        """What the call gave; waits for it, for so many seconds at most, or raises TimeoutError. Raises what the call raised."""
        self._get(timeout)
        if self._exception is not None:
            raise self._exception
        return self._result
    def exception(self, timeout=None):
        """What the call raised, or None; waits as result() does."""
        self._get(timeout)
        return self._exception
    def add_done_callback(self, fn):
        """Calls fn with the future when it is done, at once if it is."""
        if self._state in _DONE:
            self._call(fn)
        else:
            self._done_callbacks.append(fn)
    def _call(self, callback):
        try:
            callback(self)
        except Exception:
            _logger().exception("exception calling callback for %r", self)
    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            self._call(callback)
    def set_running_or_notify_cancel(self):
        if self._state == "CANCELLED":
            self._state = "CANCELLED_AND_NOTIFIED"
            return False
        if self._state == "PENDING":
            self._state = "RUNNING"
            return True
        _logger().critical("Future %s in unexpected state: %s", id(self), self._state)
        raise RuntimeError("Future in unexpected state")
    def _set(self, result, exception):
        if self._state in _DONE:
            raise InvalidStateError(f"{self._state}: {self!r}")
        self._result, self._exception, self._state = result, exception, "FINISHED"
        self._invoke_callbacks()
    def set_result(self, result):
        self._set(result, None)
    def set_exception(self, exception):
        self._set(None, exception)

Future.__module__ = "concurrent.futures._base"

_Done = _namedtuple("DoneAndNotDoneFutures", "done not_done")
_Done.__module__ = "concurrent.futures._base"

def _is_enough(fs, return_when):
    over = [each for each in fs if each._state in _DONE]
    if len(over) == len(fs):
        return True
    if return_when == FIRST_COMPLETED:
        return len(over) > 0
    return return_when == FIRST_EXCEPTION and any(not each.cancelled() and each._exception is not None for each in over)

def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Waits for futures. Gives the sets of those that are done and of those that are not."""
    fs = set(fs)
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        if not all(each._state in _DONE for each in fs):
            raise ValueError(f"Invalid return condition: {return_when!r}")
    if timeout is not None and not _is_enough(fs, return_when) and not timeout > 0:
        _poll()
    _wait(lambda: _is_enough(fs, return_when), timeout, "deadlock: wait() would wait for ever, because no other thread is left that could finish the futures")
    done = {each for each in fs if each._state in _DONE}
    return _Done(done, fs - done)

def as_completed(fs, timeout=None):
    """The futures, each as soon as it is done."""
    end = None if timeout is None else timeout + _monotonic()
    fs = set(fs)
    total = len(fs)
    order = []
    left = set()
    for each in fs:
        if each._state in _DONE:
            order.append(each)
        else:
            left.add(each)
            each.add_done_callback(order.append)
    given = 0
    while given < total:
        if given >= len(order):
            rest = None if end is None else end - _monotonic()
            if (rest is not None and rest < 0) or not _wait(lambda: given < len(order), rest, "deadlock: as_completed() would wait for ever, because no other thread is left that could finish the futures"):
                raise TimeoutError(f"{total - given} (of {total}) futures unfinished")
        given += 1
        yield order[given - 1]

class Executor:
    """What runs calls beside the program."""
    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()
    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """The results of fn for the items, in their order; the calls are all begun at once, as far as there are workers."""
        end = None if timeout is None else timeout + _monotonic()
        fs = [self.submit(fn, *args) for args in zip(*iterables)]
        def results():
            try:
                fs.reverse()
                while fs:
                    yield fs.pop().result() if end is None else fs.pop().result(end - _monotonic())
            finally:
                for future in fs:
                    future.cancel()
        return results()
    def shutdown(self, wait=True, *, cancel_futures=False):
        pass
    def __enter__(self):
        return self
    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False

Executor.__module__ = "concurrent.futures._base"

_pools = 0

class ThreadPoolExecutor(Executor):
    """Runs calls beside the program.

    Tools of the host (and functools.partial of them) really run at the same time, as many as there are workers. Any other function is run, from its
    beginning to its end, when the program waits for a result; while such a function waits for a tool that it calls, others are run.
    """
    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        global _pools
        if max_workers is None:
            max_workers = 32
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        if not thread_name_prefix:
            thread_name_prefix = f"ThreadPoolExecutor-{_pools}"
            _pools += 1
        self._max_workers, self._thread_name_prefix = max_workers, thread_name_prefix
        self._initializer, self._initargs = initializer, initargs
        self._shutdown = self._broken = False
        self._queue, self._scheduled, self._workers, self._busy = _deque(), set(), [], set()
    def submit(self, fn, /, *args, **kwargs):
        """Begins a call; gives its Future."""
        if self._broken:
            raise BrokenThreadPool(self._broken)
        if self._shutdown:
            raise RuntimeError("cannot schedule new futures after shutdown")
        future = Future()
        self._queue.append((future, fn, args, kwargs))
        self._begin_next()
        return future
    def _begin_next(self):
        while self._queue and len(self._busy) < self._max_workers:
            future, fn, args, kwargs = self._queue.popleft()
            if future._state == "CANCELLED":
                future.set_running_or_notify_cancel()
                continue
            worker = self._take_worker()
            if self._initializer is None and _is_tool(fn):
                self._begin_call(worker, future, fn, args, kwargs)
            else:
                _schedule(lambda worker=worker, item=(future, fn, args, kwargs): worker._run_as(worker, lambda: self._run(worker, *item)), 0, False)
    def _take_worker(self):
        for worker in self._workers:
            if worker not in self._busy:
                break
        else:
            worker = _threading.Thread._named(f"{self._thread_name_prefix}_{len(self._workers)}")
            worker._has_begun = False
            self._workers.append(worker)
        self._busy.add(worker)
        return worker
    def _begin_call(self, worker, future, fn, args, kwargs):
        future.set_running_or_notify_cancel()
        is_out = True
        def end():
            nonlocal is_out
            is_out = False
            _await_calls(-1)
            self._busy.discard(worker)
        def done(value, error):
            end()
            try:
                future._set(value, error)
            finally:
                self._begin_next()
        def abandon():
            """Gives the call up: the host is told."""
            if is_out:
                if handle is not None:
                    _cancel_call(handle)
                end()
                future._state = "CANCELLED_AND_NOTIFIED"
                self._begin_next()
        handle = None
        _await_calls(1)
        try:
            handle = _start_call(fn, args, kwargs, done)
        except Exception as error:
            done(None, error)
        future._abandon = abandon
    def _run(self, worker, future, fn, args, kwargs):
        try:
            if self._initializer is not None and not worker._has_begun:
                worker._has_begun = True
                self._initialize()
            if self._broken:
                if future.set_running_or_notify_cancel():
                    future._set(None, BrokenThreadPool(self._broken))
            elif future.set_running_or_notify_cancel():
                try:
                    result = fn(*args, **kwargs)
                except BaseException as error:
                    future._set(None, error)
                else:
                    future._set(result, None)
        finally:
            self._busy.discard(worker)
            self._begin_next()
    def _initialize(self):
        try:
            self._initializer(*self._initargs)
        except BaseException as error:
            import traceback
            _sys.stderr.write(f"Exception in initializer:\\n{''.join(traceback.format_exception(type(error), error, error.__traceback__))}")
            self._broken = "A thread initializer failed, the thread pool is not usable anymore"
    def _is_idle(self):
        return not self._busy and not self._queue
    def shutdown(self, wait=True, *, cancel_futures=False):
        """Takes no more calls, and waits for those that there are."""
        self._shutdown = True
        if cancel_futures:
            waiting, self._queue = self._queue, _deque()
            for item in waiting:
                item[0].cancel()
        if wait and not self._is_idle():
            _wait(self._is_idle, None, "deadlock: shutdown() would wait for ever, because its calls wait for the thread that waits for them")

ThreadPoolExecutor.__module__ = "concurrent.futures.thread"

class ProcessPoolExecutor(ThreadPoolExecutor):
    """As ThreadPoolExecutor: there are no other processes here."""
    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        if max_workers is not None and max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        super().__init__(max_workers, "", initializer, initargs)
    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if chunksize < 1:
            raise ValueError("chunksize must be >= 1.")
        return super().map(fn, *iterables, timeout=timeout)

ProcessPoolExecutor.__module__ = "concurrent.futures.process"

EXTRA_QUEUED_CALLS = 1

class BrokenProcessPool(BrokenExecutor):
    """A process of the pool has ended before its work: never here."""
BrokenProcessPool.__module__ = "concurrent.futures.process"

__all__ = ("FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "CancelledError", "TimeoutError", "BrokenExecutor", "Future", "Executor", "wait", "as_completed",
           "ProcessPoolExecutor", "ThreadPoolExecutor")
`;
