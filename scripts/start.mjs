// npm start: all set-up, then the command given, or the web application.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build, environment, installPackages, nodeBinary, root } from './set-up.mjs'

installPackages()
build()

const words = process.argv.slice(2)
const args = [join(root, 'bin', 'statusdetector.js'), ...(words.length === 0 ? ['serve'] : words)]
const child = spawn(nodeBinary(), args, { env: environment, stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143)
})
