nums = [5, 3, 8, 1, 9, 2]
nums.append(7)
nums.extend(x for x in (4, 6))
nums.insert(0, 0)
nums.insert(100, 10)
nums.insert(-1, -1)
print(nums, len(nums), nums.index(8), nums.count(3), 9 in nums)
print(nums.pop(), nums.pop(0), nums.pop(-2), nums)
nums.remove(-1)
nums.sort(key=lambda x: (x % 2, -x))
print(nums, sorted(nums, reverse=True), list(reversed(nums)))
nums.reverse()
print(nums[2:5], nums[::-2], nums[-3:], nums[:-7], nums[10:], nums[5:2:-1])
nums[1:3] = ["a", "b", "c"]
print(nums)
nums[::2] = [0] * len(nums[::2])
print(nums)
del nums[1:4], nums[-1]
print(nums)
nums *= 2
nums += (1, 2)
print(nums, [1] + [2], [0] * 0, [[]] * 2)
a = b = [1, 2]
c = a.copy()
a.append(3)
print(b, c, a is b, a == c, a > c, [1, 2] < [1, 3], [] < [0])
first, *middle, last = range(6)
print(first, middle, last)
(x, y), [z, *w] = (1, 2), "hey"
print(x, y, z, w)
matrix = [[i * j for j in range(1, 4)] for i in range(1, 4)]
print(matrix, [v for row in matrix for v in row if v % 2], [[r[i] for r in matrix] for i in range(3)])
print(sum([[1], [2, 3]], []), max([3, 1], [3, 2]), min("b", "a", key=ord), max([], default=None))
print(list(map(lambda p, q: p * q, [1, 2, 3], [4, 5])), list(filter(None, [0, 1, "", "x", None, []])), list(zip()))
print(any([]), all([]), sum([0.1] * 10), sum([1, 2], start=10), sorted(["b", "A", "c"], key=str.lower))
people = [("Ann", 30), ("Bob", 25), ("Cid", 30)]
people.sort(key=lambda p: p[1])
print(people, sorted(people, key=lambda p: p[1], reverse=True))
try:
    nums[1:10:2] = [1]
except ValueError as e:
    print(e)
for bad in (lambda: [].pop(), lambda: [1].pop(5), lambda: [1, 2][2], lambda: [].remove(1), lambda: [3].index(4), lambda: sorted([1, "a"]), lambda: [1] + (2,), lambda: [1]["a"], lambda: max([])):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, "-", e)
nums.append(1, 2)
