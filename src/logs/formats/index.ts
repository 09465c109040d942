import type { LogFormat } from '../format.ts'
import { applications } from './applications.ts'
import { platforms } from './platforms.ts'
import { proxies } from './proxies.ts'

/** Every format that is known; the order does not matter, `rank` does. */
export const formats: readonly LogFormat[] = [...applications, ...platforms, ...proxies]
