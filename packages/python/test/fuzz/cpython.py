"""Runs programs for the fuzzer: one JSON string a line in, one JSON object a line out, every program in a namespace of its own.

Every program runs in a fork of this process, so that none leaves anything behind for the next one, and its modules are there already. What it
prints is kept up to a limit; its time is limited by a signal, and where a call into C never returns the fork is killed: what it had printed
until then is told all the same.
"""

import importlib
import io
import json
import os
import re
import resource
import select
import signal
import sys
import tempfile
import time

# Of the processor, and by the clock.
TIME_LIMIT = 1.0
PATIENCE = 2.5
OUTPUT_LIMIT = 200_000
FILENAME = "fuzz.py"
# Where a program starts, whatever the one before it did.
FOLDER = sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp()
MODULES = sys.argv[2].split(",") if len(sys.argv) > 2 else []


class TimeUp(BaseException):
    pass


class TooMuchOutput(BaseException):
    pass


class Output(io.StringIO):
    """What the program prints, kept and told at once."""

    def __init__(self, progress):
        super().__init__()
        self.progress = progress

    def write(self, text):
        if self.tell() > OUTPUT_LIMIT:
            raise TooMuchOutput
        told = str(text).encode("utf8", "surrogatepass")
        while told:
            told = told[os.write(self.progress, told):]
        return super().write(text)


def time_up(*_):
    raise TimeUp


def own_frames(text):
    """Leaves out the frames of the standard library, which the engine does not show."""
    kept = []
    inside = True
    for line in text.splitlines(True):
        frame = re.match(r'[ |]*  File "(.*)", line ', line)
        if frame:
            inside = frame[1] == FILENAME
        elif not re.match(r"[ |]*    ", line):
            inside = True
        if inside:
            kept.append(line)
    return "".join(kept)


def printed_traceback(exception):
    """What the interpreter itself prints."""
    sys.stderr = io.StringIO()
    try:
        sys.__excepthook__(type(exception), exception, exception.__traceback__)
        return own_frames(sys.stderr.getvalue())
    finally:
        sys.stderr = sys.__stderr__


def run(source, progress):
    output = Output(progress)
    error = None
    sys.stdout = output
    # The questions come over the real one; a program must not read them.
    sys.stdin = io.StringIO()
    try:
        signal.setitimer(signal.ITIMER_PROF, TIME_LIMIT, 0.2)
        os.makedirs(FOLDER, exist_ok=True)
        os.chdir(FOLDER)
        # Both the compiler and the printing of tracebacks read the lines that they show from the file.
        with open(FILENAME, "w", encoding="utf8") as file:
            file.write(source)
        code = compile(source, FILENAME, "exec")
        exec(code, {"__name__": "__main__"})
        signal.setitimer(signal.ITIMER_PROF, 0)
    except BaseException as exception:
        signal.setitimer(signal.ITIMER_PROF, 0)
        if isinstance(exception, (TimeUp, TooMuchOutput, MemoryError)):
            return {"limit": type(exception).__name__, "stdout": output.getvalue()}
        exception.__traceback__ = exception.__traceback__.tb_next
        error = {"type": type(exception).__name__}
        try:
            error["message"] = str(exception)
        except BaseException:
            error["message"] = "<exception str() failed>"
        try:
            error["traceback"] = printed_traceback(exception)
        except BaseException:
            error["traceback"] = None
    finally:
        sys.stdout = sys.__stdout__
    return {"stdout": output.getvalue(), "error": error}


def run_forked(source):
    progress, tell = os.pipe()
    answer, give = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(progress)
        os.close(answer)
        # A program may take 0 and 1 for files.
        nowhere = os.open(os.devnull, os.O_RDWR)
        for standard in (0, 1, 2):
            os.dup2(nowhere, standard)
        result = json.dumps(run(source, tell)).encode()
        while result:
            result = result[os.write(give, result):]
        os._exit(0)
    os.close(tell)
    os.close(give)
    told = {progress: b"", answer: b""}
    open_ends = [progress, answer]
    end = time.monotonic() + PATIENCE
    while open_ends:
        ready, _, _ = select.select(open_ends, [], [], max(0, end - time.monotonic()))
        if not ready:
            os.kill(pid, signal.SIGKILL)
            break
        for one in ready:
            piece = os.read(one, 65536)
            told[one] += piece
            if not piece:
                open_ends.remove(one)
    os.waitpid(pid, 0)
    os.close(progress)
    os.close(answer)
    try:
        return json.loads(told[answer])
    except ValueError:
        return {"limit": "killed", "stdout": told[progress].decode("utf8", "surrogatepass")}


def main():
    for name in MODULES:
        try:
            importlib.import_module(name)
        except ImportError:
            pass
    resource.setrlimit(resource.RLIMIT_AS, (1500 * 2**20, 1500 * 2**20))
    signal.signal(signal.SIGPROF, time_up)
    print(json.dumps({"version": list(sys.version_info[:3])}), flush=True)
    questions = sys.stdin
    for line in questions:
        print(json.dumps(run_forked(json.loads(line))), flush=True)


main()
