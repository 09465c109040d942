/** What narrows an end, sentence by sentence, in lower case. Written by us. */

/** What would be so under a condition. No comma lies between it and its verb. */
export const supposed: RegExp =
  /(?<![\p{L}])(?:if|unless|may|might|could|would|should|wenn|falls|sobald|sollten?|würden?|könnten?|si|quand|lorsque|dès que|cuando|quando|indien|wanneer|jeśli|jeżeli|gdy|gdyby|если|когда|якщо|коли|hvis|jos|pokud|když|eğer|dacă|când|nếu|jika|bila|apabila|ако|ako|εάν|αν|अगर|यदि|หาก|اگر|إذا|אם)(?![\p{L}])[^.!?,;]{0,80}$|^when(?:ever)? [^.!?,;]{0,80}$/u

/** It opens elsewhere. */
export const relocating: RegExp =
  /(?<!\p{L})(?:we(?:'re| are)(?: \w+)? moving (?:to|house|into)|we(?: have|'ve) moved|new (?:premises|location|address|home)|re-?open\p{L}*|umzug\p{L}*|ziehen um|zieht um|umgezogen|neue[nrms]? (?:standort|gebäude|räum\p{L}*|adresse|laden)|und öffnen|déménag\p{L}*|nouvelle adresse|nos mudamos|nos trasladamos|mudan[çz]a|novo endereço|nueva dirección|ci trasferiamo|nuova sede|verhuiz\p{L}*|nieuwe locatie|przenosimy się|przeprowadz\p{L}*|переезжа\p{L}*|переезд\p{L}*|переїжджа\p{L}*|taşın\p{L}*|flyttar|flytter|muutamme|stěhujeme|přestěhov\p{L}*|költöz\p{L}*|ne mutăm|pindah ke)(?!\p{L})|移転|搬迁|搬遷|이전합니다|이전 오픈/u

/** After the verb: something that is not the whole. */
export const otherObjects: RegExp =
  /(?<!\p{L})(?:clos|shut|retir|end|discontinu|sunset|switch|turn|wind)(?:e|es|ed|ing|ting|ding)?(?: down| off)? (?:its|our|their|some|several|two|three|four|five|six|\d{1,2}(?!\d)) (?!doors|servers?|services?|site|website|shop|store|app|game|forums?|boards?|platform|company|business|whole|entire|online|little|lights|curtain|book|chapter|api|magazine|paper|newspaper|project|operations|activit|podcast|community)|(?:clos|shut|retir|discontinu|sunset)(?:e|es|ed|ing|ting)?(?: down)? (?:the|a|an) \p{L}+ (?:office|branch|plant|factory|warehouse|region|section|mirror|edition|programme|program|channel|department|lab|line|route)|(?<!\p{L})(?:vissa|några|två|tre|fyra|fem|sex) (?:av )?\p{L}+(?:er|ar|or|n)(?!\p{L})|(?<!\p{L})(?:einige|mehrere|zwei|drei|vier|fünf|sechs) (?:filialen|standorte|geschäfte|läden|werke|märkte)|(?<!\p{L})(?:plusieurs|deux|trois|quatre|cinq|six) (?:magasins|agences|usines|boutiques)|(?<!\p{L})(?:varias|dos|tres|cuatro|cinco|seis) (?:tiendas|oficinas|sucursales|fábricas)/u

/** One service of several: “el servicio de fax”. */
export const oneService: RegExp =
  /(?<!\p{L})(?:servicio|serviço|servizio|service) (?:de |di |d')(?!l[ao' ])\p{L}/u

/** Somebody tells of somebody else. */
export const reporting: RegExp =
  /according to|(?:company|firm|startup|studio|publisher|developers?|spokes\p{L}+|ceo|founders?|owners?|he|she|they) (?:has |have )?(?:said|says|told|wrote|announced|confirmed|reported)|(?:said|told|wrote|announced|reported|confirmed) (?:on|in a|its|by|that|today|yesterday)|reporter|journalist|press release|analysts?|teilte [^.]{0,40} mit|laut (?:dem|der|einem|einer|angaben)|berichtet\p{L}*|selon |a annoncé|ha annunciato|ha anunciado|anunció|secondo quanto|según |segundo (?:a|o) |anunciou|meldt|volgens |poinformowa[łl]|сообщил|сообщает|повідоми|bildirdi|açıkladı|meddelar|meddelade|oplyser|opplyser|tiedotti|oznámila? (?:společnost|firma)|bejelentette|a anunțat|によると|発表した|明らかにした|报道|報導|宣布|밝혔다|에 따르면|전했다/u

/** The rest goes on, which says that only a part has ended. A day up to which it does so is none of these. */
export const continuing: RegExp =
  /(?<!\p{L})(?:goes on|go on (?:flying|running|as)|continues? (?:to|as|online|digitally|unchanged|normally|without)|carr(?:y|ies) on|as (?:usual|normal|before|always)|(?:is|are|not|remains?) (?:un)?affected|nothing (?:else )?changes|all (?:the )?other(?:s| \p{L}+)|stays? (?:as (?:it|they)|the same|open)|remains? open|(?:still|stays|stay|remain) open|keeps? running|(?:is|are) open (?:every|as|daily|all)|(?:we'll|we will|we|will) be back|see you (?:next|again|in)|come back (?:next|in)|läuft [^.]{0,40}weiter|(?:bleibt|bleiben) (?:\S+ ){0,3}(?:geöffnet|bestehen|erhalten|unverändert)|wie gewohnt|nicht betroffen|alle anderen \p{L}+|continue(?:nt|ra)? (?:à|de|d'|son|sa)|(?:reste|restent) (?:ouverte?s?|inchangée?s?)|comme d'habitude|fonctionne(?:nt)? normalement|(?:sigue|siguen|seguirá|continúa|continúan) (?:abiert|funcion|igual|como|disponible)|funciona(?:n)? con normalidad|con normalidad|continua(?:m)? (?:abert|funcion|a )|(?:continua|continuano|resta|restano) (?:apert|attiv|a |regolar)|(?:blijft|blijven) (?:\S+ ){0,2}(?:open|bestaan|gewoon)|gaat (?:gewoon |digitaal )?(?:verder|door)|(?:działa|działają) (?:nadal|bez zmian|normalnie)|pozostaje bez zmian|nadal (?:działa|otwart)|(?:продолжа\p{L}*|работа\p{L}* как обычно|без изменений)|продовжу\p{L}*|devam ed\p{L}*|fortsätter|fortsetter|fortsætter|jatkuu|jatkaa|pokračuje|zůstává|folytatódik|továbbra is (?:nyitva|működik)|continuă|tiếp tục hoạt động|tetap (?:buka|beroperasi)|تستمر)(?!\p{L})|通常(?:どおり|通り)|引き続き(?:営業|ご利用)|継続|照常|不受影响|不受影響|继续(?:运营|营业|提供|更新)|繼續|계속|정상(?: 운영|적으로)/u

/** Such a sentence has a day at which it stops to be true. */
export const upTo: RegExp =
  /(?<!\p{L})(?:until|till|up to|before|bis|jusqu\p{L}*|hasta|até|fino|tot|do(?= \d)|до|kadar|till och med|indtil|asti|saakka|až do|-ig|până|cho đến|hingga|sampai|עד|حتى)(?!\p{L})|まで|之前|为止|為止|까지|until then|bis dahin/u

/** What is left to read of something that has ended. */
export const remains: RegExp =
  /(?<!\p{L})(?:(?:our |the |an? |read-only )?archives?|back issues|old (?:posts|threads|articles)|archiv|alten? beiträge|archives|anciens (?:articles|numéros)|hemeroteca|archivo|arquivo|archivio|archief|archiwum|архив|архів|arşiv|arkiv\p{L}*|arkisto)(?!\p{L})|アーカイブ|过往内容|아카이브/u
