match = 1
match.x
match[0]
match(x)
match (x), y
match, case = case, match
match -1
match * a, b
print(match, case)
match: int = 3
match x:
    case case: match
match (x):
    case match: pass
match [a, b]:
    case _: pass
match -x:
    case _: pass
match *a, b:
    case _: pass
match a, b:
    case _: pass
match a,:
    case _: pass
match {}:
    case _: pass
match not x:
    case _: pass
match (yield_):
    case _: pass
match match:
    case case: case = match
match(a, *b):
    case _: pass
match x := 1:
    case _: pass
match lambda: 1:
    case _: pass
