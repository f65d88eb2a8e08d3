def f():
    await something()

f()
