def find_user(users, name):
    for user in users:
        if user["name"] == name:
            return user


def sort_in_place(items):
    items.sort()


users = [{"name": "ann", "roles": ["admin"]}, {"name": "bob", "roles": []}]
print(find_user(users, "ann")["roles"])
print(find_user(users, "zed"))
data = [3, 1, 2]
print(sort_in_place(data), data, data.reverse(), print("inner"))
chained = [3, 1, 2].sort()
print(chained is None, {}.update(a=1), [].extend([1]), [1].append(2))
for name in ("bob", "zed"):
    user = find_user(users, name)
    try:
        print(name, len(user["roles"]))
    except TypeError as e:
        print(name, e)
try:
    for x in sort_in_place(data):
        pass
except TypeError as e:
    print(e)
try:
    a, b = find_user(users, "q")
except TypeError as e:
    print(e)
try:
    print(None + 1)
except TypeError as e:
    print(e)
try:
    len(None)
except TypeError as e:
    print(e)
try:
    None()
except TypeError as e:
    print(e)
try:
    print("x" in None)
except TypeError as e:
    print(e)
find_user(users, "zed").get("roles")
