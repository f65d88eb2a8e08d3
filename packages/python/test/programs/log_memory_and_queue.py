import logging, logging.handlers, io
m = logging.handlers.MemoryHandler(3, flushLevel=logging.ERROR, target=logging.StreamHandler(io.StringIO()))
l = logging.getLogger("mem"); l.addHandler(m); l.setLevel(1); l.propagate = False
l.info("1"); l.info("2"); print(len(m.buffer)); l.error("3"); print(len(m.buffer), repr(m.target.stream.getvalue()))
import queue
q = queue.Queue(); qh = logging.handlers.QueueHandler(q); l.addHandler(qh); l.warning("queued %s", 1); print(q.get().getMessage())
ql = logging.handlers.QueueListener(q, logging.StreamHandler(io.StringIO())); ql.start(); l.info("x"); ql.stop(); print(ql.handlers[0].stream.getvalue())
