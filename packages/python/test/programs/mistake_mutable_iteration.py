inventory = {"apple": 3, "pear": 0, "fig": 7}
kept = {k: v for k, v in inventory.items() if v}
print(kept)
for k in list(inventory):
    if inventory[k] == 0:
        del inventory[k]
print(inventory)
queue = ["a", "b", "c"]
seen = []
for item in queue:
    seen.append(item)
    if item == "a":
        queue.append("d")
print(seen, queue)
nested = [[]] * 3
nested[0].append("x")
print(nested, [[] for _ in range(3)])
a = {1, 2, 3}
try:
    for x in a:
        a.add(x + 10)
except RuntimeError as e:
    print(e)
from collections import deque
d = deque([1, 2])
try:
    for x in d:
        d.append(x)
except RuntimeError as e:
    print(e)
t = (1, [2])
t[1].append(3)
print(t)


def add_item(item, items=[]):
    items.append(item)
    return items


print(add_item(1), add_item(2))
defaults = {"opts": {"a": 1}}
mine = dict(defaults)
mine["opts"]["a"] = 2
print(defaults)
s = "immutable"
try:
    s[0] = "I"
except TypeError as e:
    print(e)
for key in inventory:
    inventory[key + "s"] = 1
