// Which addresses belong to the public internet.
//
// A page's address comes from a model, and a model can be talked into anything: it must not become a way to the services of
// this machine, of the network around it, or of the cloud that it runs in (169.254.169.254). So what is not
// globally reachable is refused: loopback, private, link-local, shared, multicast, documentation, reserved. IPv6 addresses that carry an
// IPv4 address (mapped, NAT64, 6to4) are judged by that one.
//
// Reference: the IANA registries of special-purpose addresses (RFC 6890).

import { BlockList, isIP } from "node:net";

const specialNetworks: readonly [network: string, prefix: number, family: "ipv4" | "ipv6"][] = [
  ["0.0.0.0", 8, "ipv4"],
  ["10.0.0.0", 8, "ipv4"],
  ["100.64.0.0", 10, "ipv4"],
  ["127.0.0.0", 8, "ipv4"],
  ["169.254.0.0", 16, "ipv4"],
  ["172.16.0.0", 12, "ipv4"],
  ["192.0.0.0", 24, "ipv4"],
  ["192.0.2.0", 24, "ipv4"],
  ["192.88.99.0", 24, "ipv4"],
  ["192.168.0.0", 16, "ipv4"],
  ["198.18.0.0", 15, "ipv4"],
  ["198.51.100.0", 24, "ipv4"],
  ["203.0.113.0", 24, "ipv4"],
  ["224.0.0.0", 3, "ipv4"],
];

const special = new BlockList();
for (const [network, prefix, family] of specialNetworks) special.addSubnet(network, prefix, family);

/** Whether an IP address is one that everybody on the internet reaches. */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, "").replace(/%.*$/, "");
  if (isIP(plain) === 4) return !special.check(plain, "ipv4");
  if (isIP(plain) !== 6) return false;
  const groups = toGroups(plain);
  const embedded = embeddedAddress(groups);
  if (embedded !== null) return !special.check(embedded, "ipv4");
  // Of IPv6 only 2000::/3 is given out; in it, documentation and the protocols' own networks are not for hosts.
  const [first, second] = groups;
  if (first < 0x2000 || first > 0x3fff) return false;
  return !(first === 0x2001 && (second < 0x200 || second === 0xdb8)) && !(first === 0x3fff && second < 0x1000);
}

/** Whether the host of an address is a name that never means a public host, or an IP address that is not public. */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, "");
  if (host.startsWith("[") || isIP(host) !== 0) return !isPublicAddress(host);
  return host === "localhost" || /\.(localhost|local|internal|lan|home\.arpa)$/.test(host) || !host.includes(".");
}

/** The IPv4 address that an IPv6 address carries, if it is of a kind that carries one. */
function embeddedAddress(groups: readonly number[]): string | null {
  const startsWith = (...prefix: number[]): boolean => prefix.every((group, index) => groups[index] === group);
  const isMapped = startsWith(0, 0, 0, 0, 0, 0xffff);
  const isTranslated = startsWith(0x64, 0xff9b, 0, 0, 0, 0);
  if (isMapped || isTranslated) return fromGroups(groups[6], groups[7]);
  return startsWith(0x2002) ? fromGroups(groups[1], groups[2]) : null;
}

const fromGroups = (high: number, low: number): string => [high >> 8, high & 0xff, low >> 8, low & 0xff].join(".");

/** The eight groups of an IPv6 address. The URL parser writes the dotted form of the end in groups. */
function toGroups(address: string): number[] {
  const normal = URL.parse(`http://[${address}]/`)?.hostname.slice(1, -1) ?? "::";
  const [head, tail] = normal.split("::");
  const read = (text: string | undefined): number[] =>
    text ? text.split(":").map((group) => Number.parseInt(group, 16)) : [];
  const [before, after] = [read(head), read(tail)];
  return tail === undefined
    ? before
    : [...before, ...new Array<number>(8 - before.length - after.length).fill(0), ...after];
}
