/**
 * The Python text of collections.abc, first part: the interfaces, each with the methods that it asks for. `_ABCMeta`, `_abstractmethod`, `_has` and `_alias`
 * are given by abc.ts.
 */
export const INTERFACES_TEXT = `class Hashable(metaclass=_ABCMeta):
    __slots__ = ()

    @_abstractmethod
    def __hash__(self):
        return 0

    @classmethod
    def __subclasshook__(cls, C):
        if cls is Hashable and _has(C, "__hash__"):
            return True
        return NotImplemented


class Awaitable(metaclass=_ABCMeta):
    __slots__ = ()

    @_abstractmethod
    def __await__(self):
        yield

    __class_getitem__ = classmethod(_alias)

    @classmethod
    def __subclasshook__(cls, C):
        if cls is Awaitable and _has(C, "__await__"):
            return True
        return NotImplemented


class Coroutine(Awaitable):
    __slots__ = ()

    @_abstractmethod
    def send(self, value):
        raise StopIteration

    @_abstractmethod
    def throw(self, typ, val=None, tb=None):
        raise typ

    def close(self):
        try:
            self.throw(GeneratorExit)
        except (GeneratorExit, StopIteration):
            pass
        else:
            raise RuntimeError("coroutine ignored GeneratorExit")

    @classmethod
    def __subclasshook__(cls, C):
        if cls is Coroutine and _has(C, "__await__", "send", "throw", "close"):
            return True
        return NotImplemented


class AsyncIterable(metaclass=_ABCMeta):
    __slots__ = ()

    @_abstractmethod
    def __aiter__(self):
        return None

    __class_getitem__ = classmethod(_alias)

    @classmethod
    def __subclasshook__(cls, C):
        if cls is AsyncIterable and _has(C, "__aiter__"):
            return True
        return NotImplemented


class AsyncIterator(AsyncIterable):
    __slots__ = ()

    @_abstractmethod
    def __anext__(self):
        raise StopAsyncIteration

    def __aiter__(self):
        return self

    @classmethod
    def __subclasshook__(cls, C):
        if cls is AsyncIterator and _has(C, "__anext__", "__aiter__"):
            return True
        return NotImplemented


class AsyncGenerator(AsyncIterator):
    __slots__ = ()

    async def __anext__(self):
        return await self.asend(None)

    @_abstractmethod
    async def asend(self, value):
        raise StopAsyncIteration

    @_abstractmethod
    async def athrow(self, typ, val=None, tb=None):
        raise typ

    async def aclose(self):
        try:
            await self.athrow(GeneratorExit)
        except (GeneratorExit, StopAsyncIteration):
            pass
        else:
            raise RuntimeError("asynchronous generator ignored GeneratorExit")

    @classmethod
    def __subclasshook__(cls, C):
        if cls is AsyncGenerator and _has(C, "__aiter__", "__anext__", "asend", "athrow", "aclose"):
            return True
        return NotImplemented


class Iterable(metaclass=_ABCMeta):
    __slots__ = ()

    @_abstractmethod
    def __iter__(self):
        return iter(())

    __class_getitem__ = classmethod(_alias)

    @classmethod
    def __subclasshook__(cls, C):
        if cls is Iterable and _has(C, "__iter__"):
            return True
        return NotImplemented


class Iterator(Iterable):
    __slots__ = ()

    @_abstractmethod
    def __next__(self):
        raise StopIteration

    def __iter__(self):
        return self

    @classmethod
    def __subclasshook__(cls, C):
        if cls is Iterator and _has(C, "__iter__", "__next__"):
            return True
        return NotImplemented


class Reversible(Iterable):
    __slots__ = ()

    @_abstractmethod
    def __reversed__(self):
        return iter(())

    @classmethod
    def __subclasshook__(cls, C):
        if cls is Reversible and _has(C, "__reversed__", "__iter__"):
            return True
        return NotImplemented


class Generator(Iterator):
    __slots__ = ()

    def __next__(self):
        return self.send(None)

    @_abstractmethod
    def send(self, value):
        raise StopIteration

    @_abstractmethod
    def throw(self, typ, val=None, tb=None):
        raise typ

    def close(self):
        try:
            self.throw(GeneratorExit)
        except (GeneratorExit, StopIteration):
            pass
        else:
            raise RuntimeError("generator ignored GeneratorExit")

    @classmethod
    def __subclasshook__(cls, C):
        if cls is Generator and _has(C, "__iter__", "__next__", "send", "throw", "close"):
            return True
        return NotImplemented


class Sized(metaclass=_ABCMeta):
    __slots__ = ()

    @_abstractmethod
    def __len__(self):
        return 0

    @classmethod
    def __subclasshook__(cls, C):
        if cls is Sized and _has(C, "__len__"):
            return True
        return NotImplemented


class Container(metaclass=_ABCMeta):
    __slots__ = ()

    @_abstractmethod
    def __contains__(self, x):
        return False

    __class_getitem__ = classmethod(_alias)

    @classmethod
    def __subclasshook__(cls, C):
        if cls is Container and _has(C, "__contains__"):
            return True
        return NotImplemented


class Collection(Sized, Iterable, Container):
    __slots__ = ()

    @classmethod
    def __subclasshook__(cls, C):
        if cls is Collection and _has(C, "__len__", "__iter__", "__contains__"):
            return True
        return NotImplemented


class Callable(metaclass=_ABCMeta):
    __slots__ = ()

    @_abstractmethod
    def __call__(self, *args, **kwds):
        return False

    __class_getitem__ = classmethod(_alias)

    @classmethod
    def __subclasshook__(cls, C):
        if cls is Callable and _has(C, "__call__"):
            return True
        return NotImplemented
`;
