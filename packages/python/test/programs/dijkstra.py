import heapq
from collections import defaultdict, deque
from typing import Dict, List, Optional, Tuple

Graph = Dict[str, List[Tuple[str, int]]]


def build(edges) -> Graph:
    graph: Graph = defaultdict(list)
    for u, v, w in edges:
        graph[u].append((v, w))
        graph[v].append((u, w))
    return graph


def dijkstra(graph: Graph, start: str) -> Tuple[Dict[str, float], Dict[str, Optional[str]]]:
    dist = {node: float("inf") for node in graph}
    prev: Dict[str, Optional[str]] = {start: None}
    dist[start] = 0
    heap = [(0, start)]
    while heap:
        d, u = heapq.heappop(heap)
        if d > dist[u]:
            continue
        for v, w in graph[u]:
            if (nd := d + w) < dist[v]:
                dist[v] = nd
                prev[v] = u
                heapq.heappush(heap, (nd, v))
    return dist, prev


def path(prev, node):
    out = []
    while node is not None:
        out.append(node)
        node = prev[node]
    return out[::-1]


def bfs(graph, start):
    seen = {start}
    queue = deque([(start, 0)])
    while queue:
        node, depth = queue.popleft()
        yield node, depth
        for nxt, _ in sorted(graph[node]):
            if nxt not in seen:
                seen.add(nxt)
                queue.append((nxt, depth + 1))


edges = [("A", "B", 7), ("A", "C", 9), ("A", "F", 14), ("B", "C", 10), ("B", "D", 15),
         ("C", "D", 11), ("C", "F", 2), ("D", "E", 6), ("E", "F", 9), ("X", "Y", 1)]
g = build(edges)
dist, prev = dijkstra(g, "A")
for node in sorted(dist):
    d = dist[node]
    print(node, d, "->".join(path(prev, node)) if node in prev else "unreachable")
print(list(bfs(g, "A")))
print(max((d for d in dist.values() if d != float("inf"))), dist["X"] == float("inf"))
print(path(prev, "Y"))
