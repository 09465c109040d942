import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Proxy } from '../../../src/lab/proxies/proxy.ts'

/** Tinyproxy as a reverse proxy: it has one time-out for everything, and an error page of its own. */
export const tinyproxyProxy: Proxy = {
  id: 'tinyproxy',
  program: '/usr/bin/tinyproxy',
  async configure({ port, folder, upstreams, timeoutSeconds = 1 }) {
    const file = join(folder, 'tinyproxy.conf')
    await writeFile(
      file,
      `Port ${port}
Listen 127.0.0.1
Timeout ${timeoutSeconds}
LogFile "${folder}/tinyproxy.log"
PidFile "${folder}/tinyproxy.pid"
DefaultErrorFile "/usr/share/tinyproxy/default.html"
MaxClients 20
ReversePath "/" "http://${upstreams[0]?.host ?? '127.0.0.1'}:${upstreams[0]?.port ?? 1}/"
ReverseOnly Yes
`,
    )
    return { command: '/usr/bin/tinyproxy', args: ['-d', '-c', file] }
  },
}
