import type { DetailedPeerCertificate, TLSSocket } from 'node:tls'
import type { CertificateReading } from '../model/observation.ts'

const longestChain = 10
const mostNames = 100

/** The certificates that the server sent, its own first. */
export function readChain(socket: TLSSocket): readonly CertificateReading[] {
  const chain: CertificateReading[] = []
  const seen = new Set<string>()
  let next: DetailedPeerCertificate | undefined = socket.getPeerCertificate(true)
  while (next?.fingerprint256 !== undefined && chain.length < longestChain) {
    if (seen.has(next.fingerprint256)) break
    seen.add(next.fingerprint256)
    chain.push(readCertificate(next))
    next = next.issuerCertificate
  }
  return chain
}

function readCertificate(certificate: DetailedPeerCertificate): CertificateReading {
  const names = (certificate.subjectaltname ?? '').split(', ').filter((name) => name !== '')
  return {
    subject: commonName(certificate.subject),
    issuer: commonName(certificate.issuer),
    names: names.slice(0, mostNames).map((name) => name.replace(/^(?:DNS|IP Address):/, '')),
    validFrom: isoDate(certificate.valid_from),
    validTo: isoDate(certificate.valid_to),
    fingerprint256: certificate.fingerprint256,
    selfSigned: certificate.issuerCertificate?.fingerprint256 === certificate.fingerprint256,
  }
}

function commonName(name: object | undefined): string {
  const parts: Readonly<Record<string, unknown>> = { ...name }
  for (const part of [parts['CN'], parts['O'], parts['OU']]) {
    if (typeof part === 'string') return part.slice(0, 300)
    if (Array.isArray(part)) return part.join(', ').slice(0, 300)
  }
  return ''
}

function isoDate(text: string): string {
  const date = new Date(text)
  return Number.isNaN(date.getTime()) ? text.slice(0, 60) : date.toISOString()
}
