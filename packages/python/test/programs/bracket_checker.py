PAIRS = {")": "(", "]": "[", "}": "{"}


def check(text):
    stack = []
    for i, ch in enumerate(text):
        if ch in PAIRS.values():
            stack.append((ch, i))
        elif ch in PAIRS:
            if not stack:
                return f"unexpected {ch!r} at {i}"
            top, at = stack.pop()
            if top != PAIRS[ch]:
                return f"{top!r} at {at} closed by {ch!r} at {i}"
    return "ok" if not stack else "unclosed " + ", ".join(f"{c!r}@{i}" for c, i in stack)


for sample in ("([]{})", "(]", "((", "a)b", "", "{[(x + y) * z]}"):
    print(f"{sample!r:<20}{check(sample)}")


def rpn(expr):
    stack = []
    ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b, "^": pow}
    for token in expr.split():
        if token in ops:
            b, a = stack.pop(), stack.pop()
            stack.append(ops[token](a, b))
        else:
            stack.append(float(token) if "." in token else int(token))
    (result,) = stack
    return result


def shunting(expr):
    prec = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 3}
    out, ops = [], []
    for tok in expr.replace("(", " ( ").replace(")", " ) ").split():
        if tok in prec:
            while ops and ops[-1] != "(" and (prec[ops[-1]] > prec[tok] or prec[ops[-1]] == prec[tok] and tok != "^"):
                out.append(ops.pop())
            ops.append(tok)
        elif tok == "(":
            ops.append(tok)
        elif tok == ")":
            while (op := ops.pop()) != "(":
                out.append(op)
        else:
            out.append(tok)
    return " ".join(out + ops[::-1])


for src in ("3 + 4 * 2", "( 1 + 2 ) * 3 ^ 2 ^ 1", "10 / 4 - 1.5"):
    p = shunting(src)
    print(src, "=>", p, "=>", rpn(p))
for bad in ("1 +", "1 2", "1 0 /"):
    try:
        print(rpn(bad))
    except Exception as e:
        print(type(e).__name__, e)
shunting("1 + 2 )")
