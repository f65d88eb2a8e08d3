import re
from collections import namedtuple

Token = namedtuple("Token", ["kind", "text", "pos"])
SPEC = [("NUM", r"\d+(?:\.\d*)?"), ("OP", r"\*\*|[-+*/%()^]"), ("NAME", r"[A-Za-z_]\w*"), ("SKIP", r"\s+"), ("BAD", r".")]
MASTER = re.compile("|".join(f"(?P<{n}>{p})" for n, p in SPEC))


class ParseError(ValueError):
    pass


def tokenize(text):
    for m in MASTER.finditer(text):
        kind = m.lastgroup
        if kind == "SKIP":
            continue
        if kind == "BAD":
            raise ParseError(f"unexpected {m.group()!r} at {m.start()}")
        yield Token(kind, m.group(), m.start())
    yield Token("END", "", len(text))


class Parser:
    PREC = {"+": 1, "-": 1, "*": 2, "/": 2, "%": 2, "**": 4}

    def __init__(self, text, env=None):
        self.tokens = list(tokenize(text))
        self.i = 0
        self.env = env or {}

    @property
    def current(self) -> Token:
        return self.tokens[self.i]

    def advance(self):
        tok = self.current
        self.i += 1
        return tok

    def parse(self, min_prec=0):
        left = self.atom()
        while self.current.kind == "OP" and self.PREC.get(self.current.text, -1) >= max(min_prec, 1):
            op = self.advance().text
            right = self.parse(self.PREC[op] + (op != "**"))
            left = self.apply(op, left, right)
        return left

    def atom(self):
        tok = self.advance()
        match tok:
            case Token(kind="NUM", text=t):
                return float(t) if "." in t else int(t)
            case Token("NAME", name, _) if name in self.env:
                return self.env[name]
            case Token("OP", "-"):
                return -self.parse(3)
            case Token("OP", "("):
                value = self.parse()
                if self.advance().text != ")":
                    raise ParseError("expected )")
                return value
            case Token(kind, text, pos):
                raise ParseError(f"bad {kind} {text!r} at {pos}")

    def apply(self, op, a, b):
        return {"+": lambda: a + b, "-": lambda: a - b, "*": lambda: a * b,
                "/": lambda: a / b, "%": lambda: a % b, "**": lambda: a ** b}[op]()


print(list(tokenize("x1 + 2.5")))
for src in ["1 + 2 * 3", "(1+2)*3", "2 ** 3 ** 2", "-2 ** 2", "10 / 4 - 1", "7 % 4 * x", "2 * (3", "4 $ 4", "1 / 0", "y", ""]:
    try:
        p = Parser(src, {"x": 10})
        print(f"{src:<12} = {p.parse()!r}")
    except (ParseError, ZeroDivisionError) as e:
        print(f"{src:<12} ! {type(e).__name__}: {e}")
print(Token("A", "b", 0)._replace(pos=5)._asdict(), Token._fields)
Parser("1 + + 2 @").parse()
