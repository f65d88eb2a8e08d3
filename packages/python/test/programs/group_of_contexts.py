def f():
    try:
        raise ExceptionGroup('', [StopIteration(3), RuntimeError(0)])
    except* StopIteration:
        raise ValueError(1)
    except* RuntimeError:
        raise KeyError(2)
f()
