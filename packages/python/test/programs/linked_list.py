class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next


class LinkedList:
    def __init__(self, iterable=()):
        self.head = self.tail = None
        self._size = 0
        for x in iterable:
            self.append(x)

    def append(self, value):
        node = Node(value)
        if self.tail is None:
            self.head = node
        else:
            self.tail.next = node
        self.tail = node
        self._size += 1

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next

    def __len__(self):
        return self._size

    def __getitem__(self, index):
        if isinstance(index, slice):
            return LinkedList(list(self)[index])
        if index < 0:
            index += len(self)
        for i, v in enumerate(self):
            if i == index:
                return v
        raise IndexError(f"index {index} out of range")

    def __repr__(self):
        return " -> ".join([*map(repr, self), "nil"])

    def __reversed__(self):
        return iter(list(self)[::-1])

    def __eq__(self, other):
        return list(self) == list(other)

    def reverse(self):
        prev, node = None, self.head
        self.tail = self.head
        while node:
            node.next, prev, node = prev, node, node.next
        self.head = prev

    def has_cycle(self):
        slow = fast = self.head
        while fast and fast.next:
            slow, fast = slow.next, fast.next.next
            if slow is fast:
                return True
        return False


ll = LinkedList("abcde")
print(ll, len(ll), ll[1], ll[-1], ll[1:4], "c" in ll, list(reversed(ll)))
ll.reverse()
print(ll, ll.tail.value, ll == "edcba", ll != LinkedList(), bool(LinkedList()))
print(max(ll), sorted(ll), dict(enumerate(ll)), *ll, sep="; ")
print(ll.has_cycle())
ll.tail.next = ll.head
print(ll.has_cycle())
print(LinkedList() , LinkedList([None]), LinkedList([[1], "x"]))
try:
    hash(LinkedList())
except TypeError as e:
    print(e)
LinkedList([1, 2, 3])[10]
