/** The module logging.handlers, written in Python: handlers that keep records, put them into a queue or into files that are put aside. Those that need sockets refuse. */

import { pythonModule } from "../python-source.ts";
import { FILE_HANDLERS } from "./file-handlers-text.ts";

const TEXT = String.raw`
import logging as _logging
import copy as _copy
import os as _os
import os.path as _path
import queue as _queue
import re as _re
import time as _time

DEFAULT_TCP_LOGGING_PORT = 9020
DEFAULT_UDP_LOGGING_PORT = 9021
DEFAULT_HTTP_LOGGING_PORT = 9022
DEFAULT_SOAP_LOGGING_PORT = 9023
SYSLOG_UDP_PORT = 514
SYSLOG_TCP_PORT = 514

class _Held:
    """The lock of a handler, held for the time of a with statement."""
    def __init__(self, handler):
        self.handler = handler
    def __enter__(self):
        self.handler.acquire()
    def __exit__(self, *exc_info):
        self.handler.release()

class BufferingHandler(_logging.Handler):
    """Keeps records until there are as many as the capacity says."""
    def __init__(self, capacity):
        super().__init__()
        self.capacity, self.buffer = capacity, []
    def emit(self, record):
        self.buffer += [record]
        full = self.shouldFlush(record)
        if full:
            self.flush()
    def shouldFlush(self, record):
        return self.capacity <= len(self.buffer)
    def flush(self):
        with _Held(self):
            self.buffer.clear()
    def close(self):
        try:
            self.flush()
        finally:
            super().close()

class MemoryHandler(BufferingHandler):
    """Keeps records and gives them to a target when it is full or a record is severe enough."""
    def __init__(self, capacity, flushLevel=_logging.ERROR, target=None, flushOnClose=True):
        super().__init__(capacity)
        self.flushLevel, self.target, self.flushOnClose = flushLevel, target, flushOnClose
    def shouldFlush(self, record):
        return super().shouldFlush(record) or self.flushLevel <= record.levelno
    def setTarget(self, target):
        with _Held(self):
            self.target = target
    def flush(self):
        with _Held(self):
            if self.target:
                for kept in self.buffer:
                    self.target.handle(kept)
                self.buffer.clear()
    def close(self):
        try:
            if self.flushOnClose:
                self.flush()
        finally:
            # Without a target the flush of the other close() keeps the records.
            self.target = None
            super().close()

class QueueHandler(_logging.Handler):
    """Puts records into a queue."""
    def __init__(self, queue):
        super().__init__()
        self.queue = queue
    def emit(self, record):
        try:
            portable = self.prepare(record)
            self.enqueue(portable)
        except Exception:
            self.handleError(record)
    def prepare(self, record):
        """A copy of the record with its message merged, and without what cannot travel."""
        text = self.format(record)
        portable = _copy.copy(record)
        portable.message = portable.msg = text
        for name in ("args", "exc_info", "exc_text", "stack_info"):
            setattr(portable, name, None)
        return portable
    def enqueue(self, record):
        put = self.queue.put_nowait
        put(record)

class QueueListener(object):
    """Gives the records of a queue to handlers. There are no threads: what is in the queue is handled by stop()."""
    _sentinel = None
    def __init__(self, queue, *handlers, respect_handler_level=False):
        self.queue, self.handlers, self._thread, self.respect_handler_level = queue, handlers, None, respect_handler_level
    def start(self):
        self._thread = True
    def stop(self):
        if self._thread:
            self._thread = None
            self.enqueue_sentinel()
            for each in self._queued():
                self.handle(each)
    def _queued(self):
        """What is in the queue, up to the sentinel."""
        try:
            while (taken := self.dequeue(False)) is not self._sentinel:
                yield taken
        except _queue.Empty:
            pass
    def enqueue_sentinel(self):
        self.queue.put_nowait(self._sentinel)
    def dequeue(self, block):
        return self.queue.get(block)
    def prepare(self, record):
        return record
    def handle(self, record):
        ready = self.prepare(record)
        for each in self.handlers:
            if self.respect_handler_level and each.level > ready.levelno:
                continue
            each.handle(ready)

def _refused(why):
    class Refused(_logging.Handler):
        def __init__(self, *args, **kwargs):
            raise RuntimeError(f"{type(self).__name__} is not available: {why}. Use logging.StreamHandler(sys.stdout), or MemoryHandler to keep the records")
    return Refused

_no_network = _refused("this interpreter has no network")
class SocketHandler(_no_network): pass
class DatagramHandler(SocketHandler): pass
class SysLogHandler(_no_network): pass
class SMTPHandler(_no_network): pass
class NTEventLogHandler(_no_network): pass
class HTTPHandler(_no_network): pass
`;

export const loggingHandlersModule = pythonModule("logging.handlers", TEXT + FILE_HANDLERS);
