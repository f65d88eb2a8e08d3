/** asyncio, part one, in Python: exceptions, handles, and the loop that runs callbacks one after the other. */

export const EVENT_LOOP = `
import sys as _sys
import concurrent.futures as _concurrent
from functools import partial as _partial
from contextvars import copy_context as _copy_context
from collections import deque as _deque
from heapq import heappush as _heappush, heappop as _heappop

def _of(module, *members):
    """Says of classes and functions in which module of the package they are."""
    for member in members:
        member.__module__ = module

class CancelledError(BaseException):
    """The Future or Task was cancelled."""

class InvalidStateError(Exception):
    """The operation is not allowed in this state."""

class SendfileNotAvailableError(RuntimeError):
    """Sendfile syscall is not available."""

class IncompleteReadError(EOFError):
    """Incomplete read error."""
    def __init__(self, partial, expected):
        super().__init__(f"{len(partial)} bytes read on a total of {'undefined' if expected is None else repr(expected)} expected bytes")
        self.partial, self.expected = partial, expected

class LimitOverrunError(Exception):
    """Reached the buffer limit while looking for a separator."""
    def __init__(self, message, consumed):
        super().__init__(message)
        self.consumed = consumed

class BrokenBarrierError(RuntimeError):
    """Barrier is broken by barrier.abort() call."""

TimeoutError = TimeoutError
_of("asyncio.exceptions", CancelledError, InvalidStateError, SendfileNotAvailableError, IncompleteReadError, LimitOverrunError, BrokenBarrierError)

_DEADLOCK = "the event loop has nothing left to run: every task waits for something that no other task will do"

def _whole_milliseconds(seconds):
    # CPython: waits are rounded up to milliseconds, so that timers which are closer together than that come in one turn.
    return max(0, -(-seconds * 1000 // 1)) / 1000

def _call_text(function, args=()):
    calls = f"({', '.join(map(_short, args))})"
    while isinstance(function, _partial):
        given = [*map(_short, function.args), *[f"{key}={_short(value)}" for key, value in function.keywords.items()]]
        function, calls = function.func, f"({', '.join(given)}){calls}"
    name = getattr(function, "__qualname__", None) or getattr(function, "__name__", None) or repr(function)
    while hasattr(function, "__wrapped__"):
        function = function.__wrapped__
    place = _place_of(function)
    return name + calls + ("" if place is None else " at %s:%s" % place)

# What ends the program passes the loop; all else that a callback raises is told and forgotten.
_PASSING = (SystemExit, KeyboardInterrupt)

def _nothing_or(kind, what, value):
    """Says that a value is neither None nor of the kind."""
    if value is not None and not isinstance(value, kind):
        raise TypeError(f"{what} must be an instance of {kind.__name__} or None, not '{type(value).__name__}'")

class Handle:
    """A callback that the loop will call."""
    def __init__(self, callback, args, loop, context=None):
        self._callback, self._args, self._loop, self._cancelled = callback, args, loop, False
        self._context = _copy_context() if context is None else context
    def __repr__(self):
        return f"<{' '.join(self._info())}>"
    def _info(self):
        return [type(self).__name__, *(["cancelled"] if self._cancelled else [])] + ([] if self._callback is None else [_call_text(self._callback, self._args)])
    def cancel(self):
        self._cancelled = True
        self._callback, self._args = None, ()
    def cancelled(self):
        return self._cancelled
    def _run(self):
        try:
            self._context.run(self._callback, *self._args)
        except BaseException as error:
            if isinstance(error, _PASSING):
                raise
            message = f"Exception in callback {_call_text(self._callback, self._args)}"
            self._loop.call_exception_handler({"message": message, "exception": error, "handle": self})

class TimerHandle(Handle):
    """A callback that the loop will call at a time."""
    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when = when
    def _info(self):
        info = super()._info()
        info.insert(2 if self._cancelled else 1, f"when={self._when}")
        return info
    def when(self):
        return self._when
    def __hash__(self):
        return hash(self._when)
    def __lt__(self, other):
        return self._when < other._when if isinstance(other, TimerHandle) else NotImplemented
    def __le__(self, other):
        return self._when <= other._when if isinstance(other, TimerHandle) else NotImplemented
    def __gt__(self, other):
        return self._when > other._when if isinstance(other, TimerHandle) else NotImplemented
    def __ge__(self, other):
        return self._when >= other._when if isinstance(other, TimerHandle) else NotImplemented

class AbstractEventLoop:
    """Abstract event loop."""

class AbstractServer:
    """Abstract server returned by create_server()."""

_of("asyncio.events", Handle, TimerHandle, AbstractEventLoop, AbstractServer)

def _running():
    """The loops that run, by the thread that they run in."""
    state = _run_state()
    loops = state.get("loops")
    if loops is None:
        loops = state["loops"] = {}
    return loops

class BaseEventLoop(AbstractEventLoop):
    def __init__(self):
        self._ready, self._timers, self._order = _deque(), [], 0
        self._closed = self._stopping = self._debug = False
        self._tasks, self._current = {}, None
        self._executor = self._handler = self._factory = None
        self._generators, self.slow_callback_duration, self._unretrieved = [], 0.1, {}
    def __repr__(self):
        return f"<{type(self).__name__} running={self.is_running()} closed={self._closed} debug={self._debug}>"
    def time(self):
        """Seconds of the loop's own clock."""
        return _monotonic()
    def is_running(self):
        return self in _running().values()
    def is_closed(self):
        return self._closed
    def get_debug(self):
        return self._debug
    def set_debug(self, enabled):
        self._debug = enabled
    def _check_closed(self):
        if self._closed:
            raise RuntimeError("Event loop is closed")
    def _check_callback(self, callback, method):
        if _is_coroutine(callback) or _is_coroutine_function(callback):
            raise TypeError(f"coroutines cannot be used with {method}()")
        if not callable(callback):
            raise TypeError(f"a callable object was expected by {method}(), got {callback!r}")
    def call_soon(self, callback, *args, context=None):
        """Has a callback called in the next turn of the loop."""
        self._check_closed()
        if self._debug:
            self._check_callback(callback, "call_soon")
        soon = Handle(callback, args, self, context)
        self._ready.append(soon)
        return soon
    def call_soon_threadsafe(self, callback, *args, context=None):
        """As call_soon, from another thread."""
        return self.call_soon(callback, *args, context=context)
    def call_later(self, delay, callback, *args, context=None):
        """Has a callback called after so many seconds."""
        if delay is None:
            raise TypeError("delay must not be None")
        return self.call_at(self.time() + delay, callback, *args, context=context)
    def call_at(self, when, callback, *args, context=None):
        """Has a callback called when the loop's clock shows the time."""
        if when is None:
            raise TypeError("when cannot be None")
        self._check_closed()
        if self._debug:
            self._check_callback(callback, "call_at")
        handle = TimerHandle(when, callback, args, self, context)
        self._order += 1
        _heappush(self._timers, (when, self._order, handle))
        return handle
    def create_future(self):
        return Future(loop=self)
    def create_task(self, coro, *, name=None, context=None):
        """Makes a task of a coroutine."""
        self._check_closed()
        if self._factory is None:
            task = Task(coro, loop=self, context=context)
        else:
            task = self._factory(self, coro) if context is None else self._factory(self, coro, context=context)
        if name is not None:
            task.set_name(name)
        return task
    def set_task_factory(self, factory):
        if not (factory is None or callable(factory)):
            raise TypeError("task factory must be a callable or None")
        self._factory = factory
    def get_task_factory(self):
        return self._factory
    def run_in_executor(self, executor, func, *args):
        """Has a function run beside the loop; a tool of the host really runs at the same time. Gives a future."""
        self._check_closed()
        if self._debug:
            self._check_callback(func, "run_in_executor")
        if executor is None:
            if self._executor is None:
                self._executor = _concurrent.ThreadPoolExecutor(thread_name_prefix="asyncio")
            executor = self._executor
        return wrap_future(executor.submit(func, *args), loop=self)
    def set_default_executor(self, executor):
        if not isinstance(executor, _concurrent.ThreadPoolExecutor):
            raise TypeError("executor must be ThreadPoolExecutor instance")
        self._executor = executor
    async def shutdown_asyncgens(self):
        """Closes the asynchronous generators that were begun and not ended."""
        generators, self._generators = self._generators, []
        for generator in generators:
            if not _is_finished(generator):
                try:
                    await generator.aclose()
                except Exception as error:
                    message = f"an error occurred during closing of asynchronous generator {generator!r}"
                    self.call_exception_handler({"message": message, "exception": error, "asyncgen": generator})
    def _note_generator(self, generator):
        if len(self._generators) >= 1000:
            self._generators = [each for each in self._generators if not _is_finished(each)]
        self._generators.append(generator)
    async def shutdown_default_executor(self):
        if self._executor is not None:
            self._executor.shutdown(wait=True)
    def get_exception_handler(self):
        return self._handler
    def set_exception_handler(self, handler):
        if not (handler is None or callable(handler)):
            raise TypeError(f"A callable object or None is expected, got {handler!r}")
        self._handler = handler
    def default_exception_handler(self, context):
        """Tells of an error on standard error."""
        lines = [context.get("message") or "Unhandled exception in event loop"]
        lines += [f"{key}: {context[key]!r}" for key in sorted(context) if key not in ("message", "exception")]
        error = context.get("exception")
        import logging
        info = None if error is None else (type(error), error, error.__traceback__)
        logging.getLogger("asyncio").error("\\n".join(lines), exc_info=info)
    def call_exception_handler(self, context):
        if self._handler is None:
            self.default_exception_handler(context)
            return
        try:
            self._handler(self, context)
        except BaseException as error:
            if isinstance(error, _PASSING):
                raise
            self.default_exception_handler({"message": "Unhandled error in exception handler", "exception": error, "context": context})
    def stop(self):
        """Has the loop stop after its turn."""
        self._stopping = True
    def _note_unretrieved(self, future):
        """A future failed. CPython tells of it when nobody has asked for its exception and nobody can any more; here, when the loop closes."""
        self._unretrieved[id(future)] = future
        if len(self._unretrieved) > 1000:
            self._tell_unretrieved(next(iter(self._unretrieved.values())))
    def _tell_unretrieved(self, future):
        message = f"{type(future).__name__} exception was never retrieved"
        error = future._exception
        future._retrieve()
        self.call_exception_handler({"message": message, "exception": error, "future": future})
    def close(self):
        if self.is_running():
            raise RuntimeError("Cannot close a running event loop")
        for future in list(self._unretrieved.values()):
            self._tell_unretrieved(future)
        self._closed = True
        self._ready.clear()
        self._timers.clear()
        if self._executor is not None:
            self._executor.shutdown(wait=False)
    def _is_ready(self):
        return len(self._ready)
    def _turn(self):
        """Calls what is ready now; waits for the next timer, or for what runs beside the loop, where nothing is."""
        timers = self._timers
        while timers and timers[0][2]._cancelled:
            _heappop(timers)
        if self._ready or self._stopping:
            _poll()
        else:
            _wait(self._is_ready, _whole_milliseconds(timers[0][0] - self.time()) if timers else None, _DEADLOCK)
        if timers:
            now = self.time() + 1e-9
            while timers and timers[0][0] <= now:
                self._ready.append(_heappop(timers)[2])
        ready = self._ready
        for _ in range(len(ready)):
            handle = ready.popleft()
            if not handle._cancelled:
                handle._run()
    def _check_running(self):
        if self.is_running():
            raise RuntimeError("This event loop is already running")
        if _this_thread() in _running():
            raise RuntimeError("Cannot run the event loop while another loop is running")
    def _run_while(self, is_wanted):
        self._check_closed()
        self._check_running()
        loops, thread = _running(), _this_thread()
        loops[thread] = self
        try:
            while is_wanted():
                self._turn()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            del loops[thread]
    def run_forever(self):
        """Runs until stop() is called."""
        self._run_while(lambda: True)
    def run_until_complete(self, future):
        """Runs until the future, or the coroutine as a task, is done. Gives its result."""
        self._check_closed()
        self._check_running()
        future = ensure_future(future, loop=self)
        # What is ready when the future is done has its turn, as the callback has.
        def end(_):
            self._stopping = True
        future.add_done_callback(end)
        try:
            self._run_while(lambda: True)
        finally:
            future.remove_done_callback(end)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

class _UnixSelectorEventLoop(BaseEventLoop):
    pass

SelectorEventLoop = _UnixSelectorEventLoop
_of("asyncio.base_events", BaseEventLoop)
_of("asyncio.unix_events", _UnixSelectorEventLoop)

_current_loops = {}
_were_set = set()

def get_running_loop():
    """The loop that runs now; RuntimeError where none does."""
    loop = _running().get(_this_thread())
    if loop is None:
        if _at_top_level() and _this_thread() is None:
            return _top_loop()
        raise RuntimeError("no running event loop")
    return loop

_get_running_loop = get_running_loop

def get_event_loop():
    """The loop that runs now, or else that of the thread, made if need be."""
    thread = _this_thread()
    loop = _running().get(thread)
    if loop is not None:
        return loop
    if _at_top_level() and thread is None:
        return _top_loop()
    loop = _current_loops.get(thread)
    if loop is None:
        if thread is not None or thread in _were_set:
            raise RuntimeError(f"There is no current event loop in thread {'MainThread' if thread is None else thread.name!r}.")
        loop = _current_loops[thread] = new_event_loop()
    return loop

def set_event_loop(loop):
    _nothing_or(AbstractEventLoop, "loop", loop)
    _were_set.add(_this_thread())
    _current_loops[_this_thread()] = loop

def new_event_loop():
    return _UnixSelectorEventLoop()

class AbstractEventLoopPolicy:
    """Abstract policy for accessing the event loop."""

class DefaultEventLoopPolicy(AbstractEventLoopPolicy):
    def get_event_loop(self):
        return get_event_loop()
    def set_event_loop(self, loop):
        set_event_loop(loop)
    def new_event_loop(self):
        return new_event_loop()

_of("asyncio.events", AbstractEventLoopPolicy)
_of("asyncio.unix_events", DefaultEventLoopPolicy)
_policy = None

def get_event_loop_policy():
    global _policy
    if _policy is None:
        _policy = DefaultEventLoopPolicy()
    return _policy

def set_event_loop_policy(policy):
    global _policy
    _nothing_or(AbstractEventLoopPolicy, "policy", policy)
    _policy = policy

def _first_step(generator):
    loop = _running().get(_this_thread())
    if loop is not None:
        loop._note_generator(generator)
_set_first_step(_first_step)

def _refused(name, instead):
    def function(*args, **kwargs):
        raise NotImplementedError(f"asyncio.{name}() is not available here: {instead}")
    function.__name__ = function.__qualname__ = name
    return function

open_connection = _refused("open_connection", "a program has no network of its own; call a tool")
start_server = _refused("start_server", "a program has no network of its own")
open_unix_connection = _refused("open_unix_connection", "a program has no network of its own; call a tool")
start_unix_server = _refused("start_unix_server", "a program has no network of its own")
create_subprocess_exec = _refused("create_subprocess_exec", "a program starts no other process; call a tool")
create_subprocess_shell = _refused("create_subprocess_shell", "a program starts no other process; call a tool")
`;
