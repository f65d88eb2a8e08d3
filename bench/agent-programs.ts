/** Programs like those that agents write: each does a bit of everything, on data that it holds itself, and prints one line. */

import type { Program } from "./programs.ts";

export const agentPrograms: readonly Program[] = [
  {
    name: "agent: sales table",
    source: `
import csv
import io
import statistics
from collections import defaultdict
lines = ["region,product,units,price"]
for i in range(40_000):
    lines.append(f"{['north', 'south', 'east', 'west'][i % 4]},product {i % 23},{i * 7 % 50},{(i * 13 % 900) / 10}")
groups = defaultdict(list)
for row in csv.DictReader(io.StringIO("\\n".join(lines))):
    groups[row["region"], row["product"]].append(int(row["units"]) * float(row["price"]))
report = []
for (region, product), sales in sorted(groups.items(), key=lambda item: -sum(item[1]))[:10]:
    report.append(f"{region:<8}{product:<12}{sum(sales):>12,.2f}{statistics.mean(sales):>10.2f}{statistics.median(sales):>10.2f}")
print(" | ".join(report)[:200], len(groups))`,
  },
  {
    name: "agent: log analysis",
    source: `
import re
from collections import Counter
from datetime import datetime, timedelta
start = datetime(2024, 3, 1, 8, 0)
log = []
for i in range(12_000):
    when = start + timedelta(seconds=i * 37)
    level = "ERROR" if i % 17 == 0 else "WARN" if i % 5 == 0 else "INFO"
    log.append(f"{when:%Y-%m-%d %H:%M:%S} [{level}] worker-{i % 8}: request /api/v1/items/{i % 300} took {i * 31 % 900} ms")
pattern = re.compile(r"^(\\S+ \\S+) \\[(\\w+)\\] (worker-\\d): request (\\S+) took (\\d+) ms$")
levels, slow, hours = Counter(), Counter(), Counter()
for line in log:
    match = pattern.match(line)
    when, level, worker, path, ms = match.groups()
    levels[level] += 1
    hours[datetime.strptime(when, "%Y-%m-%d %H:%M:%S").hour] += 1
    if int(ms) > 800:
        slow[path] += 1
print(levels.most_common(), slow.most_common(3), sorted(hours.items())[:3])`,
  },
  {
    name: "agent: route search",
    source: `
import heapq
size = 220
grid = [[(x * 7 + y * 13 + x * y) % 9 + 1 for x in range(size)] for y in range(size)]
def neighbours(node):
    x, y = node
    for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
        if 0 <= x + dx < size and 0 <= y + dy < size:
            yield (x + dx, y + dy)
def shortest(start, goal):
    best = {start: 0}
    before = {}
    queue = [(0, start)]
    while queue:
        cost, node = heapq.heappop(queue)
        if node == goal:
            break
        if cost > best[node]:
            continue
        for other in neighbours(node):
            total = cost + grid[other[1]][other[0]]
            if total < best.get(other, float("inf")):
                best[other] = total
                before[other] = node
                heapq.heappush(queue, (total, other))
    path = [goal]
    while path[-1] != start:
        path.append(before[path[-1]])
    return best[goal], len(path)
print(shortest((0, 0), (size - 1, size - 1)))`,
  },
  {
    name: "agent: stock simulation",
    source: `
import random
from dataclasses import dataclass, field
@dataclass
class Item:
    name: str
    price: float
    stock: int = 20
    sold: list = field(default_factory=list)
    def sell(self, units):
        if units > self.stock:
            raise ValueError(f"only {self.stock} of {self.name} left")
        self.stock -= units
        self.sold.append(units * self.price)
random.seed(7)
items = {f"item {i}": Item(f"item {i}", round(random.uniform(1, 50), 2)) for i in range(40)}
refused = 0
for day in range(4_000):
    for name in random.sample(sorted(items), 12):
        try:
            items[name].sell(random.randint(1, 9))
        except ValueError as error:
            refused += 1
            items[name].stock += 25
best = max(items.values(), key=lambda item: sum(item.sold))
print(refused, best.name, f"{sum(best.sold):.2f}", sum(item.stock for item in items.values()))`,
  },
  {
    name: "agent: fit and report",
    source: `
import math
def solve(matrix, vector):
    n = len(vector)
    rows = [row[:] + [value] for row, value in zip(matrix, vector)]
    for i in range(n):
        pivot = max(range(i, n), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(i + 1, n):
            factor = rows[r][i] / rows[i][i]
            rows[r] = [a - factor * b for a, b in zip(rows[r], rows[i])]
    result = [0.0] * n
    for i in reversed(range(n)):
        result[i] = (rows[i][n] - sum(rows[i][k] * result[k] for k in range(i + 1, n))) / rows[i][i]
    return result
points = [(x / 10, 3 + 2 * math.sin(x / 15) + (x % 7) / 20) for x in range(6_000)]
degree = 5
powers = [[(x / 600) ** k for k in range(degree + 1)] for x, _ in points]
normal = [[sum(p[i] * p[j] for p in powers) for j in range(degree + 1)] for i in range(degree + 1)]
target = [sum(p[i] * y for p, (_, y) in zip(powers, points)) for i in range(degree + 1)]
for _ in range(300):
    fit = solve(normal, target)
errors = [sum(c * v for c, v in zip(fit, p)) - y for p, (_, y) in zip(powers, points)]
table = "\\n".join(f"{x:6.2f} {y:8.4f} {e:+8.4f} {'#' * int(abs(e) * 40)}" for (x, y), e in zip(points, errors))
print([round(c, 4) for c in fit], round(math.sqrt(sum(e * e for e in errors) / len(errors)), 5), len(table))`,
  },
];
