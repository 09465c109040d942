import { expect, test } from 'vitest'
import { classifyPage } from './classify-page.ts'

const now = new Date('2026-11-22T12:00:00Z')
const sale =
  '<p>Linen, wool and thread for those who sew. Orders leave our house on the same day.</p>'

/** The sentence above a shop with many things to say, at `nadelbrief.example`. */
function stateOf(sentence: string): string {
  const body = `<title>Nadelbrief</title><div>${sentence}</div><h1>New in autumn</h1>${sale.repeat(40)}`
  return classifyPage({ url: 'https://nadelbrief.example/', status: 200, body }, now).state
}

test.each([
  ['Nadelbrief will close on 31 January 2027.', 'shutdown_announced'],
  ['Nadelbrief will close on 31 January 2026.', 'shut_down'],
  ['Our shop has closed for good.', 'shut_down'],
  ['Unser Onlineshop schließt zum 31. Januar 2027 endgültig.', 'shutdown_announced'],
  ['La boutique Nadelbrief fermera définitivement le 31 janvier 2027.', 'shutdown_announced'],
  ['Η υπηρεσία Nadelbrief θα κλείσει στις 31 Ιανουαρίου 2027.', 'shutdown_announced'],
  ['Nadelbriefは2027年1月31日をもって終了いたします。', 'shutdown_announced'],
  // A part, a place, a pause, a condition, a wish, another.
  ['Nadelbrief will close its Berlin office on 31 January 2027.', 'ordinary'],
  ['Nadelbrief API v1 will be shut down on 31 January 2027.', 'ordinary'],
  ['Our shop is closed until 31 January 2027.', 'ordinary'],
  ['If Nadelbrief is shut down before 31 January 2027, you are paid back.', 'ordinary'],
  ['The counter in Delft will close on 31 January 2027.', 'ordinary'],
  ['Nadelbrief for Windows will be shut down on 31 January 2027.', 'ordinary'],
  ['The waiting list was closed on 31 January 2026.', 'ordinary'],
  ['Our shop in Lisbon closes for good on 31 January 2027. All other shops stay open.', 'ordinary'],
  ['Will Nadelbrief be closed on 31 January 2027?', 'ordinary'],
  ['Fadenkreuz will close on 31 January 2027.', 'ordinary'],
  ['Die Nadelmesse 2026 ist am 20. November 2026 zu Ende gegangen.', 'ordinary'],
  // Another's name, an object that is not the whole.
  ['Das Projekt «Distelwerk» wurde am 31. Januar 2026 eingestellt.', 'ordinary'],
  ['Con una fiesta cerramos el curso 2025 el 31 de enero de 2026.', 'ordinary'],
  // What is left to read goes on, the rest does not.
  ['Nadelbrief will close on 31 January 2027. The archive remains open.', 'shutdown_announced'],
])('%s', (sentence, state) => {
  expect(stateOf(sentence)).toBe(state)
})

test('a page of incidents has shut something down for the time of a repair', () => {
  const body = '<title>Nadelbrief</title><p>Nadelbrief has shut down on 20 November 2026.</p>'
  const incidents = `${body}<p>Website: operational</p><h2>Past incidents</h2>`
  const state = (page: string): string =>
    classifyPage({ url: 'https://nadelbrief.example/', status: 200, body: page }, now).state
  expect(state(body)).toBe('shut_down')
  expect(state(incidents)).toBe('ordinary')
})
