import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import type { FileScore } from './score-folder.ts'
import { scoreFolder } from './score-folder.ts'

/** Captured logs beside the repository, of which they are no part: without them nothing is tested here. */
const folder = fileURLToPath(new URL('../../../shared/data/logs-dev/', import.meta.url))

/** Lines put there by the ones who made the file. */
const foreign = /^(?:Unmatched! |\d+(?:\.\d+){3} [0-9A-F]{8}$)/

describe.skipIf(!existsSync(folder))('captured logs', () => {
  let scores: readonly FileScore[] = []
  beforeAll(async () => {
    scores = await scoreFolder(folder)
  }, 60_000)

  test('every line is read, and by no other product’s format', () => {
    expect(scores.length).toBeGreaterThan(40)
    const wrong = scores.filter(
      (one) => one.wrong > 0 || one.foreign.some((line) => !foreign.test(line)),
    )
    expect(wrong.map(({ file, formats, foreign: lines }) => ({ file, formats, lines }))).toEqual([])
  })

  test('every request has its time, and its status where the log has one', () => {
    const wrong = scores.filter(
      ({ file, requests, withTime, withStatus }) =>
        !/lnav-w3c-5|incapsula/.test(file) &&
        (withTime < 0.99 * requests || withStatus < 0.85 * requests),
    )
    expect(wrong.map(({ file }) => file)).toEqual([])
  })

  test('platforms log durations, and these are read', () => {
    const timed = scores.filter(({ file }) =>
      /^(?:aws-alb|aws-cloudfront|aws-s3|azure|cloudflare|envoy|haproxy|caddy|traefik|ingress)/.test(
        file,
      ),
    )
    const wrong = timed.filter(({ requests, withDuration }) => withDuration < 0.99 * requests)
    expect(wrong.map(({ file }) => file)).toEqual([])
  })
})
