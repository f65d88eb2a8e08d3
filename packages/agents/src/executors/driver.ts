// The driver: a small Python program of ours that speaks the frame protocol wherever there is a real Python.
//
// It runs on CPython 3.8 and later with the standard library alone (`python3 -u -I -c <driver>`), and in Pyodide, where
// a few functions of JavaScript stand for the pipes. It keeps one namespace, gives the value of the last expression
// statement, sends on what is printed, makes host tools into functions that wait for their answer (threads of the program
// may wait for several at the same time), and reports errors with the frames of the program alone. Nothing is pickled: only the plain data of the frames crosses.
//
// Three threads beside the program: one reads frames (so that an interrupt arrives while the program runs), one carries on
// what other processes and C code write to descriptors 1 and 2, one sends text that has waited for 20 ms. The frames
// travel on descriptors that the program does not know as its standard streams. The program is watched by signals:
// SIGALRM (SIGPROF while calls are out) for its time limit, SIGINT for an interrupt; both, and `final_answer`, raise `Stop`, and a check that stands first
// in every `except` and `finally` of the program raises it again, so that nothing of the program goes on.
//
// It is hostile like everything else on the other side of the pipe: the host checks what comes out of it.

import { callsSource } from "./driver-calls.ts";
import { picturesSource } from "./driver-pictures.ts";
import { streamsSource } from "./driver-streams.ts";
import { threadsSource } from "./driver-threads.ts";
import { valuesSource } from "./driver-values.ts";

const opening = String.raw`"""Runs Python programs for a host, in one namespace, over a stream of frames.

A frame is one JSON object: 4 bytes of length (little endian) and the text, or, with the argument "lines", a numbered
line of ASCII. The host sends init, run, return, raise and interrupt; this program sends stdout, call, done and failed.
"""
import ast, base64, builtins, codecs, collections, io, json, linecache, os, signal, sys, threading, time, traceback, types, warnings

THREADS = sys.platform != "emscripten"
if THREADS:
    import select
SAFE = 2 ** 53 - 1
DEPTH = 200
PLAIN = "plain data (None, bool, int, float, str, bytes, list, tuple, dict, set)"
INPUT = "builtins.input"


class Stop(BaseException):
    """Ends the program: no except or finally of the program goes on once it was raised."""

    def __init__(self, kind, value=None):
        super().__init__(kind)
        self.kind = kind
        self.value = value
`;

const session = String.raw`class Driver(Calls, Pictures):
    def __init__(self, channel):
        self.channel = channel
        self.pid = os.getpid()
        self.text = []
        self.size = 0
        self.since = 0.0
        self.text_lock = threading.RLock()
        self.begin_calls()
        self.run_id = 0
        self.interrupted = 0
        self.running = False
        self.guard = 0
        self.stop = None
        self.limit = None
        self.left = None
        self.files = set()
        self.names = {}
        self.main = threading.get_ident()
        self.pump_lock = threading.Lock()
        self.pump_source = None
        self.has_text = threading.Event()

    # Output

    def print(self, text, is_pumped=False):
        if os.getpid() != self.pid:
            # A fork of the program: its text goes the way of other processes' output.
            os.write(1, text.encode("utf-8", "backslashreplace"))
            return
        if self.stop is not None or text == "":
            return
        self.enter()
        try:
            if not is_pumped:
                self.drain()
            with self.text_lock:
                if not self.text:
                    self.since = time.monotonic()
                    self.has_text.set()
                self.text.append(text)
                self.size += len(text)
                due = self.size > 8192 or (not THREADS and time.monotonic() - self.since > 0.02)
            if due:
                self.flush()
        finally:
            self.leave()

    def flush(self):
        if os.getpid() != self.pid:
            return
        self.enter()
        try:
            with self.text_lock:
                text = "".join(self.text)
                self.text = []
                self.size = 0
                self.has_text.clear()
                for start in range(0, len(text), 1 << 20):
                    self.channel.write({"verb": "stdout", "text": text[start:start + (1 << 20)]})
        finally:
            self.leave()

    def flush_late(self):
        while True:
            self.has_text.wait()
            time.sleep(0.02)
            self.flush()

    def pump(self):
        """What other processes and C code write to descriptors 1 and 2 becomes output too."""
        decoder = codecs.getincrementaldecoder("utf-8")("replace")
        while True:
            select.select([self.pump_source], [], [])
            with self.pump_lock:
                self.print(decoder.decode(os.read(self.pump_source, 65536)), True)

    def drain(self):
        """Waits until what was written to the descriptors so far is in the output, so that its order is kept."""
        if self.pump_source is None or not (self.has_pumped() or self.pump_lock.locked()):
            return
        until = time.monotonic() + 1
        while time.monotonic() < until and self.has_pumped():
            time.sleep(0.0005)
        with self.pump_lock:
            pass

    def has_pumped(self):
        return select.select([self.pump_source], [], [], 0)[0]

    # Sections that an interrupt must not tear apart

    def enter(self):
        if threading.get_ident() == self.main:
            self.guard += 1

    def leave(self):
        if threading.get_ident() == self.main:
            self.guard -= 1
            if self.guard == 0 and self.running and self.stop is not None and self.stop.kind != "tool":
                raise self.stop

    def on_signal(self, number, frame):
        if not self.running:
            return
        if self.stop is None:
            # Pyodide has one signal for both.
            is_time = self.channel.is_late() if not THREADS else number != signal.SIGINT
            self.stop = Stop("time" if is_time else "interrupt")
            if hasattr(signal, "setitimer") and THREADS:
                # Once more and once more, in case that a library lets nothing through.
                signal.setitimer(signal.ITIMER_REAL, 0.05, 0.05)
            if self.turns is not None:
                self.turns.wake_main()
        if self.guard == 0 and not (self.turns is not None and self.turns.is_idle):
            raise self.stop

    def go_on(self):
        """Stands at the beginning of every except and finally of the program."""
        if self.stop is not None and self.running:
            raise self.stop

    # Session

    def init(self, settings):
        namespace = types.ModuleType("__main__")
        self.namespace = namespace.__dict__
        names = dict(vars(builtins))
        names["__adder_go_on__"] = self.go_on
        allowed = settings.get("authorizedImports", [])
        if "*" not in allowed:
            names["__import__"] = import_gate(allowed)
        for name in settings.get("toolNames", []):
            names[name] = self.make_tool(name)
        if settings.get("hasInput"):
            names["input"] = self.make_input()
        self.namespace["__builtins__"] = names
        sys.modules["__main__"] = namespace
        sys.argv = [""]
        # Figures are drawn into memory, wherever there is no screen.
        os.environ.setdefault("MPLBACKEND", "agg")
        sys.stdout = sys.__stdout__ = Output(self, 1)
        sys.stderr = sys.__stderr__ = Output(self, 2)
        sys.unraisablehook = self.unraisable
        really_format = warnings.formatwarning
        warnings.formatwarning = lambda message, category, file, lineno, line=None: really_format(
            message, category, self.names.get(file, file), lineno, line or linecache.getline(file, lineno)
        )
        limit = settings.get("timeLimitMs")
        self.limit = limit / 1000 if limit else None
        self.call_limit = settings.get("hostCallLimit")
        if settings.get("recursionLimit"):
            sys.setrecursionlimit(int(settings["recursionLimit"]))
        if settings.get("memoryLimitMb") and THREADS:
            limit_memory(settings["memoryLimitMb"])
        signal.signal(signal.SIGINT, self.on_signal)
        if hasattr(signal, "SIGALRM"):
            signal.signal(signal.SIGALRM, self.on_signal)
            signal.signal(signal.SIGPROF, self.on_signal)
        self.channel.write({"verb": "done", "id": 0, "outcome": None})

    def make_tool(self, name):
        def tool(*args, **kwargs):
            return self.call(name, args, kwargs)

        tool.__name__ = tool.__qualname__ = name
        tool.__module__ = "builtins"
        return tool

    def make_input(self):
        def input(prompt=""):
            line = self.call(INPUT, [str(prompt)], {})
            if line is None:
                raise EOFError("EOF when reading a line")
            return line

        return input

    def unraisable(self, report):
        if self.stop is None:
            sys.__unraisablehook__(report)

    def run(self, frame):
        started = time.monotonic()
        self.run_id = frame["id"]
        self.stop = None
        self.made = 0
        self.left = self.limit
        if not THREADS:
            self.channel.begin(self.run_id)
        outcome = {"value": None, "valueRepr": None, "error": None, "stopped": False, "steps": 0, "ms": 0}
        try:
            for name, value in frame["variables"]:
                self.namespace[name] = decode(value)
            self.execute(frame["source"], frame.get("filename") or "<string>", outcome)
        except BaseException as error:
            outcome["error"] = self.describe(error)
        finally:
            self.running = False
            self.disarm()
        if os.getpid() != self.pid:
            os._exit(0)
        self.finish(outcome)
        self.drain()
        self.flush()
        outcome["ms"] = round((time.monotonic() - started) * 1000)
        for id in list(self.answers):
            self.answer({"verb": "raise", "id": id, "type": "RuntimeError", "message": "the run is over"})
        self.send_done(frame["id"], outcome)

    def execute(self, source, shown, outcome):
        file = "<run %d>" % self.run_id
        self.names[file] = shown
        linecache.cache[file] = (len(source), None, source.splitlines(True), file)
        tree = compile(source, file, "exec", ast.PyCF_ONLY_AST, True)
        # For its errors and warnings: those of a tree have no text of the line.
        compile(source, file, "exec", 0, True)
        guard_handlers(tree)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            last, code = compile_parts(tree, file)
        self.running = True
        if self.interrupted == self.run_id:
            self.stop = Stop("interrupt")
            raise self.stop
        self.arm()
        exec(code, self.namespace)
        value = None
        if last is not None:
            value = eval(last, self.namespace)
            outcome["valueRepr"] = repr(value)
        if os.getpid() == self.pid:
            self.show([value] + take_figures())
        self.running = False
        self.disarm()
        if last is not None:
            try:
                outcome["value"] = encode(value, "the value")
            except Exception:
                # Its repr is there.
                pass

    def finish(self, outcome):
        if self.stop is None:
            return
        outcome.update(value=None, valueRepr=None, error=None)
        if self.stop.kind == "time":
            message = "time limit of %s s exceeded" % format_seconds(self.limit)
            text = "TimeoutError: %s\n" % message
            outcome["error"] = {"type": "TimeoutError", "message": message, "traceback": text, "limit": "time"}
            return
        if self.stop.kind == "host-calls":
            message = "host call limit of %d calls exceeded" % self.call_limit
            text = "RuntimeError: %s\n" % message
            outcome["error"] = {"type": "RuntimeError", "message": message, "traceback": text, "limit": "host-calls"}
            return
        outcome["stopped"] = True
        if self.stop.kind == "tool":
            outcome["value"] = encode(self.stop.value, "the value")

    def send_done(self, id, outcome):
        try:
            self.channel.write({"verb": "done", "id": id, "outcome": outcome})
        except (ValueError, RecursionError):
            outcome["value"] = None
            self.channel.write({"verb": "done", "id": id, "outcome": outcome})

    # Errors

    def describe(self, error):
        if isinstance(error, SyntaxError) and error.filename in self.names:
            error.filename = self.names[error.filename]
        try:
            message = str(error)
        except Exception:
            message = "<exception str() failed>"
        try:
            report = traceback.TracebackException(type(error), error, error.__traceback__)
            lineno = self.keep_program_frames(report, set())
            text = format_report(report)
        except BaseException:
            lineno, text = None, "%s: %s\n" % (type(error).__name__, message)
        if lineno is None and isinstance(error, SyntaxError):
            lineno = error.lineno
        described = {"type": type(error).__name__, "message": message, "traceback": text}
        if lineno is not None:
            described["lineno"] = lineno
        return described

    def keep_program_frames(self, report, seen):
        """Drops the frames of this driver and of libraries; gives the line in which the program was."""
        if report is None or id(report) in seen:
            return None
        seen.add(id(report))
        kept = []
        for frame in report.stack:
            if frame.filename in self.names:
                frame.line
                frame.filename = self.names[frame.filename]
                kept.append(frame)
        report.stack[:] = kept
        self.keep_program_frames(report.__cause__, seen)
        self.keep_program_frames(report.__context__, seen)
        for member in getattr(report, "exceptions", None) or []:
            self.keep_program_frames(member, seen)
        return kept[-1].lineno if kept else None

    # Loop

    def handle(self, frame):
        try:
            if frame["verb"] == "init":
                self.init(frame["settings"])
            elif frame["verb"] == "run":
                self.run(frame)
        except BaseException:
            if os.getpid() == self.pid:
                self.channel.write({"verb": "failed", "message": traceback.format_exc()})
            os._exit(4)

    def listen(self, runs):
        """The thread that reads: runs go to the main thread, answers to whoever waits, interrupts as a signal."""
        while True:
            try:
                frame = self.channel.read()
            except BaseException:
                frame = None
            if frame is None:
                os._exit(0)
            verb = frame.get("verb")
            if verb in ("init", "run"):
                runs.put(frame)
            elif verb == "interrupt":
                self.interrupted = frame["id"]
                if self.running and frame["id"] == self.run_id:
                    if hasattr(signal, "pthread_kill"):
                        signal.pthread_kill(self.main, signal.SIGINT)
                    else:
                        import _thread
                        _thread.interrupt_main()
            else:
                self.answer(frame)


def make_error(name, message):
    kind = getattr(builtins, name, None)
    if isinstance(kind, type) and issubclass(kind, Exception):
        try:
            return kind(message)
        except TypeError:
            pass
    return RuntimeError(message)


def format_seconds(seconds):
    return "%g" % seconds


def format_report(report):
    if getattr(report, "exceptions", None):
        return "".join(report.format())
    text = ""
    if report.__cause__ is not None:
        text = format_report(report.__cause__)
        text += "\nThe above exception was the direct cause of the following exception:\n\n"
    elif report.__context__ is not None and not report.__suppress_context__:
        text = format_report(report.__context__)
        text += "\nDuring handling of the above exception, another exception occurred:\n\n"
    if report.stack:
        text += "Traceback (most recent call last):\n" + "".join(report.stack.format())
    return text + "".join(report.format_exception_only())


def compile_parts(tree, file):
    """The last expression statement, if there is one, and what stands before it."""
    last = None
    if tree.body and isinstance(tree.body[-1], ast.Expr):
        last = compile(ast.Expression(tree.body.pop().value), file, "eval", 0, True)
    return last, compile(tree, file, "exec", 0, True)


def guard_handlers(tree):
    """Puts a call of __adder_go_on__ first into every except and finally."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        for name in ("body", "orelse", "finalbody", "handlers", "cases"):
            children = getattr(node, name, None)
            if isinstance(children, list):
                waiting.extend(children)
        if isinstance(node, ast.ExceptHandler):
            node.body.insert(0, go_on_at(node))
        if getattr(node, "finalbody", None):
            node.finalbody.insert(0, go_on_at(node.finalbody[0]))


def go_on_at(place):
    call = ast.Call(ast.Name("__adder_go_on__", ast.Load()), [], [])
    statement = ast.Expr(call)
    for node in (statement, call, call.func):
        ast.copy_location(node, place)
    return statement


def import_gate(allowed):
    really_import = builtins.__import__
    prefixes = tuple((name[:-2] if name.endswith(".*") else name) + "." for name in allowed)

    def gate(name, globals=None, locals=None, fromlist=(), level=0):
        if level == 0 and not (name + ".").startswith(prefixes):
            listed = ", ".join(sorted(allowed)) if allowed else "none"
            raise ImportError("Import of '%s' is not allowed. Allowed modules: %s." % (name, listed))
        return really_import(name, globals, locals, fromlist, level)

    return gate


def limit_memory(megabytes):
    """The system's own limit on private memory, beyond what this process has already; none where there is none."""
    try:
        import resource
        with open("/proc/self/status") as status:
            used = next(int(line.split()[1]) for line in status if line.startswith("VmData:"))
        most = used * 1024 + int(megabytes) * 1024 * 1024
        resource.setrlimit(resource.RLIMIT_DATA, (most, most))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (ImportError, OSError, StopIteration, ValueError):
        pass


def serve_host(host, can_suspend):
    driver = Driver(HostChannel(host))
    if can_suspend:
        driver.turns = Turns(host)
        driver.turns.go_on = driver.go_on
        driver.turns.install()
        host.listen(driver.deliver, driver.turns.wake_main)
    install_loop(driver)
    while True:
        driver.handle(driver.next_run())


def limit_processes(most):
    """So many processes and threads of this user: in a user namespace of its own, those in it. Root is not held to it."""
    try:
        import resource
        resource.setrlimit(resource.RLIMIT_NPROC, (most, most))
    except (ImportError, OSError, ValueError):
        pass


def serve_pipes(lines):
    import queue
    source, target = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.close(nothing)
    driver = Driver(Lines(source, target) if lines else Pipe(source, target))
    driver.pump_source, into = os.pipe()
    os.dup2(into, 1)
    os.dup2(into, 2)
    runs = queue.SimpleQueue()
    threading.stack_size(1 << 20)
    for work, args in ((driver.listen, (runs,)), (driver.pump, ()), (driver.flush_late, ())):
        threading.Thread(target=work, args=args, daemon=True).start()
    threading.stack_size(0)
    while True:
        driver.handle(runs.get())


if __name__ == "__main__" and THREADS:
    this_module = sys.modules["__main__"]
    for argument in sys.argv[1:]:
        if argument.startswith("processes="):
            limit_processes(int(argument[10:]))
    serve_pipes("lines" in sys.argv[1:])
`;

/** The text of the driver. With the argument `lines` its frames are lines of ASCII, for streams that carry text only; `processes=N` limits those. */
export const driverSource = [opening, picturesSource, valuesSource, streamsSource, callsSource, session].join("\n\n");

/** The same with what Pyodide has not: it is run there by calling `serve_host`. */
export const pyodideDriverSource = `${driverSource}\n\n${threadsSource}`;
