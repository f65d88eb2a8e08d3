def f(a, b=1, c):
    return a

print(f(1, 2, 3))
