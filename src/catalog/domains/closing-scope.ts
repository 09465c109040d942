/** What narrows an end, sentence by sentence, in lower case. Written by us. */

/** What would be so under a condition. No comma lies between it and its verb. */
export const supposed: RegExp =
  /(?<![\p{L}])(?:if|when(?:ever)?|unless|may|might|could|would|should|wenn|falls|sobald|sollten?|würden?|könnten?|si|quand|lorsque|dès que|cuando|quando|indien|wanneer|jeśli|jeżeli|gdy|gdyby|если|когда|якщо|коли|hvis|jos|pokud|když|eğer|dacă|când|nếu|jika|bila|apabila|ако|ako|εάν|αν|अगर|यदि|หาก|اگر|إذا|אם)(?![\p{L}])[^.!?,;]{0,80}$/u

/** It opens elsewhere. */
export const relocating: RegExp =
  /(?<!\p{L})(?:we(?:'re| are)(?: \w+)? moving (?:to|house|into)|we(?: have|'ve) moved|new (?:premises|location|address|home)|re-?open\p{L}*|umzug\p{L}*|ziehen um|zieht um|umgezogen|neue[nrms]? (?:standort|gebäude|räum\p{L}*|adresse|laden)|und öffnen|déménag\p{L}*|nouvelle adresse|nos mudamos|nos trasladamos|mudan[çz]a|novo endereço|nueva dirección|ci trasferiamo|nuova sede|verhuiz\p{L}*|nieuwe locatie|przenosimy się|przeprowadz\p{L}*|переезжа\p{L}*|переезд\p{L}*|переїжджа\p{L}*|taşın\p{L}*|flyttar|flytter|muutamme|stěhujeme|přestěhov\p{L}*|költöz\p{L}*|ne mutăm|pindah ke)(?!\p{L})|移転|搬迁|搬遷|이전합니다|이전 오픈/u

/** After the verb: something that is not the whole. */
export const otherObjects: RegExp =
  /(?:clos|shut|retir|end|discontinu|sunset|switch|turn|wind)(?:e|es|ed|ing|ting|ding)?(?: down| off)? (?:its|our|their|some|several|two|three|four|five|six|\d+) (?!doors|servers?|services?|site|website|shop|store|app|game|forums?|boards?|platform|company|business|whole|entire|online|little|lights|curtain|book|chapter|api|magazine|paper|newspaper|project|operations|activit|podcast|community)|(?:clos|shut|retir|discontinu|sunset)(?:e|es|ed|ing|ting)?(?: down)? (?:the|a|an) \p{L}+ (?:office|branch|plant|factory|warehouse|region|section|mirror|edition|programme|program|channel|department|lab|line|route)|(?<!\p{L})(?:vissa|några|två|tre|fyra|fem|sex) (?:av )?\p{L}+(?:er|ar|or|n)(?!\p{L})|(?<!\p{L})(?:einige|mehrere|zwei|drei|vier|fünf|sechs) (?:filialen|standorte|geschäfte|läden|werke|märkte)|(?<!\p{L})(?:plusieurs|deux|trois|quatre|cinq|six) (?:magasins|agences|usines|boutiques)|(?<!\p{L})(?:varias|dos|tres|cuatro|cinco|seis) (?:tiendas|oficinas|sucursales|fábricas)/u

/** Somebody tells of somebody else. */
export const reporting: RegExp =
  /according to|(?:company|firm|startup|studio|publisher|developers?|spokes\p{L}+|ceo|founders?|owners?|he|she|they) (?:has |have )?(?:said|says|told|wrote|announced|confirmed|reported)|(?:said|told|wrote|announced|reported|confirmed) (?:on|in a|its|by|that|today|yesterday)|reporter|journalist|press release|analysts?|teilte [^.]{0,40} mit|laut (?:dem|der|einem|einer|angaben)|berichtet\p{L}*|selon |a annoncé|ha annunciato|ha anunciado|anunció|secondo quanto|según |segundo (?:a|o) |anunciou|meldt|volgens |poinformowa[łl]|сообщил|сообщает|повідоми|bildirdi|açıkladı|meddelar|meddelade|oplyser|opplyser|tiedotti|oznámila? (?:společnost|firma)|bejelentette|a anunțat|によると|発表した|明らかにした|报道|報導|宣布|밝혔다|에 따르면|전했다/u
