def check(x):
    if x > 5
        return "big"
    return "small"

print(check(3))
