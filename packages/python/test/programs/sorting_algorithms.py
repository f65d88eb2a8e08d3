import heapq
from functools import cmp_to_key

data = [38, 27, 43, 3, 9, 82, 10, 3, -5]


def bubble(a):
    a = a[:]
    for i in range(len(a)):
        swapped = False
        for j in range(len(a) - 1 - i):
            if a[j] > a[j + 1]:
                a[j], a[j + 1] = a[j + 1], a[j]
                swapped = True
        if not swapped:
            break
    return a


def quick(a):
    if len(a) < 2:
        return a
    pivot, *rest = a
    return quick([x for x in rest if x < pivot]) + [pivot] + quick([x for x in rest if x >= pivot])


def merge_sort(a):
    if len(a) <= 1:
        return a
    mid = len(a) // 2
    left, right = merge_sort(a[:mid]), merge_sort(a[mid:])
    out = []
    while left and right:
        out.append((left if left[0] <= right[0] else right).pop(0))
    return out + left + right


def heap_sort(a):
    h = list(a)
    heapq.heapify(h)
    return [heapq.heappop(h) for _ in range(len(h))]


def counting(a):
    lo = min(a)
    counts = [0] * (max(a) - lo + 1)
    for x in a:
        counts[x - lo] += 1
    return [i + lo for i, n in enumerate(counts) for _ in range(n)]


def insertion(a):
    out = []
    for x in a:
        i = len(out)
        while i > 0 and out[i - 1] > x:
            i -= 1
        out.insert(i, x)
    return out


def radix(a):
    offset = -min(a)
    a, exp = [x + offset for x in a], 1
    while max(a) // exp > 0:
        buckets = [[] for _ in range(10)]
        for x in a:
            buckets[x // exp % 10].append(x)
        a = [x for b in buckets for x in b]
        exp *= 10
    return [x - offset for x in a]


expected = sorted(data)
for f in (bubble, quick, merge_sort, heap_sort, counting, insertion, radix):
    print(f"{f.__name__:<12}{'ok' if f(data) == expected else 'WRONG'}")
print(expected, heapq.nlargest(3, data), heapq.nsmallest(2, data, key=abs))
words = ["banana", "Apple", "cherry", "apple", "Banana", "fig"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=lambda w: (-len(w), w)))
print(sorted(words, key=cmp_to_key(lambda a, b: (len(a) > len(b)) - (len(a) < len(b)) or (a > b) - (a < b))))
print(sorted([3, 30, 34, 5, 9], key=cmp_to_key(lambda a, b: -1 if f"{a}{b}" > f"{b}{a}" else 1)))
print(sorted([(1, "b"), (1, "a"), (0, "z")]), sorted({"b": 1, "a": 2}), sorted("bca", reverse=True), sorted([True, 0, 2.5, -1]))
print(list(heapq.merge([1, 4], [2, 3], [0])), heapq.heappushpop([2, 3], 1), heapq.heapreplace(h := [1, 5], 9), h)
sorted([1, None, 3])
