/** logging, part one, in Python: levels, records, and the formatters that make text of them. */

export const RECORDS = String.raw`
import sys as _sys
import time as _time
import re as _re
import string as _string
import traceback as _traceback
import warnings as _warnings
import threading as _threading
from collections.abc import Mapping as _Mapping

CRITICAL = FATAL = 50
ERROR = 40
WARNING = WARN = 30
INFO = 20
DEBUG = 10
NOTSET = 0

_names = {CRITICAL: "CRITICAL", ERROR: "ERROR", WARNING: "WARNING", INFO: "INFO", DEBUG: "DEBUG", NOTSET: "NOTSET"}
_levels = {"CRITICAL": CRITICAL, "FATAL": FATAL, "ERROR": ERROR, "WARN": WARNING, "WARNING": WARNING, "INFO": INFO, "DEBUG": DEBUG, "NOTSET": NOTSET}

raiseExceptions = True
logThreads = True
logMultiprocessing = True
logProcesses = True
_start = _time.time()

def _module():
    """The module as programs see it: they may set lastResort, raiseExceptions and the like."""
    import logging as module
    return module

def getLevelNamesMapping():
    """Return a dict of the names of all levels."""
    return _levels.copy()

def getLevelName(level):
    """Return the textual or numeric representation of logging level 'level'."""
    found = _names.get(level)
    if found is None:
        found = _levels.get(level)
    return "Level %s" % level if found is None else found

def addLevelName(level, levelName):
    """Associate 'levelName' with 'level'."""
    _names[level] = levelName
    _levels[levelName] = level

def _checkLevel(level):
    if isinstance(level, int):
        return level
    if str(level) == level:
        if level not in _levels:
            raise ValueError("Unknown level: %r" % (level,))
        return _levels[level]
    raise TypeError("Level not an integer or a valid string: %r" % (level,))

class LogRecord(object):
    """One event that is logged."""
    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None, **kwargs):
        now = _time.time()
        if args and len(args) == 1 and isinstance(args[0], _Mapping) and args[0]:
            args = args[0]
        module = _module()
        self.name, self.msg, self.args = name, msg, args
        self.levelname, self.levelno = getLevelName(level), level
        self.pathname = pathname
        try:
            slash, point = (b"/", b".") if isinstance(pathname, bytes) else ("/", ".")
            self.filename = pathname.rpartition(slash)[2]
            stem, dot, _ = self.filename.rpartition(point)
            self.module = stem if dot and stem.strip(point) else self.filename
        except (AttributeError, TypeError, ValueError):
            self.filename, self.module = pathname, "Unknown module"
        self.exc_info, self.exc_text, self.stack_info = exc_info, None, sinfo
        self.lineno, self.funcName = lineno, func
        self.created = now
        self.msecs = int((now - int(now)) * 1000) + 0.0
        self.relativeCreated = (now - _start) * 1000
        self.thread, self.threadName = (_threading.get_ident(), _threading.current_thread().name) if module.logThreads else (None, None)
        self.processName = "MainProcess" if module.logMultiprocessing else None
        self.process = 1 if module.logProcesses else None
    def __repr__(self):
        return '<LogRecord: %s, %s, %s, %s, "%s">' % (self.name, self.levelno, self.pathname, self.lineno, self.msg)
    def getMessage(self):
        """Return the message with the arguments merged in."""
        text = str(self.msg)
        return text % self.args if self.args else text

_factory = [LogRecord]

def setLogRecordFactory(factory):
    """Set the factory to be used when instantiating a log record."""
    _factory[0] = factory

def getLogRecordFactory():
    """Return the factory to be used when instantiating a log record."""
    return _factory[0]

def makeLogRecord(dict):
    """Make a LogRecord whose attributes are those of the dict."""
    record = _factory[0](None, None, "", 0, "", (), None, None)
    record.__dict__.update(dict)
    return record

class PercentStyle(object):
    default_format = "%(message)s"
    asctime_format = "%(asctime)s"
    asctime_search = "%(asctime)"
    validation_pattern = _re.compile(r"%\(\w+\)[#0+ -]*(\*|\d+)?(\.(\*|\d+))?[diouxefgcrsa%]", _re.I)
    def __init__(self, fmt, *, defaults=None):
        self._fmt, self._defaults = fmt or self.default_format, defaults
    def usesTime(self):
        return self.asctime_search in self._fmt
    def validate(self):
        if self.validation_pattern.search(self._fmt) is None:
            raise ValueError("Invalid format '%s' for '%s' style" % (self._fmt, self.default_format[0]))
    def _values(self, record):
        return {**self._defaults, **record.__dict__} if self._defaults else record.__dict__
    def _format(self, record):
        return self._fmt % self._values(record)
    def format(self, record):
        try:
            return self._format(record)
        except KeyError as e:
            raise ValueError("Formatting field not found in record: %s" % e)

class StrFormatStyle(PercentStyle):
    default_format = "{message}"
    asctime_format = "{asctime}"
    asctime_search = "{asctime"
    fmt_spec = _re.compile(r"^(.?[<=>^])?[+ -]?#?0?(\d+|{\w+})?[,_]?(\.(\d+|{\w+}))?[bcdefgnosx%]?$", _re.I)
    field_spec = _re.compile(r"^(\d+|\w+)(\.\w+|\[[^]]+\])*$")
    def _format(self, record):
        return self._fmt.format(**self._values(record))
    def validate(self):
        fields = 0
        try:
            for _, field, spec, conversion in _string.Formatter().parse(self._fmt):
                if field:
                    if not self.field_spec.match(field):
                        raise ValueError("invalid field name/expression: %r" % field)
                    fields += 1
                if conversion and conversion not in "rsa":
                    raise ValueError("invalid conversion: %r" % conversion)
                if spec and self.fmt_spec.match(spec) is None:
                    raise ValueError("bad specifier: %r" % spec)
        except ValueError as e:
            raise ValueError("invalid format: %s" % e)
        if not fields:
            raise ValueError("invalid format: no fields")

class StringTemplateStyle(PercentStyle):
    default_format = "$" + "{message}"
    asctime_format = "$" + "{asctime}"
    asctime_search = "$" + "{asctime}"
    def __init__(self, fmt, *, defaults=None):
        super().__init__(fmt, defaults=defaults)
        self._tpl = _string.Template(self._fmt)
    def usesTime(self):
        return "$asctime" in self._fmt or self.asctime_search in self._fmt
    def validate(self):
        fields = 0
        for match in _string.Template.pattern.finditer(self._fmt):
            found = match.groupdict()
            if found["named"] or found["braced"]:
                fields += 1
            elif match.group(0) == "$":
                raise ValueError("invalid format: bare '$' not allowed")
        if not fields:
            raise ValueError("invalid format: no fields")
    def _format(self, record):
        return self._tpl.substitute(**self._values(record))

BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"
_STYLES = {
    "%": (PercentStyle, BASIC_FORMAT),
    "{": (StrFormatStyle, "{levelname}:{name}:{message}"),
    "$": (StringTemplateStyle, "$" + "{levelname}:$" + "{name}:$" + "{message}"),
}

def _check_style(style):
    if style not in _STYLES:
        raise ValueError("Style must be one of: %s" % ",".join(_STYLES))

class Formatter(object):
    """Makes the text of a record."""
    converter = _time.localtime
    default_time_format = "%Y-%m-%d %H:%M:%S"
    default_msec_format = "%s,%03d"
    def __init__(self, fmt=None, datefmt=None, style="%", validate=True, *, defaults=None):
        _check_style(style)
        kind = _STYLES[style][0]
        self._style = kind(fmt, defaults=defaults)
        if validate:
            self._style.validate()
        self._fmt, self.datefmt = self._style._fmt, datefmt
    def formatTime(self, record, datefmt=None):
        """Return the creation time of the record as text."""
        when = self.converter(record.created)
        if datefmt:
            return _time.strftime(datefmt, when)
        text = _time.strftime(self.default_time_format, when)
        return self.default_msec_format % (text, record.msecs) if self.default_msec_format else text
    def formatException(self, ei):
        """Format exception information as text."""
        # CPython: the last one is looked at first.
        tb = ei[2]
        return "".join(_traceback.format_exception(ei[0], ei[1], tb)).removesuffix("\n")
    def usesTime(self):
        style = self._style
        return style.usesTime()
    def formatMessage(self, record):
        style = self._style
        return style.format(record)
    def formatStack(self, stack_info):
        return stack_info
    def format(self, record):
        """Format the record as text."""
        record.message = record.getMessage()
        if self.usesTime():
            moment = self.formatTime(record, self.datefmt)
            record.asctime = moment
        text = self.formatMessage(record)
        if record.exc_info and not record.exc_text:
            shown = self.formatException(record.exc_info)
            record.exc_text = shown
        for more in (record.exc_text, record.stack_info and self.formatStack(record.stack_info)):
            if more:
                text += more if text.endswith("\n") else "\n" + more
        return text

_defaultFormatter = Formatter()

class BufferingFormatter(object):
    """A formatter for a number of records."""
    def __init__(self, linefmt=None):
        self.linefmt = linefmt or _defaultFormatter
    def formatHeader(self, records):
        return ""
    def formatFooter(self, records):
        return ""
    def format(self, records):
        if len(records) == 0:
            return ""
        return self.formatHeader(records) + "".join([self.linefmt.format(each) for each in records]) + self.formatFooter(records)

class Filter(object):
    """Lets through what a logger of the name, or one below it, has made."""
    def __init__(self, name=""):
        self.name, self.nlen = name, len(name)
    def filter(self, record):
        if not self.nlen or record.name == self.name:
            return True
        begins = record.name.find(self.name, 0, self.nlen) == 0
        return begins and record.name[self.nlen] == "."

class Filterer(object):
    """What filters can be added to."""
    def __init__(self):
        self.filters = []
    def addFilter(self, filter):
        known = self.filters
        if filter not in known:
            known.append(filter)
    def removeFilter(self, filter):
        known = self.filters
        if filter in known:
            known.remove(filter)
    def filter(self, record):
        for each in self.filters:
            test = each.filter if hasattr(each, "filter") else each
            if not test(record):
                return False
        return True
`;
