import type { CauseType } from '../../../model/cause.ts'

/** One place in the walk: a question with answers, or an end with causes and steps. */
export type TreeNode =
  | {
      readonly kind: 'question'
      readonly question: string
      readonly help: string
      /** Which of the four it belongs to. */
      readonly step: 1 | 2 | 3 | 4
      readonly answers: readonly {
        readonly text: string
        readonly detail: string
        readonly to: string
      }[]
    }
  | {
      readonly kind: 'end'
      readonly title: string
      readonly reason: string
      readonly causes: readonly CauseType[]
      readonly steps: readonly { readonly text: string; readonly command?: string }[]
    }
