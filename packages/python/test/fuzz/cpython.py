"""Runs programs for the fuzzer: one JSON string a line in, one JSON object a line out, every program in a namespace of its own.

What a program prints is kept up to a limit; its time is limited by a signal, so a call into C that never returns is for the parent to kill.
"""

import io
import json
import os
import re
import resource
import signal
import sys
import tempfile

TIME_LIMIT = 2.0
OUTPUT_LIMIT = 200_000
FILENAME = "fuzz.py"


class TimeUp(BaseException):
    pass


class TooMuchOutput(BaseException):
    pass


class Output(io.StringIO):
    def write(self, text):
        if self.tell() > OUTPUT_LIMIT:
            raise TooMuchOutput
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


def run(source):
    output = Output()
    error = None
    sys.stdout = output
    # The questions come over the real one; a program must not read them.
    sys.stdin = io.StringIO()
    try:
        signal.setitimer(signal.ITIMER_REAL, TIME_LIMIT, 0.2)
        # Both the compiler and the printing of tracebacks read the lines that they show from the file.
        with open(FILENAME, "w", encoding="utf8") as file:
            file.write(source)
        code = compile(source, FILENAME, "exec")
        exec(code, {"__name__": "__main__"})
        signal.setitimer(signal.ITIMER_REAL, 0)
    except BaseException as exception:
        signal.setitimer(signal.ITIMER_REAL, 0)
        if isinstance(exception, (TimeUp, TooMuchOutput, MemoryError)):
            return {"limit": type(exception).__name__}
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


def main():
    os.chdir(tempfile.mkdtemp())
    resource.setrlimit(resource.RLIMIT_AS, (1500 * 2**20, 1500 * 2**20))
    signal.signal(signal.SIGALRM, time_up)
    print(json.dumps({"version": list(sys.version_info[:3])}), flush=True)
    questions = sys.stdin
    for line in questions:
        print(json.dumps(run(json.loads(line))), flush=True)


main()
