import csv
import io

raw = 'name,qty,price\n"Widget, large",3,2.50\nGadget,,1\n"Quote ""d""",7,x\n'
rows = list(csv.reader(io.StringIO(raw)))
print(rows)
for row in csv.DictReader(raw.splitlines()):
    print(row["name"], row, sep=" -> ")
reader = csv.DictReader(io.StringIO("a;b\n1;2;3\n4\n"), delimiter=";", restkey="rest", restval="none")
print(reader.fieldnames, list(reader), reader.line_num)
buf = io.StringIO()
w = csv.writer(buf)
print(w.writerow(["id", "text", "n"]))
w.writerows([[1, 'has "quotes"', 1.5], [2, "comma, here", None], [3, "line\nbreak", True], ["", " ", "'"]])
print(repr(buf.getvalue()))
print(list(csv.reader(io.StringIO(buf.getvalue()))))
out = io.StringIO()
dw = csv.DictWriter(out, fieldnames=["x", "y"], extrasaction="ignore", lineterminator="\n")
dw.writeheader()
dw.writerow({"x": 1, "y": 2, "z": 3})
dw.writerows([{"x": "only"}, {"y": "b"}])
print(out.getvalue())
q = io.StringIO()
csv.writer(q, quoting=csv.QUOTE_ALL, delimiter="|").writerow([1, "a", None])
csv.writer(q, quoting=csv.QUOTE_NONNUMERIC).writerow([1, "a", 2.5])
csv.writer(q, delimiter="\t", quotechar="'", lineterminator="!").writerow(["a\tb", "it's", 'x"y'])
print(repr(q.getvalue()))
print(list(csv.reader(["a b 'c d'"], delimiter=" ", quotechar="'")), list(csv.reader(["1, 2,  3"], skipinitialspace=True)), list(csv.reader(["1,'a'", "2.5,'b'"], quoting=csv.QUOTE_NONNUMERIC, quotechar="'")))
total = 0
for line in csv.DictReader(io.StringIO(raw)):
    try:
        total += int(line["qty"]) * float(line["price"])
    except ValueError as e:
        print("skip", line["name"], e)
print(total)
for bad in (lambda: dw2.writerow({"q": 1}), lambda: csv.writer(5), lambda: csv.reader(["a"], delimiter="ab"), lambda: list(csv.reader([1])), lambda: csv.writer(io.StringIO()).writerow(5)):
    try:
        dw2 = csv.DictWriter(io.StringIO(), ["x"])
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(next(csv.reader([])))
