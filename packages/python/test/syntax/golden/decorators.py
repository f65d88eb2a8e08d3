@a
def f(): pass
@a.b
@c(d, e=f)
@(g := h)
@i[0].j or k
@lambda f: f
class A: pass
@a
async def f(): pass
