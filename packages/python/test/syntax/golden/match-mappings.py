match x:
    case {}: a
    case {"a": b}: c
    case {"a": 1, **rest}: c
    case {**rest}: c
    case {1: a, -1: b, a.b: c, None: d, True: e, 1 + 2j: f, "x" "y": _,}: g
    case {"a": {"b": [c]}}: d
