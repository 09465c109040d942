import type { RunningStop, TourStop } from '../../lab/tour.ts'
import { tourStops } from '../../lab/tour.ts'

/** Faulty chains on loopback that visitors may check, each started when it is asked for first. */
export interface ExampleChains {
  readonly list: readonly { readonly id: string; readonly title: string }[]
  /** Where the chain is reached; undefined when there is none of that id. */
  start(id: string): Promise<string | undefined>
  close(): Promise<void>
}

export function exampleChains(): ExampleChains {
  const stops = new Map(tourStops().map((stop) => [idOf(stop), stop]))
  const running = new Map<string, Promise<RunningStop>>()
  return {
    list: [...stops].map(([id, { title }]) => ({ id, title })),
    async start(id) {
      const stop = stops.get(id)
      if (stop === undefined) return undefined
      const chain = running.get(id) ?? stop.start()
      running.set(id, chain)
      try {
        return (await chain).url
      } catch (error) {
        running.delete(id)
        throw error
      }
    },
    async close() {
      const chains = await Promise.allSettled(running.values())
      running.clear()
      for (const chain of chains) if (chain.status === 'fulfilled') await chain.value.close()
    },
  }
}

/** `the-application-is-not-running`. */
function idOf({ title }: TourStop): string {
  return title
    .replace(/, behind .*/, '')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-')
}
