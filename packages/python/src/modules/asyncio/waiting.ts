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
    morning = get_running_loop().create_future()
    alarm = get_running_loop().call_later(delay, _set_unless_done, morning, result)
    try:
        return await morning
    finally:
        alarm.cancel()

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
    def __init__(self, loop, children):
        Future.__init__(self, loop=loop)
        self._parts, self._is_unwanted = children, False
    def cancel(self, msg=None):
        # Every part is told, also after one that can be cancelled.
        reached = not self.done() and any([each.cancel(msg=msg) for each in self._parts])
        self._is_unwanted = self._is_unwanted or reached
        return reached

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
    outer = _GatheringFuture(loop=loop, children=children)
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
        if outer._is_unwanted:
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
            _set_unless_done(outer, inner.result())
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
    if return_when not in (ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION):
        raise ValueError(f"Invalid return_when value: {return_when}")
    fs = set(fs)
    if any(_is_coroutine(each) for each in fs):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    loop = get_running_loop()
    # CPython: also for what is done already it is told of that in the next turn.
    bell, left = loop.create_future(), len(fs)
    handle = None if timeout is None else loop.call_later(timeout, _set_unless_done, bell, None)
    def done(each):
        nonlocal left
        left -= 1
        has_failed = not each.cancelled() and each.exception() is not None
        if left <= 0 or return_when == FIRST_COMPLETED or return_when == FIRST_EXCEPTION and has_failed:
            _set_unless_done(bell, None)
    for each in fs:
        each.add_done_callback(done)
    try:
        await bell
    finally:
        if handle is not None:
            handle.cancel()
        for each in fs:
            each.remove_done_callback(done)
    return {each for each in fs if each.done()}, {each for each in fs if not each.done()}

async def _end_of(awaited, seconds=None):
    """Waits until a future is done or the time is over; what was put on it is taken off again."""
    bell = get_running_loop().create_future()
    ring = lambda each: _set_unless_done(bell, None)
    alarm = None if seconds is None else get_running_loop().call_later(seconds, _set_unless_done, bell, None)
    awaited.add_done_callback(ring)
    try:
        await bell
    finally:
        awaited.remove_done_callback(ring)
        if alarm is not None:
            alarm.cancel()

async def _stopped(awaited):
    """Cancels a future, and waits until it has ended."""
    awaited.cancel()
    if not awaited.done():
        await _end_of(awaited)

async def wait_for(fut, timeout):
    """Waits for an awaitable, at most so many seconds: then it is cancelled, and TimeoutError raised."""
    if timeout is None:
        return await fut
    is_over = timeout <= 0
    awaited = ensure_future(fut, loop=get_running_loop())
    if not is_over:
        try:
            await _end_of(awaited, timeout)
        except CancelledError as stop:
            if not awaited.done():
                await _stopped(awaited)
                raise stop
    if awaited.done():
        return awaited.result()
    await _stopped(awaited)
    try:
        return awaited.result()
    except CancelledError as reason:
        raise TimeoutError() from reason

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
        self._when, self._state, self._task, self._alarm = when, "created", None, None
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
        self._silence()
        if when is not None:
            loop = get_running_loop()
            if when <= loop.time():
                self._alarm = loop.call_soon(self._on_timeout)
            else:
                self._alarm = loop.call_at(when, self._on_timeout)
    def _silence(self):
        alarm, self._alarm = self._alarm, None
        if alarm is not None:
            alarm.cancel()
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
        self.reschedule(self.when())
        return self
    async def __aexit__(self, exc_type, exc_val, exc_tb):
        self._silence()
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
        self._alarm = None

def timeout(delay):
    return Timeout(None if delay is None else get_running_loop().time() + delay)

def timeout_at(when):
    return Timeout(when)

_LEAVE_AT_ONCE = (SystemExit, KeyboardInterrupt)

class TaskGroup:
    """Tasks that end together: when one fails, the others are cancelled."""
    def __init__(self):
        self._stage = "made"
        self._parent = self._fatal = self._empty = None
        self._aborting = self._parent_told = False
        self._tasks, self._errors = set(), []
    def __repr__(self):
        counts = [f"{name}={len(held)}" for name, held in (("tasks", self._tasks), ("errors", self._errors)) if held]
        state = ["cancelling"] if self._aborting else [] if self._stage == "made" else ["entered"]
        return f"<TaskGroup{' '.join(['', *counts, *state])}>"
    def _refuse(self, words):
        raise RuntimeError(f"TaskGroup {self!r} {words}")
    async def __aenter__(self):
        if self._stage != "made":
            self._refuse("has been already entered")
        self._stage = "open"
        self._loop = get_running_loop()
        self._parent = current_task(self._loop)
        if self._parent is None:
            self._refuse("cannot determine the parent task")
        return self
    async def __aexit__(self, et, exc, tb):
        self._stage = "leaving"
        self._note_fatal(exc)
        cancelled = exc if et is CancelledError else None
        if self._parent_told and not self._parent.uncancel():
            # The group itself had the parent cancelled.
            cancelled = None
        if et is not None:
            self._stop_all()
        while self._tasks:
            self._empty = self._empty or self._loop.create_future()
            try:
                await self._empty
            except CancelledError as error:
                if not self._aborting:
                    cancelled = error
                    self._stop_all()
            self._empty = None
        if self._fatal is not None:
            raise self._fatal
        if cancelled is not None and not self._errors:
            raise cancelled
        if et not in (None, CancelledError):
            self._errors.append(exc)
        if self._errors:
            told, self._errors = self._errors, []
            raise BaseExceptionGroup("unhandled errors in a TaskGroup", told)
    def create_task(self, coro, *, name=None, context=None):
        if self._stage == "made":
            self._refuse("has not been entered")
        if self._stage == "leaving" and len(self._tasks) == 0:
            self._refuse("is finished")
        if self._aborting:
            self._refuse("is shutting down")
        made = self._loop.create_task(coro, name=name, context=context)
        self._tasks.add(made)
        made.add_done_callback(self._ended)
        return made
    def _note_fatal(self, error):
        if isinstance(error, _LEAVE_AT_ONCE) and self._fatal is None:
            self._fatal = error
    def _stop_all(self):
        if self._aborting:
            return
        self._aborting = True
        for each in [task for task in self._tasks if not task.done()]:
            each.cancel()
    def _ended(self, task):
        self._tasks.discard(task)
        if not self._tasks and self._empty is not None:
            _set_unless_done(self._empty, True)
        error = None if task.cancelled() else task.exception()
        if error is None:
            return
        self._errors.append(error)
        self._note_fatal(error)
        if not (self._aborting or self._parent_told):
            self._stop_all()
            self._parent_told = True
            self._parent.cancel()

_of("asyncio.timeouts", Timeout, timeout, timeout_at)
_of("asyncio.taskgroups", TaskGroup)
_of("asyncio.tasks", sleep, gather, shield, wait, wait_for, as_completed)
_of("asyncio.threads", to_thread)
`;
