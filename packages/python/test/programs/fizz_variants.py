def fizzbuzz(n):
    return ["FizzBuzz" if i % 15 == 0 else "Fizz" if i % 3 == 0 else "Buzz" if i % 5 == 0 else i for i in range(1, n + 1)]


rules = [(3, "Fizz"), (5, "Buzz"), (7, "Bazz")]


def general(n, rules=rules):
    for i in range(1, n + 1):
        yield "".join(word for div, word in rules if not i % div) or str(i)


print(*fizzbuzz(15))
print(*general(21), sep=",", end=".\n")
print(*[["Fizz"[i % 3 * 4:] + "Buzz"[i % 5 * 4:] or i for i in range(1, 16)]], sep="")


def fizz_match(i):
    match (i % 3, i % 5):
        case (0, 0):
            return "FizzBuzz"
        case (0, _):
            return "Fizz"
        case (_, 0):
            return "Buzz"
        case _:
            return i


assert [fizz_match(i) for i in range(1, 101)] == fizzbuzz(100)
table = {}
for word in general(105):
    table[len(word) if word.isalpha() else "num"] = table.get(len(word) if word.isalpha() else "num", 0) + 1
print(table)
it = general(10 ** 9)
print(next(it), next(it), next(it))
for _ in zip(range(100), it):
    pass
print(next(it))
print(next(general(0), "empty"))
next(general(0))
