import type { ClosingWords } from './closing.ts'

type More = Partial<Omit<ClosingWords, 'own'>>

/** More of how a service says that it ends or has ended, beside the table in `closing.ts`. Written by us. */
export const moreClosing: Readonly<Record<string, More>> = {
  en: {
    ended:
      /(?:has|have) shut (?:its|our|their) doors|(?:switched|turned|shut) (?:it|this|everything|them) (?:off|down)|(?:switched|turned|shut) off (?:the|all|its) (?:servers?|service)|reached (?:its |the )?end of (?:life|its life)|(?:was|were) (?:turned|switched) off|(?:permanently|been) taken (?:offline|down for good)|(?:is|are) not available any ?more|(?:closed|gone|offline) (?:for good|permanently|forever)|permanently closed|our journey (?:ends|has ended|comes to an end)|(?:ceased|stopped) (?:operating|trading|all operations)|company has been dissolved|has been withdrawn|entered liquidation|is now closed/u,
    ends: /is going away|(?:is|are) coming to an end|(?:we're|it's|i'm) (?:\w+ )?(?:shutting down|closing down|winding down)|discontinuation of|(?:we|i)(?: will|'ll) (?:take|turn|switch|shut) \S+ (?:offline|off|down)|(?:we're|we are) closing (?:shop|up)|(?:decided|decision) to (?:wind down|shut down|close|end|retire|sunset|discontinue)|stops? working on|will stop working|will be (?:turned|switched) off|will be taken offline|last day (?:is|will be)|time to say goodbye|winding down/u,
  },
  de: {
    ended:
      /(?:wurde|wurden|ist|sind) (?:\S+ ){0,5}abgeschaltet|ist (?:nun |jetzt |leider )?geschichte|haben aufgehört|für immer geschlossen/u,
    ends: /abschaltung (?:von|des|der)|wir hören auf|machen (?:wir )?(?:\S+ ){0,3}schluss|wir schließen/u,
  },
  fr: {
    ended:
      /a pris fin|avons cessé|c'est (?:terminé|fini)\b|s'est (?:arrêtée?|éteinte?)|avons mis fin|a tiré sa révérence/u,
    ends: /(?:aventure|service|site|projet|plateforme|histoire)\b[^.!?]{0,40}(?:s'arrête|prend(?:ra)? fin)|décidé (?:de|d') ?(?:fermer|mettre fin|arrêter)|tire(?:ra)? sa révérence|mettons fin|cessation (?:d'activité|de (?:notre|l')|du service)|cessons (?:notre|nos|toute)|arrêt (?:de|du|définitif)/u,
  },
  es: {
    ended:
      /(?:servicio|proyecto|sitio|plataforma|aventura)[^.!?]{0,40}(?:finalizó|terminó)|(?:ha llegado|llegó) a su fin|dejó de (?:funcionar|existir|prestar)|hemos cesado/u,
    ends: /dejará de (?:estar|existir|prestar)|nos despedimos|vamos a cerrar|(?:decidido|decisión de) cerrar|cierre definitivo|cese de (?:operaciones|actividades)|cesamos (?:nuestras |las )?(?:operaciones|actividades)/u,
  },
  pt: {
    ended: /chegou ao fim|foi desligad[oa]|encerr(?:ou|amos) (?:as|suas|nossas)/u,
    ends: /será desligad[oa]|vamos encerrar|(?:decidimos|decisão de) encerrar|deixará de (?:funcionar|existir|estar)/u,
  },
  it: {
    ended: /è stat[oa] spent[oa]|è giunt[oa] al termine|ha cessato/u,
    ends: /(?:\||^|[.!] ?)chiudiamo|non sarà più (?:disponibile|attiv|accessibile)|verrà (?:chius|spent|dismess)[oa]|(?:deciso|decisione) di chiudere/u,
  },
  nl: {
    ended: /is (?:voorgoed|definitief) (?:offline|gesloten)|ermee gestopt/u,
    ends: /gaat de stekker|(?:we|wij) sluiten (?:de|onze|het) (?:website|site|winkel|deuren|dienst|webshop)|(?:besloten|besluit) te stoppen|houden ermee op/u,
  },
  pl: {
    ended:
      /zakończył[aoy]? (?:działa|swoj)|to już koniec|przestał[ao]? (?:działać|istnieć)|(?:forum|sklep|portal|serwis|strona) (?:został[ao]? )?zamknięt/u,
    ends: /(?:zamykamy|kończymy) |zdecydowaliśmy o zamknięciu|zostanie zamknięt/u,
  },
  ru: {
    ended: /закрыт[аоы]? навсегда|мы закрыли(?:сь)?|прекращена (?:работа|деятельность)/u,
    ends: /(?:серверы|сервис|сайт) будут? (?:отключ[её]н|остановлен|закрыт)|мы прощаемся|закрываемся|завершаем (?:работу|проект)/u,
  },
  uk: {
    ended: /закрит[аоий]+ назавжди|ми закрилися|припинено роботу/u,
    ends: /закриваємося|завершуємо роботу|буд(?:е|уть) (?:вимкнен|закрит|зупинен)/u,
  },
  ja: {
    ended:
      /サービスは終了|終了となりました|閉鎖(?:され)?(?:いた)?しました|営業を終了|運営終了|クローズ(?:いた)?しました/u,
    ends: /終了予定|終了となります|クローズ(?:いた)?します|閉鎖予定/u,
  },
  zh: {
    ended:
      /(?:已于|已於)[^。]{0,24}(?:终止|終止|停止|关闭|關閉|结束|結束|下线)|服[务務][终終]止|正式关闭|永久关闭|[关關]站/u,
    ends: /[将將][于於在會]?[^。]{0,24}(?:结束|結束|关站|關站)/u,
  },
  ko: {
    ended: /문을 닫았|운영(?:이|을) (?:종료|중단)(?:되|하였|했)/u,
    ends: /문을 닫(?:습니다|게|을)|종료할 예정|종료 예정/u,
  },
  tr: {
    ended: /son bulmuştur|faaliyetine son ver(?:di|miş)|yayın hayatına son/u,
    ends: /veda ediyoruz|sona eriyor/u,
  },
  sv: {
    ended: /stängde (?:den|för gott)|vi har (?:stängt|lagt ner)|upphörde den/u,
    ends: /vi (?:lägger ner|stänger ner|slutar)|stänger vi (?:ner )?(?:tjänsten|sidan|butiken)/u,
  },
  da: {
    ended: /vi lukkede|lukkede (?:den|for altid)|er nu lukket for altid/u,
    ends: /vi lukker (?:ned|den|for)|lukker for altid/u,
  },
  no: {
    ended: /ble (?:lagt ned|avviklet|stengt for godt)|er avviklet|har stengt for godt/u,
    ends: /vi (?:legger ned|avvikler)|stenger for godt/u,
  },
  fi: {
    ended:
      /suljimme (?:palvelun|sivuston)|(?:palvelu|sivusto|verkkokauppa)\S* (?:päättyi|suljettiin)|lopetimme (?:toiminta|palvelu)/u,
    ends: /suljemme (?:palvelun|sivuston)|palvelu päättyy/u,
  },
  cs: {
    ended:
      /ukončili jsme|(?:služba|web|projekt|portál)[^.!?]{0,30}(?:skončil|uzavřen|byl[ao]? zrušen)/u,
    ends: /(?:služba|web|projekt|portál)[^.!?]{0,30}(?:končí|bude (?:zrušen|vypnut))|končí (?:\d|ke? )|ukončujeme/u,
  },
  id: {
    ended: /(?:telah|sudah) berakhir|menutup layanan|resmi (?:ditutup|berhenti)/u,
    ends: /akan (?:berakhir|mengakhiri)/u,
  },
  vi: { ended: /chính thức (?:đóng cửa|dừng)|không còn hoạt động/u },
  ar: { ended: /توقفنا عن|انتهت الخدمة|أغلقنا/u },
  hu: { ended: /megszűntünk|véglegesen (?:bezárt|leállt)/u },
  ro: { ended: /s-a (?:oprit|încheiat)|ne-am închis/u },
}
