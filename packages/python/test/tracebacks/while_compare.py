n = "5"
while n > 3:
    n -= 1
