import type { PagePhrase, PageState } from '../../model/domain.ts'

/** What stands before a page instead of it: gates for people, blocks, maintenance, seizures, misses. Written by us. */
const guards: readonly (readonly [PageState, Readonly<Record<string, RegExp>>])[] = [
  [
    'bot_wall',
    {
      en: /sorry, you have been blocked|using a security service to protect itself|incapsula incident|confirm (?:that )?you are (?:a )?human/u,
      de: /(?:bestätigen|beweisen|prüfen|sicherstellen|überprüf\S*)[^.!?]{0,60}(?:kein roboter|ein mensch|menschlich)/u,
      fr: /(?:vérifi|confirm|prouv|assur)\S*[^.!?]{0,60}(?:un robot|humain)/u,
      es: /(?:verific|confirm|demuestr|comprob|compruebe)\S*[^.!?]{0,60}(?:un robot|human)/u,
      pt: /(?:verific|confirm|prov)\S*[^.!?]{0,60}(?:um robô|human)/u,
      it: /(?:verific|conferm|dimostr)\S*[^.!?]{0,60}(?:un robot|uman)/u,
      nl: /(?:bevestig|verifi|controle|bewijs)\S*[^.!?]{0,60}(?:geen robot|een mens|menselijk)/u,
      pl: /(?:potwierd|zweryfik|sprawdz|udowodn)\S*[^.!?]{0,60}(?:robotem|człowiek)/u,
      ru: /(?:подтверд|провер|докаж)\S*[^.!?]{0,60}(?:не робот|человек)/u,
      uk: /(?:підтверд|перевір|довед)\S*[^.!?]{0,60}(?:не робот|людин)/u,
      ja: /ロボットではありません|ロボットでない(?:こと)?|人間であること/u,
      zh: /(?:完成|进行|進行|通过)(?:安全|人机|人機)(?:验证|驗證)|人机验证|人機驗證|(?:拖动|滑动|拖動)滑块|(?:验证|確認|确认)您(?:是|不是)(?:真人|人类|机器人)/u,
      ko: /로봇이 아닙니다|로봇이 아님을|사람인지 확인|보안 ?문자를/u,
      tr: /robot olmadığın/u,
      sv: /(?:bekräfta|verifiera)[^.!?]{0,60}(?:inte är en robot|människa)/u,
      da: /(?:bekræft|verificer)[^.!?]{0,60}(?:ikke er en robot|menneske)/u,
      no: /(?:bekreft|verifiser)[^.!?]{0,60}(?:ikke er en robot|menneske)/u,
      fi: /(?:vahvista|varmista)[^.!?]{0,60}(?:et ole robotti|ihminen)/u,
      cs: /(?:potvrďte|ověřte|ověřujeme)[^.!?]{0,60}(?:nejste robot|člověk)/u,
      vi: /(?:xác (?:nhận|minh))[^.!?]{0,60}(?:không phải (?:là )?(?:robot|người máy)|con người)/u,
      id: /(?:konfirmasi|verifikasi|pastikan)[^.!?]{0,60}(?:bukan robot|manusia)/u,
      ar: /(?:تأكيد|تحقق|أثبت|نتحقق)[^.!؟]{0,60}(?:روبوت|إنسان|بشر)/u,
      hu: /(?:igazolja|erősítse meg|ellenőriz\S*)[^.!?]{0,60}(?:nem robot|ember)/u,
      ro: /(?:confirma|verific|demonstra)\S*[^.!?]{0,60}(?:un robot|om\b|uman)/u,
    },
  ],
  [
    'blocked',
    {
      en: /(?:european economic area|\beea\b|european union|gdpr)[^!?]{0,120}(?:access|available|granted)|(?:banned|blocked) (?:the|your) (?:country|region|ip)|violation of your internet usage policy|blocked by (?:your|the) (?:organi[sz]ation|company|school|employer|government|isp|internet (?:service )?provider)|blocked (?:as per|pursuant to|under|in accordance with|following) (?:the )?(?:\S+ )?(?:direction|order|instruction|law|court|regulation|act)|(?:for|due to) legal reasons|not available (?:in|from) (?:your|this) (?:country|region|location|territory)/u,
      de: /aus (?:\S+ )?(?:urheberrechtlichen|rechtlichen|gesetzlichen|lizenzrechtlichen) gründen|in (?:ihrem|deinem) land (?:nicht|gesperrt)/u,
      fr: /pour (?:des )?raisons (?:légales|juridiques)|bloqué[^.!?]{0,60}(?:justice|tribunal|arcom|ordre)/u,
      es: /por (?:razones|motivos|orden) (?:legales|judicial)/u,
      pt: /por (?:razões|motivos|ordem|determinação) (?:legais|judicial)/u,
      it: /per (?:motivi|ragioni|disposizione) (?:legali|dell'autorità)|non (?:è )?disponibile nel tuo paese/u,
      nl: /om (?:juridische|wettelijke) redenen/u,
      pl: /(?:niedostępn\S*|zablokowan\S*)[^.!?]{0,60}(?:w (?:twoim|państwa) (?:kraju|regionie)|decyzją|nakaz\S*)/u,
      sv: /inte tillgänglig[^.!?]{0,20}i ditt land/u,
      tr: /ülkenizde (?:kullanılamıyor|erişilemiyor|mevcut değil)/u,
      vi: /không (?:khả dụng|có sẵn) (?:tại|ở) (?:quốc gia|khu vực)/u,
    },
  ],
  [
    'maintenance',
    {
      en: /(?:performing|carrying out|doing|conducting) (?:\S+ ){0,2}(?:maintenance|work on (?:the|our) (?:site|web ?site|servers?|systems?))|(?:we're|we are) (?:currently |just )?(?:upgrading|updating|improving) (?:our|the) (?:site|web ?site|systems?|servers?|service)|(?:site|web ?site|service) (?:is|will be) (?:back|available again) (?:online )?(?:at|in|on|by|soon|shortly)/u,
      de: /(?:wartung|gewartet|arbeiten an (?:der|unserer) (?:seite|website|webseite))[^.!?]{0,60}(?:gleich|bald|kürze)|sind (?:gleich|bald) (?:wieder )?(?:da|zurück|online)/u,
      fr: /(?:travaux|mise à jour) (?:en cours|du site)|nous (?:revenons|serons de retour) (?:bientôt|vite|très vite)/u,
      es: /(?:volvemos|volveremos|estaremos de vuelta) (?:pronto|enseguida|en breve)/u,
      pt: /(?:voltamos|voltaremos|estaremos de volta) (?:em breve|logo|já)/u,
      it: /(?:torneremo|torniamo|saremo di nuovo online) (?:presto|subito|a breve)/u,
    },
  ],
  [
    'seized',
    {
      en: /under (?:the )?control of (?:law enforcement|the (?:police|fbi|nca|national crime agency))|(?:hidden )?(?:site|service|marketplace|server|infrastructure) (?:has|have) been (?:seized|dismantled|taken over) by/u,
      es: /(?:dominio|sitio|página)[^.!?]{0,60}(?:incautad|decomisad|confiscad)[oa]/u,
      it: /posto sotto sequestro/u,
      sv: /(?:domänen|webbplatsen|sidan)[^.!?]{0,60}(?:beslagtagen|tagits i beslag)/u,
      cs: /(?:doména|web|server)[^.!?]{0,60}(?:zabaven|zajišt[ěe]n)/u,
    },
  ],
  [
    'not_found',
    {
      en: /page[^.!?]{0,40}(?:moved or (?:been )?(?:deleted|removed)|(?:was|were|been) (?:removed|deleted))|^(?:there is |there's )?nothing (?:to see )?here[.!]*$|can't seem to find/u,
      de: /(?:seite|adresse|inhalt)[^.!?]{0,30}gibt es (?:\S+ )?(?:nicht|nichts)|^(?:\S+ )?hier ist nichts[.!]*$/u,
    },
  ],
]

export const guardPhrases: readonly PagePhrase[] = guards.flatMap(([state, languages]) =>
  Object.entries(languages).map(([lang, pattern]) => ({
    state,
    lang,
    pattern,
    strength: state === 'seized' ? ('strong' as const) : ('medium' as const),
  })),
)
