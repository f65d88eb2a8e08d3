/** The part of inspect that is about kinds of objects, their members, documentation and sources. In Python. */

export const MEMBERS_TEXT = String.raw`
CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR, CO_NOFREE = 1, 2, 4, 8, 16, 32, 64
CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR, TPFLAGS_IS_ABSTRACT = 128, 256, 512, 1 << 20

def isclass(object): return isinstance(object, type)
def isfunction(object): return _kind(object) == "function"
def ismethod(object): return _kind(object) == "method"
def isbuiltin(object): return _kind(object) == "builtin"
def ismodule(object): return _kind(object) == "module"
def isroutine(object): return _kind(object) in ("function", "method", "builtin") or ismethodwrapper(object) or ismethoddescriptor(object)
def ismethoddescriptor(object):
    if isinstance(object, type) or _kind(object) in ("function", "method"):
        return False
    return hasattr(type(object), "__get__") and not hasattr(type(object), "__set__")
def ismethodwrapper(object): return isinstance(object, _types.MethodWrapperType)
def isgeneratorfunction(obj): return _code_kind(_inner(obj)) == "generator"
def iscoroutinefunction(obj): return _code_kind(_inner(obj)) == "coroutine"
def isasyncgenfunction(obj): return _code_kind(_inner(obj)) == "async generator"
def isgenerator(object): return isinstance(object, _types.GeneratorType)
def iscoroutine(object): return isinstance(object, _types.CoroutineType)
def isawaitable(object): return iscoroutine(object) or isinstance(object, _Awaitable)
def isasyncgen(object): return isinstance(object, _types.AsyncGeneratorType)
def isabstract(object): return isinstance(object, type) and bool(getattr(object, "__abstractmethods__", ()))
def istraceback(object): return isinstance(object, _types.TracebackType)
def isframe(object): return False
def iscode(object): return False
def isgetsetdescriptor(object): return isinstance(object, _types.GetSetDescriptorType)
def ismemberdescriptor(object): return isinstance(object, _types.MemberDescriptorType)
def isdatadescriptor(object):
    if isinstance(object, type) or ismethod(object) or isfunction(object):
        return False
    return hasattr(type(object), "__set__") or hasattr(type(object), "__delete__") or isgetsetdescriptor(object)

def _inner(obj):
    while True:
        if ismethod(obj):
            obj = obj.__func__
        elif type(obj).__name__ == "partial" and hasattr(obj, "func"):
            obj = obj.func
        else:
            return obj

def getmro(cls):
    """Return tuple of base classes (including cls) in method resolution order."""
    return cls.__mro__

def _members(object, predicate, get):
    names = dir(object)
    known, found = set(), []
    if isinstance(object, type):
        for base in object.__bases__:
            names.extend(name for name, value in base.__dict__.items() if isinstance(value, _types.DynamicClassAttribute))
        mro = (object,) + object.__mro__
    else:
        mro = ()
    for name in names:
        if name in known:
            continue
        try:
            value = get(object, name)
        except AttributeError:
            for base in mro:
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if predicate is None or predicate(value):
            found.append((name, value))
        known.add(name)
    found.sort(key=lambda pair: pair[0])
    return found

def getmembers(object, predicate=None):
    """Return all members of an object as (name, value) pairs sorted by name."""
    return _members(object, predicate, getattr)

def getmembers_static(object, predicate=None):
    return _members(object, predicate, getattr_static)

def getattr_static(obj, attr, default=_unset):
    """Retrieve attributes without triggering dynamic lookup."""
    is_class = isinstance(obj, type)
    in_class = _in_mro(obj if is_class else type(obj), attr)
    in_instance = _unset if is_class else _own_attribute(obj, attr)
    if in_instance is not _unset and in_class is not _unset:
        kind = type(in_class)
        if _in_mro(kind, "__get__") is not _unset and (_in_mro(kind, "__set__") is not _unset or _in_mro(kind, "__delete__") is not _unset):
            return in_class
    for found in (in_instance, in_class):
        if found is not _unset:
            return found
    if is_class:
        found = _in_mro(type(obj), attr)
        if found is not _unset:
            return found
    if default is not _unset:
        return default
    raise AttributeError(attr)

def _in_mro(cls, name):
    for each in cls.__mro__:
        if name in each.__dict__:
            return each.__dict__[name]
    return _unset

def _own_attribute(obj, name):
    try:
        own = object.__getattribute__(obj, "__dict__")
    except AttributeError:
        return _unset
    return own.get(name, _unset)

Attribute = _namedtuple("Attribute", "name kind defining_class object", module="inspect")

def classify_class_attrs(cls):
    """Return list of attribute-descriptor tuples."""
    mro = cls.__mro__
    result, known = [], set()
    for name in dir(cls):
        if name in known:
            continue
        known.add(name)
        home = next((each for each in mro if name in each.__dict__), None)
        if home is None:
            home = next((each for each in type(cls).__mro__ if name in each.__dict__), None)
            if home is None:
                continue
        raw = home.__dict__[name]
        value = raw
        if isinstance(raw, (staticmethod, _types.BuiltinMethodType)) and not isinstance(raw, _types.MethodDescriptorType):
            kind = "static method" if isinstance(raw, staticmethod) else "class method" if name in ("__init_subclass__", "__subclasshook__") else "static method" if name == "__new__" else "method"
        elif isinstance(raw, classmethod):
            kind = "class method"
        elif isinstance(raw, property):
            kind = "property"
        elif isroutine(raw):
            kind = "method"
        else:
            kind = "data"
        result.append(Attribute(name, kind, home, value))
    return result

def getclasstree(classes, unique=False):
    """Arrange the given list of classes into a hierarchy of nested lists."""
    children, roots = {}, []
    for cls in classes:
        if cls.__bases__:
            for parent in cls.__bases__:
                children.setdefault(parent, [])
                if cls not in children[parent]:
                    children[parent].append(cls)
                if unique and parent in classes:
                    break
        elif cls not in roots:
            roots.append(cls)
    for parent in children:
        if parent not in classes:
            roots.append(parent)
    return walktree(roots, children, None)

def walktree(classes, children, parent):
    result = []
    for cls in sorted(classes, key=lambda each: (each.__module__, each.__name__)):
        result.append((cls, cls.__bases__))
        if cls in children:
            result.append(walktree(children[cls], children, cls))
    return result

def cleandoc(doc):
    """Clean up indentation from docstrings."""
    lines = doc.expandtabs().split("\n")
    margin = min([len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()], default=0)
    lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)

def _inherited_doc(obj):
    if isinstance(obj, type):
        for base in obj.__mro__:
            if base is not object and base.__doc__ is not None:
                return base.__doc__
        return None
    if ismethod(obj):
        name, receiver = obj.__func__.__name__, obj.__self__
        cls = receiver if isinstance(receiver, type) else type(receiver)
    elif isfunction(obj):
        name, cls = obj.__name__, _class_of(obj)
    else:
        return None
    for base in cls.__mro__ if cls is not None else ():
        doc = getattr(getattr(base, name, None), "__doc__", None)
        if doc is not None:
            return doc
    return None

def _class_of(func):
    path = func.__qualname__.split(".")[:-1]
    cls = _global(path[0]) if path else None
    for name in path[1:]:
        cls = getattr(cls, name, None)
    return cls if isinstance(cls, type) else None

def getdoc(object):
    """Get the documentation string for an object."""
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if doc is None:
        try:
            doc = _inherited_doc(object)
        except (AttributeError, TypeError):
            return None
    return cleandoc(doc) if isinstance(doc, str) else None

def getmodule(object, _filename=None):
    """Return the module an object was defined in, or None if not found."""
    if ismodule(object):
        return object
    name = getattr(object, "__module__", None)
    return _sys.modules.get(name) if name is not None else None

_SUFFIXES = ".cpython-311-x86_64-linux-gnu.so", ".abi3.so", ".pyc", ".py", ".so"

def getmodulename(path):
    """The name of the module that a file holds, or None."""
    if hasattr(type(path), "__fspath__"):
        path = path.__fspath__()
    if not isinstance(path, (str, bytes)):
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(path).__name__}")
    if isinstance(path, bytes):
        path.endswith(_SUFFIXES[0])
    name = path[path.rfind("/") + 1:]
    return next((name.removesuffix(each) for each in _SUFFIXES if name.endswith(each)), None)

def unwrap(func, *, stop=None):
    """Get the object wrapped by *func*."""
    first, seen = func, {id(func)}
    while hasattr(func, "__wrapped__") and not isinstance(func, type) and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError(f"wrapper loop when unwrapping {first!r}")
        seen.add(id(func))
    return func

def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """Compute the annotations dict for an object."""
    if isinstance(obj, type):
        annotations = obj.__dict__.get("__annotations__", None)
    elif ismodule(obj) or callable(obj):
        annotations = getattr(obj, "__annotations__", None)
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if annotations is None:
        return {}
    if not isinstance(annotations, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    if not eval_str:
        return dict(annotations)
    return {name: _evaluate(value, globals, locals) if isinstance(value, str) else value for name, value in annotations.items()}

ClosureVars = _namedtuple("ClosureVars", "nonlocals globals builtins unbound", module="inspect")

def getclosurevars(func):
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError(f"{func!r} is not a Python function")
    return ClosureVars({}, {}, {}, set())

class ClassFoundException(Exception):
    pass

class EndOfBlock(Exception):
    pass

def _require_source(object):
    if ismodule(object):
        raise TypeError(f"{object!r} is a built-in module")
    if isinstance(object, type):
        if _definition(object) is None:
            # Written so, because the name alone stands for that of the module whose text this is.
            if object.__module__ != "__" + "main" + "__":
                raise TypeError(f"{object!r} is a built-in class")
            raise OSError("source code not available")
        return
    if ismethod(object):
        object = object.__func__
    if not isfunction(object):
        raise TypeError("module, class, method, function, traceback, frame, or code object was expected, got " + type(object).__name__)

def getfile(object):
    """Work out which source or compiled file an object was defined in."""
    _require_source(object)
    found = _definition(object)
    return found[0] if found else "<string>"

getsourcefile = getabsfile = lambda object, _filename=None: getfile(object)
getsourcefile.__name__ = getsourcefile.__qualname__ = "getsourcefile"

def _found(object):
    object = unwrap(object)
    _require_source(object)
    found = _definition(object.__func__ if ismethod(object) else object)
    if found is None:
        raise OSError("could not get source code")
    return found

def findsource(object):
    filename, lines, first, last = _found(object)
    return [line + "\n" for line in lines], first - 1

def getsourcelines(object):
    """Return a list of source lines and starting line number for an object."""
    filename, lines, first, last = _found(object)
    return [line + "\n" for line in lines[first - 1:last]], first

def getsource(object):
    """Return the text of the source code for an object."""
    return "".join(getsourcelines(object)[0])

def getblock(lines):
    """Extract the block of code at the top of the given list of lines."""
    indent = indentsize(lines[0])
    end = 1
    while end < len(lines) and (not lines[end].strip() or indentsize(lines[end]) > indent):
        end += 1
    while end > 1 and not lines[end - 1].strip():
        end -= 1
    return lines[:end]

def getcomments(object):
    """Get lines of comments immediately preceding an object's source code."""
    try:
        lines, number = findsource(object)
    except (OSError, TypeError):
        return None
    comments = []
    while number > 0 and lines[number - 1].lstrip().startswith("#"):
        number -= 1
        comments.insert(0, lines[number].expandtabs().lstrip())
    return "".join(comments) or None

def indentsize(line):
    """Return the indent size, in spaces, at the start of a line of text."""
    text = line.expandtabs()
    return len(text) - len(text.lstrip())

GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED"

def getgeneratorstate(generator):
    """Get current state of a generator-iterator."""
    return "GEN_" + _state(generator)

def getcoroutinestate(coroutine):
    return "CORO_" + _state(coroutine)

def getgeneratorlocals(generator):
    if not isgenerator(generator):
        raise TypeError(f"{generator!r} is not a Python generator")
    return {}

def getcoroutinelocals(coroutine):
    return {}

def _show_place(self):
    shown = [f"{name}={getattr(self, name)!r}" for name in (*self._fields, "positions")]
    return f"{type(self).__name__}({', '.join(shown)})"

class Traceback(_namedtuple("_Traceback", "filename lineno function code_context index", module="inspect")):
    def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
        made = super().__new__(cls, filename, lineno, function, code_context, index)
        made.positions = positions
        return made
    __repr__ = _show_place

class FrameInfo(_namedtuple("_FrameInfo", "frame filename lineno function code_context index", module="inspect")):
    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        made = super().__new__(cls, frame, filename, lineno, function, code_context, index)
        made.positions = positions
        return made
    __repr__ = _show_place

def getlineno(frame):
    """The line of a frame; there are no frames here, only tracebacks."""
    return frame.f_lineno

def getframeinfo(frame, context=1):
    """The place of a traceback's first entry."""
    if not istraceback(frame):
        frame.f_lineno
        raise TypeError(f"{frame!r} is not a frame or traceback object")
    import traceback
    entry = traceback.extract_tb(frame, 1)[0]
    lines = [entry._original_line] if context and entry._original_line else None
    return Traceback(entry.filename, frame.tb_lineno, entry.name, lines, 0 if lines else None)

def getinnerframes(tb, context=1):
    """The places of all entries of a traceback."""
    found = []
    while tb:
        found.append(FrameInfo(None, *getframeinfo(tb, context)))
        tb = tb.tb_next
    return found

def getouterframes(frame, context=1):
    found = []
    while frame:
        found.append(FrameInfo(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return found

def getargs(co):
    raise TypeError(f"{co!r} is not a code object")

def getargvalues(frame):
    args, varargs, varkw = getargs(frame.f_code)
    return ArgInfo(args, varargs, varkw, frame.f_locals)

def formatargvalues(args, varargs, varkw, locals, formatarg=str, formatvarargs=lambda name: "*" + name,
        formatvarkw=lambda name: "**" + name, formatvalue=lambda value: "=" + repr(value)):
    """The text of arguments and their values, as getargvalues() gives them."""
    shown = [formatarg(name) + formatvalue(locals[name]) for name in args]
    for name, write in (varargs, formatvarargs), (varkw, formatvarkw):
        if name:
            shown.append(write(name) + formatvalue(locals[name]))
    return "(" + ", ".join(shown) + ")"

class BlockFinder:
    """Follows the tokens of a source to the end of the block that begins with the first of them."""
    def __init__(self):
        self.indent, self.last = 0, 1
        self.islambda = self.started = self.passline = self.indecorator = False
        self.body_col0 = None

    def tokeneater(self, type, token, srowcol, erowcol, line):
        NEWLINE, INDENT, DEDENT = 4, 5, 6
        if not self.started:
            self.started = token in ("def", "class", "lambda")
            self.islambda = token == "lambda"
            self.passline = True
        elif type == NEWLINE:
            self.last, self.passline = srowcol[0], False
            if self.islambda:
                raise EndOfBlock
        elif type == INDENT and not self.passline:
            self.indent += 1
        elif type == DEDENT and not self.passline:
            self.indent -= 1
            if self.indent <= 0:
                raise EndOfBlock

def currentframe():
    return None

def stack(context=1):
    return []

def trace(context=1):
    return []
`;
