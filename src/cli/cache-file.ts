import { homedir } from 'node:os'
import { join } from 'node:path'

/** A file of ours in the user's folder for what can be fetched again (XDG Base Directory Specification). */
export function cacheFile(name: string): string {
  const { XDG_CACHE_HOME: folder = '' } = process.env
  return join(folder === '' ? join(homedir(), '.cache') : folder, 'statusdetector', name)
}
