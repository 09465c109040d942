import type { PagePhrase, PageState, SignStrength } from '../../model/domain.ts'

/**
 * What pages say of the name they stand on, in 24 languages, as a noun and what is said of it within one sentence.
 * Written by us. A host name counts as the noun as well. Patterns look at lower-case text and are bounded.
 */
interface Words {
  /** The name itself; never its plural, since shops of names speak of many. */
  readonly domain: string
  /** What a host may switch off. */
  readonly site: string
  readonly sale: string
  readonly expired: string
  readonly parked: string
  readonly suspended: string
  readonly maintenance: string
  readonly missing: string
}

const ownName = '\\b[a-z0-9][a-z0-9-]{1,62}\\.[a-z]{2,24}\\b'

const words: Readonly<Record<string, Words>> = {
  en: {
    domain: '(?:domain(?: name)?|web address)\\b',
    site: '(?:(?<!your )account|web ?site|site|web ?page|hosting|domain)\\b',
    sale: '(?:is|are|may be|might be|could be|be|now) (?:for sale|available for (?:purchase|sale|acquisition))|for sale\\b(?! by owner)|(?:buy|purchase|acquire|own) this|is available for (?:purchase|sale)',
    expired:
      'expired|has lapsed|(?:was|were|has) not (?:been )?renewed|pending (?:renewal|deletion|delete)|in redemption',
    parked:
      '(?:is|was|has been|been)(?: just| already| currently| now| successfully| recently)? (?:parked|registered|reserved)\\b|parked (?:by|at|with|free|page|domain|courtesy)|registered (?:at|with|through|via) ',
    suspended:
      '(?:is|was|has been|been|are|temporarily|currently) (?:\\w+ )?(?:suspended|disabled|deactivated|switched off|taken offline|inactive)|is no longer active|suspended\\b(?! (?:user|player|student))|bandwidth limit exceeded',
    maintenance:
      '(?:down|closed|offline|unavailable) (?:for|due to) (?:\\w+ )?maintenance|under(?:going)? (?:\\w+ )?maintenance|scheduled maintenance|maintenance mode|site maintenance|will be back (?:soon|shortly)|be right back|back online (?:soon|shortly)',
    missing:
      "not found|cannot be found|can't be found|could not be found|couldn't find|can't find|no longer exists|does ?n[o']t exist|does not exist",
  },
  de: {
    domain: '(?:domain|domäne|domainname|internetadresse|webadresse)\\b',
    site: '(?:web ?site|webseite|internetseite|seite|konto|account|domain|hosting|internetpräsenz|webpräsenz|präsenz)\\b',
    sale: 'zum verkauf|zu verkaufen|verkäuflich|käuflich|kann (?:gekauft|erworben)|zu erwerben|domain kaufen|domain erwerben',
    expired: 'abgelaufen|ausgelaufen|nicht verlängert',
    parked: 'geparkt|registriert|reserviert|hier entsteht|ist konnektiert',
    suspended: 'gesperrt|deaktiviert|suspendiert|abgeschaltet|stillgelegt',
    maintenance: 'wartungsarbeiten|wartungsmodus|wird gewartet|in wartung|gerade gewartet',
    missing: 'nicht gefunden|existiert nicht|nicht vorhanden|nicht mehr vorhanden',
  },
  fr: {
    domain: '(?:nom de domaine|domaine)\\b',
    site: '(?:site|compte|hébergement|domaine|page)\\b',
    sale: "à vendre|en vente|disponible à (?:l'achat|la vente)|acheter ce",
    expired: 'expiré|arrivé à (?:expiration|échéance)|pas été renouvelé|non renouvelé',
    parked: "parqué|réservé|enregistré|en parking|vient d'être",
    suspended: 'suspendu|désactivé|bloqué',
    maintenance:
      'maintenance en cours|en maintenance|en cours de maintenance|opération de maintenance|maintenance du site',
    missing: "introuvable|non trouvée?|n'existe (?:pas|plus)|pas été trouvée?",
  },
  es: {
    domain: '(?:nombre de dominio|dominio)\\b',
    site: '(?:cuenta|sitio|página|web|hosting|dominio|alojamiento)\\b',
    sale: 'en venta|a la venta|se vende|disponible para (?:la )?(?:venta|compra)|comprar este',
    expired: 'caducad[oa]|expirad[oa]|vencid[oa]|ha expirado|no (?:ha sido|fue) renovad',
    parked: 'registrado|aparcado|estacionado|reservado|parking',
    suspended: 'suspendid[oa]|deshabilitad[oa]|desactivad[oa]|bloquead[oa]',
    maintenance:
      'en mantenimiento|por mantenimiento|mantenimiento programado|tareas de mantenimiento|mantenimiento del sitio',
    missing:
      'no (?:se )?(?:ha )?(?:sido )?encontrad[oa]|no se encuentra|no existe|no encontrad[oa]',
  },
  pt: {
    domain: '(?:nome de dom[ií]nio|dom[ií]nio)\\b',
    site: '(?:conta|site|página|hospedagem|dom[ií]nio)(?![a-z])',
    sale: 'à venda|disponível para (?:venda|compra|aquisição|negociação)|comprar este',
    expired: 'expirou|expirado|venceu|vencido|não foi renovad',
    parked: 'registrado|registado|estacionado|reservado',
    suspended: 'suspens[oa]|desativad[oa]|bloquead[oa]',
    maintenance: 'em manutenção|para manutenção|manutenção programada|estamos em manutenção',
    missing: 'não (?:foi )?encontrad[oa]|não existe',
  },
  it: {
    domain: '(?:nome di dominio|nome a dominio|dominio)\\b',
    site: '(?:account|sito|dominio|hosting|pagina)\\b',
    sale: "in vendita|disponibile per (?:l'acquisto|la vendita)|acquista questo",
    expired: 'scadut[oa]|non è stato rinnovato|non rinnovato',
    parked: 'registrato|parcheggiato|riservato|in parcheggio',
    suspended: 'sospes[oa]|disattivat[oa]|disabilitat[oa]|bloccat[oa]',
    maintenance: 'in manutenzione|manutenzione programmata|manutenzione in corso|per manutenzione',
    missing: 'non (?:è stata )?trovat[oa]|non esiste',
  },
  nl: {
    domain: '(?:domeinnaam|domein)\\b',
    site: '(?:account|website|site|hosting|domein|webpagina|pagina)\\b',
    sale: 'te koop|te koop aangeboden|kopen\\b',
    expired: 'verlopen|niet verlengd|opgeheven',
    parked: 'geregistreerd|geparkeerd|gereserveerd',
    suspended: 'opgeschort|geschorst|geblokkeerd|uitgeschakeld|gedeactiveerd|afgesloten',
    maintenance:
      'in onderhoud|(?:bezig met|plegen|vanwege) onderhoud|wegens onderhoud|onderhoudswerkzaamheden|gepland onderhoud|onderhoudsmodus',
    missing: 'niet gevonden|bestaat niet|niet bestaat',
  },
  pl: {
    domain: 'domen[aęyie]',
    site: '(?:konto|stron[aęy]|serwis|witryn[aęy]|hosting|domen[aęy])',
    sale: 'na sprzedaż|do sprzedania|kup tę',
    expired: 'wygas|nie została (?:przedłużona|opłacona|odnowiona)|nieopłacon|utraciła ważność',
    parked: 'zarejestrowan|zaparkowan|zarezerwowan|utrzymywan',
    suspended: 'zawieszon|zablokowan|wyłączon|nieaktywn',
    maintenance:
      'prace (?:konserwacyjne|techniczne|serwisowe)|przerwa techniczna|przerwy technicznej|konserwacj[aię]|w trakcie prac',
    missing: 'nie znaleziono|nie istnieje|nie została znaleziona',
  },
  ru: {
    domain: 'доменн?(?:ое имя|а|у|ом)?',
    site: '(?:сайт|аккаунт|хостинг|домен|уч[её]тная запись)',
    sale: 'прода[её]тся|на продаж|выставлен|купить',
    expired: 'ист[её]к|просрочен|не продл|закончил|продлить домен',
    parked: 'припаркован|зарегистрирован|парковк',
    suspended: 'заблокирован|приостановлен|отключ[её]н|не обслуживается|не оплачен',
    maintenance:
      'технические работы|технических работ|на обслуживании|техническое обслуживание|профилактические работы',
    missing: 'не найден[ао]?|не существует',
  },
  uk: {
    domain: "домен(?:не ім'я|не ім’я|у|а)?",
    site: '(?:сайт|акаунт|обліковий запис|хостинг|домен)',
    sale: 'продається|на продаж|виставлено|купити',
    expired: 'закінчи|прострочен|не продовжен|сплив|минув',
    parked: 'припаркован|зареєстрован|паркув',
    suspended: 'заблокован|призупинен|вимкнен|відключен',
    maintenance: 'технічні роботи|технічних робіт|технічне обслуговування|на обслуговуванні',
    missing: 'не знайдено|не існує|не знайдена',
  },
  ja: {
    domain: 'ドメイン',
    site: '(?:アカウント|サイト|ホームページ|ウェブサイト|ドメイン|サーバー)',
    sale: '売り出し|販売中|販売して|売ります|購入(?:でき|可能)|譲渡|売却',
    expired: '有効期限|期限切れ|期限が切れ|失効',
    parked: '取得されて|登録されて|パーキング|で取得|予約されて',
    suspended: '停止され|停止中|停止して|凍結|利用停止|一時停止',
    maintenance: 'メンテナンス(?:中|の為|のため|作業|を実施)|メンテナンスのお知らせ',
    missing: '見つかりません|存在しません|見つかりませんでした',
  },
  zh: {
    domain: '(?:域名|網域|网域|網址)',
    site: '(?:账户|帐户|賬戶|帳戶|账号|帳號|網站|网站|站点|站點|域名|主机|空间|主機)',
    sale: '出售|转让|轉讓|可购买|待售|售卖|正在出售|求购',
    expired: '过期|過期|到期|逾期|未续费|未續費',
    parked: '停放|停靠|已注册|已被注册|已被註冊|已註冊|暂未绑定|成功注册',
    suspended: '暂停|暫停|停用|冻结|凍結|被封|封停|已停|欠费',
    maintenance: '维护中|維護中|系统维护|系統維護|正在维护|正在維護|升级维护|网站维护',
    missing: '找不到|不存在|未找到',
  },
  ko: {
    domain: '도메인',
    site: '(?:계정|사이트|홈페이지|웹사이트|도메인|호스팅)',
    sale: '판매|매물|구매하|구입|팝니다',
    expired: '만료|기간이 종료|연장되지',
    parked: '등록(?:되|된)|파킹|주차|예약된',
    suspended: '정지|중지되|일시 ?중단|차단되|사용 ?중지',
    maintenance: '점검 ?중|서버 ?점검|시스템 ?점검|정기 ?점검|유지 ?보수',
    missing: '찾을 수 없|존재하지 않',
  },
  tr: {
    domain: '(?:alan ad[ıi]|domain)',
    site: '(?:hesab[ıi]|hesap|site|alan ad[ıi]|hosting|web)',
    sale: 'satılık|satın al|satışta|satılıktır',
    expired: 'süresi (?:doldu|dolmuş|bitti|bitmiş|sona)|yenilenme(?:di|miş)',
    parked: 'park (?:edil|hal)|kayıt(?:lı| edil)|tescil|park halinde',
    suspended: 'askıya alın|durdurul|dondurul|pasif',
    maintenance: 'bakım(?:da| çalışma|dayız| nedeniyle| modu)|bakım yapıl',
    missing: 'bulunamadı|mevcut değil',
  },
  sv: {
    domain: '(?:domännamnet|domännamn|domänen|domän)',
    site: '(?:konto|webbplats|sida|domän|hemsida|webbhotell)',
    sale: 'till salu|till försäljning|köp den här',
    expired: 'har (?:gått ut|löpt ut)|utgången|utgått|inte förnyats|löpt ut',
    parked: 'parkera[dt]|registrerad|reserverad|registrerat',
    suspended: 'avstängd|avstängt|stängts av|stängd av|spärra[dt]|inaktivera[dt]|suspendera',
    maintenance: 'underhåll(?:sarbete)?|driftunderhåll|serverunderhåll',
    missing: 'hittades inte|kunde inte hittas|finns inte|hittas inte',
  },
  da: {
    domain: '(?:domænenavnet|domænenavn|domænet|domæne)',
    site: '(?:konto|hjemmeside|websted|website|webhotel|domæne)',
    sale: 'til salg|købe? (?:dette|domænet)',
    expired: 'udløbet|ikke fornyet|er udløbet',
    parked: 'parkeret|registreret|reserveret',
    suspended: 'suspenderet|spærret|deaktiveret|lukket af|midlertidigt lukket',
    maintenance: 'vedligeholdelse|vedligehold\\b',
    missing: 'ikke fundet|findes ikke|blev ikke fundet|kunne ikke findes',
  },
  no: {
    domain: '(?:domenenavnet|domenenavn|domenet|domene)',
    site: '(?:konto|nettsted|nettside|domene|webhotell|hjemmeside)',
    sale: 'til salgs|kjøp (?:dette|domenet)',
    expired: 'utløpt|gått ut|ikke fornyet',
    parked: 'parkert|registrert|reservert',
    suspended: 'suspendert|sperret|deaktivert|stengt av|midlertidig stengt',
    maintenance: 'vedlikehold',
    missing: 'ikke funnet|finnes ikke|ble ikke funnet',
  },
  fi: {
    domain: '(?:verkkotunnus|verkkotunnuksen|domain)',
    site: '(?:tili|sivusto|verkkotunnus|verkkosivu|webhotelli|kotisivu)',
    sale: 'myynnissä|myytävänä|osta tämä|on kaupan',
    expired: 'vanhentunut|päättynyt|erääntynyt|umpeutunut|ei ole uusittu',
    parked: 'pysäköity|rekisteröity|varattu|parkissa',
    suspended: 'keskeytetty|estetty|jäädytetty|poistettu käytöstä|suljettu väliaikaisesti',
    maintenance: 'huoltokatko|huoltotöi|ylläpitotöi|huollossa|huoltotauko',
    missing: 'ei löydy|ei löytynyt|ei ole olemassa',
  },
  cs: {
    domain: 'domén[aěyu]',
    site: '(?:účet|web|stránk|hosting|domén|služb)',
    sale: 'na prodej|k prodeji|prodá(?:m|vá|me)|koupit',
    expired: 'expirov|vypršel|neprodloužen|propadl|skončila platnost',
    parked: 'zaparkov|registrován|parkován|rezervov|zaregistrov',
    suspended: 'pozastaven|zablokov|deaktivov|vypnut|blokován',
    maintenance: 'údržb|odstávk',
    missing: 'nenalezen|neexistuje|nebyla nalezena',
  },
  vi: {
    domain: 'tên miền',
    site: '(?:tài khoản|trang web|website|tên miền|hosting)',
    sale: 'rao bán|đang bán|được bán|bán lại|mua tên miền|cần bán',
    expired: 'hết hạn|quá hạn|chưa được gia hạn',
    parked: 'đã được đăng ký|được đăng ký|đang đỗ|đậu|tạm giữ',
    suspended: 'bị (?:đình chỉ|tạm ngưng|khóa|khoá|tạm dừng)|tạm ngừng|đình chỉ|tạm khóa',
    maintenance: 'bảo trì',
    missing: 'không tìm thấy|không tồn tại',
  },
  id: {
    domain: '(?:nama domain|domain)\\b',
    site: '(?:akun|situs|website|domain|hosting)\\b',
    sale: 'dijual|untuk dijual|beli domain',
    expired: 'kedaluwarsa|kadaluarsa|kadaluwarsa|berakhir|habis masa|belum diperpanjang',
    parked: 'diparkir|terdaftar|didaftarkan|telah terdaftar',
    suspended: 'ditangguhkan|dinonaktifkan|disuspend|di-suspend',
    maintenance: 'pemeliharaan|dalam perbaikan|sedang maintenance',
    missing: 'tidak ditemukan|tidak ada\\b',
  },
  ar: {
    domain: '(?:النطاق|نطاق|الدومين|دومين)',
    site: '(?:الحساب|حساب|الموقع|موقع|النطاق|الاستضافة)',
    sale: 'للبيع|معروض للبيع',
    expired: 'منته|انتهت صلاحية|انتهى|انتهاء صلاحية',
    parked: 'مسجل|محجوز|متوقف|تم تسجيل',
    suspended: 'موقوف|تم تعليق|معلق|تم إيقاف|محظور|تعليق',
    maintenance: 'صيانة|الصيانة',
    missing: 'غير موجود|لم يتم العثور',
  },
  hu: {
    domain: '(?:domain ?név|domain)',
    site: '(?:fiók|oldal|webhely|tárhely|domain|weboldal)',
    sale: 'eladó|megvásárolható|megvehető',
    expired: 'lejárt|nem került meghosszabbításra|nem hosszabbít',
    parked: 'parkol|regisztrál|foglalt|lefoglal',
    suspended: 'felfüggeszt|letilt|zárol|kikapcsol',
    maintenance: 'karbantart',
    missing: 'nem található|nem létezik',
  },
  ro: {
    domain: '(?:numele de domeniu|domeniul|domeniu)',
    site: '(?:cont|site|domeniu|găzduire|pagina|contul|site-ul)',
    sale: 'de vânzare|spre vânzare|cumpăr',
    expired: 'expirat|nu a fost reînnoit',
    parked: 'parcat|înregistrat|rezervat',
    suspended: 'suspendat|dezactivat|blocat',
    maintenance: 'mentenanță|întreținere|mentenanta',
    missing: 'nu a fost găsit|nu există|negăsit',
  },
}

/** What is said of a name, without the noun: a title such as “Expired” names a state and no topic. */
export const saidOfNames: RegExp = new RegExp(
  Object.values(words)
    .flatMap(({ sale, expired, parked, suspended }) => [sale, expired, parked, suspended])
    .join('|'),
  'u',
)

/** One sentence at most lies between the two: 60 characters without its end. */
function near(one: string, other: string): RegExp {
  const gap = '[^!?。！？|]{0,60}?'
  return new RegExp(`(?:${one})${gap}(?:${other})|(?:${other})${gap}(?:${one})`, 'u')
}

function phrasesOf(lang: string, said: Words): readonly PagePhrase[] {
  const phrase = (state: PageState, pattern: RegExp, strength: SignStrength): PagePhrase => ({
    state,
    lang,
    pattern,
    strength,
  })
  const name = `${said.domain}|${ownName}`
  // A title of the name, a line, and the state: “name.example | For Sale”, or the other way round.
  const titled = (state: string): RegExp => {
    const line = '\\s*[|–—:·-]\\s*'
    return new RegExp(
      `^${ownName}${line}(?:${state})[\\s!.]*$|^(?:${state})[\\s!.]*${line}${ownName}$`,
      'u',
    )
  }
  return [
    phrase('for_sale', near(name, said.sale), 'medium'),
    phrase('expired_notice', near(name, said.expired), 'medium'),
    phrase('parked', near(name, said.parked), 'medium'),
    phrase('suspended', near(said.site, said.suspended), 'medium'),
    phrase('for_sale', titled(said.sale), 'medium'),
    phrase('expired_notice', titled(said.expired), 'medium'),
    phrase('suspended', titled(said.suspended), 'medium'),
    phrase('maintenance', new RegExp(said.maintenance, 'u'), 'medium'),
    phrase('not_found', new RegExp(said.missing, 'u'), 'medium'),
  ]
}

/** Phrases that no table of nouns makes. */
const single: readonly PagePhrase[] = [
  {
    state: 'seized',
    lang: 'en',
    pattern:
      /(?:domain|website|site|server)[^.!?]{0,40}(?:has been|have been|was|is|been) seized|seized (?:by|under|pursuant)|seizure warrant/u,
    strength: 'strong',
  },
  {
    state: 'seized',
    lang: 'de',
    pattern: /(?:domain|webseite|seite|website)[^.!?]{0,60}beschlagnahmt/u,
    strength: 'strong',
  },
  {
    state: 'seized',
    lang: 'fr',
    pattern: /(?:site|domaine)[^.!?]{0,60}(?:saisi par|a été saisi)/u,
    strength: 'strong',
  },
  {
    state: 'seized',
    lang: 'nl',
    pattern: /(?:domein|website|site)[^.!?]{0,60}in beslag genomen/u,
    strength: 'strong',
  },
  {
    state: 'seized',
    lang: 'es',
    pattern: /(?:dominio|sitio|web)[^.!?]{0,60}(?:incautado|intervenido por)/u,
    strength: 'strong',
  },
  {
    state: 'seized',
    lang: 'it',
    pattern: /(?:sito|dominio)[^.!?]{0,60}(?:sequestrato|sequestro)/u,
    strength: 'strong',
  },
  {
    state: 'hold',
    lang: 'en',
    pattern:
      /(?:contact|registrant|e-?mail|whois|owner)[^!?]{0,100}(?:not (?:yet )?(?:been )?(?:verified|confirmed|validated)|verification (?:is )?(?:pending|required|failed))[^!?]{0,120}(?:domain|hold|suspend|registrant)|domain[^!?]{0,60}(?:on hold|suspended)[^!?]{0,100}(?:verif|confirm)/u,
    strength: 'strong',
  },
  {
    state: 'hold',
    lang: 'de',
    pattern:
      /(?:kontakt|e-mail|inhaber)[^!?]{0,80}nicht (?:bestätigt|verifiziert)[^!?]{0,100}domain|domain[^!?]{0,100}nicht (?:bestätigt|verifiziert)/u,
    strength: 'strong',
  },
  {
    state: 'parked',
    lang: 'en',
    pattern:
      /(?:owner|holder|registrant|customer) (?:has|have) not (?:yet )?(?:put|uploaded|published|set) ?up?/u,
    strength: 'medium',
  },
  {
    state: 'parked',
    lang: 'es',
    pattern: /(?:titular|propietario)[^.]{0,30}(?:todavía|aún) no ha (?:publicado|subido)/u,
    strength: 'medium',
  },
  {
    state: 'parked',
    lang: 'de',
    pattern:
      /hier entsteht (?:eine|in kürze|demnächst)|(?:inhaber|besitzer)[^.]{0,40}noch keine? (?:inhalte?|website|webseite|seite)/u,
    strength: 'medium',
  },
  {
    state: 'parked',
    lang: 'fr',
    pattern: /(?:propriétaire|titulaire)[^.]{0,40}pas encore (?:publié|mis|créé)/u,
    strength: 'medium',
  },
  {
    state: 'parked',
    lang: 'it',
    pattern: /(?:titolare|proprietario)[^.]{0,40}non ha ancora (?:pubblicato|caricato)/u,
    strength: 'medium',
  },
  {
    state: 'parked',
    lang: 'en',
    pattern:
      /parked domain\b(?!s)|domain parking page|related (?:searches|links)[^!?]{0,200}(?:privacy policy|sponsored)|sponsored (?:listings|links)/u,
    strength: 'medium',
  },
  {
    state: 'suspended',
    lang: 'en',
    pattern:
      /\b509\b[^.]{0,20}bandwidth|(?:website|site|page) (?:is )?(?:temporarily )?(?:disabled|suspended)|(?:blog|site|website|account|page) (?:has been|was) (?:archived or )?suspended|account (?:has been )?suspended|resource limit is reached/u,
    strength: 'medium',
  },
  {
    state: 'for_sale',
    lang: 'en',
    pattern:
      /(?:buy|inquire about|make an offer (?:on|for)|get a price for|lease to own|interested in) (?:this|the) domain|this (?:premium )?domain(?: name)? (?:is|may be) (?:available|for sale)/u,
    strength: 'medium',
  },
  {
    state: 'blocked',
    lang: 'en',
    pattern:
      /(?:not available|unavailable|blocked|restricted|block(?:s|ing)? (?:access|requests|visitors|traffic)|not accessible|cannot be (?:accessed|shown)|prevents? (?:us|you))[^.!?]{0,70}(?:your (?:country|region|location|area|jurisdiction)|visitors in|by your (?:network|administrator|organi[sz]ation|employer|internet))|(?:website|site|page|access)[^.!?]{0,40}(?:blocked|restricted) (?:by|due to|under|pursuant)/u,
    strength: 'medium',
  },
  {
    state: 'blocked',
    lang: 'fr',
    pattern:
      /(?:accès|site)[^.!?]{0,60}(?:bloqué|interdit)[^.!?]{0,60}(?:autorité|décision|ministère|pays)/u,
    strength: 'medium',
  },
  {
    state: 'blocked',
    lang: 'it',
    pattern:
      /(?:accesso|sito)[^.!?]{0,60}(?:inibito|bloccato|oscurato)[^.!?]{0,60}(?:autorità|provvedimento|ordine|agenzia)/u,
    strength: 'medium',
  },
  {
    state: 'blocked',
    lang: 'tr',
    pattern: /(?:erişim|siteye)[^!?]{0,60}engellen/u,
    strength: 'strong',
  },
  {
    state: 'blocked',
    lang: 'ru',
    pattern: /доступ[^!?]{0,60}(?:заблокирован|ограничен|запрещ)/u,
    strength: 'medium',
  },
  {
    state: 'bot_wall',
    lang: 'en',
    pattern:
      /(?:verify|confirm|prove|make sure)[^.!?]{0,40}(?:you(?:'re| are) (?:a |not a )?(?:human|robot|bot))|checking (?:your browser|if the site connection is secure)|enable javascript and cookies to continue|solve (?:the|this) captcha|complete the captcha|are you a (?:robot|human)/u,
    strength: 'medium',
  },
  {
    state: 'not_found',
    lang: 'en',
    pattern:
      /\berror \(?404\b|(?:^|[|–—:·-] ?)404\b(?! (?:pages|errors))|\b404 (?:we\b|the page|page (?:is )?not|not found|sorry|oops|this page|that page|file not|error\b(?! pages?)|it looks|looks like|you\b)|\bpage (?:is )?(?:missing|gone|unavailable|can ?not be displayed|cannot be displayed)|file not found|\b410 gone\b|nothing (?:was )?found/u,
    strength: 'medium',
  },
  {
    state: 'not_found',
    lang: 'en',
    pattern:
      /oops|has been (?:removed|deleted)|no longer (?:available|here)|looks like (?:you(?:'re| are)|nothing)/u,
    strength: 'weak',
  },
  {
    state: 'access_denied',
    lang: 'en',
    pattern:
      /(?:^|[|–—·] ?)403\b|\b403(?=[\s:.–—|-]*(?:$|error|forbidden|access|http|!))|(?:error|http|status|code|erreur|fehler|ошибка|エラー)\W{0,12}403\b|forbidden|access (?:is )?denied|not authori[sz]ed|permission to access/u,
    strength: 'medium',
  },
  {
    state: 'error_page',
    lang: 'en',
    pattern:
      /(?:^|[|–—·] ?)50[0-9]\b|\b50[0-9](?=[\s:.–—|-]*(?:$|error|internal|bad|service|gateway|server|http|not implemented|!))|(?:error|http|status|code|erreur|fehler|ошибка|エラー)\W{0,12}50[0-9]\b|internal server error|bad gateway|service (?:temporarily )?unavailable|application error|database connection|request could not be satisfied/u,
    strength: 'medium',
  },
  {
    state: 'default_page',
    lang: 'any',
    pattern:
      /your (?:new )?(?:web ?site|site|web ?space|hosting(?: account| package)?|server) (?:is|has been) (?:now )?(?:ready|installed|activated|set up|up and running)|votre (?:hébergement|espace web|site)[^.!?]{0,30} (?:est (?:installé|prêt|activé|actif|opérationnel)|n'est pas encore en ligne)|ihr (?:webspace|webhosting|webserver|hosting)[^.!?]{0,30} (?:ist|wurde) (?:\S+ )?(?:eingerichtet|bereit|aktiv|installiert)|(?:su|tu) (?:alojamiento|hosting|sitio)[^.!?]{0,30} (?:está|ha sido) (?:\S+ )?(?:listo|activ|instalad)|(?:il tuo|il suo|lo) (?:spazio web|hosting|sito)[^.!?]{0,30} è (?:\S+ )?(?:pronto|attiv|installat)|(?:uw|je) (?:hosting|webruimte|website)[^.!?]{0,30} is (?:\S+ )?(?:actief|klaar|geïnstalleerd|aangemaakt)|(?:twój|twoja|państwa) (?:hosting|strona|serwer)[^.!?]{0,30} (?:jest|został[ao]?) (?:\S+ )?(?:gotow|aktywn|zainstalowan|uruchomion)|(?:ваш|сайт)[^.!?]{0,30} (?:успешно|готов|создан|установлен)/u,
    strength: 'medium',
  },
  {
    state: 'default_page',
    lang: 'en',
    pattern:
      /(?:apache|nginx|iis|tomcat|plesk|cpanel|web ?server)[^.]{0,30}(?:default|test|welcome|start) page|default (?:web )?(?:site )?page|default web ?site page|welcome to (?:nginx|caddy|openresty|apache|centos|lighttpd|litespeed)|(?:web ?server|server|web ?site|site|app) (?:is )?(?:now )?(?:successfully )?(?:installed|up and running|ready to use)|domain (?:is )?not configured/u,
    strength: 'medium',
  },
]

/** Titles of a placeholder, when they are all that the title says, but for a host name and words for a site. */
const placeholders =
  /^(?:\S+\.\p{L}{2,24} ?[-–—|:]? ?)?(?:(?:our|this|the|new|neue|notre|nuestro|nosso|il|la|le|el|o|web ?site|site|page|webseite|seite|sitio(?: web)?|página|sito|pagina|strona|serwis|сайт|страница|hemsida|hjemmeside|nettside|stránka|sivusto|web|oldal|situs|trang web|site-ul)(?: is| ist| est| está| è| jest)? ){0,4}(?:coming soon|under construction|demnächst|im aufbau|in bearbeitung|en construction|en construcción|em construção|in costruzione|in aanbouw|in ontwikkeling|w budowie|w przygotowaniu|в разработке|в розробці|準備中|工事中|建设中|建設中|준비 ?중|공사 ?중|yapım aşamasında|yakında|under konstruktion|under uppbyggnad|under opbygning|under oppbygging|ve výstavbě|v přípravě|rakenteilla|đang xây dựng|sedang dibangun|fejlesztés alatt|în construcție|قيد الإنشاء)[.!… ]*$/u

export const pagePhrases: readonly PagePhrase[] = [
  ...Object.entries(words).flatMap(([lang, said]) => phrasesOf(lang, said)),
  ...single,
  { state: 'default_page', lang: 'any', pattern: placeholders, strength: 'medium' },
  // A listing of the root; deeper ones are somebody's archive.
  { state: 'default_page', lang: 'any', pattern: /^index of \/$/u, strength: 'medium' },
]
