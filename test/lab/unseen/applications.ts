import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startProgram } from '../../../src/lab/program.ts'
import type { App, AppFault, UnseenAppId } from '../apps/app.ts'

// Application servers that nothing was fitted to. Each raises an exception, dies, or is slow in its own way.

const python = '/usr/bin/python3'

/** What an application of Python does before it answers. */
const pythonFault = (fault: AppFault, wait: string): string => `
    fault = ${JSON.stringify(fault)}
    if fault == 'exception':
        raise RuntimeError('no such basket')
    if fault == 'killed':
        os.kill(os.getpid(), signal.SIGKILL)
    if fault in ('slow', 'stuck'):
        ${wait}
`

const asgi = (fault: AppFault): string => `import asyncio, os, signal

async def app(scope, receive, send):
    if scope['type'] == 'lifespan':
        while True:
            event = (await receive())['type']
            await send({'type': event + '.complete'})
            if event == 'lifespan.shutdown':
                return
${pythonFault(fault, 'await asyncio.sleep(30)')}
    headers = [(b'content-type', b'text/html')]
    await send({'type': 'http.response.start', 'status': 200, 'headers': headers})
    await send({'type': 'http.response.body', 'body': b'<h1>Shop</h1>'})
`

const wsgi = (fault: AppFault): string => `import os, signal, time

def app(environ, start_response):
${pythonFault(fault, 'time.sleep(30)')}
    start_response('200 OK', [('Content-Type', 'text/html')])
    return [b'<h1>Shop</h1>']
`

const rack = (fault: AppFault): string => `run lambda { |env|
  raise 'no such basket' if ${fault === 'exception'}
  Process.kill(:KILL, Process.pid) if ${fault === 'killed'}
  sleep 30 if ${fault === 'slow' || fault === 'stuck'}
  [200, { 'Content-Type' => 'text/html' }, ['<h1>Shop</h1>']]
}
`

const aiohttp = (fault: AppFault, port: number): string => `import asyncio, os, signal
from aiohttp import web

async def home(request):
${pythonFault(fault, 'await asyncio.sleep(30)')}
    return web.Response(text='<h1>Shop</h1>', content_type='text/html')

app = web.Application()
app.router.add_get('/', home)
web.run_app(app, host='127.0.0.1', port=${port}, print=None)
`

const tornado = (fault: AppFault, port: number): string => `import asyncio, os, signal
import tornado.ioloop, tornado.web

class Home(tornado.web.RequestHandler):
  async def get(self):
${pythonFault(fault, 'await asyncio.sleep(30)')}
    self.write('<h1>Shop</h1>')

tornado.web.Application([('/', Home)]).listen(${port}, '127.0.0.1')
tornado.ioloop.IOLoop.current().start()
`

const twisted = (fault: AppFault, port: number): string => `import os, signal
from twisted.internet import reactor
from twisted.web import resource, server

class Home(resource.Resource):
  isLeaf = True
  def render_GET(self, request):
${pythonFault(fault, 'return server.NOT_DONE_YET')}
    return b'<h1>Shop</h1>'

reactor.listenTCP(${port}, server.Site(Home()), interface='127.0.0.1')
reactor.run()
`

const fastify = fileURLToPath(new URL('../../../node_modules/fastify/fastify.js', import.meta.url))

const fastifyApp = (fault: AppFault, port: number): string => `
const app = require(${JSON.stringify(fastify)})()
app.get('/', async () => {
  if (${fault === 'exception'}) throw new Error('no such basket')
  if (${fault === 'killed'}) process.kill(process.pid, 'SIGKILL')
  if (${fault === 'slow' || fault === 'stuck'}) await new Promise(() => undefined)
  return '<h1>Shop</h1>'
})
app.listen({ port: ${port}, host: '127.0.0.1' })
`

/** An application whose source is one file, and the command that serves it. */
function app(
  id: App['id'],
  program: string,
  file: string,
  source: (fault: AppFault, port: number) => string,
  args: (port: number) => readonly string[],
): App {
  return {
    id,
    program,
    async start(fault, port, folder) {
      await writeFile(join(folder, file), source(fault, port))
      return await startProgram(program, args(port), port, folder)
    },
  }
}

const uwsgiArgs = (port: number): readonly string[] => [
  '--plugins',
  'http,python3',
  '--http',
  `127.0.0.1:${port}`,
  '--master',
  '--processes',
  '1',
  '--die-on-term',
  '--module',
  'shop:app',
]

export const unseenApps: Readonly<Record<UnseenAppId, App>> = {
  uvicorn: app('uvicorn', '/usr/bin/uvicorn', 'shop.py', asgi, (port) => [
    `--port=${port}`,
    '--log-level=critical',
    'shop:app',
  ]),
  hypercorn: app('hypercorn', '/usr/bin/hypercorn', 'shop.py', asgi, (port) => [
    '--bind',
    `127.0.0.1:${port}`,
    'shop:app',
  ]),
  waitress: app('waitress', '/usr/bin/waitress-serve', 'shop.py', wsgi, (port) => [
    `--listen=127.0.0.1:${port}`,
    'shop:app',
  ]),
  uwsgi: app('uwsgi', '/usr/bin/uwsgi', 'shop.py', wsgi, uwsgiArgs),
  aiohttp: app('aiohttp', python, 'shop.py', aiohttp, () => ['shop.py']),
  tornado: app('tornado', python, 'shop.py', tornado, () => ['shop.py']),
  twisted: app('twisted', python, 'shop.py', twisted, () => ['shop.py']),
  puma: app('puma', '/usr/bin/puma', 'config.ru', rack, (port) => [
    '--bind',
    `tcp://127.0.0.1:${port}`,
    '--environment',
    'production',
    'config.ru',
  ]),
  unicorn: app('unicorn', '/usr/bin/unicorn', 'config.ru', rack, (port) => [
    '--listen',
    `127.0.0.1:${port}`,
    '--env',
    'production',
    'config.ru',
  ]),
  fastify: app('fastify', process.execPath, 'shop.cjs', fastifyApp, () => ['shop.cjs']),
}
