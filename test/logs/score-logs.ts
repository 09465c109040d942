// npm run score:logs -- DIR: reads captured logs, one folder a product, and prints what was read of each.
import { existsSync, statSync } from 'node:fs'
import { renderFolderScore, scoreFolder, statedStatuses } from './score-folder.ts'

const folder = process.argv[2]
if (folder === undefined || !existsSync(folder) || !statSync(folder).isDirectory()) {
  process.stderr.write('Name a folder of captured logs: npm run score:logs -- DIR\n')
  process.exitCode = 2
} else process.stdout.write(renderFolderScore(await scoreFolder(folder), statedStatuses(folder)))
