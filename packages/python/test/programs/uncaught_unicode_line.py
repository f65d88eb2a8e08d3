naïve_größe = {"straße": 3, "日本": "two"}
print({k: len(k) for k in naïve_größe}, "日本".center(8, "*"), f"{'é':>4}|")
café = lambda ключ: naïve_größe[ключ] * 2
print(café("straße"), café("日本"), ascii("日本é"))
try:
    café("ß")
except KeyError as e:
    print(e, repr(e))
π = 3.14159
print(f"{π:.2f}", "ÀÉ".lower(), "straße".upper(), "ﬁ".upper(), "İ".lower() == "i̇", len("👨‍👩‍👧"))
for wort in ("größe", "naïve"):
    print(wort.encode("latin-1"), wort.encode().hex(), sorted(wort)[-1])
print("日本語テスト" + naïve_größe["straße"] + "終わり")
