// node unlimited.ts PORT FOLDER: the server without limits per client and target, to see what checks cost.
import { startServer } from '../../src/server/index.ts'

const [port = '', folder = ''] = process.argv.slice(2)
const many = 1e9
await startServer({
  host: '127.0.0.1',
  port: Number(port),
  trustedProxies: 0,
  logUpload: false,
  logLevel: 'silent',
  userAgent: () => 'statusdetector/bench',
  service: {
    store: { kind: 'folder', folder },
    keepDays: 30,
    allowPrivate: ['127.0.0.0/8'],
    limits: {
      clientPerMinute: many,
      clientPerHour: many,
      hostPerHour: many,
      hostInFlight: many,
      addressPerHour: many,
      addressInFlight: many,
    },
  },
})
