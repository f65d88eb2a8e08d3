/** The part of inspect that is about signatures: Parameter, Signature, BoundArguments, signature(), and the older functions for the same. In Python. */

export const SIGNATURE_TEXT = String.raw`
class _void:
    """Stands for what was not given."""

class _empty:
    """Marker object for Signature.empty and Parameter.empty."""

class _ParameterKind(_enum.IntEnum):
    POSITIONAL_ONLY = "positional-only"
    POSITIONAL_OR_KEYWORD = "positional or keyword"
    VAR_POSITIONAL = "variadic positional"
    KEYWORD_ONLY = "keyword-only"
    VAR_KEYWORD = "variadic keyword"
    def __new__(cls, *args):
        member = int.__new__(cls, len(cls.__members__))
        member._value_ = len(cls.__members__)
        member.description = args[0]
        return member
    def __str__(self):
        return self.name

_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD = _ParameterKind

def formatannotation(annotation, base_module=None):
    """The text of an annotation as a signature shows it."""
    home = getattr(annotation, "__module__", None)
    if home == "typing":
        import re
        return re.sub(r"[\w\.]+", lambda found: found[0].removeprefix("typing."), repr(annotation))
    if isinstance(annotation, _GenericAlias) or not isinstance(annotation, type):
        return repr(annotation)
    prefix = "" if home == "builtins" or home == base_module else f"{home}."
    return prefix + annotation.__qualname__

def formatannotationrelativeto(object):
    module = getattr(object, "__module__", None)
    return lambda annotation: formatannotation(annotation, module)

class Parameter:
    """Represents a parameter in a function signature."""
    __slots__ = ("_name", "_kind", "_default", "_annotation")
    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = _ParameterKind
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind")
        if default is not _empty and kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f"{kind.description} parameters cannot have default values")
        self._default, self._annotation = default, annotation
        self._name, self._kind = self._checked(name, kind)

    @staticmethod
    def _checked(name, kind):
        """The name, which must be one, and the kind; what comprehensions call their argument gets a name that can be shown."""
        if name is _empty:
            raise ValueError("name is a required attribute for Parameter")
        if isinstance(name, str):
            if name[0] == "." and name[1:].isdigit():
                if kind is not _POSITIONAL_OR_KEYWORD:
                    raise ValueError(f"implicit arguments must be passed as positional or keyword arguments, not {kind.description}")
                name, kind = "implicit" + name[1:], _POSITIONAL_ONLY
            if name.isidentifier() and (kind is _POSITIONAL_ONLY or not _iskeyword(name)):
                return name, kind
            raise ValueError(f"{name!r} is not a valid parameter name")
        raise TypeError(f"name must be a str, not a {type(name).__name__}")

    @property
    def name(self):
        return self._name

    @property
    def kind(self):
        return self._kind

    @property
    def default(self):
        return self._default

    @property
    def annotation(self):
        return self._annotation

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        """Creates a changed copy."""
        name, kind = (self._name if name is _void else name), (self._kind if kind is _void else kind)
        annotation = self._annotation if annotation is _void else annotation
        return type(self)(name, kind, default=self._default if default is _void else default, annotation=annotation)

    def __reduce__(self):
        state = {"_default": self._default, "_annotation": self._annotation}
        return type(self), (self._name, self._kind), state

    def __setstate__(self, state):
        self._default, self._annotation = state["_default"], state["_annotation"]

    def __str__(self):
        is_annotated = self._annotation is not _empty
        text = f"{self._name}: {formatannotation(self._annotation)}" if is_annotated else self._name
        if not self._default is _empty:
            text += (" = " if is_annotated else "=") + repr(self._default)
        return {_VAR_POSITIONAL: "*", _VAR_KEYWORD: "**"}.get(self._kind, "") + text

    def __repr__(self):
        return f'<{self.__class__.__name__} "{self}">'

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if self is not other and isinstance(other, Parameter):
            mine, theirs = [(each._name, each._kind, each._default, each._annotation) for each in (self, other)]
            return mine == theirs
        return True if self is other else NotImplemented

class BoundArguments:
    """Result of Signature.bind call: holds the mapping of arguments to the function's parameters."""
    __slots__ = ("arguments", "_signature", "__weakref__")

    def __init__(self, signature, arguments):
        self.arguments, self._signature = arguments, signature

    @property
    def signature(self):
        return self._signature

    def __getstate__(self):
        return {"_signature": self._signature, "arguments": self.arguments}

    def __setstate__(self, state):
        for name, value in state.items():
            setattr(self, name, value)

    @property
    def args(self):
        out = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if parameter.kind == _VAR_POSITIONAL:
                out.extend(self.arguments[name])
            else:
                out.append(self.arguments[name])
        return tuple(out)

    @property
    def kwargs(self):
        out, started = {}, False
        for name, parameter in self._signature.parameters.items():
            if not started:
                if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    started = True
                elif name not in self.arguments:
                    started = True
                    continue
            if started and name in self.arguments:
                if parameter.kind == _VAR_KEYWORD:
                    out.update(self.arguments[name])
                else:
                    out[name] = self.arguments[name]
        return out

    def apply_defaults(self):
        filled = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                filled[name] = self.arguments[name]
            elif parameter.default is not _empty:
                filled[name] = parameter.default
            elif parameter.kind is _VAR_POSITIONAL:
                filled[name] = ()
            elif parameter.kind is _VAR_KEYWORD:
                filled[name] = {}
        self.arguments = filled

    def __eq__(self, other):
        if self is not other and isinstance(other, BoundArguments):
            return (self._signature, self.arguments) == (other._signature, other.arguments)
        return True if self is other else NotImplemented

    def __repr__(self):
        shown = ", ".join(f"{name}={value!r}" for name, value in self.arguments.items())
        return f"<{self.__class__.__name__} ({shown})>"

def _check_order(parameters):
    """Kinds in their order, none without a default behind one with it, no name twice."""
    last, had_default, names = _POSITIONAL_ONLY, False, set()
    for each in parameters:
        kind = each.kind
        if kind < last:
            raise ValueError(f"wrong parameter order: {last.description} parameter before {kind.description} parameter")
        last = kind
        if kind <= _POSITIONAL_OR_KEYWORD:
            if had_default and each.default is _empty:
                raise ValueError("non-default argument follows default argument")
            had_default = had_default or each.default is not _empty
        if each.name in names:
            raise ValueError(f"duplicate parameter name: {each.name!r}")
        names.add(each.name)

class Signature:
    """A Signature object represents the overall signature of a function."""
    __slots__ = ("_return_annotation", "_parameters")
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        wanted = [] if parameters is None else list(parameters)
        if __validate_parameters__:
            _check_order(wanted)
        self._parameters = _MappingProxyType(_OrderedDict((each.name, each) for each in wanted))
        self._return_annotation = return_annotation

    @property
    def parameters(self):
        return self._parameters

    @property
    def return_annotation(self):
        return self._return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        return _signature_of(obj, cls, follow_wrapped, globals, locals, eval_str)

    def replace(self, *, parameters=_void, return_annotation=_void):
        """Creates a changed copy."""
        result = self._return_annotation if return_annotation is _void else return_annotation
        return type(self)(self.parameters.values() if parameters is _void else parameters, return_annotation=result)

    def __reduce__(self):
        return type(self), (tuple(self._parameters.values()),), {"_return_annotation": self._return_annotation}

    def __setstate__(self, state):
        self._return_annotation = state["_return_annotation"]

    def _hash_basis(self):
        positional = tuple(p for p in self.parameters.values() if p.kind != _KEYWORD_ONLY)
        return positional, {p.name: p for p in self.parameters.values() if p.kind == _KEYWORD_ONLY}, self._return_annotation

    def __hash__(self):
        positional, named, result = self._hash_basis()
        return hash((positional, frozenset(named.values()), result))

    def __eq__(self, other):
        if self is not other and isinstance(other, Signature):
            return self._hash_basis() == other._hash_basis()
        return True if self is other else NotImplemented

    def bind(self, /, *args, **kwargs):
        """Maps arguments to the parameters, as a call would."""
        return self._bind(args, kwargs, partial=False)

    def bind_partial(self, /, *args, **kwargs):
        """Maps arguments to the parameters, of which some may stay without one."""
        return self._bind(args, kwargs, partial=1)

    def _bind(self, args, kwargs, *, partial=False):
        arguments, rest, given = {}, dict(kwargs), list(args)
        var_keyword = None
        for name, parameter in self.parameters.items():
            kind = parameter.kind
            if kind == _VAR_POSITIONAL:
                if given:
                    arguments[name] = tuple(given)
                    given = []
            elif kind == _VAR_KEYWORD:
                var_keyword = parameter
            elif given and kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                if name in rest and kind == _POSITIONAL_OR_KEYWORD:
                    raise TypeError(f"multiple values for argument {name!r}")
                arguments[name] = given.pop(0)
            elif given and kind == _KEYWORD_ONLY:
                raise TypeError("too many positional arguments")
            elif name in rest and kind == _POSITIONAL_ONLY:
                if not any(p.kind == _VAR_KEYWORD for p in self.parameters.values()):
                    raise TypeError(f"{name!r} parameter is positional only, but was passed as a keyword")
                if parameter.default is _empty and not partial:
                    raise TypeError(f"missing a required argument: {name!r}")
            elif name in rest:
                arguments[name] = rest.pop(name)
            elif parameter.default is _empty and not partial:
                raise TypeError(f"missing a required argument: {name!r}")
        if given:
            raise TypeError("too many positional arguments")
        if rest:
            if var_keyword is None:
                raise TypeError(f"got an unexpected keyword argument {next(iter(rest))!r}")
            arguments[var_keyword.name] = rest
        return BoundArguments(self, arguments)

    def __repr__(self):
        return f"<{self.__class__.__name__} {self}>"

    def __str__(self):
        out, positional_only, needs_star = [], False, True
        for parameter in self.parameters.values():
            kind = parameter.kind
            if kind == _POSITIONAL_ONLY:
                positional_only = True
            elif positional_only:
                out.append("/")
                positional_only = False
            if kind == _VAR_POSITIONAL:
                needs_star = False
            elif kind == _KEYWORD_ONLY and needs_star:
                out.append("*")
                needs_star = False
            out.append(str(parameter))
        if positional_only:
            out.append("/")
        text = f"({', '.join(out)})"
        return text if self._return_annotation is _empty else f"{text} -> {formatannotation(self._return_annotation)}"

def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """Get a signature object for the passed callable."""
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str)

def _from_parts(obj, parts, cls, annotations):
    positional_only, positional, varargs, keyword_only, varkw, defaults, keyword_defaults, _ = parts
    names = [(name, _POSITIONAL_ONLY) for name in positional_only] + [(name, _POSITIONAL_OR_KEYWORD) for name in positional]
    values = {name: value for (name, _), value in zip(names[len(names) - len(defaults):], defaults)} | keyword_defaults
    names += ([(varargs, _VAR_POSITIONAL)] if varargs else []) + [(name, _KEYWORD_ONLY) for name in keyword_only]
    names += [(varkw, _VAR_KEYWORD)] if varkw else []
    return cls([Parameter(name, kind, default=values.get(name, _empty), annotation=annotations.get(name, _empty)) for name, kind in names],
        return_annotation=annotations.get("return", _empty))

def _without_first(sig):
    parameters = list(sig.parameters.values())
    if not parameters or parameters[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError("invalid method signature")
    if parameters[0].kind is not _VAR_POSITIONAL:
        parameters = parameters[1:]
    return sig.replace(parameters=parameters)

def _of_partial(obj, cls, get, skipped=()):
    inner = get(obj.func)
    args, keywords = tuple(skipped) + tuple(obj.args or ()), obj.keywords or {}
    try:
        bound = inner.bind_partial(*args, **keywords)
    except TypeError as error:
        raise ValueError(f"partial object {obj!r} has incorrect arguments") from error
    kept, transformed = [], False
    for name, parameter in inner.parameters.items():
        kind = parameter.kind
        if name in bound.arguments:
            if kind is _POSITIONAL_ONLY or kind is _VAR_POSITIONAL and name not in keywords:
                if kind is _POSITIONAL_ONLY:
                    continue
            elif kind is _POSITIONAL_OR_KEYWORD:
                if name not in keywords:
                    continue
                transformed = True
                parameter = parameter.replace(default=bound.arguments[name])
            elif kind is _KEYWORD_ONLY:
                parameter = parameter.replace(default=bound.arguments[name])
        if transformed:
            if parameter.kind is _POSITIONAL_OR_KEYWORD:
                parameter = parameter.replace(kind=_KEYWORD_ONLY)
            elif parameter.kind is _VAR_POSITIONAL:
                continue
        kept.append(parameter)
    return inner.replace(parameters=kept)

def _own(cls, name):
    for each in cls.__mro__:
        if each is not type and each is not object and name in each.__dict__ and isfunction(getattr(each, name)):
            return getattr(each, name)
    return None

def _signature_of(obj, cls, follow_wrapped, globals, locals, eval_str, skip_bound=True):
    def get(each):
        return _signature_of(each, cls, follow_wrapped, globals, locals, eval_str)
    def method_of(each):
        found = get(each)
        return _without_first(found) if skip_bound else found
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if ismethod(obj) or isbuiltin(obj) and _builtin_function(obj) is not obj:
        return _without_first(get(_builtin_function(obj)))
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda each: hasattr(each, "__signature__") or ismethod(each))
        if ismethod(obj):
            return get(obj)
    given = getattr(obj, "__signature__", None)
    if given is not None:
        if not isinstance(given, Signature):
            raise TypeError(f"unexpected object {given!r} in __signature__ attribute")
        return given
    method = getattr(obj, "_partialmethod", None)
    if type(method).__name__ == "partialmethod":
        return _of_partial(method, cls, get, (None,)).replace(parameters=[
            *list(get(method.func).parameters.values())[:1], *_of_partial(method, cls, get, (None,)).parameters.values()])
    parts = _parts(obj)
    if parts is not None:
        return _from_parts(obj, parts, cls, get_annotations(obj, globals=globals, locals=locals, eval_str=eval_str) if isfunction(obj) else {})
    if type(obj).__name__ == "partial" and hasattr(obj, "func"):
        return _of_partial(obj, cls, get)
    if isinstance(obj, type):
        call = _own(type(obj), "__call__") if type(obj) is not type else None
        found = call or None
        if found is None:
            new, init = _own(obj, "__new__"), _own(obj, "__init__")
            for each in obj.__mro__:
                if new is not None and "__new__" in each.__dict__ or init is not None and "__init__" in each.__dict__:
                    break
            found = new or init
            if new is not None and init is not None and "__new__" not in each.__dict__:
                found = new
        if found is not None:
            return method_of(found)
        if all("__init__" not in each.__dict__ and "__new__" not in each.__dict__ for each in obj.__mro__[:-1]):
            if type in obj.__mro__:
                raise ValueError(f"no signature found for builtin type {obj!r}")
            return cls()
        raise ValueError(f"no signature found for builtin type {obj!r}" if obj is not type else f"no signature found for builtin {obj!r}")
    if isinstance(obj, _GenericAlias):
        raise ValueError(f"callable {obj!r} is not supported by signature")
    call = _own(type(obj), "__call__")
    if call is None and type(obj).__module__ == "typing":
        call = _call_of_alias
    if call is not None:
        return method_of(call)
    raise ValueError(f"no signature found for builtin {obj!r}")

def _call_of_alias(self, *args, **kwargs):
    """How an alias of typing is called."""

FullArgSpec = _namedtuple("FullArgSpec", "args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations", module="inspect")
ArgInfo = _namedtuple("ArgInfo", "args varargs keywords locals", module="inspect")
Arguments = _namedtuple("Arguments", "args, varargs, varkw", module="inspect")

def getfullargspec(func):
    """Get the names and default values of a callable object's parameters."""
    try:
        sig = _signature_of(func.__func__ if ismethod(func) else func, Signature, False, None, None, False, False)
    except Exception as error:
        raise TypeError("unsupported callable") from error
    args, defaults, kwonly, kwdefaults, annotations, varargs, varkw = [], (), [], {}, {}, None, None
    for parameter in sig.parameters.values():
        kind, name = parameter.kind, parameter.name
        if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            args.append(name)
            if parameter.default is not _empty:
                defaults += (parameter.default,)
        elif kind is _VAR_POSITIONAL:
            varargs = name
        elif kind is _KEYWORD_ONLY:
            kwonly.append(name)
            if parameter.default is not _empty:
                kwdefaults[name] = parameter.default
        else:
            varkw = name
        if parameter.annotation is not _empty:
            annotations[name] = parameter.annotation
    if sig.return_annotation is not _empty:
        annotations = {"return": sig.return_annotation} | annotations
    return FullArgSpec(args, varargs, varkw, defaults or None, kwonly, kwdefaults or None, annotations)

def getcallargs(func, /, *positional, **named):
    """Get the mapping of arguments to values."""
    is_bound = ismethod(func)
    given = (func.__self__, *positional) if is_bound and func.__self__ is not None else positional
    return _call_args(func.__func__ if is_bound else func, getfullargspec(func), given, named)

def _call_args(func, spec, positional, named):
    name, args, found = func.__name__, spec.args, {}
    count = min(len(positional), len(args))
    for key, value in zip(args, positional):
        found[key] = value
    if spec.varargs:
        found[spec.varargs] = tuple(positional[count:])
    possible = set(args + spec.kwonlyargs)
    if spec.varkw:
        found[spec.varkw] = {}
    for key, value in named.items():
        if key not in possible:
            if not spec.varkw:
                raise TypeError(f"{name}() got an unexpected keyword argument {key!r}")
            found[spec.varkw][key] = value
        elif key in found:
            raise TypeError(f"{name}() got multiple values for argument {key!r}")
        else:
            found[key] = value
    optional = len(spec.defaults or ())
    if len(positional) > len(args) and not spec.varargs:
        least = len(args) - optional
        words = f"from {least} to {len(args)}" if optional else str(len(args))
        plural = optional > 0 or len(args) != 1
        given = len(positional)
        raise TypeError(f"{name}() takes {words} positional argument{'s' if plural else ''} but {given} {'was' if given == 1 else 'were'} given")
    missing = [key for key in args[:len(args) - optional] if key not in found]
    if missing:
        raise _missing(name, missing, "positional")
    for key, value in zip(args[len(args) - optional:], spec.defaults or ()):
        found.setdefault(key, value)
    late = []
    for key in spec.kwonlyargs:
        if key not in found:
            if spec.kwonlydefaults and key in spec.kwonlydefaults:
                found[key] = spec.kwonlydefaults[key]
            else:
                late.append(key)
    if late:
        raise _missing(name, late, "keyword-only")
    return found

def _missing(name, names, word):
    shown = [repr(each) for each in names]
    if len(shown) == 1:
        text = shown[0]
    elif len(shown) == 2:
        text = f"{shown[0]} and {shown[1]}"
    else:
        text = ", ".join(shown[:-2]) + f", {shown[-2]}, and {shown[-1]}" if len(shown) > 3 else f"{shown[0]}, {shown[1]}, and {shown[2]}"
    return TypeError(f"{name}() missing {len(names)} required {word} argument{'s' if len(names) > 1 else ''}: {text}")
`;
