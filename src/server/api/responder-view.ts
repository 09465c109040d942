import type { Emission, Responder, Sign } from '../../model/responder.ts'

/** A product as JSON: patterns become text, sources stay numbered. */
export function responderView(responder: Responder): object {
  const { id, name, role, kind, signs, emits, timeouts, requestIdFields, logs, steps, sources } =
    responder
  return {
    id,
    name,
    role,
    kind,
    signs: signs.map(signView),
    emits: emits.map(emissionView),
    timeouts: timeouts.map(({ setting, seconds, status, cause }) => ({
      setting,
      seconds,
      ...(status !== undefined && { status }),
      ...(cause !== undefined && { cause }),
    })),
    requestIdFields,
    ...(logs !== undefined && { logs }),
    steps: steps.map(({ text, command }) => ({ text, ...(command !== undefined && { command }) })),
    sources,
  }
}

function signView(sign: Sign): object {
  const { proves, strength, on, why } = sign
  return { proves, strength, on, what: whatOf(sign), ...(why !== undefined && { why }) }
}

function whatOf(sign: Sign): string {
  switch (sign.on) {
    case 'field':
      return sign.pattern === undefined ? sign.name : `${sign.name}: ${sign.pattern.source}`
    case 'body':
      return typeof sign.pattern === 'string' ? sign.pattern : sign.pattern.source
    case 'body-length':
      return `${sign.bytes} bytes`
    case 'reason':
      return sign.pattern.source
    case 'field-order':
      return sign.names.join(', ')
    case 'cname':
      return sign.suffix
  }
}

function emissionView({ status, subCode, cause, faultDomain, share, when }: Emission): object {
  return {
    status,
    ...(subCode !== undefined && { subCode }),
    cause,
    faultDomain,
    share,
    ...(when !== undefined && { when }),
  }
}
