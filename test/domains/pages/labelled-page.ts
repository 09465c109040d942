import type { PageInput } from '../../../src/domains/page/page-input.ts'
import type { PageState } from '../../../src/model/domain.ts'

/** A page made by us, after what such pages look like, and the states that are right for it. */
export interface LabelledPage {
  readonly right: readonly PageState[]
  /** Who would serve it, or what it only looks like. */
  readonly like: string
  readonly input: PageInput
}

type More = Omit<PageInput, 'body'>

/** One row of the tables beside. */
export function page(
  right: PageState | readonly PageState[],
  like: string,
  title: string,
  text: string,
  more: More = {},
): LabelledPage {
  const head = title === '' ? '' : `<title>${title}</title>`
  return {
    right: typeof right === 'string' ? [right] : right,
    like,
    input: {
      url: 'https://a.example/',
      status: 200,
      body: `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${text}</body></html>`,
      ...more,
    },
  }
}

/** Ordinary text of a site, so that a page has the length of one. */
export function prose(times: number, sentence: string): string {
  return `<p>${sentence}</p>`.repeat(times)
}
