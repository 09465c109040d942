import { expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'

const bytes = (...codes: readonly number[]): Uint8Array => Uint8Array.from(codes)
const ascii = (text: string): readonly number[] => [...new TextEncoder().encode(text)]

test.each([
  ['UTF-8 without a word', bytes(0xc3, 0xa4), undefined, 'ä'],
  ['not UTF-8, without a word', bytes(0xe4, 0x20), 'text/html', 'ä '],
  ['JSON is UTF-8', bytes(0xe4), 'application/json', '\ufffd'],
  [
    'the field before the page',
    bytes(...ascii('<meta charset=koi8-r>'), 0xcc),
    'text/html; charset="windows-1251"',
    '<meta charset=koi8-r>М',
  ],
  [
    'the page itself',
    bytes(
      ...ascii('<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=Shift_JIS">'),
      0x8f,
      0x49,
    ),
    'text/html',
    '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=Shift_JIS">終',
  ],
  ['EUC-KR', bytes(0xc7, 0xd1), 'text/html; charset=euc-kr', '한'],
  ['GBK', bytes(0xcd, 0xa3), 'text/plain; charset=GBK', '停'],
  [
    'a byte order mark before all',
    bytes(0xef, 0xbb, 0xbf, 0xc3, 0xa4),
    'text/html; charset=iso-8859-1',
    'ä',
  ],
  ['UTF-16', bytes(0xff, 0xfe, 0xe4, 0x00), 'text/html', 'ä'],
  [
    'a page that says UTF-16 in ASCII',
    bytes(...ascii('<meta charset=utf-16le>'), 0xc3, 0xa4),
    'text/html',
    '<meta charset=utf-16le>ä',
  ],
  ['an unknown charset', bytes(0xc3, 0xa4), 'text/html; charset=made-up', 'ä'],
  ['cut within a character', bytes(0x61, 0xe2, 0x82), 'text/html', 'a\ufffd'],
])('%s', (_name, given, type, text) => {
  expect(decodeText(given, type)).toBe(text)
})
