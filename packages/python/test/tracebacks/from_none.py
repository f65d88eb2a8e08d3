try:
    int("x")
except ValueError:
    raise RuntimeError("bad number") from None
