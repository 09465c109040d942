/**
 * How a service says that it ends or has ended, in 24 languages. Written by us. `ended`: it is over; `ends`: it will be.
 * A phrase counts only where the service speaks of itself, which `domains/page/closing-notice.ts` decides.
 */
export interface ClosingWords {
  readonly ended: RegExp
  readonly ends: RegExp
  /** Words of a farewell, or of somebody who speaks for the service. */
  readonly own: RegExp
}

export const closingWords: Readonly<Record<string, ClosingWords>> = {
  en: {
    ended:
      /(?:has|have) (?:now |officially |permanently |been )*(?:shut(?:ting)? down|closed(?: down| our doors)?|ceased (?:operations?|trading|to exist)|ended|wound down|been discontinued|been sunset|been retired|discontinued|sunset|retired)|(?:is|are) (?:now |permanently |officially )*(?:closed|shut down|discontinued|no longer (?:available|operating|in operation|with us|active|in service))|was (?:shut down|closed|discontinued|sunset|retired)|(?:website|site|service) closed|no longer exists|end of an era|(?:shut down|closed|ended|ceased operations) (?:on|in) (?:\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|is no more\b|turned (?:everything|it all|our servers) off|(?:switched|turned) off our (?:servers|service)|pulled the plug|has come to an end|reached the end of the road/u,
    ends: /(?:is|are|am|will be|be) (?:\w+ )?(?:shutting|closing|winding) (?:down|its doors|our doors)?|will (?:be )?(?:shut(?:ting)? down|close(?:d)?(?: its doors| down)?|cease|end(?:ing)?|discontinued?|sunset|retired?|go offline|go dark)|sunsetting|end of service|to shut down|says? goodbye|is (?:ending|being (?:discontinued|sunset|retired|shut down))|export your data (?:before|by|until)|read-only mode until|accounts? will be (?:deleted|closed)/u,
    own: /\b(?:we|we've|we're|our|us)\b|thank(?:s| you)|your (?:data|account|files|content|subscription|support)|accounts? (?:were|was|have been|has been) deleted|goodbye|farewell|refund|export|download your|journey/u,
  },
  de: {
    ended:
      /haben wir (?:\S+ ){1,6}(?:geschlossen|abgeschaltet|eingestellt|beendet)|nicht mehr (?:erreichbar|in betrieb)|wurde (?:\S+ ){0,4}(?:eingestellt|geschlossen|beendet|abgeschaltet)|(?:haben|hat) (?:\S+ ){0,6}(?:betrieb|dienst) (?:\S+ ){0,4}eingestellt|dienst (?:ist|wurde) (?:beendet|eingestellt)|ist (?:\S+ ){0,7}(?:eingestellt|geschlossen|nicht mehr verfügbar)|steht nicht mehr zur verfügung/u,
    ends: /wird (?:\S+ ){0,4}(?:eingestellt|geschlossen|abgeschaltet|beendet)|schlie(?:ß|ss)en (?:zum|am)|stellen (?:\S+ ){0,6}ein\b|einstellung des (?:dienst|betrieb)|betriebseinstellung|geschäftsaufgabe/u,
    own: /\b(?:wir|unser\w*|uns)\b|danke|vielen dank|eure|ihre daten|auf wiedersehen/u,
  },
  fr: {
    ended:
      /a (?:\S+ )?fermé(?: ses portes)?|est (?:désormais |maintenant )?(?:fermé|arrêté)|a été (?:arrêté|interrompu|fermé)|a cessé|n'est plus (?:disponible|en service)|fermeture définitive|avons fermé/u,
    ends: /ferme(?:ra)? (?:ses portes|définitivement|le \d)|fermeture de notre|va fermer|cesse(?:ra)? (?:son activité|de fonctionner|ses activités)|sera (?:arrêté|fermé|interrompu)|fermons|arrêt du service|fin de service/u,
    own: /\b(?:nous|notre|nos)\b|merci|vos données|votre compte|au revoir/u,
  },
  es: {
    ended:
      /ha (?:\S+ )?cerrado|hemos (?:\S+ )?cerrado|ha (?:sido )?(?:descontinuado|cesado|terminado|finalizado)|ya no está disponible|ha dejado de (?:funcionar|existir)|cerró/u,
    ends: /cierra(?:n)? (?:sus puertas|definitivamente)|cerrará|(?<!\p{L})cerramos|dejará de funcionar|cese de (?:actividad|servicio)|será (?:descontinuado|cerrado)|fin del servicio/u,
    own: /\b(?:nosotros|nuestr\w+|hemos)\b|gracias|sus datos|tus datos|tu cuenta|su cuenta|adiós/u,
  },
  pt: {
    ended:
      /foi (?:\S+ )?(?:encerrad|descontinuad|desativad)[oa]|encerr(?:amos|ou)|não está mais disponível|deixou de (?:funcionar|existir)|chegou ao fim/u,
    ends: /será (?:encerrad|descontinuad|desativad)[oa]|vai (?:encerrar|fechar)|encerrará|encerramento/u,
    own: /\b(?:nós|noss\w+)\b|obrigad[oa]|agradecemos|seus dados|sua conta|adeus/u,
  },
  it: {
    ended:
      /abbiamo (?:\S+ )?(?:chiuso|terminato|cessato)|ha (?:\S+ )?(?:chiuso|cessato|terminato)|è stat[oa] (?:dismess|chius|interrott)[oa]|non è più (?:disponibile|attivo)|è chius[oa]/u,
    ends: /chiude(?:rà)? (?:definitivamente|i battenti)?|cesserà|sarà (?:dismess|chius|interrott)[oa]|chiusura del servizio|stiamo chiudendo/u,
    own: /\b(?:noi|nostr\w+|abbiamo)\b|grazie|i tuoi dati|vostri dati|arrivederci/u,
  },
  nl: {
    ended:
      /is (?:per \S+ |definitief |helaas )?(?:gestopt|gesloten|beëindigd|opgeheven)|niet (?:langer|meer) beschikbaar|heeft (?:\S+ ){0,4}gestaakt|zijn gestopt|hebben (?:\S+ ){0,6}(?:gestopt|gesloten|beëindigd|stopgezet)/u,
    ends: /stopt (?:ermee|met|per|op)|sluit (?:zijn deuren|haar deuren|op|per)|wordt (?:\S+ ){0,4}(?:stopgezet|beëindigd|gesloten)|we stoppen|wij stoppen/u,
    own: /\b(?:we|wij|ons|onze)\b|bedankt|dank|je gegevens|uw gegevens|vaarwel/u,
  },
  pl: {
    ended:
      /zakończył[ao]? (?:działalność|działanie|świadczenie)|został[ao]? (?:\S+ )?(?:zamknięt|wyłączon|zakończon)[aey]?|zakończyliśmy|zamknęliśmy|już nie działa|nie jest już dostępn/u,
    ends: /kończy (?:działalność|działanie)|zostanie (?:zamknięt|wyłączon|zakończon)|kończymy|zamykamy|zamknięcie serwisu/u,
    own: /\b(?:nasz\w*|nam|jesteśmy)\b|dziękujemy|dziękuję|twoje dane|państwa|żegnamy/u,
  },
  ru: {
    ended:
      /прекратил[аои]? (?:работу|свою работу|деятельность|существование)|(?:сервис|проект|сайт|магазин|портал) (?:был )?(?:закрыт|закрылся|остановлен)|больше не (?:доступен|работает)|завершил[аои]? (?:работу|свою работу)|мы закрылись|закрыли (?:сервис|проект|сайт)/u,
    ends: /прекращает (?:работу|свою работу|деятельность)|прекращаем|закрывается|будет (?:закрыт|остановлен|отключ[её]н)|завершает (?:работу|свою работу)|закрываем/u,
    own: /(?:^|\s)(?:мы|наш\S*|нами|нам)(?:\s|,|\.|$)|спасибо|благодарим|ваши данные|прощай/u,
  },
  uk: {
    ended:
      /припинив (?:роботу|діяльність)|припинила роботу|(?:сервіс|проєкт|проект|сайт) (?:було )?закрито|більше не (?:працює|доступний)|завершив роботу/u,
    ends: /припиняє (?:роботу|діяльність)|закривається|буде (?:закрито|зупинено)|припиняємо|завершує роботу/u,
    own: /(?:^|\s)(?:ми|наш\S*|нам)(?:\s|,|\.|$)|дякуємо|ваші дані/u,
  },
  ja: {
    ended:
      /サービス(?:の提供)?(?:を|は)?(?:終了|停止)(?:いた)?しました|終了(?:いたし|致し|し)ました|閉鎖(?:いたし|致し|し)ました|提供を終了(?:いたし|し)ました|サービス終了のお知らせ|閉店(?:いたし|し)ました|運営を終了(?:いたし|し)ました/u,
    ends: /終了(?:いたし|致し|し)ます|終了(?:する|させていただ)|提供を終了|サービス終了予定|閉鎖(?:いたし|し)ます/u,
    own: /ありがとうございま|お知らせ|ご愛顧|ご利用|弊社|当社|当サイト|本サービス/u,
  },
  zh: {
    ended:
      /(?:已|已经)(?:正式)?(?:停止(?:运营|服务|運營|服務)|关闭|關閉|下线|下線|关停|關停|终止)|停止(?:运营|服务|運營)|服务已终止|服務已終止|停服/u,
    ends: /将(?:于|在|會)?[^。]{0,24}(?:停止|关闭|终止|下线|关停)|將(?:於|在|會)?[^。]{0,24}(?:停止|關閉|終止|下線)|停止服务公告|下线通知|停服公告|停运公告/u,
    own: /感谢|感謝|我们|我們|您的|公告|通知|用户|用戶|再见/u,
  },
  ko: {
    ended:
      /(?:서비스|운영|사이트)[가이를은는]? ?(?:종료|중단)(?:되었|하였|했)|서비스 종료 안내|서비스 종료$|운영을 종료/u,
    ends: /(?:서비스|운영)[가이를은는]? ?[^.]{0,20}(?:종료|중단)(?:됩니다|합니다|될|할|예정)/u,
    own: /감사합니다|감사드립니다|이용해|저희|고객|안내/u,
  },
  tr: {
    ended:
      /hizmete son ver(?:di|miş|ilmiş)|kapatıl(?:dı|mış)|kapandı|sona er(?:di|miş)|kapattık|sonlandır(?:dık|ıldı)|artık (?:hizmet vermiyor|kullanılamıyor|mevcut değil)/u,
    ends: /kapan(?:ıyor|acak)|kapatılacak|sona erecek|hizmete son ver(?:iyor|ecek)|kapatıyoruz|sonlandır(?:ıyoruz|acağız|ılacak)/u,
    own: /hizmetimiz|teşekkür|bizi|verileriniz|hesabınız|hoşça/u,
  },
  sv: {
    ended:
      /har (?:\S+ )?(?:lagts ner|lagt ner|stängt|upphört|avvecklats)|är (?:avvecklad|nedlagd|stängd)|finns inte längre/u,
    ends: /läggs ner|läggs ned|lägger ner|stänger (?:ner|den)|avvecklas|kommer att (?:stängas|läggas ner|upphöra)/u,
    own: /\b(?:vi|vår\w*|våra)\b|tack|dina uppgifter|farväl/u,
  },
  da: {
    ended: /er (?:nu )?lukket(?: ned)?|har lukket|er ophørt|er nedlagt|eksisterer ikke længere/u,
    ends: /lukker (?:ned|den)|vi lukker|bliver lukket|ophører|nedlægges/u,
    own: /\b(?:vi|vores|os)\b|tak\b|dine data|farvel/u,
  },
  no: {
    ended:
      /er (?:nå )?lagt ned|er (?:nå )?nedlagt|er stengt|har lagt ned|har opphørt|finnes ikke lenger/u,
    ends: /legges ned|vi legger ned|stenger (?:ned|den)|vil bli (?:lagt ned|stengt)|avvikles/u,
    own: /\b(?:vi|vår\w*|våre)\b|takk|dine data|farvel/u,
  },
  fi: {
    ended:
      /on (?:lopetettu|suljettu|päättynyt|lakkautettu)|on lopettanut|ei ole enää (?:saatavilla|käytössä)/u,
    ends: /(?:palvelu|sivusto) (?:suljetaan|lopetetaan|päättyy)|lopettaa toimintansa|lopetamme|suljemme/u,
    own: /\b(?:me|olemme|meidän)\b|kiitos|kiitämme|tietosi|palvelu/u,
  },
  cs: {
    ended:
      /ukončil[ao]? (?:provoz|činnost)|byl[ao]? ukončen[ao]?|(?:je|byl[ao]?) (?:zrušen|uzavřen)[ao]?|již nen[ií] (?:dostupn|v provozu)|skončil[ao]?/u,
    ends: /ukonč(?:í|uje|ujeme) (?:provoz|činnost)|bude (?:ukončen|zrušen|uzavřen)[ao]?|končíme|ukončení (?:provozu|služby)/u,
    own: /\b(?:my|nás|naše|náš)\b|děkujeme|děkuji|vaše data|sbohem/u,
  },
  vi: {
    ended: /(?:đã )?ngừng (?:hoạt động|cung cấp)|đã (?:đóng cửa|dừng|chấm dứt|kết thúc)/u,
    ends: /sẽ (?:ngừng|đóng cửa|dừng|chấm dứt|kết thúc)|thông báo (?:ngừng|đóng cửa|chấm dứt)/u,
    own: /cảm ơn|chúng tôi|của bạn|tạm biệt|quý khách/u,
  },
  id: {
    ended:
      /(?:telah|sudah) (?:ditutup|dihentikan|tutup|berhenti beroperasi)|layanan dihentikan|tidak lagi (?:tersedia|beroperasi)/u,
    ends: /akan (?:ditutup|dihentikan|tutup|berhenti)|penutupan layanan/u,
    own: /kami|terima kasih|data anda|akun anda|selamat tinggal/u,
  },
  ar: {
    ended: /تم (?:إيقاف|إغلاق|إنهاء)|أغلقت|توقفت? (?:الخدمة|عن العمل)|لم تعد متاحة|أُغلق/u,
    ends: /سيتم (?:إيقاف|إغلاق|إنهاء)|ستتوقف|سنغلق|إغلاق الخدمة/u,
    own: /شكر|نحن|بياناتك|حسابك|خدمتنا|وداع/u,
  },
  hu: {
    ended: /megszűnt|leállt|leállítottuk|bezárt(?:unk|a)?|befejezte (?:működését|működésünk)/u,
    ends: /megszűnik|leállítjuk|bezár(?:unk|ja)|leáll\b|megszüntetjük/u,
    own: /köszönjük|köszönöm|\bmi\b|adatai|viszlát|szolgáltatásunk/u,
  },
  ro: {
    ended:
      /și-a încetat (?:activitatea|funcționarea)|a fost (?:închis|întrerupt|oprit)|s-a închis|nu mai (?:este disponibil|funcționează)|am închis/u,
    ends: /se închide|își încetează|va fi (?:închis|oprit|întrerupt)|închidem|va înceta/u,
    own: /\b(?:noi|noastr\w+|nostru)\b|mulțumim|datele (?:tale|dumneavoastră)|la revedere/u,
  },
}

/** Subjects that make a closing sentence speak of something other than the service. */
export const otherSubjects: RegExp =
  /\b(?:version|v\d|page|resource|file|document|link|url|content|video|listing|profile|user|api v?\d|endpoint|feature|plan|tier|branch|stores?|office|shop in|restaurant|holidays?|christmas|easter|weekend|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|opening hours|government|server restart|registration|registrations|comments?|thread|topic|issue|ticket|ticket sales|poll|survey|petition|nominations?|pool|park|call for \w+|signups?|form|applications?|beta|trial|support for|browser|plugin|extension|library|package|module|road|street|bridge|lane|school|museum|library hours|voting|submissions?|deal|sale|offer|product|model|item|article|book|order|auction|event|season|exhibition|exhibit|show|course|class|partnership|route|comments|edition|contest|competition|job|position|vacancy)\b/u

/** Signs that somebody else reports it. */
export const reported: RegExp =
  /\b(?:announced|according to|reported|reports|said|says|told|sources?|reporter|journalist|press release|news|breaking|analysts?|published|posted (?:on|by)|by [a-z]+ [a-z]+ (?:on|\||·)|share this|read more|comments|subscribe to|newsletter|wikipedia|encyclopa?edia|blog post|changelog|release notes|migrat|docs|documentation|lyrics|chords|song|how to|what happens)\b/u

/** The same in other languages, for the sentence that ends. */
export const otherSubjectsAbroad: RegExp = new RegExp(
  [
    '(?<!\\p{L})(?:promoção|promoción|promozione|promotion|aktion|akcja|акция|kampanya|concurso|concorso|filiale|филиал\\p{L}*|отделени\\p{L}*|відділенн\\p{L}*|oddział\\p{L}*|pobočka|şube\\p{L}*|маршрут\\p{L}*|millésime|cuvée|فرع|saison|sezón\\p{L}*|saison|temporada|stagione|seizoen|sezon\\p{L}*|сезон\\p{L}*|sæson\\p{L}*|säsong\\p{L}*|sesong\\p{L}*|kausi|plazo|délai|frist|termin|ausstellung|exposition|exposición|exposição|mostra|tentoonstelling|wystawa|выставка|výstava|festival\\p{L}*|kurs\\p{L}*|linie|linia|(?<!en )ligne|(?<!en )línea)(?!\\p{L})',
    '(?<!\\p{L})(?:stelle|artikel|produkt|angebot|beitrag|veranstaltung|anmeldung|bewerbung|büro|filiale|praxis|freibad|schwimmbad|hallenbad|umfrage|wettbewerb|straße|diese seite)(?!\\p{L})',
    '(?<!\\p{L})(?:offre|article|produit|page|inscriptions?|poste|contenu|bureau|magasin de|agence|version)(?!\\p{L})',
    '(?<!\\p{L})(?:oferta|artículo|producto|página|versión|inscripciones|inscripción|contenido|plazo|oficina)(?!\\p{L})',
    '(?<!\\p{L})(?:artigo|produto|página|versão|inscrições|conteúdo|vaga|escritório)(?!\\p{L})',
    '(?<!\\p{L})(?:offerta|articolo|prodotto|pagina|versione|iscrizioni|contenuto|ufficio)(?!\\p{L})',
    '(?<!\\p{L})(?:vacature|pagina|versie|aanmelding|inschrijving|kantoor)(?!\\p{L})',
    '(?<!\\p{L})(?:artykuł|strona|wersja|rekrutacja|zapisy|biuro|produkt)(?!\\p{L})',
    '(?<!\\p{L})(?:вакансия|товар|страница|версия|статья|набор|при[её]м заявок|регистрация|офис)(?!\\p{L})',
    '(?<!\\p{L})(?:вакансія|сторінка|версія|стаття|реєстрація)(?!\\p{L})',
    '(?<!\\p{L})(?:ürün|ilan|sayfa|sürüm|kayıtlar|başvurular)(?!\\p{L})',
    '(?<!\\p{L})(?:artikeln|produkten|sidan|anmälan|annonsen|siden|artiklen|produktet|tilmeldingen)(?!\\p{L})',
    '(?<!\\p{L})(?:stránka|článek|inzerát|přihlášky|verze)(?!\\p{L})',
    '商品|求人|イベント|大会|セール|配信|放送|連載|投票|応募|シーズン|ガチャ|大会|赛事|赛季|活動|促销|이벤트|시즌|대회|記事|ページ|募集|受付|キャンペーン|予約|职位|職缺|文章|页面|頁面|活动|報名|报名|版本|상품|채용|공고|페이지|모집|이벤트|접수',
  ].join('|'),
  'u',
)

/** Parts of a service, which end while the service goes on; looked for in a sentence below the heading. */
export const partsOfServices: RegExp =
  /\b(?:facebook|google|apple|social|sms|phone) (?:log-?in|sign-?in|support)|\b(?:windows phone|android|ios|mobile|desktop) (?:app|version|editor|client|site|api|plan)|(?<!\p{L})(?:legacy|classic|old|previous|alte[nrs]?|ancien(?:ne)?s?|antigu[oa]s?|viej[oa]s?|eski|gamle|gammel|vanha|régi|vechi\p{L}*|vecchi[oa]?|oude|stary|stara|стар[а-я]+) \p{L}{3,}|[旧舊]|(?:^|[.!|] )(?:notes?|please note|tip): /u

/** An end that passes: holidays, opening hours, rebuilding. Words of an end for good outweigh it. */
export const passing: RegExp =
  /temporar|while we (?:repair|fix|work|move|look)|vorübergehend|vorläufig|temporair|temporal(?:mente)?(?!\p{L})|temporane|tijdelijk|tymczasow|временно|тимчасово|geçici|暂时|暫時|一時的|일시|(?:op|elke|am|jeden|le|chaque|los|el|la|il|ai|w|по|on) (?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábados?|domingos?|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|niedziel\p{L}*|воскресень\p{L}*)(?![\p{L}]|,? ?(?:den |dem |le |el |il )?\d)|por reformas|per lavori|wegen (?:umbau|renovierung)|pour travaux|z powodu remontu|на ремонт|через ремонт|estival|réouverture|rouvr|ouvrons à nouveau|feiertag|öffnen wieder|saisonpause|winterpause|sommerpause|urlaub|betriebsferien|öffnungszeiten|wieder (?:für sie |für euch )?da\b|(?<!nicht )(?<!nie )wieder geöffnet|jours? fériés?|fermeture annuelle|horaires|congés|vacaciones|festivos|horario|reabrimos|feriados?|férias|ferie\b|chiusura estiva|orari\b|riapriamo|riapre|vakantie|feestdagen|openingstijden|urlop|święt[ao]|godziny otwarcia|праздничн|выходн|отпуск|休業|年末年始|定休|夏季休|节假日|放假|春节|휴무|연휴|설날|tatil|bayram|helgdag|semesterstängt|ferielukket|loma-aik|aukioloaj|svátk|dovolen|ünnepnap|until further notice|closed (?:today|tomorrow|until|for the (?:day|winter|summer|season|holidays))|see you (?:tomorrow|soon|next|there|in 20\d\d)|in memoriam|rest in peace|(?:recordings|videos|slides) are|winners?\b|participants|gewinner|teilnehmer|participantes|participants|gagnants|ganadores|vincitori|(?:public|bank) holidays?|we (?:will )?re-?open|opening hours|renovat/u

export const forGood: RegExp =
  /permanent|for good|forever|endgültig|dauerhaft|für immer|définitiv|definitiv|permanente|para sempre|per sempre|na zawsze|навсегда|окончательно|永久|영구|kalıcı|lopullisesti|natrvalo|végleg/u

/** Reporters at work, in other languages. */
export const reportedAbroad: RegExp =
  /teilte [^.]{0,60} mit\b|según (?:ha |han |lo )?(?:confirmad|informad|explicad|publicad|adelantad)|a este (?:periódico|diario|medio)|a confirmé|selon (?:le|la|les|un|une) |ha confermato|secondo quanto|bestätigte|bevestigde|potwierdził|wie [^.]{0,40} berichtet|nach angaben (?:de[rs]|von)|(?:un|une|le|la) porte-parole|a annoncé (?:lundi|mardi|mercredi|jeudi|vendredi|l'entreprise|la société)|la empresa (?:lo )?anunció|un portavoz|segundo a empresa|um porta-voz|ha annunciato (?:lunedì|la società|l'azienda)|un portavoce|aldus (?:het bedrijf|een woordvoerder)|meldt het bedrijf|poinformował[ao]? (?:spółka|firma|rzecznik)|rzecznik|сообщил[аои]? |сообщается|пресс-служб|по словам|повідомил|прессслужб|şirket(?:ten)? yapılan açıklama|açıklamasına göre|sözcüsü|記者|报道|報道|記者會|获悉|獲悉|据悉|發表した|発表した|によると|기자|보도|밝혔다|에 따르면|theo báo|người phát ngôn|juru bicara|dilaporkan|المتحدث|talesperson|talsmand|talsperson|tiedottaja|mluvčí|szóvivő|purtător de cuvânt/u
