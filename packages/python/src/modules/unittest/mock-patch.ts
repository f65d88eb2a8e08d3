/** unittest.mock, part four, in Python: putting mocks in the place of what is there, and mocks made after a specification. */

export const MOCK_PATCH = String.raw`
def _target_of(path):
    """The object that a dotted path leads to: a module that the program may import, and attributes of it."""
    first, *rest = path.split(".")
    if first == _MAIN:
        found = _program_module()
    else:
        found = __import__(first)
    for part in rest:
        first += "." + part
        try:
            found = getattr(found, part)
        except AttributeError:
            __import__(first)
            found = getattr(found, part)
    return found

def _split_target(target):
    try:
        path, attribute = target.rsplit(".", 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}")
    return lambda: _target_of(path), attribute

class _patch(object):
    attribute_name = None
    _active_patches = []
    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, *, unsafe=False):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        self.getter, self.attribute, self.new, self.new_callable = getter, attribute, new, new_callable
        self.spec, self.create, self.spec_set, self.autospec, self.kwargs = spec, create, spec_set, autospec, kwargs
        self.has_local, self.additional_patchers, self.is_started = False, [], False
    def copy(self):
        made = _patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec, self.new_callable, self.kwargs)
        made.attribute_name = self.attribute_name
        made.additional_patchers = [each.copy() for each in self.additional_patchers]
        return made
    def __call__(self, func):
        if isinstance(func, type):
            for name in dir(func):
                if name.startswith(patch.TEST_PREFIX) and hasattr(getattr(func, name), "__call__"):
                    setattr(func, name, self.copy()(getattr(func, name)))
            return func
        if hasattr(func, "patchings"):
            func.patchings.append(self)
            return func
        def enter(stack, args, keywords):
            more = []
            for each in patched.patchings:
                made = stack.enter_context(each)
                if each.attribute_name is not None:
                    keywords.update(made)
                elif each.new is DEFAULT:
                    more.append(made)
            return args + tuple(more)
        if _inspect.iscoroutinefunction(func):
            @_functools.wraps(func)
            async def patched(*args, **keywords):
                with _contextlib.ExitStack() as stack:
                    return await func(*enter(stack, args, keywords), **keywords)
        else:
            @_functools.wraps(func)
            def patched(*args, **keywords):
                with _contextlib.ExitStack() as stack:
                    return func(*enter(stack, args, keywords), **keywords)
        patched.patchings = [self]
        return patched
    def _original(self):
        target, name = self.getter(), self.attribute
        own = getattr(target, "__dict__", {})
        try:
            local = name in own
        except TypeError:
            local = False
        original = own[name] if local else getattr(target, name, DEFAULT)
        if name in _BUILTINS and isinstance(target, _types.ModuleType):
            self.create = True
        if not self.create and original is DEFAULT:
            raise AttributeError("%s does not have the attribute %r" % (target, name))
        return original, local
    def __enter__(self):
        """Perform the patch."""
        if self.is_started:
            raise RuntimeError("Patch is already started")
        new, spec, spec_set, autospec, kwargs = self.new, self.spec, self.spec_set, self.autospec, self.kwargs
        self.target = self.getter()
        if spec is False:
            spec = None
        if spec_set is False:
            spec_set = None
        if autospec is False:
            autospec = None
        if spec is not None and autospec is not None:
            raise TypeError("Can't specify spec and autospec")
        if (spec is not None or autospec is not None) and spec_set not in (True, None):
            raise TypeError("Can't provide explicit spec_set *and* spec or autospec")
        original, local = self._original()
        if new is DEFAULT and autospec is None:
            if spec is True:
                spec, spec_set = (None, original) if spec_set is True else (original, spec_set)
            elif spec is not None and spec_set is True:
                spec, spec_set = None, spec
            elif spec_set is True:
                spec_set = original
            kind, settings = MagicMock, {}
            like = spec if spec is not None else spec_set
            if self.new_callable is not None:
                kind = self.new_callable
            elif like is not None:
                if like is not original or not isinstance(like, (list, tuple)):
                    if _inspect.iscoroutinefunction(like):
                        kind = AsyncMock
                    elif not isinstance(like, (list, tuple)) and not callable(like):
                        kind = NonCallableMagicMock
            elif _inspect.iscoroutinefunction(original):
                kind = AsyncMock
            if spec is not None:
                settings["spec"] = spec
            if spec_set is not None:
                settings["spec_set"] = spec_set
            if isinstance(kind, type) and issubclass(kind, NonCallableMock) and self.attribute:
                settings["name"] = self.attribute
            settings.update(kwargs)
            new = kind(**settings)
            if isinstance(like, type) and _is_mock(new) and callable(new):
                new.return_value = (NonCallableMagicMock if not hasattr(like, "__call__") or "__call__" not in dir(like) else MagicMock)(
                    _new_parent=new, _new_name="()", **({"spec_set": like} if spec_set is not None else {"spec": like}))
        elif autospec is not None:
            if new is not DEFAULT:
                raise TypeError("autospec creates the mock for you. Can't specify autospec and new.")
            if original is DEFAULT:
                raise TypeError("Can't use 'autospec' with create=True")
            if autospec is True:
                autospec = original
            new = create_autospec(autospec, spec_set=bool(spec_set), _name=self.attribute, **kwargs)
        elif kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        self.temp_original, self.is_local, self.is_started = original, local, True
        self._stack = _contextlib.ExitStack()
        try:
            setattr(self.target, self.attribute, new)
            if self.attribute_name is None:
                return new
            made = {self.attribute_name: new} if self.new is DEFAULT else {}
            for each in self.additional_patchers:
                inner = self._stack.enter_context(each)
                if each.new is DEFAULT:
                    made.update(inner)
            return made
        except:
            if not self.__exit__(None, None, None):
                raise
    def __exit__(self, *exc_info):
        """Undo the patch."""
        if not self.is_started:
            return
        if self.is_local and self.temp_original is not DEFAULT:
            setattr(self.target, self.attribute, self.temp_original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and (not hasattr(self.target, self.attribute) or self.attribute in ("__doc__", "__module__", "__defaults__", "__annotations__", "__kwdefaults__")):
                setattr(self.target, self.attribute, self.temp_original)
        self.is_started = False
        return self._stack.__exit__(*exc_info)
    def start(self):
        """Activate a patch, returning any created mock."""
        result = self.__enter__()
        self._active_patches.append(self)
        return result
    def stop(self):
        """Stop an active patch."""
        try:
            self._active_patches.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)

import builtins as _builtin_names
_BUILTINS = set(dir(_builtin_names))

class _PatchFunction:
    """patch, with patch.object, patch.dict, patch.multiple and patch.stopall."""
    TEST_PREFIX = "test"
    def __call__(self, target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False, **kwargs):
        getter, attribute = _split_target(target)
        return _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)
    def object(self, target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False, **kwargs):
        if type(target) is str:
            raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
        return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)
    def multiple(self, target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
        if not kwargs:
            raise ValueError("Must supply at least one keyword argument with patch.multiple")
        getter = (lambda: _target_of(target)) if type(target) is str else lambda: target
        patchers = []
        for attribute, new in kwargs.items():
            each = _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, {})
            each.attribute_name = attribute
            patchers.append(each)
        patchers[0].additional_patchers = patchers[1:]
        return patchers[0]
    def stopall(self):
        """Stop all active patches."""
        for each in reversed(_patch._active_patches[:]):
            each.stop()

class _patch_dict(object):
    """Patch a dictionary, or dictionary like object, and restore the dictionary to its original state after the test."""
    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict, self.values, self.clear, self._original = in_dict, dict(values), clear, None
        self.values.update(kwargs)
    def __call__(self, f):
        if isinstance(f, type):
            for name in dir(f):
                if name.startswith(patch.TEST_PREFIX) and hasattr(getattr(f, name), "__call__"):
                    setattr(f, name, _patch_dict(self.in_dict, self.values, self.clear)(getattr(f, name)))
            return f
        if _inspect.iscoroutinefunction(f):
            @_functools.wraps(f)
            async def inner(*args, **kw):
                with self:
                    return await f(*args, **kw)
        else:
            @_functools.wraps(f)
            def inner(*args, **kw):
                with self:
                    return f(*args, **kw)
        return inner
    def __enter__(self):
        """Patch the dict."""
        if isinstance(self.in_dict, str):
            self.in_dict = _target_of(self.in_dict)
        target = self.in_dict
        try:
            self._original = target.copy()
        except AttributeError:
            self._original = {key: target[key] for key in target}
        if self.clear:
            self._empty(target)
        try:
            target.update(self.values)
        except AttributeError:
            for key in self.values:
                target[key] = self.values[key]
        return target
    def _empty(self, target):
        try:
            target.clear()
        except AttributeError:
            for key in list(target):
                del target[key]
    def __exit__(self, *args):
        """Unpatch the dict."""
        if self._original is None:
            return False
        self._empty(self.in_dict)
        try:
            self.in_dict.update(self._original)
        except AttributeError:
            for key in self._original:
                self.in_dict[key] = self._original[key]
        self._original = None
        return False
    def start(self):
        result = self.__enter__()
        _patch._active_patches.append(self)
        return result
    def stop(self):
        try:
            _patch._active_patches.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)

patch = _PatchFunction()
patch.dict = _patch_dict

class _Spec(object):
    """An attribute of an autospec that nobody has asked for yet."""
    def __init__(self, spec, spec_set, parent, name, eats_self):
        self.spec, self.spec_set, self.parent, self.name, self.eats_self = spec, spec_set, parent, name, eats_self
    def make(self):
        if not isinstance(self.spec, _types.FunctionType):
            made = create_autospec(self.spec, self.spec_set, _parent=self.parent, _name=self.name)
        else:
            made = _specified(self.spec, self.spec_set, False, self.parent, self.name, False, {})
        if callable(self.spec):
            made.__dict__["_spec_signature"] = _signature_of(self.spec, False, self.eats_self)
        return made

def _specified(spec, spec_set, instance, parent, name, unsafe, kwargs):
    """The mock itself, which does not know yet what its attributes are like."""
    settings = {} if spec is None else {"spec_set": spec} if spec_set else {"spec": spec}
    settings.update(kwargs)
    shown = settings.pop("name", name)
    kind, is_class = MagicMock, isinstance(spec, type)
    if isinstance(spec, (_types.FunctionType, _types.MethodType)) and _inspect.iscoroutinefunction(spec):
        kind = AsyncMock
    elif is_class and instance and "__call__" not in dir(spec) or not callable(spec):
        kind = NonCallableMagicMock
    mock = kind(_new_parent=parent, parent=parent, _new_name=name if parent is not None else "", name=shown, _spec_as_instance=is_class and instance,
        _eat_self=False, unsafe=unsafe, **settings)
    mock.__dict__["_mock_checked"] = True
    return mock

def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    """Create a mock object using another object as a spec: its attributes are specified by those of the object, calls by its signature."""
    if isinstance(spec, (list, tuple)) and not isinstance(spec, type):
        spec = type(spec)
    if _is_mock(spec):
        raise InvalidSpecError(f"Cannot autospec a Mock object. [object={spec!r}]")
    mock = made = _specified(spec, spec_set, instance, _parent, _name, unsafe, kwargs)
    is_class, is_function = isinstance(spec, type), isinstance(spec, _types.FunctionType)
    if is_function:
        made = _function_of(spec, mock)
    if _parent is not None and not instance:
        _parent._mock_children[_name] = made
    if is_function:
        return made
    if is_class and not instance and "return_value" not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, instance=True, _name="()", _parent=mock)
    for name in dir(spec):
        if name[:2] == "__" == name[-2:]:
            continue
        try:
            original = getattr(spec, name)
        except AttributeError:
            continue
        if is_class and isinstance(original, property):
            continue
        owner = next((each for each in spec.__mro__ if name in vars(each)), None) if is_class else None
        static = owner is not None and isinstance(vars(owner)[name], (staticmethod, classmethod))
        mock._mock_children[name] = _Spec(original, spec_set, mock, name, is_class and not static and isinstance(original, _types.FunctionType))
    return mock

def _function_of(spec, mock):
    """A function that checks its arguments as the original does, and gives them to the mock."""
    signature = _inspect.signature(spec)
    if _inspect.iscoroutinefunction(spec):
        async def funcopy(*args, **kwargs):
            signature.bind(*args, **kwargs)
            return await mock(*args, **kwargs)
    else:
        def funcopy(*args, **kwargs):
            signature.bind(*args, **kwargs)
            return mock(*args, **kwargs)
    funcopy.__name__ = funcopy.__qualname__ = spec.__name__ if spec.__name__.isidentifier() else "funcopy"
    funcopy.__module__, funcopy.__signature__ = None, signature
    funcopy.mock, funcopy.return_value, funcopy.side_effect = mock, mock.return_value, mock.side_effect
    funcopy.called, funcopy.call_count, funcopy.call_args = False, 0, None
    funcopy.call_args_list, funcopy.method_calls, funcopy.mock_calls = _CallList(), _CallList(), _CallList()
    for name in dir(type(mock)):
        if name.startswith("assert_"):
            setattr(funcopy, name, getattr(mock, name, None))
    if isinstance(mock, AsyncMock):
        funcopy.await_count, funcopy.await_args, funcopy.await_args_list = 0, None, _CallList()
    def reset_mock():
        funcopy.method_calls, funcopy.mock_calls = _CallList(), _CallList()
        mock.reset_mock()
    funcopy.reset_mock = reset_mock
    mock.__dict__["_mock_delegate"] = funcopy
    for name, value in vars(spec).items():
        if isinstance(value, _types.FunctionType):
            setattr(funcopy, name, _Spec(value, False, mock, name, False).make())
        elif name[:2] != "__":
            mock._mock_children[name] = _Spec(value, False, mock, name, False)
    return funcopy

def mock_open(mock=None, read_data=""):
    """A helper function to create a mock to replace the use of open."""
    state = {}
    def fresh():
        state["data"] = _io.BytesIO(read_data) if isinstance(read_data, bytes) else _io.StringIO(read_data)
    fresh()
    if mock is None:
        mock = MagicMock(name="open")
    handle = MagicMock()
    handle.__enter__.return_value = handle
    handle.write.return_value = handle.writelines.return_value = None
    def reader(name):
        def read(*args, **kwargs):
            method = getattr(handle, name)
            return method.return_value if method._mock_return_value is not DEFAULT and method._mock_return_value is not None else getattr(state["data"], name)(*args, **kwargs)
        return read
    for name in ("read", "readline", "readlines"):
        getattr(handle, name).return_value = None
        getattr(handle, name).side_effect = reader(name)
    def lines():
        while True:
            line = handle.readline()
            if not line:
                return
            yield line
    handle.__iter__.side_effect = lines
    handle.__next__ = lambda self: next(lines())
    def opened(*args, **kwargs):
        fresh()
        return DEFAULT
    mock.side_effect = opened
    mock.return_value = handle
    return mock

def seal(mock):
    """Disable the automatic generation of child mocks."""
    mock.__dict__["_mock_sealed"] = True
    for name, child in list(mock._mock_children.items()):
        if isinstance(child, NonCallableMock) and child._mock_new_parent is mock:
            seal(child)

__all__ = ("Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec", "AsyncMock", "FILTER_DIR", "NonCallableMock",
    "NonCallableMagicMock", "mock_open", "PropertyMock", "seal")
`;
