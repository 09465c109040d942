// Express with load shedding, maintenance by a flag file, and a quota per client: node examples/retry/express.mjs
import { setTimeout as sleep } from 'node:timers/promises'
import express from 'express'
import {
  Gate,
  gracefulShutdown,
  maintenanceFile,
  memoryLimiter,
  shedExpress,
} from 'statusdetector/retry/server'

const gate = new Gate({
  exempt: ['/health'],
  clients: {
    limiter: memoryLimiter({ quota: 1000, windowSeconds: 60 }),
    key: (arrival) => arrival.field('x-api-key'),
  },
  // touch it, and the service is under maintenance for 15 minutes; remove it, and it is over.
  maintenance: maintenanceFile({ path: process.env.MAINTENANCE ?? '/run/app/maintenance' }),
})

const app = express()
app.use(shedExpress(gate))
app.get('/report', async (_request, response) => {
  await sleep(200)
  response.send('done\n')
})
app.get('/{*path}', (_request, response) => response.send('done\n'))

const server = app.listen(process.env.PORT ?? 3000, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${server.address().port}/\n`)
})
gracefulShutdown(server, { onEnd: () => gate.close() })
