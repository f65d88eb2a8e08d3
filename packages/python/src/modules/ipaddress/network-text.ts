/** The networks and interfaces of the module ipaddress, written in Python, and the ranges that the properties of addresses ask. */

export const NETWORK_TEXT: string = String.raw`
@_functools.total_ordering
class _BaseNetwork(_IPAddressBase):
    """A generic IP network object: the base of networks."""

    def __init__(self, address, strict=True):
        address, mask = self._split_addr_prefix(address)
        self.network_address = self._address_class(address)
        self.netmask, self._prefixlen = self._make_netmask(mask)
        packed = int(self.network_address)
        if packed & int(self.netmask) != packed:
            if strict:
                raise ValueError(f"{self} has host bits set")
            self.network_address = self._address_class(packed & int(self.netmask))

    def __repr__(self):
        return f"{self.__class__.__name__}({str(self)!r})"

    def __str__(self):
        return f"{self.network_address}/{self.prefixlen}"

    def hosts(self):
        """Generate Iterator over usable hosts in a network."""
        first, last = int(self.network_address), int(self.broadcast_address)
        if self._prefixlen >= self._max_prefixlen - 1:
            return [self._address_class(number) for number in range(first, last + 1)]
        return map(self._address_class, range(first + 1, last if self._version == 4 else last + 1))

    def __iter__(self):
        for number in range(int(self.network_address), int(self.broadcast_address) + 1):
            yield self._address_class(number)

    def __getitem__(self, n):
        first, last = int(self.network_address), int(self.broadcast_address)
        if n >= 0:
            if first + n > last:
                raise IndexError("address out of range")
            return self._address_class(first + n)
        n += 1
        if last + n < first:
            raise IndexError("address out of range")
        return self._address_class(last + n)

    def __lt__(self, other):
        if not isinstance(other, _BaseNetwork):
            return NotImplemented
        _same_version(self, other)
        return (self.network_address._ip, self.netmask._ip) < (other.network_address._ip, other.netmask._ip)

    def __eq__(self, other):
        try:
            return (
                self._version == other._version
                and self.network_address == other.network_address
                and int(self.netmask) == int(other.netmask)
            )
        except AttributeError:
            return NotImplemented

    def __hash__(self):
        return hash(int(self.network_address) ^ int(self.netmask))

    def __contains__(self, other):
        if self._version != other._version or isinstance(other, _BaseNetwork):
            return False
        return other._ip & self.netmask._ip == self.network_address._ip

    def overlaps(self, other):
        """Tell if self is partly contained in other."""
        return self.network_address in other or (
            self.broadcast_address in other or (other.network_address in self or (other.broadcast_address in self))
        )

    @_functools.cached_property
    def broadcast_address(self):
        return self._address_class(int(self.network_address) | int(self.hostmask))

    @_functools.cached_property
    def hostmask(self):
        return self._address_class(int(self.netmask) ^ self._ALL_ONES)

    @property
    def with_prefixlen(self):
        return f"{self.network_address}/{self._prefixlen}"

    @property
    def with_netmask(self):
        return f"{self.network_address}/{self.netmask}"

    @property
    def with_hostmask(self):
        return f"{self.network_address}/{self.hostmask}"

    @property
    def num_addresses(self):
        """Number of hosts in the current subnet."""
        return int(self.broadcast_address) - int(self.network_address) + 1

    @property
    def _address_class(self):
        raise NotImplementedError("%200s has no associated address class" % (type(self),))

    @property
    def prefixlen(self):
        return self._prefixlen

    def address_exclude(self, other):
        """Remove an address from a larger block."""
        _same_version(self, other)
        if not isinstance(other, _BaseNetwork):
            raise TypeError(f"{other} is not a network object")
        if not other.subnet_of(self):
            raise ValueError(f"{other} not contained in {self}")
        if other == self:
            return
        other = other.__class__(f"{other.network_address}/{other.prefixlen}")
        low, high = self.subnets()
        while low != other and high != other:
            if other.subnet_of(low):
                yield high
                low, high = low.subnets()
            else:
                yield low
                low, high = high.subnets()
        yield high if low == other else low

    def compare_networks(self, other):
        """Compare two IP objects: -1, 0 or 1."""
        if self._version != other._version:
            raise TypeError(f"{self} and {other} are not of the same type")
        mine, others = self._get_networks_key(), other._get_networks_key()
        return -1 if mine < others else 1 if mine > others else 0

    def _get_networks_key(self):
        return (self._version, self.network_address, self.netmask)

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        """The subnets which join to make the current subnet."""
        if self._prefixlen == self._max_prefixlen:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self._prefixlen:
                raise ValueError("new prefix must be longer")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = new_prefix - self._prefixlen
        if prefixlen_diff < 0:
            raise ValueError("prefix length diff must be > 0")
        prefix = self._prefixlen + prefixlen_diff
        if prefix > self._max_prefixlen:
            raise ValueError(f"prefix length diff {prefix} is invalid for netblock {self}")
        step = (int(self.hostmask) + 1) >> prefixlen_diff
        for number in range(int(self.network_address), int(self.broadcast_address) + 1, step):
            yield self.__class__((number, prefix))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        """The supernet containing the current network."""
        if self._prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self._prefixlen:
                raise ValueError("new prefix must be shorter")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = self._prefixlen - new_prefix
        prefix = self.prefixlen - prefixlen_diff
        if prefix < 0:
            raise ValueError(f"current prefixlen is {self.prefixlen}, cannot have a prefixlen_diff of {prefixlen_diff}")
        return self.__class__((int(self.network_address) & (int(self.netmask) << prefixlen_diff), prefix))

    def _both(self, name):
        return getattr(self.network_address, name) and getattr(self.broadcast_address, name)

    @property
    def is_multicast(self):
        """Test if the address is reserved for multicast use."""
        return self._both("is_multicast")

    @staticmethod
    def _is_subnet_of(a, b):
        try:
            _same_version(a, b)
            return b.network_address <= a.network_address and b.broadcast_address >= a.broadcast_address
        except AttributeError:
            raise TypeError(f"Unable to test subnet containment between {a} and {b}")

    def subnet_of(self, other):
        """Return True if this network is a subnet of other."""
        return self._is_subnet_of(self, other)

    def supernet_of(self, other):
        """Return True if this network is a supernet of other."""
        return self._is_subnet_of(other, self)

    @property
    def is_reserved(self):
        """Test if the address is otherwise IETF reserved."""
        return self._both("is_reserved")

    @property
    def is_link_local(self):
        """Test if the address is reserved for link-local."""
        return self._both("is_link_local")

    @property
    def is_private(self):
        """Test if this network belongs to a private range."""
        return any(self.network_address in net and self.broadcast_address in net for net in _ranges_of(self).private)

    @property
    def is_global(self):
        """Test if this address is allocated for public networks."""
        return not self.is_private

    @property
    def is_unspecified(self):
        """Test if the address is unspecified."""
        return self._both("is_unspecified")

    @property
    def is_loopback(self):
        """Test if the address is a loopback address."""
        return self._both("is_loopback")

class IPv4Network(_BaseV4, _BaseNetwork):
    """This class represents and manipulates 32-bit IPv4 network + addresses.."""
    _address_class = IPv4Address

    @property
    def is_global(self):
        """Test if this address is allocated for public networks."""
        shared = _v4.shared
        return not (self.network_address in shared and self.broadcast_address in shared) and not self.is_private

class IPv6Network(_BaseV6, _BaseNetwork):
    """This class represents and manipulates 128-bit IPv6 networks."""
    _address_class = IPv6Address

    @property
    def is_site_local(self):
        """Test if the address is reserved for site-local."""
        return self._both("is_site_local")

class IPv4Interface(IPv4Address):
    """An IPv4 address in its network."""

    def __init__(self, address):
        addr, mask = self._split_addr_prefix(address)
        IPv4Address.__init__(self, addr)
        self.network = IPv4Network((addr, mask), strict=False)
        self.netmask = self.network.netmask
        self._prefixlen = self.network._prefixlen

    @_functools.cached_property
    def hostmask(self):
        return self.network.hostmask

    def __str__(self):
        return f"{self._string_from_ip_int(self._ip)}/{self._prefixlen}"

    def __eq__(self, other):
        equal = IPv4Address.__eq__(self, other)
        if equal is NotImplemented or not equal:
            return equal
        try:
            return self.network == other.network
        except AttributeError:
            return False

    def __lt__(self, other):
        less = IPv4Address.__lt__(self, other)
        if less is NotImplemented:
            return NotImplemented
        try:
            return self.network < other.network or (self.network == other.network and less)
        except AttributeError:
            return False

    def __hash__(self):
        return hash((self._ip, self._prefixlen, int(self.network.network_address)))

    __reduce__ = _IPAddressBase.__reduce__

    @property
    def ip(self):
        return IPv4Address(self._ip)

    @property
    def with_prefixlen(self):
        return f"{self._string_from_ip_int(self._ip)}/{self._prefixlen}"

    @property
    def with_netmask(self):
        return f"{self._string_from_ip_int(self._ip)}/{self.netmask}"

    @property
    def with_hostmask(self):
        return f"{self._string_from_ip_int(self._ip)}/{self.hostmask}"

class IPv6Interface(IPv6Address):
    """An IPv6 address in its network."""

    def __init__(self, address):
        addr, mask = self._split_addr_prefix(address)
        IPv6Address.__init__(self, addr)
        self.network = IPv6Network((addr, mask), strict=False)
        self.netmask = self.network.netmask
        self._prefixlen = self.network._prefixlen

    @_functools.cached_property
    def hostmask(self):
        return self.network.hostmask

    def __str__(self):
        return f"{super().__str__()}/{self._prefixlen}"

    def __eq__(self, other):
        equal = IPv6Address.__eq__(self, other)
        if equal is NotImplemented or not equal:
            return equal
        try:
            return self.network == other.network
        except AttributeError:
            return False

    def __lt__(self, other):
        less = IPv6Address.__lt__(self, other)
        if less is NotImplemented:
            return less
        try:
            return self.network < other.network or (self.network == other.network and less)
        except AttributeError:
            return False

    def __hash__(self):
        return hash((self._ip, self._prefixlen, int(self.network.network_address)))

    __reduce__ = _IPAddressBase.__reduce__

    @property
    def ip(self):
        return IPv6Address(self._ip)

    @property
    def with_prefixlen(self):
        return f"{self._string_from_ip_int(self._ip)}/{self._prefixlen}"

    @property
    def with_netmask(self):
        return f"{self._string_from_ip_int(self._ip)}/{self.netmask}"

    @property
    def with_hostmask(self):
        return f"{self._string_from_ip_int(self._ip)}/{self.hostmask}"

    @property
    def is_unspecified(self):
        return self._ip == 0 and self.network.is_unspecified

    @property
    def is_loopback(self):
        return super().is_loopback and self.network.is_loopback

def _summarize(first, last):
    """The networks from one address to another."""
    _same_version(first, last)
    if first > last:
        raise ValueError("last IP address must be greater than first")
    network = IPv4Network if first._version == 4 else IPv6Network
    bits = first._max_prefixlen
    low, high = first._ip, last._ip
    while low <= high:
        zeros = bits if low == 0 else (low & -low).bit_length() - 1
        size = min(zeros, (high - low + 1).bit_length() - 1)
        yield network((low, bits - size))
        low += 1 << size

def summarize_address_range(first, last):
    """Summarize a network range given the first and last IP addresses."""
    if not (isinstance(first, _BaseAddress) and isinstance(last, _BaseAddress)):
        raise TypeError("first and last must be IP addresses, not networks")
    _same_version(first, last)
    if first > last:
        raise ValueError("last IP address must be greater than first")
    if first.version not in (4, 6):
        raise ValueError("unknown IP version")
    yield from _summarize(first, last)

def _collapse(networks):
    waiting = list(networks)
    subnets = {}
    while waiting:
        net = waiting.pop()
        supernet = net.supernet()
        existing = subnets.get(supernet)
        if existing is None:
            subnets[supernet] = net
        elif existing != net:
            del subnets[supernet]
            waiting.append(supernet)
    last = None
    for net in sorted(subnets.values()):
        if last is not None and last.broadcast_address >= net.broadcast_address:
            continue
        yield net
        last = net

def collapse_addresses(addresses):
    """Collapse a list of IP objects."""
    found, addrs, nets = [], [], []
    for ip in addresses:
        if isinstance(ip, _BaseAddress):
            if addrs:
                _same_version(ip, addrs[-1])
            addrs.append(ip)
        else:
            if ip._prefixlen == ip._max_prefixlen:
                if addrs:
                    _same_version(ip, addrs[-1])
                addrs.append(ip.network_address)
            else:
                if nets:
                    _same_version(ip, nets[-1])
                nets.append(ip)
    addrs = sorted(set(addrs))
    at = 0
    while at < len(addrs):
        end = at
        while end + 1 < len(addrs) and addrs[end + 1]._ip == addrs[end]._ip + 1:
            end += 1
        found.extend(_summarize(addrs[at], addrs[end]))
        at = end + 1
    return _collapse(found + nets)

class _V4Ranges:
    link_local = IPv4Network("169.254.0.0/16")
    loopback = IPv4Network("127.0.0.0/8")
    multicast = IPv4Network("224.0.0.0/4")
    shared = IPv4Network("100.64.0.0/10")
    reserved = IPv4Network("240.0.0.0/4")
    private = [
        IPv4Network(each)
        for each in (
            "0.0.0.0/8 10.0.0.0/8 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/29 192.0.0.170/31 192.0.2.0/24"
            " 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 240.0.0.0/4 255.255.255.255/32"
        ).split()
    ]

class _V6Ranges:
    link_local = IPv6Network("fe80::/10")
    multicast = IPv6Network("ff00::/8")
    site_local = IPv6Network("fec0::/10")
    private = [
        IPv6Network(each)
        for each in (
            "::1/128 ::/128 ::ffff:0:0/96 100::/64 2001::/23 2001:2::/48 2001:db8::/32 2001:10::/28 fc00::/7 fe80::/10"
        ).split()
    ]
    reserved = [
        IPv6Network(each)
        for each in (
            "::/8 100::/8 200::/7 400::/6 800::/5 1000::/4 4000::/3 6000::/3 8000::/3 a000::/3 c000::/3 e000::/4"
            " f000::/5 f800::/6 fe00::/9"
        ).split()
    ]

_v4, _v6 = _V4Ranges, _V6Ranges

def _ranges_of(network):
    return _v4 if network._version == 4 else _v6
`;
