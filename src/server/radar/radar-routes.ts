import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { verdicts } from '../../model/diagnosis.ts'
import type { Watch } from '../../model/radar.ts'
import { ProblemError } from '../http/problem.ts'
import type { PageContext } from '../pages/layout.ts'
import { layout } from '../pages/layout.ts'
import type { Services } from '../services.ts'
import { atomFeed, badge, calendar, pathOfWatch } from './feeds.ts'
import { groups } from './groups.ts'
import { radarPage, watchPage } from './radar-page.ts'

/** Changes that are looked through for names that came back. */
const recentEvents = 500

const formBytes = 8 * 1024

const recent = { 'Cache-Control': 'public, max-age=60' }

/** The radar for people, feed readers, calendars, programs and other pages. */
export function radarRoutes(
  app: Hono,
  { radar, radarEditor, site }: Services,
  page: PageContext,
): void {
  app.get('/radar', async (context) => {
    const { q = '', verdict: word, group: wanted } = context.req.query()
    const text = q.slice(0, 200)
    const verdict = verdicts.find((one) => one === word)
    const group = groups.find(({ id }) => id === wanted)?.id
    const watches = await radar.list({
      text,
      ...(verdict !== undefined && { verdicts: [verdict] }),
    })
    const filter = {
      text,
      ...(verdict !== undefined && { verdict }),
      ...(group !== undefined && { group }),
    }
    const events = await radar.events(undefined, recentEvents)
    const made = radarPage(watches, events, filter, { editable: radarEditor.open, now: new Date() })
    return context.html(String(await layout(made, page)), 200, recent)
  })
  app.post('/radar', bodyLimit({ maxSize: formBytes, onError: tooLarge }), async (context) => {
    const { target, key } = readForm(await context.req.parseBody())
    const { refused } = await radarEditor.add([target], key)
    if (refused[0] !== undefined) throw new ProblemError(400, refused[0])
    const watch = await radar.find(target)
    return context.redirect(watch === undefined ? '/radar' : pathOfWatch(watch.target), 303)
  })
  app.post(
    '/radar/remove',
    bodyLimit({ maxSize: formBytes, onError: tooLarge }),
    async (context) => {
      const { target, key } = readForm(await context.req.parseBody())
      await radarEditor.remove(target, key)
      return context.redirect('/radar', 303)
    },
  )
  app.get('/radar/name', async (context) => {
    const watch = await watchOf(context, radar)
    const made = watchPage(watch, await radar.events(watch.target, 200), radarEditor.open)
    return context.html(String(await layout(made, page)), 200, recent)
  })
  app.get('/radar/feed.atom', async (context) =>
    context.body(atomFeed(await radar.events(undefined, 100), site), 200, {
      'Content-Type': 'application/atom+xml; charset=utf-8',
      ...recent,
    }),
  )
  app.get('/radar/dates.ics', async (context) =>
    context.body(calendar(await radar.list(), new Date()), 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      ...recent,
    }),
  )
  app.get('/radar/watches.json', async (context) =>
    context.json({ watches: await radar.list() }, 200, recent),
  )
  app.get('/radar/badge.svg', async (context) => {
    const target = context.req.query('target') ?? ''
    return context.body(badge(await find(target, radar)), 200, {
      'Content-Type': 'image/svg+xml',
      ...recent,
    })
  })
}

function tooLarge(): never {
  throw new ProblemError(413, 'At most 8 KiB.')
}

function readForm(form: Readonly<Record<string, unknown>>): {
  readonly target: string
  readonly key: string
} {
  const { target, key } = form
  return {
    target: typeof target === 'string' ? target.trim().slice(0, 2000) : '',
    key: typeof key === 'string' ? key.trim() : '',
  }
}

async function watchOf(context: Context, radar: Services['radar']): Promise<Watch> {
  const watch = await find(context.req.query('target') ?? '', radar)
  if (watch === undefined) throw new ProblemError(404, 'This name is not watched.')
  return watch
}

/** What cannot be read as a target is not watched either. */
async function find(target: string, radar: Services['radar']): Promise<Watch | undefined> {
  if (target === '' || target.length > 2000) return undefined
  try {
    return await radar.find(target)
  } catch (error) {
    if (error instanceof Error && error.name === 'InputError') return undefined
    throw error
  }
}
