import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startProgram } from '../../../src/lab/program.ts'
import type { App } from './app.ts'

const express = fileURLToPath(new URL('../../../node_modules/express/index.js', import.meta.url))

export const expressApp: App = {
  id: 'express',
  program: process.execPath,
  async start(fault, port, folder) {
    const file = join(folder, 'app.cjs')
    await writeFile(
      file,
      `process.env.NODE_ENV = ${fault === 'exception-shown' ? "'development'" : "'production'"}
const app = require(${JSON.stringify(express)})()
app.get('/', (_request, response) => {
  if (${fault.startsWith('exception')}) throw new Error('no such basket')
  if (${fault === 'killed'}) process.kill(process.pid, 'SIGKILL')
  if (${fault === 'slow' || fault === 'stuck'}) return
  response.send('<h1>Shop</h1>')
})
app.listen(${port}, '127.0.0.1')
`,
    )
    return await startProgram(process.execPath, [file], port, folder)
  },
}
