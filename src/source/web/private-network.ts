/** Which hosts are not on the public Internet. */
import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** What to do where an address in a private network is refused: the end of the message. */
export const ALLOW_LOCAL = 'if you trust it, use --allow-local';

/** The IPv4 networks that are not public: IANA's special-purpose registry, and multicast with what follows it. */
const IPV4_NETWORKS: [address: string, bits: number, what: string][] = [
  ['0.0.0.0', 8, 'this network'],
  ['10.0.0.0', 8, 'private use'],
  ['100.64.0.0', 10, 'shared by customers of a provider'],
  ['127.0.0.0', 8, 'this computer'],
  ['169.254.0.0', 16, 'link-local; also the metadata services of cloud providers'],
  ['172.16.0.0', 12, 'private use'],
  ['192.0.0.0', 24, 'protocol assignments'],
  ['192.168.0.0', 16, 'private use'],
  ['198.18.0.0', 15, 'benchmarks of network devices'],
  ['224.0.0.0', 3, 'multicast, reserved and broadcast'],
];

/** The IPv6 networks that are not public, or may hold an IPv4 address that is not. */
const IPV6_NETWORKS: [address: string, bits: number, what: string][] = [
  ['::', 96, 'unspecified, this computer, and IPv4-compatible addresses (RFC 4291)'],
  ['64:ff9b:1::', 48, 'local translation between IPv4 and IPv6 (RFC 8215)'],
  ['100::', 64, 'discarded'],
  ['2001::', 32, 'Teredo, which hides an IPv4 address'],
  ['fc00::', 7, 'private use'],
  ['fe80::', 9, 'link-local, and site-local as it was'],
  ['ff00::', 8, 'multicast'],
];

const PRIVATE_NETWORKS = privateNetworks();

/** An IPv4 address that is mapped into IPv6 (::ffff:0:0/96) needs no row: BlockList compares it with the IPv4 rows. */
function privateNetworks(): BlockList {
  const list = new BlockList();
  for (const [address, bits] of IPV4_NETWORKS) {
    list.addSubnet(address, bits, 'ipv4');
    // The same network behind the prefix of NAT64 (RFC 6052), and behind a 6to4 router (RFC 3056).
    list.addSubnet(`64:ff9b::${address}`, 96 + bits, 'ipv6');
    const [a = 0, b = 0, c = 0] = address.split('.').map(Number);
    list.addSubnet(`2002:${(a * 256 + b).toString(16)}:${(c * 256).toString(16)}::`, 16 + bits, 'ipv6');
  }
  for (const [address, bits] of IPV6_NETWORKS) list.addSubnet(address, bits, 'ipv6');
  return list;
}

/** True for an IP address, with or without a zone ("fe80::1%eth0"), that is not on the public Internet. */
export function isPrivateAddress(address: string): boolean {
  const plain = address.replace(/%.*/, '');
  return PRIVATE_NETWORKS.check(plain, isIP(plain) === 6 ? 'ipv6' : 'ipv4');
}

/**
 * True where a host is an address that is not on the public Internet, or its name stands for one.
 * @param hostname as in a URL: an IPv6 address stands in brackets.
 * @throws the reason of `signal`, where it aborts before the name server has answered.
 */
export async function isPrivateHost(hostname: string, signal: AbortSignal): Promise<boolean> {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0) return isPrivateAddress(host);
  // Always this computer, whatever a name server answers (RFC 6761, 6.3).
  if (/(?:^|\.)localhost\.?$/.test(host)) return true;
  // A look-up can't be cancelled, so its answer is ignored.
  const aborted = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  // A name that is not found here may be known to the proxy; otherwise the connection fails.
  const found = await Promise.race([lookup(host, { all: true }).catch(() => []), aborted]);
  return found.some((one) => isPrivateAddress(one.address));
}
