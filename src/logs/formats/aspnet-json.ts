import type { LogFormat, Reading } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { Draft } from '../record.ts'
import type { Meaning } from '../text/assign.ts'
import { readFinished } from '../text/aspnet-finished.ts'
import { jsonReader, lookUp, textOf } from '../text/json-lines.ts'
import type { JsonObject } from '../text/json-lines.ts'
import { scanBy } from '../text/json-scan.ts'

const hosting = /^Microsoft\.AspNetCore\.Hosting\./

const means: Readonly<Record<string, Meaning>> = {
  Timestamp: { is: 'time', form: 'any' },
  'State.StatusCode': { is: 'status' },
  'State.ElapsedMilliseconds': { is: 'duration', unit: 'ms' },
  'State.Method': { is: 'method' },
  'State.Path': { is: 'target' },
  'State.Host': { is: 'host' },
}

/** Hosting says when a request starts and how it ended; the messages of others are not about one request. */
function finish(draft: Draft, object: JsonObject): Reading {
  const text = (path: string): string => textOf(lookUp(object, path)) ?? ''
  if (!hosting.test(text('Category'))) return undefined
  if (draft.status !== undefined) {
    const base = text('State.PathBase')
    if (base !== '' && draft.path !== undefined) draft.path = `${base}${draft.path}`.slice(0, 1024)
    return draft
  }
  const read = readFinished(text('Message') || text('State.Message'), {})
  return read === undefined || read === 'starting' ? 'no-event' : { ...draft, ...read }
}

export const aspnetJson: LogFormat = defineFormat({
  id: 'aspnet-json',
  name: 'ASP.NET Core, JSON console',
  product: 'aspnet',
  log: 'access',
  reads: ['timeMs', 'method', 'path', 'host', 'status', 'durationMs'],
  advice:
    'UseUtcTimestamp = true and a TimestampFormat with Z; the client is only in the W3C log (app.UseW3CLogging()).',
  scan: scanBy(Object.entries(means), ['Category']),
  start: stateless(jsonReader({ needs: ['Category', 'LogLevel', 'EventId'], means, finish })),
  rank: 2,
  samples: [
    {
      line: '{"Timestamp":"2026-11-22T10:11:12.123Z","EventId":1,"LogLevel":"Information","Category":"Microsoft.AspNetCore.Hosting.Diagnostics","Message":"Request starting HTTP/1.1 GET http://localhost:5000/ - - -","State":{"Message":"Request starting HTTP/1.1 GET http://localhost:5000/ - - -","Protocol":"HTTP/1.1","Method":"GET","Path":"/"}}',
      record: 'no-event',
    },
    {
      line: '{"Timestamp":"2026-11-22T10:11:12.173Z","EventId":2,"LogLevel":"Information","Category":"Microsoft.AspNetCore.Hosting.Diagnostics","Message":"Request finished HTTP/1.1 GET http://localhost:5000/cart - 500 - text/html 12.3ms","State":{"Message":"x","ElapsedMilliseconds":12.3,"StatusCode":500,"ContentType":"text/html","ContentLength":null,"Protocol":"HTTP/1.1","Method":"GET","Scheme":"http","Host":"localhost:5000","PathBase":"","Path":"/cart","QueryString":""}}',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12, 173),
        method: 'GET',
        path: '/cart',
        host: 'localhost:5000',
        status: 500,
        durationMs: 12.3,
      },
    },
    {
      line: '{"EventId":2,"LogLevel":"Information","Category":"Microsoft.AspNetCore.Hosting.Diagnostics","Message":"Request finished HTTP/1.1 GET http://localhost:5000/a - 200 - text/html 1.5ms","State":{}}',
      record: { path: '/a', status: 200, durationMs: 1.5 },
    },
  ],
  source: {
    url: 'https://learn.microsoft.com/en-us/dotnet/core/extensions/console-log-formatter#json',
    checked: '2026-11-25',
    kind: 'unverified',
  },
})
