import type { LogFormat } from '../format.ts'
import { applications } from './applications.ts'
import { clfLike } from './clf-like.ts'
import { cloudflareLogpush } from './cloudflare-logpush.ts'
import { combined } from './combined.ts'
import { haproxyHttplog } from './haproxy-httplog.ts'

/** Every format that is known; the order does not matter, `rank` does. */
export const formats: readonly LogFormat[] = [
  ...applications,
  clfLike,
  cloudflareLogpush,
  combined,
  haproxyHttplog,
]
