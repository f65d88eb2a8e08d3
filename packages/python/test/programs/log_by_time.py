# needs: files
import logging.handlers, os, time
for w in ("X", "W", "W9", "w7", "Wx"):
    try: logging.handlers.TimedRotatingFileHandler("t.log", when=w, delay=True)
    except ValueError as e: print(e)
for w in ("s", "M", "h", "D", "midnight", "W0", "W4", "w6"):
    h = logging.handlers.TimedRotatingFileHandler("t.log", when=w, interval=3, backupCount=2, delay=True, utc=True)
    print(w, h.when, h.interval, h.suffix, [h.computeRollover(t) for t in (0, 86399, 86400, 400000, 1700000000)], h.backupCount)
import datetime
h = logging.handlers.TimedRotatingFileHandler("t.log", when="W2", utc=True, delay=True, atTime=datetime.time(6, 30))
print([h.computeRollover(t) for t in (0, 86399, 86400, 23400, 23401, 400000, 1700000000)])
h = logging.handlers.TimedRotatingFileHandler("t.log", when="midnight", utc=True, delay=True, atTime=datetime.time(6, 30))
print([h.computeRollover(t) for t in (0, 86399, 86400, 23400, 23401, 400000, 1700000000)])
h = logging.handlers.TimedRotatingFileHandler("t.log", when="s", backupCount=2, utc=True)
l = logging.getLogger("x"); l.addHandler(h); l.propagate = False
l.error("one"); h.rolloverAt = 1000; l.error("two"); h.rolloverAt = 2000; l.error("three"); h.rolloverAt = 3000; l.error("four")
h.close()
print(len(os.listdir()), {n: open(n).read() for n in os.listdir()} == {"t.log": "four\n", "t.log.1970-01-01_00-33-19": "two\n", "t.log.1970-01-01_00-49-59": "three\n"})
print(repr(h).replace(os.getcwd(), "."))
