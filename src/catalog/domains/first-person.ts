/**
 * Who speaks of themselves, by language, in lower case and near a verb: a pronoun, an ending that needs none, or the
 * politeness of the languages that leave it out. Written by us.
 */
const spoken: Readonly<Record<string, string>> = {
  en: "(?:we|i)(?:'re|'ve|'ll|'m)?",
  de: 'wir|ich',
  fr: "nous|je|j'|on",
  es: 'nosotros|yo|\\p{L}+mos',
  pt: 'nós|eu|\\p{L}+mos',
  it: 'noi|io|\\p{L}+(?:iamo|emo)',
  ca: 'nosaltres|vam|hem|\\p{L}+(?:em|im)',
  nl: 'we|wij|ik',
  pl: 'my|ja|\\p{L}+(?:amy|imy|emy|iśmy|yśmy)',
  cs: 'my|jsme|jsem|\\p{L}+(?:áme|íme|eme)',
  sk: 'my|sme|som|\\p{L}+(?:áme|íme|eme)',
  hr: 'mi|ja|smo|sam|\\p{L}+(?:amo|emo|imo)',
  ru: 'мы|я|\\p{L}+(?:аем|яем|уем|оем|аемся|ываем)',
  uk: 'ми|я|\\p{L}+(?:аємо|уємо|имо|ємо|аємося)',
  bg: 'ние|аз|\\p{L}+(?:аме|яме|хме)',
  tr: 'biz|ben|\\p{L}+(?:iyoruz|ıyoruz|uyoruz|acağız|eceğiz|dık|tık|dik|tik|duk)',
  sv: 'vi|jag',
  da: 'vi|jeg',
  no: 'vi|jeg',
  fi: 'me|minä|\\p{L}+(?:mme)',
  hu: 'mi|én|\\p{L}+(?:unk|ünk|juk|jük|tuk|tük)',
  ro: 'noi|eu|am|\\p{L}+(?:ăm|em|im)',
  el: 'εμείς|\\p{L}+(?:με|σαμε)',
  vi: 'chúng tôi|tôi',
  id: 'kami|kita|saya',
  hi: 'हम|हमने|मैं',
  fa: 'ما|\\p{L}+(?:یم|ایم)',
  he: 'אנחנו|אני|\\p{L}+נו',
  ar: 'نحن|\\p{L}+نا',
}

const unspaced: Readonly<Record<string, RegExp>> = {
  ja: /いた|致|させていただ|弊社|当店|当社/u,
  zh: /我们|我們|本站|我司|本店|小编/u,
  ko: /합니다|하였습니다|되었습니다|됩니다|저희/u,
  th: /เรา|ขอ/u,
}

const patterns: Readonly<Record<string, RegExp>> = {
  ...Object.fromEntries(
    Object.entries(spoken).map(([lang, words]) => [
      lang,
      new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u'),
    ]),
  ),
  ...unspaced,
}

/** Whether words around a verb are said by those whom they concern. */
export function isFirstPerson(lang: string, words: string): boolean {
  return patterns[lang]?.test(words) ?? false
}
