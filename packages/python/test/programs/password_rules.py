import re
import string

RULES = [
    ("at least 8 characters", lambda p: len(p) >= 8),
    ("a lower-case letter", lambda p: any(c.islower() for c in p)),
    ("an upper-case letter", lambda p: re.search(r"[A-Z]", p)),
    ("a digit", lambda p: set(p) & set(string.digits)),
    ("a symbol", lambda p: any(c in string.punctuation for c in p)),
    ("no spaces", lambda p: not re.search(r"\s", p)),
    ("no triple repeats", lambda p: not re.search(r"(.)\1\1", p)),
]


def check(p):
    return [name for name, rule in RULES if not rule(p)]


for p in ("abc", "Password1!", "aaaBBB111!!!", "correct horse", "Tr0ub4dor&3", ""):
    problems = check(p)
    print(f"{p!r:<18} {'OK' if not problems else 'missing: ' + '; '.join(problems)}")

EMAIL = re.compile(r"^(?P<user>[\w.+-]+)@(?P<host>(?:[\w-]+\.)+(?P<tld>[a-z]{2,}))$", re.IGNORECASE)
for e in ("a.b+c@mail.example.com", "bad@", "x@y.z", "UPPER@SITE.ORG", "two@@at.com"):
    m = EMAIL.match(e)
    print(e, m.groupdict() if m else None)
print(string.ascii_letters, string.hexdigits, string.punctuation, repr(string.whitespace))
print(string.Template("$who owes ${amount}$$").substitute(who="Al", amount=5), string.Template("$a $b").safe_substitute(a=1), string.capwords("the  quick fox"))
mask = lambda s, keep=4: "*" * (len(s) - keep) + s[-keep:]
print(mask("4111111111111111"), mask("abc"), mask("abcdef", 2))


def luhn(number):
    digits = [int(d) for d in re.sub(r"\D", "", number)]
    odd, even = digits[-1::-2], digits[-2::-2]
    return (sum(odd) + sum(sum(divmod(2 * d, 10)) for d in even)) % 10 == 0


print([luhn(n) for n in ("4539 1488 0343 6467", "8273 1232 7352 0569", "0")])
print(re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ",", "1234567"), re.findall(r"(?=(\w{3}))", "abcde"), re.sub(r"([a-z])([A-Z])", r"\1_\2", "someCamelCaseName").lower())
print(re.split(r"(?<=[.!?]) +", "One. Two! Three? Four"), re.findall(r"<(\w+)[^>]*>(.*?)</\1>", "<b>x</b><i c='1'>y</i>"), re.sub(r"\s+", " ", " a \n b\t"))
print(re.match(r"(a)(b)?", "a").groups(), re.match(r"(a)(b)?", "a").groups("-"), re.search(r"(\d+)-(\d+)", "10-20").expand(r"\2:\1"), re.subn("a", "b", "banana", 2))
print(re.findall(r"\b[A-Z]{2,}\b", "NASA and the EU met UN x"), re.compile("a|b").split("1a2b3"), [m.span() for m in re.finditer(r"o", "foo boo")], bool(re.fullmatch("a*", "")))
for pat in ("(", "[a", "*a", "a**", "(?P<1>x)", r"\1", "(?P<n>a)(?P<n>b)", "a{2,1}", "(?<=a*)b", "[z-a]"):
    try:
        re.compile(pat)
        print(pat, "ok")
    except re.error as e:
        print(f"{pat:<20} {e}")
string.Template("$missing").substitute({})
