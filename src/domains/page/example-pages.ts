import type { PageState } from '../../model/domain.ts'

export interface ExamplePage {
  readonly state: PageState
  readonly title: string
  readonly body: string
  readonly status?: number
  readonly url?: string
}

function page(
  state: PageState,
  title: string,
  text: string,
  more: { readonly status?: number; readonly url?: string } = {},
): ExamplePage {
  return {
    state,
    title,
    body: `<html><head><title>${title}</title></head><body>${text}</body></html>`,
    ...more,
  }
}

const filler =
  '<p>We bake bread every morning from flour that is milled in the valley. Come in and taste.</p>'.repeat(
    30,
  )

/** Pages made by us, of every state in several languages, and pages that only look like them. */
export const pages: readonly ExamplePage[] = [
  page(
    'parked',
    'marke.de',
    '<h1>marke.de</h1><p>Diese Domain wurde bei einem Anbieter registriert.</p>',
  ),
  page('parked', 'monsite.fr', '<p>Ce nom de domaine est réservé par un client.</p>'),
  page(
    'parked',
    'miosito.it',
    '<h1>miosito.it</h1><p>Questo dominio è stato registrato da un nostro cliente.</p>',
  ),
  page('parked', 'strona.pl', '<p>Domena strona.pl jest zarejestrowana i zaparkowana.</p>'),
  page('parked', 'namn.se', '<h1>Domänen är parkerad</h1>'),
  page('parked', 'rei.jp', '<p>このドメインはサービスで取得されています。</p>'),
  page(
    'parked',
    'sample.example',
    '<script src="https://img1.wsimg.com/parking-lander/static/js/main.js"></script>',
  ),
  page(
    'parked',
    'sample.example',
    '<iframe src="https://ads.example/show?dn=sample.example"></iframe>',
  ),
  page('for_sale', 'marque.fr', '<h1>Ce nom de domaine est à vendre</h1><p>Faites une offre.</p>'),
  page('for_sale', 'marca.es', '<p>El dominio marca.es está en venta.</p>'),
  page('for_sale', 'merk.nl', '<h1>merk.nl</h1><p>Deze domeinnaam is te koop.</p>'),
  page('for_sale', 'marka.pl', '<h1>Domena marka.pl na sprzedaż</h1>'),
  page(
    'for_sale',
    'brand.example',
    '<h1>brand.example is for sale</h1><p>Lease to own from 99 a month.</p>',
  ),
  page('for_sale', 'navn.dk', '<h1>navn.dk er til salg</h1>'),
  page('for_sale', 'jmeno.cz', '<p>Tato doména je na prodej.</p>'),
  page('for_sale', 'ad.tr', '<h1>Bu alan adı satılıktır</h1>'),
  page(
    'expired_notice',
    'old.example',
    '<h1>This domain has expired</h1><p>If you are the owner, renew it.</p>',
  ),
  page(
    'expired_notice',
    'alt.de',
    '<p>Die Domain alt.de ist abgelaufen und wurde nicht verlängert.</p>',
  ),
  page('expired_notice', 'velho.br', '<h1>Este domínio expirou</h1>'),
  page('expired_notice', 'gammal.se', '<p>Domänen har gått ut. Kontakta din återförsäljare.</p>'),
  page('expired_notice', 'lama.id', '<p>Masa aktif domain ini telah berakhir.</p>'),
  page('expired_notice', '域名', '<p>该域名已过期，请尽快续费。</p>'),
  page(
    'hold',
    'Domain',
    '<p>The e-mail address of the registrant has not been verified, so the domain is on hold.</p>',
  ),
  page('suspended', 'Website gesperrt', '<p>Diese Webseite wurde vom Anbieter deaktiviert.</p>'),
  page('suspended', 'Compte', '<h1>Ce compte a été suspendu</h1><p>Contactez votre hébergeur.</p>'),
  page(
    'suspended',
    'Site suspenso',
    '<p>Este site foi suspenso. Contate o provedor de hospedagem.</p>',
  ),
  page('suspended', 'Sito sospeso', '<p>Il sito è stato sospeso.</p>'),
  page('suspended', '', '<p>This site has been suspended by the hosting provider.</p>'),
  page(
    'seized',
    'Notice',
    '<h1>THIS DOMAIN HAS BEEN SEIZED</h1><p>Seized pursuant to a warrant.</p>',
  ),
  page('default_page', 'Welcome to nginx!', '<h1>Welcome to nginx!</h1>'),
  page('default_page', 'Apache2 Debian Default Page: It works', '<p>It works!</p>'),
  page('default_page', 'Caddy works!', '<h1>Congratulations! Your web server is working.</h1>'),
  page('default_page', 'Coming soon', '<h1>Coming soon</h1>'),
  page('maintenance', 'Wartung', '<h1>Wartungsarbeiten</h1><p>Wir sind gleich zurück.</p>', {
    status: 503,
  }),
  page('maintenance', 'Shop', '<h1>We are down for scheduled maintenance</h1>'),
  page('maintenance', 'サイト', '<p>ただいまメンテナンス中です。</p>'),
  page('bot_wall', 'Just a moment...', '<p>Checking.</p>', { status: 403 }),
  page('bot_wall', 'Security', '<p>Please verify that you are human to continue.</p>', {
    status: 403,
  }),
  page('blocked', 'Sorry', '<p>This content is not available in your country.</p>', {
    status: 403,
  }),
  page('blocked', 'Sorry', '<p>Gone by law.</p>', { status: 451 }),
  page('provider_not_found', 'Error', "<p>There isn't a GitHub Pages site here.</p>", {
    status: 404,
  }),
  page(
    'shut_down',
    'Samplr has shut down',
    '<h1>Samplr has shut down</h1><p>Thank you for seven wonderful years.</p>',
  ),
  page(
    'shut_down',
    'Beispiel',
    '<h1>Wir haben den Betrieb eingestellt</h1><p>Vielen Dank für alles.</p>',
  ),
  page(
    'shut_down',
    'Exemple',
    '<h1>Le service a fermé ses portes</h1><p>Merci à tous nos utilisateurs.</p>',
  ),
  page('shut_down', '示例', '<h1>示例网站已停止服务</h1><p>感谢您的支持。</p>'),
  page('shut_down', 'Przykład', '<h1>Serwis zakończył działalność</h1><p>Dziękujemy.</p>'),
  page(
    'shutdown_announced',
    'Sampl',
    '<h1>Sampl wird zum 31. Dezember 2027 eingestellt</h1><p>Wir danken euch.</p>',
  ),
  page('not_found', 'Page not found', '<p>Sorry.</p>', { status: 404 }),
  page('soft_404', 'Página no encontrada', '<h1>Página no encontrada</h1>', { status: 200 }),
  page('access_denied', '403 Forbidden', '<h1>403 Forbidden</h1>', { status: 403 }),
  page('error_page', '502 Bad Gateway', '<h1>502 Bad Gateway</h1>', { status: 502 }),

  page('shut_down', 'sample.example', '<h1>sample.example</h1><p>Samplr a fermé ses portes.</p>'),
  page('ordinary', 'A bakery', filler),
  page(
    'ordinary',
    'What is domain parking?',
    '<h1>What is domain parking?</h1><p>A domain is parked when it shows only advertisements. Such a domain may be for sale.</p>',
  ),
  page(
    'ordinary',
    'Names - buy and sell domains',
    '<h1>Domains for sale</h1><p>Search 20 million domains. Sell your domains with us. Premium domains from 100.</p><form><input></form>',
  ),
  page(
    'ordinary',
    'Tech Daily: Samplr is shutting down',
    '<h1>Samplr is shutting down</h1><p>By Jane Roe. The company announced on Monday that the app will close in June. Users were told by mail, according to a spokesman.</p>' +
      filler,
  ),
  page(
    'ordinary',
    'Changelog',
    '<h1>Changelog</h1><p>API v1 has been discontinued. The export endpoint is no longer available.</p>',
  ),
  page('ordinary', 'Docs: handling errors', '<h1>404 and 410</h1>' + filler),
  page(
    'ordinary',
    'Account',
    '<h1>Sign in</h1><p>Your account has been suspended. Write to support.</p><input type="password">',
  ),
  page(
    'ordinary',
    'House for sale',
    '<h1>House for sale by the sea</h1><p>Four rooms, a garden, for sale now.</p>',
  ),
  page(
    'ordinary',
    'Car park',
    '<h1>Parking in the centre</h1><p>420 spaces, open day and night.</p>',
  ),
  page(
    'ordinary',
    'How to renew an expired domain',
    '<h1>How to renew an expired domain</h1><p>If your domain has expired, log in and renew it.</p>',
  ),
  page(
    'ordinary',
    'Village museum',
    '<h1>The museum is closed on Mondays</h1><p>We are open from Tuesday to Sunday. Thank you for your visit.</p>',
  ),
  page(
    'ordinary',
    'Shop',
    '<p>Version 2 has been discontinued; version 3 replaces it.</p>' + filler,
  ),
  page(
    'ordinary',
    'Hosting Ltd',
    '<h1>Web hosting and domains</h1><p>Register your domain with us today. Domains from 3 euro, hosting from 5 euro.</p>',
  ),
  page('ordinary', 'Shop', '<h1>Shop</h1><p>The shop is closed on Sundays.</p>'),
]
