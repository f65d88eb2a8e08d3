/** The module contextlib, written in Python: context managers made of generators, stacks of them, and small ready ones. */

import { abstractTypes } from "./abc.ts";
import { builtin } from "../objects/function.ts";
import type { Value } from "../objects/object.ts";
import { setAttribute } from "../objects/attributes.ts";
import { updateWrapperFunction, wrapsFunction } from "./functools/wraps.ts";
import { pythonModule } from "./python-source.ts";
import { standardOutput } from "./standard-streams.ts";

const TEXT = `
import sys as _sys
from types import GenericAlias as _GenericAlias, MethodType as _MethodType

def _answers(name, *wanted):
    """The __subclasshook__ of the class of a name: has a class the methods?"""
    def hook(cls, candidate):
        if cls is not globals()[name]:
            return NotImplemented
        for method in wanted:
            owner = next((each for each in candidate.__mro__ if method in each.__dict__), None)
            if owner is None or owner.__dict__[method] is None:
                return NotImplemented
        return True
    return hook

class AbstractContextManager(_ABC):
    __class_getitem__ = classmethod(_GenericAlias)
    __subclasshook__ = classmethod(_answers("AbstractContextManager", "__enter__", "__exit__"))
    def __enter__(self):
        return self
    @_abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

class AbstractAsyncContextManager(_ABC):
    __class_getitem__ = classmethod(_GenericAlias)
    __subclasshook__ = classmethod(_answers("AbstractAsyncContextManager", "__aenter__", "__aexit__"))
    async def __aenter__(self):
        return self
    @_abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        return None

def _itself(self):
    return self

class ContextDecorator:
    _recreate_cm = _itself
    def __call__(self, func):
        def inner(*args, **kwds):
            with self._recreate_cm():
                result = func(*args, **kwds)
                return result
        return _wraps(func)(inner)

class AsyncContextDecorator:
    _recreate_cm = _itself
    def __call__(self, func):
        async def inner(*args, **kwds):
            manager = self._recreate_cm()
            async with manager:
                result = await func(*args, **kwds)
                return result
        return _wraps(func)(inner)

class _GeneratorContextManagerBase:
    """Holds the generator, and until it is entered also what it was made of: a decorator makes another one for each call."""
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.__doc__ = getattr(func, "__doc__", None)
        # They are deleted in the other order, which leaves the instance in the shape that it had.
        self.func, self.kwds, self.args = func, kwds, args
    def _recreate_cm(self):
        return type(self)(*[getattr(self, name) for name in ("func", "args", "kwds")])
    def _forget_recipe(self):
        del self.args, self.kwds, self.func

def _came_back(raised, given, traceback):
    """Did the generator let out what was thrown into it? A StopIteration comes out as the cause of a RuntimeError."""
    wrapped = isinstance(raised, RuntimeError) and isinstance(given, (StopIteration, StopAsyncIteration))
    if raised is given or wrapped and raised.__cause__ is given:
        given.__traceback__ = traceback
        return True
    return False

_STOPPED = object()

class _GeneratorContextManager(_GeneratorContextManagerBase, AbstractContextManager, ContextDecorator):
    def __enter__(self):
        self._forget_recipe()
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None
    def __exit__(self, typ, value, traceback):
        if typ is None:
            if next(self.gen, _STOPPED) is _STOPPED:
                return False
            raise RuntimeError("generator didn't stop")
        given = typ() if value is None else value
        try:
            self.gen.throw(given)
        except StopIteration as stop:
            return stop is not given
        except BaseException as raised:
            if _came_back(raised, given, traceback):
                return False
            raise
        raise RuntimeError("generator didn't stop after throw()")

class _AsyncGeneratorContextManager(_GeneratorContextManagerBase, AbstractAsyncContextManager, AsyncContextDecorator):
    async def __aenter__(self):
        self._forget_recipe()
        try:
            return await anext(self.gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None
    async def __aexit__(self, typ, value, traceback):
        given = None if typ is None else typ() if value is None else value
        try:
            await (anext(self.gen) if given is None else self.gen.athrow(given))
        except StopAsyncIteration as stop:
            return given is not None and stop is not given
        except BaseException as raised:
            if given is not None and _came_back(raised, given, traceback):
                return False
            raise
        raise RuntimeError("generator didn't stop" + ("" if given is None else " after athrow()"))

def contextmanager(func):
    """Makes a context manager of a generator function that yields once."""
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return _wraps(func)(helper)

def asynccontextmanager(func):
    """Makes an asynchronous context manager of an asynchronous generator function that yields once."""
    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)
    return _wraps(func)(helper)

class closing(AbstractContextManager):
    def __init__(self, thing):
        self.thing = thing
    def __enter__(self):
        return self.thing
    def __exit__(self, *exc_info):
        self.thing.close()

class aclosing(AbstractAsyncContextManager):
    def __init__(self, thing):
        self.thing = thing
    async def __aenter__(self):
        return self.thing
    async def __aexit__(self, *exc_info):
        await self.thing.aclose()

class _RedirectStream(AbstractContextManager):
    _stream = None
    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []
    def __enter__(self):
        self._old_targets.append(_set_stream(self._stream, self._new_target))
        return self._new_target
    def __exit__(self, exctype, excinst, exctb):
        _set_stream(self._stream, self._old_targets.pop())

class redirect_stdout(_RedirectStream):
    _stream = "stdout"

class redirect_stderr(_RedirectStream):
    _stream = "stderr"

class suppress(AbstractContextManager):
    def __init__(self, *exceptions):
        self._kinds = exceptions
    def __enter__(self):
        pass
    def __exit__(self, exctype, excinst, exctb):
        return bool(exctype) and issubclass(exctype, self._kinds)

class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    def __init__(self, enter_result=None):
        self.enter_result = enter_result
    def __enter__(self):
        return self.enter_result
    def __exit__(self, *excinfo):
        pass
    async def __aenter__(self):
        return self.enter_result
    async def __aexit__(self, *excinfo):
        pass

def _entered(cm, enter, exit_, word):
    cls = type(cm)
    try:
        return getattr(cls, enter), getattr(cls, exit_)
    except AttributeError:
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the {word} protocol") from None

class _BaseExitStack:
    def __init__(self):
        self._exit_callbacks = []
    def pop_all(self):
        stack = type(self)()
        stack._exit_callbacks = self._exit_callbacks
        self._exit_callbacks = []
        return stack
    def push(self, exit):
        method = getattr(type(exit), "__exit__", None)
        self._exit_callbacks.append((True, exit if method is None else _MethodType(method, exit)))
        return exit
    def enter_context(self, cm):
        enter, leave = _entered(cm, "__enter__", "__exit__", "context manager")
        result = enter(cm)
        self._exit_callbacks.append((True, _MethodType(leave, cm)))
        return result
    def callback(self, callback, /, *args, **kwds):
        def leave(typ, value, traceback):
            callback(*args, **kwds)
        leave.__wrapped__ = callback
        self._exit_callbacks.append((True, leave))
        return callback

def _relink(new, old, outer):
    """Makes the exception that an exit raised the child of the one that it was given."""
    error = new
    while True:
        context = error.__context__
        if context is None or context is old:
            return
        if context is outer:
            break
        error = context
    error.__context__ = old

class _Unwinding:
    """An exit under way: the exception that the next callback is told of, and what has become of the first one."""
    def __init__(self, given):
        self.given = self.error = given
        self.outer = _sys.exc_info()[1]
        self.swallowed = self.raised = False
    def details(self):
        error = self.error
        return (None, None, None) if error is None else (type(error), error, error.__traceback__)
    def returned(self, result):
        if result:
            self.error, self.swallowed, self.raised = None, True, False
    def failed(self, new):
        _relink(new, self.error, self.outer)
        self.error, self.raised = new, True
    def outcome(self):
        if not self.raised:
            return self.swallowed and self.given is not None
        context = self.error.__context__
        try:
            raise self.error
        except BaseException:
            self.error.__context__ = context
            raise

class ExitStack(_BaseExitStack, AbstractContextManager):
    def __enter__(self):
        return self
    def __exit__(self, *details):
        exit = _Unwinding(details[1])
        while callbacks := self._exit_callbacks:
            leave = callbacks.pop()[1]
            try:
                exit.returned(leave(*exit.details()))
            except BaseException as new:
                exit.failed(new)
        return exit.outcome()
    def close(self):
        self.__exit__(*[None] * 3)

class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    async def enter_async_context(self, cm):
        enter, leave = _entered(cm, "__aenter__", "__aexit__", "asynchronous context manager")
        result = await enter(cm)
        self._exit_callbacks.append((False, _MethodType(leave, cm)))
        return result
    def push_async_exit(self, exit):
        method = getattr(type(exit), "__aexit__", None)
        self._exit_callbacks.append((False, exit if method is None else _MethodType(method, exit)))
        return exit
    def push_async_callback(self, callback, /, *args, **kwds):
        async def leave(typ, value, traceback):
            await callback(*args, **kwds)
        leave.__wrapped__ = callback
        self._exit_callbacks.append((False, leave))
        return callback
    async def aclose(self):
        await self.__aexit__(*[None] * 3)
    async def __aenter__(self):
        return self
    async def __aexit__(self, *details):
        exit = _Unwinding(details[1])
        while callbacks := self._exit_callbacks:
            is_sync, leave = callbacks.pop()
            try:
                result = leave(*exit.details())
                exit.returned(result if is_sync else await result)
            except BaseException as new:
                exit.failed(new)
        return exit.outcome()

class chdir(AbstractContextManager):
    """Changes the current working directory, and back again."""
    def __init__(self, path):
        self.path, self._old_cwd = path, []
    def __enter__(self):
        import os as _os
        self._old_cwd.append(_os.getcwd())
        _os.chdir(self.path)
    def __exit__(self, *excinfo):
        import os as _os
        _os.chdir(self._old_cwd.pop())

__all__ = ["asynccontextmanager", "contextmanager", "closing", "nullcontext", "AbstractContextManager",
           "AbstractAsyncContextManager", "AsyncExitStack", "ContextDecorator", "ExitStack", "redirect_stdout",
           "redirect_stderr", "suppress", "aclosing", "chdir"]
`;

const abstractMark = (): Value =>
  builtin("abstractmethod(funcobj, /)", (func: Value) => {
    setAttribute(func, "__isabstractmethod__", true);
    return func;
  });

export const contextlibModule = pythonModule(
  "contextlib",
  TEXT,
  () =>
    new Map<string, Value>([
      ["_ABC", abstractTypes().abc],
      ["_abstractmethod", abstractMark()],
      ["_wraps", wrapsFunction(updateWrapperFunction())],
      [
        "_set_stream",
        builtin("_set_stream(name, target, /)", (name: Value, target: Value) =>
          standardOutput.replace(name === "stdout" ? "stdout" : "stderr", target),
        ),
      ],
    ]),
);
