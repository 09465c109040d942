// A server on node:http that sheds load: node examples/retry/node-http.mjs
import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { Gate, gracefulShutdown, outlastProxy, shedNode } from 'statusdetector/retry/server'

const gate = new Gate({ exempt: ['/health'] })

const server = createServer(
  shedNode(gate, async (request, response) => {
    if (request.url === '/report') await sleep(200)
    response.end('done\n')
  }),
)

outlastProxy(server, 'nginx')
gracefulShutdown(server, { onEnd: () => gate.close() })
server.listen(process.env.PORT ?? 3000, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${server.address().port}/\n`)
})
