/** What people write to each other and keep in tables; numbers and words of errors stand in it by chance. */
export const unrelatedEveryday: readonly (readonly [string, string])[] = [
  [
    'a cake',
    'Grease a 26 cm tin. Beat 4 eggs with 180 g sugar for 5 minutes, fold in 200 g flour and bake at 180 °C for 40 minutes. If the connection of the layers breaks, add 502 g of cream.',
  ],
  [
    'an invoice',
    'Invoice 2026-0502\n\nPos  Article            Qty   Price\n1    Gateway router       2   502.00\n2    Patch cable 0.5 m   10    40.40\n3    Server rack          1   503.00\n\nTotal incl. VAT: 1,587.90 EUR, due within 30 days',
  ],
  [
    'a bank statement',
    'Date;Purpose;Amount\n2026-11-01;Rent;-850.00\n2026-11-03;Hosting Inc 502;-5.03\n2026-11-04;Refund order 404;19.99',
  ],
  [
    'a time table',
    'Bus 502  dep. 08:04  arr. 08:31\nBus 503  dep. 08:14  arr. 08:41\nBus 504  cancelled because of works',
  ],
  [
    'rooms',
    'The meeting moved from room 404 to room 502, third floor. Please be there at 5:03 pm.',
  ],
  [
    'prose about networks',
    'A gateway stands between two networks and forwards what it receives. When the network behind it is slow, it waits; how long it waits is a setting. Many gateways keep connections open so that the next request need not wait for a handshake.',
  ],
  [
    'prose about certificates',
    'A certificate binds a name to a key. Authorities check that whoever asks controls the name. Most certificates are valid for ninety days and are renewed by a program.',
  ],
  [
    'prose about names',
    'The domain name system is a tree. Resolvers ask the root, then the top-level domain, then the server of the zone, and keep the answers for as long as their time to live says.',
  ],
  [
    'a definition of a status',
    'Bad Gateway means that a server which acts as a gateway or proxy got an invalid response from the server behind it. Gateway Timeout means it got none in time. Service Unavailable means it cannot handle the request now.',
  ],
  [
    'a table of statuses',
    '| code | name |\n| --- | --- |\n| 500 | Internal Server Error |\n| 501 | Not Implemented |\n| 502 | Bad Gateway |\n| 503 | Service Unavailable |\n| 504 | Gateway Timeout |',
  ],
  [
    'chat about lunch',
    'anna: lunch at 12:30?\nben: server at the place was down for a minute yesterday, the waiter I mean\nanna: haha, they refused my card too\nben: let us take the one at the gateway then',
  ],
  [
    'a plan for a deployment',
    'Friday: freeze. Monday 09:00: deploy 5.0.3 to staging, check dashboards. Tuesday: production, 10 % of traffic first. Roll back when the error budget of the week is spent.',
  ],
  [
    'a to-do list',
    '- [ ] write tests for timeouts\n- [x] handle 503 in client\n- [ ] ask ops about gateway settings',
  ],
  [
    'a job advert',
    'We look for a site reliability engineer who knows load balancers, retries and back-off, and who stays calm when half of the internet is unreachable. 30 days of holidays.',
  ],
  [
    'a letter of a shop',
    'Dear customer, your order 5041 has left our warehouse and will arrive in two to three days. Should the parcel be refused, it is returned to us.',
  ],
  ['phone numbers', '+49 30 502 503 504\n+49 30 404 500 0\n(555) 502-0404'],
  ['coordinates', '50.2, 50.3\n40.4, -50.4\n52.520008, 13.404954'],
  ['sensor data', 'ts,temp,hum\n1795514400,502,40.4\n1795514460,503,40.5\n1795514520,504,40.7'],
  [
    'a poem',
    'The gate was closed, the way was long,\nthe answer never came;\nwe waited till the time was out\nand called it by its name.',
  ],
  [
    'French prose',
    "Le réseau de bus compte 502 arrêts et 50 lignes. En cas de retard, le service client répond dans les trois jours. La connexion entre la gare et l'aéroport est directe.",
  ],
  [
    'Spanish prose',
    'La pasarela del puerto estaba cerrada por obras. El servidor nos trajo la carta y tardó poco en volver con el pan.',
  ],
  ['Chinese prose', '他昨天买了一台新服务器，放在502房间。网络很快，大家都很满意。'],
  [
    'a network plan',
    'VLAN 502  10.5.2.0/24  office\nVLAN 503  10.5.3.0/24  guests\nVLAN 504  10.5.4.0/24  printers\nGateway is always .1',
  ],
  [
    'a bug title list',
    '#500 Dark mode\n#502 Sort the list by name\n#503 Typo on the front page\n#504 Remember the language',
  ],
]
