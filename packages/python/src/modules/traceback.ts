/**
 * The module traceback: exceptions as the text that CPython prints for them. The texts are made by `objects/traceback.ts`; what holds them is written in Python.
 *
 * There are no frame objects; stacks know files, lines and functions, and frames of modules of ours are left out of them.
 */

import {
  exceptionType,
  handledException,
  isInstanceOfException,
  newException,
  PyBaseException,
  typeError,
} from "../objects/exceptions.ts";
import { builtin } from "../objects/function.ts";
import { PyList } from "../objects/list.ts";
import { integerOf, PyType, typeOf, type Value } from "../objects/object.ts";
import {
  formatEntries,
  formatException,
  formatExceptionOnly,
  PyTraceback,
  safeText,
  tracebackType,
  visibleEntries,
} from "../objects/traceback.ts";
import { isTrue } from "../objects/truth.ts";
import { PyTuple } from "../objects/tuple.ts";
import { stackFunction } from "./program-stack.ts";
import { pythonModule } from "./python-source.ts";

const TEXT = String.raw`
from collections import deque as _deque
from itertools import islice as _islice
import sys as _sys
import linecache as _linecache

__all__ = ["extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack", "format_tb", "print_exc", "format_exc",
    "print_exception", "print_last", "print_stack", "print_tb", "clear_frames", "FrameSummary", "StackSummary", "TracebackException", "walk_stack", "walk_tb"]

class FrameSummary:
    """Information about a single frame from a traceback."""
    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_line", "locals", "_text")
    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None, end_colno=None):
        self.filename, self.lineno, self.name, self._line = filename, lineno, name, line
        self.end_lineno, self.colno, self.end_colno, self._text = end_lineno, colno, end_colno, None
        if lookup_line:
            self.line
        self.locals = {key: repr(value) for key, value in locals.items()} if locals else None
    @property
    def line(self):
        if self._line is None:
            if self.lineno is None:
                return None
            self._line = _linecache.getline(self.filename, self.lineno)
        return self._line.strip()
    @property
    def _original_line(self):
        self.line
        return self._line
    def _parts(self):
        return self.filename, self.lineno, self.name, self.line
    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename, self.lineno, self.name, self.locals) == (other.filename, other.lineno, other.name, other.locals)
        return self._parts() == other if isinstance(other, tuple) else NotImplemented
    def __getitem__(self, pos):
        return self._parts()[pos]
    def __iter__(self):
        return iter(self._parts())
    def __repr__(self):
        return "<FrameSummary file {filename}, line {lineno} in {name}>".format(filename=self.filename, lineno=self.lineno, name=self.name)
    def __len__(self):
        return 4

def _summary(entry):
    filename, lineno, end_lineno, colno, end_colno, name, line, text = entry
    made = FrameSummary(filename, lineno, name, lookup_line=False, line=line, end_lineno=end_lineno, colno=colno, end_colno=end_colno)
    made._text = text
    return made

class StackSummary(list):
    """A list of FrameSummary objects, representing a stack of frames."""
    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """Create a StackSummary from what walk_tb() gives."""
        stack = klass()
        if limit is None:
            limit = getattr(_sys, "tracebacklimit", None)
            limit = max(limit, 0) if limit is not None else None
        # The limit is looked at before any of the frames: the first so many, or the last.
        if limit is None:
            wanted = frame_gen
        else:
            wanted = _islice(frame_gen, limit) if limit >= 0 else _deque(frame_gen, -limit)
        for traceback, _ in wanted:
            if traceback is not None:
                stack += [_summary(entry) for entry in _entries(traceback, None)[:1]]
        return stack
    @classmethod
    def from_list(klass, a_list):
        """Create a StackSummary object from a supplied list of FrameSummary objects or old-style list of tuples."""
        result = klass()
        for frame in a_list:
            if isinstance(frame, FrameSummary):
                result.append(frame)
            else:
                filename, lineno, name, line = frame
                result.append(FrameSummary(filename, lineno, name, line=line))
        return result
    def format_frame_summary(self, frame_summary):
        """Format the lines for a single FrameSummary."""
        if frame_summary._text is not None and not frame_summary.locals:
            return frame_summary._text
        row = '  File "{}", line {}, in {}\n'.format(frame_summary.filename, frame_summary.lineno, frame_summary.name)
        if frame_summary.line:
            row += "    {}\n".format(frame_summary.line)
        for name, value in sorted((frame_summary.locals or {}).items()):
            row += "    {name} = {value}\n".format(name=name, value=value)
        return row
    def format(self):
        """Format the stack ready for printing."""
        result, last, count = [], None, 0
        def more():
            if count > 3:
                result.append(f"  [Previous line repeated {count - 3} more time{'' if count == 4 else 's'}]\n")
        for each in self:
            text = self.format_frame_summary(each)
            if text is None:
                continue
            key = each.filename, each.lineno, each.name
            if key != last or None in key:
                more()
                last, count = key, 0
            count += 1
            if count <= 3:
                result.append(text)
        more()
        return result

class TracebackException:
    """An exception ready for rendering."""
    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False, compact=False, max_group_width=15,
            max_group_depth=10, _seen=None):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        options = dict(limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals)
        self.max_group_width, self.max_group_depth = max_group_width, max_group_depth
        self.stack = StackSummary.extract(walk_tb(exc_traceback), **options)
        self.exc_type = exc_type
        self._str = _text_of(exc_value)
        self.__notes__ = getattr(exc_value, "__notes__", None)
        if exc_type and issubclass(exc_type, SyntaxError):
            self.filename, self.text, self.msg, self.offset, self.end_offset = exc_value.filename, exc_value.text, exc_value.msg, exc_value.offset, exc_value.end_offset
            self.lineno = str(exc_value.lineno) if exc_value.lineno is not None else None
            self.end_lineno = str(exc_value.end_lineno) if exc_value.end_lineno is not None else None
        self._only = _only_lines(exc_type, exc_value)
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False
        self._plain, self._exc, self._limit, self._seen = _parts(exc_value, False, limit), exc_value, limit, seen
        self._options, self._compact = options, compact
        self.exceptions = [self._of(each) for each in exc_value.exceptions] if isinstance(exc_value, BaseExceptionGroup) else None
    def _of(self, error):
        if error is None or id(error) in self._seen:
            return None
        return TracebackException(type(error), error, error.__traceback__, _seen=set(self._seen), **self._options)
    @property
    def __cause__(self):
        return self._of(getattr(self._exc, "__cause__", None))
    @property
    def __context__(self):
        if self._compact and (getattr(self._exc, "__cause__", None) is not None or self.__suppress_context__):
            return None
        return self._of(getattr(self._exc, "__context__", None))
    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Create a TracebackException from an exception."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)
    def __eq__(self, other):
        if not isinstance(other, TracebackException):
            return NotImplemented
        mine, theirs = [{key: value for key, value in each.__dict__.items() if key not in ("_seen", "_exc")} for each in (self, other)]
        return mine == theirs
    def __str__(self):
        return self._str
    def format_exception_only(self):
        """Format the exception part of the traceback."""
        yield from self._only
    def format(self, *, chain=True, _ctx=None):
        """Format the exception."""
        if _ctx is not None:
            _ctx.emit
        yield from _parts(self._exc, True, self._limit) if chain else self._plain
    def print(self, *, file=None, chain=True):
        """Print the result of self.format(chain=chain) to 'file'."""
        _write("".join(self.format(chain=chain)), file)

def _text_of(value):
    try:
        return str(value)
    except Exception:
        return "<exception str() failed>"

class _Implicit:
    def __repr__(self):
        return "<implicit>"
_given = _Implicit()

def _write(text, file):
    if text:
        (_sys.stderr if file is None else file).write(text)

def _parts(exc, chain, limit):
    if limit is not None:
        StackSummary.extract(iter(()), limit=limit)
    if exc is None:
        return ["NoneType: None\n"]
    if limit is None:
        limit = getattr(_sys, "tracebacklimit", None)
        limit = max(limit, 0) if limit is not None else None
    return _format(exc, chain, limit)

def _check(exc):
    """Of what is no exception, what exceptions have is missed in this order."""
    if exc is not None and not isinstance(exc, BaseException):
        exc.__suppress_context__
        for each in exc.__cause__, exc.__context__:
            if each is not None:
                each.__traceback__

def _only_lines(exc_type, exc):
    _check(exc)
    if exc is not None:
        return _only_of(exc)
    if exc_type in (None, type(None)):
        return ["NoneType: None\n"]
    module = exc_type.__module__
    return [("" if module in ("builtins", "__%s__" % "main") else module + ".") + exc_type.__qualname__ + ": None\n"]

def _exception_of(exc, value, tb, limit):
    if (value is _given) != (tb is _given):
        raise ValueError("Both or neither of value and tb must be given")
    if value is not _given:
        if tb is not None and not isinstance(tb, _Traceback):
            StackSummary.extract(walk_tb(tb), limit=limit)
        if limit is not None:
            StackSummary.extract(iter(()), limit=limit)
        _check(value)
        return value
    if exc is not None and not isinstance(exc, BaseException):
        raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
    return exc

def print_exception(exc, /, value=_given, tb=_given, limit=None, file=None, chain=True):
    """Print exception up to 'limit' stack trace entries from 'tb' to 'file'."""
    _write("".join(_parts(_exception_of(exc, value, tb, limit), chain, limit)), file)

def format_exception(exc, /, value=_given, tb=_given, limit=None, chain=True):
    """Format a stack trace and the exception information."""
    return list(_parts(_exception_of(exc, value, tb, limit), chain, limit))

def format_exception_only(exc, /, value=_given):
    """Format the exception part of a traceback."""
    # CPython: what stands before a value is not looked at.
    value = exc if value is _given else value
    return _only_lines(type(value), value)

def print_exc(limit=None, file=None, chain=True):
    """Shorthand for 'print_exception(*sys.exc_info(), limit, file)'."""
    _write("".join(_parts(_handled(), chain, limit)), file)

def format_exc(limit=None, chain=True):
    """Like print_exc() but return a string."""
    return "".join(_parts(_handled(), chain, limit))

def print_last(limit=None, file=None, chain=True):
    raise ValueError("no last exception")

def walk_tb(tb):
    """Walk a traceback. There are no frames: the traceback itself stands for each of them, with its line."""
    while tb is not None:
        if not isinstance(tb, _Traceback):
            tb.tb_frame
        yield tb, tb.tb_lineno
        tb = tb.tb_next

def walk_stack(f):
    """There are no frame objects to walk."""
    return iter(())

def extract_tb(tb, limit=None):
    """Return a StackSummary object representing a list of pre-processed entries from traceback."""
    return StackSummary.extract(walk_tb(tb), limit=limit)

def extract_stack(f=None, limit=None):
    """A StackSummary of the calls that lead here, outermost first; of more than limit the innermost."""
    if f is not None:
        return StackSummary()
    places = _stack()
    if limit is not None:
        places = places[:limit] if limit >= 0 else places[limit:]
    entries = [FrameSummary(filename, lineno, name, lookup_line=False, line=line) for filename, lineno, name, line in reversed(places)]
    return StackSummary(entries)

def format_list(extracted_list):
    """Format a list of tuples or FrameSummary objects for printing."""
    return StackSummary.from_list(extracted_list).format()

def print_list(extracted_list, file=None):
    """Print the list of tuples as returned by extract_tb() or extract_stack() as a formatted stack trace to the given file."""
    _write("".join(format_list(extracted_list)), file)

def format_tb(tb, limit=None):
    """A shorthand for 'format_list(extract_tb(tb, limit))'."""
    return extract_tb(tb, limit).format()

def print_tb(tb, limit=None, file=None):
    """Print up to 'limit' stack trace entries from the traceback 'tb'."""
    _write("".join(format_tb(tb, limit)), file)

def format_stack(f=None, limit=None):
    """A shorthand for 'format_list(extract_stack(f, limit))'."""
    return extract_stack(f, limit).format()

def print_stack(f=None, limit=None, file=None):
    """Print the calls that lead here, outermost first."""
    _write("".join(format_stack(f, limit)), file)

def clear_frames(tb):
    "Clear all references to local variables in the frames of a traceback: there are none."
`;

/** The parts of a formatted exception: the heading, one part for each frame, the last lines. */
function partsOf(exception: PyBaseException, chain: boolean, limit: number | undefined): Value {
  const whole = formatException(exception, { chain, limit });
  const last = onlyPartsOf(exception);
  const text = whole.endsWith(last.join("")) ? whole.slice(0, -last.join("").length) : whole;
  const parts: Value[] = [];
  let part = "";
  for (const line of text.split("\n").slice(0, -1)) {
    if (part !== "" && !line.startsWith("    ")) {
      parts.push(part);
      part = "";
    }
    part += `${line}\n`;
  }
  if (part !== "") parts.push(part);
  // Of a stack without frames there is no heading either.
  const shown = limit === 0 ? parts.filter((each) => each !== "Traceback (most recent call last):\n") : parts;
  return new PyList(text === whole ? shown : [...shown, ...last]);
}

/** The last lines: one part for the exception with its message, one for every line of a note or of a syntax error. */
function onlyPartsOf(exception: PyBaseException): string[] {
  const text = formatExceptionOnly(exception);
  const lines = text.split("\n").slice(0, -1);
  const message = isInstanceOfException(exception, "SyntaxError") ? [] : safeText(exception).split("\n");
  const first = lines.slice(0, Math.max(1, message.length)).join("\n");
  return [first, ...lines.slice(Math.max(1, message.length))].map((line) => `${line}\n`);
}

/** The exception itself; of a class, an instance of it. */
function exceptionOf(value: Value): PyBaseException {
  if (value instanceof PyBaseException) return value;
  if (value instanceof PyType && value.isSubtypeOf(exceptionType("BaseException"))) return newException(value);
  throw typeError(`Exception expected for value, ${typeOf(value).name} found`);
}

const limitOf = (limit: Value): number | undefined => (limit === null ? undefined : Number(integerOf(limit) ?? 0));

function entriesOf(traceback: Value): Value {
  const first = traceback instanceof PyTraceback ? traceback.entry : null;
  const visible = visibleEntries(first === null ? null : { ...first, next: null }, undefined);
  return new PyList(
    visible.map((entry) => {
      const { source, position } = entry;
      const line = source.lines[position.line - 1] ?? "";
      const facts: Value[] = [source.filename, position.line, position.endLine, position.column, position.endColumn];
      return new PyTuple([...facts, source.name, line, formatEntries(entry)]);
    }),
  );
}

export const tracebackModule = pythonModule("traceback", TEXT, () => {
  const natives = {
    "_format(exception, chain, limit, /)": (exception: Value, chain: Value, limit: Value) =>
      partsOf(exceptionOf(exception), isTrue(chain), limitOf(limit)),
    "_only_of(exception, /)": (exception: Value) => {
      return new PyList(onlyPartsOf(exceptionOf(exception)));
    },
    "_entries(traceback, limit, /)": (traceback: Value) => entriesOf(traceback),
    "_handled()": () => handledException(),
  };
  const functions = Object.entries(natives).map(([text, code]): [string, Value] => [
    text.slice(0, text.indexOf("(")),
    builtin(text, code, "traceback"),
  ]);
  return new Map<string, Value>([...functions, ["_stack", stackFunction()], ["_Traceback", tracebackType]]);
});
