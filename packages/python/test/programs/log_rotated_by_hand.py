# needs: files
import logging.handlers, os, gzip
h = logging.handlers.RotatingFileHandler("g.log", maxBytes=20, backupCount=3, encoding="utf-8")
h.namer = lambda n: n + ".gz"
def rot(s, d):
    with open(s, "rb") as a, gzip.open(d, "wb") as b: b.write(a.read())
    os.remove(s)
h.rotator = rot
l = logging.getLogger("x"); l.addHandler(h); l.propagate = False
for i in range(9): l.error("line %d é", i)
h.close(); print(sorted(os.listdir()), gzip.open("g.log.1.gz").read().decode())
h = logging.handlers.RotatingFileHandler("z.log", mode="w", maxBytes=0); l.addHandler(h); l.error("x" * 50); l.error("y"); print(os.path.getsize("z.log"))
h = logging.handlers.RotatingFileHandler("nb.log", maxBytes=10, backupCount=0); l.addHandler(h); l.error("x" * 50); l.error("y"); print(os.path.getsize("nb.log"), sorted(os.listdir()))
w = logging.handlers.WatchedFileHandler("w.log"); k = logging.getLogger("w"); k.addHandler(w); k.propagate = False
k.error("1"); os.rename("w.log", "w.old"); k.error("2"); k.error("3"); print(open("w.old").read(), open("w.log").read())
os.remove("w.log"); k.error("4"); print(open("w.log").read())
try: logging.handlers.RotatingFileHandler("nodir/x.log")
except FileNotFoundError as e: print(type(e).__name__)
