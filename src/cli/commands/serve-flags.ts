import type { Arguments, Flag } from '../command.ts'

/** Flags of the server. Each may be given as an environment variable too: STATUSDETECTOR_BASE_URL for --base-url. */
export const serveFlags: readonly Flag[] = [
  { name: 'host', value: 'ADDRESS', help: 'Address to listen on (default 127.0.0.1)' },
  { name: 'port', value: 'N', help: 'Port to listen on (default 8080; 0 for any free one)' },
  {
    name: 'data',
    value: 'DIR',
    help: 'Folder of the embedded database (default ./data); DATABASE_URL names a PostgreSQL instead',
  },
  {
    name: 'base-url',
    value: 'URL',
    help: 'How visitors reach it, such as https://status.example.org',
  },
  {
    name: 'trust-proxy',
    value: 'N',
    optional: true,
    help: 'Take the client address from X-Forwarded-For, as the Nth proxy from here wrote it (default 1)',
  },
  {
    name: 'allow-private',
    value: 'CIDR',
    repeat: true,
    help: 'Let visitors check this range although it is not public; may be repeated',
  },
  {
    name: 'opt-out',
    value: 'FILE',
    help: 'Suffixes and ranges that are never checked, one a line',
  },
  {
    name: 'second-resolver',
    value: 'IP[:PORT]',
    help: 'Compare the answers of this DNS resolver in every check of a name',
  },
  { name: 'keep-days', value: 'N', help: 'Days that a report is kept (default 30)' },
  {
    name: 'contact',
    value: 'TEXT',
    help: 'Where the operator is reached, for the page on probing',
  },
  {
    name: 'scrape-from',
    value: 'CIDR',
    repeat: true,
    help: 'Let Prometheus there use /probe without limits; may be repeated',
  },
  {
    name: 'radar-key-file',
    value: 'FILE',
    help: 'Let whoever knows the key in this file add and remove watched names over HTTP',
  },
  { name: 'log-upload', help: 'Take logs by POST /api/v1/logs' },
  { name: 'log-level', value: 'LEVEL', help: 'silent, error, warn, info (default) or debug' },
]

/** The value of a flag, or of the environment variable of its name; `` for a switch that is on. */
export function serveSetting(
  args: Arguments,
  name: string,
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  if (args.has(name)) return args.value(name) ?? ''
  const value = environment[`STATUSDETECTOR_${name.toUpperCase().replaceAll('-', '_')}`]
  const flag = serveFlags.find((one) => one.name === name)
  if (value === undefined || value === '') return undefined
  // A switch in the environment is on with 1 or true, off with 0 or false.
  if (flag?.value === undefined || flag.optional === true) {
    if (/^(?:0|false|no|off)$/i.test(value)) return undefined
    if (/^(?:1|true|yes|on)$/i.test(value)) return ''
  }
  return value
}
