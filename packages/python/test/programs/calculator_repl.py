import re
import math


class Calculator:
    FUNCS = {name: getattr(math, name) for name in ("sqrt", "sin", "log", "floor")} | {"max": max, "abs": abs}

    def __init__(self):
        self.vars = {"pi": math.pi, "ans": 0}
        self.commands = {"vars": self.show, "clear": self.vars.clear}

    def show(self):
        return ", ".join(f"{k}={v:g}" for k, v in sorted(self.vars.items()))

    def run(self, line):
        line = line.strip()
        if line in self.commands:
            return self.commands[line]()
        if m := re.fullmatch(r"([a-z]\w*)\s*=\s*(.+)", line):
            name, expr = m.groups()
            self.vars[name] = value = self.eval(expr)
            return f"{name} = {value:g}"
        self.vars["ans"] = self.eval(line)
        return f"{self.vars['ans']:.6g}"

    def eval(self, text):
        self.toks = re.findall(r"\d+\.?\d*(?:e[+-]?\d+)?|[a-z]\w*|\*\*|\S", text)
        value = self.sum()
        if self.toks:
            raise SyntaxError(f"unexpected {self.toks[0]!r}")
        return value

    def peek(self): return self.toks[0] if self.toks else None

    def sum(self):
        value = self.product()
        while self.peek() in ("+", "-"):
            value = value + self.product() if self.toks.pop(0) == "+" else value - self.product()
        return value

    def product(self):
        value = self.power()
        while self.peek() in ("*", "/", "%"):
            match self.toks.pop(0):
                case "*": value *= self.power()
                case "/": value /= self.power()
                case "%": value %= self.power()
        return value

    def power(self):
        base = self.atom()
        if self.peek() == "**":
            self.toks.pop(0)
            return base ** self.power()
        return base

    def atom(self):
        if not self.toks:
            raise SyntaxError("unexpected end")
        tok = self.toks.pop(0)
        if tok == "-":
            return -self.power()
        if tok == "(":
            value = self.sum()
            if self.peek() != ")":
                raise SyntaxError("missing )")
            self.toks.pop(0)
            return value
        if tok[0].isdigit():
            return float(tok)
        if tok in self.FUNCS and self.peek() == "(":
            self.toks.pop(0)
            args = [self.sum()]
            while self.peek() == ",":
                self.toks.pop(0)
                args.append(self.sum())
            if self.peek() != ")":
                raise SyntaxError("missing )")
            self.toks.pop(0)
            return self.FUNCS[tok](*args)
        return self.vars[tok]


calc = Calculator()
for line in ["1 + 2 * 3", "x = ans ** 2", "sqrt(x) + -2", "max(1, x, 3) % 5", "2 ** 3 ** 2", "r = 2.5e1", "pi * r ** 2", "vars", "1 / 0", "1 +", "(1", "2 2", "nope + 1", "sqrt(-1)", "log(0)", "sqrt(1, 2)"]:
    try:
        print(f"> {line}\n{calc.run(line)}")
    except (ArithmeticError, SyntaxError, KeyError, ValueError, TypeError) as e:
        print(f"> {line}\n{type(e).__name__}: {e}")
print(calc.run("clear"), calc.vars)
calc.run("pi * 2")
