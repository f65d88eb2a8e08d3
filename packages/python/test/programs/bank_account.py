class InsufficientFunds(Exception):
    def __init__(self, balance, amount):
        super().__init__(f"balance {balance:.2f} is less than {amount:.2f}")
        self.balance = balance
        self.amount = amount

    @property
    def shortfall(self):
        return self.amount - self.balance


class Account:
    interest_rate = 0.02
    _count = 0

    def __init__(self, owner, balance=0.0):
        self.owner = owner
        self._balance = balance
        self.history = []
        Account._count += 1

    @property
    def balance(self):
        return self._balance

    @balance.setter
    def balance(self, value):
        if value < 0:
            raise ValueError("balance cannot be negative")
        self._balance = value

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError(f"invalid amount: {amount!r}")
        self.balance += amount
        self.history.append(("deposit", amount))
        return self

    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(self.balance, amount)
        self.balance -= amount
        self.history.append(("withdraw", amount))
        return self

    @classmethod
    def from_string(cls, text):
        owner, _, balance = text.partition(":")
        return cls(owner.strip(), float(balance))

    @staticmethod
    def is_valid_owner(name):
        return bool(name) and name.replace(" ", "").isalpha()

    def __repr__(self):
        return f"{type(self).__name__}(owner={self.owner!r}, balance={self.balance!r})"


class Savings(Account):
    interest_rate = 0.05

    def add_interest(self):
        self.deposit(round(self.balance * self.interest_rate, 2))


a = Account("Ann", 100)
b = Savings.from_string("Bob : 250.75")
print(a, b, Account._count)
a.deposit(50).withdraw(30).deposit(5.5)
b.add_interest()
print(a.balance, b.balance, a.history, b.history[-1])
try:
    a.withdraw(1000)
except InsufficientFunds as exc:
    print("error:", exc, exc.shortfall, exc.args)
try:
    a.balance = -1
except ValueError as exc:
    print(type(exc).__name__, exc)
try:
    a.deposit("10")
except TypeError as exc:
    print(exc)
print(Account.is_valid_owner("Ann Lee"), Account.is_valid_owner("R2D2"), Account.is_valid_owner(""))
print(isinstance(b, Account), issubclass(Savings, Account), Savings.__mro__[1].__name__)
print(vars(a))
b.withdraw(500)
