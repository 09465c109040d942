import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod'

const state = z.looseObject({ state: z.string() })

/** Checks one of the faulty chains of the first page, as its button does, and returns the report's path once it is done. */
export async function checkExample(base: string, example: string): Promise<string> {
  return await submitBox(base, { example })
}

/** Puts a text into the box; for what is no target the answer is the page itself, for a target its report's path. */
export async function submitBox(
  base: string,
  form: Readonly<Record<string, string>>,
): Promise<string> {
  const response = await fetch(`${base}/`, {
    method: 'POST',
    body: new URLSearchParams(form),
    redirect: 'manual',
  })
  const path = response.headers.get('location')?.replace(/#.*/, '')
  if (path === undefined) throw new Error(`no check was started: ${response.status}`)
  for (let tries = 0; tries < 300; tries += 1) {
    const report = await fetch(`${base}${path.replace('/check/', '/api/v1/checks/')}`)
    if (state.parse(await report.json()).state === 'done') return path
    await sleep(100)
  }
  throw new Error(`the check at ${path} did not end`)
}
