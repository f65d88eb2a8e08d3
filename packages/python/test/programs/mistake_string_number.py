age = "30"
years = 5
print("In five years:", int(age) + years)
print(age * 2, years * 2, age + str(years))
try:
    print(age + years)
except TypeError as e:
    print("TypeError:", e)
try:
    print(years + age)
except TypeError as e:
    print("TypeError:", e)
try:
    print(age > years)
except TypeError as e:
    print("TypeError:", e)
print(age == years, age == "30", int("30") == 30.0, "30" < "5")
values = ["10", "9", "100"]
print(sorted(values), sorted(values, key=int), max(values), max(values, key=int), sum(map(int, values)))
mixed = [3, "3", 3.0, None, True]
print([type(v).__name__ for v in mixed], [v == 3 for v in mixed], mixed.count(3), mixed.index("3"))
for v in mixed:
    try:
        print(float(v) / 2, end="; ")
    except (TypeError, ValueError) as e:
        print(e, end="; ")
print()
print(f"{age:>5}", f"{years:>5}", f"{int(age):05d}")
print("Average: %d" % (sum(int(v) for v in values) / len(values)))
print("Average: %s of %d" % (sum(int(v) for v in values) / len(values), len(values)))
average = sum(values) / len(values)
