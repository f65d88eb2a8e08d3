# needs: files
import logging.handlers, os
h = logging.handlers.RotatingFileHandler("r.log", maxBytes=30, backupCount=2)
l = logging.getLogger("rot"); l.addHandler(h); l.setLevel(1); l.propagate = False
for i in range(8): l.info("message %d", i)
h.close(); print({n: open(n).read() for n in sorted(os.listdir())})
