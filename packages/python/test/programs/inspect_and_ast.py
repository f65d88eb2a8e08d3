import ast
import inspect
import cmath
import numbers


def sample(a, b: int = 2, *args: str, key: float = 1.5, **kw) -> bool:
    """Does a thing.

    More text.
    """
    return True


sig = inspect.signature(sample)
print(sig, list(sig.parameters), sig.return_annotation, sig.parameters["b"].default, sig.parameters["b"].annotation, sig.parameters["key"].kind)
print(inspect.isfunction(sample), inspect.isclass(int), inspect.ismethod("x".upper), inspect.getdoc(sample), inspect.isgeneratorfunction(sample), inspect.iscoroutinefunction(sample), inspect.isbuiltin(len))
print([p.name for p in sig.parameters.values() if p.default is inspect.Parameter.empty], inspect.signature(lambda x, /, y, *, z=1: 0))


class Thing:
    def __init__(self, x, y=1): self.x = x
    def method(self, q): pass
    @property
    def prop(self): return 1


print(inspect.signature(Thing), inspect.signature(Thing(1).method), inspect.signature(Thing.method), [n for n, _ in inspect.getmembers(Thing, inspect.isfunction)])
bound = sig.bind(1, 2, 3, key=4, z=5)
print(bound.arguments, bound.args, bound.kwargs)
try:
    sig.bind()
except TypeError as e:
    print(e)
for text in ("[1, 'a', (2.5, None), {'k': {1, 2}}]", "-5", "{'a': True}", "b'x'", "1 + 2j", "'abc' 'def'", "()"):
    print(ast.literal_eval(text))
for text in ("__import__('os')", "1 + 1", "x", "[1", "f()", "{}.keys()", "lambda: 0"):
    try:
        print(ast.literal_eval(text))
    except (ValueError, SyntaxError) as e:
        print(type(e).__name__, str(e).split(" on line")[0].split(":")[0])
print(cmath.sqrt(-1), cmath.phase(1j), cmath.polar(3 + 4j), cmath.exp(1j * cmath.pi).real, cmath.isclose(cmath.rect(2, 0), 2), abs(cmath.log(1j)), cmath.inf, cmath.isnan(complex("nan")))
print(isinstance(5, numbers.Integral), isinstance(5.0, numbers.Real), isinstance(1j, numbers.Complex), isinstance("5", numbers.Number), isinstance(True, numbers.Rational), issubclass(int, numbers.Real))


def quadratic(a, b, c):
    d = cmath.sqrt(b * b - 4 * a * c)
    return (-b + d) / (2 * a), (-b - d) / (2 * a)


print(quadratic(1, -3, 2), quadratic(1, 2, 5))
cmath.log(0)
