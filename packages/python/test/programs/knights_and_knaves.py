from itertools import product


def solve(names, *statements):
    for values in product((True, False), repeat=len(names)):
        world = dict(zip(names, values))
        if all(world[who] == bool(claim(world)) for who, claim in statements):
            yield {n: "knight" if v else "knave" for n, v in world.items()}


print(*solve("AB", ("A", lambda w: not w["A"] and not w["B"])))
print(list(solve("ABC", ("A", lambda w: sum(w.values()) == 1), ("B", lambda w: w["A"]))))
print(list(solve("A", ("A", lambda w: not w["A"]))))


def truth_table(expr, *names):
    print(" ".join(names), "|", expr)
    for values in product((0, 1), repeat=len(names)):
        env = dict(zip(names, map(bool, values)))
        yield values, FORMULAS[expr](**env)


FORMULAS = {
    "a and not b": lambda a, b: a and not b,
    "(a or b) and c": lambda a, b, c: (a or b) and c,
    "a -> b": lambda a, b: not a or b,
}
for expr in FORMULAS:
    names = FORMULAS[expr].__code__.co_varnames if False else ("a", "b", "c")[:2 + ("c" in expr)]
    for values, result in truth_table(expr, *names):
        print(*values, "|", int(result))


def cryptarithm(a, b, c):
    from itertools import permutations
    letters = sorted(set(a + b + c))
    for digits in permutations(range(10), len(letters)):
        m = dict(zip(letters, digits))
        if any(m[w[0]] == 0 for w in (a, b, c)):
            continue
        n = lambda w: int("".join(str(m[ch]) for ch in w))
        if n(a) + n(b) == n(c):
            return f"{n(a)} + {n(b)} = {n(c)}"


print(cryptarithm("TO", "GO", "OUT"), cryptarithm("A", "A", "A"))
rivers = []


def cross(left, right, boat_left, path):
    if not left:
        rivers.append(path)
        return
    for group in [()] + [(x,) for x in sorted(left if boat_left else right)]:
        src, dst = (left, right) if boat_left else (right, left)
        ns, nd = src - set(group), dst | set(group)
        bad = {frozenset("WG"), frozenset("GC")}
        if any(pair <= ns for pair in bad):
            continue
        state = (frozenset(ns if boat_left else nd), boat_left)
        if state in {p[0] for p in path}:
            continue
        cross(*((ns, nd) if boat_left else (nd, ns)), not boat_left, path + [(state, group)])


cross(frozenset("WGC"), frozenset(), True, [])
print(len(rivers), sorted("".join(g[0] if g else "-" for _, g in p) for p in rivers))
next(truth_table("a xor b", "a", "b"))
