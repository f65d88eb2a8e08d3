class LibraryError(Exception): pass
class BookUnavailable(LibraryError):
    def __init__(self, title, borrower):
        self.title, self.borrower = title, borrower
        super().__init__(title, borrower)
    def __str__(self): return f"{self.title!r} is with {self.borrower}"
class LimitReached(LibraryError): pass


class Book:
    def __init__(self, title, author, year, isbn=None):
        self.title, self.author, self.year = title, author, int(year)
        self.isbn = isbn or f"{abs(sum(map(ord, title)) * self.year) % 10 ** 6:06d}"
        self.borrower = None
    def __eq__(self, other): return isinstance(other, Book) and self.isbn == other.isbn
    def __hash__(self): return hash(self.isbn)
    def __lt__(self, other): return (self.author.split()[-1], self.year) < (other.author.split()[-1], other.year)
    def __repr__(self): return f"<{self.title} ({self.year})>"
    def __format__(self, spec):
        if spec == "long":
            return f"{self.title} by {self.author}, {self.year}"
        return format(self.title, spec)


class Library:
    LIMIT = 2
    def __init__(self, books=()): self._books = {b.isbn: b for b in books}; self._members = {}
    def __len__(self): return len(self._books)
    def __iter__(self): return iter(sorted(self._books.values()))
    def __contains__(self, title): return any(b.title == title for b in self)
    def __getitem__(self, title):
        for b in self:
            if b.title.lower() == title.lower():
                return b
        raise KeyError(title)
    def __iadd__(self, book): self._books[book.isbn] = book; return self
    def lend(self, title, who):
        book = self[title]
        if book.borrower:
            raise BookUnavailable(book.title, book.borrower)
        mine = self._members.setdefault(who, set())
        if len(mine) >= self.LIMIT:
            raise LimitReached(f"{who} has {len(mine)} books")
        book.borrower = who
        mine.add(book)
    def search(self, **criteria):
        return [b for b in self if all(str(v).lower() in str(getattr(b, k)).lower() for k, v in criteria.items())]


raw = """Dune|Frank Herbert|1965
Emma|Jane Austen|1815
Persuasion|Jane Austen|1817
Neuromancer|William Gibson|1984"""
lib = Library(Book(*line.split("|")) for line in raw.splitlines())
lib += Book("Ulysses", "James Joyce", "1922", isbn="000001")
print(list(lib), len(lib), "Emma" in lib, lib["dune"].isbn)
for title, who in [("Dune", "ann"), ("dune", "bob"), ("Emma", "ann"), ("Persuasion", "ann"), ("Moby", "bob")]:
    try:
        lib.lend(title, who)
        print("lent", title, "to", who)
    except LibraryError as e:
        print(type(e).__name__, "-", e, e.args)
    except KeyError as e:
        print("no such book:", e)
print(lib.search(author="austen"), lib.search(year=19), lib.search(title="e", author="f"))
print(f"{lib['Dune']:long}|{lib['Emma']:>10}|{lib['Emma']}", {b.title: b.borrower for b in lib if b.borrower})
decades = {}
for b in lib:
    decades.setdefault(b.year // 10 * 10, []).append(b)
print(dict(sorted(decades.items())))
lib.search(publisher="x")
