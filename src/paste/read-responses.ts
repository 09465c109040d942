import type { Field, HttpObservation } from '../model/observation.ts'
import { commonField, tellingField } from './field-names.ts'
import { spreadFields } from './spread-fields.ts'

const statusLine =
  /^[\s<*|>#-]*(?:[\w.-]{1,60}\s*\|\s*)?HTTP\/?(1\.[01]|2(?:\.0)?|3(?:\.0)?)? (\d{3})\b(?: ([^\n]{0,120}))?$/i
const fieldLine =
  /^[\s<*|-]*(?:\*\*)?([A-Za-z][A-Za-z0-9-]{1,60})(?:\*\*)?:(?:\*\*)?[ \t]*(.{0,2000})$/
/** A field quoted inside a sentence. */
const inlineField = /`([A-Za-z][A-Za-z0-9-]{1,60}):[ \t]*([^`]{1,300})`/g
const dictPair = /['"]([A-Za-z][A-Za-z0-9-]{1,60})['"]\s*:\s*\[?['"]([^'"]{0,500})['"]/g

/** Responses in a text: heads with a status line, or a head that lost it; each with the body that follows. */
export function readResponses(text: string): readonly HttpObservation[] {
  const lines = spreadFields(text)
  const starts = lines.flatMap((line, index) => (statusLine.test(line.trimEnd()) ? [index] : []))
  if (starts.length === 0) {
    const fields = readLooseFields(lines)
    return fields.length === 0
      ? []
      : [{ kind: 'http', purpose: 'pasted', fields, ...statusField(fields) }]
  }
  return starts
    .slice(0, 20)
    .map((start, index) => readOne(lines.slice(start, starts[index + 1] ?? lines.length)))
}

function readOne(lines: readonly string[]): HttpObservation {
  const match = statusLine.exec((lines[0] ?? '').trimEnd())
  const [, version, status = '', reason] = match ?? []
  const fields: Field[] = []
  let at = 1
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (/^[\s<*|]*$/.test(line)) {
      // curl ends the head with an empty "<" line; elsewhere an empty line may only part two fields.
      if (line.includes('<') || !isFieldLine(lines[at + 1] ?? '')) break
      continue
    }
    const field = fieldLine.exec(line)
    if (field === null) {
      if (/^\s*[*}>{]/.test(line)) continue
      break
    }
    fields.push({ name: field[1] ?? '', value: (field[2] ?? '').trim() })
  }
  const text = lines
    .slice(at)
    .filter((line) => !/^\s*[*<>}{]\s/.test(line) || /^\s*<[a-z!/]/i.test(line))
    .join('\n')
    .trim()
  return {
    kind: 'http',
    purpose: 'pasted',
    status: Number(status),
    ...httpVersionOf(version),
    ...(reason !== undefined && reason.trim() !== '' && { reason: reason.trim() }),
    ...(fields.length > 0 && { fields }),
    ...(text !== '' && {
      body: { text: text.slice(0, 65_536), receivedBytes: declaredLength(fields) ?? text.length },
    }),
  }
}

function isFieldLine(line: string): boolean {
  const name = fieldLine.exec(line)?.[1] ?? ''
  return commonField.test(name) || tellingField.test(name)
}

function declaredLength(fields: readonly Field[]): number | undefined {
  const value = fields.find(({ name }) => name.toLowerCase() === 'content-length')?.value ?? ''
  return /^\d{1,12}$/.test(value) ? Number(value) : undefined
}

function httpVersionOf(version: string | undefined): Pick<HttpObservation, 'httpVersion'> {
  switch (version?.replace(/^([23])\.0$/, '$1')) {
    case '1.0':
      return { httpVersion: '1.0' }
    case '1.1':
      return { httpVersion: '1.1' }
    case '2':
      return { httpVersion: '2' }
    case '3':
      return { httpVersion: '3' }
    case undefined:
    default:
      return {}
  }
}

/** Field lines without a status line, or pairs of a dictionary that a program printed. */
function readLooseFields(lines: readonly string[]): readonly Field[] {
  const fields: Field[] = []
  let telling = 0
  const take = (name: string, value: string): void => {
    const tells = tellingField.test(name)
    if (!tells && !commonField.test(name)) return
    telling += tells ? 2 : 1
    fields.push({ name, value: value.trim().replace(/\s*(?:←|<--|#).*$/, '') })
  }
  for (const line of lines.slice(0, 2000)) {
    const field = fieldLine.exec(line)
    if (field !== null && (commonField.test(field[1] ?? '') || tellingField.test(field[1] ?? ''))) {
      take(field[1] ?? '', field[2] ?? '')
    } else {
      const columns =
        /^\s*([A-Za-z][A-Za-z0-9-]{2,40})[ \t]{2,}(\S.{0,300})$/.exec(line) ??
        /^\s*([A-Za-z][A-Za-z0-9-]{2,40})\t+(\S.{0,300})$/.exec(line)
      if (columns !== null) take(columns[1] ?? '', columns[2] ?? '')
      else {
        const pairs = [
          ...line.slice(0, 8192).matchAll(dictPair),
          ...line.slice(0, 8192).matchAll(inlineField),
        ]
        for (const [, name = '', value = ''] of pairs) take(name, value)
      }
    }
  }
  return telling >= 2 ? fields.slice(0, 200) : []
}

/** HTTP/2 tools print the status as a field. */
function statusField(fields: readonly Field[]): Pick<HttpObservation, 'status'> {
  const value = fields.find(({ name }) => /^:?status$/i.test(name))?.value ?? ''
  const status = /^(\d{3})\b/.exec(value)?.[1]
  return status === undefined ? {} : { status: Number(status) }
}
