class InventoryError(Exception):
    """Base of all inventory problems."""


class UnknownItem(InventoryError, KeyError):
    def __str__(self):
        return f"unknown item {self.args[0]!r}"


class OutOfStock(InventoryError):
    def __init__(self, item, wanted, available):
        super().__init__(item, wanted, available)
        self.item, self.wanted, self.available = item, wanted, available

    def __str__(self):
        return "{0}: wanted {1}, have {2}".format(*self.args)


class Store:
    def __init__(self, **stock):
        self.stock = stock

    def take(self, item, n=1):
        try:
            have = self.stock[item]
        except KeyError as e:
            raise UnknownItem(item) from e
        if have < n:
            raise OutOfStock(item, n, have)
        self.stock[item] -= n

    def order(self, **wanted):
        before = dict(self.stock)
        try:
            for item, n in wanted.items():
                self.take(item, n)
        except InventoryError as e:
            self.stock = before
            e.add_note(f"order {wanted} was rolled back")
            raise
        else:
            return sum(wanted.values())


s = Store(pen=5, book=1)
print(s.order(pen=2), s.stock)
for order in ({"pen": 1, "book": 2}, {"pen": 1, "cup": 1}):
    try:
        s.order(**order)
    except OutOfStock as e:
        print(e, e.__notes__, e.item, e.wanted - e.available)
    except KeyError as e:
        print(type(e).__name__, e, repr(e.__cause__), isinstance(e, InventoryError))
print(s.stock)
s.order(book=1, cup=3)
