def f():
    try:
        return g()
    finally:
        print("cleanup")

def g():
    assert 1 == 2, "not equal"

f()
