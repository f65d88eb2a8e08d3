"double", 'single', """triple "quoted" '''""", '''x'''
"a\tb\nc\\\'\"\a\b\f\v\r\0\x41\u0042\U0001F600\101\7\q"
"one" 'two' """three"""
u"uni" "code", "x" u"y"
r"raw\n", R'\d', rb"raw\x00", Rb'\d', bR"\w"
b"bytes\x00\xff\n\101", b'a' b"b", B"\'"
"line \
continued"
"""several
lines"""
"\N{GREEK SMALL LETTER ALPHA}\N{EM DASH}\N{SNOWMAN}"
"it's", 'say "hi"', "both ' and \""
"é", "\x80\xa0\u200b", "日本語", "😀"
""
b""
