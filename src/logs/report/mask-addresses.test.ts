import { expect, test } from 'vitest'
import { maskText } from './mask-addresses.ts'

test.each([
  ['client 203.0.113.77, server: _', 'client 203.0.113.x, server: _'],
  ['upstream 10.0.0.5:8080 failed', 'upstream 10.0.0.x:8080 failed'],
  ['2001:db8:1:2:3:4:5:6 said so', '2001:db8:1::x said so'],
  ['[2001:db8::7]:443', '[2001:db8::x]:443'],
  ['fe80::1', 'fe80::x'],
  ['203.0.113.0/24', '203.0.113.x/24'],
  ['2001:db8:1::/48', '2001:db8:1::x/48'],
  ['since 2026-11-22 10:11:12Z', 'since 2026-11-22 10:11:12Z'],
  ['2026-11-22T10:11:12.000Z', '2026-11-22T10:11:12.000Z'],
  ['22/Nov/2026:10:11:12 +0000', '22/Nov/2026:10:11:12 +0000'],
  ['ratio 3:2, size 1.25', 'ratio 3:2, size 1.25'],
])('%s', (text, expected) => {
  expect(maskText(text)).toBe(expected)
})
