import { readExpectations } from '../../app/expect/meet-expectations.ts'
import type { Expectations } from '../../model/expectation.ts'
import { InputError } from '../../model/input-error.ts'
import type { CheckRequest } from '../services.ts'

/** What was put into the form of the home page, as it was put in. */
export interface CheckForm {
  readonly text: string
  readonly passive: boolean
  readonly permanent: boolean
  readonly history: boolean
  readonly status: string
  readonly json: string
  /** Seconds. */
  readonly within: string
}

export const emptyForm: CheckForm = {
  text: '',
  passive: false,
  permanent: false,
  history: false,
  status: '',
  json: '',
  within: '',
}

/** Fields that are missing, or are files, count as empty. */
export function readForm(fields: Readonly<Record<string, unknown>>): CheckForm {
  const text = (name: string): string => {
    const value = fields[name]
    return typeof value === 'string' ? value.trim() : ''
  }
  const ticked = (name: string): boolean => fields[name] === 'yes'
  return {
    text: text('text'),
    passive: ticked('passive'),
    permanent: ticked('permanent'),
    history: ticked('history'),
    status: text('expect-status'),
    json: text('expect-json'),
    within: text('expect-within'),
  }
}

/** What the form says that the answer must be; an InputError when that cannot be understood. */
export function expectationsOf({ status, json, within }: CheckForm): Expectations | undefined {
  const statuses = status.split(/[\s,]+/).filter((one) => one !== '')
  const conditions = json.split(/\r?\n/).filter((line) => line.trim() !== '')
  if (statuses.length === 0 && conditions.length === 0 && within === '') return undefined
  const expect = {
    ...(statuses.length > 0 && { status: statuses }),
    ...(conditions.length > 0 && { json: conditions }),
    ...(within !== '' && { withinMs: readSeconds(within) }),
  }
  readExpectations(expect)
  return expect
}

function readSeconds(text: string): number {
  // Forms of other countries have a comma there.
  const seconds = Number(text.replace(',', '.'))
  if (/^\d{1,4}([.,]\d{1,3})?$/.test(text) && seconds > 0 && seconds <= 3600)
    return Math.round(seconds * 1000)
  throw new InputError(
    `The answer can be expected within seconds above 0 and up to 3600, not '${text.slice(0, 40)}'.`,
  )
}

/** The check that the form asks for. */
export function requestOf(form: CheckForm, expect: Expectations | undefined): CheckRequest {
  return {
    target: form.text,
    ...(form.passive && { passive: true }),
    ...(form.permanent && { permanent: true }),
    ...(form.history && { history: true }),
    ...(expect !== undefined && { expect }),
  }
}
