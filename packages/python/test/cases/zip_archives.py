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
# What is no str and no path is taken for a file.
zipfile.ZipFile(3)  # raises AttributeError: 'int' object has no attribute 'seek'
zipfile.ZipFile(b'a.zip')  # raises AttributeError: 'bytes' object has no attribute 'seek'
zipfile.Path(None)  # raises AttributeError: 'NoneType' object has no attribute 'seek'
zipfile.ZipFile(io.StringIO('x'))  # raises BadZipFile: File is not a zip file
zipfile.ZipInfo(None)  # raises AttributeError: 'NoneType' object has no attribute 'find'
zipfile.ZipInfo(b'a')  # raises TypeError: argument should be integer or bytes-like object, not 'str'
zipfile.ZipInfo(3, 5)  # raises AttributeError: 'int' object has no attribute 'find'
repr(zipfile.ZipInfo(''))  # raises IndexError: string index out of range
z.getinfo(())  # raises TypeError: not enough arguments for format string
z.open('d/a.txt').read1()  # raises TypeError: ZipExtFile.read1() missing 1 required positional argument: 'n'
z.open('d/a.txt').seek(None)  # raises TypeError: '>' not supported between instances of 'NoneType' and 'int'
z.open('d/a.txt').write()  # raises UnsupportedOperation: write
z.open('d/a.txt').readline(limit=2), z.open('d/a.txt').readline()  # => (b'he', b'hello')
zipfile.ZipInfo.from_file({})  # raises TypeError: stat: path should be string, bytes, os.PathLike or integer, not dict
writing.writestr('', 'x')  # raises IndexError: string index out of range
zipfile.Path(z).name  # raises TypeError: expected str, bytes or os.PathLike object, not NoneType
(path / 'd' / 'a.txt').open('rb', 'utf-8')  # raises ValueError: encoding args invalid for binary operation
path.name, path.stem, path.suffix, (path / 'd').name, (path / 'd' / 'a.txt').suffixes, path.parent  # => ('F.zip', 'F', '.zip', 'd', ['.txt'], PosixPath('.'))
(path / 'b.bin').iterdir()  # raises ValueError: Can't listdir a file
# Sizes of 64 bits.
class Pipe:
    """A stream that cannot go back."""
    def __init__(self): self.data = b''
    def write(self, data): self.data += data; return len(data)
    def flush(self): pass
def wide(target, **options):
    with zipfile.ZipFile(target, 'w', **options) as out:
        info = zipfile.ZipInfo('a', (2024, 1, 2, 3, 4, 6))
        with out.open(info, 'w', force_zip64=True) as member: member.write(b'hello')
    return info.extract_version, getattr(target, 'data', None) or target.getvalue()
wide(io.BytesIO())  # => (45, b'PK\x03\x04-\x00\x00\x00\x00\x00\x83\x18"X\x86\xa6\x106\xff\xff\xff\xff\xff\xff\xff\xff\x01\x00\x14\x00a\x01\x00\x10\x00\x05\x00\x00\x00\x00\x00\x00\x00\x05\x00\x00\x00\x00\x00\x00\x00helloPK\x01\x02-\x03-\x00\x00\x00\x00\x00\x83\x18"X\x86\xa6\x106\x05\x00\x00\x00\x05\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x80\x01\x00\x00\x00\x00aPK\x05\x06\x00\x00\x00\x00\x01\x00\x01\x00/\x00\x00\x008\x00\x00\x00\x00\x00')
wide(Pipe())  # => (45, b'PK\x03\x04-\x00\x08\x00\x00\x00\x83\x18"X\x00\x00\x00\x00\xff\xff\xff\xff\xff\xff\xff\xff\x01\x00\x14\x00a\x01\x00\x10\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00helloPK\x07\x08\x86\xa6\x106\x05\x00\x00\x00\x00\x00\x00\x00\x05\x00\x00\x00\x00\x00\x00\x00PK\x01\x02-\x03-\x00\x08\x00\x00\x00\x83\x18"X\x86\xa6\x106\x05\x00\x00\x00\x05\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x80\x01\x00\x00\x00\x00aPK\x05\x06\x00\x00\x00\x00\x01\x00\x01\x00/\x00\x00\x00P\x00\x00\x00\x00\x00')
wide(io.BytesIO(), allowZip64=False)  # raises ValueError: force_zip64 is True, but allowZip64 was False when opening the ZIP file.
large = zipfile.ZipInfo('a')
large.file_size, large.compress_size, large.CRC, large.header_offset = 2**33, 5, 1, 2**32
large.FileHeader(), large.extract_version  # => (b'PK\x03\x04-\x00\x00\x00\x00\x00\x00\x00!\x00\x01\x00\x00\x00\xff\xff\xff\xff\xff\xff\xff\xff\x01\x00\x14\x00a\x01\x00\x10\x00\x00\x00\x00\x00\x02\x00\x00\x00\x05\x00\x00\x00\x00\x00\x00\x00', 45)
class Far(Pipe):
    """A stream that stands behind 2 GB."""
    at = 2**31
    def tell(self): return self.at
    def seek(self, at, whence=0): self.at = at
    def write(self, data): self.at += len(data); return Pipe.write(self, data)
far = Far()
with zipfile.ZipFile(far, 'w') as out:
    out.writestr(large, b'abc')
    large.file_size, large.extra = 2**33, b'\1\0\1\0x\x99\0\1\0y'
large.header_offset, far.data  # => (2147483648, b'PK\x03\x04-\x00\x00\x00\x00\x00\x00\x00!\x00\x00\x00\x00\x00\x00\x00\x00\x00\x03\x00\x00\x00\x01\x00\x00\x00aabcPK\x03\x04-\x00\x00\x00\x00\x00\x00\x00!\x00\xc2A$5\x03\x00\x00\x00\x03\x00\x00\x00\x01\x00\x00\x00aPK\x01\x02-\x03-\x00\x00\x00\x00\x00\x00\x00!\x00\xc2A$5\xff\xff\xff\xff\xff\xff\xff\xff\x01\x00!\x00\x00\x00\x00\x00\x00\x00\x00\x00\x80\x01\xff\xff\xff\xffa\x01\x00\x18\x00\x00\x00\x00\x00\x02\x00\x00\x00\x03\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x80\x00\x00\x00\x00\x99\x00\x01\x00yPK\x06\x06,\x00\x00\x00\x00\x00\x00\x00-\x00-\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00\x00P\x00\x00\x00\x00\x00\x00\x00"\x00\x00\x80\x00\x00\x00\x00PK\x06\x07\x00\x00\x00\x00r\x00\x00\x80\x00\x00\x00\x00\x01\x00\x00\x00PK\x05\x06\x00\x00\x00\x00\x01\x00\x01\x00P\x00\x00\x00"\x00\x00\x80\x00\x00')
with zipfile.ZipFile(Far(), 'w', allowZip64=False) as out:
    out.writestr('a', 'b')  # raises LargeZipFile: Central directory offset would require ZIP64 extensions
zipfile.ZipFile(Far(), 'w', allowZip64=False).close()  # raises LargeZipFile: Central directory offset would require ZIP64 extensions
