import type { PagePhrase, PageState, SignStrength } from '../../model/domain.ts'

function phrase(
  state: PageState,
  lang: string,
  pattern: RegExp,
  strength: SignStrength = 'medium',
): PagePhrase {
  return { state, lang, pattern, strength }
}

/** What servers and hosts call the page that stands where nothing was put, by language. Written by us. */
const defaultPage: Readonly<Record<string, RegExp>> = {
  en: /(?:successfully|you(?:'ve| have)) installed (?:the )?(?:\S+ ){0,3}(?:server|platform)|(?:server|instance) is running\b(?! (?:low|late|out))|no content has been added|no context on this server matched|not (?:yet )?uploaded (?:a|any|their|its) (?:web ?site|web ?pages?|content|files)|does not currently have a default page|default index page|welcome to (?:wildfly|jboss|glassfish|payara|websphere|weblogic|jetty|your (?:new )?(?:web ?site|web server|virtual server))/u,
  de: /standardseite|noch keine inhalte|keine inhalte (?:hochgeladen|hinterlegt)|platzhalterseite|(?:webserver|server) (?:läuft|funktioniert)/u,
  fr: /page par défaut|aucun contenu n'a|page d'accueil par défaut|serveur (?:web )?(?:fonctionne|est opérationnel)/u,
  es: /página (?:por defecto|predeterminada)|(?:sitio|página) de prueba del servidor/u,
  pt: /página padrão|página inicial padrão/u,
  it: /pagina (?:predefinita|di default)/u,
  nl: /standaardpagina|standaard ?pagina/u,
  pl: /domyślna strona|strona domyślna/u,
  ru: /страниц[аы] по умолчанию|сайт (?:успешно )?создан|(?:веб-)?сервер (?:успешно )?(?:установлен|работает)/u,
  uk: /сторінк[аи] за замовчуванням|сайт (?:успішно )?створено/u,
  tr: /varsayılan (?:web )?sayfa/u,
  ja: /デフォルトページ|初期ページ|初期画面|サーバーは正常に/u,
  zh: /默认(?:页面|首页|站点|网页|index)|預設(?:頁面|首頁)|站点创建成功/u,
  ko: /기본 페이지|웹 ?서버가 (?:정상|설치)/u,
  sv: /standardsida/u,
  da: /standardside/u,
  cs: /výchozí stránk/u,
  vi: /trang mặc định/u,
  id: /halaman (?:default|bawaan)/u,
  hu: /alapértelmezett (?:oldal|weboldal|kezdőlap)/u,
  ro: /pagin[aă] implicită/u,
}

/** More sentences that no table of nouns makes. Written by us. */
export const morePhrases: readonly PagePhrase[] = [
  ...Object.entries(defaultPage).map(([lang, pattern]) => phrase('default_page', lang, pattern)),
  phrase(
    'parked',
    'any',
    /sedo(?:'s)? domain[- ]parking|domain[- ]parking[- ]?(?:program|service)|informationen zum thema|ressources et information|recursos e información|risorse e informazioni|recursos e informações|zasoby i informacje|bronnen en informatie/u,
  ),
  phrase(
    'parked',
    'en',
    /domain[^.!?]{0,40}has been (?:successfully )?(?:created|registered|activated)|no (?:web ?)?site (?:has been|is) (?:yet )?(?:associated|linked|connected|published)/u,
  ),
  phrase(
    'parked',
    'fr',
    /domaine[^.!?]{0,60}(?:bien été (?:créé|enregistré)|est actif)|aucun site[^.]{0,40}(?:associé|publié|installé|configuré)/u,
  ),
  phrase(
    'parked',
    'en',
    /(?:owner|registrant|customer)[^.]{0,30}(?:parked|reserved) (?:this|the) domain/u,
  ),
  phrase(
    'parked',
    'de',
    /(?:internetpräsenz|domain)[^.!?]{0,60}(?:im kundenauftrag|freigeschaltet)/u,
  ),
  phrase(
    'seized',
    'de',
    /(?:plattform|server|inhalte|infrastruktur|shop|forum|marktplatz)[^.!?]{0,60}beschlagnahmt|^beschlagnahmt/u,
    'strong',
  ),
  phrase(
    'seized',
    'fr',
    /(?:site|serveur|plateforme|domaine)[^.!?]{0,60}(?:saisie? par|été saisie?)/u,
    'strong',
  ),
  phrase('seized', 'pt', /(?:site|domínio)[^.!?]{0,60}apreendid[oa]/u, 'strong'),
  phrase(
    'seized',
    'pl',
    /(?:domena|strona|serwis)[^.!?]{0,60}(?:zajęt[aey]|zabezpieczon[aey]) przez (?:policj|prokuratur|cbzc)/u,
    'strong',
  ),
  phrase('seized', 'ru', /(?:домен|сайт)[^.!?]{0,60}(?:изъят|арестован)/u, 'strong'),
  phrase(
    'seized',
    'en',
    /(?:taken down|shut down) by (?:law enforcement|the police|europol|interpol|the fbi)/u,
    'strong',
  ),
  phrase('blocked', 'id', /(?:akses|situs)[^!?]{0,60}diblokir/u),
  phrase(
    'blocked',
    'de',
    /(?:zugriff|seite|webseite|website)[^!?]{0,80}(?:gesperrt|blockiert)[^!?]{0,60}(?:behörde|gericht|anordnung|richtlinie|netzwerk|land)/u,
  ),
  phrase(
    'blocked',
    'es',
    /(?:acceso|sitio|web|contenido)[^!?]{0,60}(?:bloquead[oa]|restringid[oa])[^!?]{0,60}(?:autoridad|orden|judicial|país|región|red)|no (?:está )?disponible en (?:su|tu) (?:país|región)/u,
  ),
  phrase(
    'blocked',
    'pt',
    /(?:acesso|site)[^!?]{0,60}(?:bloquead[oa])[^!?]{0,60}(?:ordem|judicial|país|autoridade)|não (?:está )?disponível (?:no|em) seu país/u,
  ),
  phrase(
    'blocked',
    'nl',
    /(?:toegang|website)[^!?]{0,60}geblokkeerd[^!?]{0,60}(?:rechter|bevel|land|brein|overheid)|niet beschikbaar in (?:uw|jouw) land/u,
  ),
  phrase(
    'blocked',
    'fr',
    /n'est pas (?:disponible|accessible) (?:dans votre (?:pays|région)|depuis)/u,
  ),
  phrase('blocked', 'ja', /お住まいの(?:国|地域)(?:では|から)/u),
  phrase(
    'blocked',
    'zh',
    /(?:您所在的?(?:国家|地区|國家|地區)|该地区)[^。]{0,20}(?:不可用|无法访问|無法|限制)/u,
  ),
  phrase('blocked', 'ko', /(?:귀하의|해당) (?:국가|지역)에서/u),
  phrase(
    'bot_wall',
    'any',
    /^(?:one moment, please|nur einen moment|un instant|un momento|um momento|een ogenblik|один момент|одну минуту|bir dakika lütfen|請稍候|请稍候|しばらくお待ちください|잠시만 기다리십시오)[.…]*$/u,
  ),
  phrase(
    'bot_wall',
    'en',
    /^(?:human verification|robot check|bot verification|client challenge|security checkpoint|security check|ddos protection|you have been blocked|captcha)\b|(?:your )?request (?:is being|to be) verified|requested url was rejected\. please consult|press (?:&|and) hold to confirm|unusual (?:traffic|activity) from your/u,
  ),
]
