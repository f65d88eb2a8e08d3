/** The module contextlib, written in Python: context managers made of generators, stacks of them, and small ready ones. */

import { abstractTypes } from "./abc.ts";
import { builtin } from "../objects/function.ts";
import { PyGenericAlias } from "../objects/generic-alias.ts";
import type { PyType, Value } from "../objects/object.ts";
import { PyTuple } from "../objects/tuple.ts";
import { setAttribute } from "../objects/attributes.ts";
import { updateWrapperFunction, wrapsFunction } from "./functools/wraps.ts";
import { pythonModule } from "./python-source.ts";
import { standardOutput } from "./standard-streams.ts";

const TEXT = `
import sys as _sys
from types import MethodType as _MethodType

class AbstractContextManager(_ABC):
    __class_getitem__ = classmethod(_alias)
    def __enter__(self):
        return self
    @_abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None
    @classmethod
    def __subclasshook__(cls, C):
        if cls is AbstractContextManager:
            return _has(C, "__enter__", "__exit__")
        return NotImplemented

class AbstractAsyncContextManager(_ABC):
    __class_getitem__ = classmethod(_alias)
    async def __aenter__(self):
        return self
    @_abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        return None
    @classmethod
    def __subclasshook__(cls, C):
        if cls is AbstractAsyncContextManager:
            return _has(C, "__aenter__", "__aexit__")
        return NotImplemented

def _has(cls, *names):
    for name in names:
        for each in cls.__mro__:
            if name in each.__dict__:
                if each.__dict__[name] is None:
                    return NotImplemented
                break
        else:
            return NotImplemented
    return True

class ContextDecorator:
    def _recreate_cm(self):
        return self
    def __call__(self, func):
        @_wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return inner

class AsyncContextDecorator:
    def _recreate_cm(self):
        return self
    def __call__(self, func):
        @_wraps(func)
        async def inner(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)
        return inner

class _GeneratorContextManagerBase:
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        self.__doc__ = getattr(func, "__doc__", None)
    def _recreate_cm(self):
        return self.__class__(self.func, self.args, self.kwds)

def _unwrap(error, value):
    """Is the RuntimeError the one that a generator makes of a StopIteration that passed through it?"""
    return error.__cause__ is value and isinstance(value, (StopIteration, StopAsyncIteration))

class _GeneratorContextManager(_GeneratorContextManagerBase, AbstractContextManager, ContextDecorator):
    def __enter__(self):
        del self.args, self.kwds, self.func
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None
    def __exit__(self, typ, value, traceback):
        if typ is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            raise RuntimeError("generator didn't stop")
        if value is None:
            value = typ()
        try:
            self.gen.throw(value)
        except StopIteration as error:
            return error is not value
        except RuntimeError as error:
            if error is value or _unwrap(error, value):
                value.__traceback__ = traceback
                return False
            raise
        except BaseException as error:
            if error is not value:
                raise
            value.__traceback__ = traceback
            return False
        raise RuntimeError("generator didn't stop after throw()")

class _AsyncGeneratorContextManager(_GeneratorContextManagerBase, AbstractAsyncContextManager, AsyncContextDecorator):
    async def __aenter__(self):
        del self.args, self.kwds, self.func
        try:
            return await self.gen.__anext__()
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None
    async def __aexit__(self, typ, value, traceback):
        if typ is None:
            try:
                await self.gen.__anext__()
            except StopAsyncIteration:
                return False
            raise RuntimeError("generator didn't stop")
        if value is None:
            value = typ()
        try:
            await self.gen.athrow(value)
        except StopAsyncIteration as error:
            return error is not value
        except RuntimeError as error:
            if error is value or _unwrap(error, value):
                value.__traceback__ = traceback
                return False
            raise
        except BaseException as error:
            if error is not value:
                raise
            value.__traceback__ = traceback
            return False
        raise RuntimeError("generator didn't stop after athrow()")

def contextmanager(func):
    @_wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return helper

def asynccontextmanager(func):
    @_wraps(func)
    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)
    return helper

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
        self._exceptions = exceptions
    def __enter__(self):
        pass
    def __exit__(self, exctype, excinst, exctb):
        return exctype is not None and issubclass(exctype, self._exceptions)

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

class ExitStack(_BaseExitStack, AbstractContextManager):
    def __enter__(self):
        return self
    def __exit__(self, *details):
        given = error = details[1]
        outer = _sys.exc_info()[1]
        suppressed = pending = False
        while self._exit_callbacks:
            _, leave = self._exit_callbacks.pop()
            try:
                if leave(type(error) if error is not None else None, error, None if error is None else error.__traceback__):
                    suppressed = True
                    pending = False
                    error = None
            except BaseException as new:
                _relink(new, error, outer)
                pending = True
                error = new
        if pending:
            context = error.__context__
            try:
                raise error
            except BaseException:
                error.__context__ = context
                raise
        return given is not None and suppressed
    def close(self):
        self.__exit__(None, None, None)

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
        await self.__aexit__(None, None, None)
    async def __aenter__(self):
        return self
    async def __aexit__(self, *details):
        given = error = details[1]
        outer = _sys.exc_info()[1]
        suppressed = pending = False
        while self._exit_callbacks:
            is_sync, leave = self._exit_callbacks.pop()
            try:
                result = leave(type(error) if error is not None else None, error, None if error is None else error.__traceback__)
                if not is_sync:
                    result = await result
                if result:
                    suppressed = True
                    pending = False
                    error = None
            except BaseException as new:
                _relink(new, error, outer)
                pending = True
                error = new
        if pending:
            context = error.__context__
            try:
                raise error
            except BaseException:
                error.__context__ = context
                raise
        return given is not None and suppressed

__all__ = ["asynccontextmanager", "contextmanager", "closing", "nullcontext", "AbstractContextManager",
           "AbstractAsyncContextManager", "AsyncExitStack", "ContextDecorator", "ExitStack", "redirect_stdout",
           "redirect_stderr", "suppress", "aclosing", "AsyncContextDecorator"]
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
        "_alias",
        builtin(
          "_alias(cls, item, /)",
          (cls: PyType, item: Value) => new PyGenericAlias(cls, item instanceof PyTuple ? item : new PyTuple([item])),
        ),
      ],
      [
        "_set_stream",
        builtin("_set_stream(name, target, /)", (name: Value, target: Value) =>
          standardOutput.replace(name === "stdout" ? "stdout" : "stderr", target),
        ),
      ],
    ]),
);
