/** Stems of the twelve months in languages that write them out; longer stems of the same month come first. */
const months: readonly string[] = [
  'जनवरी|ιανουαρ|january|gener(?!al)|januar|janvier|enero|janeiro|gennaio|januari|stycz|январ|січ|ocak|tammikuu|led(?:en|na)|ianuarie|január|يناير|jan',
  'फ़रवरी|फरवरी|φεβρουαρ|february|febrer|februar|février|febrero|fevereiro|febbraio|februari|lut(?:y|ego)|феврал|лют|şubat|helmikuu|únor|februarie|február|فبراير|feb',
  'मार्च|μαρτ|march|märz|mars|marzo|março|maart|marca|marzec|март|берез|mart|maaliskuu|březn|martie|március|مارس|maret|mar',
  'अप्रैल|απριλ|april|avril|abril|aprile|kwie|апрел|квіт|nisan|huhtikuu|dubn?a?|aprilie|április|أبريل|apr',
  'मई|μα[ΐϊί]|may|mai|mayo|maio|maggio|mei|maj|ма[йя]|трав|mayıs|toukokuu|květn|május|مايو',
  'जून|ιουν|june|juny|juni|juin|junio|junho|giugno|czerw|июн|черв|haziran|kesäkuu|červ(?:en|na)|iunie|június|يونيو|jun',
  'जुलाई|ιουλ|july|juliol|juli|juillet|julio|julho|luglio|lip(?:iec|ca)|июл|лип|temmuz|heinäkuu|července?|iulie|július|يوليو|jul',
  'अगस्त|αυγούστ|august|août|agosto|augustus|sierp|август|серп|ağustos|elokuu|srpn|augusti|augusztus|أغسطس|agustus|aug',
  'सितंबर|सितम्बर|σεπτεμβρ|september|setembre|septembre|septiembre|setembro|settembre|wrze|сентябр|верес|eylül|syyskuu|září|septembrie|szeptember|سبتمبر|sept?',
  'अक्टूबर|अक्तूबर|οκτωβρ|october|oktober|octobre|octubre|outubro|ottobre|październik|октябр|жовт|ekim|lokakuu|říj|octombrie|október|أكتوبر|oct|okt',
  'नवंबर|नवम्बर|νοεμβρ|november|novembre|noviembre|novembro|listopad|ноябр|kasım|marraskuu|noiembrie|نوفمبر|nov',
  'दिसंबर|दिसम्बर|δεκεμβρ|december|desembre|dezember|décembre|diciembre|dezembro|dicembre|grud|декабр|груд|aralık|joulukuu|prosin|decembrie|ديسمبر|desember|dec|dez',
]

const monthPatterns = months.map((stems) => new RegExp(`^(?:${stems})`, 'u'))

function monthOf(word: string): number {
  return monthPatterns.findIndex((pattern) => pattern.test(word)) + 1
}

const isoDate = /\b(20\d\d|19\d\d)[-/.](\d{1,2})[-/.](\d{1,2})\b/g
const dayFirst =
  /\b(\d{1,2})(?:st|nd|rd|th|er|\.|º|-ого|-го)?(?:\s+(?:de|of|di))?\s+([\p{L}\p{M}]{3,14})\.?(?:\s+(?:de|del|of))?,?\s+(20\d\d|19\d\d)/gu
const monthFirst = /([\p{L}\p{M}]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(20\d\d|19\d\d)/gu
const eastern = /(20\d\d|19\d\d)\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号]/g
const dotted = /\b(\d{1,2})[./](\d{1,2})[./](20\d\d|19\d\d)\b/g
const yearFirst = /(20\d\d|19\d\d)\.?\s+([\p{L}\p{M}]{3,12})\.?\s+(\d{1,2})/gu
const vietnamese = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(20\d\d)/gu

/** Dates in a text, as ISO dates in order of their day, at most 20. A number-only date counts as day first. */
export function findDates(source: string): readonly string[] {
  const text = source.toLowerCase().slice(0, 20_000)
  const found = new Set<string>()
  const add = (year: string, month: number, day: string): void => {
    const wanted = Number(day)
    if (month < 1 || month > 12 || wanted < 1 || wanted > 31 || found.size >= 20) return
    found.add(`${year}-${String(month).padStart(2, '0')}-${String(wanted).padStart(2, '0')}`)
  }
  for (const [, y = '', m = '', d = ''] of text.matchAll(isoDate)) add(y, Number(m), d)
  for (const [, y = '', m = '', d = ''] of text.matchAll(eastern)) add(y, Number(m), d)
  for (const [, d = '', m = '', y = ''] of text.matchAll(dayFirst)) add(y, monthOf(m), d)
  for (const [, m = '', d = '', y = ''] of text.matchAll(monthFirst)) add(y, monthOf(m), d)
  for (const [, y = '', m = '', d = ''] of text.matchAll(yearFirst)) add(y, monthOf(m), d)
  for (const [, d = '', m = '', y = ''] of text.matchAll(vietnamese)) add(y, Number(m), d)
  for (const [, d = '', m = '', y = ''] of text.matchAll(dotted)) {
    const swapped = Number(m) > 12
    add(y, Number(swapped ? d : m), swapped ? m : d)
  }
  return [...found].sort()
}

const monthAndYear = /(\p{L}[\p{L}\p{M}]{2,13})\.?(?:\s+(?:de|del|of|di))?,?\s+(20\d\d|19\d\d)/gu
const easternMonth = /(20\d\d|19\d\d)\s?[年년]\s?(\d{1,2})\s?[月월]/g

/** Months of a year in a text, as `2026-08`, in order. */
export function findMonths(source: string): readonly string[] {
  const text = source.toLowerCase().slice(0, 2000)
  const found = [
    ...[...text.matchAll(monthAndYear)].map(([, m = '', y = '']) => [y, monthOf(m)] as const),
    ...[...text.matchAll(easternMonth)].map(([, y = '', m = '']) => [y, Number(m)] as const),
  ]
  return found
    .filter(([, month]) => month >= 1 && month <= 12)
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`)
    .sort()
}
