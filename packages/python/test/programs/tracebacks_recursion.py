def walk(tree, depth=0):
    if isinstance(tree, dict):
        return {k: walk(v, depth + 1) for k, v in tree.items()}
    if isinstance(tree, list):
        return [walk(v, depth + 1) for v in tree]
    return tree.strip().upper() + str(depth)


print(walk({"a": [" x ", {"b": "y"}], "c": "z "}))
count = 0


def forever(n):
    global count
    count += 1
    return forever(n + 1) + 1


try:
    forever(0)
except RecursionError as e:
    print(e, count > 900)


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


print(even(100), odd(7))
walk({"a": [" x ", {"b": 5}]})
