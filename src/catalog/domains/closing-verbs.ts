import type { ClosingWords } from './closing.ts'

/**
 * The grammar of an end, language by language: what closes comes with a verb in the past or the future, in the first
 * person (“we will close”), the third (“X will close”), the passive or as a noun (“closure of X”). Beside the tables in
 * `closing.ts` and `more-closing.ts`. Written by us. Languages that only stand here are whole.
 */
export const closingVerbs: Readonly<Record<string, Partial<ClosingWords>>> = {
  en: {
    ended:
      /(?:ceased|stopped) (?:publication|publishing)|(?:was|were) taken (?:offline|down)|(?:was|were) (?:our|the|its) (?:very )?last\b(?! (?:chance|year|week|month))|(?:boards?|forums?|site|service|shop|store|doors|servers?|game|app|api) (?:closed|shut)\b|shut (?:down )?on \d|(?:has|have) (?:now )?been (?:switched|turned) off|(?:was|were|has been|have been) (?:decommissioned|dissolved|liquidated|wound up|laid to rest)|ceased (?:\w+ ){0,3}(?:operations?|trading|publication)|shut (?:its|our|their) doors|no longer in (?:business|operation)|(?:made|served|poured|sent|shipped|published|aired|played|baked|sold|printed|flew|flown|held|recorded|wrote|written) (?:our|its|his|her|their|my) (?:very )?(?:last|final)\b|(?:has|have) been (?:pulled|withdrawn|removed) from (?:the |all )?(?:\w+ )?stores?|(?:is|are) closed now\b|(?:ran|operated|hosted|lived|existed|served) [^.]{0,40}(?:from \d{4} (?:until|to)|until \d)|were (?:shut down|closed|discontinued|sunset|retired)|(?:has|have) gone (?:dark|offline|silent)|went (?:dark|offline)\b|was (?:a|an|the) [^.]{0,60}(?:from|between) \d{4} (?:to|and|until) \d{4}|this is the (?:very )?last (?:thing|post|article|story)\b|no longer works?\b(?! (?:on|with|in|for|as)\b)|can(?:'t|not| no longer) be used any ?more/u,
    ends: /say(?:s|ing)? goodbye to|(?:decided|plan|going|chosen|decision) to (?:wind|shut|turn|switch|take) \S+ (?:\S+ )?(?:down|off|offline)|(?:we|i)(?: will|'ll| are|'re) (?:be )?(?:winding|shutting|turning|switching|taking|wind|shut|turn|switch|take) (?:\S+ ){1,4}(?:down|off|offline)\b|(?:we|i) (?:are|will be) (?:closing|shutting|ending)\b|will (?:no longer|not) be (?:available|reachable|accessible|operated)|(?:will )?ends? (?:its|our|the) service|(?:servers?|lights) (?:will )?go (?:dark|out|offline)|calling it a day|will (?:shut|turn|switch) (?:down|off)|(?:will be|are being) (?:laid to rest|wound down)|(?:is|are|am) (?:now |soon )?(?:retiring|bowing out|signing off|saying farewell|going dark|hanging up)|will stop \w+ing\b|turn(?:ing)? (?:out|off) the lights|reach(?:es|ing)? (?:its |the )?end of (?:its )?life|goes? (?:offline|dark)\b|(?:shut|turn|switch) (?:the|our) \w+ (?:down|off)|(?:begun|started|begins?) winding down|this is (?:our|the) (?:last|final) (?:issue|post|episode|edition|newsletter|day)\b|termination of (?:the|our) service|(?:wind|shut|close) down (?:the|our) (?:service|site|app)/u,
  },
  de: {
    ended:
      /(?:haben|hat|habe) (?:\S+ ){0,10}(?:aufgegeben|geschlossen|eingestellt|beendet|abgeschaltet|aufgelöst)|(?:wurde|wurden|ist|sind) (?:\S+ ){0,7}(?:abgeschaltet|eingestellt|aufgelöst)|(?<!seite )gibt es (?:\S+ ){0,6}nicht mehr|ist (?:nun |jetzt )?schlu(?:ss|ß)|war (?:das|die|der|unser\p{L}*) letzte|(?:hat|haben) sich (?:\S+ ){0,6}aufgelöst|(?:hat|haben) (?:\S+ ){0,6}(?:betrieb|geschäftsbetrieb|spielbetrieb|sendebetrieb) (?:\S+ ){0,4}eingestellt|(?:ist|sind) (?:\S+ ){0,4}vom netz gegangen|außer betrieb genommen|wird nicht (?:mehr|länger) (?:angeboten|betrieben|weitergeführt)|(?:abgeschaltet|eingestellt)(?= ?(?:\||$|[.!]))/u,
    ends: /(?:werden|wird|werde) (?:\S+ ){0,10}(?:einstellen|schlie(?:ß|ss)en|abschalten|beenden|aufgeben|eingestellt|abgeschaltet)|schalten wir (?:\S+ ){0,5}ab(?!\p{L})|(?:abschied|lebewohl) (?:von|an)|(?:zum|am) \d{1,2}\. ?\S+ \d{4} (?:\S+ ){0,4}(?:schlie(?:ß|ss)t|schlie(?:ß|ss)en|endet|einstellt|einstellen)|(?:läuft|laufen|bleibt) noch bis|(?:geht|gehen) (?:\S+ ){1,5}vom netz|schlie(?:ß|ss)t (?:\S+ ){0,4}(?:für immer|endgültig|dauerhaft)|schlie(?:ß|ss)en wir (?:\S+ ){0,8}(?:für immer|endgültig|dauerhaft)|(?:sagen|sagt|sage) (?:\S+ )?(?:tschüss|adieu|lebewohl|auf wiedersehen|servus)|(?:dies|das) ist (?:unsere?|die|der) letzte/u,
    own: /(?<!\p{L})(?:wir|unser\p{L}*|uns|euch|eue?r\p{L}*|ihr|liebe[rn]?|dank\p{L}*|ihre daten)(?!\p{L})/u,
  },
  fr: {
    ended:
      /(?:a|avons|ont|ai) (?:\S+ )?(?:définitivement )?(?:fermé|cessé|tiré le rideau|baissé le rideau)|n'existe(?:nt)? plus|n'est plus(?! (?:de|à))|(?:a|avons|ont|ai) (?:définitivement )?(?:éteint|débranché|coupé|arrêté)|a été (?:liquidé|dissout?e?|débranché|éteint)e?|(?:était|fut) (?:notre|le|la) derni(?:er|ère)|n'est plus (?:exploité|assuré|proposé)e?|mis(?:e)? hors service/u,
    ends: /s'arrête(?:ra|ront)?(?!\p{L})|(?:fermera|fermeront|cessera|disparaîtra|prendra fin)|mett(?:re|ons|rons) fin (?:à|au)|(?:restera?|sera|seront) (?:accessible|ouverte?|disponible|en ligne)[^.]{0,20}jusqu'|seront? (?:définitivement )?(?:éteinte?s?|coupée?s?)|(?:baissons|tirons|baisser|tirer) (?:le )?rideau|fermeture (?:du|de la|de l'|définitive d)|ne (?:sera|seront) plus (?:\S+ )?(?:accessible|disponible|en ligne|joignable|consultable|maintenu)s?|(?:est|c'est) (?:notre|le|la) derni(?:er|ère) (?:numéro|émission|édition|billet|épisode)|cess(?:e|ons|era|erons) de (?:paraître|fonctionner|publier|diffuser)/u,
    own: /(?<!\p{L})(?:nous|notre|nos|merci|vous|votre|vos|cher|chère|je)(?!\p{L})/u,
  },
  es: {
    ended:
      /(?:ha|hemos|han) (?:\S+ )?(?:cerrado|cesado|apagado|finalizado|concluido)|ya no existe|ech(?:ó|a|amos) el cierre|publica(?:mos)? (?:hoy )?(?:la|nuestra) última edición|(?:bajó|hemos bajado|ha bajado) la persiana|(?:fue|ha sido) (?:disuelt|liquidad)[oa]/u,
    ends: /llegar[áa]n? a su fin|(?:cerraremos|apagaremos|desconectaremos|dejaremos de)|(?:^|\s)cierre (?:de|del) |(?:finalizará|terminará|concluirá)|pone(?:mos|r) fin a|ya no estará|cesará|(?:deja|dejan|dejará|dejarán|dejaremos) de \p{L}+r(?:se)?(?!\p{L})|(?:este|esta) es (?:nuestr[oa]|el|la) últim[oa]|no (?:estará|será) (?:ya )?(?:disponible|accesible)|dice(?:n|mos)? adiós|baja(?:mos|rá)? la persiana|echa(?:mos)? el cierre|(?:publicamos|emitimos|enviamos) (?:hoy )?(?:el|la|nuestr[oa]) últim[oa]/u,
    own: /(?<!\p{L})(?:nosotros|nuestr\p{L}+|hemos|os|gracias|lamentamos|querid\p{L}+|estimad\p{L}+)(?!\p{L})/u,
  },
  pt: {
    ended:
      /encerr[aá]mos|encerrou|fech[aá]mos|saiu do ar|fechou (?:as portas|definitivamente|para sempre)|já não (?:existe|aceitamos)|foi (?:dissolvid|liquidad)[oa]|(?:fecham|encerram|fechou|encerrou) (?:as|suas) portas/u,
    ends: /encerrar(?:á|emos)|desligar(?:á|emos)|chegará ao fim|sair(?:á|emos) do ar|fechar(?:á|emos)(?!\p{L})|será (?:definitivamente )?(?:fechad|extint)[oa]|encerramento (?:d[oae]|das)|(?:deixa|deixará|deixam|deixarão|deixaremos) de \p{L}+r(?!\p{L})|(?:este|esta) é (?:o nosso|a nossa|o|a) últim[oa]|não (?:estará|será) mais (?:disponível|acessível)|diz(?:emos)? adeus|(?:publicamos|enviamos) (?:hoje )?(?:o|a|nosso|nossa) últim[oa]/u,
    own: /(?<!\p{L})(?:nós|noss\p{L}+|obrigad[oa]|agradecemos|prezad\p{L}+|car[oa]s|informamos|sua conta|seus dados)(?!\p{L})/u,
  },
  it: {
    ended: /abbiamo (?:\S+ )?(?:spento|chiuso)|ha (?:definitivamente )?chiuso|non esiste più/u,
    ends: /chiuder(?:à|emo|anno)|cesser(?:à|emo|anno)|terminer(?:à|emo)|spegneremo|(?:sarà|resterà|rimarrà) (?:disponibile|attiv[oa]|online|accessibile) (?:solo )?fino al|chiusura (?:definitiva|del|della|di)|non (?:sarà|saranno) più (?:disponibil|raggiungibil|accessibil|attiv|consultabil)\p{L}+|smette(?:rà|remo)? di|(?:questo|questa) è (?:il nostro|la nostra|l') ?ultim[oa]|(?:sarà|verrà) dismess[oa]|(?:pubblichiamo|inviamo) (?:oggi )?(?:il|la|l'|la nostra|il nostro) ?ultim[oa]/u,
    own: /(?<!\p{L})(?:noi|nostr\p{L}+|abbiamo|grazie|cari|care|vi|vostr\p{L}+)(?!\p{L})/u,
  },
  nl: {
    ended:
      /bestaat niet (?:meer|langer)|(?:hebben|heeft|heb) (?:\S+ ){0,9}(?:opgeheven|gesloten|beëindigd|stopgezet|gestaakt)|is (?:\S+ ){0,3}(?:opgeheven|stopgezet)|(?:was|waren) (?:onze|ons|de|het) laatste|heeft (?:\S+ ){0,6}de deuren gesloten/u,
    ends: /(?:per|vanaf|op) \d{1,2} \p{L}+ \d{4} (?:\S+ ){0,3}(?:stopt|stoppen|sluit|sluiten|eindigt|verdwijnt)|(?:stopt|stoppen|sluit|sluiten|eindigt|verdwijnt) (?:\S+ )?(?:per|vanaf|definitief|ermee|voorgoed)|(?:zal|zullen|gaan|gaat) (?:\S+ ){0,6}(?:stoppen|sluiten|verdwijnen|opheffen)|(?:we|wij) gaan stoppen|(?:zal|zullen) (?:niet meer|niet langer) (?:bereikbaar|beschikbaar)|(?:dit|deze) is (?:onze|ons|het|de) laatste|houdt op te bestaan/u,
    own: /(?<!\p{L})(?:we|wij|ons|onze|bedankt|dank|jullie|je|u)(?!\p{L})/u,
  },
  pl: {
    ended:
      /zakończył[aoy]? (?:swoj\p{L}* )?(?:działa|funkcjon|prac)|zamknęliśmy|(?:został[aoy]?|zostali) zamknięt|został[ao]? (?:rozwiązan|zlikwidowan)[aey]?|zakończyliśmy/u,
    ends: /(?:zamkniemy|wyłączymy|zakończymy|zlikwidujemy|zamykamy)|zamknięci[ea] (?:serwis|serwer|sklep|portal|gr|forum|aplikacj|usług)|kończ[yą] (?:swoją )?(?:działalność|działanie)|koniec (?:działalności|serwisu|usługi)|przestanie (?:działać|istnieć)|zakończy (?:działalność|działanie|swoj)|przestan(?:ie|ą) być dostępn|nie będzie (?:już )?(?:dostępn|działa)|żegna(?:my)? się/u,
    own: /(?<!\p{L})(?:nasz\p{L}*|nam|nami|jesteśmy|dziękujemy|dziękuję|państw\p{L}+|żegnamy|drodzy|informujemy|wam)(?!\p{L})/u,
  },
  cs: {
    ended:
      /(?:jsme|byl[aoy]?) (?:\S+ ){0,7}(?:ukončili|ukončen|uzavřen|zrušen|zavřeli)|skončil[aoi]?(?!\p{L})/u,
    ends: /(?:ukončíme|uzavřeme|vypneme|zrušíme|končíme|ukončujeme)|(?:^|\s)končí(?!\p{L})|(?:bude|budou) (?:\S+ )?(?:ukončen|zrušen|vypnut|uzavřen)|přestane (?:fungovat|existovat)/u,
    own: /(?<!\p{L})(?:my|nás|naše|náš|děkujeme|vážení|milí|oznamujeme|vám|vaše)(?!\p{L})/u,
  },
  ca: {
    ended:
      /(?:va|vam|van) (?:tancar|cessar|plegar)|(?:ha|hem|han) (?:\S+ )?(?:tancat|cessat|plegat)/u,
    ends: /(?:tancarem|tancarà|tanquem|pleguem|plegarem|deixarà de|cessarà)|tancament (?:de|del|definitiu)/u,
    own: /(?<!\p{L})(?:nosaltres|nostr\p{L}+|gràcies|us|benvolguts|hem)(?!\p{L})/u,
  },
  sk: {
    ended:
      /ukončil[aoi]? (?:svoju )?(?:činnosť|prevádzku)|(?:bol[ao]?|je) (?:\S+ )?(?:ukončen|zrušen|zatvoren)|sme (?:\S+ ){0,6}(?:ukončili|zatvorili)|skončil[aoi]?(?!\p{L})/u,
    ends: /(?:ukončíme|zatvoríme|vypneme|zrušíme|končíme|ukončujeme|ukončí)|(?:^|\s)končí(?!\p{L})|(?:bude|budú) (?:\S+ )?(?:ukončen|zrušen|vypnut|zatvoren)|prestane (?:fungovať|existovať)/u,
    own: /(?<!\p{L})(?:my|nás|naša|náš|naše|ďakujeme|vážení|milí|oznamujeme|vám|vaše)(?!\p{L})/u,
  },
  ru: {
    ended:
      /(?:форум|магазин|сервис|проект|сайт|портал|игра|приложение) (?:\S+ )?закры(?:т|лся|лась|лось)|работа (?:\S+ )?(?:сервиса|форума|сайта|проекта|магазина) (?:завершена|прекращена)|(?:ликвидирован|расформирован)[аоы]?|прекратил[аои]? (?:выход|вещание|существование)/u,
    ends: /(?:закроем|отключим|остановим|завершим|прекратим)|закрытие (?:\S+ )?(?:сервиса|сайта|форума|магазина|проекта|серверов)|(?:завершит|прекратит) (?:свою )?(?:работу|деятельность|существование)|(?:перестанет|перестаёт|перестает) (?:работать|существовать|быть)|станет недоступ|будет недоступ/u,
    own: /(?<!\p{L})(?:мы|наш\p{L}*|нами|нам|спасибо|благодарим|друзья|уважаемые|вы|ваш\p{L}*)(?!\p{L})/u,
  },
  uk: {
    ended:
      /припини(?:в|ла|ло) (?:свою )?(?:роботу|діяльність)|(?:форум|магазин|сервіс|проєкт|сайт|гру) (?:\S+ )?закри(?:то|вся)|заверши(?:в|ла|ло) (?:свою )?роботу/u,
    ends: /(?:закриємо|вимкнемо|припинимо|завершимо)|(?:припинить|завершить) (?:свою )?(?:роботу|діяльність)|закриття (?:\S+ )?(?:сервісу|сайту|форуму|магазину|проєкту|серверів)|перестане (?:працювати|існувати)|стане недоступ/u,
    own: /(?<!\p{L})(?:ми|наш\p{L}*|нам|дякуємо|шановні|друзі|ваш\p{L}*)(?!\p{L})/u,
  },
  bg: {
    ended:
      /прекрати (?:своята |своя )?(?:дейност|работа)|беше (?:закрит|затворен|спрян)|спря да работи|затворихме/u,
    ends: /прекратява(?:ме)?(?!\p{L})|ще (?:бъде|бъдат|преустанови|прекрати|затворим|спрем)|преустановява/u,
    own: /(?<!\p{L})(?:ние|наш\p{L}*|благодарим|ви|уважаеми|вашите)(?!\p{L})/u,
  },
  hr: {
    ended:
      /presta(?:o|la|lo|li) (?:je |smo )?(?:s radom|sa radom|raditi|da radi|postojati)|(?:je|su) (?:\S+ )?(?:zatvoren|ugašen|ukinut)|(?:zatvorili|ugasili) smo/u,
    ends: /prestaje(?:mo)? (?:s radom|sa radom|raditi|da radi)|(?:gasimo|zatvaramo|gasi se|zatvara se)|(?:bit će|biće|će biti) (?:\S+ )?(?:ugašen|zatvoren|ukinut)/u,
    own: /(?<!\p{L})(?:mi|naš\p{L}*|hvala|poštovani|dragi|vaši|vam)(?!\p{L})/u,
  },
  el: {
    ended:
      /(?:έκλεισε|έχει κλείσει|σταμάτησε|διέκοψε|τερμάτισε)|δεν (?:λειτουργεί|υπάρχει) (?:πια|πλέον)|κλείσαμε/u,
    ends: /(?:θα κλείσει|θα σταματήσει|θα διακοπεί|θα τερματι|κλείνουμε|διακόπτεται|τερματίζ)|(?:^|\s)κλείνει/u,
    own: /(?<!\p{L})(?:εμείς|μας|σας|ευχαριστούμε|αγαπητοί)(?!\p{L})/u,
  },
  ja: {
    ended:
      /(?:をもって|をもちまして|に)[^。]{0,24}(?:終了|閉鎖|閉店|停止)(?:いた|致|させていただき|し)ま?した|閉店(?:いた|致|し)しました|廃業(?:いた|致|し)しました|解散(?:いた|致|し)しました|休刊(?:いた|し)しました/u,
    ends: /(?:終了|閉鎖|閉店|停止)(?:する|させていただく|いたす|致す)?(?:こととな|ことにな|予定)|(?:をもって|をもちまして)[^。]{0,24}(?:終了|閉鎖|閉店)(?:いたします|致します|します|となります|させて)|サービス終了の(?:ご案内|お知らせ)|(?:閉店|廃業|解散|廃刊)(?:いた|致)?し?ます/u,
  },
  zh: {
    ended:
      /(?:已|已经|已經|已于[^。]{0,24}|已於[^。]{0,24})(?:正式|全面|永久)?(?:结束|結束|停止|终止|終止|关闭|關閉)(?:营业|營業|运营|營運|服务|服務)?/u,
    ends: /停止(?:运营|運營|營運|服务|服務)的?(?:公告|通知)|即将(?:关闭|停止|下线)|即將(?:關閉|停止|下線)|[将將](?:正式|全面)?(?:停止|关闭|關閉|终止|終止)|[将將][^。]{0,30}(?:下线|下線|下架|停运|停運)|下线公告|停运公告/u,
    own: /感谢|感謝|谢谢|謝謝|陪伴|我们|我們|您|公告|用户|用戶|再见|後會有期/u,
  },
  ko: {
    ended: /(?:모든 )?서비스[가는]? (?:모두 )?종료되었습니다|폐업(?:하였|했|되었)|폐점(?:하였|했)/u,
    ends: /(?:종료|중단|폐쇄)(?:하게 되었|하기로|될 예정|됩니다|합니다|할 예정)|[을를] 끝으로|폐업 안내|폐점 안내|폐업합니다|폐점합니다/u,
    own: /감사|고맙습니다|이용해|저희|고객|회원|여러분|안내/u,
  },
  tr: {
    ended: /kapatıl(?:dı|mış)|kapan(?:dı|mış)|faaliyet\p{L}* (?:sonlandır|durdur|son ver)/u,
    ends: /kapat(?:acağız|ılıyor)|kapanacak|sona erecek|hizmet vermeyecek|yayınına son/u,
    own: /hizmetimiz|teşekkür|bizi|verileriniz|hesabınız|hoşça|değerli|yanımızda/u,
  },
  sv: {
    ended: /(?:har|hade) (?:\S+ )?(?:upphört|stängt|lagt ned)/u,
    ends: /stänger (?:vi )?(?:\S+ ){0,4}(?:för gott|den \d)|stänger vi|(?:kommer|ska) (?:\S+ ){0,3}(?:stängas|läggas ner|läggas ned|upphöra)|lägga ner/u,
  },
  fi: {
    ended: /(?:sulkeutui|päättyi|suljettiin|lopetettiin)|on lopettanut/u,
    ends: /(?:sulkeutuu|suljetaan|lopetetaan|päättyy)(?!\p{L})/u,
    own: /(?<!\p{L})(?:me|olemme|meidän|kiitos|kiitämme|tietosi|asiakkaillemme|\p{L}+mme)(?!\p{L})/u,
  },
  hi: {
    ended:
      /बंद (?:हो (?:गया|गई|गए|चुका|चुकी)|कर (?:दिया|दी) (?:गया|गई|है))|समाप्त (?:हो (?:गया|गई)|कर (?:दिया|दी))/u,
    ends: /बंद (?:हो रह[ाी]|हो जाए|कर (?:दी|दिया) जाए|की जा रही|होने (?:जा|वाल)|किया जा)|समाप्त (?:हो (?:रह|जाए)|कर (?:दी|दिया) जाए)/u,
    own: /धन्यवाद|हमें|हमारे|हमारी|हमने|हम |आपका|आपके|आप /u,
  },
  th: {
    ended: /ปิด(?:ให้)?บริการ(?:แล้ว|ถาวร|อย่างถาวร)|ยุติการ(?:ให้)?บริการแล้ว/u,
    ends: /(?:จะ|ประกาศ|ขอ)(?:ปิด|ยุติ)(?:การ)?(?:ให้)?บริการ/u,
    own: /ขอบคุณ|เรา|ท่าน|คุณ/u,
  },
  fa: {
    ended: /(?:تعطیل|متوقف|بسته) (?:شد|شده است|گردید)|به (?:فعالیت|کار) خود پایان داد/u,
    ends: /(?:تعطیل|متوقف|بسته) (?:می‌شود|میشود|خواهد شد)|پایان (?:می‌یابد|خواهد یافت|می‌دهد)/u,
    own: /سپاس|متشکریم|ممنون|کاربران|شما|ما /u,
  },
  he: {
    ended: /(?:נסגר|נסגרה|הופסק|הופסקה|סגרנו)(?!\p{L})/u,
    ends: /(?:ייסגר|תיסגר|ייפסק|תופסק|נסגור|סוגרים)(?!\p{L})/u,
    own: /תודה|אנחנו|שלנו|שלכם|לקוחות/u,
  },
  ar: {
    ended: /أوقف(?:نا|ت)? (?:\S+ )?(?:نشاط|خدم)|أُغلق|لم نعد نستقبل/u,
    ends: /سيتوقف|سيُغلق|سنوقف|سوف (?:يتم )?(?:إغلاق|إيقاف)|قررنا (?:إغلاق|إيقاف)/u,
  },
}
