/**
 * What each layer under `src` may import, itself included. `oxlint.config.ts` turns this table into lint rules;
 * ARCHITECTURE.md explains it. Code flows one way: a layer never imports one that stands below it here.
 */
export const layers: Readonly<Record<string, readonly string[]>> = {
  model: [],
  fields: ['model'],
  catalog: ['model'],
  probe: ['model', 'fields'],
  paste: ['model', 'fields', 'catalog'],
  domains: ['model', 'fields', 'catalog'],
  diagnose: ['model', 'fields', 'catalog', 'domains'],
  logs: ['model', 'fields', 'catalog', 'diagnose'],
  retry: ['model', 'fields'],
  files: ['model'],
  store: ['model'],
  clickhouse: ['model', 'logs'],
  lab: ['model'],
  app: [
    'model',
    'fields',
    'catalog',
    'probe',
    'paste',
    'logs',
    'domains',
    'diagnose',
    'retry',
    'files',
    'store',
    'clickhouse',
    'lab',
  ],
  server: ['model', 'fields', 'catalog', 'retry', 'app'],
  web: ['model', 'fields', 'catalog', 'paste', 'logs', 'diagnose'],
  cli: ['model', 'catalog', 'app', 'server'],
}

/** Layers that run in a browser too: no `node:*`, no clock, no randomness, no sockets. */
export const pureLayers: readonly string[] = [
  'model',
  'fields',
  'catalog',
  'paste',
  'logs',
  'domains',
  'diagnose',
]

/** The only files that may open sockets or resolve names; everything else goes through them. */
export const socketFiles: readonly string[] = [
  'src/probe/dial.ts',
  'src/probe/dns-query.ts',
  'src/probe/tls-handshake.ts',
  'src/probe/http2-exchange.ts',
  'src/lab/**',
]
