/** The two kinds of paths that `pathlib` knows, as a text of Python: how each is split into drive, root and names, compared and written as an address. */

export const PATH_FLAVOURS_TEXT = String.raw`
class _Posix:
    sep, name = "/", "posix"
    def split_root(text):
        if text[0] != "/":
            return "", "", text
        rest = text.lstrip("/")
        return "", "//" if len(text) - len(rest) == 2 else "/", rest
    def fold(text):
        return text
    def is_reserved(parts):
        return False
    def uri(path):
        return "file://" + _quote(bytes(path))

class _Windows:
    sep, name = "\\", "nt"
    reserved = {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"} | {f"{name}{i}" for name in ("COM", "LPT") for i in "123456789\xb9\xb2\xb3"}
    def split_root(text):
        text = text.replace("/", "\\")
        extended = ""
        if text.startswith("\\\\?\\"):
            extended, text = text[:4], text[4:]
            if text.startswith("UNC\\"):
                extended, text = extended + "UNC", "\\" + text[3:]
        if text[0:1] == text[1:2] == "\\" != text[2:3]:
            server, slash, rest = text[2:].partition("\\")
            share, slash2, rest = rest.partition("\\")
            # Two separators after the server make no share.
            if slash and (share or not slash2):
                return extended + ("\\" if extended else "\\\\") + server + "\\" + share, "\\", rest
        drive = ""
        if text[1:2] == ":" and text[0].isascii() and text[0].isalpha():
            drive, text = text[:2], text[2:]
        rest = text.lstrip("\\")
        return extended + drive, "\\" if rest != text else "", rest
    def fold(text):
        return text.lower()
    def is_reserved(parts):
        if not parts or parts[0].startswith("\\\\"):
            return False
        return parts[-1].partition(".")[0].partition(":")[0].rstrip(" ").upper() in _Windows.reserved
    def uri(path):
        drive = path.drive
        if len(drive) == 2 and drive[1] == ":":
            return "file:///" + drive + _quote(path.as_posix()[2:].encode("utf-8"))
        return "file:" + _quote(path.as_posix().encode("utf-8"))
`;
