from dataclasses import dataclass, field
from typing import Optional


@dataclass(frozen=True, order=True)
class Product:
    name: str
    price: float
    category: str = "misc"

    def __post_init__(self):
        if self.price < 0:
            raise ValueError(f"{self.name}: negative price {self.price}")


@dataclass
class LineItem:
    product: Product
    quantity: int = 1

    @property
    def total(self) -> float:
        return self.product.price * self.quantity


@dataclass
class Cart:
    owner: str
    items: list[LineItem] = field(default_factory=list)
    coupon: Optional[str] = None
    _log: list = field(default_factory=list, repr=False, compare=False)

    DISCOUNTS = {"TEN": 0.10, "HALF": 0.5}

    def add(self, product, quantity=1):
        for item in self.items:
            if item.product == product:
                item.quantity += quantity
                break
        else:
            self.items.append(LineItem(product, quantity))
        self._log.append(("add", product.name, quantity))
        return self

    @property
    def subtotal(self):
        return sum(i.total for i in self.items)

    def total(self):
        return round(self.subtotal * (1 - self.DISCOUNTS.get(self.coupon, 0)), 2)


apple = Product("apple", 0.5, "fruit")
pen = Product("pen", 1.25)
book = Product("book", 12.99, category="media")
cart = Cart("Zoe").add(apple, 6).add(pen).add(book).add(apple, 4)
print(cart)
print(cart.subtotal, cart.total())
cart.coupon = "TEN"
print(cart.total(), cart == Cart("Zoe"), sorted([pen, book, apple])[0].name, max(pen, book))
print({apple: 1, Product("apple", 0.5, "fruit"): 2}, hash(apple) == hash(Product("apple", 0.5, "fruit")))
for item in sorted(cart.items, key=lambda i: i.total, reverse=True):
    print(f"{item.product.name:.<20}{item.quantity:>3} x {item.product.price:>6.2f} = {item.total:>7.2f}")
try:
    apple.price = 1
except Exception as e:
    print(type(e).__name__, e)
try:
    Product("bad", -1)
except ValueError as e:
    print(e)
Product("incomplete")
