try:
    1 / 0
except ZeroDivisionError, e:
    print(e)
