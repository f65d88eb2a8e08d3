/** threading, part two, in Python: threads, timers and what belongs to a thread. */

export const THREADS = `
_idents = 139900000000000
_names = 0

def _alive():
    """The threads of this run by their numbers."""
    state = _run_state()
    if "threads" not in state:
        state["threads"] = {_main._ident: _main}
    return state["threads"]

def _next_ident():
    global _idents
    _idents += 4096
    return _idents

class Thread:
    """A function that is run beside the program.

    A tool of the host as target is called at once and really goes on beside the program; any other function is run, from its beginning to its end, when
    the program waits: in join(), for a lock, an event or a queue, for a tool, or at its end. While it waits for a tool, other threads are run.
    """
    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        global _names
        assert group is None, "group argument must be None for now"
        if name is None:
            _names += 1
            name = f"Thread-{_names}"
            if target is not None:
                try:
                    name += f" ({target.__name__})"
                except AttributeError:
                    pass
        self._target, self._name, self._args, self._kwargs = target, str(name), args, {} if kwargs is None else kwargs
        self._daemonic = current_thread()._daemonic if daemon is None else bool(daemon)
        self._ident = None
        self._state = "initial"
        self._initialized = True
    _initialized = False
    def __repr__(self):
        self._check("was not called")
        facts = [self._state] + ["daemon"] * bool(self._daemonic) + [str(each) for each in (self._ident,) if each is not None]
        return f"<{type(self).__name__}({self._name}, {' '.join(facts)})>"
    def _check(self, what="not called"):
        assert self._initialized, "Thread.__init__() " + what
    def start(self):
        """Starts the thread. May be called once."""
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")
        if self._state != "initial":
            raise RuntimeError("threads can only be started once")
        self._state, self._ident = "started", _next_ident()
        _alive()[self._ident] = self
        if type(self).run is Thread.run and self._target is not None and _is_tool(self._target):
            self._start_tool()
        else:
            self._handle = _schedule(self._bootstrap, self._delay(), self._daemonic)
    def _delay(self):
        return 0
    def _start_tool(self):
        awaited = 0 if self._daemonic else 1
        def done(value, error):
            _await_calls(-awaited)
            if error is not None:
                self._report(error)
            self._end()
        _await_calls(awaited)
        try:
            _start_call(self._target, tuple(self._args), dict(self._kwargs), done)
        except Exception as error:
            done(None, error)
    def run(self):
        """What the thread does: calls the target with its arguments."""
        work = vars(self)
        try:
            target = work["_target"]
            if target is not None:
                target(*work["_args"], **work["_kwargs"])
        finally:
            for name in ("_target", "_args", "_kwargs"):
                del work[name]
    def _bootstrap(self):
        before = _enter_thread(self)
        try:
            self.run()
        except BaseException as error:
            self._report(error)
        finally:
            _enter_thread(before)
        self._end()
    def _report(self, error):
        before = _enter_thread(self)
        try:
            import threading
            threading.excepthook(ExceptHookArgs((type(error), error, error.__traceback__, self)))
        except BaseException as failure:
            _sys.stderr.write(f"Exception in threading.excepthook:\\n{''.join(_format(failure))}")
        finally:
            _enter_thread(before)
    def _end(self):
        self._state = "stopped"
        _alive().pop(self._ident, None)
    def _is_over(self):
        return self._state == "stopped"
    def join(self, timeout=None):
        """Waits until the thread has ended, or so many seconds have passed."""
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if self._state == "initial":
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        if self._state != "stopped":
            _wait(self._is_over, timeout, f"deadlock: join() would wait for ever, because {self._name} waits itself for the thread that joins it")
    def is_alive(self):
        self._check()
        if self._state == "started":
            _poll()
        return self._state == "started"
    @property
    def name(self):
        self._check()
        return self._name
    @name.setter
    def name(self, name):
        self._check()
        self._name = str(name)
    @property
    def ident(self):
        self._check()
        return self._ident
    native_id = ident
    @property
    def daemon(self):
        self._check()
        return self._daemonic
    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        # CPython: also of one that has ended.
        if self._state != "initial":
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic
    def isDaemon(self):
        _outdated("isDaemon", "get the daemon attribute instead")
        return self.daemon
    def setDaemon(self, daemonic):
        _outdated("setDaemon", "set the daemon attribute instead")
        self.daemon = daemonic
    def getName(self):
        _outdated("getName", "get the name attribute instead")
        return self.name
    def setName(self, name):
        _outdated("setName", "set the name attribute instead")
        self.name = name

class Timer(Thread):
    """Calls a function after so many seconds, unless cancelled."""
    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval, self.function = interval, function
        self.args, self.kwargs = [] if args is None else args, {} if kwargs is None else kwargs
        self.finished = Event()
    def _delay(self):
        return self.interval
    def cancel(self):
        self.finished.set()
        if self._state == "started" and _unschedule(self._handle):
            self._end()
    def run(self):
        is_wanted = not self.finished.is_set()
        if is_wanted:
            self.function(*self.args, **self.kwargs)
        self.finished.set()

class _MainThread(Thread):
    def __init__(self):
        self._name, self._daemonic, self._state, self._initialized = "MainThread", False, "started", True
        self._ident = _next_ident()

_main = _MainThread()

def _named(name):
    """A thread for work that somebody else schedules."""
    thread = Thread.__new__(Thread)
    thread._name, thread._daemonic, thread._state, thread._initialized = name, False, "started", True
    thread._ident = _next_ident()
    return thread

def _run_as(thread, function):
    before = _enter_thread(thread)
    _alive()[thread._ident] = thread
    try:
        function()
    finally:
        _enter_thread(before)
        _alive().pop(thread._ident, None)

Thread._named, Thread._run_as = staticmethod(_named), staticmethod(_run_as)

def current_thread():
    return _this_thread() or _main

def main_thread():
    return _main

def get_ident():
    return current_thread()._ident

get_native_id = get_ident

def enumerate():
    """The threads that were started and have not ended."""
    _poll()
    return list(_alive().values())

def active_count():
    return len(enumerate())

def currentThread():
    _outdated("currentThread", "use current_thread() instead")
    return current_thread()

def activeCount():
    _outdated("activeCount", "use active_count() instead")
    return active_count()

def _format(error):
    import traceback
    return traceback.format_exception(type(error), error, error.__traceback__)

from collections import namedtuple as _namedtuple
class ExceptHookArgs(_namedtuple("ExceptHookArgs", "exc_type exc_value exc_traceback thread")):
    def __new__(cls, args):
        return super().__new__(cls, *args)
    def __repr__(self):
        return f"_thread.ExceptHookArgs(exc_type={self[0]!r}, exc_value={self[1]!r}, exc_traceback={self[2]!r}, thread={self[3]!r})"
ExceptHookArgs.__module__ = "_thread"
ExceptHookArgs.__qualname__ = "_ExceptHookArgs"
ExceptHookArgs.__name__ = "_ExceptHookArgs"

def excepthook(args, /):
    """Tells of an exception that ended a thread, on standard error."""
    if args.exc_type == SystemExit:
        return
    name = args.thread.name if args.thread is not None else get_ident()
    _sys.stderr.write(f"Exception in thread {name}:\\n{''.join(_format(args.exc_value))}")

__excepthook__ = excepthook

class local:
    """Attributes of which every thread has its own."""
    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        object.__setattr__(self, "_local__own", (args, kwargs, {}))
        object.__getattribute__(self, "__dict__")["_local__of"] = get_ident()
        return self
    def __getattribute__(self, name):
        _bring(self)
        value = object.__getattribute__(self, name)
        return {k: v for k, v in value.items() if not k.startswith("_local__")} if name == "__dict__" else value
    def __setattr__(self, name, value):
        if name == "__dict__":
            raise AttributeError(f"'{type(self).__name__}' object attribute '__dict__' is read-only")
        _bring(self)
        object.__setattr__(self, name, value)
    def __delattr__(self, name):
        if name == "__dict__":
            raise AttributeError(f"'{type(self).__name__}' object attribute '__dict__' is read-only")
        _bring(self)
        object.__delattr__(self, name)

def _bring(self):
    """Puts the attributes of the thread that runs now into the object."""
    attributes = object.__getattribute__(self, "__dict__")
    me = get_ident()
    if attributes["_local__of"] == me:
        return
    own = attributes["_local__own"]
    own[2][attributes["_local__of"]] = {k: v for k, v in attributes.items() if not k.startswith("_local__")}
    attributes.clear()
    attributes["_local__own"], attributes["_local__of"] = own, me
    mine = own[2].get(me)
    if mine is not None:
        attributes.update(mine)
    elif type(self).__init__ is not object.__init__:
        type(self).__init__(self, *own[0], **own[1])

local.__module__, local.__name__, local.__qualname__ = "_thread", "_local", "_local"

def settrace(func):
    """Has no effect: there is nothing to trace with."""
def setprofile(func):
    """Has no effect: there is nothing to profile with."""
def gettrace():
    return None
def getprofile():
    return None
def stack_size(size=0):
    return 0

__all__ = ["get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread", "TIMEOUT_MAX", "Event", "Lock", "RLock", "Semaphore",
           "BoundedSemaphore", "Thread", "Barrier", "BrokenBarrierError", "Timer", "ThreadError", "setprofile", "settrace", "local", "stack_size", "excepthook",
           "ExceptHookArgs", "getprofile", "gettrace", "get_native_id"]
`;
