import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startProgram } from '../../../src/lab/program.ts'
import type { App, AppFault } from './app.ts'

const scripts: Readonly<Record<AppFault, string>> = {
  healthy: '<?php echo "<h1>Shop</h1>";',
  exception: '<?php no_such_function();',
  'exception-shown': '<?php ini_set("display_errors", "1"); no_such_function();',
  slow: '<?php sleep(20);',
  stuck: '<?php sleep(300);',
  killed: '<?php posix_kill(posix_getpid(), 9);',
  busy: '<?php if ($_SERVER["REQUEST_URI"] === "/hold") sleep(20); echo "<h1>Shop</h1>";',
  missing: '',
}

export const phpFpmApp: App = {
  id: 'php-fpm',
  program: '/usr/sbin/php-fpm8.2',
  async start(fault, port, folder) {
    const root = join(folder, 'htdocs')
    await mkdir(root, { recursive: true })
    if (fault !== 'missing') await writeFile(join(root, 'index.php'), scripts[fault])
    const file = join(folder, 'fpm.conf')
    await writeFile(
      file,
      `[global]
error_log = ${folder}/fpm.log
daemonize = no
[www]
user = root
user = root
group = root
listen = 127.0.0.1:${port}
pm = static
pm.max_children = 1
catch_workers_output = no
php_flag[display_errors] = off
`,
    )
    return await startProgram('/usr/sbin/php-fpm8.2', ['-F', '-R', '-y', file], port, folder)
  },
}
