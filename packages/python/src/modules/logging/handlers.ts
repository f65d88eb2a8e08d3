/** logging, part two, in Python: what becomes of a record. */

export const HANDLERS = String.raw`
_handlers = {}
_handlerList = []

class _Lock:
    """There is one thread, which never waits for itself."""
    def acquire(self, blocking=True, timeout=-1):
        return True
    def release(self):
        pass
    __enter__ = acquire
    def __exit__(self, *exc_info):
        pass

class Handler(Filterer):
    """The ground of all handlers."""
    _known, _list = _handlers, _handlerList
    def __init__(self, level=NOTSET):
        Filterer.__init__(self)
        self._name = self.formatter = None
        self._closed = False
        Handler.setLevel(self, level)
        _handlerList.append(self)
        self.createLock()
    def get_name(self):
        return self._name
    def set_name(self, name):
        _handlers.pop(self._name, None)
        self._name = name
        if name:
            _handlers[name] = self
    name = property(lambda self: self.get_name(), lambda self, name: self.set_name(name))
    def createLock(self):
        self.lock = _Lock()
    def acquire(self):
        if self.lock:
            self.lock.acquire()
    def release(self):
        if self.lock:
            self.lock.release()
    def setLevel(self, level):
        """Set the logging level of this handler: an int or a str."""
        number = _checkLevel(level)
        self.level = number
    def format(self, record):
        return (self.formatter or _defaultFormatter).format(record)
    def emit(self, record):
        raise NotImplementedError("emit must be implemented by Handler subclasses")
    def handle(self, record):
        """Emit the record if the filters let it through."""
        passed = self.filter(record)
        if passed:
            self.acquire()
            try:
                self.emit(record)
            finally:
                self.release()
        return passed
    def setFormatter(self, fmt):
        self.formatter = fmt
    def flush(self):
        pass
    def close(self):
        self._closed = True
        if self._name:
            _handlers.pop(self._name, None)
    def handleError(self, record):
        """Say on standard error what went wrong in emit()."""
        stream = _sys.stderr
        if not _module().raiseExceptions or not stream:
            return
        kind, error, trace = _sys.exc_info()
        stream.write("--- Logging error ---\n")
        _traceback.print_exception(kind, error, trace, None, stream)
        stream.write("Call stack:\n")
        if trace is None:
            # CPython: the stack is found by the traceback.
            raise AttributeError("'NoneType' object has no attribute 'tb_frame'", name="tb_frame", obj=None)
        calls = _traceback.format_stack()
        stream.write("".join(calls) if calls else "Logged from file %s, line %s\n" % (record.filename, record.lineno))
        try:
            stream.write("Message: %r\nArguments: %s\n" % (record.msg, record.args))
        except RecursionError:
            raise
        except Exception:
            stream.write("Unable to print the message and arguments - possible formatting error.\nUse the traceback above to help find the error.\n")
    def __repr__(self):
        return "<%s (%s)>" % (self.__class__.__name__, getLevelName(self.level))

class StreamHandler(Handler):
    """Writes records to a stream, sys.stderr if none is given."""
    terminator = "\n"
    def __init__(self, stream=None):
        Handler.__init__(self)
        self.stream = _sys.stderr if stream is None else stream
    def flush(self):
        self.acquire()
        try:
            flush = getattr(self.stream or None, "flush", None)
            if flush is not None:
                flush()
        finally:
            self.release()
    def emit(self, record):
        try:
            text = self.format(record)
            self.stream.write(text + self.terminator)
            self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)
    def setStream(self, stream):
        """Set another stream, and return the one before if it was another."""
        if stream is self.stream:
            return None
        before = self.stream
        self.acquire()
        try:
            self.flush()
            self.stream = stream
        finally:
            self.release()
        return before
    def __repr__(self):
        name = str(getattr(self.stream, "name", ""))
        return "<%s %s(%s)>" % (self.__class__.__name__, name + " " if name else "", getLevelName(self.level))

class FileHandler(StreamHandler):
    """Writes records to a file that open() gives: where the host has given none, open() says so."""
    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        # Here, so that whoever logs without files does not load the module.
        from os.path import abspath
        self.baseFilename = abspath(filename)
        self.mode, self.encoding, self.errors, self.delay = mode, encoding, errors, delay
        Handler.__init__(self)
        self.stream = None if delay else self._open()
    def _open(self):
        return open(self.baseFilename, self.mode, encoding=self.encoding, errors=self.errors)
    def close(self):
        """Closes the file."""
        try:
            if self.stream:
                try:
                    self.flush()
                finally:
                    stream, self.stream = self.stream, None
                    if hasattr(stream, "close"):
                        stream.close()
        finally:
            StreamHandler.close(self)
    def emit(self, record):
        if self.stream is None and (self.mode != "w" or not self._closed):
            self.stream = self._open()
        if self.stream:
            StreamHandler.emit(self, record)
    def __repr__(self):
        return "<%s %s (%s)>" % (self.__class__.__name__, self.baseFilename, getLevelName(self.level))

class NullHandler(Handler):
    """Does nothing."""
    def handle(self, record):
        pass
    def emit(self, record):
        pass
    def createLock(self):
        self.lock = None
    def _at_fork_reinit(self):
        pass

class _StderrHandler(StreamHandler):
    def __init__(self, level=NOTSET):
        Handler.__init__(self, level)
    @property
    def stream(self):
        return _sys.stderr

lastResort = _StderrHandler(WARNING)

def shutdown(handlerList=None):
    """Flush and close all handlers."""
    for handler in reversed(_handlerList[:] if handlerList is None else list(handlerList)):
        try:
            if not isinstance(handler, Handler) and callable(handler):
                handler = handler()
            if handler:
                try:
                    handler.acquire()
                    handler.flush()
                    handler.close()
                except (OSError, ValueError):
                    pass
                finally:
                    handler.release()
        except Exception:
            if _module().raiseExceptions:
                raise
`;
