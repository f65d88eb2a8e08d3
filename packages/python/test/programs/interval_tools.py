from bisect import bisect_left, bisect_right, insort
import heapq


def merge(intervals):
    out = []
    for start, end in sorted(intervals):
        if out and start <= out[-1][1]:
            out[-1][1] = max(out[-1][1], end)
        else:
            out.append([start, end])
    return [tuple(x) for x in out]


def rooms(meetings):
    ends, most = [], 0
    for s, e in sorted(meetings):
        if ends and ends[0] <= s:
            heapq.heapreplace(ends, e)
        else:
            heapq.heappush(ends, e)
        most = max(most, len(ends))
    return most


class IntervalMap:
    def __init__(self, default=None):
        self.keys, self.values = [], []
        self.default = default

    def __setitem__(self, key, value):
        if not isinstance(key, slice) or key.step is not None:
            raise TypeError(f"keys must be slices, not {key!r}")
        i, j = bisect_left(self.keys, key.start), bisect_right(self.keys, key.stop)
        after = self[key.stop]
        self.keys[i:j] = [key.start, key.stop]
        self.values[i:j] = [value, after]

    def __getitem__(self, point):
        i = bisect_right(self.keys, point) - 1
        return self.values[i] if i >= 0 else self.default


print(merge([(1, 3), (8, 10), (2, 6), (15, 18), (17, 20)]), merge([]), merge([(1, 4), (4, 5)]))
print(rooms([(0, 30), (5, 10), (15, 20)]), rooms([(7, 10), (2, 4)]))
m = IntervalMap("free")
m[9:17] = "work"
m[12:13] = "lunch"
print([f"{h}:{m[h]}" for h in (8, 9, 12, 13, 16, 17)], m.keys)
try:
    m[5] = "x"
except TypeError as e:
    print(e)
grades = [(60, "D"), (70, "C"), (80, "B"), (90, "A")]
print([("F", *(g for _, g in grades))[bisect_right([c for c, _ in grades], s)] for s in (33, 60, 75, 89.9, 90, 100)])
ordered = []
for x in [5, 1, 4, 1, 3]:
    insort(ordered, x)
print(ordered, bisect_left(ordered, 1), bisect_right(ordered, 1), bisect_left([3, 2, 1], 2, key=lambda v: -v))


def two_sum(nums, target):
    seen = {}
    for i, n in enumerate(nums):
        if (j := seen.get(target - n)) is not None:
            return j, i
        seen[n] = i


def max_subarray(nums):
    best = cur = nums[0]
    start = s = e = 0
    for i, n in enumerate(nums[1:], 1):
        if cur < 0:
            cur, s = n, i
        else:
            cur += n
        if cur > best:
            best, start, e = cur, s, i
    return best, nums[start:e + 1]


def water(h):
    l, r, lm, rm, total = 0, len(h) - 1, 0, 0, 0
    while l < r:
        if h[l] < h[r]:
            lm = max(lm, h[l]); total += lm - h[l]; l += 1
        else:
            rm = max(rm, h[r]); total += rm - h[r]; r -= 1
    return total


print(two_sum([2, 7, 11, 15], 26), two_sum([1], 2), max_subarray([-2, 1, -3, 4, -1, 2, 1, -5, 4]), water([0, 1, 0, 2, 1, 0, 1, 3, 2, 1, 2, 1]))


def longest_unique(s):
    last, start, best = {}, 0, ""
    for i, c in enumerate(s):
        if last.get(c, -1) >= start:
            start = last[c] + 1
        last[c] = i
        best = max(best, s[start:i + 1], key=len)
    return best


print(longest_unique("abcabcbb"), longest_unique("pwwkew"), repr(longest_unique("")))
print([i for i, x in enumerate([1, 3, 2, 4, 1, 0][1:-1], 1) if [1, 3, 2, 4, 1, 0][i - 1] < x > [1, 3, 2, 4, 1, 0][i + 1]])
max_subarray([])
