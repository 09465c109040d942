import { saidOfNames } from '../../catalog/domains/phrases.ts'
import { serverProduct } from '../../catalog/domains/starter-pages.ts'
import { nameWords } from './subject.ts'
import type { PageView } from './read-page.ts'

/** Words that name no topic: what a host or a server puts over a notice, in many languages. */
const plain =
  /(?<![\p{L}\p{N}])(?:the|a|an|of|for|to|is|on|at|by|and|or|this|your|our|my|new|free|www|web|web ?sites?|sites?|web ?pages?|pages?|domains?|domain ?names?|domain ?parking|names?|host|hosting|hosts?|hosted|server|servers|account|accounts|service|services|customer|client|user|owner|notice|notification|information|info|attention|warning|alert|important|message|error|oops|sorry|hello|hi|welcome|home|homepage|index|untitled|document|default|test|unavailable|not available|offline|inactive|closed|blocked|disabled|locked|unknown|status|registered|reserved|coming soon|under construction|powered|hinweis|achtung|wichtig|information(?:en)?|fehler|(?:herzlich )?willkommen|registro|bán|eladó|standardseite|startseite|webseite|internetseite|seite|diese[rs]?|konto|kunde|domäne|avis|attention|erreur|bienvenue|accueil|compte|nom de domaine|domaine|hébergement|aviso|atención|error|bienvenid[oa]s?|inicio|cuenta|dominio|sitio|alojamiento|atenção|erro|bem-vindo|início|conta|domínio|página|hospedagem|avviso|attenzione|errore|benvenut[oi]|account|sito|pagina|let op|melding|fout|welkom|domein|domeinnaam|website|uwaga|informacja|błąd|witaj|witamy|strona|domena|konto|внимание|уведомление|ошибка|добро пожаловать|сайт|домен|хостинг|аккаунт|увага|помилка|お知らせ|ご案内|ドメイン|サイト|ホームページ|エラー|提示|通知|公告|域名|网站|網站|错误|欢迎|안내|알림|공지|도메인|사이트|홈페이지|오류|환영합니다|duyuru|uyarı|bilgi|hata|hoş geldiniz|alan adı|site|hesap|obs|meddelande|välkommen|domän|webbplats|besked|velkommen|domæne|hjemmeside|domene|nettsted|ilmoitus|tervetuloa|verkkotunnus|upozornění|vítejte|doména|thông báo|chào mừng|tên miền|pemberitahuan|selamat datang|domain|تنبيه|إشعار|مرحبا|نطاق|موقع|figyelem|üdvözöljük|atenție|bun venit|domeniu|de|la|le|les|des|du|el|los|das|der|die|und|et|y|e|il|van|w|i)(?![\p{L}\p{N}])/gu

const hostName = /[\p{L}\p{N}][\p{L}\p{N}-]*\.\p{L}{2,24}(?![\p{L}\p{N}])/u

/** Words that point at the page they stand on. */
const pointing =
  /(?<![\p{L}])(?:this|these|here|diese[rsnm]?|hier|ce|cet|cette|ici|est[ea]|aquí|aqui|desse|dess[ea]|deste|dest[ea]|neste|quest[oaei]|qui|dit|deze|t[aeęąy]j?|tego|tutaj|tu|эт(?:от|а|о|у|ого|ой|им|их)|данн\p{L}*|здесь|ц(?:ей|я|е|ього|ієї)|bu|burada|den här|det här|denna|detta|här|dette|denne|her|tämä\p{L}*|täällä|tato|tento|toto|této|tohoto|zde|này|đây|ini|di sini|هذا|هذه|هنا|ez|ezt|itt|acest\p{L}*|aici)(?![\p{L}])|この|当|本|こちら|该|此|這|这|您访问|이 |해당|현재/u

/** Whether words ask the reader about the name that they stand on. */
export function asksOfItself(words: string): boolean {
  return pointing.test(words) && nameWords.test(words)
}

/** Whether title and heading name something that is neither a name, nor a notice, nor a state. */
export function namesTopic({ title, headings }: PageView): boolean {
  const words = `${title} | ${headings[0] ?? ''}`.toLowerCase()
  if (hostName.test(words) || saidOfNames.test(words) || serverProduct.test(words)) return false
  return /\p{L}{2}/u.test(words.replace(plain, ' '))
}

/** Whether the sentence at a place speaks of the page that it stands on. */
export function pointsAtItself(text: string, at: number, length: number): boolean {
  const from = Math.max(lastEnd(text.slice(0, at)), at - 60)
  const rest = /^[^.!?。！？]{0,60}/u.exec(text.slice(at + length))?.[0] ?? ''
  const sentence = text.slice(from, at + length) + rest
  return pointing.test(sentence) || hostName.test(sentence)
}

function lastEnd(text: string): number {
  const found = /^.*[.!?。！？]/su.exec(text)
  return found === null ? 0 : found[0].length
}
