import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Proxy } from '../../../src/lab/proxies/proxy.ts'

/** Hitch ends TLS and passes bytes on: it writes no HTTP, so that every fault behind it is a closed connection. */
export const hitchProxy: Proxy = {
  id: 'hitch',
  program: '/usr/sbin/hitch',
  async configure({ port, folder, upstreams, tls }) {
    const file = join(folder, 'hitch.conf')
    await writeFile(
      file,
      `frontend = { host = "127.0.0.1" port = "${port}" }
backend = "[${upstreams[0]?.host ?? '127.0.0.1'}]:${upstreams[0]?.port ?? 1}"
pem-file = "${tls?.certFile ?? ''}"
user = "nobody"
workers = 1
ocsp-dir = ""
daemon = off
quiet = on
`,
    )
    return { command: '/usr/sbin/hitch', args: [`--config=${file}`] }
  },
}
