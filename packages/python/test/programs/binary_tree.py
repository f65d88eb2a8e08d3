from __future__ import annotations
from collections import deque
from typing import Iterator, Optional


class Tree:
    def __init__(self, key: int, left: Optional[Tree] = None, right: Optional[Tree] = None) -> None:
        self.key = key
        self.left = left
        self.right = right

    def insert(self, key: int) -> Tree:
        if key == self.key:
            return self
        side = "left" if key < self.key else "right"
        child = getattr(self, side)
        if child is None:
            setattr(self, side, Tree(key))
        else:
            child.insert(key)
        return self

    def __iter__(self) -> Iterator[int]:
        if self.left:
            yield from self.left
        yield self.key
        if self.right:
            yield from self.right

    def __contains__(self, key):
        node = self
        while node is not None:
            if node.key == key:
                return True
            node = node.left if key < node.key else node.right
        return False

    def height(self):
        return 1 + max((c.height() for c in (self.left, self.right) if c), default=0)

    def levels(self):
        queue = deque([self])
        while queue:
            yield [n.key for n in queue]
            for _ in range(len(queue)):
                n = queue.popleft()
                queue.extend(c for c in (n.left, n.right) if c)

    def draw(self, prefix="", tail=True, out=None):
        out = [] if out is None else out
        out.append(prefix + ("└── " if tail else "├── ") + str(self.key))
        kids = [c for c in (self.left, self.right) if c]
        for i, c in enumerate(kids):
            c.draw(prefix + ("    " if tail else "│   "), i == len(kids) - 1, out)
        return out


root = Tree(50)
for k in (30, 70, 20, 40, 60, 80, 65, 30):
    root.insert(k)
print(list(root), 65 in root, 66 in root, root.height())
print(list(root.levels()))
print("\n".join(root.draw()))
print(sum(root), max(root), [*zip(root, list(root)[1:])][:2], Tree.insert.__annotations__)


def is_bst(node, lo=float("-inf"), hi=float("inf")):
    return node is None or (lo < node.key < hi and is_bst(node.left, lo, node.key) and is_bst(node.right, node.key, hi))


print(is_bst(root))
root.left.key = 55
print(is_bst(root), list(root))
root.left.left.left.key = 1
