import unittest
from unittest.mock import Mock, MagicMock, patch, call
m = Mock(return_value=3)
print(m(1, a=2), m.called, m.call_count, m.call_args, m.call_args_list, m.mock_calls)
m.assert_called_with(1, a=2); m.assert_called_once()
for f in (lambda: m.assert_called_with(2), lambda: m.assert_not_called(), lambda: m.assert_any_call(9), lambda: m.assert_has_calls([call(5)])):
    try: f()
    except AssertionError as e: print(e)
m.side_effect = ValueError("boom")
try: m()
except ValueError as e: print(e)
m.side_effect = [1, 2]; print(m(), m())
try: m()
except StopIteration: print("stop")
mm = MagicMock(); mm.__len__.return_value = 5; print(len(mm), mm[1], bool(mm)) if False else print(len(mm), bool(mm))
mm.foo.bar.return_value = 7; print(mm.foo.bar(), mm.mock_calls)
class A:
    def f(self): return 1
with patch.object(A, "f", return_value=9) as p: print(A().f(), p.called)
print(A().f())
with patch("builtins.print") as p: print("x")
print(p.call_args)
with patch.dict({"a": 1}, b=2) as d: print(d)
s = Mock(spec=A)
try: s.nope
except AttributeError as e: print(e)
print(isinstance(s, A), repr(Mock(name="nm")).split(" id")[0])
