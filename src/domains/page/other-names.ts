import type { OwnNames } from './own-names.ts'
import { compact } from './own-names.ts'

/** A name in quotes, with a few words at most between it and the verb. */
const quotedName =
  /(?:"([^"]{1,24})"|“([^”]{1,24})”|«([^»]{1,24})»|《([^》]{1,24})》|「([^」]{1,24})」|『([^』]{1,24})』)[^"“”«»《》「」『』]{0,14}$/u

/** “The project ‘Harebell’ has shut down” on the site of somebody who worked on it: another's name stands before the verb. */
export function namesAnother(before: string, { host, title }: OwnNames): boolean {
  // A page without a title of its own may be called anything.
  if (title.length === 0) return false
  const name = compact(
    quotedName
      .exec(before)
      ?.slice(1)
      .find((one) => one !== undefined) ?? '',
  )
  if (name === '') return false
  return ![...host, ...title].some((own) => own.includes(name) || name.includes(own))
}

/** Verbs of whoever closes something, without its name. */
const transitive =
  /(?:cerramos|cerraremos|encerramos|encerraremos|fechamos|fecharemos|chiudiamo|chiuderemo|fermons|fermerons)$/u

const object =
  /^ (?:el|la|los|las|este|esta|o|a|os|as|il|lo|la|le|l'|un|una|um|uma|une|ce|cette|nuestr[oa]s?|noss[oa]s?|notre|nos) ?\p{L}+/u

/** What a service may close and be at its end. */
const whole =
  / (?:\p{L}+ |l')?(?:puertas|portas|portes|porte|battenti|persiana|saracinesca|rideau|etapa|ciclo|cap[ií]tulo|capitolo|chapitre|page|empresa|negocio|negócio|compañía|local|estúdio|estudio|editorial|editora|librería|tenda|blog|canal)/u

/** “Cerramos el curso”: the verb has an object, and it is not what is run here. */
export function hasOtherObject(said: string, after: string, service: RegExp): boolean {
  if (!transitive.test(said)) return false
  const found = object.exec(after)?.[0]
  return found !== undefined && !service.test(found) && !whole.test(found)
}
