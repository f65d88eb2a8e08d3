/**
 * The module timeit, written in Python: how long a callable takes, by the clock of the host.
 *
 * Statements as text are run by exec(), and so only where the host allows code from strings: elsewhere a Timer of a text says so.
 */

import { pythonModule } from "./python-source.ts";

const TEXT = String.raw`
import time as _time
import sys as _sys
from itertools import repeat as _times

__all__ = ["Timer", "timeit", "repeat", "default_timer"]
default_timer = _time.perf_counter
default_number = 1000000
default_repeat = 5

def reindent(src, indent):
    """Indent all but the first line of the text."""
    return src.replace("\n", "\n" + " " * indent)

def _compiled(text, filename):
    try:
        return compile(text, filename, "exec")
    except RuntimeError as error:
        if "is not available" not in str(error):
            raise
    raise RuntimeError("timeit of a string is not available: this interpreter runs no code from strings. Give a callable: timeit.timeit(lambda: ..., number=1000)")

class Timer:
    """Class for timing execution speed of small code snippets."""
    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        names = {} if globals is None else dict(globals)
        if not isinstance(setup, str) and not callable(setup):
            raise ValueError("setup is neither a string nor callable")
        if not isinstance(stmt, str) and not callable(stmt):
            raise ValueError("stmt is neither a string nor callable")
        self._setup = setup if callable(setup) else (lambda: None) if setup.strip() == "pass" else None
        self._stmt = stmt if callable(stmt) else (lambda: None) if stmt.strip() == "pass" else None
        self.src, self._inner = None, None
        if self._setup is None or self._stmt is None:
            before = "_setup()" if callable(setup) else reindent(setup, 4)
            what = "_stmt()" if callable(stmt) else reindent(stmt, 8)
            names["_setup"], names["_stmt"] = setup, stmt
            self.src = f"def inner(_it, _timer):\n    {before}\n    _t0 = _timer()\n    for _i in _it:\n        {what}\n        pass\n    _t1 = _timer()\n    return _t1 - _t0\n"
            for text in (setup, stmt):
                if isinstance(text, str):
                    _compiled(text, "<timeit-src>")
            exec(_compiled(self.src, "<timeit-src>"), names)
            self._inner = names["inner"]
    def print_exc(self, file=None):
        """Helper to print a traceback from the timed code."""
        import traceback
        traceback.print_exc(file=file)
    def timeit(self, number=default_number):
        """Time 'number' executions of the main statement."""
        turns = _times(None, number)
        if self._inner is not None:
            return self._inner(turns, self.timer)
        self._setup()
        stmt, timer = self._stmt, self.timer
        began = timer()
        for _ in turns:
            stmt()
        return timer() - began
    def repeat(self, repeat=default_repeat, number=default_number):
        """Call timeit() a few times."""
        return [self.timeit(number) for _ in range(repeat)]
    def autorange(self, callback=None):
        """Return the number of loops and time taken so that total time >= 0.2."""
        scale = 1
        while True:
            for step in (1, 2, 5):
                number = scale * step
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            scale *= 10

def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    """Convenience function to create Timer object and call timeit method."""
    return Timer(stmt, setup, timer, globals).timeit(number)

def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    """Convenience function to create Timer object and call repeat method."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
`;

export const timeitModule = pythonModule("timeit", TEXT);
