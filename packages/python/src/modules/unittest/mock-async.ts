/** unittest.mock, part three, in Python: mocks that stand for properties and for coroutine functions. */

export const MOCK_ASYNC = String.raw`
class PropertyMock(Mock):
    """A mock intended to be used as a property, or other descriptor, on a class."""
    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)
    def __get__(self, obj, obj_type=None):
        return self()
    def __set__(self, obj, val):
        self(val)

class AsyncMockMixin(Base):
    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._forget_awaits()
    def _forget_awaits(self):
        values = self.__dict__
        values["_mock_await_count"], values["_mock_await_args"], values["_mock_await_args_list"] = 0, None, _CallList()
    async def _awaited(self, args, kwargs):
        made = _Call((args, kwargs), two=True)
        try:
            effect = self.side_effect
            if effect is not None:
                if _is_exception(effect):
                    raise effect
                if not callable(effect):
                    try:
                        result = next(effect)
                    except StopIteration:
                        raise StopAsyncIteration
                    if _is_exception(result):
                        raise result
                else:
                    result = effect(*args, **kwargs)
                    if _inspect.iscoroutine(result):
                        result = await result
                if result is not DEFAULT:
                    return result
            if self._mock_return_value is DEFAULT and self._mock_wraps is not None:
                result = self._mock_wraps(*args, **kwargs)
                return await result if _inspect.iscoroutine(result) else result
            return self.return_value
        finally:
            self.await_count += 1
            self.await_args = made
            self.await_args_list.append(made)
    def __call__(self, /, *args, **kwargs):
        if self._spec_signature is not None and self.__dict__.get("_mock_checked"):
            self._spec_signature.bind(*args, **kwargs)
        self._mock_record(args, kwargs)
        return self._awaited(args, kwargs)
    def assert_awaited(self):
        """Assert that the mock was awaited at least once."""
        if self.await_count == 0:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited.")
    def assert_awaited_once(self):
        """Assert that the mock was awaited exactly once."""
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited once. Awaited {self.await_count} times.")
    def assert_awaited_with(self, /, *args, **kwargs):
        """Assert that the last await was with the specified arguments."""
        if self.await_args is None:
            raise AssertionError(f"Expected await: {self._format_mock_call_signature(args, kwargs)}\nNot awaited")
        expected, actual = self._call_matcher(_Call((args, kwargs), two=True)), self._call_matcher(self.await_args)
        if actual != expected:
            raise AssertionError(self._not_found(args, kwargs, self._format_mock_call_signature(*self.await_args), "await"))
    def assert_awaited_once_with(self, /, *args, **kwargs):
        """Assert that the mock was awaited exactly once and with the specified arguments."""
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited once. Awaited {self.await_count} times.")
        return self.assert_awaited_with(*args, **kwargs)
    def assert_any_await(self, /, *args, **kwargs):
        """Assert the mock has ever been awaited with the specified arguments."""
        if self._call_matcher(_Call((args, kwargs), two=True)) not in [self._call_matcher(each) for each in self.await_args_list]:
            raise AssertionError("%s await not found" % self._format_mock_call_signature(args, kwargs))
    def assert_has_awaits(self, calls, any_order=False):
        """Assert the mock has been awaited with the specified calls."""
        expected = [self._call_matcher(each) for each in calls]
        actual = _CallList([self._call_matcher(each) for each in self.await_args_list])
        if not any_order:
            if expected not in actual:
                raise AssertionError(f"Awaits not found.\nExpected: {_CallList(calls)}\nActual: {self.await_args_list}")
            return
        rest, missing = list(actual), []
        for each in expected:
            rest.remove(each) if each in rest else missing.append(each)
        if missing:
            raise AssertionError("%r not all found in await list" % (tuple(missing),))
    def assert_not_awaited(self):
        """Assert that the mock was never awaited."""
        if self.await_count != 0:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to not have been awaited. Awaited {self.await_count} times.")
    def reset_mock(self, /, *args, **kwargs):
        super().reset_mock(*args, **kwargs)
        self.await_count, self.await_args, self.await_args_list = 0, None, _CallList()

for _each in ("await_count", "await_args", "await_args_list"):
    setattr(AsyncMockMixin, _each, _through_delegate(_each))

class AsyncMock(AsyncMockMixin, MagicMock):
    """Enhance Mock with features allowing to mock a async function."""
`;
