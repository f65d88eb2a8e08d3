import io
import logging
import logging.config
import logging.handlers

# Levels.
(logging.DEBUG, logging.INFO, logging.WARN, logging.ERROR, logging.FATAL)  # => (10, 20, 30, 40, 50)
logging.getLevelName(30)  # => 'WARNING'
logging.getLevelName("ERROR")  # => 40
logging.getLevelName(31)  # => 'Level 31'
logging.addLevelName(31, "LOUD")
logging.getLevelName(31)  # => 'LOUD'
sorted(logging.getLevelNamesMapping())[:4]  # => ['CRITICAL', 'DEBUG', 'ERROR', 'FATAL']
logging.getLogger("levels").setLevel("NOISE")  # raises ValueError: Unknown level: 'NOISE'
logging.getLogger("levels").setLevel(1.5)  # raises TypeError: Level not an integer or a valid string: 1.5
logging.getLogger(3)  # raises TypeError: A logger name must be a string

# The tree.
a, ab = logging.getLogger("a"), logging.getLogger("a.b")
ab.parent is a  # => True
a.parent is logging.getLogger()  # => True
logging.getLogger("a") is a  # => True
a.getChild("b") is ab  # => True
print(ab, logging.getLogger())  # => <Logger a.b (WARNING)> <RootLogger root (WARNING)>
a.setLevel(logging.ERROR)
print(ab, ab.isEnabledFor(logging.WARNING), ab.getEffectiveLevel())  # => <Logger a.b (ERROR)> False 40
below = logging.getLogger("p.q.r")
above = logging.getLogger("p")
below.parent is above  # => True
ab.hasHandlers()  # => False

# Records.
out = io.StringIO()
handler = logging.StreamHandler(out)
print(logging.NullHandler(), type(handler).__name__)  # => <NullHandler (NOTSET)> StreamHandler
log = logging.getLogger("records")
log.propagate = False
log.setLevel(logging.DEBUG)
log.addHandler(handler)


def said():
    text = out.getvalue()
    out.seek(0)
    out.truncate()
    return text


log.info("plain")
said()  # => 'plain\n'
log.warning("%s and %d", "one", 2)
said()  # => 'one and 2\n'
log.debug("%(x)s", {"x": 3})
said()  # => '3\n'
log.log(31, "custom")
said()  # => 'custom\n'
log.log("high", "custom")  # raises TypeError: level must be an integer
handler.setFormatter(logging.Formatter("%(levelname)-8s|%(name)s|%(message)s|%(levelno)d|%(threadName)s"))
log.critical("bad")
said()  # => 'CRITICAL|records|bad|50|MainThread\n'
handler.setFormatter(logging.Formatter("{levelname:>9}:{message}", style="{"))
log.error("braces")
said()  # => '    ERROR:braces\n'
handler.setFormatter(logging.Formatter("$levelname $message ${name}", style="$"))
log.error("dollars")
said()  # => 'ERROR dollars records\n'
handler.setFormatter(logging.Formatter("%(message)s %(user)s", defaults={"user": "nobody"}))
log.error("hello")
said()  # => 'hello nobody\n'
log.error("hello", extra={"user": "ann"})
said()  # => 'hello ann\n'
log.error("x", extra={"message": 1})  # raises KeyError: "Attempt to overwrite 'message' in LogRecord"
log.error("x", extra={"name": 1})  # raises KeyError: "Attempt to overwrite 'name' in LogRecord"
logging.Formatter("no fields", style="{")  # raises ValueError: invalid format: no fields
logging.Formatter("%(message)s", style="!")  # raises ValueError: Style must be one of: %,{,$
logging.Formatter("message")  # raises ValueError: Invalid format 'message' for '%' style
logging.Formatter("{message!z}", style="{")  # raises ValueError: invalid format: invalid conversion: 'z'
logging.Formatter("$", style="$")  # raises ValueError: invalid format: bare '$' not allowed
handler.setFormatter(logging.Formatter("%(message)s"))
try:
    1 / 0
except ZeroDivisionError:
    log.exception("failed")
print(said().split("\n")[0], said())  # => failed
try:
    raise KeyError("k")
except KeyError as e:
    log.error("other", exc_info=e)
said().split("\n")[-2]  # => "KeyError: 'k'"
record = logging.makeLogRecord({"name": "n", "levelno": 20, "msg": "m %s", "args": ("arg",)})
record.getMessage()  # => 'm arg'
print(record)  # => <LogRecord: n, 20, , 0, "m %s">
logging.LogRecord("n", 10, "/x/file.py", 3, "m", (), None).module  # => 'file'
logging.LogRecord("n", 10, "/x/file.py", 3, "m", (), None).filename  # => 'file.py'
logging.LogRecord("n", 10, "/x/file.py", 3, "m", None, None)  # => <LogRecord: n, 10, /x/file.py, 3, "m">
record.created, record.msecs = 86400.123, 123.0
logging.Formatter("%(asctime)s").format(record)  # => '1970-01-02 00:00:00,123'
logging.Formatter("%(asctime)s", "%Y").format(record)  # => '1970'

# Filters.
class Even:
    def filter(self, record):
        return record.levelno % 20 == 0


log.addFilter(Even())
log.warning("thirty")
log.info("twenty")
said()  # => 'twenty\n'
log.filters.clear()
log.addFilter(lambda record: "secret" not in record.getMessage())
log.error("a secret")
log.error("open")
said()  # => 'open\n'
log.filters.clear()
logging.Filter("a").filter(logging.makeLogRecord({"name": "a.b"}))  # => True
logging.Filter("a").filter(logging.makeLogRecord({"name": "ab"}))  # => False
logging.disable(logging.ERROR)
log.error("disabled")
said()  # => ''
logging.disable(logging.NOTSET)

# Adapters.
class Numbered(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return f"[{self.extra['n']}] {msg}", kwargs


Numbered(log, {"n": 7}).info("adapted")
said()  # => '[7] adapted\n'
print(logging.LoggerAdapter(log))  # => <LoggerAdapter records (DEBUG)>

# Handlers that keep.
memory = logging.handlers.MemoryHandler(3, target=handler)
keeper = logging.getLogger("memory")
keeper.propagate = False
keeper.addHandler(memory)
keeper.warning("one")
said()  # => ''
len(memory.buffer)  # => 1
keeper.error("two")
said()  # => 'one\ntwo\n'
import queue

q = queue.Queue()
sender = logging.getLogger("queue")
sender.propagate = False
sender.addHandler(logging.handlers.QueueHandler(q))
sender.error("%s queued", 1)
q.get().msg  # => '1 queued'
logging.Handler().emit(None)  # raises NotImplementedError: emit must be implemented by Handler subclasses

# Configuration.
logging.basicConfig(stream=1, filename="x")  # raises ValueError: 'stream' and 'filename' should not be specified together
logging.basicConfig(stream=1, handlers=[])  # raises ValueError: 'stream' or 'filename' should not be specified together with 'handlers'
logging.basicConfig(format="%(message)s", nonsense=1, handlers=[logging.NullHandler()])  # raises ValueError: Unrecognised argument(s): nonsense
root_out = io.StringIO()
logging.basicConfig(stream=root_out, level=logging.INFO, format="%(levelname)s!%(message)s", force=True)
logging.info("to the root")
root_out.getvalue()  # => 'INFO!to the root\n'
logging.root.level  # => 20
logging.basicConfig(level=logging.ERROR)
logging.root.level  # => 20
logging.config.dictConfig({"formatters": {}})  # raises ValueError: dictionary doesn't specify a version
logging.config.dictConfig({"version": 2})  # raises ValueError: Unsupported version: 2
logging.config.dictConfig({"version": 1, "handlers": {"h": {"class": "logging.Nope"}}})  # raises ValueError: Unable to configure handler 'h'
logging.config.dictConfig(
    {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"short": {"format": "<%(message)s>"}},
        "filters": {"only": {"name": "cfg"}},
        "handlers": {"h": {"class": "logging.StreamHandler", "formatter": "short", "stream": out, "filters": ["only"], "level": "WARNING"}},
        "loggers": {"cfg": {"handlers": ["h"], "level": "DEBUG", "propagate": False}},
    }
)
logging.getLogger("cfg").info("too low")
logging.getLogger("cfg").error("configured")
said()  # => '<configured>\n'
print(logging.getLogger("cfg").handlers[0].level, logging.getLogger("cfg"))  # => 30 <Logger cfg (DEBUG)>

# Warnings.
import warnings

logging.captureWarnings(True)
caught = logging.getLogger("py.warnings")
caught.propagate = False
caught.addHandler(handler)
warnings.warn("careful")
"UserWarning: careful" in said()  # => True
logging.captureWarnings(False)
print(logging.lastResort)  # => <_StderrHandler <stderr> (WARNING)>

logging.Filter("a").filter(logging.LogRecord(None, 20, "f.py", 3, "m", (), None))  # raises AttributeError: 'NoneType' object has no attribute 'find'
logging.Filter("a").filter(logging.LogRecord(b"ab", 20, "f.py", 3, "m", (), None))  # raises TypeError: argument should be integer or bytes-like object, not 'str'
logging.Filter("a").filter(logging.LogRecord("a.b", 20, "f.py", 3, "m", (), None)), logging.Filter("a").filter(logging.LogRecord("ab", 20, "f.py", 3, "m", (), None))  # => (True, False)
logging.Formatter().formatException({})  # raises KeyError: 2
bytes_path = logging.LogRecord("n", 20, b"a/b.py", 3, "m", (), None)
bytes_path.filename, bytes_path.module  # => (b'b.py', b'b')
