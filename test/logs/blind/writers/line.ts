import type { Hit } from '../traffic.ts'

export interface Line {
  /** When the product writes it, which is the order of the file. */
  readonly at: number
  readonly text: string
  readonly error?: boolean
}

export type Writer = (hit: Hit) => readonly Line[]

export const end = (hit: Hit): number => hit.at + hit.ms

export const seconds = (ms: number): string => (ms / 1000).toFixed(3)

/** The moment with the clock of the site's zone, for products that write no zone. */
export const withoutQuery = (path: string): string => path.split('?')[0] ?? path

export const queryOf = (path: string): string => path.split('?')[1] ?? '-'
