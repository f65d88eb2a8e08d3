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
        self._extra = {} if extra is None else extra
    def get_extra_info(self, name, default=None):
        """What else is known of the transport."""
        return self._extra.get(name, default)

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

class StreamReader:
    """Bytes that are fed at one end and read at the other, by coroutines that wait for them."""
    def __init__(self, limit=_STREAM_LIMIT, loop=None):
        if limit <= 0:
            raise ValueError("Limit cannot be <= 0")
        self._limit, self._loop = limit, get_event_loop() if loop is None else loop
        self._buffer, self._eof, self._paused = bytearray(), False, False
        self._waiter = self._exception = self._transport = None
    def __repr__(self):
        facts = ["StreamReader"]
        if self._buffer:
            facts.append(f"{len(self._buffer)} bytes")
        if self._eof:
            facts.append("eof")
        if self._limit != _STREAM_LIMIT:
            facts.append(f"limit={self._limit}")
        for name in ("waiter", "exception", "transport"):
            value = getattr(self, "_" + name)
            if value:
                facts.append(f"{name}={value!r}")
        if self._paused:
            facts.append("paused")
        return f"<{' '.join(facts)}>"
    def exception(self):
        return self._exception
    def _wake(self, exc=None):
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.cancelled():
            waiter.set_result(None) if exc is None else waiter.set_exception(exc)
    def set_exception(self, exc):
        self._exception = exc
        self._wake(exc)
    def set_transport(self, transport):
        assert self._transport is None, "Transport already set"
        self._transport = transport
    def feed_eof(self):
        self._eof = True
        self._wake()
    def at_eof(self):
        """Has all been read, and will no more come?"""
        return self._eof and not self._buffer
    def feed_data(self, data):
        assert not self._eof, "feed_data after feed_eof"
        if not data:
            return
        self._buffer += data
        self._wake()
        if self._transport is not None and not self._paused and len(self._buffer) > 2 * self._limit:
            try:
                self._transport.pause_reading()
                self._paused = True
            except NotImplementedError:
                self._transport = None
    def _taken(self, count):
        """So many bytes from the front, or all that there are."""
        taken = bytes(self._buffer[:count])
        del self._buffer[:count]
        if self._paused and len(self._buffer) <= self._limit:
            self._paused = False
            self._transport.resume_reading()
        return taken
    async def _more(self, reader):
        """Waits until something has happened."""
        if self._waiter is not None:
            raise RuntimeError(f"{reader}() called while another coroutine is already waiting for incoming data")
        assert not self._eof, "_wait_for_data after EOF"
        if self._paused:
            self._paused = False
            self._transport.resume_reading()
        self._waiter = self._loop.create_future()
        try:
            await self._waiter
        finally:
            self._waiter = None
    def _check(self):
        if self._exception is not None:
            raise self._exception
    async def readline(self):
        """A line, or what there is before the end."""
        try:
            return await self.readuntil(b"\\n")
        except IncompleteReadError as error:
            return error.partial
        except LimitOverrunError as error:
            found = self._buffer.startswith(b"\\n", error.consumed)
            self._taken(error.consumed + 1 if found else len(self._buffer))
            raise ValueError(error.args[0])
    async def readuntil(self, separator=b"\\n"):
        """What there is up to the separator, and that."""
        if len(separator) == 0:
            raise ValueError("Separator should be at least one-byte string")
        self._check()
        seen = 0
        while True:
            if len(self._buffer) - seen >= len(separator):
                at = self._buffer.find(separator, seen)
                if at >= 0:
                    break
                seen = len(self._buffer) + 1 - len(separator)
                if seen > self._limit:
                    raise LimitOverrunError("Separator is not found, and chunk exceed the limit", seen)
            if self._eof:
                raise IncompleteReadError(self._taken(len(self._buffer)), None)
            await self._more("readuntil")
        if at > self._limit:
            raise LimitOverrunError("Separator is found, but chunk is longer than limit", at)
        return self._taken(at + len(separator))
    async def read(self, n=-1):
        """At most so many bytes as soon as there are any; all of them up to the end where n is negative."""
        self._check()
        if n == 0:
            return b""
        if n < 0:
            parts = []
            while part := await self.read(self._limit):
                parts.append(part)
            return b"".join(parts)
        if not self._buffer and not self._eof:
            await self._more("read")
        return self._taken(n)
    async def readexactly(self, n):
        """So many bytes."""
        if n < 0:
            raise ValueError("readexactly size can not be less than zero")
        self._check()
        while len(self._buffer) < n:
            if self._eof:
                raise IncompleteReadError(self._taken(len(self._buffer)), n)
            await self._more("readexactly")
        return self._taken(n)
    def __aiter__(self):
        return self
    async def __anext__(self):
        line = await self.readline()
        if line == b"":
            raise StopAsyncIteration
        return line

class _FlowControl(Protocol):
    """Lets coroutines that write wait while the transport holds too much."""
    def __init__(self, loop=None):
        self._loop = get_event_loop() if loop is None else loop
        self._paused = self._connection_lost = False
        self._drain_waiters = []
    def _drained(self, exc=None):
        for waiter in self._drain_waiters:
            if not waiter.done():
                waiter.set_result(None) if exc is None else waiter.set_exception(exc)
    def pause_writing(self):
        assert not self._paused
        self._paused = True
    def resume_writing(self):
        assert self._paused
        self._paused = False
        self._drained()
    def connection_lost(self, exc):
        self._connection_lost = True
        if self._paused:
            self._drained(exc)
    async def _drain_helper(self):
        if self._connection_lost:
            raise ConnectionResetError("Connection lost")
        if self._paused:
            waiter = self._loop.create_future()
            self._drain_waiters.append(waiter)
            try:
                await waiter
            finally:
                self._drain_waiters.remove(waiter)
    def _get_close_waiter(self, stream):
        raise NotImplementedError

class StreamReaderProtocol(_FlowControl, Protocol):
    """Feeds a StreamReader with what a transport brings."""
    def __init__(self, stream_reader, client_connected_cb=None, loop=None):
        super().__init__(loop=loop)
        self._reader, self._client_connected_cb = stream_reader, client_connected_cb
        self._transport = self._task = None
        self._closed = self._loop.create_future()
    def connection_made(self, transport):
        self._transport = transport
        self._reader.set_transport(transport)
        if self._client_connected_cb is not None:
            writer = StreamWriter(transport, self, self._reader, self._loop)
            answer = self._client_connected_cb(self._reader, writer)
            if iscoroutine(answer):
                self._task = self._loop.create_task(answer)
    def connection_lost(self, exc):
        self._reader.feed_eof() if exc is None else self._reader.set_exception(exc)
        if not self._closed.done():
            self._closed.set_result(None) if exc is None else self._closed.set_exception(exc)
        super().connection_lost(exc)
        self._transport = self._task = None
    def data_received(self, data):
        self._reader.feed_data(data)
    def eof_received(self):
        self._reader.feed_eof()
        return True
    def _get_close_waiter(self, stream):
        return self._closed

class StreamWriter:
    """What is written goes to a transport."""
    def __init__(self, transport, protocol, reader, loop):
        assert reader is None or isinstance(reader, StreamReader)
        self._transport, self._protocol, self._reader, self._loop = transport, protocol, reader, loop
    def __repr__(self):
        reader = "" if self._reader is None else f" reader={self._reader!r}"
        return f"<StreamWriter transport={self._transport!r}{reader}>"
    @property
    def transport(self):
        return self._transport
    def write(self, data):
        self._transport.write(data)
    def writelines(self, data):
        self._transport.writelines(data)
    def write_eof(self):
        return self._transport.write_eof()
    def can_write_eof(self):
        return self._transport.can_write_eof()
    def close(self):
        return self._transport.close()
    def is_closing(self):
        return self._transport.is_closing()
    async def wait_closed(self):
        await self._protocol._get_close_waiter(self)
    def get_extra_info(self, name, default=None):
        return self._transport.get_extra_info(name, default)
    async def drain(self):
        """Waits until the transport takes more."""
        error = None if self._reader is None else self._reader.exception()
        if error is not None:
            raise error
        if self._transport.is_closing():
            await sleep(0)
        await self._protocol._drain_helper()
    async def start_tls(self, sslcontext, *, server_hostname=None, ssl_handshake_timeout=None):
        raise NotImplementedError("StreamWriter.start_tls() is not available here: a program has no network of its own")

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
