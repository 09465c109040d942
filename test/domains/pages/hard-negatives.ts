import type { LabelledPage } from './labelled-page.ts'
import { page, prose } from './labelled-page.ts'

const ok = 'ordinary'
const about = prose(
  25,
  'We have been making furniture in the old mill since 1962, and visitors are welcome to see how it is done.',
)

/** Pages of living sites that only speak of ends, sales, parking, blocks and misses. */
export const hardNegatives: readonly LabelledPage[] = [
  page(
    ok,
    'changelog',
    'Changelog – Payments API',
    '<h1>Changelog</h1><h2>2026-10-01</h2><p>API v1 will be shut down on 1 March 2027. Please migrate to v2.</p><h2>2026-08-11</h2><p>The export endpoint was discontinued.</p>' +
      about,
  ),
  page(
    ok,
    'changelog, short',
    'Release notes',
    '<h1>Release notes 4.2</h1><p>API v1 has been sunset. Support for PHP 7 ended.</p>',
  ),
  page(
    ok,
    'news of another',
    'Chat app Wavely to shut down in June | Daily Byte',
    '<h1>Chat app Wavely to shut down in June</h1><p>By Ann Lee. The start-up said on Monday it will close. Users can export their data until May.</p>' +
      about,
  ),
  page(
    ok,
    'news of another, German',
    'Videodienst Klickbox wird eingestellt – Nachrichten',
    '<h1>Videodienst Klickbox wird eingestellt</h1><p>Das teilte das Unternehmen am Montag mit. Nutzer haben bis Juni Zeit.</p>' +
      about,
  ),
  page(
    ok,
    'news of another, French',
    'Actualités : la plateforme Vidéo+ ferme ses portes',
    '<h1>La plateforme Vidéo+ ferme ses portes</h1><p>Selon un porte-parole, le service cessera de fonctionner en juin.</p>' +
      about,
  ),
  page(
    ok,
    'news of another, Spanish',
    'El portal Noticasa cierra tras diez años - El Diario',
    '<h1>El portal Noticasa cierra tras diez años</h1><p>La empresa lo anunció el lunes.</p>' +
      about,
  ),
  page(
    ok,
    'news of another, Russian',
    'Новости: сервис «Волна» прекращает работу',
    '<h1>Сервис «Волна» прекращает работу</h1><p>Об этом сообщила пресс-служба компании. По словам директора, пользователи смогут скачать данные.</p>' +
      about,
  ),
  page(
    ok,
    'news of another, Japanese',
    'ニュース：動画サービス「ナミ」が終了へ',
    '<h1>動画サービス「ナミ」が6月で終了へ</h1><p>運営会社が月曜日に発表した。</p>' +
      '<p>記事の続きはこちらです。社会、経済、文化の話題を毎日お届けしています。</p>'.repeat(40),
  ),
  page(
    ok,
    'article about parking',
    'Domain parking: how it works and what it earns',
    '<h1>Domain parking: how it works</h1><p>A parked domain shows sponsored listings and related searches. This domain is parked is what visitors read.</p>' +
      about,
  ),
  page(
    ok,
    'article about parking, German',
    'Was ist Domain-Parking?',
    '<h1>Was ist Domain-Parking?</h1><p>Eine geparkte Domain zeigt Werbung. Steht die Domain zum Verkauf, so liest man das dort.</p>',
  ),
  page(
    ok,
    'marketplace',
    'Nimbus Names: buy and sell premium domains',
    '<h1>Find the perfect domain</h1><p>Over 2 million domain names for sale. Sell your domains, get an appraisal, park your names.</p><form><input name="q"></form>' +
      prose(
        10,
        'alpha.com for sale, beta.net for sale, make an offer on any name in our catalogue.',
      ),
  ),
  page(
    ok,
    'marketplace, short',
    'Nimbus',
    '<h1>The marketplace for domains</h1><p>Browse domains for sale. Sell yours.</p><a href="/browse">Browse</a><a href="/sell">Sell</a><form><input></form>',
  ),
  page(
    ok,
    'registrar',
    'Register a domain name | Hostly',
    '<h1>Register your domain name today</h1><p>.com 9.99, .net 10.99. Transfer, renew, parking free of charge with every domain registered with us.</p>' +
      about,
  ),
  page(
    ok,
    'registrar, help',
    'My domain has expired. What now? | Hostly',
    '<h1>My domain has expired. What now?</h1><p>Log in to renew your domain. After 30 days it is in redemption.</p>',
  ),
  page(
    ok,
    'documentation of 404',
    '404 Not Found - HTTP reference',
    '<h1>404 Not Found</h1><p>The 404 status says that the server cannot find the resource. See also 410 Gone.</p><h2>Example</h2><pre>HTTP/1.1 404 Not Found</pre>' +
      about,
  ),
  page(
    ok,
    'documentation of 503',
    '503 Service Unavailable',
    '<h1>503 Service Unavailable</h1><p>This reference page explains the status code, which servers send when they are down for maintenance or overloaded.</p><h2>Retry-After</h2>' +
      about,
  ),
  page(
    ok,
    'gallery of 404s',
    'The best 404 pages of the year',
    '<h1>The best 404 pages</h1><p>Page not found, but with style.</p>' + about,
  ),
  page(
    ok,
    'live site, parking-like name',
    'Marina Parking',
    '<h1>Marina Parking</h1><p>Your place is reserved. 240 spaces beside the harbour, reserve online.</p>' +
      prose(6, 'Open every day, five minutes from the station.'),
    { url: 'https://parkingcrew-harbour.example/' },
  ),
  page(
    ok,
    'status page',
    'Acme Status',
    '<h1>All Systems Operational</h1><p>Scheduled maintenance: database upgrade on Sunday, 02:00 to 03:00 UTC. Past incidents: API degraded.</p><ul><li>API operational</li><li>Dashboard operational</li></ul>',
  ),
  page(
    ok,
    'status page in an incident',
    'Acme Status',
    '<h1>Partial outage</h1><p>Investigating: the website is unavailable for some. Scheduled maintenance completed yesterday.</p><ul><li>API: down</li></ul>',
  ),
  page(
    ok,
    'domain blog',
    'How to tell the world that this domain is for sale – Namecraft Blog',
    '<h1>How to tell the world that this domain is for sale</h1><p>Write “this domain is for sale” on one page with a form.</p>' +
      about,
  ),
  page(
    ok,
    'domain blog, short',
    'Selling a domain, step by step',
    '<h1>Selling a domain, step by step</h1><p>First put up a page that says: this domain is for sale. Then list it.</p>',
  ),
  page(
    ok,
    'holiday note',
    'Müller Holzbau',
    '<h1>Wir haben geschlossen</h1><p>Vom 24. Dezember bis 6. Januar ist unser Büro geschlossen. Danke für Ihr Verständnis, ab dem 7. Januar sind wir wieder da.</p>',
  ),
  page(
    ok,
    'holiday note, English',
    'Hill Dental',
    '<h1>We are closed on public holidays</h1><p>Our office is closed on December 25 and 26. Thank you.</p>',
  ),
  page(
    ok,
    'holiday note, French',
    'Boulangerie Petit',
    '<h1>Nous sommes fermés le lundi</h1><p>Merci de votre visite. Fermeture annuelle du 1er au 15 août.</p>',
  ),
  page(
    ok,
    'holiday note, Italian',
    'Trattoria Sole',
    '<h1>Siamo chiusi il martedì</h1><p>Chiusura estiva dal 10 al 25 agosto. Grazie.</p>',
  ),
  page(
    ok,
    'end of a product',
    'End of life: Router R200',
    '<h1>End of life: Router R200</h1><p>The R200 was discontinued on 31 May 2026. Firmware updates end in 2028. See the R300.</p>' +
      about,
  ),
  page(
    ok,
    'end of a product, short',
    'R200 product page',
    '<h1>R200</h1><p>This product has been discontinued. See the R300.</p><a href="/r300">R300</a>',
  ),
  page(
    ok,
    'end of support',
    'Windows 10 support has ended',
    '<h1>Support for Windows 10 has ended</h1><p>What that means for our customers.</p>' + about,
  ),
  page(
    ok,
    'closed registration',
    'Summer camp 2027',
    '<h1>Registration is closed</h1><p>Thank you for your interest. All places are taken; the camp starts on 3 July 2027.</p>',
  ),
  page(
    ok,
    'closed job',
    'Gärtner (m/w/d) – Stadt Neuhausen',
    '<h1>Diese Stelle ist nicht mehr verfügbar</h1><p>Sehen Sie sich unsere anderen Stellen an.</p>' +
      about,
  ),
  page(
    ok,
    'museum',
    'Museum of clocks',
    '<h1>The east wing is closed until further notice</h1><p>We are renovating. The rest is open daily.</p>' +
      prose(5, 'Tickets at the entrance.'),
  ),
  page(
    ok,
    'shop',
    'Estate agents Bell',
    '<h1>Houses for sale</h1><p>Three bedrooms, garden, for sale by owner.</p>' + about,
  ),
  page(
    ok,
    'account in an app',
    'Sign in',
    '<h1>Your account has been suspended</h1><p>Contact support to restore it.</p><form><input type="password"></form>',
  ),
  page(
    ok,
    'forum',
    'Account suspended? - Forum',
    '<h1>Account suspended?</h1><p>Hi all, my site shows “This Account has been suspended”. What can I do?</p>' +
      about,
  ),
  page(
    ok,
    'nginx tutorial',
    'Installing nginx on Debian',
    '<h1>Installing nginx on Debian</h1><p>Open the address, and you see: Welcome to nginx! If you see this page, the nginx web server is successfully installed.</p>' +
      about,
  ),
  page(
    ok,
    'security blog',
    'How Cloudflare challenges work',
    '<h1>How Cloudflare challenges work</h1><p>Just a moment... Checking your browser before accessing. Verify you are human.</p>' +
      about,
  ),
  page(
    ok,
    'embedded captcha',
    'Contact us',
    '<h1>Contact</h1><p>Write to us. Please complete the captcha.</p><form><input name="mail"><div class="g-recaptcha"></div></form>' +
      about,
  ),
  page(
    ok,
    'police news',
    'Police seized 40 servers – Local news',
    '<h1>Police seized 40 servers</h1><p>The website was seized by the police on Tuesday, a spokesman said.</p>' +
      about,
  ),
  page(
    ok,
    'blocking news, Turkish',
    'Haber: siteye erişim engellendi',
    '<h1>Mahkeme kararıyla siteye erişim engellendi</h1><p>Karar pazartesi günü açıklandı.</p>' +
      '<p>Haberin ayrıntıları ve uzman görüşleri aşağıdadır, okumaya devam edin.</p>'.repeat(40),
  ),
  page(ok, 'bakery', 'Sauerteig', '<h1>Brot aus dem Holzofen</h1>' + about),
  page(
    ok,
    'one-page site',
    'Lina Roth, Illustratorin',
    '<h1>Lina Roth</h1><p>Illustration und Grafik. Anfragen bitte per E-Mail.</p>',
  ),
  page(
    ok,
    'application shell',
    'Board',
    '<div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript><script src="/assets/index.js"></script>',
  ),
  page(
    ok,
    'sale in a shop',
    'Winter sale',
    '<h1>Everything is for sale</h1><p>Up to 50 % off until Sunday. example.com customers get 5 % more.</p>' +
      prose(8, 'Jackets, boots and gloves for the cold days.'),
  ),
  page(
    ok,
    'service with an end of a part',
    'Acme Photos',
    '<h1>Acme Photos</h1><p>Keep your photos safe. Note: our Windows Phone app has been discontinued.</p>' +
      prose(6, 'Upload, share and print.'),
  ),
  page(
    ok,
    'maintenance firm',
    'Lift maintenance Huber',
    '<h1>Lift maintenance in Linz</h1><p>Scheduled maintenance, repairs and emergency calls, day and night.</p>' +
      prose(6, 'Ask for an offer.'),
  ),
  page(
    ok,
    'Polish shop',
    'Sklep ogrodniczy',
    '<h1>Konto i zamówienia</h1><p>Konto zablokowane? Napisz do nas. Domena sprzedawcy jest zarejestrowana w Polsce.</p>' +
      '<p>Sadzonki, nasiona i narzędzia do ogrodu wysyłamy codziennie.</p>'.repeat(30),
  ),
  page(
    ok,
    'Chinese news',
    '新闻：某平台停止服务',
    '<h1>某平台宣布将于六月停止服务</h1><p>记者从该公司获悉。</p>' +
      '<p>更多新闻请继续阅读，我们每天为您报道社会、财经和文化。</p>'.repeat(60),
  ),
  page(
    ok,
    'obituary of a project',
    'Why we sunset our old editor – Engineering blog',
    '<h1>Why we sunset our old editor</h1><p>Last month the old editor was shut down. Here is what we learnt.</p>' +
      about,
  ),
  page(
    ok,
    'domain research paper',
    'Largely present: a study of parked domains',
    '<h1>A study of parked domains</h1><p>23 % of all domains are parked. We measured 82 services.</p>' +
      about,
  ),
]
