/** asyncio, part two, in Python: futures, tasks, and what runs a coroutine to its end. */

export const TASKS = `
class Future:
    """A result that is not there yet; awaiting it gives it."""
    def __init__(self, *, loop=None):
        if loop is None:
            loop = get_event_loop()
        elif not isinstance(loop, AbstractEventLoop):
            loop.get_debug()
        self._loop = loop
        self._state = "PENDING"
        self._result = self._exception = self._cancel_message = None
        self._callbacks = []
        self._log_traceback = False
    __class_getitem__ = classmethod(_alias)
    def _info(self):
        info = [self._state.lower()]
        if self._state == "FINISHED":
            info.append(f"exception={self._exception!r}" if self._exception is not None else f"result={_short(self._result)}")
        if self._callbacks:
            shown = [_call_text(each) for each, _ in self._callbacks]
            if len(shown) > 2:
                shown = [shown[0], f"<{len(shown) - 2} more>", shown[-1]]
            info.append(f"cb=[{', '.join(shown)}]")
        return info
    def __repr__(self):
        return f"<{type(self).__name__} {' '.join(self._info())}>"
    def get_loop(self):
        return self._loop
    def cancelled(self):
        return self._state == "CANCELLED"
    def done(self):
        return self._state != "PENDING"
    def _make_cancelled_error(self):
        return CancelledError() if self._cancel_message is None else CancelledError(self._cancel_message)
    def result(self):
        if self._state == "CANCELLED":
            raise self._make_cancelled_error()
        if self._state != "FINISHED":
            raise InvalidStateError("Result is not set.")
        self._retrieve()
        if self._exception is not None:
            raise self._exception.with_traceback(self._exception.__traceback__)
        return self._result
    def exception(self):
        if self._state == "CANCELLED":
            raise self._make_cancelled_error()
        if self._state != "FINISHED":
            raise InvalidStateError("Exception is not set.")
        self._retrieve()
        return self._exception
    def add_done_callback(self, fn, /, *, context=None):
        """Has fn called with the future, in a turn of the loop, when it is done."""
        if self._state != "PENDING":
            self._loop.call_soon(fn, self, context=context)
        else:
            self._callbacks.append((fn, _copy_context() if context is None else context))
    def remove_done_callback(self, fn, /):
        kept = [each for each in self._callbacks if each[0] != fn]
        removed = len(self._callbacks) - len(kept)
        if removed:
            self._callbacks[:] = kept
        return removed
    def _retrieve(self):
        """Somebody has asked: an exception need not be told at the end."""
        if self._log_traceback:
            self._log_traceback = False
            self._loop._unretrieved.pop(id(self), None)
    def _finish(self, state):
        self._state = state
        if state == "FINISHED" and self._exception is not None and isinstance(self._loop, BaseEventLoop):
            self._log_traceback = True
            self._loop._note_unretrieved(self)
        callbacks, self._callbacks = self._callbacks, []
        for callback, context in callbacks:
            self._loop.call_soon(callback, self, context=context)
    def set_result(self, result, /):
        if self._state != "PENDING":
            raise InvalidStateError("invalid state")
        self._result = result
        self._finish("FINISHED")
    def set_exception(self, exception, /):
        if self._state != "PENDING":
            raise InvalidStateError("invalid state")
        if isinstance(exception, type) and issubclass(exception, BaseException):
            exception = exception()
        if not isinstance(exception, BaseException):
            raise TypeError("invalid exception object")
        if type(exception) is StopIteration:
            raise TypeError("StopIteration interacts badly with generators and cannot be raised into a Future")
        self._exception = exception
        self._finish("FINISHED")
    def cancel(self, msg=None):
        if self._state != "PENDING":
            return False
        self._cancel_message = msg
        self._finish("CANCELLED")
        return True
    def __await__(self):
        if self._state == "PENDING":
            yield self
        if self._state == "PENDING":
            raise RuntimeError("await wasn't used with future")
        return self.result()
    def __iter__(self):
        return _FutureIterator(self.__await__())

class _FutureIterator:
    """What iter() of a future gives: a generator in all but its kind, so that nothing takes it for a coroutine."""
    def __init__(self, steps):
        self._steps = steps
    def __iter__(self):
        return self
    def __next__(self):
        return next(self._steps)
    def send(self, value, /):
        return self._steps.send(value)
    def throw(self, *args):
        return self._steps.throw(*args)
    def close(self):
        self._steps.close()
_FutureIterator.__name__ = _FutureIterator.__qualname__ = "FutureIter"
_FutureIterator.__module__ = "_asyncio"

def _short(value):
    import reprlib
    return reprlib.repr(value)

_names = 0

class Task(Future):
    """A coroutine that the loop runs, step by step."""
    def __init__(self, coro, *, loop=None, name=None, context=None):
        global _names
        super().__init__(loop=loop)
        if not _is_coroutine(coro):
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        self._coro = coro
        if name is None:
            _names += 1
            name = f"Task-{_names}"
        self._name = str(name)
        self._waiter = None
        self._must_cancel = False
        self._cancel_requests = 0
        self._loop._tasks[self] = True
        self._context = _copy_context() if context is None else context
        self._loop.call_soon(self._step, context=self._context)
    def _info(self):
        info = super()._info()
        if self._cancel_requests and self._state == "PENDING":
            info[0] = "cancelling"
        state = "running" if self._state == "PENDING" else "done"
        place = _place_of(self._coro)
        if place is not None:
            state += (", defined at " if state == "done" else " at ") + "%s:%s" % place
        more = [f"name={self._name!r}", f"coro=<{getattr(self._coro, '__qualname__', type(self._coro).__name__)}() {state}>"]
        if self._waiter is not None:
            more.append(f"wait_for={self._waiter!r}")
        return [info[0], *more, *info[1:]]
    def get_name(self):
        return self._name
    def set_name(self, value, /):
        self._name = str(value)
    def get_coro(self):
        return self._coro
    def get_stack(self, *, limit=None):
        return []
    def print_stack(self, *, limit=None, file=None):
        print(f"No stack for {self!r}", file=file or _sys.stderr)
    def set_result(self, result, /):
        raise RuntimeError("Task does not support set_result operation")
    def set_exception(self, exception, /):
        raise RuntimeError("Task does not support set_exception operation")
    def cancel(self, msg=None):
        """Has CancelledError thrown into the coroutine."""
        if self._state != "PENDING":
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
        self._loop._tasks.pop(self, None)
        self._finish(state)
    def _wake(self, future):
        try:
            future.result()
        except BaseException as error:
            self._step(error)
        else:
            self._step()
    _wake.__name__, _wake.__qualname__ = "task_wakeup", "Task.task_wakeup"
    def _step(self, error=None):
        if self._state != "PENDING":
            raise InvalidStateError(f"_step(): already done: {self!r}, {error!r}")
        if self._must_cancel:
            if not isinstance(error, CancelledError):
                error = self._make_cancelled_error()
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
            self._cancelled_error = cancelled
            self._cancel_message = None
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
    _cancelled_error = None
    def _make_cancelled_error(self):
        # The very error that ended the coroutine, the first time that it is asked for.
        if self._cancelled_error is not None:
            error, self._cancelled_error = self._cancelled_error, None
            return error
        return super()._make_cancelled_error()
    def _wait_for(self, waited):
        if waited is None:
            self._loop.call_soon(self._step, context=self._context)
        elif waited is self:
            self._loop.call_soon(self._step, RuntimeError(f"Task cannot await on itself: {self!r}"), context=self._context)
        elif isfuture(waited):
            if waited._loop is not self._loop:
                self._loop.call_soon(self._step, RuntimeError(f"Task {self!r} got Future {waited!r} attached to a different loop"), context=self._context)
                return
            waited.add_done_callback(self._wake, context=self._context)
            self._waiter = waited
            if self._must_cancel and waited.cancel(msg=self._cancel_message):
                self._must_cancel = False
        elif hasattr(waited, "send"):
            self._loop.call_soon(self._step, RuntimeError(f"yield was used instead of yield from for generator in task {self!r} with {waited!r}"), context=self._context)
        else:
            self._loop.call_soon(self._step, RuntimeError(f"Task got bad yield: {waited!r}"), context=self._context)

_of("_asyncio", Future, Task)

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

def _top_loop():
    """The loop of a program that awaits at its top level."""
    loop = _current_loops.get("top")
    if loop is None:
        loop = _current_loops["top"] = new_event_loop()
        loop._current = _TopTask(loop)
    return loop

def _wait_at_top(waited):
    loop = _top_loop()
    if waited is None:
        if loop._ready or loop._timers:
            loop.call_soon(_nothing)
            _run_turn(loop)
        return
    if not isfuture(waited):
        raise RuntimeError(f"Task got bad yield: {waited!r}")
    loop._current._waiter = waited
    try:
        waited._loop._run_while(lambda: not waited.done())
    finally:
        loop._current._waiter = None
_set_wait_for(_wait_at_top)

def _run_turn(loop):
    turns = 0
    def is_wanted():
        nonlocal turns
        turns += 1
        return turns == 1
    loop._run_while(is_wanted)

def _nothing():
    pass

def isfuture(obj):
    """Whether it is a Future or something that passes for one."""
    return isinstance(obj, Future)

def iscoroutine(obj):
    """Whether it is what calling an async def function gives."""
    return _is_coroutine(obj)

def iscoroutinefunction(func):
    """Whether it is an async def function."""
    return _is_coroutine_function(func)

async def _wrap_awaitable(awaitable):
    return await awaitable

def ensure_future(coro_or_future, *, loop=None):
    """A future as it is, a coroutine or another awaitable as a task."""
    if isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future._loop:
            raise ValueError("The future belongs to a different loop than the one specified as the loop argument")
        return coro_or_future
    is_coroutine = _is_coroutine(coro_or_future)
    if not is_coroutine and not hasattr(type(coro_or_future), "__await__"):
        raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
    if loop is None:
        loop = get_event_loop()
    try:
        return loop.create_task(coro_or_future if is_coroutine else _wrap_awaitable(coro_or_future))
    except RuntimeError:
        if is_coroutine:
            coro_or_future.close()
        raise

def wrap_future(future, *, loop=None):
    """A future of concurrent.futures as one that can be awaited."""
    if isfuture(future):
        return future
    assert isinstance(future, _concurrent.Future), f"concurrent.futures.Future is expected, got {future!r}"
    if loop is None:
        loop = get_event_loop()
    wrapped = loop.create_future()
    def copy():
        if wrapped.done():
            return
        if future.cancelled():
            wrapped.cancel()
        elif future._exception is not None:
            wrapped.set_exception(_convert(future._exception))
        else:
            wrapped.set_result(future._result)
    def finished(_):
        if not loop._closed:
            loop.call_soon(copy)
    def cancelled(_):
        if wrapped.cancelled() and not future.cancel() and future._abandon is not None:
            future._abandon()
    wrapped.add_done_callback(cancelled)
    future.add_done_callback(finished)
    return wrapped

def _convert(error):
    return CancelledError(*error.args) if type(error) is _concurrent.CancelledError else error

def run_coroutine_threadsafe(coro, loop):
    """Has a loop run a coroutine, from another thread. Gives a future of concurrent.futures."""
    if not _is_coroutine(coro):
        raise TypeError("A coroutine object is required")
    future = _concurrent.Future()
    def begin():
        task = loop.create_task(coro)
        def finished(task):
            if task.cancelled():
                future.cancel()
                future.set_running_or_notify_cancel()
            elif future.set_running_or_notify_cancel():
                task._retrieve()
                future._set(None if task._exception is not None else task._result, task._exception)
        task.add_done_callback(finished)
    loop.call_soon_threadsafe(begin)
    return future

def create_task(coro, *, name=None, context=None):
    """Has the running loop run a coroutine as a task."""
    loop = get_running_loop()
    if context is not None:
        return loop.create_task(coro, name=name, context=context)
    return loop.create_task(coro) if name is None else loop.create_task(coro, name=name)

def current_task(loop=None):
    """The task that runs now."""
    return (loop or get_running_loop())._current

def all_tasks(loop=None):
    """The tasks of the loop that are not done."""
    return {task for task in (loop or get_running_loop())._tasks if not task.done()}

class Runner:
    """A context manager that keeps one loop for several calls of run()."""
    def __init__(self, *, debug=None, loop_factory=None):
        self._state, self._debug, self._factory, self._loop = "created", debug, loop_factory, None
        self._has_set = False
    def __enter__(self):
        self._begin()
        return self
    def __exit__(self, exc_type, exc_val, exc_tb):
        self.close()
    def _begin(self):
        if self._state == "closed":
            raise RuntimeError("Runner is closed")
        if self._state == "created":
            self._loop = self._factory() if self._factory is not None else new_event_loop()
            if self._factory is None:
                set_event_loop(self._loop)
                self._has_set = True
            if self._debug is not None:
                self._loop.set_debug(self._debug)
            self._state = "initialized"
    def get_loop(self):
        self._begin()
        return self._loop
    def run(self, coro, *, context=None):
        """Runs a coroutine in the loop; gives its result."""
        if not _is_coroutine(coro):
            raise ValueError(f"a coroutine was expected, got {coro!r}")
        if _this_thread() in _running():
            coro.close()
            raise RuntimeError("Runner.run() cannot be called from a running event loop")
        self._begin()
        return self._loop.run_until_complete(self._loop.create_task(coro, context=context))
    def close(self):
        if self._state != "initialized":
            return
        loop = self._loop
        try:
            _cancel_all(loop)
            loop.run_until_complete(loop.shutdown_asyncgens())
            loop.run_until_complete(loop.shutdown_default_executor())
        finally:
            if self._has_set:
                set_event_loop(None)
            loop.close()
            self._loop, self._state = None, "closed"

_of("asyncio.runners", Runner)

def _cancel_all(loop):
    tasks = all_tasks(loop)
    if not tasks:
        return
    for task in tasks:
        task.cancel()
    loop.run_until_complete(gather(*tasks, return_exceptions=True))
    for task in tasks:
        if not task.cancelled() and task.exception() is not None:
            loop.call_exception_handler({"message": "unhandled exception during asyncio.run() shutdown", "exception": task.exception(), "task": task})

def run(main, *, debug=None):
    """Runs a coroutine in a new loop, to its end; gives its result. Tools of the host are called plainly in it, or, to go on meanwhile, with to_thread()."""
    if _this_thread() in _running():
        if _is_coroutine(main):
            main.close()
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    with Runner(debug=debug) as runner:
        return runner.run(main)
`;
