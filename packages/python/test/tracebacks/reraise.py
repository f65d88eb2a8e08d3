def f():
    try:
        g()
    except ValueError as e:
        raise

def g():
    raise ValueError("original")

f()
