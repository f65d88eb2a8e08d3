"""module"""
def f():
    "function"
class A:
    r"""class"""
async def g():
    """a"""; b
