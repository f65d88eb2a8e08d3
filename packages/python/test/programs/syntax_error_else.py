x = 3
if x > 2:
    print("yes")
else if x > 1:
    print("no")
