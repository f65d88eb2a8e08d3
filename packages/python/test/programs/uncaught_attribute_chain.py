class Node:
    def __init__(self, name, parent=None):
        self.name, self.parent = name, parent
        self.children = []
        if parent:
            parent.children.append(self)

    def path(self):
        return (self.parent.path() if self.parent else []) + [self.name]

    def find(self, name):
        if self.name == name:
            return self
        return next((hit for c in self.children if (hit := c.find(name))), None)


root = Node("root")
home = Node("home", root)
ann = Node("ann", home)
docs = Node("docs", ann)
print("/".join(docs.path()), root.find("ann").children[0].name, root.find("zed"))
print(docs.parent.parent.parent.name, [n.name for n in (root, *root.children)])
try:
    print(root.parent.name)
except AttributeError as e:
    print(e)
try:
    root.find("ann").childs
except AttributeError as e:
    print(e, e.name, e.obj is ann)
print(root.find("ann").parent.find("docs").children[0].name if docs.children else "leaf")
print(docs.parent.parent.parent.parent.name)
