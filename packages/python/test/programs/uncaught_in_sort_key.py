people = [{"name": "Ann", "age": 31}, {"name": "Bob"}, {"name": "Cid", "age": "?"}]


def by_age(person, default=None):
    return person.get("age", default)


print(sorted(people[:2], key=lambda p: by_age(p, 0))[0]["name"])
try:
    sorted(people, key=lambda p: p["age"])
except KeyError as e:
    print("no key", e)
try:
    max(people, key=by_age)
except TypeError as e:
    print(e)
try:
    list(map(lambda p: p["age"] + 1, people))
except (KeyError, TypeError) as e:
    print(type(e).__name__, e)
try:
    sum(p["age"] for p in people if "age" in p)
except TypeError as e:
    print(e)
try:
    min(people)
except TypeError as e:
    print(e)
print(sorted(people, key=lambda person: int(
    person["age"]
)))
