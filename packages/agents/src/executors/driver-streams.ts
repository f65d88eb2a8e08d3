// The driver, second part: its streams. Frames over descriptors, as bytes or as numbered lines (numbered-lines.ts), or over functions
// of JavaScript, and what stands for `sys.stdout` and `sys.stderr` of the program.

/** Python text; `driver.ts` puts it before its own. */
export const streamsSource = String.raw`# The stream.

class Pipe:
    """Frames over two file descriptors that are this program's own: what the user's code prints goes elsewhere."""

    def __init__(self, source, target):
        self.source = os.fdopen(source, "rb", buffering=65536)
        self.target = target
        self.lock = threading.Lock()

    def read(self):
        header = self.source.read(4)
        if len(header) < 4:
            return None
        size = int.from_bytes(header, "little")
        text = self.source.read(size)
        if len(text) < size:
            return None
        return parse(text)

    def write(self, frame):
        text = to_json(frame)
        with self.lock:
            self.write_all(len(text).to_bytes(4, "little") + text)

    def write_all(self, data):
        data = memoryview(data)
        while data:
            data = data[os.write(self.target, data):]


class Lines(Pipe):
    """Numbered lines: "number received frame". What was sent is kept until the host has it, and sent again after a cut."""

    def __init__(self, source, target):
        super().__init__(source, target)
        self.sent = collections.deque()
        self.last_sent = 0
        self.received = 0

    def read(self):
        while True:
            line = self.source.readline()
            if not line.endswith(b"\n"):
                return None
            parts = line.split(b" ", 2)
            if len(parts) == 2 and parts[0] in (b"=", b"!"):
                with self.lock:
                    self.forget(int(parts[1]))
                    if parts[0] == b"=":
                        self.write_all(b"+ %d\n" % self.received)
                        for number, text in self.sent:
                            self.write_line(number, text)
            elif len(parts) == 3 and parts[0].isdigit() and int(parts[0]) == self.received + 1:
                try:
                    frame = parse(parts[2])
                except ValueError:
                    # The beginning of a line that was cut: it comes again, whole.
                    continue
                with self.lock:
                    self.forget(int(parts[1]))
                    self.received += 1
                return frame

    def write(self, frame):
        text = to_json(frame)
        with self.lock:
            self.last_sent += 1
            self.sent.append((self.last_sent, text))
            self.write_line(self.last_sent, text)

    def write_line(self, number, text):
        self.write_all(b"%d %d %s\n" % (number, self.received, text))

    def forget(self, known):
        while self.sent and self.sent[0][0] <= known:
            self.sent.popleft()


def parse(text):
    try:
        return json.loads(text)
    except RecursionError:
        return {"verb": "malformed"}


def to_json(frame):
    return json.dumps(frame, separators=(",", ":"), allow_nan=False).encode("ascii")


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
    """Frames over functions of JavaScript: Pyodide's way. They block, except while threads of the program wait as well."""

    def __init__(self, host):
        self.host = host
        self.arm = host.arm
        self.clock = host.clock
        self.begin = host.begin
        self.is_late = host.isLate

    def read(self):
        return parse(self.host.read())

    def write(self, frame):
        self.host.write(to_json(frame).decode("ascii"))
`;
