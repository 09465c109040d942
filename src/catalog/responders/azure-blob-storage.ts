import type { Responder } from '../../model/responder.ts'

export const azureBlobStorage: Responder = {
  id: 'azure-blob-storage',
  name: 'Azure Blob Storage',
  role: 'origin_server',
  kind: 'object_store',
  signs: [
    {
      on: 'body',
      pattern:
        /<Code>(?:ResourceNotFound|BlobNotFound|ContainerNotFound|PublicAccessNotPermitted|AuthenticationFailed|ServerBusy|OutOfRangeInput)<\/Code>[\s\S]{0,200}RequestId:/,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'field',
      name: 'Server',
      pattern: /^Windows-Azure-Blob\//,
      proves: 'authorship',
      strength: 'certain',
    },
    { on: 'field', name: 'x-ms-error-code', proves: 'authorship', strength: 'strong' },
  ],
  emits: [
    {
      status: 404,
      subCode: 'BlobNotFound',
      cause: 'destination_not_found',
      faultDomain: 'application',
      share: 80,
      marks: [
        { on: 'body', pattern: /BlobNotFound|ResourceNotFound|ContainerNotFound/ },
        { on: 'field', name: 'x-ms-error-code', pattern: /NotFound/ },
        { on: 'sub-code', code: 'BlobNotFound' },
      ],
      source: 0,
    },
    { status: 403, cause: 'http_request_denied', faultDomain: 'application', share: 80, source: 0 },
    {
      status: 409,
      subCode: 'PublicAccessNotPermitted',
      cause: 'http_request_denied',
      faultDomain: 'application',
      share: 80,
      marks: [
        { on: 'body', pattern: /PublicAccessNotPermitted/ },
        { on: 'sub-code', code: 'PublicAccessNotPermitted' },
      ],
      source: 0,
    },
    {
      status: 503,
      subCode: 'ServerBusy',
      cause: 'rate_limited',
      faultDomain: 'client',
      share: 80,
      marks: [
        { on: 'body', pattern: /ServerBusy/ },
        { on: 'sub-code', code: 'ServerBusy' },
      ],
      source: 0,
    },
  ],
  timeouts: [],
  logSignals: [],
  requestIdFields: [],
  logs: 'StorageBlobLogs',
  steps: [],
  sources: [
    {
      url: 'https://learn.microsoft.com/azure/storage/',
      checked: '2026-11-24',
      kind: 'unverified',
    },
  ],
}
