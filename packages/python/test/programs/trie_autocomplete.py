class TrieNode:
    __slots__ = ("children", "end", "count")

    def __init__(self):
        self.children: dict[str, "TrieNode"] = {}
        self.end = False
        self.count = 0


class Trie:
    def __init__(self, words=()):
        self.root = TrieNode()
        for w in words:
            self.insert(w)

    def insert(self, word):
        node = self.root
        for ch in word:
            node = node.children.setdefault(ch, TrieNode())
            node.count += 1
        node.end = True

    def _find(self, prefix):
        node = self.root
        for ch in prefix:
            if (node := node.children.get(ch)) is None:
                return None
        return node

    def __contains__(self, word):
        node = self._find(word)
        return bool(node and node.end)

    def __iter__(self):
        yield from self.complete("")

    def complete(self, prefix, limit=None):
        node = self._find(prefix)
        if node is None:
            return
        stack = [(prefix, node)]
        produced = 0
        while stack:
            text, node = stack.pop()
            if node.end:
                yield text
                produced += 1
                if produced == limit:
                    return
            stack.extend((text + ch, child) for ch, child in sorted(node.children.items(), reverse=True))

    def longest_prefix(self):
        node, out = self.root, ""
        while len(node.children) == 1 and not node.end:
            (ch, node), = node.children.items()
            out += ch
        return out

    def delete(self, word):
        def go(node, i):
            if i == len(word):
                if not node.end:
                    raise KeyError(word)
                node.end = False
            else:
                child = node.children[word[i]]
                go(child, i + 1)
                child.count -= 1
                if not child.count:
                    del node.children[word[i]]
        go(self.root, 0)


t = Trie(["car", "card", "care", "cat", "dog", "do"])
print(list(t), "car" in t, "ca" in t, "dot" in t, list(t.complete("car")), list(t.complete("c", 2)), list(t.complete("x")))
print(Trie(["flower", "flow", "flight"]).longest_prefix(), repr(Trie(["a", "b"]).longest_prefix()), t._find("ca").count)
t.delete("car")
t.delete("dog")
print([*t], t._find("do").count)
try:
    t.delete("ca")
except KeyError as e:
    print("KeyError", e)


def wildcard(node, pattern, text=""):
    if not pattern:
        return [text] if node.end else []
    if pattern[0] == "?":
        return [w for ch, c in sorted(node.children.items()) for w in wildcard(c, pattern[1:], text + ch)]
    child = node.children.get(pattern[0])
    return wildcard(child, pattern[1:], text + pattern[0]) if child else []


print(wildcard(t.root, "ca??"), wildcard(t.root, "?a?"), wildcard(t.root, ""))
t.delete("zebra")
