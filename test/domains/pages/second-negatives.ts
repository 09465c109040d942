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
