/** logging, part three, in Python: the tree of loggers, adapters, and the functions of the module. */

export const LOGGERS = String.raw`
class PlaceHolder(object):
    """Stands in the tree where no logger is yet, above some that are."""
    def __init__(self, alogger):
        self.loggerMap = {}
        self.append(alogger)
    def append(self, alogger):
        self.loggerMap.setdefault(alogger)

# The methods and functions named after a severity differ in nothing but name and level: they are made from this table.
_SEVERITIES = {"debug": DEBUG, "info": INFO, "warning": WARNING, "error": ERROR, "critical": CRITICAL}

def _entitled(function, name, owner, doc):
    function.__name__, function.__doc__ = name, doc
    function.__qualname__ = owner + name
    return function

def _speaking(send):
    """A decorator of classes: adds a method for each severity, all of which end in send(self, level, msg, args, kwargs)."""
    def method_for(level):
        def method(self, msg, *args, **kwargs):
            send(self, level, msg, args, kwargs)
        return method
    def add_methods(cls):
        for name, level in _SEVERITIES.items():
            doc = "Log 'msg % args' with severity " + name.upper() + "."
            setattr(cls, name, _entitled(method_for(level), name, cls.__qualname__ + ".", doc))
        def warn(self, msg, *args, **kwargs):
            _warn_deprecated("method")
            self.warning(msg, *args, **kwargs)
        cls.warn = _entitled(warn, "warn", cls.__qualname__ + ".", None)
        return cls
    return add_methods

def _warn_deprecated(what):
    _warnings.warn("The 'warn' %s is deprecated, use 'warning' instead" % what, DeprecationWarning, 3)

def _upward(logger):
    """The logger and those above it, the nearest first."""
    while logger:
        yield logger
        logger = logger.parent

def _listening(logger):
    """Those of them that hear of a record: up to the first that does not propagate."""
    for each in _upward(logger):
        yield each
        if not each.propagate:
            return

def _described(shown, logger):
    return "<%s %s (%s)>" % (type(shown).__name__, logger.name, getLevelName(logger.getEffectiveLevel()))

def _as_triple(exc_info):
    """What a caller gave as exc_info (an exception, a triple, or just something true), as a triple."""
    if isinstance(exc_info, tuple):
        return exc_info
    given = isinstance(exc_info, BaseException)
    return (type(exc_info), exc_info, exc_info.__traceback__) if given else _sys.exc_info()

def _send_if_enabled(logger, level, msg, args, kwargs):
    if logger.isEnabledFor(level):
        logger._log(level, msg, args, **kwargs)

@_speaking(_send_if_enabled)
class Logger(Filterer):
    """One channel of logging."""
    def __init__(self, name, level=NOTSET):
        super().__init__()
        self.name, self.level, self.disabled = name, _checkLevel(level), False
        self.parent, self.propagate = None, True
        self.handlers, self._cache = [], {}
    def __repr__(self):
        return _described(self, self)
    def __reduce__(self):
        found = getLogger(self.name)
        if found is self:
            return getLogger, (found.name,)
        raise TypeError("logger cannot be pickled")

    # Levels.
    def setLevel(self, level):
        """Let pass what is at least as severe as the level, which is an int or a name."""
        self.level = _checkLevel(level)
        self.manager._clear_cache()
    def getEffectiveLevel(self):
        """The level of the nearest logger, from here upward, that has one."""
        return next((each.level for each in _upward(self) if each.level), NOTSET)
    def isEnabledFor(self, level):
        """Is a record of this level let pass?"""
        if self.disabled:
            return False
        answers = self._cache
        if level not in answers:
            answers[level] = not self.manager.disable >= level and level >= self.getEffectiveLevel()
        return answers[level]

    # The tree.
    def getChild(self, suffix):
        """The logger that stands below this one under the suffix."""
        path = [suffix] if self.root is self else [self.name, suffix]
        return self.manager.getLogger(".".join(path))
    def addHandler(self, hdlr):
        """Give the logger one more handler."""
        if hdlr not in self.handlers:
            self.handlers.append(hdlr)
    def removeHandler(self, hdlr):
        """Take a handler away, if it is there."""
        if hdlr in self.handlers:
            self.handlers.remove(hdlr)
    def hasHandlers(self):
        """Does the logger, or one above it that hears from it, have a handler?"""
        return any(each.handlers for each in _listening(self))

    # What makes records, besides the methods named after severities.
    def log(self, level, msg, *args, **kwargs):
        """Log 'msg % args' with a level that is an integer."""
        if isinstance(level, int):
            _send_if_enabled(self, level, msg, args, kwargs)
        elif _module().raiseExceptions:
            raise TypeError("level must be an integer")
    def exception(self, msg, *args, exc_info=True, **kwargs):
        """An error, with the exception that is being handled."""
        kwargs["exc_info"] = exc_info
        self.error(msg, *args, **kwargs)
    def fatal(self, msg, *args, **kwargs):
        """The same as critical()."""
        self.critical(msg, *args, **kwargs)
    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
        try:
            file, line, function, stack = self.findCaller(stack_info, stacklevel)
        except ValueError:
            file, line, function, stack = "(unknown file)", 0, "(unknown function)", None
        caught = exc_info and _as_triple(exc_info)
        self.handle(self.makeRecord(self.name, level, file, line, msg, args, caught, function, extra, stack))
    def findCaller(self, stack_info=False, stacklevel=1):
        """Where the call stands: file, line, function, and with stack_info the text of the stack that leads there."""
        places = _stack(None if stack_info else max(stacklevel, 1))
        if not places:
            return "(unknown file)", 0, "(unknown function)", None
        here = min(stacklevel, len(places)) - 1
        file, line, function, _ = places[max(here, 0)]
        if not stack_info:
            return file, line, function, None
        shown = "".join(_traceback.format_list(reversed(places[here:])))
        return file, line, function, "Stack (most recent call last):\n" + shown.removesuffix("\n")
    def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None, sinfo=None):
        """A record from the factory in use, with the extra attributes."""
        record = _factory[0](name, level, fn, lno, msg, args, exc_info, func, sinfo)
        attributes = record.__dict__
        for key in () if extra is None else extra:
            if key in attributes or key in ("message", "asctime"):
                raise KeyError("Attempt to overwrite %r in LogRecord" % key)
            attributes[key] = extra[key]
        return record

    # What becomes of them.
    def handle(self, record):
        """Give the record to the handlers, unless the logger is disabled or a filter is against it."""
        if not self.disabled and self.filter(record):
            self.callHandlers(record)
    def callHandlers(self, record):
        """Give the record to every handler that is to hear of it; if there are none at all, to the last resort."""
        nobody = True
        for each in _listening(self):
            for handler in each.handlers:
                nobody = False
                if record.levelno >= handler.level:
                    handler.handle(record)
        if nobody:
            self._without_handlers(record)
    def _without_handlers(self, record):
        module, tree = _module(), self.manager
        resort = module.lastResort
        if resort:
            if record.levelno >= resort.level:
                resort.handle(record)
        elif module.raiseExceptions and not tree.emittedNoHandlerWarning:
            tree.emittedNoHandlerWarning = True
            _sys.stderr.write('No handlers could be found for logger "%s"\n' % self.name)

class RootLogger(Logger):
    """The logger above all others."""
    def __init__(self, level):
        super().__init__("root", level)
    def __reduce__(self):
        return getLogger, ()

_class_in_use = [Logger]

def _logger_kind(klass):
    if issubclass(klass, Logger):
        return klass
    raise TypeError("logger not derived from logging.Logger: " + klass.__name__)

def getLoggerClass():
    """The class of the loggers that are made from now on."""
    return _class_in_use[0]

def setLoggerClass(klass):
    """Have loggers made as instances of the class."""
    _class_in_use[0] = _logger_kind(klass)

def _paths_above(name):
    """For "a.b.c": "a.b", then "a". CPython: what stands before a dot is never empty, so of two dots together the first is passed over."""
    at = name.rfind(".")
    while at > 0:
        yield name[:at]
        at = name.rfind(".", 0, at - 1)

class Manager(object):
    """Holds the loggers of a tree."""
    def __init__(self, rootnode):
        self.root, self.loggerDict = rootnode, {}
        self.disable, self.emittedNoHandlerWarning = NOTSET, False
        self.loggerClass = self.logRecordFactory = None
    @property
    def disable(self):
        return self._disable
    @disable.setter
    def disable(self, value):
        self._disable = _checkLevel(value)
    def setLoggerClass(self, klass):
        """The class of the loggers of this tree."""
        self.loggerClass = _logger_kind(klass)
    def setLogRecordFactory(self, factory):
        """Keep a factory of records for this tree."""
        self.logRecordFactory = factory
    def getLogger(self, name):
        """The logger of the name, made if need be and put in its place in the tree."""
        if not isinstance(name, str):
            raise TypeError("A logger name must be a string")
        there = self.loggerDict.get(name)
        if there is None:
            return self._plant(name, ())
        return self._plant(name, there.loggerMap) if isinstance(there, PlaceHolder) else there
    def _plant(self, name, below):
        """Make the logger of a name, under the nearest one above it and over those that waited for it."""
        made = (self.loggerClass or getLoggerClass())(name)
        made.manager, self.loggerDict[name] = self, made
        for child in below:
            # Those whose parent was planted in between stay with that.
            if not child.parent.name.startswith(name):
                child.parent = made
        made.parent = self._nearest_above(name, made)
        return made
    def _nearest_above(self, name, made):
        for path in _paths_above(name):
            there = self.loggerDict.setdefault(path, PlaceHolder(made))
            if not isinstance(there, PlaceHolder):
                return there
            there.append(made)
        return self.root
    def _clear_cache(self):
        for each in (self.root, *self.loggerDict.values()):
            if not isinstance(each, PlaceHolder):
                each._cache.clear()

root = Logger.root = RootLogger(WARNING)
Logger.manager = Manager(root)

def _send_through_log(adapter, level, msg, args, kwargs):
    adapter.log(level, msg, *args, **kwargs)

@_speaking(_send_through_log)
class LoggerAdapter(object):
    """A logger with something to add to every record."""
    def __init__(self, logger, extra=None):
        self.logger, self.extra = logger, extra
    def __repr__(self):
        return _described(self, self.logger)
    name = property(lambda self: self.logger.name)
    manager = property(lambda self: self.logger.manager, lambda self, value: setattr(self.logger, "manager", value))
    def process(self, msg, kwargs):
        """Change message and keywords before they are logged."""
        kwargs["extra"] = self.extra
        return msg, kwargs
    def log(self, level, msg, *args, **kwargs):
        """Log through the logger what process() makes of the call."""
        if self.isEnabledFor(level):
            text, keywords = self.process(msg, kwargs)
            self.logger.log(level, text, *args, **keywords)
    # What is asked of the adapter, its logger answers.
    def setLevel(self, level):
        self.logger.setLevel(level)
    def getEffectiveLevel(self):
        return self.logger.getEffectiveLevel()
    def isEnabledFor(self, level):
        return self.logger.isEnabledFor(level)
    def hasHandlers(self):
        return self.logger.hasHandlers()
    def exception(self, msg, *args, exc_info=True, **kwargs):
        """An error, with the exception that is being handled."""
        kwargs["exc_info"] = exc_info
        self.log(ERROR, msg, *args, **kwargs)
    def _log(self, level, msg, args, **kwargs):
        return self.logger._log(level, msg, args, **kwargs)

def _handlers_to_add(options, encoding, errors):
    """The handlers that the options of basicConfig() ask for; taken out of the options."""
    given = options.pop("handlers", None)
    targets = [key for key in ("stream", "filename") if key in options]
    if given is not None:
        if targets:
            raise ValueError("'stream' or 'filename' should not be specified together with 'handlers'")
        return given
    if len(targets) == 2:
        raise ValueError("'stream' and 'filename' should not be specified together")
    path, mode = options.pop("filename", None), options.pop("filemode", "a")
    if path and "b" in mode:
        errors = None
    return [FileHandler(path, mode, encoding=encoding, errors=errors) if path else StreamHandler(options.pop("stream", None))]

def _drop_handlers(logger):
    for each in list(logger.handlers):
        logger.removeHandler(each)
        each.close()

def basicConfig(**kwargs):
    """Give the root logger a handler and a format, unless it has handlers already (see force)."""
    take = kwargs.pop
    force, encoding, errors = take("force", False), take("encoding", None), take("errors", "backslashreplace")
    if force:
        _drop_handlers(root)
    if root.handlers:
        return
    added = _handlers_to_add(kwargs, encoding, errors)
    datefmt, style = take("datefmt", None), take("style", "%")
    _check_style(style)
    default = Formatter(take("format", _STYLES[style][1]), datefmt, style)
    for each in added:
        if each.formatter is None:
            each.setFormatter(default)
        root.addHandler(each)
    threshold = take("level", None)
    if threshold is not None:
        root.setLevel(threshold)
    if kwargs:
        raise ValueError("Unrecognised argument(s): " + ", ".join(kwargs))

def getLogger(name=None):
    """The logger of the name; without a name, or for "root", the one above all others."""
    if name and not (isinstance(name, str) and name == root.name):
        return Logger.manager.getLogger(name)
    return root

def _on_root(name):
    """The function of the module that calls the method of that name of the root logger."""
    def function(msg, *args, **kwargs):
        if not root.handlers:
            basicConfig()
        getattr(root, name)(msg, *args, **kwargs)
    return _entitled(function, name, "", "Log 'msg % args' with severity " + name.upper() + " on the root logger.")

debug, info, warning, error, critical = map(_on_root, _SEVERITIES)

def log(level, msg, *args, **kwargs):
    """Log 'msg % args' with a level that is an integer on the root logger."""
    if not root.handlers:
        basicConfig()
    root.log(level, msg, *args, **kwargs)

def exception(msg, *args, exc_info=True, **kwargs):
    """An error on the root logger, with the exception that is being handled."""
    kwargs["exc_info"] = exc_info
    error(msg, *args, **kwargs)

def warn(msg, *args, **kwargs):
    _warn_deprecated("function")
    warning(msg, *args, **kwargs)

def fatal(msg, *args, **kwargs):
    """The same as critical(), which is to be preferred."""
    critical(msg, *args, **kwargs)

def disable(level=CRITICAL):
    """Let nothing pass, in any logger, that is not more severe than the level."""
    tree = root.manager
    tree.disable = level
    tree._clear_cache()

currentframe = lambda: None

# While warnings are captured: the function that showed them before.
_shown_by = []

def _log_warning(message, category, filename, lineno, file=None, line=None):
    if file is None:
        channel = getLogger("py.warnings")
        text = _warnings.formatwarning(message, category, filename, lineno, line)
        if not channel.handlers:
            channel.addHandler(NullHandler())
        channel.warning(str(text))
    elif _shown_by:
        _shown_by[0](message, category, filename, lineno, file, line)

def captureWarnings(capture):
    """If true, warnings are logged by the logger 'py.warnings' instead of being shown."""
    if bool(capture) == bool(_shown_by):
        return
    if capture:
        _shown_by.append(_warnings.showwarning)
        _warnings.showwarning = _log_warning
    else:
        _warnings.showwarning = _shown_by.pop()

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
