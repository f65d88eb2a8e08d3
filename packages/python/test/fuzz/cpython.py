"""Runs programs for the fuzzer: one JSON string a line in, one JSON object a line out, every program in a namespace of its own.

What a program prints is kept up to a limit; its time is limited by a signal, so a call into C that never returns is for the parent to kill.
"""

import io
import json
import linecache
import resource
import signal
import sys
import traceback

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


def run(source):
    output = Output()
    error = None
    sys.stdout = output
    try:
        signal.setitimer(signal.ITIMER_REAL, TIME_LIMIT, 0.2)
        linecache.cache[FILENAME] = (len(source), None, source.splitlines(True), FILENAME)
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
            error["traceback"] = "".join(traceback.format_exception(exception))
        except BaseException:
            error["traceback"] = None
    finally:
        sys.stdout = sys.__stdout__
    return {"stdout": output.getvalue(), "error": error}


def main():
    resource.setrlimit(resource.RLIMIT_AS, (1500 * 2**20, 1500 * 2**20))
    signal.signal(signal.SIGALRM, time_up)
    print(json.dumps({"version": list(sys.version_info[:3])}), flush=True)
    for line in sys.stdin:
        print(json.dumps(run(json.loads(line))), flush=True)


main()
