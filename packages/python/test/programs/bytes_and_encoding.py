data = b"Hello\x00World\xff"
print(data, len(data), data[0], data[1:4], data[-1], list(data[:3]), data.find(b"W"), b"lo" in data, 72 in data)
print(data.hex(), data.hex(" "), data.hex("-", 2), bytes.fromhex("48 65 6c"), bytes([65, 66]), bytes(3), bytes("é", "utf-8"), bytes(range(5)))
print(data.split(b"\x00"), data.replace(b"\xff", b"!"), data.upper(), data.startswith(b"Hell"), b" x ".strip(), b",".join([b"a", b"b"]))
print("héllo wörld ☃".encode("utf-8"), "abc".encode("utf-16"), "é".encode("latin-1"), "é".encode("ascii", "replace"), "é☃".encode("ascii", "xmlcharrefreplace"), "é".encode("ascii", "backslashreplace"), "é".encode("ascii", "ignore"))
print(b"caf\xc3\xa9".decode(), b"caf\xe9".decode("latin-1"), b"caf\xe9".decode("utf-8", "replace"), b"caf\xe9".decode("utf-8", errors="ignore"), b"\xe9".decode("ascii", "backslashreplace"))
ba = bytearray(b"abc")
ba.append(100)
ba += b"ef"
ba[0] = 65
ba[1:3] = b"XYZ"
del ba[-1]
print(ba, ba.decode(), len(ba), bytes(ba), ba.pop(), ba.reverse(), ba, bytearray(2), ba == b"dZYXA"[:len(ba)])
mv = memoryview(b"abcdef")
print(mv[2], bytes(mv[1:3]), mv.tolist(), len(mv), mv[::-1].tobytes())


def xor(a, key):
    return bytes(x ^ key[i % len(key)] for i, x in enumerate(a))


secret = xor(b"attack at dawn", b"key")
print(secret, xor(secret, b"key").decode())


def hexdump(b, width=8):
    for off in range(0, len(b), width):
        chunk = b[off:off + width]
        yield f"{off:04x}  {' '.join(f'{x:02x}' for x in chunk):<{width * 3 - 1}}  {''.join(chr(x) if 32 <= x < 127 else '.' for x in chunk)}"


print(*hexdump(data + b"more text\n"), sep="\n")
B64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def b64(b):
    out = ""
    for i in range(0, len(b), 3):
        chunk = b[i:i + 3]
        n = int.from_bytes(chunk + bytes(3 - len(chunk)), "big")
        out += "".join(B64[n >> s & 63] for s in (18, 12, 6, 0))[:len(chunk) + 1] + "=" * (3 - len(chunk))
    return out


print(b64(b"Man"), b64(b"Ma"), b64(b"hello world"), b"%d items %s" % (3, b"x"), b"a" < b"b", b"a" * 3, b"a" + bytearray(b"b"))
print([hex(b) for b in "😀".encode()], "\u00e9" == "e\u0301", len("e\u0301"), [ord(c) for c in "aé😀"], "😀"[0], "a😀b"[::-1], "😀".isalpha())
for bad in (lambda: bytes([256]), lambda: b"a" + "b", lambda: b"\xff".decode(), lambda: "\ud800".encode(), lambda: bytes("x"), lambda: b"abc"[5], lambda: bytes.fromhex("4"), lambda: "x".encode("nope"), lambda: b"a".join(["b"]), lambda: bytearray(b"x").append(300), lambda: bytes(-1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
data[0] = 1
