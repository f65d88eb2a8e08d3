/** The addresses of the module ipaddress, written in Python: reading and writing them, and what ranges they lie in. The networks follow in `network-text.ts`. */

export const ADDRESS_TEXT: string = String.raw`
"""A library for IPv4 and IPv6 addresses and networks."""

IPV4LENGTH = 32
IPV6LENGTH = 128

class AddressValueError(ValueError):
    """A Value Error related to the address."""

class NetmaskValueError(ValueError):
    """A Value Error related to the netmask."""

def _first_that_reads(value, kinds, what):
    for kind in kinds:
        try:
            return kind(value)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f"{value!r} does not appear to be an IPv4 or IPv6 {what}")

def ip_address(address):
    """Take an IP string/int and return an object of the correct type."""
    return _first_that_reads(address, (IPv4Address, IPv6Address), "address")

def ip_network(address, strict=True):
    """Take an IP string/int and return an object of the correct type."""
    kinds = (lambda value: IPv4Network(value, strict), lambda value: IPv6Network(value, strict))
    return _first_that_reads(address, kinds, "network")

def ip_interface(address):
    """Take an IP string/int and return an object of the correct type."""
    return _first_that_reads(address, (IPv4Interface, IPv6Interface), "interface")

def _packed(address, length, version):
    try:
        return address.to_bytes(length, "big")
    except OverflowError:
        raise ValueError(f"Address negative or too large for IPv{version}")

def v4_int_to_packed(address):
    """Represent an address as 4 packed bytes in network (big-endian) order."""
    return _packed(address, 4, 4)

def v6_int_to_packed(address):
    """Represent an address as 16 packed bytes in network (big-endian) order."""
    return _packed(address, 16, 6)

def get_mixed_type_key(obj):
    """Return a key suitable for sorting between networks and addresses."""
    if isinstance(obj, _BaseNetwork):
        return obj._get_networks_key()
    if isinstance(obj, _BaseAddress):
        return obj._get_address_key()
    return NotImplemented

def _split_optional_netmask(address):
    parts = str(address).split("/")
    if len(parts) > 2:
        raise AddressValueError(f"Only one '/' permitted in {address!r}")
    return parts

def _same_version(a, b):
    if a._version != b._version:
        raise TypeError(f"{a} and {b} are not of the same version")

class _IPAddressBase:
    """The mother class."""
    __slots__ = ()

    @property
    def exploded(self):
        """Return the longhand version of the IP address as a string."""
        return self._explode_shorthand_ip_string()

    @property
    def compressed(self):
        """Return the shorthand version of the IP address as a string."""
        return str(self)

    @property
    def reverse_pointer(self):
        """The name of the reverse DNS pointer for the IP address."""
        return self._reverse_pointer()

    @property
    def version(self):
        raise NotImplementedError(f"{type(self)} has no version specified")

    def _check_int_address(self, address):
        if address < 0:
            raise AddressValueError(f"{address} (< 0) is not permitted as an IPv{self._version} address")
        if address > self._ALL_ONES:
            raise AddressValueError(f"{address} (>= 2**{self._max_prefixlen}) is not permitted as an IPv{self._version} address")

    def _check_packed_address(self, address, expected):
        if len(address) != expected:
            raise AddressValueError(f"{address!r} (len {len(address)} != {expected}) is not permitted as an IPv{self._version} address")

    @classmethod
    def _ip_int_from_prefix(cls, prefixlen):
        return cls._ALL_ONES ^ (cls._ALL_ONES >> prefixlen)

    @classmethod
    def _prefix_from_ip_int(cls, number):
        """How many ones begin the number; ValueError where ones follow a zero."""
        ones = cls._max_prefixlen - (number ^ cls._ALL_ONES).bit_length()
        if number != cls._ip_int_from_prefix(ones):
            raise ValueError(f"Netmask pattern {number.to_bytes(cls._max_prefixlen // 8, 'big')!r} mixes zeroes & ones")
        return ones

    @classmethod
    def _report_invalid_netmask(cls, netmask):
        raise NetmaskValueError(f"{netmask!r} is not a valid netmask") from None

    @classmethod
    def _prefix_from_prefix_string(cls, text):
        if not (text.isascii() and text.isdigit()):
            cls._report_invalid_netmask(text)
        try:
            prefixlen = int(text)
        except ValueError:
            cls._report_invalid_netmask(text)
        if not 0 <= prefixlen <= cls._max_prefixlen:
            cls._report_invalid_netmask(text)
        return prefixlen

    @classmethod
    def _prefix_from_ip_string(cls, text):
        """The prefix of a netmask, or of a host mask."""
        try:
            number = cls._ip_int_from_string(text)
        except AddressValueError:
            cls._report_invalid_netmask(text)
        for mask in (number, number ^ cls._ALL_ONES):
            try:
                return cls._prefix_from_ip_int(mask)
            except ValueError:
                pass
        cls._report_invalid_netmask(text)

    @classmethod
    def _split_addr_prefix(cls, address):
        """An address and the part after the slash."""
        if isinstance(address, (bytes, int)):
            return address, cls._max_prefixlen
        if not isinstance(address, tuple):
            address = _split_optional_netmask(address)
        return (address[0], address[1]) if len(address) > 1 else (address[0], cls._max_prefixlen)

    def __reduce__(self):
        return self.__class__, (str(self),)

@_functools.total_ordering
class _BaseAddress(_IPAddressBase):
    """A generic IP object: the base of single addresses."""
    __slots__ = ()

    def __int__(self):
        return self._ip

    def __eq__(self, other):
        try:
            return self._ip == other._ip and self._version == other._version
        except AttributeError:
            return NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _BaseAddress):
            return NotImplemented
        _same_version(self, other)
        return self._ip < other._ip if self._ip != other._ip else False

    def __add__(self, other):
        return self.__class__(int(self) + other) if isinstance(other, int) else NotImplemented

    def __sub__(self, other):
        return self.__class__(int(self) - other) if isinstance(other, int) else NotImplemented

    def __repr__(self):
        return f"{self.__class__.__name__}({str(self)!r})"

    def __str__(self):
        return str(self._string_from_ip_int(self._ip))

    def __hash__(self):
        return hash(hex(int(self._ip)))

    def _get_address_key(self):
        return (self._version, self)

    def __reduce__(self):
        return self.__class__, (self._ip,)

    def __format__(self, fmt):
        """Returns an IP address as a formatted string: s, b, x, X, or n for the base of its kind."""
        if not fmt or fmt[-1] == "s":
            return format(str(self), fmt)
        parts = _fullmatch(r"(#?)(_?)([xbnX])", fmt)
        if parts is None:
            return super().__format__(fmt)
        alternate, grouping, base = parts.groups()
        if base == "n":
            base = "b" if self._version == 4 else "x"
        width = self._max_prefixlen if base == "b" else self._max_prefixlen // 4
        if grouping:
            width += width // 4 - 1
        if alternate:
            width += 2
        return format(int(self), f"{alternate}0{width}{grouping}{base}")

class _BaseV4:
    """What IPv4 addresses and networks share."""
    __slots__ = ()
    _version = 4
    _ALL_ONES = 2**32 - 1
    _max_prefixlen = 32

    def _explode_shorthand_ip_string(self):
        return str(self)

    @classmethod
    def _make_netmask(cls, arg):
        if isinstance(arg, int):
            prefixlen = arg
            if not 0 <= prefixlen <= cls._max_prefixlen:
                cls._report_invalid_netmask(prefixlen)
        else:
            try:
                prefixlen = cls._prefix_from_prefix_string(arg)
            except NetmaskValueError:
                prefixlen = cls._prefix_from_ip_string(arg)
        return IPv4Address(cls._ip_int_from_prefix(prefixlen)), prefixlen

    @classmethod
    def _ip_int_from_string(cls, text):
        if not text:
            raise AddressValueError("Address cannot be empty")
        octets = text.split(".")
        if len(octets) != 4:
            raise AddressValueError(f"Expected 4 octets in {text!r}")
        try:
            return int.from_bytes(map(cls._parse_octet, octets), "big")
        except ValueError as problem:
            raise AddressValueError(f"{problem} in {text!r}") from None

    @classmethod
    def _parse_octet(cls, text):
        if not text:
            raise ValueError("Empty octet not permitted")
        if not (text.isascii() and text.isdigit()):
            raise ValueError(f"Only decimal digits permitted in {text!r}")
        if len(text) > 3:
            raise ValueError(f"At most 3 characters permitted in {text!r}")
        if text != "0" and text[0] == "0":
            raise ValueError(f"Leading zeros are not permitted in {text!r}")
        number = int(text)
        if number > 255:
            raise ValueError(f"Octet {number} (> 255) not permitted")
        return number

    @classmethod
    def _string_from_ip_int(cls, number):
        return ".".join([str(each) for each in number.to_bytes(4, "big")])

    def _reverse_pointer(self):
        return ".".join(str(self).split(".")[::-1]) + ".in-addr.arpa"

    @property
    def max_prefixlen(self):
        return self._max_prefixlen

    @property
    def version(self):
        return self._version

class IPv4Address(_BaseV4, _BaseAddress):
    """Represent and manipulate single IPv4 Addresses."""
    __slots__ = ("_ip", "__weakref__")

    def __init__(self, address):
        if isinstance(address, int):
            self._check_int_address(address)
            self._ip = address
        elif isinstance(address, bytes):
            self._check_packed_address(address, 4)
            self._ip = int.from_bytes(address, "big")
        else:
            text = str(address)
            if "/" in text:
                raise AddressValueError(f"Unexpected '/' in {address!r}")
            self._ip = self._ip_int_from_string(text)

    @property
    def packed(self):
        """The binary representation of this address."""
        return v4_int_to_packed(self._ip)

    @property
    def is_reserved(self):
        """Is the address reserved by the IETF?"""
        return self in _v4.reserved

    @property
    def is_private(self):
        """Is the address allocated for private networks?"""
        return any(self in net for net in _v4.private)

    @property
    def is_global(self):
        return self not in _v4.shared and not self.is_private

    @property
    def is_multicast(self):
        """Is the address reserved for multicast use?"""
        return self in _v4.multicast

    @property
    def is_unspecified(self):
        """Is the address unspecified (RFC 5735 3)?"""
        return self._ip == 0

    @property
    def is_loopback(self):
        """Is the address a loopback per RFC 3330?"""
        return self in _v4.loopback

    @property
    def is_link_local(self):
        """Is the address a link-local per RFC 3927?"""
        return self in _v4.link_local

class _BaseV6:
    """What IPv6 addresses and networks share."""
    __slots__ = ()
    _version = 6
    _ALL_ONES = 2**128 - 1
    _HEXTET_COUNT = 8
    _HEX_DIGITS = frozenset("0123456789ABCDEFabcdef")
    _max_prefixlen = 128

    @classmethod
    def _make_netmask(cls, arg):
        if isinstance(arg, int):
            prefixlen = arg
            if not 0 <= prefixlen <= cls._max_prefixlen:
                cls._report_invalid_netmask(prefixlen)
        else:
            prefixlen = cls._prefix_from_prefix_string(arg)
        return IPv6Address(cls._ip_int_from_prefix(prefixlen)), prefixlen

    @classmethod
    def _ip_int_from_string(cls, text):
        if not text:
            raise AddressValueError("Address cannot be empty")
        parts = text.split(":")
        if len(parts) < 3:
            raise AddressValueError(f"At least 3 parts expected in {text!r}")
        if "." in parts[-1]:
            try:
                last = IPv4Address(parts.pop())._ip
            except AddressValueError as problem:
                raise AddressValueError(f"{problem} in {text!r}") from None
            parts += [f"{last >> 16:x}", f"{last & 0xFFFF:x}"]
        if len(parts) > 9:
            raise AddressValueError(f"At most 8 colons permitted in {text!r}")
        gap = None
        for at in range(1, len(parts) - 1):
            if not parts[at]:
                if gap is not None:
                    raise AddressValueError(f"At most one '::' permitted in {text!r}")
                gap = at
        if gap is None:
            if len(parts) != 8:
                raise AddressValueError(f"Exactly 8 parts expected without '::' in {text!r}")
            high, low = 8, 0
        else:
            high, low = gap, len(parts) - gap - 1
        if not parts[0]:
            high -= 1
            if gap is None or high:
                raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
        if not parts[-1]:
            low -= 1
            if gap is None or low:
                raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
        if gap is not None and high + low >= 8:
            raise AddressValueError(f"Expected at most 7 other parts with '::' in {text!r}")
        try:
            number = 0
            for part in parts[:high]:
                number = (number << 16) | cls._parse_hextet(part)
            number <<= 16 * (8 - high - low)
            for part in parts[len(parts) - low :] if low else ():
                number = (number << 16) | cls._parse_hextet(part)
            return number
        except ValueError as problem:
            raise AddressValueError(f"{problem} in {text!r}") from None

    @classmethod
    def _parse_hextet(cls, text):
        if not cls._HEX_DIGITS.issuperset(text):
            raise ValueError(f"Only hex digits permitted in {text!r}")
        if len(text) > 4:
            raise ValueError(f"At most 4 characters permitted in {text!r}")
        return int(text, 16)

    @classmethod
    def _string_from_ip_int(cls, number=None):
        if number is None:
            number = int(cls._ip)
        if number > cls._ALL_ONES:
            raise ValueError("IPv6 address is too large")
        hextets = [f"{number >> shift & 0xFFFF:x}" for shift in range(112, -1, -16)]
        best, length = 0, 1
        at = 0
        while at < 8:
            end = at
            while end < 8 and hextets[end] == "0":
                end += 1
            if end - at > length:
                best, length = at, end - at
            at = end + 1
        if length < 2:
            return ":".join(hextets)
        return ":".join(hextets[:best]) + "::" + ":".join(hextets[best + length :])

    def _explode_shorthand_ip_string(self):
        text = str(self) if not isinstance(self, IPv6Network) else str(self.network_address)
        if isinstance(self, IPv6Interface):
            text = str(self.ip)
        digits = f"{self._ip_int_from_string(text.partition('%')[0]):032x}"
        long = ":".join([digits[at : at + 4] for at in range(0, 32, 4)])
        if isinstance(self, (_BaseNetwork, IPv6Interface)):
            return f"{long}/{self._prefixlen}"
        return long

    def _reverse_pointer(self):
        return ".".join(self.exploded[::-1].replace(":", "")) + ".ip6.arpa"

    @staticmethod
    def _split_scope_id(text):
        address, percent, scope_id = text.partition("%")
        if not percent:
            return address, None
        if not scope_id or "%" in scope_id:
            raise AddressValueError(f'Invalid IPv6 address: "{text!r}"')
        return address, scope_id

    @property
    def max_prefixlen(self):
        return self._max_prefixlen

    @property
    def version(self):
        return self._version

class IPv6Address(_BaseV6, _BaseAddress):
    """Represent and manipulate single IPv6 Addresses."""
    __slots__ = ("_ip", "_scope_id", "__weakref__")

    def __init__(self, address):
        self._scope_id = None
        if isinstance(address, int):
            self._check_int_address(address)
            self._ip = address
        elif isinstance(address, bytes):
            self._check_packed_address(address, 16)
            self._ip = int.from_bytes(address, "big")
        else:
            text = str(address)
            if "/" in text:
                raise AddressValueError(f"Unexpected '/' in {address!r}")
            text, self._scope_id = self._split_scope_id(text)
            self._ip = self._ip_int_from_string(text)

    def __str__(self):
        text = super().__str__()
        return text + "%" + self._scope_id if self._scope_id else text

    def __hash__(self):
        return hash((self._ip, self._scope_id))

    def __eq__(self, other):
        equal = super().__eq__(other)
        if equal is NotImplemented or not equal:
            return equal
        return self._scope_id == getattr(other, "_scope_id", None)

    def __reduce__(self):
        return self.__class__, (str(self),)

    @property
    def scope_id(self):
        """The zone of the address, as in fe80::1%eth0."""
        return self._scope_id

    @property
    def packed(self):
        """The binary representation of this address."""
        return v6_int_to_packed(self._ip)

    @property
    def is_multicast(self):
        return self in _v6.multicast

    @property
    def is_reserved(self):
        return any(self in net for net in _v6.reserved)

    @property
    def is_link_local(self):
        return self in _v6.link_local

    @property
    def is_site_local(self):
        return self in _v6.site_local

    @property
    def is_private(self):
        mapped = self.ipv4_mapped
        if mapped is not None:
            return mapped.is_private
        return any(self in net for net in _v6.private)

    @property
    def is_global(self):
        return not self.is_private

    @property
    def is_unspecified(self):
        return self._ip == 0

    @property
    def is_loopback(self):
        return self._ip == 1

    @property
    def ipv4_mapped(self):
        """The embedded IPv4 address of ::ffff:0:0/96, or None."""
        return IPv4Address(self._ip & 0xFFFFFFFF) if self._ip >> 32 == 0xFFFF else None

    @property
    def teredo(self):
        """The (server, client) pair of a Teredo address, or None."""
        if self._ip >> 96 != 0x20010000:
            return None
        return (IPv4Address((self._ip >> 64) & 0xFFFFFFFF), IPv4Address(~self._ip & 0xFFFFFFFF))

    @property
    def sixtofour(self):
        """The embedded IPv4 address of 2002::/16, or None."""
        return IPv4Address((self._ip >> 80) & 0xFFFFFFFF) if self._ip >> 112 == 0x2002 else None
`;
