import type { Context, Hono } from 'hono'
import { verdicts } from '../../model/diagnosis.ts'
import type { Watch } from '../../model/radar.ts'
import { ProblemError } from '../http/problem.ts'
import type { PageContext } from '../pages/layout.ts'
import { layout } from '../pages/layout.ts'
import type { Services } from '../services.ts'
import { atomFeed, badge, calendar } from './feeds.ts'
import { radarPage, watchPage } from './radar-page.ts'

const recent = { 'Cache-Control': 'public, max-age=60' }

/** The radar for people, feed readers, calendars, programs and other pages. */
export function radarRoutes(app: Hono, { radar, site }: Services, page: PageContext): void {
  app.get('/radar', async (context) => {
    const { q = '', verdict: word } = context.req.query()
    const text = q.slice(0, 200)
    const verdict = verdicts.find((one) => one === word)
    const watches = await radar.list({
      text,
      ...(verdict !== undefined && { verdicts: [verdict] }),
    })
    const filter = { text, ...(verdict !== undefined && { verdict }) }
    const made = radarPage(watches, await radar.events(undefined, 20), filter)
    return context.html(String(await layout(made, page)), 200, recent)
  })
  app.get('/radar/name', async (context) => {
    const watch = await watchOf(context, radar)
    const made = watchPage(watch, await radar.events(watch.target, 200))
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
