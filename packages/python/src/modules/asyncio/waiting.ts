/** asyncio, part three, in Python: waiting for one or many: sleep, gather, wait, wait_for, timeout, TaskGroup. */

export const WAITING = `
FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

class _Yield:
    def __await__(self):
        yield None

def _set_unless_done(future, value):
    if not future.done():
        future.set_result(value)

async def sleep(delay, result=None):
    """Lets so many seconds pass, and other tasks run meanwhile."""
    if delay <= 0:
        await _Yield()
        return result
    loop = get_running_loop()
    future = loop.create_future()
    handle = loop.call_later(delay, _set_unless_done, future, result)
    try:
        return await future
    finally:
        handle.cancel()

async def to_thread(func, /, *args, **kwargs):
    """Runs a function beside the loop; awaiting it gives its result.

    A tool of the host really runs at the same time: asyncio.gather(asyncio.to_thread(search, "a"), asyncio.to_thread(search, "b")). A tool called plainly,
    search("a"), blocks until it has answered and gives the result itself, also where the tool is asynchronous on the host: it is never awaited.
    """
    if type(func) is type(to_thread) or hasattr(func, "__func__"):
        # A function of the program sees the context variables of its caller; a tool of the host has none to see, and stays known as a tool.
        func, args = _copy_context().run, (func, *args)
    return await get_running_loop().run_in_executor(None, _partial(func, *args, **kwargs) if args or kwargs else func)

class _GatheringFuture(Future):
    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False
    def cancel(self, msg=None):
        if self.done():
            return False
        cancelled = False
        for child in self._children:
            if child.cancel(msg=msg):
                cancelled = True
        if cancelled:
            self._cancel_requested = True
        return cancelled

def gather(*coros_or_futures, return_exceptions=False):
    """Runs awaitables at the same time; awaiting it gives the list of their results."""
    loop = None
    if not coros_or_futures:
        outer = get_event_loop().create_future()
        outer.set_result([])
        return outer
    seen = {}
    children = []
    for each in coros_or_futures:
        if each not in seen:
            seen[each] = ensure_future(each, loop=loop)
            if loop is None:
                loop = seen[each]._loop
        children.append(seen[each])
    left = len(seen)
    outer = _GatheringFuture(children, loop=loop)
    def done(child):
        nonlocal left
        left -= 1
        if outer.done():
            return
        if not return_exceptions:
            if child.cancelled():
                outer.set_exception(child._make_cancelled_error())
                return
            if child.exception() is not None:
                outer.set_exception(child.exception())
                return
        if left:
            return
        if outer._cancel_requested:
            outer.set_exception(child._make_cancelled_error())
            return
        results = []
        for each in children:
            if each.cancelled():
                results.append(CancelledError("" if each._cancel_message is None else each._cancel_message))
            else:
                results.append(each.exception() if each.exception() is not None else each.result())
        outer.set_result(results)
    for child in seen.values():
        child.add_done_callback(done)
    return outer

def shield(arg):
    """Waits for an awaitable, and keeps it from being cancelled when the one who waits is."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner._loop.create_future()
    def inner_done(inner):
        if outer.done():
            return
        if inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())
    def outer_done(outer):
        if not inner.done():
            inner.remove_done_callback(inner_done)
    inner.add_done_callback(inner_done)
    outer.add_done_callback(outer_done)
    return outer

async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Waits for tasks. Gives the sets of those that are done and of those that are not."""
    if isfuture(fs) or _is_coroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    fs = set(fs)
    if any(_is_coroutine(each) for each in fs):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    loop = get_running_loop()
    def is_enough():
        if all(each.done() for each in fs):
            return True
        if return_when == FIRST_COMPLETED:
            return any(each.done() for each in fs)
        if return_when == FIRST_EXCEPTION:
            return any(each.done() and not each.cancelled() and each.exception() is not None for each in fs)
        return False
    if not is_enough():
        waiter = loop.create_future()
        handle = None if timeout is None else loop.call_later(timeout, _set_unless_done, waiter, None)
        def done(each):
            if is_enough():
                _set_unless_done(waiter, None)
        for each in fs:
            each.add_done_callback(done)
        try:
            await waiter
        finally:
            if handle is not None:
                handle.cancel()
            for each in fs:
                each.remove_done_callback(done)
    return {each for each in fs if each.done()}, {each for each in fs if not each.done()}

async def wait_for(fut, timeout):
    """Waits for an awaitable, at most so many seconds: then it is cancelled, and TimeoutError raised."""
    loop = get_running_loop()
    if timeout is None:
        return await fut
    fut = ensure_future(fut, loop=loop)
    if timeout <= 0:
        if fut.done():
            return fut.result()
        await _cancel_and_wait(fut)
        try:
            return fut.result()
        except CancelledError as error:
            raise TimeoutError() from error
    waiter = loop.create_future()
    handle = loop.call_later(timeout, _set_unless_done, waiter, None)
    def done(each):
        _set_unless_done(waiter, None)
    fut.add_done_callback(done)
    try:
        try:
            await waiter
        except CancelledError:
            if fut.done():
                return fut.result()
            fut.remove_done_callback(done)
            await _cancel_and_wait(fut)
            raise
        if fut.done():
            return fut.result()
        fut.remove_done_callback(done)
        await _cancel_and_wait(fut)
        try:
            return fut.result()
        except CancelledError as error:
            raise TimeoutError() from error
    finally:
        handle.cancel()

async def _cancel_and_wait(fut):
    loop = get_running_loop()
    waiter = loop.create_future()
    def done(each):
        _set_unless_done(waiter, None)
    fut.add_done_callback(done)
    try:
        fut.cancel()
        await waiter
    finally:
        fut.remove_done_callback(done)

def as_completed(fs, *, timeout=None):
    """Coroutines that give the results of awaitables, the earliest first."""
    if isfuture(fs) or _is_coroutine(fs):
        raise TypeError(f"expect an iterable of futures, not {type(fs).__name__}")
    loop = get_event_loop()
    finished = Queue()
    pending = {ensure_future(each, loop=loop) for each in list(fs)}
    handle = None
    def expired():
        for each in pending:
            each.remove_done_callback(done)
            finished.put_nowait(None)
        pending.clear()
    def done(each):
        if not pending:
            return
        pending.discard(each)
        finished.put_nowait(each)
        if not pending and handle is not None:
            handle.cancel()
    async def next_one():
        each = await finished.get()
        if each is None:
            raise TimeoutError
        return each.result()
    for each in pending:
        each.add_done_callback(done)
    if pending and timeout is not None:
        handle = loop.call_later(timeout, expired)
    for _ in range(len(pending)):
        yield next_one()

class Timeout:
    """A context manager that cancels what is in it when the time has come."""
    def __init__(self, when):
        self._when, self._state, self._task, self._handle = when, "created", None, None
    def when(self):
        return self._when
    def __repr__(self):
        info = [""]
        if self._state == "active":
            info.append(f"when={None if self._when is None else round(self._when, 3)}")
        return f"<Timeout [{self._state}]{' '.join(info)}>"
    def reschedule(self, when):
        if self._state != "active":
            if self._state == "created":
                raise RuntimeError("Timeout has not been entered")
            raise RuntimeError(f"Cannot change state of {self._state} Timeout")
        self._when = when
        if self._handle is not None:
            self._handle.cancel()
        self._handle = None
        if when is not None:
            loop = get_running_loop()
            if when <= loop.time():
                self._handle = loop.call_soon(self._on_timeout)
            else:
                self._handle = loop.call_at(when, self._on_timeout)
    def expired(self):
        return self._state in ("expiring", "expired")
    async def __aenter__(self):
        if self._state != "created":
            raise RuntimeError("Timeout has already been entered")
        task = current_task()
        if task is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._state = "active"
        self._task = task
        self._cancelling = task.cancelling()
        self.reschedule(self._when)
        return self
    async def __aexit__(self, exc_type, exc_val, exc_tb):
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None
        if self._state == "expiring":
            self._state = "expired"
            if self._task.uncancel() <= self._cancelling and exc_type is CancelledError:
                raise TimeoutError from exc_val
        elif self._state == "active":
            self._state = "finished"
        return None
    def _on_timeout(self):
        self._task.cancel()
        self._state = "expiring"
        self._handle = None

def timeout(delay):
    return Timeout(None if delay is None else get_running_loop().time() + delay)

def timeout_at(when):
    return Timeout(when)

class TaskGroup:
    """Tasks that end together: when one fails, the others are cancelled."""
    def __init__(self):
        self._entered = self._exiting = self._aborting = False
        self._parent = self._base_error = self._on_completed = None
        self._parent_cancel_requested = False
        self._tasks = set()
        self._errors = []
    def __repr__(self):
        info = [""]
        if self._tasks:
            info.append(f"tasks={len(self._tasks)}")
        if self._errors:
            info.append(f"errors={len(self._errors)}")
        if self._aborting:
            info.append("cancelling")
        elif self._entered:
            info.append("entered")
        return f"<TaskGroup{' '.join(info)}>"
    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has been already entered")
        self._entered = True
        self._loop = get_running_loop()
        self._parent = current_task(self._loop)
        if self._parent is None:
            raise RuntimeError(f"TaskGroup {self!r} cannot determine the parent task")
        return self
    async def __aexit__(self, et, exc, tb):
        self._exiting = True
        if exc is not None and isinstance(exc, (SystemExit, KeyboardInterrupt)) and self._base_error is None:
            self._base_error = exc
        propagate = exc if et is CancelledError else None
        if self._parent_cancel_requested and self._parent.uncancel() == 0:
            propagate = None
        if et is not None and not self._aborting:
            self._abort()
        while self._tasks:
            if self._on_completed is None:
                self._on_completed = self._loop.create_future()
            try:
                await self._on_completed
            except CancelledError as error:
                if not self._aborting:
                    propagate = error
                    self._abort()
            self._on_completed = None
        if self._base_error is not None:
            raise self._base_error
        if propagate is not None and not self._errors:
            raise propagate
        if et is not None and et is not CancelledError:
            self._errors.append(exc)
        if self._errors:
            errors, self._errors = self._errors, []
            raise BaseExceptionGroup("unhandled errors in a TaskGroup", errors)
    def create_task(self, coro, *, name=None, context=None):
        if not self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has not been entered")
        if self._exiting and not self._tasks:
            raise RuntimeError(f"TaskGroup {self!r} is finished")
        if self._aborting:
            raise RuntimeError(f"TaskGroup {self!r} is shutting down")
        task = self._loop.create_task(coro, name=name, context=context)
        task.add_done_callback(self._on_task_done)
        self._tasks.add(task)
        return task
    def _abort(self):
        self._aborting = True
        for task in self._tasks:
            if not task.done():
                task.cancel()
    def _on_task_done(self, task):
        self._tasks.discard(task)
        if self._on_completed is not None and not self._tasks and not self._on_completed.done():
            self._on_completed.set_result(True)
        if task.cancelled():
            return
        error = task.exception()
        if error is None:
            return
        self._errors.append(error)
        if isinstance(error, (SystemExit, KeyboardInterrupt)) and self._base_error is None:
            self._base_error = error
        if not self._aborting and not self._parent_cancel_requested:
            self._abort()
            self._parent_cancel_requested = True
            self._parent.cancel()

_of("asyncio.timeouts", Timeout, timeout, timeout_at)
_of("asyncio.taskgroups", TaskGroup)
_of("asyncio.tasks", sleep, gather, shield, wait, wait_for, as_completed)
_of("asyncio.threads", to_thread)
`;
