ROOMS = {
    "hall": {"desc": "A dusty hall.", "exits": {"north": "library", "east": "kitchen"}, "items": ["lamp"]},
    "library": {"desc": "Books everywhere.", "exits": {"south": "hall"}, "items": ["book", "key"]},
    "kitchen": {"desc": "Smells odd.", "exits": {"west": "hall", "down": "cellar"}, "items": [], "locked": {"down"}},
    "cellar": {"desc": "Dark and damp.", "exits": {"up": "kitchen"}, "items": ["gold"]},
}


class Game:
    def __init__(self, start="hall"):
        self.room, self.bag, self.turns, self.over = start, [], 0, False

    @property
    def here(self):
        return ROOMS[self.room]

    def command(self, line):
        self.turns += 1
        match line.lower().split():
            case ["go", direction] | [("north" | "south" | "east" | "west" | "up" | "down") as direction]:
                return self.go(direction)
            case ["take", "all"]:
                return "; ".join(self.take(i) for i in list(self.here["items"])) or "Nothing here."
            case ["take" | "get", item]:
                return self.take(item)
            case ["drop", *items] if items:
                for i in items:
                    self.bag.remove(i)
                    self.here["items"].append(i)
                return f"Dropped {', '.join(items)}."
            case ["look"]:
                return f"{self.here['desc']} Exits: {', '.join(sorted(self.here['exits']))}. Items: {self.here['items']}"
            case ["unlock", direction] if "key" in self.bag:
                self.here.get("locked", set()).discard(direction)
                return "Click."
            case ["inventory" | "i"]:
                return f"You carry {self.bag or 'nothing'}."
            case ["quit"]:
                self.over = True
                return f"Bye after {self.turns} turns."
            case []:
                return "?"
            case [verb, *_]:
                return f"I don't know how to {verb!r}."

    def go(self, direction):
        if direction in self.here.get("locked", ()):
            return "It is locked."
        try:
            self.room = self.here["exits"][direction]
        except KeyError:
            return f"You can't go {direction}."
        return self.here["desc"]

    def take(self, item):
        if item not in self.here["items"]:
            return f"No {item} here."
        self.here["items"].remove(item)
        self.bag.append(item)
        return f"Taken: {item}."


g = Game()
for line in ["look", "take lamp", "go up", "north", "take all", "i", "", "dance wildly", "go south", "east", "down", "unlock down", "down", "get gold", "drop lamp book", "look", "i", "quit"]:
    print(f"> {line}\n{g.command(line)}")
    if g.over:
        break
g.command("drop sword")
