import type { LabelledPage } from './labelled-page.ts'
import { page } from './labelled-page.ts'

function again(sentence: string, times = 30): string {
  return `<p>${sentence}</p>`.repeat(times)
}

/** More pages of living sites that only look like an end. */
export const secondNegatives: readonly LabelledPage[] = [
  // hard negatives
  page(
    'ordinary',
    'photo portfolio',
    'Anna Berg – Photography',
    '<h1>Anna Berg</h1><p>Portraits and landscapes. Prints available for purchase.</p>',
  ),
  page(
    'ordinary',
    'domain tools',
    'WHOIS lookup',
    '<h1>WHOIS lookup</h1><p>Enter a domain name to see who registered it and when it expires.</p><form><input></form>',
  ),
  page(
    'ordinary',
    'expired domains list',
    'Expired domains list',
    '<h1>Expired domains of today</h1>' +
      again('alpha.com expired, beta.net pending delete, gamma.org available for purchase.'),
  ),
  page(
    'ordinary',
    'cafe',
    'Café Luna',
    '<h1>Café Luna</h1><p>We are closed today because of a private party. See you tomorrow.</p>',
  ),
  page(
    'ordinary',
    'event over',
    'JSConf 2026',
    '<h1>JSConf 2026 has ended</h1><p>Thank you for coming. Videos are online. See you in 2027.</p>',
  ),
  page(
    'ordinary',
    'contest closed',
    'Wettbewerb',
    '<h1>Der Wettbewerb ist beendet</h1><p>Danke an alle Teilnehmer. Die Gewinner stehen fest.</p>',
  ),
  page(
    'ordinary',
    'webshop sale',
    'Outlet',
    '<h1>Alles muss raus</h1><p>Ausverkauf bis Samstag. Zu verkaufen: Möbel aller Art.</p>' +
      again('Tische, Stühle und Lampen.'),
  ),
  page(
    'ordinary',
    'city',
    'Parken in Ulm',
    '<h1>Parken in Ulm</h1><p>Parkhaus Mitte: 300 Plätze, 24 h geöffnet. Reserviert für Anwohner: Ebene 3.</p>',
  ),
  page(
    'ordinary',
    'login',
    'Webmail',
    '<h1>Webmail</h1><form><input name="user"><input type="password"></form>',
  ),
  page('ordinary', 'api root', '', '{"name":"api","version":"2.1","status":"ok"}', {
    fields: [{ name: 'content-type', value: 'application/json' }],
  }),
  page(
    'ordinary',
    'redirect stub',
    'Redirecting…',
    '<p>Redirecting to <a href="/de/">/de/</a></p>',
  ),
  page(
    'ordinary',
    'repo archived',
    'acme/tool: This project is no longer maintained',
    '<h1>acme/tool</h1><p>This repository has been archived by the owner on Jan 3, 2026. It is now read-only.</p>' +
      again('Usage: tool [options] file. Install with the package manager.'),
  ),
  page(
    'ordinary',
    'press',
    'Acme übernimmt Beta – Pressemitteilung',
    '<h1>Acme übernimmt Beta</h1><p>Der Dienst Beta wird zum Jahresende eingestellt, teilte das Unternehmen mit.</p>' +
      again('Acme ist ein Hersteller von Messgeräten mit Sitz in Graz.'),
  ),
  page(
    'ordinary',
    'support article',
    'Meine Website ist gesperrt – Hilfe-Center',
    '<h1>Meine Website ist gesperrt</h1><p>Wenn Ihre Website gesperrt wurde, prüfen Sie die Rechnung.</p>',
  ),
  page(
    'ordinary',
    'terms',
    'Terms of service',
    '<h1>Terms of service</h1><p>Accounts may be suspended if the terms are violated. Domains expire when they are not renewed.</p>' +
      again('These terms apply to all our customers.'),
  ),
  page(
    'ordinary',
    'court',
    'Amtsgericht Neustadt',
    '<h1>Zwangsversteigerungen</h1><p>Beschlagnahmt wurde das Grundstück am 3. Mai.</p>' +
      again('Termine finden in Saal 2 statt.'),
  ),
  page(
    'ordinary',
    'small biz',
    'Elektro Maier',
    '<h1>Elektro Maier</h1><p>Wartung, Reparatur und Installation. Wartungsarbeiten an Ihrer Anlage erledigen wir sofort.</p>',
  ),
  page(
    'ordinary',
    'hosting',
    'Webhosting ab 2 Euro',
    '<h1>Webhosting ab 2 Euro</h1><p>Domain inklusive. Ihre Domain ist in Minuten registriert.</p>' +
      again('Server in Deutschland, Support rund um die Uhr.'),
  ),
  page(
    'ordinary',
    'fr boutique',
    'Boutique en ligne',
    '<h1>Nos produits en vente</h1><p>Le site est hébergé en France. Livraison sous 48 h.</p>',
  ),
  page(
    'ordinary',
    'status docs',
    'Maintenance windows',
    '<h1>Maintenance windows</h1><p>Scheduled maintenance takes place every second Tuesday. This page of our handbook says how we announce it.</p>' +
      again('Teams fill in the calendar a week before.'),
  ),
  page(
    'ordinary',
    'countdown',
    'Launch',
    '<h1>Our new collection arrives on Friday</h1><p>Sign up for the newsletter.</p>',
  ),
  page(
    'ordinary',
    'es noticias',
    'Cierra la histórica librería del centro',
    '<h1>Cierra la histórica librería del centro</h1><p>Por Ana Ruiz. La librería cerró ayer tras 60 años.</p>' +
      again('Los vecinos lamentan la pérdida y recuerdan sus tertulias.'),
  ),
  page(
    'ordinary',
    'memorial',
    'In memoriam',
    '<h1>Peter Schmidt 1940–2026</h1><p>We say goodbye. Thank you for everything.</p>',
  ),
  page(
    'ordinary',
    'game season',
    'Season 4 has ended',
    '<h1>Season 4 has ended</h1><p>Rewards were sent. Season 5 starts on 1 December 2026. Thank you for playing!</p>',
  ),
  page(
    'ordinary',
    'shop w/o item',
    'Lamp Nova',
    '<h1>Lamp Nova</h1><p>Sold out. This item is no longer available. We also have Lamp Stella.</p><a href=/>Shop</a>' +
      again('Free delivery from 50 euros.', 10),
  ),
]

/** And once more. */
export const thirdNegatives: readonly LabelledPage[] = [
  page(
    'ordinary',
    'real estate',
    'Haus zu verkaufen in Ulm',
    '<h1>Haus zu verkaufen</h1><p>4 Zimmer, Garten, 420.000 Euro.</p>',
  ),
  page(
    'ordinary',
    'vet',
    'Tierarztpraxis Wolf',
    '<h1>Praxis geschlossen</h1><p>Unsere Praxis ist vom 1. bis 14. August wegen Urlaub geschlossen.</p>',
  ),
  page(
    'ordinary',
    'retired model',
    'Camera X100: discontinued',
    '<h1>Camera X100</h1><p>This model has been discontinued and replaced by the X200.</p>',
  ),
  page(
    'ordinary',
    'bank notice',
    'Filiale Nord',
    '<h1>Unsere Filiale Nord wurde geschlossen</h1><p>Die nächste Filiale finden Sie am Markt. Wir danken für Ihr Verständnis.</p>',
  ),
  page(
    'ordinary',
    'town',
    'Freibad',
    '<h1>Das Freibad ist geschlossen</h1><p>Die Saison ist beendet. Wir öffnen wieder im Mai 2027.</p>',
  ),
  page(
    'ordinary',
    'petition',
    'Petition',
    '<h1>This petition is closed</h1><p>12,431 signatures. Thank you to all who signed.</p>',
  ),
  page(
    'ordinary',
    'survey',
    'Umfrage',
    '<h1>Die Umfrage ist beendet</h1><p>Vielen Dank für Ihre Teilnahme.</p>',
  ),
  page(
    'ordinary',
    'rss reader blog',
    'Our goodbye to Internet Explorer',
    '<h1>Our goodbye to Internet Explorer</h1><p>From May we no longer support it. Thank you for understanding.</p>',
  ),
  page(
    'ordinary',
    'api deprecation',
    'Deprecation notice',
    '<h1>Deprecation notice: v1 endpoints</h1><p>The v1 endpoints will be retired on 1 June 2027. Please move to v2.</p>',
  ),
  page(
    'ordinary',
    'old post',
    'Looking back at 2025',
    '<h1>Looking back at 2025</h1><p>We opened two offices and closed one. Thanks to our customers.</p>',
  ),
  page(
    'ordinary',
    'fr article',
    'Le cinéma Rex ferme ses portes après 60 ans',
    '<h1>Le cinéma Rex ferme ses portes après 60 ans</h1><p>Par Paul Martin. Le maire regrette cette décision.</p>' +
      again('Les habitants se souviennent des séances du dimanche.'),
  ),
  page(
    'ordinary',
    'pl article',
    'Znany sklep kończy działalność',
    '<h1>Znany sklep kończy działalność</h1><p>Jak poinformowała firma, sklep zostanie zamknięty w marcu.</p>' +
      again('Klienci mówią o stracie dla miasta.'),
  ),
  page(
    'ordinary',
    'it tickets',
    'Biglietti',
    '<h1>Vendita chiusa</h1><p>I biglietti sono esauriti. Grazie a tutti.</p>',
  ),
  page(
    'ordinary',
    'shop parking',
    'Kundenparkplatz',
    '<h1>Kundenparkplatz</h1><p>Der Parkplatz ist für Kunden reserviert.</p>',
  ),
  page(
    'ordinary',
    'domain investor blog',
    'My portfolio',
    "<h1>Jo's names</h1><p>I collect short domains. Here are notes on what I learnt.</p>" +
      again('A domain is worth what somebody pays.'),
  ),
  page(
    'ordinary',
    'captcha lib',
    'Friendly Captcha',
    '<h1>A captcha that respects privacy</h1><p>Are you a robot? Our widget tells without puzzles.</p>' +
      again('Put one line into your form.'),
  ),
  page(
    'ordinary',
    'user page',
    'anna (suspended)',
    '<h1>This user has been suspended</h1><p>See other members.</p>',
  ),
  page(
    'ordinary',
    'ja shop',
    '冬季休業のお知らせ',
    '<h1>冬季休業のお知らせ</h1><p>12月29日から1月4日まで休業いたします。</p>',
  ),
  page(
    'ordinary',
    'tr news',
    'Ünlü restoran kapandı',
    '<h1>Ünlü restoran kapandı</h1><p>Şirketten yapılan açıklamada karar doğrulandı.</p>' +
      again('Müşteriler üzgün olduklarını söyledi.'),
  ),
  page('ordinary', 'simple', 'Hello', '<h1>Hi, I am Tom</h1><p>I write software. Mail me.</p>'),
]
