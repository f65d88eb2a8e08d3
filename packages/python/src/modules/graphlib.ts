/** The module graphlib, written in Python: orders in which everything comes after what it needs. */

import { pythonModule } from "./python-source.ts";

const TEXT = `
__all__ = ["TopologicalSorter", "CycleError"]

class CycleError(ValueError):
    pass

class _Node:
    def __init__(self, value):
        self.value, self.waits_for, self.followers, self.state = value, 0, [], "waiting"

class TopologicalSorter:
    def __init__(self, graph=None):
        self._nodes, self._ready, self._out, self._finished = {}, None, 0, 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _node(self, value):
        if value not in self._nodes:
            self._nodes[value] = _Node(value)
        return self._nodes[value]

    def add(self, node, *predecessors):
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        made = self._node(node)
        made.waits_for += len(predecessors)
        for each in predecessors:
            self._node(each).followers.append(node)

    def prepare(self):
        if self._ready is not None:
            raise ValueError("cannot prepare() more than once")
        self._ready = [each.value for each in self._nodes.values() if each.waits_for == 0]
        cycle = self._cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def _cycle(self):
        done, path, on_path = set(), [], {}
        for start in self._nodes:
            stack = [] if start in done else [(start, iter(self._nodes[start].followers))]
            if stack:
                on_path = {start: 0}
                path = [start]
            while stack:
                value, followers = stack[-1]
                for each in followers:
                    if each in on_path:
                        return path[on_path[each]:] + [each]
                    if each not in done:
                        on_path[each] = len(path)
                        path.append(each)
                        stack.append((each, iter(self._nodes[each].followers)))
                        break
                else:
                    stack.pop()
                    path.pop()
                    del on_path[value]
                    done.add(value)
        return None

    def _prepared(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")

    def get_ready(self):
        self._prepared()
        result = tuple(self._ready)
        for value in result:
            self._nodes[value].state = "out"
        self._ready.clear()
        self._out += len(result)
        return result

    def is_active(self):
        self._prepared()
        return self._finished < self._out or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        self._prepared()
        for value in nodes:
            if value not in self._nodes:
                raise ValueError(f"node {value!r} was not added using add()")
            node = self._nodes[value]
            if node.state == "waiting":
                raise ValueError(f"node {value!r} was not passed out (still not ready)")
            if node.state == "done":
                raise ValueError(f"node {value!r} was already marked done")
            node.state = "done"
            self._finished += 1
            for each in node.followers:
                follower = self._nodes[each]
                follower.waits_for -= 1
                if follower.waits_for == 0:
                    self._ready.append(each)

    def static_order(self):
        self.prepare()
        while self.is_active():
            ready = self.get_ready()
            yield from ready
            self.done(*ready)

    __class_getitem__ = classmethod(lambda cls, item: cls)
`;

export const graphlibModule = pythonModule("graphlib", TEXT);
