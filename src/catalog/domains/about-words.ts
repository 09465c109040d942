/** Words of titles that make a page one about a subject, by language; the page itself is in no such state. */
const byLanguage: readonly string[] = [
  // English
  'how (?:to|do|does|we|i)|what (?:is|are|happens|to)|why|guide|tutorial|wiki|wikipedia|encyclop(?:a?edia)?|blog|news|forum|faq|help (?:cent\\p{L}*|articles?|page)|support|docs?|documentation|handbook|manual|reference|lyrics|history of|the best|top \\d+|definition|explained|reviews?|marketplace|step by step|polic(?:y|ies)(?= *(?:$|[|–—:·-]))|life ?cycle|study|survey|research|papers?|tips|comparison|changelog|release notes|lessons|learn(?:t|ed)?|glossary',
  'knowledge ?base|help cent(?:er|re)|(?:whois|domain) lookup|hilfe-?(?:center|bereich)|wissensdatenbank|kundenservice',
  "centre d'aide|centro de (?:ayuda|ajuda)|centro assistenza|helpcentrum|kennisbank|centrum pomocy|база знаний|служба поддержки|yardım merkezi",
  'was ist|was sind|wie (?:man|sie|du|ich|funktioniert)|warum|ratgeber|nachrichten|anleitung|handbuch|erklärt|lexikon|magazin|tipps',
  "comment|qu'est-ce|pourquoi|actualités?|guide|expliqué|dictionnaire|conseils",
  'cómo|qué es|por qué|noticias|guía|explicad[oa]|diccionario|consejos',
  "come (?:si|fare|funziona)|che cos'è|cos'è|perché|notizie|guida|spiegat[oa]|consigli",
  'como (?:fazer|funciona|é)|o que é|por que|notícias|guia|dicas',
  'hoe (?:je|u|werkt)|wat is|waarom|nieuws|handleiding|uitgelegd|woordenboek',
  'jak (?:to|się|działa|zrobić|sprawdzić)|co to jest|dlaczego|wiadomości|poradnik|słownik',
  'как (?:сделать|работает|это|проверить|узнать)|что такое|почему|новости|руководство|инструкция',
  'як (?:це|працює|зробити)|що таке|чому|новини|посібник',
  'nasıl|nedir|neden|haber(?:ler|leri|i)?|rehber',
  'hur (?:man|du|fungerar)|vad är|varför|nyheter',
  'hvordan|hva er|hvad er|hvorfor|nyheder|nyheter',
  'miten|mikä on|miksi|uutiset|opas',
  'jak (?:se|na|funguje)|co je|proč|zprávy|návod',
  'làm (?:sao|thế nào)|là gì|tại sao|tin tức|hướng dẫn',
  'bagaimana|apa itu|mengapa|berita|panduan|cara (?:membuat|kerja)',
  'hogyan|mi az|miért|hírek|útmutató',
  'cum (?:să|se|funcționează)|ce este|de ce|știri|ghid',
]

/** Without spaces between words, so that they count wherever they stand; news only at the start, for services have news too. */
const eastern =
  '^(?:新闻|新聞|ニュース|뉴스)|如何|怎么|什么是|什麼是|教程|とは[?？]?$|使い方|やり方|の方法|하는 방법|이란\\?|ما هو|كيف|أخبار'

/** Titles of pages about a subject rather than of pages in a state. */
export const aboutSomething: RegExp = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${byLanguage.join('|')})(?![\\p{L}\\p{N}])|${eastern}|^selling |^terms (?:of|and) |\\?$|^re: |^(?:install|installing|configuring|deploying|fix|fixing|understanding|introduction to|using|learn|learning) `,
  'u',
)
