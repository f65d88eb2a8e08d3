/**
 * The module warnings, written in Python: each warning is shown on standard error once for each line that gives it, kept by
 * `catch_warnings(record=True)`, or raised, as the filters say. Where a warning is given is read from the stack.
 */

import { requireSize } from "../objects/index-value.ts";
import { parsedInt } from "./c-arguments.ts";
import { countAsParsed, functionsAsC } from "./written-in-c.ts";
import { builtin } from "../objects/function.ts";
import { stringOf, type Value } from "../objects/object.ts";
import { PyTuple } from "../objects/tuple.ts";
import { programFrames, sourceLine } from "../runtime/call-stack.ts";
import { pythonModule } from "./python-source.ts";
import { standardOutput } from "./standard-streams.ts";

const TEXT = `
import re as _re

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings",
           "catch_warnings"]

_ACTIONS = ("error", "ignore", "always", "default", "module", "once")

# The name of the program's module, in two parts: as one it would be taken for the name of this one.
filters = [("default", None, DeprecationWarning, "__%s__" % "main", 0)] + [
    ("ignore", None, kind, None, 0)
    for kind in (DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning)]
defaultaction = "default"
onceregistry = {}
_registries = {}


def _this():
    import warnings
    return warnings


class WarningMessage:
    _WARNING_DETAILS = ("message", "category", "filename", "lineno", "file", "line", "source")

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        for name, value in zip(self._WARNING_DETAILS, (message, category, filename, lineno, file, line, source)):
            setattr(self, name, value)
        self._category_name = category.__name__ if category else None

    def __str__(self):
        parts = ("message", self.message), ("category", self._category_name), ("filename", self.filename)
        shown = ", ".join(f"{name} : {value!r}" for name, value in parts)
        return "{%s, lineno : %s, line : %r}" % (shown, self.lineno, self.line)


def formatwarning(message, category, filename, lineno, line=None):
    """The text that showwarning() writes: place, category and message, and the line of the program where it is known."""
    if line is None:
        line = _source_line(filename, lineno)
    text = f"{filename}:{lineno}: {category.__name__}: {message}\\n"
    return text + f"  {line.strip()}\\n" if line and line.strip() else text


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Writes a warning to a file, standard error where none is given. A program may put a function of its own here."""
    text = _this().formatwarning(message, category, filename, lineno, line)
    if file is None:
        _write(text)
    else:
        file.write(text)

_showwarning = showwarning
_formatwarning = formatwarning


def warn(message, category=None, stacklevel=1, source=None):
    """Gives a warning, or raises it, as the filters say; stacklevel 2 blames the caller of the function that warns."""
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    stacklevel = _size(stacklevel)
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    filename, lineno, module = _caller(max(stacklevel, 1))
    _give(message, category, filename, lineno, module, _registries.setdefault(module, {}), source)


def warn_explicit(message, category, filename, lineno=..., module=None, registry=None, module_globals=None, source=None):
    """Like warn(), with everything given that warn() finds out; no registry shows the warning every time."""
    if not isinstance(filename, str):
        raise TypeError(f"warn_explicit() argument 3 must be str, not {'None' if filename is None else type(filename).__name__}")
    # CPython reads the arguments one after the other, and misses this one where it is its turn.
    if lineno is ...:
        raise TypeError("warn_explicit() missing required argument 'lineno' (pos 4)")
    lineno = _line(lineno)
    if module_globals is not None and not isinstance(module_globals, dict):
        raise TypeError(f"module_globals must be a dict, not '{type(module_globals).__name__}'")
    if registry is not None and not isinstance(registry, dict):
        raise TypeError("'registry' must be a dict or None")
    if module is None:
        module = (filename or "<unknown>").removesuffix(".py")
    if isinstance(message, Warning):
        category = type(message)
    _give(message, category, filename, lineno, module, {} if registry is None else registry, source)


def _give(message, category, filename, lineno, module, registry, source):
    this = _this()
    is_old = registry.get("version") is this.filters and registry.get("rules") == tuple(this.filters)
    if not is_old:
        registry.clear()
        registry.update(version=this.filters, rules=tuple(this.filters))
    # CPython: what is no warning stands for its own text, and is hashed where the registry keeps or looks for it.
    text = str(message) if isinstance(message, Warning) else message
    if not isinstance(message, Warning):
        message = category(message)
    if is_old and (text, category, lineno) in registry:
        return
    action = _action(this, text, category, module, lineno)
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action == "once":
        if this.onceregistry.get((text, category)):
            return
        this.onceregistry[text, category] = 1
        registry[text, category, lineno] = 1
    elif action == "module":
        if registry.get((text, category, 0)):
            return
        registry[text, category, lineno] = registry[text, category, 0] = 1
    elif action == "default":
        registry[text, category, lineno] = 1
    elif action != "always":
        raise RuntimeError(f"Unrecognized action ({action!r}) in warnings.filters:\\n {text}")
    _deliver(this, WarningMessage(message, category, filename, lineno, source=source))


def _action(this, text, category, module, lineno):
    for action, words, kind, where, line in this.filters:
        if (_matches(words, text) and issubclass(category, kind) and _matches(where, module)
                and line in (0, lineno)):
            return action
    return this.defaultaction


def _matches(pattern, text):
    if pattern is None:
        return True
    return pattern == text if isinstance(pattern, str) else pattern.match(text) is not None


def _deliver(this, warning):
    if this.showwarning is not _showwarning:
        this.showwarning(warning.message, warning.category, warning.filename, warning.lineno, warning.file, warning.line)
    elif _logs:
        _logs[-1](warning)
    else:
        text = this.formatwarning(warning.message, warning.category, warning.filename, warning.lineno, warning.line)
        if warning.source is not None and this.formatwarning is _formatwarning:
            text += f"{warning._category_name}: Enable tracemalloc to get the object allocation traceback\\n"
        _write(text)

# What takes the warnings inside "with catch_warnings(record=True)"; None would be standard error.
_logs = []


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """Puts a filter before the others (behind them with append): regular expressions for message and module."""
    assert action in _ACTIONS, f"invalid action: {action!r}"
    is_class = isinstance(category, type)
    facts = {"message must be a string": isinstance(message, str), "category must be a class": is_class,
        "category must be a Warning subclass": is_class and issubclass(category, Warning), "module must be a string": isinstance(module, str)}
    for words, holds in facts.items():
        assert holds, words
    _check(action, lineno)
    words = _re.compile(message, _re.IGNORECASE) if message else None
    _add((action, words, category, _re.compile(module) if module else None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """A filter for a category, whatever the message."""
    _check(action, lineno)
    _add((action, None, category, None, lineno), append)


def _check(action, lineno):
    assert action in _ACTIONS, f"invalid action: {action!r}"
    assert isinstance(lineno, int) and lineno >= 0, "lineno must be an int >= 0"


def _add(rule, append):
    rules = _this().filters
    if append and rule in rules:
        return
    while rule in rules:
        rules.remove(rule)
    rules.insert(len(rules) if append else 0, rule)


def resetwarnings():
    """Takes all filters away, also those that are there from the beginning."""
    _this().filters[:] = []


class catch_warnings:
    """Puts filters and showwarning() back at the end; with record=True "as" gives a list that takes the warnings."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = _this() if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        parts = ["record=True"] if self._record else []
        if self._module is not _this():
            parts.append(f"module={self._module!r}")
        return f"{type(self).__name__}({', '.join(parts)})"

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        module = self._module
        self._saved = module.filters, module.showwarning, _logs[:]
        module.filters = module.filters[:]
        if self._filter is not None:
            simplefilter(*self._filter)
        if not self._record:
            return None
        log = []
        _logs.append(log.append)
        module.showwarning = _showwarning
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        self._module.filters, self._module.showwarning, _logs[:] = self._saved
`;

/** `(filename, line, module)` of the caller that is so many levels up; `sys` where there is none. */
function caller(level: number): PyTuple {
  const frames = programFrames(40 + 4 * level).filter(({ source }) => source.filename !== "<frozen warnings>");
  const frame = frames[level - 1];
  if (frame === undefined) return new PyTuple(["sys", 1, "sys"]);
  const { filename } = frame.source;
  return new PyTuple([filename, frame.position.line, /^<frozen (.*)>$/.exec(filename)?.[1] ?? "__main__"]);
}

export const warningsModule = pythonModule(
  "warnings",
  TEXT,
  () =>
    new Map<string, Value>([
      ["_caller", builtin("_caller(level, /)", (level: Value) => caller(Math.min(Number(level), 1000)))],
      ["_size", builtin("_size(value, /)", requireSize)],
      ["_line", builtin("_line(value, /)", parsedInt)],
      [
        "_source_line",
        builtin(
          "_source_line(filename, line, /)",
          (filename: Value, line: Value) => sourceLine(stringOf(filename) ?? "", Number(line)) ?? null,
        ),
      ],
      [
        "_write",
        builtin("_write(text, /)", (text: Value) => {
          standardOutput.writeTo("stderr", stringOf(text) ?? "");
          return null;
        }),
      ],
    ]),
  (namespace) => {
    functionsAsC(namespace, "_warnings", ["warn", "warn_explicit"]);
    countAsParsed(namespace, "warn warn_explicit");
  },
);
