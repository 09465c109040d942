import type { PageInput } from './page-input.ts'
import type { PageSign } from './page-reading.ts'

const account =
  /account|konto|compte|cuenta|conta\b|akun|аккаунт|акаунт|アカウント|账|帳|계정|hesab|tili\b|účet|tài khoản|حساب/iu

/** Words of hosts, not of the users of a site. */
const hosting =
  /host|web|\bsites?\b|pages?\b|sito|sitio|stron|сайт|хост|サイト|サーバ|站|主机|사이트|alan ad|domain|server|bandwidth|invoice|billing|provider|sivusto|nettsted|trang/iu

/** Below the root of a site a suspended account is one of its users', and the site works. */
export function isUserAccount(signs: readonly PageSign[], { url, askedUrl }: PageInput): boolean {
  const path = /^https?:\/\/[^/?#]+(\/[^?#]*)/i.exec(askedUrl ?? url ?? '')?.[1] ?? '/'
  if (path.startsWith('/cgi-sys/')) return false
  const own = signs
    .filter(({ state }) => state === 'suspended')
    .map(({ because }) => saidIn(because))
  return path !== '/' && own.every((said) => account.test(said) && !hosting.test(said))
}

/** What was found, without where: “the page says …”. */
function saidIn(because: string): string {
  return /“(.*)”/u.exec(because)?.[1] ?? because
}
