import type { Responder } from '../../model/responder.ts'

export const denoDeploy: Responder = {
  id: 'deno-deploy',
  name: 'Deno Deploy',
  role: 'gateway',
  kind: 'paas',
  signs: [
    {
      on: 'field',
      name: 'Server',
      pattern: /^deno\/(?:gcp|aws|deploy|edge)/i,
      proves: 'passage',
      strength: 'certain',
    },
    { on: 'field', name: 'X-Deno-Ray', proves: 'passage', strength: 'certain' },
    {
      on: 'body',
      pattern:
        /\b(?:DEPLOYMENT_NOT_FOUND|DEPLOYMENT_FAILED|BOOT_FAILURE|ISOLATE_INTERNAL_FAILURE|MEMORY_LIMIT|TIME_LIMIT|PROJECT_NOT_FOUND)\b[\s\S]{0,400}\bdeno\b/i,
      proves: 'authorship',
      strength: 'strong',
    },
    {
      on: 'body',
      pattern: /\bdeno\.(?:com|dev)\/deploy\b|urn:dd-[a-z-]{3,30}:deno:/i,
      proves: 'authorship',
      strength: 'strong',
      statuses: [404, 500, 502, 503, 508],
    },
    { on: 'cname', suffix: '.deno.dev', proves: 'passage', strength: 'certain' },
  ],
  emits: [
    {
      status: 404,
      subCode: 'DEPLOYMENT_NOT_FOUND',
      cause: 'destination_not_found',
      faultDomain: 'platform',
      share: 80,
      marks: [
        { on: 'body', pattern: /\bDEPLOYMENT_NOT_FOUND\b|requested deployment does not exist/i },
        { on: 'sub-code', code: 'DEPLOYMENT_NOT_FOUND' },
      ],
      source: 1,
    },
    {
      status: 502,
      subCode: 'MEMORY_LIMIT',
      when: 'the isolate used more memory than its plan allows and was ended',
      cause: 'connection_terminated',
      faultDomain: 'application',
      share: 25,
      marks: [
        { on: 'body', pattern: /\bMEMORY_LIMIT\b/ },
        { on: 'sub-code', code: 'MEMORY_LIMIT' },
      ],
      source: 0,
    },
    {
      status: 502,
      subCode: 'TIME_LIMIT',
      when: 'the isolate used more processor time than its plan allows and was ended',
      cause: 'connection_terminated',
      faultDomain: 'application',
      share: 25,
      marks: [
        { on: 'body', pattern: /\bTIME_LIMIT\b/ },
        { on: 'sub-code', code: 'TIME_LIMIT' },
      ],
      source: 0,
    },
    {
      status: 502,
      subCode: 'BOOT_FAILURE',
      when: 'the deployment failed while it started',
      cause: 'application_error',
      faultDomain: 'application',
      share: 40,
      marks: [{ on: 'body', pattern: /\bBOOT_FAILURE\b|isolate failed to start/i }],
      source: 1,
    },
  ],
  timeouts: [],
  logSignals: [
    {
      log: 'error',
      pattern: /\bMemory limit exceeded, terminated\b/,
      cause: 'connection_terminated',
      faultDomain: 'application',
      status: 502,
      source: 0,
    },
    {
      log: 'error',
      pattern: /\bCPU time limit exceeded, see\b/,
      cause: 'connection_terminated',
      faultDomain: 'application',
      status: 502,
      source: 0,
    },
  ],
  requestIdFields: ['X-Deno-Ray'],
  logs: 'the Logs tab of the deployment',
  steps: [{ text: 'Read the log of the deployment: it names the limit or the exception.' }],
  sources: [
    { url: 'https://docs.deno.com/subhosting/manual/events', checked: '2026-11-24', kind: 'docs' },
    { url: 'https://docs.deno.com/deploy/', checked: '2026-11-24', kind: 'unverified' },
  ],
}
