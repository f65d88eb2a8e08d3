import doctest
p = doctest.DocTestParser()
for text in (">>>x", ">>> x\n..y", "  >>> x\n y", ">>> 1 # doctest: +NOPE", "# doctest: +SKIP", ">>> # doctest: +SKIP", ">>> a\n    ...  b"):
    try: print([(e.source, e.want) for e in p.get_examples(text)])
    except ValueError as e: print(e)
o = doctest.OutputChecker()
print(o.check_output("a...c\n", "abc\n", doctest.ELLIPSIS), o.check_output("1\n", "True\n", 0), o.check_output("1\n", "True\n", doctest.DONT_ACCEPT_TRUE_FOR_1))
for fl in (0, doctest.REPORT_UDIFF, doctest.REPORT_CDIFF, doctest.REPORT_NDIFF):
    print(o.output_difference(doctest.Example("x", "a\nb\nc\nd\n"), "a\nB\nc\nd\n", fl))
print(o.output_difference(doctest.Example("x", ""), "q\n", 0), o.output_difference(doctest.Example("x", "q"), "", 0))
print(doctest.Example("x", "y") == doctest.Example("x\n", "y\n"), doctest.register_optionflag("MY") == doctest.register_optionflag("MY"))
