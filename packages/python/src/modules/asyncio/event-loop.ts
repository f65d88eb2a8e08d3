/** asyncio, part one, in Python: futures, tasks, and the loop that runs them one after the other. */

export const EVENT_LOOP = `
class CancelledError(BaseException):
    pass

class InvalidStateError(Exception):
    pass

CancelledError.__module__ = InvalidStateError.__module__ = "asyncio.exceptions"
TimeoutError = _TimeoutError

class Handle:
    def __init__(self, callback, args, loop, when=0.0):
        self._callback, self._args, self._loop, self._when, self._cancelled = callback, args, loop, when, False
    def cancel(self):
        self._cancelled = True
    def cancelled(self):
        return self._cancelled
    def when(self):
        return self._when
    def _run(self):
        if not self._cancelled:
            self._callback(*self._args)

TimerHandle = Handle

class AbstractEventLoop:
    pass

class _Loop(AbstractEventLoop):
    def __init__(self):
        self._ready = []
        self._timers = []
        self._running = self._closed = False
        self._tasks = []
        self._current = None
        self._names = 0
    def __repr__(self):
        return f"<_UnixSelectorEventLoop running={self._running} closed={self._closed} debug=False>"
    def time(self):
        return _now()
    def is_running(self):
        return self._running
    def is_closed(self):
        return self._closed
    def get_debug(self):
        return False
    def set_debug(self, enabled):
        pass
    def _check_closed(self):
        if self._closed:
            raise RuntimeError("Event loop is closed")
    def call_soon(self, callback, *args, context=None):
        self._check_closed()
        handle = Handle(callback, args, self)
        self._ready.append(handle)
        return handle
    call_soon_threadsafe = call_soon
    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError("delay must not be None")
        return self.call_at(self.time() + delay, callback, *args)
    def call_at(self, when, callback, *args, context=None):
        self._check_closed()
        handle = Handle(callback, args, self, when)
        low, high = 0, len(self._timers)
        while low < high:
            middle = (low + high) // 2
            if self._timers[middle]._when <= when:
                low = middle + 1
            else:
                high = middle
        self._timers.insert(low, handle)
        return handle
    def create_future(self):
        return Future(loop=self)
    def create_task(self, coro, *, name=None, context=None):
        self._check_closed()
        return Task(coro, loop=self, name=name)
    async def _run_here(self, func, args):
        return func(*args)
    def run_in_executor(self, executor, func, *args):
        return self.create_task(self._run_here(func, args))
    async def shutdown_asyncgens(self):
        pass
    async def shutdown_default_executor(self):
        pass
    def set_exception_handler(self, handler):
        pass
    def stop(self):
        self._stopping = True
    def close(self):
        if self._running:
            raise RuntimeError("Cannot close a running event loop")
        self._closed = True
        self._ready.clear()
        self._timers.clear()
    def _turn(self):
        """Runs what is ready now; waits for the next timer where nothing is."""
        while self._timers and self._timers[0]._cancelled:
            self._timers.pop(0)
        if not self._ready:
            if not self._timers:
                raise RuntimeError("the event loop has nothing left to run: every task waits for something that no other task will do")
            delay = self._timers[0]._when - self.time()
            if delay > 0:
                _sleep(delay)
        now = self.time() + 1e-9
        while self._timers and self._timers[0]._when <= now:
            self._ready.append(self._timers.pop(0))
        ready, self._ready = self._ready, []
        for at, handle in enumerate(ready):
            try:
                handle._run()
            except BaseException:
                self._ready = ready[at + 1:] + self._ready
                raise
    def _run_until(self, future):
        global _running_loop
        self._check_closed()
        if self._running:
            raise RuntimeError("This event loop is already running")
        if _running_loop is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")
        self._running = True
        _running_loop = self
        try:
            while not future.done():
                self._turn()
        finally:
            self._running = False
            _running_loop = None
    def run_until_complete(self, future):
        self._check_closed()
        if _running_loop is not None:
            _close_if_coroutine(future)
            raise RuntimeError("This event loop is already running" if self._running else "Cannot run the event loop while another loop is running")
        future = ensure_future(future, loop=self)
        self._run_until(future)
        return future.result()
    def run_forever(self):
        global _running_loop
        self._stopping = False
        self._running = True
        _running_loop = self
        try:
            while not self._stopping:
                self._turn()
        finally:
            self._running = False
            _running_loop = None

def _close_if_coroutine(value):
    if _is_coroutine(value):
        value.close()

_running_loop = None
_current_loop = None

def get_running_loop():
    if _running_loop is None:
        if _at_top_level():
            return _top_loop()
        raise RuntimeError("no running event loop")
    return _running_loop

def get_event_loop():
    global _current_loop
    if _running_loop is not None:
        return _running_loop
    if _current_loop is None or _current_loop._closed:
        _current_loop = _Loop()
    return _current_loop

_top = None
def _top_loop():
    """The loop of a program that awaits at its top level."""
    global _top
    if _top is None:
        _top = _Loop()
        _top._current = _TopTask(_top)
    return _top

def new_event_loop():
    return _Loop()

def set_event_loop(loop):
    global _current_loop
    _current_loop = loop

class Future:
    def __init__(self, *, loop=None):
        self._loop = loop if loop is not None else get_running_loop()
        self._state = "PENDING"
        self._result = self._exception = None
        self._callbacks = []
        self._cancel_message = None
    __class_getitem__ = classmethod(_alias)
    def __repr__(self):
        text = self._state.lower()
        if self._state == "FINISHED":
            text += f" exception={self._exception!r}" if self._exception is not None else f" result={self._result!r}"
        return f"<{type(self).__name__} {text}>"
    def get_loop(self):
        return self._loop
    def cancelled(self):
        return self._state == "CANCELLED"
    def done(self):
        return self._state != "PENDING"
    def result(self):
        if self._state == "CANCELLED":
            raise self._make_cancelled()
        if self._state != "FINISHED":
            raise InvalidStateError("Result is not ready.")
        if self._exception is not None:
            raise self._exception
        return self._result
    def _make_cancelled(self):
        return CancelledError() if self._cancel_message is None else CancelledError(self._cancel_message)
    def exception(self):
        if self._state == "CANCELLED":
            raise self._make_cancelled()
        if self._state != "FINISHED":
            raise InvalidStateError("Exception is not set.")
        return self._exception
    def add_done_callback(self, fn, *, context=None):
        if self.done():
            self._loop.call_soon(fn, self)
        else:
            self._callbacks.append(fn)
    def remove_done_callback(self, fn):
        kept = [each for each in self._callbacks if each != fn]
        removed = len(self._callbacks) - len(kept)
        self._callbacks[:] = kept
        return removed
    def _finish(self, state):
        self._state = state
        callbacks, self._callbacks = self._callbacks, []
        for callback in callbacks:
            self._loop.call_soon(callback, self)
    def set_result(self, result):
        if self.done():
            raise InvalidStateError("invalid state")
        self._result = result
        self._finish("FINISHED")
    def set_exception(self, exception):
        if self.done():
            raise InvalidStateError("invalid state")
        if isinstance(exception, type):
            exception = exception()
        if type(exception) is StopIteration:
            raise TypeError("StopIteration interacts badly with generators and cannot be raised into a Future")
        self._exception = exception
        self._finish("FINISHED")
    def cancel(self, msg=None):
        if self.done():
            return False
        self._cancel_message = msg
        self._finish("CANCELLED")
        return True
    def __await__(self):
        if not self.done():
            yield self
        if not self.done():
            raise RuntimeError("await wasn't used with future")
        return self.result()
    __iter__ = __await__

class Task(Future):
    def __init__(self, coro, *, loop=None, name=None, context=None):
        if not _is_coroutine(coro):
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        super().__init__(loop=loop)
        self._coro = coro
        loop = self._loop
        if name is None:
            loop._names += 1
            name = f"Task-{loop._names}"
        self._name = str(name)
        self._waiter = None
        self._must_cancel = False
        self._cancel_requests = 0
        loop._tasks.append(self)
        loop.call_soon(self._step)
    def __repr__(self):
        text = self._state.lower()
        if self._state == "PENDING" and self._must_cancel:
            text = "cancelling"
        end = ""
        if self._state == "FINISHED":
            end = f" exception={self._exception!r}" if self._exception is not None else f" result={self._result!r}"
        return f"<Task {text} name={self._name!r} coro=<{self._coro.__qualname__}()>{end}>"
    def get_name(self):
        return self._name
    def set_name(self, value):
        self._name = str(value)
    def get_coro(self):
        return self._coro
    def set_result(self, result):
        raise RuntimeError("Task does not support set_result operation")
    def set_exception(self, exception):
        raise RuntimeError("Task does not support set_exception operation")
    def cancel(self, msg=None):
        if self.done():
            return False
        self._cancel_requests += 1
        if self._waiter is not None and self._waiter.cancel(msg=msg):
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True
    def cancelling(self):
        return self._cancel_requests
    def uncancel(self):
        if self._cancel_requests > 0:
            self._cancel_requests -= 1
        return self._cancel_requests
    def _end(self, state, result=None, exception=None):
        self._result, self._exception = result, exception
        if self in self._loop._tasks:
            self._loop._tasks.remove(self)
        self._finish(state)
    def _wake(self, future):
        try:
            future.result()
        except BaseException as error:
            self._step(error)
        else:
            self._step()
    def _step(self, error=None):
        if self.done():
            return
        if self._must_cancel:
            if not isinstance(error, CancelledError):
                error = self._make_cancelled()
            self._must_cancel = False
        self._waiter = None
        loop = self._loop
        before, loop._current = loop._current, self
        try:
            if error is None:
                waited = self._coro.send(None)
            else:
                waited = self._coro.throw(error)
        except StopIteration as stop:
            if self._must_cancel:
                self._must_cancel = False
                self._end("CANCELLED")
            else:
                self._end("FINISHED", result=stop.value)
        except CancelledError as cancelled:
            self._cancel_message = cancelled.args[0] if cancelled.args else None
            self._end("CANCELLED")
        except (KeyboardInterrupt, SystemExit) as exit_:
            self._end("FINISHED", exception=exit_)
            raise
        except BaseException as failure:
            self._end("FINISHED", exception=failure)
        else:
            self._wait_for(waited)
        finally:
            loop._current = before
    def _wait_for(self, waited):
        if waited is None:
            self._loop.call_soon(self._step)
        elif waited is self:
            self._loop.call_soon(self._step, RuntimeError(f"Task cannot await on itself: {self!r}"))
        elif isinstance(waited, Future):
            if waited._loop is not self._loop:
                self._loop.call_soon(self._step, RuntimeError(f"Task {self!r} got Future {waited!r} attached to a different loop"))
                return
            self._waiter = waited
            waited.add_done_callback(self._wake)
            if self._must_cancel and waited.cancel(msg=self._cancel_message):
                self._must_cancel = False
        else:
            self._loop.call_soon(self._step, RuntimeError(f"Task got bad yield: {waited!r}"))

class _TopTask:
    """Stands for the program itself, where it awaits at its top level."""
    def __init__(self, loop):
        self._loop, self._waiter, self._cancel_requests = loop, None, 0
    def get_name(self):
        return "Task-0"
    def cancel(self, msg=None):
        self._cancel_requests += 1
        return self._waiter is not None and self._waiter.cancel(msg=msg)
    def cancelling(self):
        return self._cancel_requests
    def uncancel(self):
        self._cancel_requests = max(0, self._cancel_requests - 1)
        return self._cancel_requests
    def done(self):
        return False

def _wait_at_top(waited):
    global _running_loop
    loop = _top_loop()
    if waited is None:
        if loop._ready or loop._timers:
            loop._ready.append(Handle(lambda: None, (), loop))
            loop._running, _running_loop = True, loop
            try:
                loop._turn()
            finally:
                loop._running, _running_loop = False, None
        return
    if not isinstance(waited, Future):
        raise RuntimeError(f"Task got bad yield: {waited!r}")
    loop._current._waiter = waited
    try:
        waited._loop._run_until(waited)
    finally:
        loop._current._waiter = None
_set_wait_for(_wait_at_top)

def isfuture(obj):
    return isinstance(obj, Future)

def iscoroutine(obj):
    return _is_coroutine(obj)

def iscoroutinefunction(func):
    return _is_coroutine_function(func)

async def _await_any(awaitable):
    return await awaitable

def ensure_future(coro_or_future, *, loop=None):
    if isinstance(coro_or_future, Future):
        if loop is not None and loop is not coro_or_future._loop:
            raise ValueError("The future belongs to a different loop than the one specified as the loop argument")
        return coro_or_future
    if loop is None:
        loop = get_running_loop() if _running_loop is not None or _at_top_level() else get_event_loop()
    if _is_coroutine(coro_or_future):
        return loop.create_task(coro_or_future)
    if hasattr(type(coro_or_future), "__await__"):
        return loop.create_task(_await_any(coro_or_future))
    raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")

def create_task(coro, *, name=None, context=None):
    return get_running_loop().create_task(coro, name=name)

def current_task(loop=None):
    return (loop or get_running_loop())._current

def all_tasks(loop=None):
    return {task for task in (loop or get_running_loop())._tasks if not task.done()}

class Runner:
    def __init__(self, *, debug=None, loop_factory=None):
        self._factory, self._loop = loop_factory, None
    def __enter__(self):
        self.get_loop()
        return self
    def __exit__(self, exc_type, exc_val, exc_tb):
        self.close()
    def get_loop(self):
        if self._loop is None:
            self._loop = self._factory() if self._factory is not None else _Loop()
        return self._loop
    def run(self, coro, *, context=None):
        if not _is_coroutine(coro):
            raise ValueError(f"a coroutine was expected, got {coro!r}")
        if _running_loop is not None:
            raise RuntimeError("Runner.run() cannot be called from a running event loop")
        loop = self.get_loop()
        return loop.run_until_complete(loop.create_task(coro))
    def close(self):
        loop = self._loop
        if loop is None or loop._closed:
            return
        tasks = [task for task in loop._tasks if not task.done()]
        for task in tasks:
            task.cancel()
        if tasks:
            loop.run_until_complete(_settle(tasks))
        loop.close()

async def _settle(tasks):
    for task in tasks:
        try:
            await task
        except BaseException:
            pass

def run(main, *, debug=None):
    if _running_loop is not None:
        _close_if_coroutine(main)
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    with Runner() as runner:
        return runner.run(main)
`;
