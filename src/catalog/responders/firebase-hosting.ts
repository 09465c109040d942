import type { Responder } from '../../model/responder.ts'

export const firebaseHosting: Responder = {
  id: 'firebase-hosting',
  name: 'Firebase Hosting',
  role: 'edge',
  kind: 'paas',
  signs: [
    {
      on: 'body',
      pattern:
        /Firebase Hosting Setup Complete|<title>Site Not Found<\/title>[\s\S]{0,3000}firebase|Site Not Found\s+Why am I seeing this\?|This file does not exist and there was no index\.html found in the current directory/i,
      proves: 'authorship',
      strength: 'certain',
    },
    { on: 'cname', suffix: '.web.app', proves: 'passage', strength: 'certain' },
    { on: 'cname', suffix: '.firebaseapp.com', proves: 'passage', strength: 'certain' },
  ],
  emits: [
    {
      status: 404,
      when: 'no site is deployed under this host name',
      cause: 'destination_not_found',
      faultDomain: 'platform',
      share: 50,
      marks: [
        {
          on: 'body',
          pattern: /Site Not Found\s+Why am I seeing this\?|<title>Site Not Found<\/title>/i,
        },
      ],
      source: 0,
    },
    {
      status: 404,
      when: 'the site has no such file',
      cause: 'destination_not_found',
      faultDomain: 'application',
      share: 50,
      marks: [
        { on: 'body', pattern: /This file does not exist and there was no index\.html found/i },
      ],
      source: 0,
    },
    {
      status: 502,
      cause: 'destination_unavailable',
      faultDomain: 'application',
      share: 50,
      source: 0,
    },
    {
      status: 504,
      when: 'the function or Cloud Run service behind a rewrite took too long',
      cause: 'http_response_timeout',
      faultDomain: 'application',
      share: 80,
      seconds: { min: 59, max: 62 },
      source: 0,
    },
    {
      status: 503,
      cause: 'destination_unavailable',
      faultDomain: 'application',
      share: 50,
      source: 0,
    },
    {
      status: 421,
      when: 'a name reached Hosting that its certificate or site does not cover',
      cause: 'destination_not_found',
      faultDomain: 'platform',
      share: 50,
      source: 0,
    },
  ],
  timeouts: [
    {
      setting: 'rewrite to Cloud Functions or Cloud Run',
      seconds: 60,
      status: 504,
      cause: 'http_response_timeout',
      configurable: false,
      source: 0,
    },
  ],
  logSignals: [],
  requestIdFields: ['X-Served-By', 'function-execution-id'],
  logs: 'Cloud Logging, once Hosting is linked to it',
  steps: [
    {
      causes: ['destination_not_found'],
      text: 'Was the site deployed, and is the domain linked to it?',
      command: 'firebase hosting:sites:list',
    },
    {
      causes: ['http_response_timeout', 'destination_unavailable'],
      text: 'Read the log of the function or service behind the rewrite.',
      command: 'firebase functions:log',
    },
  ],
  sources: [
    { url: 'https://firebase.google.com/docs/hosting', checked: '2026-11-24', kind: 'unverified' },
  ],
}
