import { parseProxyStatus } from '../../fields/parse-proxy-status.ts'
import { proxyErrorTypes } from '../../model/failure.ts'
import type { Rule } from './rule.ts'
import { defineRule } from './rule.ts'

/** Proxy-Status, RFC 9209: an intermediary says itself what happened. */
export const proxyStatus: Rule = defineRule({
  id: 'proxy-status',
  needs: ['response'],
  judge({ response }) {
    const values = response?.byName.get('proxy-status') ?? []
    return values.flatMap((value) =>
      (parseProxyStatus(value.slice(0, 8192)) ?? []).flatMap(({ proxy, error }) => {
        const cause = proxyErrorTypes.find((type) => type === error)
        return cause === undefined
          ? []
          : [{ cause, odds: 200, because: `Proxy-Status of ${proxy.slice(0, 60)} says ${cause}` }]
      }),
    )
  },
  examples: [
    {
      title: 'a proxy names the error',
      given: [
        {
          kind: 'http',
          purpose: 'target',
          status: 502,
          fields: [{ name: 'Proxy-Status', value: 'edge; error=tls_certificate_error' }],
        },
      ],
      supports: 'tls_certificate_error',
    },
    {
      title: 'a proxy that only received a status',
      given: [
        {
          kind: 'http',
          purpose: 'target',
          status: 502,
          fields: [{ name: 'Proxy-Status', value: 'edge; received-status=502' }],
        },
      ],
    },
  ],
})
