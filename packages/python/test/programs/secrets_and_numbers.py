import secrets
import string
import random

token = secrets.token_hex(8)
print(len(token), all(c in string.hexdigits for c in token), len(secrets.token_bytes(5)), isinstance(secrets.token_urlsafe(), str))
print(secrets.choice([1]), secrets.randbelow(1), 0 <= secrets.randbelow(10) < 10, secrets.compare_digest("a", "a"), secrets.compare_digest(b"a", b"b"), 0 <= secrets.randbits(4) < 16)
alphabet = string.ascii_letters + string.digits
password = "".join(secrets.choice(alphabet) for _ in range(12))
print(len(password), password.isalnum(), token != secrets.token_hex(8))
random.seed(5)
pw = "".join(random.choice(alphabet) for _ in range(10))
print(pw, sorted(pw)[0], [random.randint(0, 9) for _ in range(5)])
print(secrets.randbelow(0))
