// The driver, fourth part: threads and event loops where the system has none, as in Pyodide.
//
// Where WebAssembly can suspend (JSPI), a thread of the program is a call into Python whose stack JavaScript sets aside while it waits: for the
// answer of a tool, a lock, another thread, some time. One runs at a time, until it waits; so calls of tools are out side by side and Python is
// computed in turn. Everything that waits goes through `Turns.wait`, whose wake-ups JavaScript keeps. Where it can't suspend, a thread
// can't be started, as without this part; asyncio works in either case, on a loop that waits in the same way.

/** Python text; `driver.ts` puts it behind its own, for Pyodide. */
export const threadsSource = String.raw`# Threads by turns, and an event loop.

class Turns:
    """Who waits for what. A key stands for one wait."""

    def __init__(self, host):
        from pyodide.webloop import WebLoop
        self.host = host
        # What the distribution suspends with wants a loop of its own kind.
        self.web_loop = WebLoop()
        self.real_sleep = time.sleep
        self.main = self.current = threading.get_ident()
        self.alive = 0
        self.last_ident = self.main
        self.last_key = 0
        self.main_keys = []
        # Nothing of the program runs: what does is called by JavaScript.
        self.is_idle = False

    def ident(self):
        return self.current

    def key(self):
        self.last_key += 1
        return self.last_key

    def wait(self, key, seconds=None):
        """Until somebody wakes the key, or for so long; the main thread also until its program is to end."""
        from asyncio import events
        from pyodide.ffi import run_sync
        me = self.current
        is_main = me == self.main
        if is_main:
            self.main_keys.append(key)
        loop = events._get_running_loop()
        events._set_running_loop(self.web_loop)
        self.is_idle = True
        try:
            run_sync(self.host.wait(key, -1 if seconds is None else max(seconds, 0)))
        finally:
            # Others have run since.
            self.current = me
            self.is_idle = False
            events._set_running_loop(loop)
            if is_main:
                self.main_keys.remove(key)

    def wake(self, key):
        self.host.wake(key)

    def wake_main(self):
        for key in self.main_keys:
            self.host.wake(key)

    def sleep(self, seconds):
        if seconds < 0:
            raise ValueError("sleep length must be non-negative")
        self.wait(self.key(), seconds)
        self.go_on()

    def start(self, work, handle):
        self.last_ident += 1
        ident = handle.ident = self.last_ident
        self.alive += 1

        def begin():
            from asyncio import events
            self.current = ident
            self.is_idle = False
            events._set_running_loop(None)
            try:
                work()
            except SystemExit:
                pass
            except BaseException:
                # Thread has told what its function threw; what is left is the end of the program.
                pass
            finally:
                self.alive -= 1
                handle._set_done()
                self.is_idle = True

        self.host.spawn(begin)
        return ident

    def install(self):
        """Puts what waits by turns in the place of what would wait for ever."""
        import _thread, _threading_local, queue
        turns = self

        class Lock(TurnLock):
            pass

        class Handle(TurnHandle):
            pass

        Lock.turns = Handle.turns = self
        Lock.__name__ = Lock.__qualname__ = "lock"
        Lock.__module__ = "_thread"

        def start_joinable_thread(function, *, handle=None, daemon=True):
            handle = handle or Handle()
            turns.start(function, handle)
            return handle

        def start_new_thread(function, args, kwargs={}, /):
            return turns.start(lambda: function(*args, **kwargs), Handle())

        _thread.get_ident = threading.get_ident = self.ident
        _thread.allocate_lock = _thread.lock = _thread.LockType = Lock
        _thread.start_new_thread = _thread.start_new = start_new_thread
        _thread.start_joinable_thread = threading._start_joinable_thread = start_joinable_thread
        _thread._ThreadHandle = threading._ThreadHandle = Handle
        threading._allocate_lock = threading.Lock = threading._LockType = Lock
        threading._CRLock = None
        threading.local = _threading_local.local
        threading._active_limbo_lock = threading.RLock()
        queue.SimpleQueue = queue._PySimpleQueue
        time.sleep = self.sleep


class TurnLock:
    def __init__(self):
        self.is_taken = False
        self.waiting = collections.deque()

    def acquire(self, blocking=True, timeout=-1):
        if not blocking and timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        if timeout < 0 and timeout != -1:
            raise ValueError("timeout value must be a non-negative number")
        until = None if timeout == -1 else time.monotonic() + timeout
        while self.is_taken:
            left = None if until is None else until - time.monotonic()
            if not blocking or (left is not None and left <= 0):
                return False
            key = self.turns.key()
            self.waiting.append(key)
            try:
                self.turns.wait(key, left)
                self.turns.go_on()
            finally:
                self.waiting.remove(key)
        self.is_taken = True
        return True

    def release(self):
        if not self.is_taken:
            raise RuntimeError("release unlocked lock")
        self.is_taken = False
        if self.waiting:
            self.turns.wake(self.waiting[0])

    def locked(self):
        return self.is_taken

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *error):
        self.release()

    acquire_lock, release_lock, locked_lock = acquire, release, locked

    def _at_fork_reinit(self):
        self.is_taken = False


class TurnHandle:
    def __init__(self):
        self.ident = None
        self.is_over = TurnLock.__new__(threading.Lock)
        self.is_over.__init__()
        self.is_over.acquire()

    def join(self, timeout=None):
        if self.is_over.acquire(timeout=-1 if timeout is None else timeout):
            self.is_over.release()

    def is_done(self):
        return not self.is_over.locked()

    def _set_done(self):
        if self.is_over.locked():
            self.is_over.release()


def install_loop(driver):
    """Event loops as CPython's own, which wait as everything else here: the distribution's belong to JavaScript's loop."""
    import asyncio
    from asyncio import base_events, events

    class Loop(base_events.BaseEventLoop):
        def __init__(self):
            super().__init__()
            self._selector = self
            self.is_woken = False
            self.waiting = None

        def select(self, timeout):
            if not self.is_woken and (timeout is None or timeout > 0):
                if driver.turns is None:
                    if timeout is None:
                        raise RuntimeError("this waits for ever: nothing can wake it without threads")
                    time.sleep(timeout)
                else:
                    self.waiting = driver.turns.key()
                    driver.turns.wait(self.waiting, timeout)
                    self.waiting = None
                driver.go_on()
            self.is_woken = False
            return ()

        def _process_events(self, events):
            pass

        def _write_to_self(self):
            self.is_woken = True
            if self.waiting is not None:
                driver.turns.wake(self.waiting)

    base = getattr(events, "_BaseDefaultEventLoopPolicy", None) or events.BaseDefaultEventLoopPolicy

    class Policy(base):
        _loop_factory = Loop

    getattr(events, "_set_event_loop_policy", asyncio.set_event_loop_policy)(Policy())
    events._set_running_loop(None)
`;
