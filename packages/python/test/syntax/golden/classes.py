class A: pass
class A(): pass
class A(B): pass
class A(B, C, metaclass=D, **e): pass
class A(*b, c=1): pass
class A(B.c[d]):
    """doc"""
    x = 1
    y: int
    def m(self): return self.x
    @property
    def p(self): return super().p
    class B: z = 2
class A: x; y;
