import logging, io
s = io.StringIO(); h = logging.StreamHandler(s); h.setFormatter(logging.Formatter("{levelname:>8} {name} {message}", style="{"))
l = logging.getLogger("x.y.z"); l.addHandler(h); l.setLevel("INFO"); l.propagate = False
l.info("hello"); l.debug("no"); h.setLevel(logging.ERROR); l.warning("no"); l.error("yes")
print(s.getvalue(), l.handlers, l.parent, l.hasHandlers(), h)
l.removeHandler(h); print(l.handlers, logging.getLogger("x.y"), logging.getLogger("x.y.z") is l)
