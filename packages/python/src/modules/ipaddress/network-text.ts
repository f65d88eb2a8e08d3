/** The networks and interfaces of the module ipaddress, written in Python, and the ranges that the properties of addresses ask. */

export const NETWORK_TEXT: string = String.raw`
def _at_both_ends(name, doc):
    """A property of networks that holds where it holds for the first and the last address."""
    return property(lambda net: all(getattr(end, name) for end in net._ends()), doc=doc)

def _slashed(mask_name, doc=None):
    """A property: the address without its mask, a slash, and one of the ways to write the mask."""
    return property(lambda owner: f"{owner._bare()}/{getattr(owner, mask_name)}", doc=doc)

def _run_of(kind, numbers):
    for number in numbers:
        yield kind(number)

def _check_prefix(is_wrong, word, difference):
    if is_wrong:
        raise ValueError(f"new prefix must be {word}")
    if difference != 1:
        raise ValueError("cannot set prefixlen_diff and new_prefix")

class _Masked:
    """What an object with an address and a mask writes."""
    __slots__ = ()

    with_prefixlen = _slashed("_prefixlen", "As an address and the length of its prefix.")
    with_netmask = _slashed("netmask", "As an address and its net mask.")
    with_hostmask = _slashed("hostmask", "As an address and its host mask.")

@_functools.total_ordering
class _BaseNetwork(_Masked, _IPAddressBase):
    """A block of addresses that begin with the same bits: the base of networks."""

    @property
    def _address_class(self):
        raise NotImplementedError(f"{type(self)!s:>200} has no associated address class")

    @property
    def prefixlen(self):
        return self._prefixlen

    @_functools.cached_property
    def hostmask(self):
        free = self._max_prefixlen - self._prefixlen
        return self._address_class((1 << free) - 1)

    @_functools.cached_property
    def broadcast_address(self):
        return self._address_class(self.network_address._ip + self.hostmask._ip)

    @property
    def num_addresses(self):
        """How many addresses the network has, the first and the last among them."""
        return 1 << (self._max_prefixlen - self._prefixlen)

    def _ends(self):
        return self.network_address, self.broadcast_address

    def _bare(self):
        return str(self.network_address)

    def _get_networks_key(self):
        return self._version, *[self.network_address, self.netmask]

    def __str__(self):
        return self.with_prefixlen

    def __repr__(self):
        return f"{type(self).__name__}('{self}')"

    def __hash__(self):
        first, mask = self.network_address._ip, self.netmask._ip
        return hash(first ^ mask)

    def __eq__(self, other):
        try:
            theirs = other._get_networks_key()
        except AttributeError:
            # What is of another version differs in any case; anything else may know better.
            return NotImplemented if getattr(other, "version", self.version) == self.version else False
        return self._get_networks_key() == theirs

    def __lt__(self, other):
        if isinstance(other, _BaseNetwork):
            return self._compare(other, _same_version) < 0
        return NotImplemented

    def _compare(self, other, check):
        check(self, other)
        mine, theirs = [(net.network_address._ip, net._prefixlen) for net in (self, other)]
        return (mine > theirs) - (mine < theirs)

    def compare_networks(self, other):
        """-1, 0 or 1: is this network before the other one, the same, or after it?"""
        return self._compare(other, _same_type)

    def __contains__(self, other):
        if other._version == self._version and not isinstance(other, _BaseNetwork):
            return (other._ip ^ self.network_address._ip) >> (self._max_prefixlen - self._prefixlen) == 0
        return False

    def _numbers(self):
        return range(self.network_address._ip, self.broadcast_address._ip + 1)

    def __iter__(self):
        return _run_of(self._address_class, self._numbers())

    def _host_addresses(self):
        first, last = [end._ip for end in self._ends()]
        if last - first < 2:
            return list(self)
        # IPv6 has no broadcast: its last address is a host's.
        return _run_of(self._address_class, range(first + 1, last + (self._version == 6)))

    def hosts(self):
        """The addresses that hosts can have: those between network and broadcast address, or all of a smallest network."""
        return self._host_addresses()

    def __getitem__(self, n):
        first, last = self._ends()
        number = n + first._ip if n >= 0 else n + last._ip + 1
        if first._ip <= number <= last._ip:
            return self._address_class(number)
        raise IndexError("address out of range")

    def overlaps(self, other):
        """Have the two networks addresses in common?"""
        return any(end in other for end in self._ends()) or any(end in self for end in (other.network_address, other.broadcast_address))

    def subnet_of(self, other):
        """Does the other network contain all of this one?"""
        return _lies_within(self, other)

    def supernet_of(self, other):
        """Does this network contain all of the other one?"""
        return _lies_within(other, self)

    def address_exclude(self, other):
        """The networks that remain of this one when another is cut out of it."""
        _same_version(self, other)
        if not isinstance(other, _BaseNetwork):
            raise TypeError(f"{other} is not a network object")
        if not _lies_within(other, self):
            raise ValueError(f"{other} not contained in {self}")
        # At each length of prefix, the half that the other is not in remains.
        for length in range(self._prefixlen + 1, other._prefixlen + 1):
            free = self._max_prefixlen - length
            yield type(self)(((other.network_address._ip >> free ^ 1) << free, length))

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        """The networks of a longer prefix that this one consists of."""
        free = self._max_prefixlen - self._prefixlen
        if not free:
            yield self
            return
        if new_prefix is not None:
            _check_prefix(new_prefix < self._prefixlen, "longer", prefixlen_diff)
            prefixlen_diff = new_prefix - self._prefixlen
        if prefixlen_diff < 0:
            raise ValueError("prefix length diff must be > 0")
        length = self._prefixlen + prefixlen_diff
        if length > self._max_prefixlen:
            raise ValueError("prefix length diff %d is invalid for netblock %s" % (length, self))
        for number in self._numbers()[:: self.hostmask._ip + 1 >> prefixlen_diff]:
            yield type(self)((number, length))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        """The network of a shorter prefix that this one is part of."""
        if not self._prefixlen:
            return self
        if new_prefix is not None:
            _check_prefix(new_prefix > self._prefixlen, "shorter", prefixlen_diff)
            prefixlen_diff = self._prefixlen - new_prefix
        length = self._prefixlen - prefixlen_diff
        if length < 0:
            raise ValueError("current prefixlen is %d, cannot have a prefixlen_diff of %d" % (self._prefixlen, prefixlen_diff))
        return type(self)((self.netmask._ip << prefixlen_diff & self.network_address._ip, length))

    is_multicast = _at_both_ends("is_multicast", "Is the network one for multicast?")
    is_reserved = _at_both_ends("is_reserved", "Has the IETF reserved the network?")
    is_link_local = _at_both_ends("is_link_local", "Is the network one of a single link?")
    is_loopback = _at_both_ends("is_loopback", "Is the network one of the machine itself?")
    is_unspecified = _at_both_ends("is_unspecified", "Is the network the unspecified address alone?")

    @property
    def is_private(self):
        """Does the network lie in a range that is not routed on the internet?"""
        return _in_range("private", *self._ends())

    @property
    def is_global(self):
        """Does the network lie in what is routed on the internet?"""
        return not (_in_range("shared", *self._ends()) or self.is_private)

def _own(kind, *methods):
    """Gives a class the methods that each class of its sort has of its own."""
    for method in methods:
        method.__qualname__ = f"{kind.__name__}.{method.__name__}"
        setattr(kind, method.__name__, method)
    return kind

def _as_network(kind):
    def __init__(self, address, strict=True):
        head, mask = self._split_addr_prefix(address)
        start = self._address_class(head)
        self.netmask, self._prefixlen = self._make_netmask(mask)
        stray = start._ip & ~self.netmask._ip
        if stray and strict:
            raise ValueError(f"{start}/{self._prefixlen} has host bits set")
        self.network_address = self._address_class(start._ip - stray) if stray else start

    return _own(kind, __init__)

@_as_network
class IPv4Network(_BaseV4, _BaseNetwork):
    """A network of IPv4: an address whose host bits are zero, and a mask."""

IPv4Network._address_class = IPv4Address

@_as_network
class IPv6Network(_BaseV6, _BaseNetwork):
    """A network of IPv6: an address whose host bits are zero, and a prefix."""
    def hosts(self):
        """The addresses that hosts can have: all but the first, or all of a smallest network."""
        return self._host_addresses()
    is_site_local = _at_both_ends("is_site_local", "Is the network one of a site (RFC 3513)?")

IPv6Network._address_class = IPv6Address

class _Interface(_Masked):
    """What makes an interface of a single address: its network. Stands before the kind of address among the bases."""

    @_functools.cached_property
    def hostmask(self):
        net = self.network
        return net.hostmask

    @property
    def ip(self):
        """The address without its network."""
        return self._network_class._address_class(self._ip)

    def _bare(self):
        return self._string_from_ip_int(self._ip)

    def __reduce__(self):
        return type(self), (str(self),)

def _as_interface(kind):
    """Gives the class the methods that each kind of interface has of its own."""
    def __init__(self, address):
        pair = head, _ = self._split_addr_prefix(address)
        super(_Interface, self).__init__(head)
        self.network = net = self._network_class(pair, False)
        self.netmask, self._prefixlen = net.netmask, net.prefixlen

    def __str__(self):
        return f"{super(_Interface, self).__str__()}/{self._prefixlen}"

    def __eq__(self, other):
        same = super(_Interface, self).__eq__(other)
        return self.network == getattr(other, "network", None) if same is True else same

    def __lt__(self, other):
        before = super(_Interface, self).__lt__(other)
        theirs = getattr(other, "network", None)
        if before is NotImplemented:
            return before
        if theirs is None:
            return False
        return before if theirs == self.network else self.network < theirs

    def __hash__(self):
        start = self.network.network_address
        return hash((self._ip, self._prefixlen, start._ip))

    return _own(kind, __init__, __str__, __eq__, __lt__, __hash__)

@_as_interface
class IPv4Interface(_Interface, IPv4Address):
    """An IPv4 address in its network."""
    _network_class = IPv4Network

@_as_interface
class IPv6Interface(_Interface, IPv6Address):
    """An IPv6 address in its network."""
    _network_class = IPv6Network

    @property
    def is_unspecified(self):
        return super().is_unspecified and self.network.is_unspecified

    @property
    def is_loopback(self):
        return super().is_loopback and self.network.is_loopback

def _same_type(a, b):
    if a._version != b._version:
        raise TypeError(f"{a} and {b} are not of the same type")

def _lies_within(inner, outer):
    try:
        _same_version(inner, outer)
        (low, high), (first, last) = [(net.network_address, net.broadcast_address) for net in (inner, outer)]
    except AttributeError:
        raise TypeError(f"Unable to test subnet containment between {inner} and {outer}")
    return first <= low and high <= last

def _largest_blocks(version, low, high):
    """The fewest networks that make the numbers from low to high."""
    kind = {4: IPv4Network, 6: IPv6Network}[version]
    while low <= high:
        free = (high - low + 1).bit_length() - 1
        if low:
            free = min(free, (low & -low).bit_length() - 1)
        yield kind((low, kind._max_prefixlen - free))
        low += 1 << free

def summarize_address_range(first, last):
    """The fewest networks that have the addresses from the first to the last and no other."""
    if not all(isinstance(end, _BaseAddress) for end in (first, last)):
        raise TypeError("first and last must be IP addresses, not networks")
    _same_version(first, last)
    if last < first:
        raise ValueError("last IP address must be greater than first")
    if first.version not in (4, 6):
        raise ValueError("unknown IP version")
    yield from _largest_blocks(first._version, first._ip, last._ip)

def collapse_addresses(addresses):
    """The fewest networks that have the addresses of the given addresses and networks."""
    singles, blocks = [], []
    for each in addresses:
        alone = isinstance(each, _BaseAddress) or each._prefixlen == each._max_prefixlen
        found = singles if alone else blocks
        if found:
            _same_version(each, found[-1])
        found.append(getattr(each, "network_address", each))
        if not alone:
            found[-1] = each
    kinds = {4: IPv4Network, 6: IPv6Network}
    return _joined([kinds[each._version](each._ip) for each in singles] + blocks)

def _joined(networks):
    """The networks put together: neighbours and overlaps make one stretch, and the stretch is divided anew."""
    stretch = None
    for net in sorted(networks[::-1]):
        low, high = [end._ip for end in net._ends()]
        if stretch and low <= stretch[2] + 1:
            stretch[2] = max(stretch[2], high)
            continue
        if stretch:
            yield from _largest_blocks(*stretch)
        stretch = [net._version, low, high]
    if stretch:
        yield from _largest_blocks(*stretch)

_RANGES = {
    4: dict(
        link_local="169.254.0.0/16",
        loopback="127.0.0.0/8",
        multicast="224.0.0.0/4",
        shared="100.64.0.0/10",
        reserved="240.0.0.0/4",
        private="0.0.0.0/8 10.0.0.0/8 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/29 192.0.0.170/31 192.0.2.0/24"
        " 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 240.0.0.0/4 255.255.255.255/32",
    ),
    6: dict(
        link_local="fe80::/10",
        loopback="::1/128",
        multicast="ff00::/8",
        shared="",
        site_local="fec0::/10",
        private="::1/128 ::/128 ::ffff:0:0/96 100::/64 2001::/23 2001:2::/48 2001:db8::/32 2001:10::/28 fc00::/7 fe80::/10",
        reserved="::/8 100::/8 200::/7 400::/6 800::/5 1000::/4 4000::/3 6000::/3 8000::/3 a000::/3 c000::/3 e000::/4"
        " f000::/5 f800::/6 fe00::/9",
    ),
}

@_functools.lru_cache(None)
def _stretches(version, what):
    kind = {4: IPv4Network, 6: IPv6Network}[version]
    return [tuple(end._ip for end in kind(text)._ends()) for text in _RANGES[version][what].split()]

def _in_range(what, low, high):
    """Do both addresses lie in the same one of the ranges of a name?"""
    return any(first <= low._ip and high._ip <= last for first, last in _stretches(low._version, what))
`;
