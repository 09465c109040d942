import type { Responder } from '../../model/responder.ts'

export const googleCloudStorage: Responder = {
  id: 'google-cloud-storage',
  name: 'Google Cloud Storage',
  role: 'origin_server',
  kind: 'object_store',
  signs: [
    {
      on: 'body',
      pattern: /<\?xml version='1\.0' encoding='UTF-8'\?><Error><Code>/,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'body',
      pattern: /storage\.objects\.(?:get|list) access|does not have (?:storage\.|serviceusage)/,
      proves: 'authorship',
      strength: 'certain',
    },
    { on: 'field', name: 'x-guploader-uploadid', proves: 'authorship', strength: 'certain' },
    { on: 'field', name: 'x-goog-hash', proves: 'authorship', strength: 'strong' },
  ],
  emits: [
    {
      status: 404,
      subCode: 'NoSuchKey',
      cause: 'destination_not_found',
      faultDomain: 'application',
      share: 80,
      marks: [
        { on: 'body', pattern: /NoSuchKey|No such object/ },
        { on: 'sub-code', code: 'NoSuchKey' },
      ],
      source: 0,
    },
    {
      status: 403,
      subCode: 'AccessDenied',
      cause: 'http_request_denied',
      faultDomain: 'application',
      share: 80,
      marks: [
        { on: 'body', pattern: /AccessDenied|does not have storage\.objects/ },
        { on: 'sub-code', code: 'AccessDenied' },
      ],
      source: 0,
    },
  ],
  timeouts: [],
  logSignals: [],
  requestIdFields: [],
  logs: 'Cloud Audit Logs',
  steps: [],
  sources: [
    { url: 'https://cloud.google.com/storage/docs', checked: '2026-11-24', kind: 'unverified' },
  ],
}
