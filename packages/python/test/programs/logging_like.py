import io


class Logger:
    LEVELS = {"DEBUG": 10, "INFO": 20, "WARNING": 30, "ERROR": 40}

    def __init__(self, name, level="INFO", sink=None):
        self.name, self.level, self.sink = name, self.LEVELS[level], sink or io.StringIO()
        self.records = []

    def log(self, level, msg, *args, **extra):
        if self.LEVELS[level] < self.level:
            return
        text = msg % args if args else msg
        fields = "".join(f" {k}={v!r}" for k, v in sorted(extra.items()))
        line = f"{level:<7} [{self.name}] {text}{fields}"
        self.records.append((level, text))
        print(line, file=self.sink)

    def __getattr__(self, name):
        if name.upper() in self.LEVELS:
            return lambda msg, *a, **k: self.log(name.upper(), msg, *a, **k)
        raise AttributeError(f"{type(self).__name__} has no level {name!r}")


log = Logger("app")
log.debug("hidden %d", 1)
log.info("started %s in %.1fs", "server", 0.25, port=80, host="h")
log.warning("disk at %d%%", 91)
log.error("failed: %r", ValueError("x"))
print(log.sink.getvalue(), end="")
print(len(log.records), [r[0] for r in log.records])
buf = io.StringIO("a,b\n1,2\n\n3,4")
rows = [line.rstrip("\n").split(",") for line in buf if line.strip()]
print(rows, buf.read() == "", buf.seek(2), buf.read(3), buf.tell())
out = io.StringIO()
out.write("one\n")
out.writelines(["two\n", "three"])
print(out.getvalue().splitlines(), out.write("!"), out.getvalue()[-1])
b = io.BytesIO(b"\x01\x02\x03")
print(b.read(2), b.getvalue(), b.read(), b.seek(0), b.readline())
with io.StringIO() as f:
    print("inside", file=f)
    print(repr(f.getvalue()), f.closed)
print(f.closed)
try:
    f.write("x")
except ValueError as e:
    print(e)
try:
    io.StringIO(5)
except TypeError as e:
    print(e)
log.info("bad format %d", "x")
