// Hono with load shedding, on Node: node examples/retry/hono.mjs
import { setTimeout as sleep } from 'node:timers/promises'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { Gate, gracefulShutdown, shedHono } from 'statusdetector/retry/server'

const gate = new Gate({ exempt: ['/health'] })

const app = new Hono()
app.use(shedHono(gate))
app.get('/report', async (context) => {
  await sleep(200)
  return context.text('done\n')
})
app.get('*', (context) => context.text('done\n'))

const options = { fetch: app.fetch, port: Number(process.env.PORT ?? 3000), hostname: '127.0.0.1' }
const server = serve(options, ({ port }) => process.stdout.write(`http://127.0.0.1:${port}/\n`))
gracefulShutdown(server, { onEnd: () => gate.close() })
