/** The module logging.handlers, written in Python: handlers that keep records or put them into a queue. Those that need files or sockets refuse. */

import { pythonModule } from "../python-source.ts";

const TEXT = String.raw`
import logging as _logging
import copy as _copy
import queue as _queue

DEFAULT_TCP_LOGGING_PORT = 9020
DEFAULT_UDP_LOGGING_PORT = 9021
DEFAULT_HTTP_LOGGING_PORT = 9022
DEFAULT_SOAP_LOGGING_PORT = 9023
SYSLOG_UDP_PORT = 514
SYSLOG_TCP_PORT = 514

class BufferingHandler(_logging.Handler):
    """Keeps records until there are as many as the capacity says."""
    def __init__(self, capacity):
        _logging.Handler.__init__(self)
        self.capacity, self.buffer = capacity, []
    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity
    def emit(self, record):
        self.buffer.append(record)
        if self.shouldFlush(record):
            self.flush()
    def flush(self):
        self.acquire()
        try:
            self.buffer.clear()
        finally:
            self.release()
    def close(self):
        try:
            self.flush()
        finally:
            _logging.Handler.close(self)

class MemoryHandler(BufferingHandler):
    """Keeps records and gives them to a target when it is full or a record is severe enough."""
    def __init__(self, capacity, flushLevel=_logging.ERROR, target=None, flushOnClose=True):
        BufferingHandler.__init__(self, capacity)
        self.flushLevel, self.target, self.flushOnClose = flushLevel, target, flushOnClose
    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity or record.levelno >= self.flushLevel
    def setTarget(self, target):
        self.acquire()
        try:
            self.target = target
        finally:
            self.release()
    def flush(self):
        self.acquire()
        try:
            if self.target:
                for record in self.buffer:
                    self.target.handle(record)
                self.buffer.clear()
        finally:
            self.release()
    def close(self):
        try:
            if self.flushOnClose:
                self.flush()
        finally:
            self.target = None
            BufferingHandler.close(self)

class QueueHandler(_logging.Handler):
    """Puts records into a queue."""
    def __init__(self, queue):
        _logging.Handler.__init__(self)
        self.queue = queue
    def enqueue(self, record):
        self.queue.put_nowait(record)
    def prepare(self, record):
        """A copy of the record with its message merged, and without what cannot travel."""
        text = self.format(record)
        record = _copy.copy(record)
        record.message = record.msg = text
        record.args = record.exc_info = record.exc_text = record.stack_info = None
        return record
    def emit(self, record):
        try:
            self.enqueue(self.prepare(record))
        except Exception:
            self.handleError(record)

class QueueListener(object):
    """Gives the records of a queue to handlers. There are no threads: what is in the queue is handled by stop()."""
    _sentinel = None
    def __init__(self, queue, *handlers, respect_handler_level=False):
        self.queue, self.handlers, self._thread, self.respect_handler_level = queue, handlers, None, respect_handler_level
    def dequeue(self, block):
        return self.queue.get(block)
    def start(self):
        self._thread = True
    def prepare(self, record):
        return record
    def handle(self, record):
        record = self.prepare(record)
        for handler in self.handlers:
            if not self.respect_handler_level or record.levelno >= handler.level:
                handler.handle(record)
    def enqueue_sentinel(self):
        self.queue.put_nowait(self._sentinel)
    def stop(self):
        if not self._thread:
            return
        self._thread = None
        self.enqueue_sentinel()
        while True:
            try:
                record = self.dequeue(False)
            except _queue.Empty:
                return
            if record is self._sentinel:
                return
            self.handle(record)

def _refused(why):
    class Refused(_logging.Handler):
        def __init__(self, *args, **kwargs):
            raise RuntimeError(f"{type(self).__name__} is not available: {why}. Use logging.StreamHandler(sys.stdout), or MemoryHandler to keep the records")
    return Refused

_no_files, _no_network = _refused("files are not renamed here"), _refused("this interpreter has no network")
class BaseRotatingHandler(_no_files): pass
class RotatingFileHandler(BaseRotatingHandler): pass
class TimedRotatingFileHandler(BaseRotatingHandler): pass
class WatchedFileHandler(_logging.FileHandler): pass
class SocketHandler(_no_network): pass
class DatagramHandler(SocketHandler): pass
class SysLogHandler(_no_network): pass
class SMTPHandler(_no_network): pass
class NTEventLogHandler(_no_network): pass
class HTTPHandler(_no_network): pass
`;

export const loggingHandlersModule = pythonModule("logging.handlers", TEXT);
