// What the retry client does in any runtime, against the server of runtimes.test.ts. Plain JavaScript, since each
// runtime has types of its own.

/** Runs every check and says, by name, what came of it. */
export async function runChecks({ createFetch, reportOf, RetryError }, base, closed) {
  const seen = {}

  const named = await createFetch()(`${base}/named`)
  const [, second] = reportOf(named).attempts
  seen.named = [named.status, await named.text(), second.waitedMs >= 1000]

  const bare = await createFetch()(`${base}/bare`)
  seen.bare = [bare.status, reportOf(bare).because, reportOf(bare).attempts.length]

  const put = await createFetch()(`${base}/put`, { method: 'PUT', body: new Uint8Array([97, 98]) })
  seen.put = [put.status, await put.text()]

  const post = await createFetch()(`${base}/post`, { method: 'POST', body: 'ab' })
  seen.post = [post.status, reportOf(post).because, reportOf(post).attempts.length]

  const cut = await createFetch()(`${base}/cut`)
  seen.cut = await cut.text()

  const failed = await createFetch()(closed).catch((error) => error)
  seen.refused = [
    failed instanceof RetryError,
    failed.report?.because,
    failed.report?.attempts.length,
  ]

  const far = await createFetch()(`${base}/far`)
  seen.far = [far.status, reportOf(far).because, reportOf(far).retryAfterMs]

  const fetch = createFetch()
  const abort = new AbortController()
  const waits = fetch(`${base}/wait`, { signal: abort.signal }).catch((error) => error)
  await new Promise((resolve) => setTimeout(resolve, 200))
  const startMs = Date.now()
  abort.abort(new Error('enough'))
  seen.aborted = [(await waits).message, Date.now() - startMs <= 10]

  return seen
}
