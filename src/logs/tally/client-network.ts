/** The /24 of an IPv4 address, the /48 of an IPv6 address; other texts as they are. */
export function clientNetwork(address: string): string {
  const v4 = /^(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/.exec(address)
  if (v4 !== null) return `${v4[1]}.0/24`
  if (!address.includes(':')) return address
  const [head = ''] = address.split('::', 1)
  const groups = head.split(':').slice(0, 3)
  return `${groups.join(':')}::/48`
}
