/** The module inspect, written in Python: signatures and kinds of things. Sources and frames are not shown to programs. */

import { findAttribute } from "../objects/attributes.ts";
import { builtin, PyBoundMethod, PyBuiltin, PyFunction } from "../objects/function.ts";
import type { Value } from "../objects/object.ts";
import { PyModule } from "../objects/module.ts";
import { PyDict } from "../objects/dict.ts";
import { PyTuple } from "../objects/tuple.ts";
import { pythonModule } from "./python-source.ts";

const TEXT = String.raw`
class _empty:
    pass
_empty.__name__ = _empty.__qualname__ = "_empty"

class _ParameterKind(int):
    def __new__(cls, value, name, description):
        self = int.__new__(cls, value)
        self.name, self.value, self.description = name, value, description
        return self
    def __str__(self): return self.name
    def __repr__(self): return f"<_ParameterKind.{self.name}: {self.value}>"
    def __format__(self, spec): return format(self.name, spec)

_kinds = [_ParameterKind(i, name, description) for i, (name, description) in enumerate([
    ("POSITIONAL_ONLY", "positional-only"), ("POSITIONAL_OR_KEYWORD", "positional or keyword"), ("VAR_POSITIONAL", "variadic positional"),
    ("KEYWORD_ONLY", "keyword-only"), ("VAR_KEYWORD", "variadic keyword")])]

def formatannotation(annotation, base_module=None):
    if isinstance(annotation, type) and type(annotation) is type:
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation).replace("typing.", "")

class Parameter:
    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = _kinds
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        self.name, self.kind, self.default, self.annotation = name, _kinds[kind], default, annotation

    def replace(self, **changes):
        values = dict(name=self.name, kind=self.kind, default=self.default, annotation=self.annotation) | changes
        return Parameter(values.pop("name"), values.pop("kind"), **values)

    def __str__(self):
        text = self.name
        if self.annotation is not _empty:
            text += ": " + formatannotation(self.annotation)
        if self.default is not _empty:
            text += (" = " if self.annotation is not _empty else "=") + repr(self.default)
        return {2: "*", 4: "**"}.get(int(self.kind), "") + text

    def __repr__(self):
        return f'<Parameter "{self}">'

    def __eq__(self, other):
        return isinstance(other, Parameter) and (self.name, int(self.kind), self.default, self.annotation) == (other.name, int(other.kind), other.default, other.annotation)

    def __hash__(self):
        return hash((self.name, int(self.kind)))

class BoundArguments:
    def __init__(self, signature, arguments):
        self.signature, self.arguments = signature, arguments

    @property
    def args(self):
        out = []
        for name, p in self.signature.parameters.items():
            if p.kind in (3, 4) or name not in self.arguments:
                break
            if p.kind == 2:
                out.extend(self.arguments[name])
            else:
                out.append(self.arguments[name])
        return tuple(out)

    @property
    def kwargs(self):
        out, late = {}, False
        for name, p in self.signature.parameters.items():
            if p.kind in (3, 4):
                late = True
            elif name not in self.arguments:
                late = True
                continue
            if late and name in self.arguments:
                if p.kind == 4:
                    out.update(self.arguments[name])
                else:
                    out[name] = self.arguments[name]
        return out

    def apply_defaults(self):
        filled = {}
        for name, p in self.signature.parameters.items():
            if name in self.arguments:
                filled[name] = self.arguments[name]
            elif p.default is not _empty:
                filled[name] = p.default
            elif p.kind in (2, 4):
                filled[name] = () if p.kind == 2 else {}
        self.arguments = filled

    def __repr__(self):
        return f"<BoundArguments ({', '.join(f'{k}={v!r}' for k, v in self.arguments.items())})>"

class Signature:
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self.parameters = _mappingproxy({p.name: p for p in parameters or ()})
        self.return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, **options):
        return signature(obj)

    def replace(self, *, parameters=None, return_annotation=None):
        return Signature(self.parameters.values() if parameters is None else parameters,
            return_annotation=self.return_annotation if return_annotation is None else return_annotation)

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        given, arguments, rest = list(args), {}, dict(kwargs)
        for name, p in self.parameters.items():
            if p.kind == 2:
                if given:
                    arguments[name] = tuple(given)
                    given = []
            elif p.kind == 4:
                continue
            elif p.kind in (0, 1) and given:
                arguments[name] = given.pop(0)
                if name in rest and p.kind == 1:
                    raise TypeError(f"multiple values for argument {name!r}")
            elif p.kind != 0 and name in rest:
                arguments[name] = rest.pop(name)
            elif p.default is _empty and not partial:
                raise TypeError(f"missing a required{' keyword-only' if False else ''} argument: {name!r}")
        if given:
            raise TypeError("too many positional arguments")
        if rest:
            last = [p.name for p in self.parameters.values() if p.kind == 4]
            if not last:
                raise TypeError(f"got an unexpected keyword argument {next(iter(rest))!r}")
            arguments[last[0]] = rest
        return BoundArguments(self, arguments)

    def __str__(self):
        out, positional_only, star = [], False, True
        for p in self.parameters.values():
            if p.kind == 0:
                positional_only = True
            elif positional_only:
                out.append("/")
                positional_only = False
            if p.kind == 2:
                star = False
            elif p.kind == 3 and star:
                out.append("*")
                star = False
            out.append(str(p))
        if positional_only:
            out.append("/")
        text = f"({', '.join(out)})"
        return text if self.return_annotation is _empty else f"{text} -> {formatannotation(self.return_annotation)}"

    def __repr__(self):
        return f"<Signature {self}>"

    def __eq__(self, other):
        return isinstance(other, Signature) and dict(self.parameters) == dict(other.parameters) and self.return_annotation == other.return_annotation

    def __hash__(self):
        return hash(tuple(self.parameters))

_mappingproxy = type(type.__dict__)

def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if follow_wrapped:
        while hasattr(obj, "__wrapped__") and not isinstance(obj, type):
            obj = obj.__wrapped__
    skip = 0
    parts = _parts(obj)
    if parts is None:
        if ismethod(obj):
            parts, skip = _parts(obj.__func__), 1
        elif isinstance(obj, type):
            for name in ("__init__", "__new__"):
                found = getattr(obj, name)
                if isfunction(found):
                    parts, skip = _parts(found), 1
                    break
            else:
                if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
                    return Signature()
        elif isfunction(getattr(type(obj), "__call__", None)):
            parts, skip = _parts(type(obj).__call__), 1
        elif type(obj).__name__ == "partial":
            inner = signature(obj.func)
            bound = inner.bind_partial(*obj.args, **obj.keywords)
            kept = []
            for name, p in inner.parameters.items():
                if name in obj.keywords:
                    kept.append(p.replace(default=obj.keywords[name], kind=3 if p.kind == 1 else p.kind))
                elif name not in bound.arguments:
                    kept.append(p.replace(kind=3) if p.kind == 1 and any(int(k.kind) == 3 for k in kept) else p)
            return Signature(kept, return_annotation=inner.return_annotation)
    if parts is None:
        raise ValueError(f"no signature found for builtin {obj!r}")
    positional_only, positional, varargs, keyword_only, varkw, defaults, keyword_defaults, annotations = parts
    names = [(name, 0) for name in positional_only] + [(name, 1) for name in positional]
    values = {name: value for (name, _), value in zip(names[len(names) - len(defaults):], defaults)} | keyword_defaults
    names = names[skip:] + ([(varargs, 2)] if varargs else []) + [(name, 3) for name in keyword_only] + ([(varkw, 4)] if varkw else [])
    return Signature([Parameter(name, kind, default=values.get(name, _empty), annotation=annotations.get(name, _empty)) for name, kind in names],
        return_annotation=annotations.get("return", _empty))

def isclass(object): return isinstance(object, type)
def isfunction(object): return _kind(object) == "function"
def ismethod(object): return _kind(object) == "method"
def isbuiltin(object): return _kind(object) == "builtin"
def ismodule(object): return _kind(object) == "module"
def isroutine(object): return _kind(object) in ("function", "method", "builtin") or type(object).__name__ in ("method_descriptor", "wrapper_descriptor")
def isgeneratorfunction(obj): return _code_kind(obj) == "generator"
def iscoroutinefunction(obj): return _code_kind(obj) == "coroutine"
def isasyncgenfunction(obj): return _code_kind(obj) == "async generator"
def isgenerator(object): return type(object).__name__ == "generator"
def iscoroutine(object): return type(object).__name__ == "coroutine"
def isawaitable(object): return iscoroutine(object) or hasattr(type(object), "__await__")
def isasyncgen(object): return type(object).__name__ == "async_generator"
def isabstract(object): return isinstance(object, type) and bool(getattr(object, "__abstractmethods__", ()))
def isdatadescriptor(object): return not isinstance(object, type) and (hasattr(type(object), "__set__") or hasattr(type(object), "__delete__"))
def ismethoddescriptor(obj): return type(obj).__name__ in ("method_descriptor", "wrapper_descriptor", "classmethod_descriptor")

def getmro(cls):
    return cls.__mro__

def getmembers(object, predicate=None):
    found = []
    for name in sorted(set(dir(object))):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found.append((name, value))
    return found

def cleandoc(doc):
    lines = doc.expandtabs().split("\n")
    margin = min([len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()], default=0)
    lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)

def getdoc(object):
    doc = getattr(object, "__doc__", None)
    return cleandoc(doc) if isinstance(doc, str) else None

def getmodule(object, _filename=None):
    return None

def unwrap(func, *, stop=None):
    while hasattr(func, "__wrapped__") and not (stop and stop(func)):
        func = func.__wrapped__
    return func

def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    return dict(getattr(obj, "__annotations__", None) or {})

def getsource(object):
    raise OSError("could not get source code")

getsourcelines = getsourcefile = getfile = getsource

def currentframe():
    return None

def stack(context=1):
    return []
`;

/** What a signature is made of; None for anything but a function written in Python. */
function partsOf(value: Value): Value {
  if (!(value instanceof PyFunction)) return null;
  const { info } = value;
  const keywordDefaults = new PyDict();
  for (const [name, each] of value.keywordDefaults ?? []) keywordDefaults.set(name, each);
  return new PyTuple([
    new PyTuple(info.positionalOnly),
    new PyTuple(info.positional),
    info.varargs ?? null,
    new PyTuple(info.keywordOnly),
    info.varkw ?? null,
    new PyTuple([...value.defaults]),
    keywordDefaults,
    findAttribute(value, "__annotations__") ?? new PyDict(),
  ]);
}

function kindOf(value: Value): string | null {
  if (value instanceof PyFunction) return "function";
  if (value instanceof PyBoundMethod) return value.func instanceof PyFunction ? "method" : "builtin";
  if (value instanceof PyBuiltin) return "builtin";
  return value instanceof PyModule ? "module" : null;
}

function codeKindOf(value: Value): string | null {
  const func = value instanceof PyBoundMethod ? value.func : value;
  return func instanceof PyFunction ? func.info.kind : null;
}

export const inspectModule = pythonModule(
  "inspect",
  TEXT,
  () =>
    new Map<string, Value>([
      ["_parts", builtin("_parts(function, /)", partsOf)],
      ["_kind", builtin("_kind(object, /)", kindOf)],
      ["_code_kind", builtin("_code_kind(object, /)", codeKindOf)],
    ]),
);
