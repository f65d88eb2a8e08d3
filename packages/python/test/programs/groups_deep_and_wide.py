def g(n): 
    return ExceptionGroup("deep", [g(n-1), ValueError(n)]) if n else ValueError("x\ny\n\nz")
import traceback
e = ExceptionGroup("wide", [ValueError(i) for i in range(18)])
traceback.print_exception(e)
try:
    try: raise g(3)
    except ExceptionGroup as x: raise TypeError("outer") from x
except TypeError as y:
    y.add_note("a note\nof two"); traceback.print_exception(y)
traceback.print_exception(g(12))
traceback.print_exception(ExceptionGroup("e", [g(2), g(1)]))
try:
    try: 1/0
    except ZeroDivisionError: raise ExceptionGroup("m", [KeyError("k"), ExceptionGroup("n", [OSError(2, "f")])])
except ExceptionGroup as z:
    try: raise RuntimeError from z
    except RuntimeError as w: traceback.print_exception(w); traceback.print_exception(w, chain=False)
raise g(2)
