import { setTimeout as sleep } from 'node:timers/promises'
import { InputError } from '../model/input-error.ts'
import type { Observation } from '../model/observation.ts'
import type { Trace } from '../model/trace.ts'
import { version } from '../model/version.ts'
import { malformedRange, refusalOfName } from './address-policy.ts'
import { deadlineAfter, monotonic } from './clock.ts'
import { askHistory } from './domain/ask-history.ts'
import { askNames, askSecondResolver, askSibling } from './domain/ask-names.ts'
import { askRegistry } from './domain/ask-registry.ts'
import { askStatusPage } from './domain/ask-status-page.ts'
import { refreshBootstrap } from './domain/bootstrap.ts'
import { registrableDomain } from './domain/registrable-domain.ts'
import type { Session } from './endpoint.ts'
import { connectTo, exchangeOver } from './exchange.ts'
import type { ProbeTarget } from './parse-target.ts'
import { parseTarget } from './parse-target.ts'
import { plan } from './plan.ts'
import type { Batch, Step } from './plan-step.ts'
import type { ProbeOptions } from './probe-options.ts'
import { defaultTimeoutMs, planOptionsOf } from './probe-options.ts'
import { runStart } from './run-start.ts'
import { parseAddressAndPort } from './system-resolver.ts'

/**
 * Makes a trace of a target: DNS, TCP, TLS and HTTP as far as they go, and what the plan adds. Resolves whatever the
 * target does; rejects with an InputError when the target or an option cannot be understood.
 */
export async function probe(input: string, options: ProbeOptions = {}): Promise<Trace> {
  const target = parseTarget(input)
  const planOptions = planOptionsOf(options)
  if (options.httpVersion === '2' && target.scheme === 'http')
    throw new InputError('HTTP/2 is spoken over TLS only. Give an https:// URL with --http2.')
  if (options.secondResolver !== undefined)
    parseAddressAndPort(options.secondResolver, 53, '--second-resolver')
  const { timeoutMs = defaultTimeoutMs, origin } = options
  const startedAt = new Date().toISOString()
  const session = openSession(options, timeoutMs)
  const observations: Observation[] = []
  const emit = (observation: Observation): void => {
    observations.push(observation)
    options.onObservation?.(observation)
  }
  const run = (step: Step): Promise<void> => runStep(session, target, options, step, emit)
  const { registry = {} } = options
  const domain = domainToAsk(target, options, session)
  // The registry is asked while the target is, so that a check takes no longer.
  const registration =
    domain === undefined || registry === 'off'
      ? undefined
      : askRegistry(session, domain, registry, options.bootstrap)
  const refreshed =
    registration === undefined || options.bootstrap === undefined
      ? undefined
      : refreshBootstrap(session, options.bootstrap, Date.now())
  const past =
    domain === undefined || options.history === undefined || planOptions.passive
      ? undefined
      : askHistory(session, target.host, options.history === 'on' ? {} : options.history)
  for (let rounds = 0; rounds < 10 && session.deadline.left() > 0; rounds += 1) {
    const batch = plan(
      target,
      { ...planOptions, ...(domain !== undefined && { domain }) },
      observations,
    )
    if (batch.steps.length === 0) break
    // oxlint-disable-next-line no-await-in-loop -- each batch is planned from what the one before has seen
    await runBatch(batch, session, run)
  }
  if (domain !== undefined && !planOptions.passive) {
    for (const one of await askNames(session, domain, target, observations)) emit(one)
    for (const one of await askSibling(session, observations)) emit(one)
    if (options.secondResolver !== undefined)
      emit(await askSecondResolver(session, target.host, options.secondResolver))
  }
  if (options.statusPage !== undefined && !planOptions.passive)
    emit(await askStatusPage(session, options.statusPage))
  if (registration !== undefined) emit(await registration)
  for (const one of (await past) ?? []) emit(one)
  await refreshed
  return {
    traceVersion: 1,
    tool: { name: 'statusdetector', version },
    startedAt,
    target,
    options: {
      timeoutMs,
      method: planOptions.method,
      ...(planOptions.passive && { passive: true }),
      ...(origin !== undefined && { origin }),
      ...(domain !== undefined && { domain }),
    },
    observations,
  }
}

/** The registrable domain, when the target is a public name that the guard lets us ask about. */
function domainToAsk(
  { host }: ProbeTarget,
  { registry, passive = false }: ProbeOptions,
  { policy }: Session,
): string | undefined {
  const own = registry !== undefined && registry !== 'off'
  const domain = registrableDomain(host, own)
  if (domain === undefined || refusalOfName(host, policy) !== undefined) return undefined
  return passive && !own ? undefined : domain
}

function openSession(options: ProbeOptions, timeoutMs: number): Session {
  const { allow = { kind: 'public-only' }, resolver, family, httpVersion, serverName, ca } = options
  if (allow.kind === 'public-and') checkRanges(allow.cidrs)
  return {
    policy: allow,
    clock: monotonic,
    origin: monotonic(),
    deadline: deadlineAfter(timeoutMs, monotonic),
    userAgent:
      options.userAgent ?? `statusdetector/${version} (+https://statusdetector.dev/probing)`,
    ...(resolver !== undefined && { resolver: parseAddressAndPort(resolver, 53, '--resolver') }),
    ...(family !== undefined && { family }),
    ...(httpVersion !== undefined && { httpVersion }),
    ...(serverName !== undefined && { serverName }),
    ...(ca !== undefined && { ca }),
  }
}

function checkRanges(cidrs: readonly string[]): void {
  const cidr = malformedRange(cidrs)
  if (cidr === undefined) return
  throw new InputError(`'${cidr}' is no address range. Write it as 10.0.0.0/8 or fd00::/8.`)
}

async function runBatch(
  { steps, parallel }: Batch,
  session: Session,
  run: (step: Step) => Promise<void>,
): Promise<void> {
  if (parallel) {
    await Promise.all(steps.map((step) => run(step)))
    return
  }
  for (const step of steps) {
    if (session.deadline.left() === 0) return
    // oxlint-disable-next-line no-await-in-loop -- one after another, so that a round-robin shows
    await run(step)
  }
}

async function runStep(
  session: Session,
  target: ProbeTarget,
  options: ProbeOptions,
  step: Step,
  emit: (observation: Observation) => void,
): Promise<void> {
  const given = {
    fields: options.fields ?? [],
    ...(options.body !== undefined && { body: options.body }),
  }
  if (step.kind === 'start') {
    await runStart(
      session,
      {
        target,
        request: { method: options.method ?? 'GET', url: target.url, ...given },
        purpose: 'target',
        redirect: 0,
      },
      emit,
    )
    return
  }
  if (step.kind === 'follow') {
    const { purpose, target: next, request } = step
    await runStart(session, { target: next, request, purpose, redirect: 1 }, emit)
    return
  }
  if (step.delayMs > 0) await sleep(session.deadline.within(step.delayMs))
  const { purpose, address, port } = step
  const { observation, socket } = await connectTo(session, address, port, purpose)
  if (step.kind === 'connect' || socket === undefined || purpose === 'address') emit(observation)
  if (socket === undefined) return
  if (step.kind === 'connect') {
    socket.destroy()
    return
  }
  const { method, url, tls, maxForwards } = step
  const extra =
    maxForwards === undefined ? [] : [{ name: 'Max-Forwards', value: String(maxForwards) }]
  const request = step.asGiven ? given : { fields: extra }
  const made = await exchangeOver(session, socket, {
    ...request,
    method,
    url,
    purpose,
    address,
    port,
    tls,
  })
  for (const one of made) emit(one)
}
