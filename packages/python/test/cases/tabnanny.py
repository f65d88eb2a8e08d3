# Indentation that depends on how wide a tab is.
import inspect
import io
import tabnanny
import tokenize


def look(text):
    try:
        tabnanny.process_tokens(tokenize.generate_tokens(io.StringIO(text).readline))
    except tabnanny.NannyNag as nag:
        return nag.get_lineno(), nag.get_msg(), nag.get_line(), nag.args


tabnanny.__all__  # => ['check', 'NannyNag', 'process_tokens']
tabnanny.verbose, tabnanny.filename_only, tabnanny.__version__  # => (0, 0, '6')
[str(inspect.signature(each)) for each in (tabnanny.check, tabnanny.process_tokens, tabnanny.NannyNag)]  # => ['(file)', '(tokens)', '(lineno, msg, line)']
look("if x:\n    a\n    b\n")
look("if x:\n\ta\n\tif y:\n\t\tb\n")
look("if x:\n        a\n\tb\n")  # => (3, 'indent not equal e.g. at tab sizes 1, 2, 3, 4, 5, 6, 7, 9', '\tb\n', (3, 'indent not equal e.g. at tab sizes 1, 2, 3, 4, 5, 6, 7, 9', '\tb\n'))
look("if x:\n\ta\n        b\n")  # => (3, 'indent not equal e.g. at tab sizes 1, 2, 3, 4, 5, 6, 7, 9', '        b\n', (3, 'indent not equal e.g. at tab sizes 1, 2, 3, 4, 5, 6, 7, 9', '        b\n'))
look("if x:\n        if y:\n\t b\n")  # => (3, 'indent not greater e.g. at tab sizes 1, 2, 3, 4, 5, 6, 7', '\t b\n', (3, 'indent not greater e.g. at tab sizes 1, 2, 3, 4, 5, 6, 7', '\t b\n'))
look("if x:\n    if y:\n\tb\n")  # => (3, 'indent not greater e.g. at tab sizes 1, 2, 3, 4', '\tb\n', (3, 'indent not greater e.g. at tab sizes 1, 2, 3, 4', '\tb\n'))
look("if x:\n  \ta\n \tb\n")  # => (3, 'indent not equal e.g. at tab sizes 1, 2', ' \tb\n', (3, 'indent not equal e.g. at tab sizes 1, 2', ' \tb\n'))
look("if x:\n \t a\n  \t b\n")  # => (3, 'indent not equal e.g. at tab sizes 1, 2', '  \t b\n', (3, 'indent not equal e.g. at tab sizes 1, 2', '  \t b\n'))
look("if x:\n   \t    if y:\n\t       \tb\n")
look("if x:\n a\n")
look("if x:\n  a\n b\n")  # raises IndentationError: unindent does not match any outer indentation level (<tokenize>, line 3)
look("(")  # raises TokenError: ('EOF in multi-line statement', (2, 0))
tabnanny.Whitespace("  \t \tx").norm  # => ((0, 1, 1), 0)
tabnanny.Whitespace("  \t \t").indent_level(2), tabnanny.Whitespace("  \t \t").indent_level(8)  # => (6, 16)
tabnanny.Whitespace("\t\t   ").is_simple, tabnanny.Whitespace(" \t").is_simple  # => (True, False)
tabnanny.Whitespace("  \t   ").longest_run_of_spaces()  # => 3
tabnanny.Whitespace("\t").less(tabnanny.Whitespace("        "))  # => False
tabnanny.Whitespace("\t").not_less_witness(tabnanny.Whitespace("   "))  # => [(3, 3, 3), (4, 4, 3)]
tabnanny.Whitespace("\t").not_equal_witness(tabnanny.Whitespace("   "))  # => [(1, 1, 3), (2, 2, 3), (4, 4, 3)]
tabnanny.Whitespace("  ").equal(tabnanny.Whitespace("  "))  # => True
tabnanny.format_witnesses([(1, 2, 3)])  # => 'at tab size 1'
tabnanny.format_witnesses([(1, 2, 3), (4, 5, 6)])  # => 'at tab sizes 1, 4'
