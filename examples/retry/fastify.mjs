// Fastify with load shedding and priorities: node examples/retry/fastify.mjs
import { setTimeout as sleep } from 'node:timers/promises'
import fastify from 'fastify'
import { Gate, gracefulShutdown, shedFastify } from 'statusdetector/retry/server'

const gate = new Gate({
  exempt: ['/health'],
  priority: ({ path }) => (path.startsWith('/checkout') ? 'high' : 'normal'),
})

const app = fastify()
shedFastify(gate, app)
app.get('/report', async () => {
  await sleep(200)
  return 'done\n'
})
app.get('/*', async () => 'done\n')

gracefulShutdown(app.server, { onEnd: () => gate.close() })
await app.listen({ port: Number(process.env.PORT ?? 3000), host: '127.0.0.1' })
process.stdout.write(`http://127.0.0.1:${app.server.address().port}/\n`)
