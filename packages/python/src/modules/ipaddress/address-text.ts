/** The addresses of the module ipaddress, written in Python: reading and writing them, and what ranges they lie in. The networks follow in `network-text.ts`. */

export const ADDRESS_TEXT: string = String.raw`
"""A library for IPv4 and IPv6 addresses and networks."""

IPV4LENGTH, IPV6LENGTH = 32, 128

class AddressValueError(ValueError):
    """A Value Error related to the address."""

class NetmaskValueError(ValueError):
    """A Value Error related to the netmask."""

def _first_that_reads(value, what, *kinds):
    for kind in kinds:
        try:
            return kind(value)
        except AddressValueError:
            continue
        except NetmaskValueError:
            continue
    raise ValueError(f"{value!r} does not appear to be an IPv4 or IPv6 {what}")

def ip_address(address):
    """The IPv4Address or IPv6Address that a text, a number or bytes write."""
    return _first_that_reads(address, "address", IPv4Address, IPv6Address)

def ip_network(address, strict=True):
    """The IPv4Network or IPv6Network that a text, a number, bytes or a pair write."""
    kinds = [_functools.partial(kind, strict=strict) for kind in (IPv4Network, IPv6Network)]
    return _first_that_reads(address, "network", *kinds)

def ip_interface(address):
    """The IPv4Interface or IPv6Interface that a text, a number, bytes or a pair write."""
    return _first_that_reads(address, "interface", IPv4Interface, IPv6Interface)

def _packed(number, kind):
    try:
        return number.to_bytes(kind._max_prefixlen // 8)
    except OverflowError:
        raise ValueError(f"Address negative or too large for IPv{kind._version}")

def v4_int_to_packed(address):
    """The four bytes of a number."""
    return _packed(address, IPv4Address)

def v6_int_to_packed(address):
    """The sixteen bytes of a number."""
    return _packed(address, IPv6Address)

def get_mixed_type_key(obj):
    """A key to sort addresses and networks by, each kind for itself."""
    for kind, name in ((_BaseNetwork, "_get_networks_key"), (_BaseAddress, "_get_address_key")):
        if isinstance(obj, kind):
            return getattr(obj, name)()
    return NotImplemented

def _same_version(a, b):
    if b._version != a._version:
        raise TypeError(f"{a} and {b} are not of the same version")

def _flag(what, doc):
    """A property of addresses that tells whether they lie in the ranges of a name."""
    return property(lambda address: _in_range(what, address, address), doc=doc)

def _written(method, doc):
    return property(lambda each: getattr(each, method)(), doc=doc)

class _IPAddressBase:
    """What addresses and networks of both versions share."""
    __slots__ = ()

    exploded = _written("_explode_shorthand_ip_string", "The long form, with every zero.")
    compressed = _written("__str__", "The short form.")
    reverse_pointer = _written("_reverse_pointer", "The name to ask the DNS for the name of the address.")

    @property
    def version(self):
        raise NotImplementedError(f"{type(self)} has no version specified")

    def __reduce__(self):
        return type(self), (f"{self}",)

    @classmethod
    def _refused(cls, reason):
        return AddressValueError(f"{reason} is not permitted as an IPv{cls._version} address")

    @classmethod
    def _number_of(cls, address):
        """The number of what is an int or bytes already; None for what must be read as text."""
        if isinstance(address, int):
            number, bits = address, cls._max_prefixlen
            if number < 0:
                raise cls._refused(f"{number} (< 0)")
            if number >> bits:
                raise cls._refused(f"{number} (>= 2**{bits})")
            return number
        if isinstance(address, bytes):
            size, expected = len(address), cls._max_prefixlen // 8
            if size != expected:
                raise cls._refused(f"{address!r} (len {size} != {expected})")
            return int.from_bytes(address, "big")
        return None

    @classmethod
    def _split_addr_prefix(cls, address):
        """The address and the mask of what a network or an interface is made from."""
        if isinstance(address, tuple):
            parts = address
        elif isinstance(address, (int, bytes)):
            parts = (address,)
        else:
            parts = str(address).split("/")
            if len(parts) > 2:
                raise AddressValueError(f"Only one '/' permitted in {address!r}")
        return tuple(parts) if len(parts) > 1 else (parts[0], cls._max_prefixlen)

    @classmethod
    def _mask_number(cls, length):
        free = cls._max_prefixlen - length
        return cls._ALL_ONES >> free << free

    @classmethod
    def _make_netmask(cls, arg):
        """The mask as an address, and its length, from a length (a number or digits) or what else the version reads."""
        hash(arg)
        if isinstance(arg, int):
            length = int(arg) if 0 <= arg <= cls._max_prefixlen else None
        else:
            length = cls._length_from_digits(arg)
            if length is None:
                length = cls._length_from_mask(arg)
        if length is None:
            raise NetmaskValueError(f"{arg!r} is not a valid netmask")
        return cls._single(cls._mask_number(length)), length

    @classmethod
    def _length_from_digits(cls, text):
        if not (text.isascii() and text.isdigit()):
            return None
        try:
            length = int(text)
        except ValueError:
            return None
        return length if length <= cls._max_prefixlen else None

    @classmethod
    def _length_from_mask(cls, text):
        return None

@_functools.total_ordering
class _BaseAddress(_IPAddressBase):
    """A single address: the base of both versions."""
    __slots__ = ()

    def __int__(self):
        return self._ip

    def __str__(self):
        return self._string_from_ip_int(self._ip)

    def __repr__(self):
        return f"{type(self).__name__}('{self}')"

    def __reduce__(self):
        return type(self), (self._ip,)

    def __hash__(self):
        return hash(f"{self._ip:#x}")

    def _get_address_key(self):
        return self._version, self

    def __eq__(self, other):
        try:
            return (other._version, other._ip) == (self._version, self._ip)
        except AttributeError:
            return NotImplemented

    def __lt__(self, other):
        if isinstance(other, _BaseAddress):
            _same_version(self, other)
            return self._ip < other._ip
        return NotImplemented

    def _moved(self, sign, distance):
        return type(self)(self._ip + sign * distance) if isinstance(distance, int) else NotImplemented

    def __add__(self, other):
        return self._moved(1, other)

    def __sub__(self, other):
        return self._moved(-1, other)

    def __format__(self, fmt):
        """As text (s), or as a number: binary (b), hexadecimal (x, X) or what is usual for the version (n), all digits shown."""
        if not fmt or fmt[-1] == "s":
            return format(str(self), fmt)
        number_format = _fullmatch("(#?)(_?)([bnxX])", fmt)
        if number_format is None:
            return object.__format__(self, fmt)
        prefix, underscore, letter = number_format.groups()
        letter = {"n": self._usual_base}.get(letter, letter)
        digits = self._max_prefixlen >> (0 if letter == "b" else 2)
        # An underscore stands after each four digits but the last.
        width = digits + 2 * len(prefix) + (digits // 4 - 1) * len(underscore)
        return f"{self._ip:{prefix}0{width}{underscore}{letter}}"

def _text_of(address):
    text = str(address)
    if "/" in text:
        raise AddressValueError(f"Unexpected '/' in {address!r}")
    return text

def _part_of(text, part, faults):
    """Raises what the first fault of a part of an address is called."""
    for is_fault, words in faults:
        if is_fault(part):
            raise AddressValueError(words.format(part) + f" in {text!r}")

_OCTET_FAULTS = (
    (lambda part: not part, "Empty octet not permitted"),
    (lambda part: not _fullmatch("[0-9]+", part), "Only decimal digits permitted in {!r}"),
    (lambda part: len(part) > 3, "At most 3 characters permitted in {!r}"),
    (lambda part: part != part.lstrip("0") and part != "0", "Leading zeros are not permitted in {!r}"),
    (lambda part: int(part) > 255, "Octet {} (> 255) not permitted"),
)

_HEXTET_FAULTS = (
    (lambda part: not _fullmatch("[0-9a-fA-F]*", part), "Only hex digits permitted in {!r}"),
    (lambda part: len(part) > 4, "At most 4 characters permitted in {!r}"),
)

class _BaseV4:
    """What IPv4 addresses and networks share."""
    __slots__ = ()
    _version, _max_prefixlen, _ALL_ONES, _usual_base = 4, IPV4LENGTH, 0xFFFFFFFF, "b"
    version = property(lambda self: self._version, doc="The version of IP: 4.")
    max_prefixlen = property(lambda self: self._max_prefixlen, doc="The bits of an address: 32.")

    @staticmethod
    def _single(number):
        return IPv4Address(number)

    @classmethod
    def _length_from_mask(cls, text):
        """The length of the prefix that a net mask or a host mask writes."""
        try:
            number = cls._ip_int_from_string(text)
        except AddressValueError:
            return None
        for mask in (number, cls._ALL_ONES - number):
            ones = f"{mask:032b}".rstrip("0")
            if "0" not in ones:
                return len(ones)
        return None

    @classmethod
    def _ip_int_from_string(cls, text):
        if not text:
            raise AddressValueError("Address cannot be empty")
        octets = text.split(".")
        if len(octets) != 4:
            raise AddressValueError(f"Expected 4 octets in {text!r}")
        number = 0
        for octet in octets:
            _part_of(text, octet, _OCTET_FAULTS)
            number = number * 256 + int(octet)
        return number

    @classmethod
    def _string_from_ip_int(cls, number):
        return "%d.%d.%d.%d" % tuple(number.to_bytes(4, "big"))

    def _explode_shorthand_ip_string(self):
        return f"{self}"

    def _reverse_pointer(self):
        octets = f"{self}".split(".")
        octets.reverse()
        return ".".join([*octets, "in-addr", "arpa"])

class IPv4Address(_BaseV4, _BaseAddress):
    """A single address of IPv4."""
    __slots__ = ("_ip", "__weakref__")

    def __init__(self, address):
        number = self._number_of(address)
        self._ip = self._ip_int_from_string(_text_of(address)) if number is None else number

    packed = property(lambda self: v4_int_to_packed(self._ip), doc="The four bytes of the address.")
    is_multicast = _flag("multicast", "Is the address one for multicast?")
    is_reserved = _flag("reserved", "Has the IETF reserved the address?")
    is_link_local = _flag("link_local", "Is the address one of a single link (RFC 3927)?")
    is_loopback = _flag("loopback", "Is the address one of the machine itself?")
    is_private = _flag("private", "Does the address lie in a range that is not routed on the internet?")
    is_unspecified = property(lambda self: not self._ip, doc="Is the address 0.0.0.0?")

    @property
    def is_global(self):
        """Does the address lie in what is routed on the internet?"""
        return not (self.is_private or _in_range("shared", self, self))

class _BaseV6:
    """What IPv6 addresses and networks share."""
    __slots__ = ()
    _version, _max_prefixlen, _ALL_ONES, _usual_base = 6, IPV6LENGTH, (1 << IPV6LENGTH) - 1, "x"
    version = property(lambda self: self._version, doc="The version of IP: 6.")
    max_prefixlen = property(lambda self: self._max_prefixlen, doc="The bits of an address: 128.")

    @staticmethod
    def _single(number):
        return IPv6Address(number)

    @classmethod
    def _ip_int_from_string(cls, text):
        def refuse(words):
            raise AddressValueError(f"{words} in {text!r}") from None
        if not text:
            raise AddressValueError("Address cannot be empty")
        parts = text.split(":")
        if len(parts) < 3:
            refuse("At least 3 parts expected")
        if "." in parts[-1]:
            try:
                four = f"{IPv4Address(parts[-1])._ip:08x}"
            except AddressValueError as problem:
                refuse(problem)
            parts[-1:] = four[:4], four[4:]
        if len(parts) > 9:
            refuse("At most 8 colons permitted")
        gaps = [at for at, part in enumerate(parts) if not part and 0 < at < len(parts) - 1]
        if len(gaps) > 1:
            refuse("At most one '::' permitted")
        if not gaps:
            if len(parts) != 8:
                refuse("Exactly 8 parts expected without '::'")
            if not parts[0]:
                refuse("Leading ':' only permitted as part of '::'")
            if not parts[7]:
                refuse("Trailing ':' only permitted as part of '::'")
            return cls._join_hextets(text, parts)
        # The empty part before or after '::' belongs to it; a lone colon would leave others beside the empty part.
        head, tail = parts[: gaps[0]], parts[gaps[0] + 1 :]
        if not head[0]:
            head.pop(0)
            if head:
                refuse("Leading ':' only permitted as part of '::'")
        if not tail[-1]:
            tail.pop()
            if tail:
                refuse("Trailing ':' only permitted as part of '::'")
        zeros = 8 - len(head) - len(tail)
        if zeros < 1:
            refuse("Expected at most 7 other parts with '::'")
        return cls._join_hextets(text, [*head, *["0"] * zeros, *tail])

    @staticmethod
    def _join_hextets(text, hextets):
        for part in hextets:
            _part_of(text, part, _HEXTET_FAULTS)
        return int("".join([part.zfill(4) for part in hextets]), 16)

    @classmethod
    def _hextets(cls, number):
        digits = f"{number:032x}"
        return [digits[at : at + 4] for at in range(0, 32, 4)]

    @classmethod
    def _string_from_ip_int(cls, number):
        text = ":".join([part.lstrip("0") or "0" for part in cls._hextets(number)])
        # Of the stretches of two zeros or more the longest is left out, of equal ones the first.
        zeros = max(_finditer(r"\b0(?::0\b)+", text), key=lambda found: len(found[0]), default=None)
        if zeros is None:
            return text
        return text[: zeros.start()].rstrip(":") + "::" + text[zeros.end() :].lstrip(":")

    def _explode_shorthand_ip_string(self):
        network = isinstance(self, _BaseNetwork)
        number = self.network_address._ip if network else self._ip
        text = ":".join(self._hextets(number))
        return f"{text}/{self._prefixlen}" if network or isinstance(self, _Interface) else text

    def _reverse_pointer(self):
        digits = [each for each in self.exploded if each != ":"]
        digits.reverse()
        return ".".join([*digits, "ip6", "arpa"])

class IPv6Address(_BaseV6, _BaseAddress):
    """A single address of IPv6."""
    __slots__ = ("_ip", "_scope_id", "__weakref__")

    def __init__(self, address):
        number, zone = self._number_of(address), None
        if number is None:
            text, *zones = _text_of(address).split("%")
            if zones:
                zone = zones[0]
                if zone == "" or len(zones) > 1:
                    raise AddressValueError(f'Invalid IPv6 address: "{str(address)!r}"')
            number = self._ip_int_from_string(text)
        self._ip, self._scope_id = number, zone

    def __str__(self):
        zone = f"%{self._scope_id}" if self._scope_id else ""
        return super().__str__() + zone

    def __reduce__(self):
        return type(self), (f"{self}",)

    def __hash__(self):
        key = self._ip, self._scope_id
        return hash(key)

    def __eq__(self, other):
        same = super().__eq__(other)
        return getattr(other, "_scope_id", None) == self._scope_id if same is True else same

    scope_id = property(lambda self: self._scope_id, doc="The zone of the address, as in fe80::1%eth0.")
    packed = property(lambda self: v6_int_to_packed(self._ip), doc="The sixteen bytes of the address.")
    is_multicast = _flag("multicast", "Is the address one for multicast?")
    is_reserved = _flag("reserved", "Has the IETF reserved the address?")
    is_link_local = _flag("link_local", "Is the address one of a single link?")
    is_site_local = _flag("site_local", "Is the address one of a site (RFC 3513)?")
    is_loopback = property(lambda self: self._ip == 1, doc="Is the address ::1?")
    is_unspecified = property(lambda self: not self._ip, doc="Is the address ::?")

    @property
    def is_private(self):
        """Does the address lie in a range that is not routed on the internet?"""
        inner = self.ipv4_mapped
        return _in_range("private", self, self) if inner is None else inner.is_private

    @property
    def is_global(self):
        """Does the address lie in what is routed on the internet?"""
        local = self.is_private
        return not local

    def _embedded(self, shift):
        return IPv4Address(self._ip >> shift & 0xFFFFFFFF)

    @property
    def ipv4_mapped(self):
        """The IPv4 address in an address of ::ffff:0:0/96, or None."""
        return self._embedded(0) if self._ip >> 32 == 0xFFFF else None

    @property
    def sixtofour(self):
        """The IPv4 address in an address of 2002::/16, or None."""
        return self._embedded(80) if self._ip >> 112 == 0x2002 else None

    @property
    def teredo(self):
        """The pair of server and client in an address of 2001::/32, or None."""
        if self._ip >> 96 == 0x20010000:
            client = self._ip & 0xFFFFFFFF ^ 0xFFFFFFFF
            return self._embedded(64), IPv4Address(client)
        return None
`;
