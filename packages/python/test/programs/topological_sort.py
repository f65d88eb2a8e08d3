from collections import defaultdict, deque

TASKS = {"deploy": ["test", "build"], "test": ["compile"], "build": ["compile", "assets"], "compile": ["fetch"], "assets": [], "fetch": []}


class CycleError(Exception):
    def __init__(self, cycle):
        self.cycle = cycle
        super().__init__(" -> ".join(map(str, cycle)))


def kahn(graph):
    indegree = {n: len(deps) for n, deps in graph.items()}
    users = defaultdict(list)
    for n, deps in graph.items():
        for d in deps:
            users[d].append(n)
    ready = deque(sorted(n for n, k in indegree.items() if k == 0))
    order = []
    while ready:
        n = ready.popleft()
        order.append(n)
        for u in users[n]:
            indegree[u] -= 1
            if not indegree[u]:
                ready.append(u)
    if len(order) != len(graph):
        raise CycleError([n for n in graph if n not in order])
    return order


def dfs(graph):
    state, order, stack = {}, [], []

    def visit(n):
        if state.get(n) == "done":
            return
        if state.get(n) == "open":
            raise CycleError(stack[stack.index(n):] + [n])
        state[n] = "open"
        stack.append(n)
        for d in graph[n]:
            visit(d)
        stack.pop()
        state[n] = "done"
        order.append(n)

    for n in graph:
        visit(n)
    return order


print(kahn(TASKS))
print(dfs(TASKS))


def levels(graph):
    memo = {}
    def level(n):
        if n not in memo:
            memo[n] = 1 + max(map(level, graph[n]), default=-1)
        return memo[n]
    out = defaultdict(list)
    for n in graph:
        out[level(n)].append(n)
    return dict(sorted(out.items()))


print(levels(TASKS))


class UnionFind:
    def __init__(self, items): self.parent = {x: x for x in items}
    def find(self, x):
        while self.parent[x] != x:
            self.parent[x] = self.parent[self.parent[x]]
            x = self.parent[x]
        return x
    def union(self, a, b):
        ra, rb = self.find(a), self.find(b)
        if ra == rb:
            return False
        self.parent[ra] = rb
        return True


edges = [(7, "A", "D"), (5, "A", "B"), (8, "B", "C"), (9, "B", "D"), (7, "B", "E"), (5, "C", "E"), (15, "D", "E"), (6, "D", "F"), (8, "E", "F"), (9, "E", "G"), (11, "F", "G")]
uf = UnionFind("ABCDEFG")
mst = [(w, a, b) for w, a, b in sorted(edges) if uf.union(a, b)]
print(sum(w for w, *_ in mst), mst)
TASKS["fetch"].append("deploy")
try:
    kahn(TASKS)
except CycleError as e:
    print("kahn:", e)
dfs(TASKS)
