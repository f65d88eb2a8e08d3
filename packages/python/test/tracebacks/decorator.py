def deco(fn):
    def wrapper(*args):
        return fn(*args) + 1
    return wrapper

@deco
def work(a):
    return str(a)

work(5)
