// The driver, second part: its streams. Frames over descriptors or over functions of JavaScript, and what stands for
// `sys.stdout` and `sys.stderr` of the program.

/** Python text; `driver.ts` puts it before its own. */
export const streamsSource = String.raw`# The stream.

class Pipe:
    """Frames over two file descriptors that are this program's own: what the user's code prints goes elsewhere."""

    def __init__(self, source, target, lines):
        self.source = os.fdopen(source, "rb", buffering=65536)
        self.target = target
        self.lines = lines
        self.lock = threading.Lock()

    def read(self):
        if self.lines:
            text = self.source.readline()
            return json.loads(text) if text.endswith(b"\n") else None
        header = self.source.read(4)
        if len(header) < 4:
            return None
        size = int.from_bytes(header, "little")
        text = self.source.read(size)
        if len(text) < size:
            return None
        try:
            return json.loads(text)
        except RecursionError:
            return {"verb": "malformed"}

    def write(self, frame):
        text = json.dumps(frame, separators=(",", ":"), allow_nan=False).encode("ascii")
        data = memoryview(text + b"\n" if self.lines else len(text).to_bytes(4, "little") + text)
        with self.lock:
            while data:
                data = data[os.write(self.target, data):]


class Output(io.TextIOBase):
    """sys.stdout and sys.stderr of the program."""

    encoding = "utf-8"
    errors = "backslashreplace"

    def __init__(self, driver, number):
        self.driver = driver
        self.number = number
        self.buffer = OutputBytes(self)

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError("write() argument must be str, not %s" % type(text).__name__)
        self.driver.print(text)
        return len(text)

    def writable(self):
        return True

    def flush(self):
        self.driver.flush()

    def fileno(self):
        return self.number

    def close(self):
        pass


class OutputBytes(io.RawIOBase):
    def __init__(self, output):
        self.output = output
        self.decoder = codecs.getincrementaldecoder("utf-8")("replace")

    def write(self, data):
        self.output.write(self.decoder.decode(bytes(data)))
        return len(data)

    def writable(self):
        return True

    def close(self):
        pass


class HostChannel:
    """Frames over functions of JavaScript that block: Pyodide's way. Answers are read where they are waited for."""

    def __init__(self, host):
        self.host = host
        self.arm = host.arm
        self.begin = host.begin
        self.is_late = host.isLate

    def read(self):
        text = self.host.read()
        try:
            return json.loads(text)
        except RecursionError:
            return {"verb": "malformed"}

    def write(self, frame):
        self.host.write(json.dumps(frame, separators=(",", ":"), allow_nan=False))
`;
