import { expect, test } from 'vitest'
import { matchesPath, pathOf } from './arrival.ts'

test.each([
  ['/health', true],
  ['/health/live', true],
  ['/healthy', false],
  ['/exact', true],
  ['/exact/', false],
  ['/', false],
])('%s', (path, matches) => {
  expect(matchesPath(path, ['/health/*', '/exact'])).toBe(matches)
})

test.each([
  ['/a?b=/c', '/a'],
  ['http://example.org/a?b', '/a'],
  ['http://example.org', '/'],
  ['*', '/'],
  ['example.org:443', '/'],
  ['', '/'],
])('the path of %j is %s', (target, path) => {
  expect(pathOf(target)).toBe(path)
})
