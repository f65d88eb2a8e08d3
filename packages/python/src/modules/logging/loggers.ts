/** logging, part three, in Python: the tree of loggers, adapters, and the functions of the module. */

export const LOGGERS = String.raw`
class PlaceHolder(object):
    """Stands in the tree where no logger is yet, above some that are."""
    def __init__(self, alogger):
        self.loggerMap = {alogger: None}
    def append(self, alogger):
        self.loggerMap.setdefault(alogger)

def _check_logger_class(klass):
    if klass != Logger and not issubclass(klass, Logger):
        raise TypeError("logger not derived from logging.Logger: " + klass.__name__)

_logger_class = []

def setLoggerClass(klass):
    """Set the class to be used when instantiating a logger."""
    _check_logger_class(klass)
    _logger_class[:] = [klass]

def getLoggerClass():
    """Return the class to be used when instantiating a logger."""
    return _logger_class[0]

class Manager(object):
    """Holds the loggers of a tree."""
    def __init__(self, rootnode):
        self.root, self.disable = rootnode, 0
        self.emittedNoHandlerWarning = False
        self.loggerDict = {}
        self.loggerClass = self.logRecordFactory = None
    @property
    def disable(self):
        return self._disable
    @disable.setter
    def disable(self, value):
        self._disable = _checkLevel(value)
    def getLogger(self, name):
        """The logger of the name, made if need be and put in its place in the tree."""
        if not isinstance(name, str):
            raise TypeError("A logger name must be a string")
        found = self.loggerDict.get(name)
        if found is not None and not isinstance(found, PlaceHolder):
            return found
        logger = (self.loggerClass or getLoggerClass())(name)
        logger.manager = self
        self.loggerDict[name] = logger
        if found is not None:
            for child in found.loggerMap:
                if not child.parent.name.startswith(name):
                    logger.parent = child.parent
                    child.parent = logger
        above, dot, _ = name.rpartition(".")
        parent = None
        while dot and parent is None:
            there = self.loggerDict.get(above)
            if there is None:
                self.loggerDict[above] = PlaceHolder(logger)
            elif isinstance(there, PlaceHolder):
                there.append(logger)
            else:
                parent = there
            above, dot, _ = above.rpartition(".")
        logger.parent = parent or self.root
        return logger
    def setLoggerClass(self, klass):
        _check_logger_class(klass)
        self.loggerClass = klass
    def setLogRecordFactory(self, factory):
        self.logRecordFactory = factory
    def _clear_cache(self):
        for each in self.loggerDict.values():
            if isinstance(each, Logger):
                each._cache.clear()
        self.root._cache.clear()

def _exception_info(exc_info):
    if isinstance(exc_info, BaseException):
        return (type(exc_info), exc_info, exc_info.__traceback__)
    return exc_info if isinstance(exc_info, tuple) else _sys.exc_info()

def _warn_deprecated():
    _warnings.warn("The 'warn' method is deprecated, use 'warning' instead", DeprecationWarning, 2)

class Logger(Filterer):
    """One channel of logging."""
    def __init__(self, name, level=NOTSET):
        Filterer.__init__(self)
        self.name, self.level = name, _checkLevel(level)
        self.parent, self.propagate, self.handlers, self.disabled = None, True, [], False
        self._cache = {}
    def setLevel(self, level):
        """Set the logging level of this logger: an int or a str."""
        self.level = _checkLevel(level)
        self.manager._clear_cache()
    def debug(self, msg, *args, **kwargs):
        if self.isEnabledFor(DEBUG):
            self._log(DEBUG, msg, args, **kwargs)
    def info(self, msg, *args, **kwargs):
        if self.isEnabledFor(INFO):
            self._log(INFO, msg, args, **kwargs)
    def warning(self, msg, *args, **kwargs):
        if self.isEnabledFor(WARNING):
            self._log(WARNING, msg, args, **kwargs)
    def warn(self, msg, *args, **kwargs):
        _warn_deprecated()
        self.warning(msg, *args, **kwargs)
    def error(self, msg, *args, **kwargs):
        if self.isEnabledFor(ERROR):
            self._log(ERROR, msg, args, **kwargs)
    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.error(msg, *args, exc_info=exc_info, **kwargs)
    def critical(self, msg, *args, **kwargs):
        if self.isEnabledFor(CRITICAL):
            self._log(CRITICAL, msg, args, **kwargs)
    def fatal(self, msg, *args, **kwargs):
        self.critical(msg, *args, **kwargs)
    def log(self, level, msg, *args, **kwargs):
        """Log with an integer as the level."""
        if not isinstance(level, int):
            if _module().raiseExceptions:
                raise TypeError("level must be an integer")
            return
        if self.isEnabledFor(level):
            self._log(level, msg, args, **kwargs)
    def findCaller(self, stack_info=False, stacklevel=1):
        """Where the call stands. There are no frames to look at: the file is that of the program, line and function are not known."""
        return "<string>", 0, "(unknown function)", "Stack (most recent call last):" if stack_info else None
    def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None, sinfo=None):
        record = _factory[0](name, level, fn, lno, msg, args, exc_info, func, sinfo)
        if extra is not None:
            for key in extra:
                if key in ("message", "asctime") or key in record.__dict__:
                    raise KeyError("Attempt to overwrite %r in LogRecord" % key)
                record.__dict__[key] = extra[key]
        return record
    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
        try:
            fn, lno, func, sinfo = self.findCaller(stack_info, stacklevel)
        except ValueError:
            fn, lno, func, sinfo = "(unknown file)", 0, "(unknown function)", None
        if exc_info:
            exc_info = _exception_info(exc_info)
        self.handle(self.makeRecord(self.name, level, fn, lno, msg, args, exc_info, func, extra, sinfo))
    def handle(self, record):
        """Call the handlers for the record, if it is not filtered out."""
        if not self.disabled and self.filter(record):
            self.callHandlers(record)
    def addHandler(self, hdlr):
        if hdlr not in self.handlers:
            self.handlers.append(hdlr)
    def removeHandler(self, hdlr):
        if hdlr in self.handlers:
            self.handlers.remove(hdlr)
    def _chain(self):
        logger = self
        while logger:
            yield logger
            logger = logger.parent if logger.propagate else None
    def hasHandlers(self):
        """Does the logger, or one above it that hears from it, have a handler?"""
        return any([each.handlers for each in self._chain()])
    def callHandlers(self, record):
        found = 0
        for logger in self._chain():
            for handler in logger.handlers:
                found += 1
                if record.levelno >= handler.level:
                    handler.handle(record)
        if found:
            return
        module = _module()
        if module.lastResort:
            if record.levelno >= module.lastResort.level:
                module.lastResort.handle(record)
        elif module.raiseExceptions and not self.manager.emittedNoHandlerWarning:
            _sys.stderr.write('No handlers could be found for logger "%s"\n' % self.name)
            self.manager.emittedNoHandlerWarning = True
    def getEffectiveLevel(self):
        logger = self
        while logger:
            if logger.level:
                return logger.level
            logger = logger.parent
        return NOTSET
    def isEnabledFor(self, level):
        """Is the logger enabled for the level?"""
        if self.disabled:
            return False
        enabled = self._cache.get(level)
        if enabled is None:
            enabled = self._cache[level] = self.manager.disable < level and level >= self.getEffectiveLevel()
        return enabled
    def getChild(self, suffix):
        """The logger of the name below this one."""
        return self.manager.getLogger(suffix if self.root is self else self.name + "." + suffix)
    def __repr__(self):
        return "<%s %s (%s)>" % (self.__class__.__name__, self.name, getLevelName(self.getEffectiveLevel()))
    def __reduce__(self):
        if getLogger(self.name) is not self:
            raise TypeError("logger cannot be pickled")
        return getLogger, (self.name,)

class RootLogger(Logger):
    """The logger above all others."""
    def __init__(self, level):
        Logger.__init__(self, "root", level)
    def __reduce__(self):
        return getLogger, ()

_logger_class.append(Logger)

class LoggerAdapter(object):
    """A logger with something to add to every record."""
    def __init__(self, logger, extra=None):
        self.logger, self.extra = logger, extra
    def process(self, msg, kwargs):
        """Change message and keywords before they are logged."""
        kwargs["extra"] = self.extra
        return msg, kwargs
    def debug(self, msg, *args, **kwargs):
        self.log(DEBUG, msg, *args, **kwargs)
    def info(self, msg, *args, **kwargs):
        self.log(INFO, msg, *args, **kwargs)
    def warning(self, msg, *args, **kwargs):
        self.log(WARNING, msg, *args, **kwargs)
    def warn(self, msg, *args, **kwargs):
        _warn_deprecated()
        self.warning(msg, *args, **kwargs)
    def error(self, msg, *args, **kwargs):
        self.log(ERROR, msg, *args, **kwargs)
    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.log(ERROR, msg, *args, exc_info=exc_info, **kwargs)
    def critical(self, msg, *args, **kwargs):
        self.log(CRITICAL, msg, *args, **kwargs)
    def log(self, level, msg, *args, **kwargs):
        if self.isEnabledFor(level):
            msg, kwargs = self.process(msg, kwargs)
            self.logger.log(level, msg, *args, **kwargs)
    def isEnabledFor(self, level):
        return self.logger.isEnabledFor(level)
    def setLevel(self, level):
        self.logger.setLevel(level)
    def getEffectiveLevel(self):
        return self.logger.getEffectiveLevel()
    def hasHandlers(self):
        return self.logger.hasHandlers()
    def _log(self, level, msg, args, **kwargs):
        return self.logger._log(level, msg, args, **kwargs)
    @property
    def manager(self):
        return self.logger.manager
    @manager.setter
    def manager(self, value):
        self.logger.manager = value
    @property
    def name(self):
        return self.logger.name
    def __repr__(self):
        return "<%s %s (%s)>" % (self.__class__.__name__, self.logger.name, getLevelName(self.logger.getEffectiveLevel()))

root = RootLogger(WARNING)
Logger.root = root
Logger.manager = Manager(root)

def basicConfig(**kwargs):
    """Do basic configuration for the logging system."""
    force = kwargs.pop("force", False)
    encoding, errors = kwargs.pop("encoding", None), kwargs.pop("errors", "backslashreplace")
    if force:
        for handler in root.handlers[:]:
            root.removeHandler(handler)
            handler.close()
    if root.handlers:
        return
    handlers = kwargs.pop("handlers", None)
    if handlers is None:
        if "stream" in kwargs and "filename" in kwargs:
            raise ValueError("'stream' and 'filename' should not be specified together")
    elif "stream" in kwargs or "filename" in kwargs:
        raise ValueError("'stream' or 'filename' should not be specified together with 'handlers'")
    if handlers is None:
        filename, mode = kwargs.pop("filename", None), kwargs.pop("filemode", "a")
        handlers = [FileHandler(filename, mode, encoding=encoding, errors=errors) if filename else StreamHandler(kwargs.pop("stream", None))]
    datefmt, style = kwargs.pop("datefmt", None), kwargs.pop("style", "%")
    _check_style(style)
    formatter = Formatter(kwargs.pop("format", _STYLES[style][1]), datefmt, style)
    for handler in handlers:
        if handler.formatter is None:
            handler.setFormatter(formatter)
        root.addHandler(handler)
    level = kwargs.pop("level", None)
    if level is not None:
        root.setLevel(level)
    if kwargs:
        raise ValueError("Unrecognised argument(s): %s" % ", ".join(kwargs))

def getLogger(name=None):
    """Return the logger of the name, the root logger if none is given."""
    if not name or isinstance(name, str) and name == root.name:
        return root
    return Logger.manager.getLogger(name)

def _ready():
    if not root.handlers:
        basicConfig()
    return root

def critical(msg, *args, **kwargs):
    """Log with severity CRITICAL on the root logger."""
    _ready().critical(msg, *args, **kwargs)

def fatal(msg, *args, **kwargs):
    """Don't use this function, use critical() instead."""
    critical(msg, *args, **kwargs)

def error(msg, *args, **kwargs):
    """Log with severity ERROR on the root logger."""
    _ready().error(msg, *args, **kwargs)

def exception(msg, *args, exc_info=True, **kwargs):
    """Log with severity ERROR on the root logger, with the exception that is being handled."""
    error(msg, *args, exc_info=exc_info, **kwargs)

def warning(msg, *args, **kwargs):
    """Log with severity WARNING on the root logger."""
    _ready().warning(msg, *args, **kwargs)

def warn(msg, *args, **kwargs):
    _warnings.warn("The 'warn' function is deprecated, use 'warning' instead", DeprecationWarning, 2)
    warning(msg, *args, **kwargs)

def info(msg, *args, **kwargs):
    """Log with severity INFO on the root logger."""
    _ready().info(msg, *args, **kwargs)

def debug(msg, *args, **kwargs):
    """Log with severity DEBUG on the root logger."""
    _ready().debug(msg, *args, **kwargs)

def log(level, msg, *args, **kwargs):
    """Log with an integer as the level on the root logger."""
    _ready().log(level, msg, *args, **kwargs)

def disable(level=CRITICAL):
    """Disable all logging calls of severity 'level' and below."""
    root.manager.disable = level
    root.manager._clear_cache()

currentframe = lambda: None
_before_capture = []

def _show_warning(message, category, filename, lineno, file=None, line=None):
    if file is not None:
        if _before_capture:
            _before_capture[0](message, category, filename, lineno, file, line)
        return
    text = _warnings.formatwarning(message, category, filename, lineno, line)
    logger = getLogger("py.warnings")
    if not logger.handlers:
        logger.addHandler(NullHandler())
    logger.warning(str(text))

def captureWarnings(capture):
    """If true, warnings are logged by the logger 'py.warnings' instead of being shown."""
    if capture and not _before_capture:
        _before_capture.append(_warnings.showwarning)
        _warnings.showwarning = _show_warning
    elif not capture and _before_capture:
        _warnings.showwarning = _before_capture.pop()

__all__ = ["BASIC_FORMAT", "BufferingFormatter", "CRITICAL", "DEBUG", "ERROR", "FATAL", "FileHandler", "Filter", "Formatter", "Handler", "INFO", "LogRecord",
    "Logger", "LoggerAdapter", "NOTSET", "NullHandler", "StreamHandler", "WARN", "WARNING", "addLevelName", "basicConfig", "captureWarnings", "critical", "debug",
    "disable", "error", "exception", "fatal", "getLevelName", "getLogger", "getLoggerClass", "info", "log", "makeLogRecord", "setLoggerClass", "shutdown", "warn",
    "warning", "getLogRecordFactory", "setLogRecordFactory", "lastResort", "raiseExceptions", "getLevelNamesMapping"]

def _nothing():
    pass

__private__ = {"_nameToLevel": _levels, "_levelToName": _names, "_handlers": _handlers, "_handlerList": _handlerList, "_checkLevel": _checkLevel,
    "_acquireLock": _nothing, "_releaseLock": _nothing, "_STYLES": _STYLES, "_StderrHandler": _StderrHandler, "_defaultFormatter": _defaultFormatter,
    "_startTime": _start, "_srcfile": None}
`;
