/**
 * The module mimetypes, written in Python: which kind of content the name of a file promises, and back. The tables are those of CPython;
 * files of such tables (`knownfiles`) are looked for among the files of the program.
 */

import { pythonModule } from "./python-source.ts";

/** A type and its suffixes on each line, in CPython's order, which decides on the extension that is guessed first. */
const STANDARD = `
application/javascript .js .mjs
application/json .json
application/manifest+json .webmanifest
application/msword .doc .dot .wiz
application/n-quads .nq
application/n-triples .nt
application/octet-stream .bin .a .dll .exe .o .obj .so
application/oda .oda
application/pdf .pdf
application/pkcs7-mime .p7c
application/postscript .ps .ai .eps
application/trig .trig
application/vnd.apple.mpegurl .m3u .m3u8
application/vnd.ms-excel .xls .xlb
application/vnd.ms-powerpoint .ppt .pot .ppa .pps .pwz
application/wasm .wasm
application/x-bcpio .bcpio
application/x-cpio .cpio
application/x-csh .csh
application/x-dvi .dvi
application/x-gtar .gtar
application/x-hdf .hdf
application/x-hdf5 .h5
application/x-latex .latex
application/x-mif .mif
application/x-netcdf .cdf .nc
application/x-pkcs12 .p12 .pfx
application/x-pn-realaudio .ram
application/x-python-code .pyc .pyo
application/x-sh .sh
application/x-shar .shar
application/x-shockwave-flash .swf
application/x-sv4cpio .sv4cpio
application/x-sv4crc .sv4crc
application/x-tar .tar
application/x-tcl .tcl
application/x-tex .tex
application/x-texinfo .texi .texinfo
application/x-troff .roff .t .tr
application/x-troff-man .man
application/x-troff-me .me
application/x-troff-ms .ms
application/x-ustar .ustar
application/x-wais-source .src
application/xml .xsl .rdf .wsdl .xpdl
application/zip .zip
audio/3gpp .3gp .3gpp
audio/3gpp2 .3g2 .3gpp2
audio/aac .aac .adts .loas .ass
audio/basic .au .snd
audio/mpeg .mp3 .mp2
audio/opus .opus
audio/x-aiff .aif .aifc .aiff
audio/x-pn-realaudio .ra
audio/x-wav .wav
image/avif .avif
image/bmp .bmp
image/gif .gif
image/ief .ief
image/jpeg .jpg .jpe .jpeg
image/heic .heic
image/heif .heif
image/png .png
image/svg+xml .svg
image/tiff .tiff .tif
image/vnd.microsoft.icon .ico
image/x-cmu-raster .ras
image/x-portable-anymap .pnm
image/x-portable-bitmap .pbm
image/x-portable-graymap .pgm
image/x-portable-pixmap .ppm
image/x-rgb .rgb
image/x-xbitmap .xbm
image/x-xpixmap .xpm
image/x-xwindowdump .xwd
message/rfc822 .eml .mht .mhtml .nws
text/css .css
text/csv .csv
text/html .html .htm
text/n3 .n3
text/plain .txt .bat .c .h .ksh .pl .srt
text/richtext .rtx
text/tab-separated-values .tsv
text/vtt .vtt
text/x-python .py
text/x-setext .etx
text/x-sgml .sgm .sgml
text/x-vcard .vcf
text/xml .xml
video/mp4 .mp4
video/mpeg .mpeg .m1v .mpa .mpe .mpg
video/quicktime .mov .qt
video/webm .webm
video/x-msvideo .avi
video/x-sgi-movie .movie
`;

const COMMON = `
application/rtf .rtf
audio/midi .midi
audio/midi .mid
image/jpg .jpg
image/pict .pict
image/pict .pct
image/pict .pic
image/webp .webp
text/xul .xul
`;

const TEXT = String.raw`
import os as _os
import posixpath as _posixpath
import re as _re
from io import open as _open

__all__ = ["knownfiles", "inited", "MimeTypes", "guess_type", "guess_all_extensions", "guess_extension", "add_type", "init", "read_mime_types", "suffix_map",
    "encodings_map", "types_map", "common_types"]

knownfiles = ["/etc/mime.types", "/etc/httpd/mime.types", "/etc/httpd/conf/mime.types", "/etc/apache/mime.types", "/etc/apache2/mime.types",
    "/usr/local/etc/httpd/conf/mime.types", "/usr/local/lib/netscape/mime.types", "/usr/local/etc/httpd/conf/mime.types", "/usr/local/etc/mime.types"]
inited = False
_db = None
_scheme = _re.compile("([^/:]+):(.*)", _re.DOTALL)

def _table(text):
    rows = [line.split() for line in text.strip().splitlines()]
    return {extension: row[0] for row in rows for extension in row[1:]}

suffix_map = _suffixes = {".svgz": ".svg.gz", ".tgz": ".tar.gz", ".taz": ".tar.gz", ".tz": ".tar.gz", ".tbz2": ".tar.bz2", ".txz": ".tar.xz"}
encodings_map = _encodings = {".gz": "gzip", ".Z": "compress", ".bz2": "bzip2", ".xz": "xz", ".br": "br"}
types_map = _types = _table(_standard)
common_types = _common_types = _table(_common)

class MimeTypes:
    """Tables of types, extensions and encodings: those of the module, and what files and the program add to them."""

    def __init__(self, filenames=(), strict=True):
        if not inited:
            init()
        self.encodings_map, self.suffix_map = _encodings.copy(), _suffixes.copy()
        self.types_map, self.types_map_inv = ({}, {}), ({}, {})
        for table, standard in (_types, True), (_common_types, False):
            for ext, type in table.items():
                self.add_type(type, ext, standard)
        for name in filenames:
            self.read(name, strict)

    def add_type(self, type, ext, strict=True):
        """Lets an extension stand for a type, which may have several."""
        self.types_map[strict][ext] = type
        extensions = self.types_map_inv[strict].setdefault(type, [])
        if ext not in extensions:
            extensions.append(ext)

    def guess_type(self, url, strict=True):
        """The type and the encoding of what stands at a URL or path; None where it is not known."""
        url = _os.fspath(url)
        found = _scheme.match(url)
        if found:
            url = found[2]
            if found[1].lower() == "data":
                comma = url.find(",")
                if comma < 0:
                    return None, None
                type = url[:comma].partition(";")[0]
                if "=" in type or "/" not in type:
                    type = "text/plain"
                return type, None
        base, ext = _posixpath.splitext(url)
        while (known := ext.lower()) in self.suffix_map:
            base, ext = _posixpath.splitext(base + self.suffix_map[known])
        encoding = self.encodings_map.get(ext)
        if ext in self.encodings_map:
            base, ext = _posixpath.splitext(base)
        ext = ext.lower()
        if ext in self.types_map[True]:
            return self.types_map[True][ext], encoding
        return None if strict else self.types_map[False].get(ext), encoding

    def guess_all_extensions(self, type, strict=True):
        """All extensions that stand for a type."""
        type = type.lower()
        extensions = list(self.types_map_inv[True].get(type, []))
        if not strict:
            extensions += [ext for ext in self.types_map_inv[False].get(type, []) if ext not in extensions]
        return extensions

    def guess_extension(self, type, strict=True):
        """The first of the extensions that stand for a type, or None."""
        extensions = self.guess_all_extensions(type, strict)
        return extensions[0] if extensions else None

    def read(self, filename, strict=True):
        """Adds what a file says: a type and its extensions on each line."""
        with _open(filename, encoding="utf-8") as fp:
            self.readfp(fp, strict)

    def readfp(self, fp, strict=True):
        """Adds what an open file says: a type and its extensions on each line."""
        while line := fp.readline():
            words = line.split()
            for at, word in enumerate(words):
                if word[0] == "#":
                    del words[at:]
                    break
            if words:
                for suffix in words[1:]:
                    self.add_type(words[0], "." + suffix, strict)

    def read_windows_registry(self, strict=True):
        """Adds what the registry of Windows says: there is none."""

def guess_type(url, strict=True):
    """The type and the encoding of what stands at a URL or path; None where it is not known."""
    if _db is None:
        init()
    return _db.guess_type(url, strict)

def guess_all_extensions(type, strict=True):
    """All extensions that stand for a type."""
    if _db is None:
        init()
    return _db.guess_all_extensions(type, strict)

def guess_extension(type, strict=True):
    """The first of the extensions that stand for a type, or None."""
    if _db is None:
        init()
    return _db.guess_extension(type, strict)

def add_type(type, ext, strict=True):
    """Lets an extension stand for a type, which may have several."""
    if _db is None:
        init()
    return _db.add_type(type, ext, strict)

def init(files=None):
    """Makes the tables of the module anew, and adds what files say to them."""
    # The program sees what the module object holds, which has been taken from the variables here once.
    import mimetypes as module
    global inited, _db
    module.inited = inited = True
    if files is None or _db is None:
        db = MimeTypes()
        files = module.knownfiles if files is None else module.knownfiles + list(files)
    else:
        db = _db
    for file in files:
        if _os.path.isfile(file):
            db.read(file)
    module.encodings_map, module.suffix_map = db.encodings_map, db.suffix_map
    module.types_map, module.common_types = db.types_map[True], db.types_map[False]
    _db = db

def read_mime_types(file):
    """What a file says, as a dictionary from extensions to types beside those of the module; None where it cannot be opened."""
    try:
        fp = _open(file, encoding="utf-8")
    except OSError:
        return None
    with fp:
        db = MimeTypes()
        db.readfp(fp, True)
        return db.types_map[True]
`;

export const mimetypesModule = pythonModule(
  "mimetypes",
  TEXT,
  () =>
    new Map([
      ["_standard", STANDARD],
      ["_common", COMMON],
    ]),
);
