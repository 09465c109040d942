import type { Responder } from '../../model/responder.ts'

export const openshiftRouter: Responder = {
  id: 'openshift-router',
  name: 'OpenShift router',
  role: 'gateway',
  kind: 'load_balancer',
  signs: [
    {
      on: 'body',
      pattern:
        /The application is currently not serving requests at this endpoint\. It may not have been started or is still starting\./i,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'body',
      pattern: /<h1>Application is not available<\/h1>/i,
      proves: 'authorship',
      strength: 'certain',
    },
  ],
  emits: [
    {
      status: 503,
      cause: 'destination_unavailable',
      faultDomain: 'application',
      share: 70,
      source: 0,
    },
    {
      status: 503,
      cause: 'destination_not_found',
      faultDomain: 'origin_proxy',
      share: 30,
      source: 0,
    },
  ],
  timeouts: [],
  logSignals: [],
  requestIdFields: [],
  logs: 'oc logs -n openshift-ingress deploy/router-default',
  steps: [
    {
      text: 'Has the route a service with ready endpoints?',
      command: 'oc get route,endpoints,pods',
    },
  ],
  sources: [{ url: 'https://docs.openshift.com/', checked: '2026-11-24', kind: 'unverified' }],
}
