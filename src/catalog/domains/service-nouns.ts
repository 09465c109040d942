/** What those who run a service call it, in the languages of the closing words: the subject of a notice. Written by us. */
const nouns: readonly string[] = [
  '(?:the|this|our|my|these|that|all) (?:online |web |mobile |whole |entire |little |beloved )?(?:web ?site|site|service|services|app|application|shop|web ?shop|store|forums?|boards?|game|servers?|platform|company|project|magazine|newspaper|paper|api|podcast|community|network|business|newsletter|wiki|blog|host|tool|marketplace|studio|bakery|café|restaurant|doors)(?! (?:in|at|on (?!\\d|january|february|march|april|may|june|july|august|september|october|november|december)) )',
  '(?:der|die|das|den|dem|des|unser[enms]*|dieser?s?|diese[nm]) (?:online-?|web-?)?(?:shop|dienst|service|webseite|website|forum|portal|app|spiel|server|plattform|laden|geschäft|betrieb|magazin|zeitung|projekt|blog|community|internetseite|angebot|verlag)s?(?!\\p{L})',
  "(?:le|la|notre|ce|cette|nos|les|l'|cet) ?(?:site|service|boutique|appli\\p{L}*|forum|jeu|serveurs?|plateforme|aventure|magazine|journal|projet|blog|activité|association|atelier)",
  '(?:el|la|nuestr[oa]s?|est[ea]|los|las) (?:sitio|servicio|tienda|aplicación|app|foro|juego|servidores|plataforma|proyecto|revista|web|portal|negocio|librería)',
  '(?:o|a|os|noss[oa]s?|est[ea]) (?:site|serviço|loja|aplicativo|aplicação|app|fórum|jogo|servidores|plataforma|projeto|revista|portal)',
  "(?:il|lo|la|l'|nostr[oa]|quest[oa]|i|del|della|dell'|propria) ?(?:sito|servizio|negozio|app|applicazione|forum|gioco|server|piattaforma|progetto|rivista|portale|attività|bottega)",
  '(?:de|het|onze|ons|deze|dit) (?:website|site|dienst|winkel|webshop|webwinkel|app|forum|spel|servers?|platform|project|magazine|blog|zaak)',
  '(?:unser\\p{L}*|ihr\\p{L}*|sein\\p{L}*|den|der) (?:geschäfts|laden|spiel|sende)?betrieb(?!\\p{L})|(?:el|la|nostr[ea]|aquest\\p{L}*) (?:botiga|servei|lloc web|aplicació|projecte|revista|forn)',
  '(?:serwis|sklep|aplikacj|serwer|portal|platform|projekt|blog|gry|gra)\\p{L}*|forum',
  '(?:služb|e-?shop|internetov|aplikac|fór|server|portál|projekt|provoz|prevádzk|obchod)\\p{L}*',
  '(?:сервис|магазин|интернет-магазин|приложени|форум|сервер|портал|платформ|проект|сайт|журнал|газет|услуг)\\p{L}*|игр[аы]',
  '(?:сервіс|магазин|інтернет-магазин|застосун|додат|сервер|портал|платформ|проєкт|журнал)\\p{L}*|гр[аи]',
  'الموقع|الخدمة|المتجر|متجر|التطبيق|اللعبة|الخوادم|المنصة|المنتدى|نشاط',
  '(?:hizmet|site|uygulama|mağaza|oyun|sunucu|forum|platform|proje|dergi)\\p{L}*',
  '(?:tjänst|sajt|webbplats|butik|app|forum|spel|plattform|projekt|nettbutikk|nettsted|tjeneste|webshop|hjemmeside)(?:en|et|n|ten|er|arna)',
  '(?:palvelu|sivusto|verkkokaup|kaup|peli|sovellu|foorumi)\\p{L}*',
  '(?:szolgáltatás|oldal|webáruház|áruház|játék|fórum|alkalmazás|szerver)\\p{L}*',
  '(?:serviciul|site-ul|magazinul|aplicația|jocul|platforma|forumul|serverele)\\p{L}*',
  'dịch vụ|trang web|cửa hàng|ứng dụng|trò chơi|diễn đàn|máy chủ',
  'layanan|situs|toko|aplikasi|permainan|forum kami|server',
  'सेवा|वेबसाइट|ऐप|स्टोर|दुकान|मंच',
  '(?:υπηρεσία|ιστότοπος|κατάστημα|εφαρμογή|παιχνίδι|φόρουμ|σελίδα)',
  'سرویس|وب‌سایت|سایت|فروشگاه|بازی|اپلیکیشن|انجمن',
  'השירות|האתר|החנות|האפליקציה|המשחק|הפורום',
]

/** The same in scripts that write no spaces between words, or join them to what follows. */
const unspaced: readonly string[] = [
  'サービス|当サイト|サイト|ショップ|ゲーム|サーバー|アプリ|フォーラム|当店|運営',
  '服务|服務|网站|網站|平台|游戏|遊戲|服务器|伺服器|应用|應用|书店|書店|商城|论坛|論壇|运营|運營|營運|营业|營業|本站',
  '서비스|사이트|쇼핑몰|게임|서버|앱|포럼|방송|운영',
  'บริการ|เว็บไซต์|แอป|เกม|ร้าน',
]

/** In lower-case text. */
export const serviceNouns: RegExp = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${nouns.join('|')})|${unspaced.join('|')}`,
  'u',
)
