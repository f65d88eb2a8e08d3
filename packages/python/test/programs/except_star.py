"""What except* raises at the end: shapes, tracebacks, causes and contexts."""
import traceback, sys
def shape(e):
    if isinstance(e, BaseExceptionGroup):
        return f'{type(e).__name__}({e.message!r}, [{", ".join(shape(x) for x in e.exceptions)}])'
    return repr(e)
def tb(e):
    n = 0; t = e.__traceback__
    ls = []
    while t: ls.append(t.tb_lineno); t = t.tb_next
    return ls
def show(f):
    try:
        r = f()
        print('ok', r)
    except BaseException as e:
        print(shape(e), tb(e), shape(e.__context__) if e.__context__ else None, shape(e.__cause__) if e.__cause__ else None, e.__suppress_context__, getattr(e, '__notes__', None))
def eg(): return ExceptionGroup('a', [ValueError(1), ExceptionGroup('b', [TypeError(2), ValueError(3), KeyError(4)]), OSError(5)])
def f1():
    try: raise eg()
    except* ValueError: pass
show(f1)
def f2():
    try: raise eg()
    except* ValueError: raise
    except* OSError: pass
show(f2)
def f3():
    try: raise eg()
    except* ValueError as e: raise e
    except* OSError: pass
show(f3)
def f4():
    try: raise eg()
    except* ValueError as e: raise RuntimeError('new')
    except* OSError: raise
show(f4)
def f5():
    try: raise eg()
    except* ValueError as e: raise RuntimeError('new') from e
    except* TypeError as e: raise RuntimeError('new2') from None
show(f5)
def f6():
    try: raise ValueError(1)
    except* ValueError as e: raise
show(f6)
def f7():
    try: raise ValueError(1)
    except* ValueError as e: raise KeyError(2)
show(f7)
def f8():
    try: raise ValueError(1)
    except* TypeError as e: pass
show(f8)
def f9():
    try: raise eg()
    except* (ValueError, TypeError): pass
    except* Exception: pass
    return 'all'
show(f9)
def f10():
    try: raise eg()
    except* ValueError:
        raise
    except* TypeError:
        raise
    except* KeyError:
        raise
    except* OSError:
        raise
show(f10)
def f11():
    e0 = eg(); e0.add_note('note')
    try: raise e0
    except* ValueError: raise
show(f11)
def f12():
    try: raise BaseExceptionGroup('x', [KeyboardInterrupt(), ValueError(1)])
    except* ValueError: pass
show(f12)
def f13():
    try: raise eg()
    except* ValueError as e:
        raise e.exceptions[0]
show(f13)
def f14():
    try: raise eg()
    except* ValueError as e:
        try: raise
        except* ValueError as e2: raise e2
show(f14)
def f15():
    try:
        try: raise eg()
        except* ValueError: raise
        finally: print('fin')
    except* TypeError: pass
show(f15)
def f16():
    try: raise eg()
    except* ExceptionGroup: pass
show(f16)
def f17():
    try: raise eg()
    except* ValueError as e:
        raise ExceptionGroup('mine', [e, KeyError(9)])
    except* KeyError: raise
show(f17)
def f18():
    try:
        raise eg()
    except* ValueError as e:
        e.add_note('n')
        raise
show(f18)
class MyEG(ExceptionGroup):
    def derive(self, excs): return MyEG(self.message + '!', excs)
def f19():
    try: raise MyEG('m', [ValueError(1), MyEG('n', [TypeError(2)]), KeyError(3)])
    except* ValueError: raise
    except* KeyError: pass
show(f19)
def f20():
    try:
        raise eg()
    except* ValueError as e:
        print(tb(e), tb(e.exceptions[0]), shape(e), e.__context__, e.__cause__)
    except* TypeError as e:
        print(tb(e), shape(e), e.__context__)
show(f20)
e0 = eg()
try:
    try: raise e0
    except* ZeroDivisionError: pass
except Exception as e: print(e is e0, e.__suppress_context__)
m0 = MyEG('m', [ValueError(1)])
try:
    try: raise m0
    except* ZeroDivisionError: pass
except Exception as e: print(e is m0, shape(e))
try:
    try: raise m0
    except* ValueError: raise
except Exception as e: print(e is m0, shape(e))
def g1():
    try: raise eg()
    except* Exception: raise RuntimeError('one')
show(g1)
def g2():
    try: raise ExceptionGroup('a', [ValueError(1)])
    except* ValueError as e: raise e
show(g2)
def g3():
    try: raise ExceptionGroup('a', [ValueError(1)])
    except* Exception as e: raise e
show(g3)
def g4():
    try:
        try: raise ValueError(0)
        except ValueError: raise eg()
    except* ValueError: raise
show(g4)
def g5():
    try:
        try: raise ValueError(0)
        except ValueError as e: raise eg() from e
    except* ValueError as e:
        print(e.__cause__, e.__context__)
        raise
    except* KeyError as e:
        e.__cause__ = None
        raise
show(g5)
def g6():
    try: raise eg()
    except* ValueError as e: e.__context__ = OSError(1); raise
show(g6)
def g7():
    def inner(e): raise e
    try: raise eg()
    except* ValueError as e: inner(e)
    except* KeyError: raise
show(g7)
def g8():
    try: raise eg()
    except* ValueError as e:
        try: 1/0
        except ZeroDivisionError: pass
        raise
show(g8)
def g9():
    for i in range(3):
        try: raise eg()
        except* ValueError: pass
        except* OSError: pass
        except* (TypeError, KeyError): pass
    return sys.exc_info()
show(g9)
class Other(BaseExceptionGroup):
    pass
def g10():
    try: raise Other('o', [ValueError(1), KeyboardInterrupt()])
    except* KeyboardInterrupt: pass
show(g10)
class Bad(ExceptionGroup):
    def derive(self, excs): return 5
def g11():
    try: raise Bad('o', [ValueError(1), KeyError(2)])
    except* KeyError: pass
show(g11)
def g12():
    e = ValueError(1)
    try: raise ExceptionGroup('d', [e, e, ExceptionGroup('x', [e, KeyError(2)])])
    except* ValueError: raise
show(g12)
