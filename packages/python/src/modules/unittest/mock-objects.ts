/** unittest.mock, part two, in Python: mocks. Every one has a class of its own, so that special methods can be set on it alone. */

export const MOCK_OBJECTS = String.raw`
FILTER_DIR = True
_OWN = {"return_value", "side_effect", "_mock_children"}
_BINARY = "add sub mul matmul truediv floordiv mod lshift rshift and xor or pow divmod".split()
_DEFAULTS = {"__int__": 1, "__contains__": False, "__len__": 0, "__exit__": False, "__complex__": 1j, "__float__": 1.0, "__bool__": True, "__index__": 1,
    "__lt__": NotImplemented, "__gt__": NotImplemented, "__le__": NotImplemented, "__ge__": NotImplemented}
_CALCULATED = {"__hash__": object.__hash__, "__str__": object.__str__, "__sizeof__": object.__sizeof__,
    "__fspath__": lambda self: f"{type(self).__name__}/{self._extract_mock_name()}/{id(self)}"}
_SPECIAL = set(_DEFAULTS) | set(_CALCULATED) | {"__%s__" % name for name in
    "eq ne iter enter getitem setitem delitem trunc floor ceil round neg pos abs invert divmod rdivmod next missing reversed".split()}
_SPECIAL |= {"__%s%s__" % (kind, name) for kind in ("", "i", "r") for name in _BINARY if not (kind == "i" and name == "divmod")}
_EXTRA = {"__aenter__", "__aexit__", "__aiter__", "__anext__", "__call__", "__get__", "__set__", "__delete__", "__format__", "__repr__", "__dir__", "__subclasses__", "__getstate__", "__setstate__", "__getformat__", "__set_name__", "__reduce__", "__reduce_ex__", "__getinitargs__", "__getnewargs__"}
_NOT_BY_DEFAULT = {"__missing__", "__reversed__"}

def _iter_default(mock):
    def iterate():
        values = mock.__iter__._mock_return_value
        return iter([]) if values is DEFAULT else iter(values)
    return iterate

def _same_default(mock, negated):
    def compare(other):
        method = mock.__ne__ if negated else mock.__eq__
        if method._mock_return_value is not DEFAULT:
            return DEFAULT
        if mock is other:
            return not negated
        return NotImplemented
    return compare

class _MagicProxy(object):
    """Stands on the class until the special method is wanted of an instance: then it makes a mock of it, for that instance."""
    def __init__(self, name):
        self.name = name
    def __get__(self, obj, kind=None):
        return (kind._mock_instance if obj is None else obj)._special(self.name)

class Base(object):
    _mock_return_value = DEFAULT
    _mock_side_effect = None
    def __init__(self, /, *args, **kwargs):
        pass

def _is_mock(value):
    return issubclass(type(value), NonCallableMock)

def _signature_of(spec, as_instance, eat_self):
    """The signature that calls are checked against, None where there is none to see."""
    skip = eat_self
    if isinstance(spec, type):
        skip = True
        if as_instance:
            spec = next((vars(each)["__call__"] for each in spec.__mro__ if "__call__" in vars(each)), None)
        else:
            spec = spec.__init__
    elif not isinstance(spec, (_types.FunctionType, _types.MethodType)):
        spec = getattr(spec, "__call__", None)
    if not isinstance(spec, (_types.FunctionType, _types.MethodType)):
        return None
    try:
        found = _inspect.signature(spec)
    except (ValueError, TypeError):
        return None
    if not skip:
        return found
    parameters = list(found.parameters.values())
    return found.replace(parameters=parameters[1:] if parameters and parameters[0].kind < 2 else parameters)

class NonCallableMock(Base):
    """A non-callable version of Mock"""
    def __new__(cls, /, *args, **kwargs):
        bases = (cls,)
        if not issubclass(cls, AsyncMockMixin):
            given = _INITIAL.bind_partial(cls, *args, **kwargs).arguments if args or "self" in kwargs else kwargs
            spec = given.get("spec_set", given.get("spec"))
            if spec is not None and _asyncio.iscoroutinefunction(spec):
                bases = (AsyncMockMixin, cls)
        namespace = {"__doc__": cls.__doc__, "__module__": NonCallableMock.__module__, "_mock_specials": {}}
        if issubclass(cls, _MagicMixin):
            namespace.update(_proxies)
        made = object.__new__(type(cls.__name__, bases, namespace))
        type(made)._mock_instance = made
        return made
    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name="", _new_parent=None,
            _spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs):
        if _new_parent is None:
            _new_parent = parent
        values = self.__dict__
        values["_mock_parent"], values["_mock_name"] = parent, name
        values["_mock_new_name"], values["_mock_new_parent"] = _new_name, _new_parent
        values["_mock_sealed"] = False
        if spec_set is not None:
            spec, spec_set = spec_set, True
        self._mock_add_spec(spec, spec_set, _spec_as_instance, parent is not None if _eat_self is None else _eat_self)
        values["_mock_children"], values["_mock_wraps"], values["_mock_delegate"] = {}, wraps, None
        values["_mock_called"], values["_mock_call_args"], values["_mock_call_count"] = False, None, 0
        values["_mock_call_args_list"], values["_mock_mock_calls"], values["method_calls"] = _CallList(), _CallList(), _CallList()
        values["_mock_unsafe"] = unsafe
        if kwargs:
            self.configure_mock(**kwargs)
    def _mock_add_spec(self, spec, spec_set, as_instance=False, eat_self=False):
        if spec is not None and _is_mock(spec):
            raise InvalidSpecError(f"Cannot spec a Mock object. [object={spec!r}]")
        kind = signature = None
        if spec is not None and type(spec) not in (list, tuple):
            kind = spec if isinstance(spec, type) else type(spec)
            signature = _signature_of(spec, as_instance, eat_self)
            spec = dir(spec)
        values = self.__dict__
        values["_spec_class"], values["_spec_set"], values["_spec_signature"] = kind, spec_set, signature
        values["_mock_methods"] = None if spec is None else list(spec)
    def attach_mock(self, mock, attribute):
        """Attach a mock as an attribute of this one, replacing its name and parent."""
        inner = mock
        if not _is_mock(mock) and isinstance(getattr(mock, "mock", None), NonCallableMock):
            inner = mock.mock
        inner._mock_parent = inner._mock_new_parent = None
        inner._mock_name, inner._mock_new_name = "", None
        setattr(self, attribute, mock)
    def mock_add_spec(self, spec, spec_set=False):
        """Add a spec to a mock. Only attributes on the spec can be fetched as attributes from the mock."""
        self._mock_add_spec(spec, spec_set)

    @property
    def return_value(self):
        """The value to be returned when the mock called."""
        if self._mock_delegate is not None:
            return self._mock_delegate.return_value
        found = self._mock_return_value
        if found is DEFAULT:
            found = self._get_child_mock(_new_parent=self, _new_name="()")
            self.return_value = found
        return found
    @return_value.setter
    def return_value(self, value):
        if self._mock_delegate is not None:
            self._mock_delegate.return_value = value
        else:
            self.__dict__["_mock_return_value"] = value
            _adopt(self, value, None, "()")
    @property
    def __class__(self):
        kind = self.__dict__.get("_spec_class")
        return type(self) if kind is None else kind
    @property
    def side_effect(self):
        there = self._mock_delegate
        if there is None:
            return self._mock_side_effect
        found = there.side_effect
        if found is not None and not callable(found) and not _is_exception(found) and not hasattr(found, "__next__"):
            found = there.side_effect = iter(found)
        return found
    @side_effect.setter
    def side_effect(self, value):
        if value is not None and not callable(value) and not _is_exception(value):
            try:
                value = iter(value)
            except TypeError:
                pass
        if self._mock_delegate is not None:
            self._mock_delegate.side_effect = value
        else:
            self.__dict__["_mock_side_effect"] = value

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        "Restore the mock object to its initial state."
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        values = self.__dict__
        self.called, self.call_args, self.call_count = False, None, 0
        self.mock_calls, self.call_args_list, values["method_calls"] = _CallList(), _CallList(), _CallList()
        returned = self._mock_return_value
        if return_value:
            values["_mock_return_value"] = DEFAULT
        if side_effect:
            values["_mock_side_effect"] = None
        for child in self._mock_children.values():
            if child is not _deleted and not isinstance(child, _Spec):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        if _is_mock(returned) and returned is not self:
            returned.reset_mock(visited)
    def configure_mock(self, /, **kwargs):
        """Set attributes on the mock through keyword arguments."""
        for name, value in sorted(kwargs.items(), key=lambda item: item[0].count(".")):
            *path, last = name.split(".")
            target = self
            for part in path:
                target = getattr(target, part)
            setattr(target, last, value)

    def __getattr__(self, name):
        if name in ("_mock_methods", "_mock_unsafe", "_mock_children", "_mock_parent"):
            raise AttributeError(name)
        if self._mock_methods is not None:
            if name not in self._mock_methods or name in _SPECIAL:
                raise AttributeError("Mock object has no attribute %r" % name)
        elif name in _SPECIAL or name in _EXTRA or name[:2] == "__" == name[-2:]:
            raise AttributeError(name)
        if not self._mock_unsafe and (self._mock_methods is None or name not in self._mock_methods):
            if name.startswith(("assert", "assret", "asert", "aseert", "assrt")):
                raise AttributeError(f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be an attribute.")
        found = self._mock_children.get(name)
        if found is _deleted:
            raise AttributeError(name)
        if found is None:
            wraps = None if self._mock_wraps is None else getattr(self._mock_wraps, name)
            found = self._get_child_mock(parent=self, name=name, wraps=wraps, _new_name=name, _new_parent=self)
            self._mock_children[name] = found
        elif isinstance(found, _Spec):
            found = self._mock_children[name] = found.make()
        return found
    def _special(self, name):
        """The mock of a special method of a MagicMock."""
        there = type(self)._mock_specials
        found = there.get(name)
        if found is None:
            if self._mock_methods is not None and name not in self._mock_methods:
                raise AttributeError("Mock object has no attribute '%s'" % name)
            found = there[name] = self._get_child_mock(name=name, _new_name=name, _new_parent=self)
            if name in _DEFAULTS:
                found.return_value = _DEFAULTS[name]
            elif name in _CALCULATED:
                try:
                    found.return_value = _CALCULATED[name](self)
                except AttributeError:
                    found.return_value = AttributeError(name)
            elif name == "__iter__":
                found.side_effect = _iter_default(self)
            elif name in ("__eq__", "__ne__"):
                found.side_effect = _same_default(self, name == "__ne__")
            setattr(type(self), name, found)
        return found
    def _extract_mock_name(self):
        names, each, last, joint = [self._mock_new_name], self._mock_new_parent, self, "."
        names = [self._mock_new_name] if self._mock_new_name else []
        dot = "" if names == ["()"] else "."
        while each is not None:
            last = each
            names.append(each._mock_new_name + dot)
            dot = "" if each._mock_new_name == "()" else "."
            each = each._mock_new_parent
        names.reverse()
        first = last._mock_name or "mock"
        if len(names) > 1 and names[1] not in ("()", "()."):
            first += "."
        if names and last is not self:
            names[0] = first
        elif names:
            names = [first]
        else:
            names = [first]
        return "".join(names)
    def __repr__(self):
        name = self._extract_mock_name()
        shown = "" if name in ("mock", "mock.") else " name=%r" % name
        spec = ""
        if self._spec_class is not None:
            spec = " spec_set=%r" % self._spec_class.__name__ if self._spec_set else " spec=%r" % self._spec_class.__name__
        return "<%s%s%s id='%s'>" % (type(self).__name__, shown, spec, id(self))
    def __dir__(self):
        """Only the useful attributes, those of the spec if there is one."""
        import unittest.mock as module
        if not module.FILTER_DIR:
            return object.__dir__(self)
        names = list(self._mock_methods or [])
        names += [name for name in dir(type(self)) if not name.startswith("_") or name[:2] == "__" == name[-2:]]
        names += [name for name in self.__dict__ if not name.startswith("_")]
        names += [name for name, child in self._mock_children.items() if child is not _deleted]
        return sorted(set(names))
    def __setattr__(self, name, value):
        if name in _OWN or name in ("_mock_parent", "_mock_name", "_mock_new_name", "_mock_new_parent", "_mock_sealed", "_mock_methods", "_mock_delegate") or name in self.__dict__ and name not in self._mock_children:
            return object.__setattr__(self, name, value)
        if name in ("called", "call_count", "call_args", "call_args_list", "mock_calls", "await_count", "await_args", "await_args_list", "__class__"):
            if name == "__class__":
                self.__dict__["_spec_class"] = value
                return
            return object.__setattr__(self, name, value)
        if self._spec_set and self._mock_methods is not None and name not in self._mock_methods:
            raise AttributeError("Mock object has no attribute '%s'" % name)
        if name in _SPECIAL or name in _EXTRA:
            if self._mock_methods is not None and name not in self._mock_methods:
                raise AttributeError("Mock object has no attribute '%s'" % name)
            type(self)._mock_specials[name] = value
            if not _is_mock(value):
                method = value
                setattr(type(self), name, lambda self, /, *args, **kwargs: method(self, *args, **kwargs))
                self.__dict__[name] = lambda *args, **kwargs: method(self, *args, **kwargs)
            else:
                _adopt(self, value, None, name)
                setattr(type(self), name, value)
                self._mock_children[name] = value
            return
        if _adopt(self, value, name, name):
            self._mock_children[name] = value
        if self._mock_sealed and not hasattr(self, name):
            raise AttributeError(f"Cannot set {self._extract_mock_name()}.{name}")
        if isinstance(value, PropertyMock):
            self.__dict__[name] = value
            return
        return object.__setattr__(self, name, value)
    def __delattr__(self, name):
        if name in _SPECIAL and name in type(self).__dict__:
            delattr(type(self), name)
            type(self)._mock_specials.pop(name, None)
            if name not in self.__dict__:
                return
        child = self._mock_children.get(name, _missing)
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif child is _deleted:
            raise AttributeError(name)
        elif child is _missing and self._mock_methods is not None and name not in self._mock_methods:
            raise AttributeError(name)
        if child is not _missing:
            del self._mock_children[name]
        self._mock_children[name] = _deleted

    def _format_mock_call_signature(self, args, kwargs):
        return _call_text(self._mock_name or "mock", args, kwargs)
    def _calls_repr(self, prefix="Calls"):
        return f"\n{prefix}: {self.mock_calls!r}." if self.mock_calls else ""
    def _call_matcher(self, each):
        """The call as the signature of the spec binds it, so that f(1) and f(a=1) are the same."""
        signature = self._spec_signature
        if not isinstance(each, tuple):
            return each
        if len(each) > 2 and each[0] and isinstance(each, tuple):
            target, rest = self, each[0]
            for part in rest.replace("()", "").split("."):
                child = target._mock_children.get(part) if _is_mock(target) else None
                if child is None or not _is_mock(child):
                    target = None
                    break
                target = child
            signature = target._spec_signature if target is not None else None
        if signature is None:
            return each
        name, args, kwargs = ("",) + tuple(each) if len(each) == 2 else tuple(each)
        try:
            bound = signature.bind(*args, **kwargs)
            return call(name, bound.args, bound.kwargs)
        except TypeError as e:
            return e.with_traceback(None)
    def assert_not_called(self):
        """assert that the mock was never called."""
        if self.call_count:
            raise AssertionError("Expected '%s' to not have been called. Called %s times.%s" % (self._mock_name or "mock", self.call_count, self._calls_repr()))
    def assert_called(self):
        """assert that the mock was called at least once"""
        if not self.call_count:
            raise AssertionError("Expected '%s' to have been called." % (self._mock_name or "mock"))
    def assert_called_once(self):
        """assert that the mock was called only once."""
        if self.call_count != 1:
            raise AssertionError("Expected '%s' to have been called once. Called %s times.%s" % (self._mock_name or "mock", self.call_count, self._calls_repr()))
    def _not_found(self, args, kwargs, actual, word="call"):
        return "expected %s not found.\nExpected: %s\n  Actual: %s" % (word, self._format_mock_call_signature(args, kwargs), actual)
    def assert_called_with(self, /, *args, **kwargs):
        """assert that the last call was made with the specified arguments."""
        if self.call_args is None:
            raise AssertionError(self._not_found(args, kwargs, "not called."))
        expected, actual = self._call_matcher(_Call((args, kwargs), two=True)), self._call_matcher(self.call_args)
        if actual != expected:
            cause = expected if isinstance(expected, Exception) else None
            raise AssertionError(self._not_found(args, kwargs, self._format_mock_call_signature(*self.call_args))) from cause
    def assert_called_once_with(self, /, *args, **kwargs):
        """assert that the mock was called exactly once and that that call was with the specified arguments."""
        if self.call_count != 1:
            raise AssertionError("Expected '%s' to be called once. Called %s times.%s" % (self._mock_name or "mock", self.call_count, self._calls_repr()))
        return self.assert_called_with(*args, **kwargs)
    def assert_has_calls(self, calls, any_order=False):
        """assert the mock has been called with the specified calls."""
        expected = [self._call_matcher(each) for each in calls]
        cause = next((each for each in expected if isinstance(each, Exception)), None)
        actual = _CallList([self._call_matcher(each) for each in self.mock_calls])
        if not any_order:
            if expected not in actual:
                problem = "Calls not found."
                if cause is not None:
                    problem = "Error processing expected calls.\nErrors: {}".format([each if isinstance(each, Exception) else None for each in expected])
                raise AssertionError(f"{problem}\nExpected: {_CallList(calls)}" + self._calls_repr("  Actual").rstrip(".")) from cause
            return
        rest, missing = list(actual), []
        for each in expected:
            try:
                rest.remove(each)
            except ValueError:
                missing.append(each)
        if missing:
            raise AssertionError("%r does not contain all of %r in its call list, found %r instead" % (self._mock_name or "mock", tuple(missing), rest)) from cause
    def assert_any_call(self, /, *args, **kwargs):
        """assert the mock has been called with the specified arguments."""
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        cause = expected if isinstance(expected, Exception) else None
        if cause or expected not in [self._call_matcher(each) for each in self.call_args_list]:
            raise AssertionError("%s call not found" % self._format_mock_call_signature(args, kwargs)) from cause
    def _get_child_mock(self, /, **kw):
        """Create the child mocks for attributes and return value."""
        if self._mock_sealed:
            name = kw.get("name")
            raise AttributeError(self._extract_mock_name() + ("." + name if name else "()"))
        name = kw.get("_new_name")
        if name in ("__aenter__", "__aexit__", "__anext__"):
            return AsyncMock(**kw)
        base = next((kind for kind in type(self).__mro__[1:] if kind is not AsyncMockMixin), Mock)
        if issubclass(base, (AsyncMock,)) and base.__module__ == "unittest.mock":
            methods = self._mock_methods
            if name in _SPECIAL:
                return MagicMock(**kw)
            kind = AsyncMock if methods is None or name in ("()", None) else MagicMock
            return MagicMock(**kw) if name == "()" else kind(**kw)
        if not issubclass(base, CallableMixin):
            base = MagicMock if issubclass(base, NonCallableMagicMock) else Mock if base is NonCallableMock else base
        if base is PropertyMock:
            base = MagicMock
        return base(**kw)

def _through_delegate(name):
    own = "_mock_" + name
    def get(self):
        there = self._mock_delegate
        return getattr(self if there is None else there, own if there is None else name)
    def set(self, value):
        if self._mock_delegate is None:
            self.__dict__[own] = value
        else:
            setattr(self._mock_delegate, name, value)
    return property(get, set)
for _each in ("called", "call_count", "call_args", "call_args_list", "mock_calls"):
    setattr(NonCallableMock, _each, _through_delegate(_each))

def _adopt(parent, value, name, new_name):
    """Makes a mock that has no name and no parent the child of another; true if it did."""
    if not _is_mock(value):
        return False
    if value._mock_name or value._mock_new_name or value._mock_parent is not None or value._mock_new_parent is not None:
        return False
    each = parent
    while each is not None:
        if each is value:
            return False
        each = each._mock_new_parent
    if new_name:
        value._mock_new_parent, value._mock_new_name = parent, new_name
    if name:
        value._mock_parent, value._mock_name = parent, name
    return True

class CallableMixin(Base):
    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None,
            _new_name="", _new_parent=None, **kwargs):
        self.__dict__["_mock_return_value"] = return_value
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state, _new_name, _new_parent, **kwargs)
        self.side_effect = side_effect
    def __call__(self, /, *args, **kwargs):
        if self._spec_signature is not None and self.__dict__.get("_mock_checked"):
            self._spec_signature.bind(*args, **kwargs)
        self._mock_record(args, kwargs)
        return self._mock_answer(args, kwargs)
    def _mock_record(self, args, kwargs):
        self.called = True
        self.call_count += 1
        made = _Call((args, kwargs), two=True)
        self.call_args = made
        self.call_args_list.append(made)
        self.mock_calls.append(_Call(("", args, kwargs)))
        # The parents hear of it too, each by the path that leads from it to here.
        is_method = self._mock_parent is not None
        method_name, full_name = self._mock_name, self._mock_new_name
        is_call = full_name == "()"
        parent = self._mock_new_parent
        while parent is not None:
            if is_method:
                parent.method_calls.append(_Call((method_name, args, kwargs)))
                is_method = parent._mock_parent is not None
                if is_method:
                    method_name = parent._mock_name + "." + method_name
            parent.mock_calls.append(_Call((full_name, args, kwargs)))
            if parent._mock_new_name:
                dot = "" if is_call else "."
                is_call = parent._mock_new_name == "()"
                full_name = parent._mock_new_name + dot + full_name
            parent = parent._mock_new_parent
    def _mock_answer(self, args, kwargs):
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                result = next(effect)
                if _is_exception(result):
                    raise result
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value

class Mock(CallableMixin, NonCallableMock):
    """Create a new Mock object: it takes any call and has any attribute, and remembers how it was used."""

class _MagicMixin(Base):
    def __init__(self, /, *args, **kw):
        super().__init__(*args, **kw)
        self._mock_magic()
    def _mock_magic(self):
        """With a spec, there are only the special methods that it has."""
        methods, kind = self._mock_methods, type(self)
        wanted = _proxies.keys() if methods is None else set(methods) & _proxies.keys()
        for name in _proxies.keys() - wanted:
            if name in kind.__dict__:
                delattr(kind, name)
                kind._mock_specials.pop(name, None)
        for name in wanted - kind.__dict__.keys():
            setattr(kind, name, _proxies[name])

class NonCallableMagicMock(_MagicMixin, NonCallableMock):
    """A version of MagicMock that isn't callable."""
    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)
        self._mock_magic()

class MagicMock(_MagicMixin, Mock):
    """MagicMock is a subclass of Mock with default implementations of most of the magic methods."""
    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)
        self._mock_magic()

_INITIAL = _inspect.signature(NonCallableMock.__init__)
_proxies = {name: _MagicProxy(name) for name in _SPECIAL - _NOT_BY_DEFAULT | {"__aenter__", "__aexit__", "__aiter__"}}
`;
