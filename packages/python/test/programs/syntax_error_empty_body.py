def f():

print("x")
