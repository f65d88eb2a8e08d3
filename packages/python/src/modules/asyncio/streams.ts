/** asyncio, part five, in Python: protocols, transports and streams. No network stands behind them: a program feeds them, or brings a transport of its own. */

export const STREAMS = `
def _abstract(kind, name):
    """A method that somebody else is to write."""
    def method(self, *args, **kwargs):
        raise NotImplementedError
    method.__name__, method.__qualname__ = name, f"{kind.__name__}.{name}"
    return method

class BaseProtocol:
    """What is told of a transport: that it is there, that it is gone, and whether it takes more."""
    __slots__ = ()
    def connection_made(self, transport):
        """The transport is there."""
    def connection_lost(self, exc):
        """The transport is gone; exc is None where it was closed."""
    def pause_writing(self):
        """The transport holds more than it should."""
    def resume_writing(self):
        """The transport takes more again."""

class Protocol(BaseProtocol):
    """What is told of a stream of bytes."""
    __slots__ = ()
    def data_received(self, data):
        """Bytes have come."""
    def eof_received(self):
        """No more will come. What is true keeps the transport open."""

class BufferedProtocol(BaseProtocol):
    """As Protocol, but the bytes are put where get_buffer says."""
    __slots__ = ()
    def get_buffer(self, sizehint):
        """A buffer for what comes next."""
    def buffer_updated(self, nbytes):
        """So many bytes were put into the buffer."""
    def eof_received(self):
        """No more will come."""

class DatagramProtocol(BaseProtocol):
    """What is told of datagrams."""
    __slots__ = ()
    def datagram_received(self, data, addr):
        """A datagram has come."""
    def error_received(self, exc):
        """Sending or receiving has failed."""

class SubprocessProtocol(BaseProtocol):
    """What is told of another process."""
    __slots__ = ()
    def pipe_data_received(self, fd, data):
        """The process has written."""
    def pipe_connection_lost(self, fd, exc):
        """A pipe of the process is closed."""
    def process_exited(self):
        """The process has ended."""

class BaseTransport:
    """What carries data between a protocol and somewhere else."""
    __slots__ = ("_extra",)
    def __init__(self, extra=None):
        self._extra = extra if extra is not None else {}
    def get_extra_info(self, name, default=None):
        """What else is known of the transport."""
        known = self._extra
        return known[name] if name in known else default

class ReadTransport(BaseTransport):
    """A transport that is read from."""
    __slots__ = ()

class WriteTransport(BaseTransport):
    """A transport that is written to."""
    __slots__ = ()
    def writelines(self, list_of_data):
        """Writes bytes after bytes."""
        self.write(b"".join(list_of_data))

class Transport(ReadTransport, WriteTransport):
    """A transport that goes both ways."""
    __slots__ = ()

class DatagramTransport(BaseTransport):
    """A transport of datagrams."""
    __slots__ = ()

class SubprocessTransport(BaseTransport):
    """Another process and its pipes."""
    __slots__ = ()

for _kind, _methods in ((BaseTransport, "is_closing close set_protocol get_protocol"), (ReadTransport, "is_reading pause_reading resume_reading"),
        (WriteTransport, "set_write_buffer_limits get_write_buffer_size get_write_buffer_limits write write_eof can_write_eof abort"),
        (DatagramTransport, "sendto abort"), (SubprocessTransport, "get_pid get_returncode get_pipe_transport send_signal terminate kill")):
    for _each in _methods.split():
        setattr(_kind, _each, _abstract(_kind, _each))

_STREAM_LIMIT = 2 ** 16

class _Signal:
    """Something that coroutines wait for until it comes or fails."""
    def __init__(self, loop):
        self._made, self.waiting = loop.create_future, []
    async def wait(self):
        future = self._made()
        self.waiting += [future]
        try:
            await future
        finally:
            self.waiting = [each for each in self.waiting if each is not future]
    def give(self, failure=None):
        for future in self.waiting:
            if future.done():
                continue
            if failure is not None:
                future.set_exception(failure)
            else:
                future.set_result(None)

class StreamReader:
    """Bytes that are fed at one end and read at the other, by coroutines that wait for them."""
    def __init__(self, limit=_STREAM_LIMIT, loop=None):
        if limit <= 0:
            raise ValueError("Limit cannot be <= 0")
        self._most, self._bytes, self._has_ended, self._failure = limit, bytearray(), False, None
        self._source, self._is_held = None, False
        loop = get_event_loop() if loop is None else loop
        loop.get_debug()
        self._news = _Signal(loop)
    def __repr__(self):
        waiting = self._news.waiting
        facts = (
            (self._bytes, f"{len(self._bytes)} bytes"), (self._has_ended, "eof"), (self._most != _STREAM_LIMIT, f"limit={self._most}"),
            (waiting, f"waiter={waiting[0]!r}" if waiting else ""), (self._failure, f"exception={self._failure!r}"),
            (self._source, f"transport={self._source!r}"), (self._is_held, "paused"))
        return "<%s>" % " ".join(["StreamReader"] + [text for holds, text in facts if holds])

    # The end that is fed.
    def exception(self):
        return self._failure
    def set_exception(self, exc):
        self._failure = exc
        self._news.give(exc)
    def set_transport(self, transport):
        assert self._source is None, "Transport already set"
        self._source = transport
    def feed_eof(self):
        self._has_ended = True
        self._news.give()
    def feed_data(self, data):
        assert not self._has_ended, "feed_data after feed_eof"
        if len(data) == 0:
            return
        self._bytes.extend(data)
        self._news.give()
        is_too_much = len(self._bytes) > 2 * self._most
        if is_too_much and self._source is not None and not self._is_held:
            self._hold()
    def _hold(self):
        """Has the transport bring no more for a time, if it can be told so."""
        try:
            self._source.pause_reading()
            self._is_held = True
        except NotImplementedError:
            self._source = None
    def _let_go(self):
        if self._is_held:
            self._is_held = False
            self._source.resume_reading()

    # The end that is read.
    def at_eof(self):
        """Has all been read, and will no more come?"""
        return len(self._bytes) == 0 and self._has_ended
    def _taken(self, count=None):
        """So many bytes from the front, or all that there are."""
        count = len(self._bytes) if count is None else count
        taken = bytes(self._bytes[:count])
        del self._bytes[:count]
        if len(self._bytes) <= self._most:
            self._let_go()
        return taken
    async def _more(self, reader):
        """Waits until something has happened."""
        if self._news.waiting:
            raise RuntimeError(f"{reader}() called while another coroutine is already waiting for incoming data")
        self._let_go()
        await self._news.wait()
    def _require_health(self):
        failure = self._failure
        if failure is not None:
            raise failure
    async def readline(self):
        """A line, or what there is before the end."""
        try:
            line = await self.readuntil(b"\\n")
        except IncompleteReadError as error:
            line = error.partial
        except LimitOverrunError as error:
            # What is too long is dropped, up to the end of the line where that is known.
            is_whole = self._bytes[error.consumed:error.consumed + 1] == b"\\n"
            self._taken(error.consumed + 1 if is_whole else None)
            raise ValueError(error.args[0])
        return line
    async def readuntil(self, separator=b"\\n"):
        """What there is up to the separator, and that."""
        width = len(separator)
        if width == 0:
            raise ValueError("Separator should be at least one-byte string")
        self._require_health()
        searched = 0
        while (at := self._bytes.find(separator, searched)) < 0:
            searched = max(searched, len(self._bytes) - width + 1)
            if searched > self._most:
                raise LimitOverrunError("Separator is not found, and chunk exceed the limit", searched)
            if self._has_ended:
                raise IncompleteReadError(self._taken(), None)
            await self._more("readuntil")
        if at > self._most:
            raise LimitOverrunError("Separator is found, but chunk is longer than limit", at)
        return self._taken(at + width)
    async def read(self, n=-1):
        """At most so many bytes as soon as there are any; all of them up to the end where n is negative."""
        self._require_health()
        if n < 0:
            parts = []
            while part := await self.read(self._most):
                parts += [part]
            return b"".join(parts)
        if n > 0 and len(self._bytes) == 0 and not self._has_ended:
            await self._more("read")
        return self._taken(n) if n > 0 else b""
    async def readexactly(self, n):
        """So many bytes."""
        if n < 0:
            raise ValueError("readexactly size can not be less than zero")
        self._require_health()
        while (there := len(self._bytes)) < n:
            if self._has_ended:
                raise IncompleteReadError(self._taken(there), n)
            await self._more("readexactly")
        return self._taken(n)
    def __aiter__(self):
        return self
    async def __anext__(self):
        line = await self.readline()
        if not line:
            raise StopAsyncIteration
        return line

class _FlowControl(Protocol):
    """Lets coroutines that write wait while the transport holds too much."""
    def __init__(self, loop=None):
        self._at = get_event_loop() if loop is None else loop
        self._is_full = self._is_gone = False
        self._room = _Signal(self._at)
    def pause_writing(self):
        assert not self._is_full
        self._is_full = True
    def resume_writing(self):
        assert self._is_full
        self._is_full = False
        self._room.give()
    def connection_lost(self, exc):
        self._is_gone = True
        self._room.give(exc)
    async def _drain_helper(self):
        if self._is_gone:
            raise ConnectionResetError("Connection lost")
        if self._is_full:
            await self._room.wait()
    def _get_close_waiter(self, stream):
        raise NotImplementedError

class StreamReaderProtocol(_FlowControl, Protocol):
    """Feeds a StreamReader with what a transport brings."""
    def __init__(self, stream_reader, client_connected_cb=None, loop=None):
        _FlowControl.__init__(self, loop)
        self._fed, self._greet, self._task = stream_reader, client_connected_cb, None
        self._end = self._at.create_future()
    def connection_made(self, transport):
        self._fed.set_transport(transport)
        greet = self._greet
        if greet is None:
            return
        answer = greet(self._fed, StreamWriter(transport, self, self._fed, self._at))
        if iscoroutine(answer):
            self._task = self._at.create_task(answer)
    def connection_lost(self, exc):
        tell, end = (self._fed.feed_eof, self._end.set_result) if exc is None else (self._fed.set_exception, self._end.set_exception)
        tell(*(() if exc is None else (exc,)))
        if not self._end.done():
            end(exc)
        _FlowControl.connection_lost(self, exc)
        self._task = None
    def data_received(self, data):
        self._fed.feed_data(data)
    def eof_received(self):
        self._fed.feed_eof()
        return True
    def _get_close_waiter(self, stream):
        return self._end

def _through_transport(name):
    """A method that is the transport's."""
    def method(self, *args, **kwargs):
        return getattr(self.transport, name)(*args, **kwargs)
    method.__name__, method.__qualname__ = name, "StreamWriter." + name
    return method

class StreamWriter:
    """What is written goes to a transport."""
    def __init__(self, transport, protocol, reader, loop):
        assert isinstance(reader, (StreamReader, type(None)))
        self._to, self._told, self._answers = transport, protocol, reader
    def __repr__(self):
        parts = [f"transport={self._to!r}"] + ([] if self._answers is None else [f"reader={self._answers!r}"])
        return f"<StreamWriter {' '.join(parts)}>"
    transport = property(lambda self: self._to)
    async def wait_closed(self):
        end = self._told._get_close_waiter(self)
        await end
    async def drain(self):
        """Waits until the transport takes more."""
        if self._answers is not None:
            self._answers._require_health()
        if self._to.is_closing():
            await sleep(0)
        await self._told._drain_helper()
    async def start_tls(self, sslcontext, *, server_hostname=None, ssl_handshake_timeout=None):
        raise NotImplementedError("StreamWriter.start_tls() is not available here: a program has no network of its own")

for _each in ("write", "writelines", "write_eof", "can_write_eof", "close", "is_closing", "get_extra_info"):
    setattr(StreamWriter, _each, _through_transport(_each))

_of("asyncio.protocols", BaseProtocol, Protocol, BufferedProtocol, DatagramProtocol, SubprocessProtocol)
_of("asyncio.transports", BaseTransport, ReadTransport, WriteTransport, Transport, DatagramTransport, SubprocessTransport)
_of("asyncio.streams", StreamReader, StreamWriter, StreamReaderProtocol, _FlowControl)
_FlowControl.__name__ = _FlowControl.__qualname__ = "FlowControlMixin"

def _refused_class(module, name, instead, base=object):
    def __init__(self, *args, **kwargs):
        raise NotImplementedError(f"asyncio.{name}() is not available here: {instead}")
    made = type(name, (base,), {"__init__": __init__})
    _of(module, made)
    return made

Server = _refused_class("asyncio.base_events", "Server", "a program has no network of its own", AbstractServer)
AbstractChildWatcher, FastChildWatcher, MultiLoopChildWatcher, PidfdChildWatcher, SafeChildWatcher, ThreadedChildWatcher = [
    _refused_class("asyncio.unix_events", _each, "a program starts no other process")
    for _each in ("AbstractChildWatcher", "FastChildWatcher", "MultiLoopChildWatcher", "PidfdChildWatcher", "SafeChildWatcher", "ThreadedChildWatcher")]
get_child_watcher = _refused("get_child_watcher", "a program starts no other process")
set_child_watcher = _refused("set_child_watcher", "a program starts no other process")
`;
