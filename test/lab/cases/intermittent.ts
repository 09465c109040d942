import type { LabCase, ProxyId } from '../lab-case.ts'

/** Only some of the requests fail: one worker of four is sick, or the process dies and comes back. */
const chains: readonly (readonly ProxyId[])[] = [
  [],
  ['nginx'],
  ['haproxy'],
  ['caddy'],
  ['apache-httpd'],
]

export const intermittentCases: readonly LabCase[] = chains.flatMap((chain): readonly LabCase[] => {
  const last = chain.at(-1)
  const name = [...chain, 'app'].join('-')
  const layers = chain.map((proxy) => ({ proxy }))
  const broken = { verdict: 'degraded', faultDomain: 'application', intermittent: true } as const
  return [
    {
      id: `${name}-every-fourth-500`,
      layers,
      origin: { fault: 'every-fourth-500' },
      truth: { ...broken, responder: 'application', cause: 'application_error' },
    },
    {
      id: `${name}-every-fourth-reset`,
      layers,
      origin: { fault: 'every-fourth-reset' },
      truth: { ...broken, responder: last ?? null, cause: 'connection_terminated' },
    },
    {
      id: `${name}-crash-loop`,
      layers,
      origin: { fault: 'crash-loop' },
      truth: { ...broken, responder: last ?? null, cause: 'connection_terminated' },
    },
  ]
})
