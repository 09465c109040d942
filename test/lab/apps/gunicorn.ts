import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startProgram } from '../../../src/lab/program.ts'
import type { App } from './app.ts'

export const gunicornApp: App = {
  id: 'gunicorn',
  program: '/usr/bin/gunicorn',
  async start(fault, port, folder) {
    await writeFile(
      join(folder, 'shop.py'),
      `import os, signal, time

def app(environ, start_response):
    fault = ${JSON.stringify(fault)}
    if fault.startswith('exception'):
        raise RuntimeError('no such basket')
    if fault == 'killed':
        os.kill(os.getpid(), signal.SIGKILL)
    if fault == 'stuck':
        time.sleep(300)
    if fault == 'slow' or (fault == 'busy' and environ['PATH_INFO'] == '/hold'):
        time.sleep(30)
    start_response('200 OK', [('Content-Type', 'text/html')])
    return [b'<h1>Shop</h1>']
`,
    )
    // A worker that is silent for longer than --timeout is killed; a second, so that the gateway still waits.
    const args = [
      '--bind',
      `127.0.0.1:${port}`,
      '--workers',
      '1',
      '--timeout',
      fault === 'stuck' ? '30' : '2',
      '--graceful-timeout',
      '1',
      '--worker-tmp-dir',
      folder,
      'shop:app',
    ]
    return await startProgram('/usr/bin/gunicorn', args, port, folder)
  },
}
