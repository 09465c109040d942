import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { OriginTls } from './faults.ts'

const run = promisify(execFile)

interface Pair {
  readonly cert: string
  readonly key: string
  readonly certFile: string
  readonly keyFile: string
}

/** Certificates for `localhost` and 127.0.0.1, good and bad, and the authority behind the good ones. */
export interface Certificates extends Readonly<Record<OriginTls, Pair>> {
  readonly ca: string
  readonly caFile: string
}

/** Makes a small authority and its certificates in a folder, with the openssl command. */
export async function makeCertificates(folder: string): Promise<Certificates> {
  const caKey = join(folder, 'ca.key')
  const caFile = join(folder, 'ca.pem')
  await openssl([
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-keyout',
    caKey,
    '-out',
    caFile,
    '-days',
    '30',
    '-subj',
    '/CN=Lab authority',
  ])
  const signed = (name: string, alt: string, dates: readonly string[]): Promise<Pair> =>
    sign(folder, name, alt, dates, caFile, caKey)
  const local = 'DNS:localhost,DNS:shop.test,IP:127.0.0.1'
  const good = await signed('good', local, [])
  const expired = await signed('expired', local, ['20200101000000Z', '20200201000000Z'])
  const wrongName = await signed('wrong-name', 'DNS:other.test', [])
  const untrusted = await selfSigned(folder, local)
  return {
    good,
    expired,
    'wrong-name': wrongName,
    untrusted,
    caFile,
    ca: await readFile(caFile, 'utf8'),
  }
}

async function sign(
  folder: string,
  name: string,
  alt: string,
  dates: readonly string[],
  caFile: string,
  caKey: string,
): Promise<Pair> {
  const keyFile = join(folder, `${name}.key`)
  const request = join(folder, `${name}.csr`)
  const certFile = join(folder, `${name}.pem`)
  await openssl([
    'req',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-keyout',
    keyFile,
    '-out',
    request,
    '-subj',
    `/CN=${name}`,
  ])
  const database = join(folder, `${name}.db`)
  const config = join(folder, `${name}.cnf`)
  await writeFile(database, '')
  await writeFile(
    config,
    `[ca]\ndefault_ca=lab\n[lab]\nnew_certs_dir=${folder}\ndatabase=${database}\nrand_serial=yes\ndefault_md=sha256\npolicy=any\nx509_extensions=ext\ncopy_extensions=none\n[any]\ncommonName=supplied\n[ext]\nsubjectAltName=${alt}\nbasicConstraints=CA:FALSE\n`,
  )
  const [start, end] = dates
  const period =
    start === undefined || end === undefined
      ? ['-days', '20']
      : ['-startdate', start, '-enddate', end]
  await openssl([
    'ca',
    '-batch',
    '-notext',
    '-config',
    config,
    '-cert',
    caFile,
    '-keyfile',
    caKey,
    '-in',
    request,
    '-out',
    certFile,
    ...period,
  ])
  return {
    certFile,
    keyFile,
    cert: await readFile(certFile, 'utf8'),
    key: await readFile(keyFile, 'utf8'),
  }
}

async function selfSigned(folder: string, alt: string): Promise<Pair> {
  const keyFile = join(folder, 'untrusted.key')
  const certFile = join(folder, 'untrusted.pem')
  await openssl([
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-keyout',
    keyFile,
    '-out',
    certFile,
    '-days',
    '20',
    '-subj',
    '/CN=localhost',
    '-addext',
    `subjectAltName=${alt}`,
  ])
  return {
    certFile,
    keyFile,
    cert: await readFile(certFile, 'utf8'),
    key: await readFile(keyFile, 'utf8'),
  }
}

async function openssl(args: readonly string[]): Promise<void> {
  await run('openssl', [...args])
}
