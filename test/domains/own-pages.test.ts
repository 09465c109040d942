import { expect, test } from 'vitest'
import { scoreOwnPages } from './score-own.ts'

test.each(scoreOwnPages().map((score) => [score.label, score] as const))(
  'pages made by us are told apart: %s',
  (_label, { right, of, misses }) => {
    // Of the hard negatives, one in twenty may be taken for what it looks like.
    expect(right / of, misses.join('\n')).toBeGreaterThanOrEqual(0.95)
  },
)
