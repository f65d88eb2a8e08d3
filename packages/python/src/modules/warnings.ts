/** The module warnings, written in Python: each warning is shown once on standard error, kept by `catch_warnings(record=True)`, or raised, as the filters say. */

import { builtin } from "../objects/function.ts";
import { stringOf, type Value } from "../objects/object.ts";
import { pythonModule } from "./python-source.ts";
import { standardOutput } from "./standard-streams.ts";

const TEXT = `
filters = [("default", None, DeprecationWarning, "__main__", 0), ("ignore", None, DeprecationWarning, None, 0),
           ("ignore", None, PendingDeprecationWarning, None, 0), ("ignore", None, ImportWarning, None, 0),
           ("ignore", None, ResourceWarning, None, 0)]
defaultaction, onceregistry = "default", {}
_state = {"filters": filters, "shown": set(), "record": None}

class WarningMessage:
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message, self.category, self.filename, self.lineno = message, category, filename, lineno
        self.file, self.line, self.source = file, line, source
        self._category_name = category.__name__ if category else None
    def __str__(self):
        return ("{message : %r, category : %r, filename : %r, lineno : %s, line : %r}"
                % (self.message, self._category_name, self.filename, self.lineno, self.line))

def formatwarning(message, category, filename, lineno, line=None):
    text = f"{filename}:{lineno}: {category.__name__}: {message}\\n"
    if line:
        text += f"  {line.strip()}\\n"
    return text

def showwarning(message, category, filename, lineno, file=None, line=None):
    text = formatwarning(message, category, filename, lineno, line)
    if file is None:
        _write(text)
    else:
        file.write(text)

def warn(message, category=None, stacklevel=1, source=None):
    if isinstance(message, Warning):
        category = message.__class__
    if category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    warn_explicit(message, category, "<string>", 1, "__main__")

def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    if isinstance(message, Warning):
        text, category = str(message), message.__class__
    else:
        text, message = str(message), category(message)
    action = "default"
    for chosen, pattern, kind, where, line in _state["filters"]:
        if (pattern is None or text.lower().startswith(pattern.lower())) and issubclass(category, kind) and where in (None, module):
            action = chosen
            break
    if action == "ignore":
        return
    if action == "error":
        raise message
    key = (text, category)
    if action != "always":
        if key in _state["shown"]:
            return
        _state["shown"].add(key)
    if _state["record"] is not None:
        _state["record"].append(WarningMessage(message, category, filename, lineno, source=source))
    else:
        import warnings as _self
        _self.showwarning(message, category, filename, lineno)

def _add(item, append):
    rules = _state["filters"]
    if append:
        if item not in rules:
            rules.append(item)
    else:
        if item in rules:
            rules.remove(item)
        rules.insert(0, item)
    _state["shown"].clear()

def _check(action):
    if action not in ("error", "ignore", "always", "default", "module", "once"):
        raise AssertionError(f"invalid action: {action!r}")

def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    _check(action)
    _add((action, message or None, category, module or None, lineno), append)

def simplefilter(action, category=Warning, lineno=0, append=False):
    _check(action)
    _add((action, None, category, None, lineno), append)

def resetwarnings():
    _state["filters"].clear()
    _state["shown"].clear()

class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record, self._entered = record, False
        self._filter = None if action is None else (action, category, lineno, append)
    def __repr__(self):
        return f"catch_warnings({'record=True' if self._record else ''})"
    def __enter__(self):
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        self._saved = (_state["filters"][:], _state["record"], set(_state["shown"]))
        _state["shown"].clear()
        if self._filter is not None:
            simplefilter(*self._filter)
        if self._record:
            _state["record"] = []
            return _state["record"]
        return None
    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        _state["filters"][:], _state["record"], shown = self._saved
        _state["shown"].clear()
        _state["shown"].update(shown)

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings", "catch_warnings"]
`;

export const warningsModule = pythonModule(
  "warnings",
  TEXT,
  () =>
    new Map<string, Value>([
      [
        "_write",
        builtin("_write(text, /)", (text: Value) => {
          standardOutput.writeTo("stderr", stringOf(text) ?? "");
          return null;
        }),
      ],
    ]),
);
