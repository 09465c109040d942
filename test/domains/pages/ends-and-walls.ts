import type { LabelledPage } from './labelled-page.ts'
import { page } from './labelled-page.ts'

const ended = ['shut_down', 'shutdown_announced'] as const

/** Services that end or have ended, names that were taken, and what stands in front of sites. */
export const endsAndWalls: readonly LabelledPage[] = [
  page(
    ended,
    'notice',
    'Notely is closed',
    '<h1>Notely has closed its doors</h1><p>After nine years we switched off our servers on March 31, 2026. Thank you for writing with us.</p>',
  ),
  page(
    ended,
    'notice',
    'Farewell',
    '<h1>So long, and thanks</h1><p>Pixelbin was discontinued on 1 June 2025. All accounts and data have been deleted.</p>',
  ),
  page(
    'shutdown_announced',
    'notice',
    'Important update',
    "<h1>We're shutting down Papertrail Maps</h1><p>The service will be shut down on 30 April 2027. Please export your data before that date.</p>",
  ),
  page(
    ended,
    'notice',
    'Unser Abschied',
    '<h1>Fotokiste wurde eingestellt</h1><p>Seit dem 1. Mai 2026 ist unser Dienst nicht mehr erreichbar. Danke für zehn schöne Jahre.</p>',
  ),
  page(
    ended,
    'notice',
    'Ende',
    '<h1>Wir sagen Tschüss</h1><p>Am 30. September 2025 haben wir Rezeptbox geschlossen. Danke für eure Treue.</p>',
  ),
  page(
    ended,
    'notice',
    'Au revoir',
    "<h1>Carnet bleu, c'est fini</h1><p>Notre service a définitivement fermé le 15 janvier 2026. Merci à toutes et à tous.</p>",
  ),
  page(
    'shutdown_announced',
    'notice',
    'Annonce',
    "<h1>Fermeture de Carnet vert</h1><p>Notre service fermera définitivement le 31 mars 2027. Merci d'exporter vos données.</p>",
  ),
  page(
    ended,
    'notice',
    'Adiós',
    '<h1>Hasta siempre</h1><p>Librería Sur cerró definitivamente el 2 de febrero de 2026. Gracias por estos años.</p>',
  ),
  page(
    ended,
    'notice',
    'Encerramento',
    '<h1>Encerramos as atividades</h1><p>O serviço foi encerrado em 10 de maio de 2026. Obrigado a todos.</p>',
  ),
  page(
    ended,
    'notice',
    'Chiusura',
    '<h1>Il nostro servizio è stato chiuso</h1><p>Dal 1 luglio 2026 il servizio non è più disponibile. Grazie a tutti.</p>',
  ),
  page(
    ended,
    'notice',
    'Gestopt',
    '<h1>Wij zijn gestopt</h1><p>Per 1 januari 2026 is onze dienst beëindigd. Bedankt voor alles.</p>',
  ),
  page(
    ended,
    'notice',
    'Koniec',
    '<h1>Zakończyliśmy działalność</h1><p>Nasz serwis został zamknięty 31 grudnia 2025. Dziękujemy.</p>',
  ),
  page(
    ended,
    'notice',
    'Закрытие',
    '<h1>Сервис закрыт</h1><p>Мы прекратили работу 1 марта 2026 года. Спасибо, что были с нами.</p>',
  ),
  page(
    ended,
    'notice',
    'サービス終了',
    '<h1>サービス終了のお知らせ</h1><p>2026年3月31日をもちましてサービスを終了いたしました。長らくのご愛顧ありがとうございました。</p>',
  ),
  page(
    ended,
    'notice',
    '停运公告',
    '<h1>关于停止运营的公告</h1><p>本站已于2026年1月31日停止服务，感谢您的支持。</p>',
  ),
  page(
    ended,
    'notice',
    '종료',
    '<h1>서비스 종료 안내</h1><p>2026년 2월 28일부로 서비스가 종료되었습니다. 그동안 이용해 주셔서 감사합니다.</p>',
  ),
  page(
    ended,
    'notice',
    'Kapandı',
    '<h1>Hizmetimiz sona erdi</h1><p>15 Nisan 2026 tarihinde sitemiz kapatıldı. Teşekkür ederiz.</p>',
  ),
  page(
    ended,
    'notice',
    'Nedlagt',
    '<h1>Vi har lukket</h1><p>Siden den 1. juni 2026 er vores tjeneste lukket. Tak til alle.</p>',
  ),
  page(
    ended,
    'notice',
    'Lopetettu',
    '<h1>Palvelu on lopetettu</h1><p>Kiitos kaikille käyttäjille. Palvelu suljettiin 1. toukokuuta 2026.</p>',
  ),
  page(
    ended,
    'notice',
    'Konec',
    '<h1>Ukončili jsme provoz</h1><p>Naše služba byla ukončena 30. června 2026. Děkujeme.</p>',
  ),
  page(
    ended,
    'notice',
    'Kết thúc',
    '<h1>Thông báo ngừng hoạt động</h1><p>Chúng tôi đã ngừng cung cấp dịch vụ từ ngày 1 tháng 3 năm 2026. Cảm ơn quý khách.</p>',
  ),
  page(
    'seized',
    'US',
    'Seized',
    '<h1>This domain has been seized by the Federal Bureau of Investigation</h1><p>in accordance with a seizure warrant issued by the district court.</p>',
  ),
  page(
    'seized',
    'Europol',
    'THIS WEBSITE HAS BEEN SEIZED',
    '<img alt="This website has been seized" src="banner.jpg">',
  ),
  page(
    'seized',
    'German police',
    'Beschlagnahmt',
    '<h1>Diese Plattform und ihre Inhalte wurden beschlagnahmt</h1><p>Bundeskriminalamt, Generalstaatsanwaltschaft</p>',
  ),
  page(
    'seized',
    'Dutch police',
    'In beslag genomen',
    '<h1>Deze website is door de politie in beslag genomen</h1>',
  ),
  page(
    'seized',
    'Italian police',
    'Sequestro',
    '<h1>Sito sottoposto a sequestro preventivo</h1><p>Guardia di Finanza</p>',
  ),
  page(
    'seized',
    'Spanish police',
    'Dominio intervenido',
    '<h1>Este dominio ha sido intervenido por la Policía Nacional</h1>',
  ),
  page(
    'blocked',
    'Italian order',
    'Sito non raggiungibile',
    "<p>L'accesso al sito è stato inibito in ottemperanza al provvedimento dell'Autorità.</p>",
  ),
  page(
    'blocked',
    'Russian provider',
    'Доступ ограничен',
    '<h1>Доступ к ресурсу ограничен</h1><p>Доступ к информационному ресурсу ограничен на основании федерального закона.</p>',
  ),
  page('blocked', 'Turkish order', 'Erişim engeli', '<h1>Bu siteye erişim engellenmiştir</h1>'),
  page(
    'blocked',
    'Indonesian list',
    'Internet Positif',
    '<h1>Situs ini diblokir</h1><p>Akses ke situs ini diblokir oleh pemerintah karena melanggar peraturan.</p>',
  ),
  page(
    'blocked',
    'British providers',
    'Access denied',
    '<h1>Access to the websites listed on this page has been blocked pursuant to orders of the High Court</h1>',
  ),
  page(
    'blocked',
    'school filter',
    'Blocked',
    "<h1>This page is blocked</h1><p>The page is blocked by your organisation's web filter. Category: games.</p>",
    { status: 403 },
  ),
  page(
    'blocked',
    'FortiGuard',
    'Web Page Blocked',
    '<h1>FortiGuard Intrusion Prevention - Access Blocked</h1><p>Web Page Blocked! You have tried to access a web page which is in violation of your Internet usage policy.</p>',
    { status: 403 },
  ),
  page(
    'blocked',
    'geo',
    'Unavailable',
    '<p>Unfortunately our website is currently unavailable in most European countries.</p>',
    { status: 451 },
  ),
  page('blocked', 'geo', 'Sorry', '<h1>Sorry, this service is not available in your country</h1>', {
    status: 403,
  }),
  page('blocked', 'Korean order', 'Warning', '<p>불법·유해 정보(사이트)에 대한 차단 안내</p>'),
  page(
    'bot_wall',
    'Cloudflare',
    'Just a moment...',
    '<p>Enable JavaScript and cookies to continue</p><script src="/cdn-cgi/challenge-platform/h/b/orchestrate"></script>',
    { status: 403, fields: [{ name: 'cf-mitigated', value: 'challenge' }] },
  ),
  page(
    'bot_wall',
    'Cloudflare block',
    'Attention Required! | Cloudflare',
    '<h1>Sorry, you have been blocked</h1><p>You are unable to access a.example</p>',
    { status: 403 },
  ),
  page(
    'bot_wall',
    'Akamai',
    'Access Denied',
    "<h1>Access Denied</h1><p>You don't have permission to access this server. Reference #18.2d3c https://errors.edgesuite.net/18.2d3c</p>",
    { status: 403 },
  ),
  page(
    'bot_wall',
    'DataDome',
    'a.example',
    '<p id="cmsg">Please enable JS and disable any ad blocker</p><script>var dd={"rt":"c","cid":"x","host":"geo.captcha-delivery.com"}</script>',
    { status: 403 },
  ),
  page(
    'bot_wall',
    'HUMAN',
    'Access to this page has been denied',
    '<div id="px-captcha"></div><p>Press & Hold to confirm you are a human (and not a bot).</p>',
    { status: 403 },
  ),
  page(
    'bot_wall',
    'Imperva',
    '',
    '<iframe src="/_Incapsula_Resource?CWUDNSAI=9&xinfo=1">Request unsuccessful. Incapsula incident ID: 1-2</iframe>',
    { status: 403 },
  ),
  page(
    'bot_wall',
    'AWS WAF',
    '',
    '<script>window.awsWafCookieDomainList = [];</script><div id="challenge-container"></div><noscript>JavaScript is disabled. In order to continue, we need to verify that you\'re not a robot.</noscript>',
    { status: 202, fields: [{ name: 'x-amzn-waf-action', value: 'challenge' }] },
  ),
  page(
    'bot_wall',
    'Sucuri',
    'Sucuri WebSite Firewall - Access Denied',
    '<h1>Access Denied - Sucuri Website Firewall</h1>',
    { status: 403 },
  ),
  page(
    'bot_wall',
    'Kasada',
    '',
    '<script>window.KPSDK={};KPSDK.now=1;</script><script src="/149e9513-01fa/ips.js?KP_UIDz=1"></script>',
    { status: 429 },
  ),
  page(
    'bot_wall',
    'F5',
    '',
    '<p>The requested URL was rejected. Please consult with your administrator. Your support ID is: 1234567890</p>',
    { status: 200 },
  ),
  page(
    'bot_wall',
    'reCAPTCHA gate',
    'Security check',
    '<p>Please solve the captcha to continue</p><div class="g-recaptcha" data-sitekey="x"></div>',
    { status: 403 },
  ),
  page('bot_wall', 'Anubis', "Making sure you're not a bot!", '<p>Loading...</p>'),
  page(
    'maintenance',
    'WordPress',
    'Maintenance',
    '<p>Briefly unavailable for scheduled maintenance. Check back in a minute.</p>',
    { status: 503 },
  ),
  page(
    'maintenance',
    'Magento',
    '503: Service Temporarily Unavailable',
    '<h1>Service Temporarily Unavailable</h1><p>Down for maintenance. Please try again later.</p>',
    { status: 503 },
  ),
  page(
    'maintenance',
    'German shop',
    'Wartung',
    '<h1>Unser Shop wird gerade gewartet</h1><p>Wir sind in Kürze wieder für Sie da.</p>',
    { status: 503 },
  ),
  page('maintenance', 'French site', 'Maintenance', '<h1>Site en maintenance</h1>', {
    status: 503,
  }),
  page(
    'maintenance',
    'Spanish site',
    'Mantenimiento',
    '<h1>Estamos realizando tareas de mantenimiento</h1>',
  ),
  page('maintenance', 'Chinese site', '维护', '<h1>网站维护中，请稍后访问</h1>'),
  page('maintenance', 'Russian site', 'Работы', '<h1>Ведутся технические работы</h1>', {
    status: 503,
  }),
]

const site = 'Welcome to our shop. We sell lamps, chairs and tables. Call us or visit.'
const shopMiss = `<h1>Lamps and chairs</h1><p>${site}</p>`

/** Misses that answer 200, with the answer to a path beside them that cannot exist. */
export const softMisses: readonly LabelledPage[] = [
  ['Seite nicht gefunden', '<h1>Seite nicht gefunden</h1><p>Die Seite gibt es nicht mehr.</p>'],
  ['Page introuvable', '<h1>Oups</h1><p>La page demandée est introuvable.</p>'],
  ['Página no encontrada', '<h1>Lo sentimos</h1><p>La página que busca no existe.</p>'],
  ['ページが見つかりません', '<p>お探しのページは見つかりませんでした。</p>'],
  ['找不到页面', '<p>您访问的页面不存在。</p>'],
  ['Страница не найдена', '<h1>Ошибка</h1><p>Такой страницы нет.</p>'],
  ['Lamps', shopMiss],
  ['Loading', '<div id="app"></div>'],
  ['Oops', '<h1>Oops! Something is missing</h1><p>We looked everywhere. Go back home.</p>'],
  ['Product', '<h1>This product is no longer available</h1><p>Have a look at our other lamps.</p>'],
].map(([title = '', text = '']) => {
  const made = page('soft_404', `miss: ${title}`, title, text, {
    url: 'https://a.example/shop/17',
    askedUrl: 'https://a.example/shop/17',
  })
  return { ...made, input: { ...made.input, sibling: { status: 200, body: made.input.body } } }
})
