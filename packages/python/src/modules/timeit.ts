/**
 * The module timeit, written in Python: how long a callable takes, by the clock of the host.
 *
 * Statements as text are run by exec(), and so only where the host allows code from strings: elsewhere a Timer of a text says so.
 */

import { builtin } from "../objects/function.ts";
import { typeOf, type Value } from "../objects/object.ts";
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

def _nothing():
    pass

def _is_pass(text):
    return text.strip() == "pass"

class Timer:
    """Class for timing execution speed of small code snippets."""
    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        names = {} if globals is None else globals
        if isinstance(setup, str):
            _is_pass(setup) or _compiled(setup, "<timeit-src>")
        elif not callable(setup):
            raise ValueError("setup is neither a string nor callable")
        if isinstance(stmt, str):
            _is_pass(stmt) or _compiled((setup + "\n" if isinstance(setup, str) else "") + stmt, "<timeit-src>")
        elif not callable(stmt):
            raise ValueError("stmt is neither a string nor callable")
        before = reindent(setup, 4) if isinstance(setup, str) else "_setup()"
        what = reindent(stmt, 8) if isinstance(stmt, str) else "_stmt()"
        self.src = f"\ndef inner(_it, _timer, _setup=_setup, _stmt=_stmt):\n    {before}\n    _t0 = _timer()\n    for _i in _it:\n        {what}\n        pass\n    _t1 = _timer()\n    return _t1 - _t0\n"
        # Callables need no code from a string, and neither does what does nothing.
        self._setup, self._stmt = [_nothing if isinstance(each, str) and _is_pass(each) else each for each in (setup, stmt)]
        if not isinstance(names, dict):
            raise TypeError(f"exec() globals must be a dict, not {_type_name(names)}")
        if not (isinstance(self._setup, str) or isinstance(self._stmt, str)):
            self.inner = self._call
            return
        local = {"_setup": setup, "_stmt": stmt}
        exec(_compiled(self.src, "<timeit-src>"), names, local)
        self.inner = local["inner"]
    def _call(self, turns, timer):
        self._setup()
        stmt = self._stmt
        began = timer()
        for _ in turns:
            stmt()
        ended = timer()
        return ended - began
    def print_exc(self, file=None):
        """Helper to print a traceback from the timed code."""
        import traceback
        traceback.print_exc(file=file)
    def timeit(self, number=default_number):
        """Time 'number' executions of the main statement."""
        return self.inner(_times(None, number), self.timer)
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

export const timeitModule = pythonModule(
  "timeit",
  TEXT,
  () => new Map<string, Value>([["_type_name", builtin("_type_name(value, /)", (value: Value) => typeOf(value).name)]]),
);
