import { InputError } from '../model/input-error.ts'

/** Where a table is, and who asks for it. */
export interface TableAddress {
  /** `http://host:8123`, without user and password. */
  readonly url: string
  readonly username: string
  readonly password: string
  readonly database: string
  readonly table: string
  /** For people: the address without the password. */
  readonly shown: string
}

const name = /^[A-Za-z_][A-Za-z0-9_.-]{0,200}$/
const example = 'clickhouse://user@host/database?table=access_logs'

/**
 * Reads `clickhouse://user:password@host:port/database?table=…&secure=1`. The port is that of ClickHouse's HTTP interface,
 * by default 8123, or 8443 with `secure`. Throws an `InputError`.
 */
export function parseClickhouseUrl(text: string, password: string | undefined): TableAddress {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || url.protocol !== 'clickhouse:' || url.hostname === '')
    throw new InputError(`Not an address of a ClickHouse table. It looks like ${example}`)
  const secure = ['1', 'true'].includes(url.searchParams.get('secure') ?? '')
  const database = decodeURIComponent(url.pathname.slice(1)) || 'default'
  const table = url.searchParams.get('table') ?? ''
  if (table === '') throw new InputError(`No table named: add ?table=NAME, as in ${example}`)
  for (const part of [database, table])
    if (!name.test(part))
      throw new InputError(
        `'${part.slice(0, 60)}' is no name of a database or table: letters, digits and _ . - only.`,
      )
  const port = url.port === '' ? (secure ? '8443' : '8123') : url.port
  const username = decodeURIComponent(url.username) || 'default'
  return {
    url: `${secure ? 'https' : 'http'}://${url.hostname}:${port}`,
    username,
    password: decodeURIComponent(url.password) || (password ?? ''),
    database,
    table,
    shown: `clickhouse://${url.hostname}:${port}/${database}?table=${table}`,
  }
}
