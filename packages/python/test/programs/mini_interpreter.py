import operator
import re


class LispError(Exception):
    """Raised for bad programs."""


class Env(dict):
    def __init__(self, names=(), values=(), outer=None):
        super().__init__(zip(names, values))
        self.outer = outer

    def find(self, name):
        env = self
        while env is not None:
            if name in env:
                return env
            env = env.outer
        raise LispError(f"unbound symbol {name}")


class Symbol(str):
    pass


def parse(text):
    tokens = re.findall(r'"[^"]*"|[()]|[^\s()]+', text)

    def read():
        if not tokens:
            raise LispError("unexpected end")
        tok = tokens.pop(0)
        if tok == "(":
            out = []
            while tokens and tokens[0] != ")":
                out.append(read())
            if not tokens:
                raise LispError("missing )")
            tokens.pop(0)
            return out
        if tok == ")":
            raise LispError("unexpected )")
        for kind in (int, float):
            try:
                return kind(tok)
            except ValueError:
                pass
        return tok[1:-1] if tok.startswith('"') else Symbol(tok)

    exprs = []
    while tokens:
        exprs.append(read())
    return exprs


GLOBAL = Env()
GLOBAL.update({
    "+": lambda *a: sum(a), "*": lambda *a: __import__("functools").reduce(operator.mul, a, 1), "-": operator.sub, "/": operator.truediv,
    "<": operator.lt, "=": operator.eq, "list": lambda *a: list(a), "car": lambda x: x[0], "cdr": lambda x: x[1:], "map": lambda f, x: list(map(f, x)),
    "print": lambda *a: print(*a), "#t": True, "#f": False, "length": len,
})


def evaluate(x, env=GLOBAL):
    while True:
        if isinstance(x, Symbol):
            return env.find(x)[x]
        if not isinstance(x, list):
            return x
        match x:
            case []:
                return None
            case ["quote", datum]:
                return datum
            case ["if", test, then, *rest]:
                x = then if evaluate(test, env) else (rest[0] if rest else None)
                continue
            case ["define", [name, *params], *body]:
                env[name] = evaluate(["lambda", params, *body], env)
                return None
            case ["define", name, value]:
                env[name] = evaluate(value, env)
                return None
            case ["lambda", params, *body]:
                return lambda *args: [evaluate(b, Env(params, args, env)) for b in body][-1]
            case ["let", bindings, body]:
                x, env = body, Env([n for n, _ in bindings], [evaluate(v, env) for _, v in bindings], env)
                continue
            case [op, *args]:
                f = evaluate(op, env)
                return f(*(evaluate(a, env) for a in args))


def run(text):
    for expr in parse(text):
        value = evaluate(expr)
    return value


print(run("(define (fact n) (if (< n 2) 1 (* n (fact (- n 1))))) (fact 20)"))
print(run("(map (lambda (x) (* x x)) (list 1 2 3.5))"))
print(run('(print "hello" (quote (a (b 1)))) (let ((x 2) (y 3)) (+ x y))'))
print(run("(define make (lambda (n) (lambda (k) (+ n k)))) ((make 10) 5)"))
for bad in ("(+ 1", ")", "(foo 1)", "(/ 1 0)", "(car 5)", "(1 2)"):
    try:
        run(bad)
    except (LispError, ArithmeticError, TypeError) as e:
        print(f"{bad:<10} {type(e).__name__}: {e}")
run("(fact (quote x))")
