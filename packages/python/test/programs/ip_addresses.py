def to_int(ip: str) -> int:
    parts = ip.split(".")
    if len(parts) != 4:
        raise ValueError(f"{ip!r} has {len(parts)} parts")
    n = 0
    for p in parts:
        if not p.isdecimal() or (len(p) > 1 and p[0] == "0") or int(p) > 255:
            raise ValueError(f"bad octet {p!r} in {ip!r}")
        n = n << 8 | int(p)
    return n


def to_str(n):
    return ".".join(str(n >> s & 0xFF) for s in range(24, -8, -8))


class Network:
    def __init__(self, cidr):
        ip, _, bits = cidr.partition("/")
        self.bits = int(bits or 32)
        self.mask = (0xFFFFFFFF << 32 - self.bits) & 0xFFFFFFFF
        self.base = to_int(ip) & self.mask

    def __contains__(self, ip): return to_int(ip) & self.mask == self.base
    def __len__(self): return 2 ** (32 - self.bits)
    def __iter__(self): return map(to_str, range(self.base, self.base + len(self)))
    def __repr__(self): return f"Network('{to_str(self.base)}/{self.bits}')"
    def hosts(self):
        it = iter(self)
        next(it)
        for _ in range(len(self) - 2):
            yield next(it)
    def split(self):
        return [Network(f"{to_str(self.base + i * len(self) // 2)}/{self.bits + 1}") for i in range(2)]


n = Network("192.168.1.77/29")
print(n, len(n), list(n)[:2], [*n.hosts()][-1], "192.168.1.79" in n, "192.168.1.80" in n, to_str(n.mask), n.split())
print(to_int("10.0.0.1"), to_str(2 ** 32 - 1), f"{to_int('172.16.0.0'):032b}", hex(to_int("127.0.0.1")))
routes = {Network("0.0.0.0/0"): "default", Network("10.0.0.0/8"): "corp", Network("10.1.0.0/16"): "lab"}
for ip in ("8.8.8.8", "10.9.9.9", "10.1.2.3"):
    best = max((r for r in routes if ip in r), key=lambda r: r.bits)
    print(ip, "via", routes[best], best)
print(sorted(["10.0.0.9", "10.0.0.10", "9.255.0.1"], key=to_int), sorted(["10.0.0.9", "10.0.0.10", "9.255.0.1"]))
for bad in ("1.2.3", "256.1.1.1", "01.2.3.4", "a.b.c.d", "1.2.3.4/x", ""):
    try:
        print(Network(bad))
    except ValueError as e:
        print(e)
print(len(Network("::1")))
