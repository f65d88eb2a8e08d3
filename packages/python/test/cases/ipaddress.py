"""IPv4 and IPv6 addresses, networks and interfaces."""  # => 'IPv4 and IPv6 addresses, networks and interfaces.'

import ipaddress
from ipaddress import *
ip_address("192.0.2.1")  # => IPv4Address('192.0.2.1')
ip_address("2001:db8::1")  # => IPv6Address('2001:db8::1')
ip_address(1)  # => IPv4Address('0.0.0.1')
ip_address(2 ** 40)  # => IPv6Address('::100:0:0')
ip_address(b"\x01\x02\x03\x04")  # => IPv4Address('1.2.3.4')
ip_address("1.2.3")  # raises ValueError: '1.2.3' does not appear to be an IPv4 or IPv6 address
ip_address("1.2.3.256")  # raises ValueError: '1.2.3.256' does not appear to be an IPv4 or IPv6 address
ip_network("10.0.0.0/8")  # => IPv4Network('10.0.0.0/8')
ip_network("10.0.0.1/8")  # raises ValueError: 10.0.0.1/8 has host bits set
ip_network("10.0.0.1/8", strict=False)  # => IPv4Network('10.0.0.0/8')
ip_network("x")  # raises ValueError: 'x' does not appear to be an IPv4 or IPv6 network
ip_interface("10.1.2.3/24")  # => IPv4Interface('10.1.2.3/24')
ip_interface("10.1.2.3/24").network  # => IPv4Network('10.1.2.0/24')
IPv4Address("1.2.3.4.5")  # raises AddressValueError: Expected 4 octets in '1.2.3.4.5'
IPv4Address("1.2..4")  # raises AddressValueError: Empty octet not permitted in '1.2..4'
IPv4Address("1.2.3.04")  # raises AddressValueError: Leading zeros are not permitted in '04' in '1.2.3.04'
IPv4Address("1.2.3.x")  # raises AddressValueError: Only decimal digits permitted in 'x' in '1.2.3.x'
IPv4Address("1.2.3.1234")  # raises AddressValueError: At most 3 characters permitted in '1234' in '1.2.3.1234'
IPv4Address("1.2.3.4/8")  # raises AddressValueError: Unexpected '/' in '1.2.3.4/8'
IPv4Address(-1)  # raises AddressValueError: -1 (< 0) is not permitted as an IPv4 address
IPv4Address(2 ** 32)  # raises AddressValueError: 4294967296 (>= 2**32) is not permitted as an IPv4 address
IPv4Address(b"12")  # raises AddressValueError: b'12' (len 2 != 4) is not permitted as an IPv4 address
IPv6Address("::1::")  # raises AddressValueError: At most one '::' permitted in '::1::'
IPv6Address("1:2:3")  # raises AddressValueError: Exactly 8 parts expected without '::' in '1:2:3'
IPv6Address(":1:2:3:4:5:6:7")  # raises AddressValueError: Leading ':' only permitted as part of '::' in ':1:2:3:4:5:6:7'
IPv6Address("1:2:3:4:5:6:7:8:9")  # raises AddressValueError: Exactly 8 parts expected without '::' in '1:2:3:4:5:6:7:8:9'
IPv6Address("12345::")  # raises AddressValueError: At most 4 characters permitted in '12345' in '12345::'
IPv6Address("::ffff:1.2.3.4").ipv4_mapped  # => IPv4Address('1.2.3.4')
IPv6Address("fe80::1%eth0").scope_id  # => 'eth0'
IPv6Address("1::").exploded  # => '0001:0000:0000:0000:0000:0000:0000:0000'
IPv6Address("0:0:1:0:0:0:0:0").compressed  # => '0:0:1::'
IPv6Address("2002:102:304::").sixtofour  # => IPv4Address('1.2.3.4')
IPv6Address("2001:0:1::").teredo  # => (IPv4Address('0.1.0.0'), IPv4Address('255.255.255.255'))
int(IPv4Address("1.2.3.4"))  # => 16909060
IPv4Address("1.2.3.4") + 5  # => IPv4Address('1.2.3.9')
IPv4Address("1.2.3.4") - 5  # => IPv4Address('1.2.2.255')
IPv4Address("255.255.255.255") + 1  # raises AddressValueError: 4294967296 (>= 2**32) is not permitted as an IPv4 address
IPv4Address("1.2.3.4") + 1.5  # raises TypeError: unsupported operand type(s) for +: 'IPv4Address' and 'float'
IPv4Address("1.2.3.4") < IPv4Address("1.2.3.5")  # => True
IPv4Address("1.2.3.4") < IPv6Address("::1")  # raises TypeError: 1.2.3.4 and ::1 are not of the same version
IPv4Address("1.2.3.4") == IPv4Interface("1.2.3.4/32")  # => False
IPv4Address("1.2.3.4").packed  # => b'\x01\x02\x03\x04'
IPv4Address("1.2.3.4").reverse_pointer  # => '4.3.2.1.in-addr.arpa'
f"{IPv4Address('1.2.3.4'):#_x} {IPv4Address('1.2.3.4'):b} {IPv6Address('::1'):n} {IPv4Address('1.2.3.4'):>10s}"  # => '0x0102_0304 00000001000000100000001100000100 00000000000000000000000000000001    1.2.3.4'
format(IPv4Address("1.2.3.4"), "q")  # raises TypeError: unsupported format string passed to IPv4Address.__format__
[str(a) for a in map(ip_address, ("10.0.0.1", "127.0.0.1", "169.254.1.1", "224.0.0.1", "8.8.8.8")) if a.is_private]  # => ['10.0.0.1', '127.0.0.1', '169.254.1.1']
IPv4Address("8.8.8.8").is_global  # => True
IPv4Address("224.0.0.1").is_multicast  # => True
IPv6Address("::1").is_loopback  # => True
IPv6Address("fec0::1").is_site_local  # => True
n = IPv4Network("192.168.0.0/29")
n.num_addresses  # => 8
n.netmask  # => IPv4Address('255.255.255.248')
n.hostmask  # => IPv4Address('0.0.0.7')
n.broadcast_address  # => IPv4Address('192.168.0.7')
list(n.hosts())  # => [IPv4Address('192.168.0.1'), IPv4Address('192.168.0.2'), IPv4Address('192.168.0.3'), IPv4Address('192.168.0.4'), IPv4Address('192.168.0.5'), IPv4Address('192.168.0.6')]
n[1]  # => IPv4Address('192.168.0.1')
n[-1]  # => IPv4Address('192.168.0.7')
n[8]  # raises IndexError: address out of range
IPv4Address("192.168.0.5") in n  # => True
list(n.subnets())  # => [IPv4Network('192.168.0.0/30'), IPv4Network('192.168.0.4/30')]
list(n.subnets(new_prefix=31))  # => [IPv4Network('192.168.0.0/31'), IPv4Network('192.168.0.2/31'), IPv4Network('192.168.0.4/31'), IPv4Network('192.168.0.6/31')]
list(n.subnets(prefixlen_diff=9))  # raises ValueError: prefix length diff 38 is invalid for netblock 192.168.0.0/29
n.supernet(2)  # => IPv4Network('192.168.0.0/27')
n.supernet(new_prefix=30)  # raises ValueError: new prefix must be shorter
n.with_netmask  # => '192.168.0.0/255.255.255.248'
n.with_hostmask  # => '192.168.0.0/0.0.0.7'
n.overlaps(IPv4Network("192.168.0.4/30"))  # => True
n.subnet_of(IPv4Network("192.168.0.0/16"))  # => True
n.subnet_of("x")  # raises TypeError: Unable to test subnet containment between 192.168.0.0/29 and x
list(n.address_exclude(IPv4Network("192.168.0.4/31")))  # => [IPv4Network('192.168.0.0/30'), IPv4Network('192.168.0.6/31')]
list(n.address_exclude(IPv4Network("10.0.0.0/8")))  # raises ValueError: 10.0.0.0/8 not contained in 192.168.0.0/29
n.compare_networks(IPv4Network("192.168.0.0/30"))  # => -1
IPv4Network("10.0.0.0/255.0.255.0")  # raises NetmaskValueError: '255.0.255.0' is not a valid netmask
IPv4Network("10.0.0.0/0.255.255.255")  # => IPv4Network('10.0.0.0/8')
IPv4Network("10.0.0.0/33")  # raises NetmaskValueError: '33' is not a valid netmask
list(summarize_address_range(IPv4Address("1.1.1.0"), IPv4Address("1.1.1.130")))  # => [IPv4Network('1.1.1.0/25'), IPv4Network('1.1.1.128/31'), IPv4Network('1.1.1.130/32')]
list(summarize_address_range(IPv4Address(2), IPv4Address(1)))  # raises ValueError: last IP address must be greater than first
list(collapse_addresses([IPv4Network("1.1.0.0/24"), IPv4Network("1.1.1.0/24"), IPv4Address("1.1.2.0")]))  # => [IPv4Network('1.1.0.0/23'), IPv4Network('1.1.2.0/32')]
sorted([IPv6Address("::1"), IPv4Address("1.1.1.1")], key=get_mixed_type_key)  # => [IPv4Address('1.1.1.1'), IPv6Address('::1')]
v4_int_to_packed(-1)  # raises ValueError: Address negative or too large for IPv4
IPv6Network("2001:db8::/126").num_addresses  # => 4
list(IPv6Network("2001:db8::/126").hosts())  # => [IPv6Address('2001:db8::1'), IPv6Address('2001:db8::2'), IPv6Address('2001:db8::3')]
len({IPv4Address("1.1.1.1"), IPv4Address("1.1.1.1"), IPv4Network("1.1.1.1/32")})  # => 2
