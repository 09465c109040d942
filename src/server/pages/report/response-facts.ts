import { html } from 'hono/html'
import type {
  CertificateReading,
  HttpObservation,
  Observation,
} from '../../../model/observation.ts'
import type { Html } from '../markup.ts'
import { dateTime } from './figures.ts'

const shownNames = 12

/**
 * Redirects, certificate, and the response head as received, each folded. Of several responses the last one with the status
 * that was diagnosed is shown: of a site that fails now and then, that is one that failed.
 */
export function responseFacts(
  observations: readonly Observation[],
  diagnosed: number | null,
): Html {
  const requests = observations.filter((one): one is HttpObservation => one.kind === 'http')
  const target = requests.filter(({ purpose }) => purpose === 'target' || purpose === 'pasted')
  const last =
    target.findLast(({ status }) => status === diagnosed) ??
    requests.findLast(({ status, purpose }) => purpose === 'repeat' && status === diagnosed) ??
    target.findLast(({ status, unparsed }) => status !== undefined || unparsed !== undefined)
  const redirects = target.filter(({ redirect }) => redirect !== undefined)
  return html`${redirects.length > 1 ? redirectList(redirects) : ''}${certificateOf(observations)}${
    last === undefined ? '' : receivedHead(last)
  }`
}

function redirectList(hops: readonly HttpObservation[]): Html {
  return html`<details class="more">
    <summary>${hops.length - 1} ${hops.length === 2 ? 'redirect' : 'redirects'}</summary>
    <ol>
      ${hops.map(({ status, url, failure }) => {
        const outcome =
          status === undefined ? (failure?.type.replaceAll('_', ' ') ?? '') : String(status)
        return html`<li><code>${outcome}</code> <code>${(url ?? '').slice(0, 300)}</code></li>`
      })}
    </ol>
  </details>`
}

function certificateOf(observations: readonly Observation[]): Html {
  const tls = observations.find((one) => one.kind === 'tls' && one.chain !== undefined)
  if (tls?.kind !== 'tls' || tls.chain === undefined) return html``
  const [leaf, ...issuers] = tls.chain
  if (leaf === undefined) return html``
  return html`<details class="more">
    <summary>Certificate${tls.verifyError === undefined ? '' : `: ${tls.verifyError}`}</summary>
    ${leafFacts(leaf)}
    <dl class="pairs">
      ${pair('Protocol', [tls.version, tls.cipher, tls.alpn].filter((one) => one !== undefined).join(', '))}
      ${issuers.map((issuer) => pair('Chain', issuer.subject))}
    </dl>
  </details>`
}

function leafFacts(leaf: CertificateReading): Html {
  const names = leaf.names.slice(0, shownNames).join(', ')
  const more = leaf.names.length - shownNames
  return html`<dl class="pairs">
    ${pair('Subject', leaf.subject)}
    ${pair('Names', more > 0 ? `${names} and ${more} more` : names)}
    ${pair('Issuer', leaf.selfSigned ? 'itself' : leaf.issuer)}
    ${pair('Valid from', dateTime(leaf.validFrom))} ${pair('Valid to', dateTime(leaf.validTo))}
    ${pair('SHA-256', leaf.fingerprint256)}
  </dl>`
}

function pair(name: string, value: string): Html {
  return value === ''
    ? html``
    : html`<dt>${name}</dt>
        <dd>${value.slice(0, 2000)}</dd>`
}

function receivedHead({
  rawHead,
  unparsed,
  fields = [],
  status,
  reason = '',
  body,
}: HttpObservation): Html {
  const rebuilt = [
    `${status ?? ''} ${reason}`.trim(),
    ...fields.map(({ name, value }) => `${name}: ${value}`),
  ]
  const head = rawHead ?? unparsed ?? rebuilt.join('\n')
  return html`<details class="more" open>
      <summary>The response head as received</summary>
      <pre tabindex="0" aria-label="Response head"><code>${printable(head.trimEnd())}</code></pre>
    </details>
    ${
      body === undefined || body.text.trim() === ''
        ? ''
        : html`<details class="more">
            <summary>The first of its body, ${body.receivedBytes} bytes in all</summary>
            <pre
              tabindex="0"
              aria-label="Response body"
            ><code>${printable(body.text.slice(0, 2000))}</code></pre>
          </details>`
    }`
}

/** Control characters of a hostile server, and marks that turn the direction of text, made visible. */
function printable(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll(/[\p{Cc}\p{Bidi_Control}]/gu, (mark) =>
      mark === '\n' || mark === '\t' ? mark : '·',
    )
}
