def tokens(text):
    """Yields words and numbers."""
    word = ""
    try:
        for ch in text + " ":
            if ch.isalnum():
                word += ch
            elif word:
                sent = yield int(word) if word.isdigit() else word
                if sent == "skip":
                    yield "skipped"
                word = ""
    except GeneratorExit:
        print("closed at", repr(word))
        raise
    finally:
        print("finalised")
    return len(text)


g = tokens("ab 12 cd 34")
print(next(g), g.send(None), g.send("skip"), next(g))
g.close()
try:
    next(g)
except StopIteration as e:
    print("stopped", e.value)
h = tokens("x")
print(list(h), list(h))


def outer():
    result = yield from tokens("q 7")
    yield ("length", result)


print(list(outer()))


def bad_close():
    try:
        yield 1
    except GeneratorExit:
        yield 2


b = bad_close()
next(b)
try:
    b.close()
except RuntimeError as e:
    print(e)


def leaks():
    yield 1
    raise StopIteration("inner")


try:
    list(leaks())
except RuntimeError as e:
    print(e, repr(e.__cause__))
k = tokens("zz")
try:
    k.send(5)
except TypeError as e:
    print(e)
print(type(k).__name__, k.__name__, tokens.__doc__, k.gi_running if hasattr(k, "gi_running") else False)
r = (x / (x - 2) for x in range(4))
print(next(r), next(r))
next(r)
