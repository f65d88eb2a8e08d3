# zipfile: archives in memory, written and read, what they say of their members, and what is refused.
import io, zipfile
box = io.BytesIO()
first = zipfile.ZipInfo('d/a.txt', (2024, 1, 2, 3, 4, 6))
with zipfile.ZipFile(box, 'w') as out:
    out.writestr(first, 'hello')
    out.writestr('b.bin', b'x' * 1000, zipfile.ZIP_DEFLATED, 9)
    with out.open('c.txt', 'w') as member: member.write(b'abc')
    out.writestr('é.txt', 'ü')
    out.mkdir('dir')
    out.comment = b'hey'
z = zipfile.ZipFile(box)
broken = bytearray(box.getvalue())
broken[broken.index(b'hello')] = 65
bad = zipfile.ZipFile(io.BytesIO(bytes(broken)))
writing = zipfile.ZipFile(io.BytesIO(), 'w')
with zipfile.ZipFile(io.BytesIO(box.getvalue()), 'a') as more: more.writestr('m', 'n')
inner = zipfile.ZipFile(io.BytesIO(box.getvalue()))
inner.filename = 'F.zip'
path = zipfile.Path(inner)

z.namelist(), z.comment, z.testzip(), z.mode  # => (['d/a.txt', 'b.bin', 'c.txt', 'é.txt', 'dir/'], b'hey', None, 'r')
first, z.getinfo('dir/'), z.getinfo('b.bin')  # => (<ZipInfo filename='d/a.txt' filemode='?rw-------' file_size=5>, <ZipInfo filename='dir/' filemode='drwxrwxrwx' external_attr=0x10>, <ZipInfo filename='b.bin' compress_type=deflate filemode='?rw-------' file_size=1000 compress_size=11>)
[(i.filename, i.compress_type, i.create_system, i.flag_bits, i.external_attr, i.header_offset, i.CRC, i.compress_size, i.file_size, i.is_dir()) for i in z.infolist()][:1]  # => [('d/a.txt', 0, 3, 0, 25165824, 0, 907060870, 5, 5, False)]
[(i.filename, i.flag_bits, i.external_attr, i.compress_size, i.is_dir()) for i in z.infolist()]  # => [('d/a.txt', 0, 25165824, 5, False), ('b.bin', 0, 25165824, 11, False), ('c.txt', 0, 25165824, 3, False), ('é.txt', 2048, 25165824, 2, False), ('dir/', 0, 1107230736, 0, True)]
z.read('d/a.txt'), z.read('b.bin') == b'x' * 1000, list(z.open('c.txt')), io.TextIOWrapper(z.open('é.txt'), 'utf-8').read()  # => (b'hello', True, [b'abc'], 'ü')
z.open('b.bin').read(5), z.open('b.bin')  # => (b'xxxxx', <zipfile.ZipExtFile name='b.bin' mode='r' compress_type=deflate>)
z.read('nope')  # raises KeyError: "There is no item named 'nope' in the archive"
z.open('b.bin', 'x')  # raises ValueError: open() requires mode "r" or "w"
z.setpassword('a')  # raises TypeError: pwd: expected bytes, got str
zipfile.ZipFile(io.BytesIO(b'nope'))  # raises BadZipFile: File is not a zip file
zipfile.ZipFile(box, 'q')  # raises ValueError: ZipFile requires mode 'r', 'w', 'x', or 'a'
zipfile.ZipFile(box, 'w', 99)  # raises NotImplementedError: That compression method is not supported
zipfile.is_zipfile(box), zipfile.is_zipfile(io.BytesIO(b'x'))  # => (True, False)
bad.testzip()  # => 'd/a.txt'
bad.read('d/a.txt')  # raises BadZipFile: Bad CRC-32 for file 'd/a.txt'
more.namelist(), more  # => (['d/a.txt', 'b.bin', 'c.txt', 'é.txt', 'dir/', 'm'], <zipfile.ZipFile [closed]>)
more.read('m')  # raises ValueError: Attempt to use ZIP archive that was already closed
more.writestr('a', 'b')  # raises ValueError: Attempt to write to ZIP archive that was already closed
writing.writestr('a', 3)  # raises TypeError: object of type 'int' has no len()
writing.mkdir(3)  # raises TypeError: Expected type str or ZipInfo
writing.comment = 'x'  # raises TypeError: comment: expected bytes, got str
zipfile.ZipInfo('a', (1970, 1, 1, 0, 0, 0))  # raises ValueError: ZIP does not support timestamps before 1980
zipfile.ZipInfo('a\0b').filename, zipfile.ZipInfo(), zipfile.ZipInfo('x/')  # => ('a', <ZipInfo filename='NoName' file_size=0>, <ZipInfo filename='x/'>)
zipfile.ZipInfo().FileHeader()  # raises AttributeError: 'ZipInfo' object has no attribute 'CRC'
path, path / 'd', (path / 'd' / 'a.txt').read_text(), (path / 'd').is_dir(), (path / 'nope').exists()  # => (Path('F.zip', ''), Path('F.zip', 'd/'), 'hello', True, False)
str(path / 'd'), (path / 'd').parent, (path / 'd' / 'a.txt').name, list(path.iterdir())  # => ('F.zip/d/', Path('F.zip', ''), 'a.txt', [Path('F.zip', 'b.bin'), Path('F.zip', 'c.txt'), Path('F.zip', 'é.txt'), Path('F.zip', 'dir/'), Path('F.zip', 'd/')])
(path / 'd').open()  # raises IsADirectoryError: F.zip/d/
(path / 'x').open()  # raises FileNotFoundError: F.zip/x
z.extract('nope')  # raises KeyError: "There is no item named 'nope' in the archive"
len(box.getvalue()), box.getvalue()[:34]  # => (480, b'PK\x03\x04\x14\x00\x00\x00\x00\x00\x83\x18"X\x86\xa6\x106\x05\x00\x00\x00\x05\x00\x00\x00\x07\x00\x00\x00d/a.')
