import type { PagePhrase, SignStrength } from '../../model/domain.ts'

/**
 * What stands where nothing was put yet: by the product that writes it, by what it asks its owner to do, and by where it says
 * that files go. Families of words rather than sentences, since every version words them anew. Written by us.
 */
const servers =
  'apache2?|httpd|nginx|iis|internet information services|tomcat|tomee|jetty|glassfish|payara|wildfly|jboss|web(?:logic|sphere)|open ?liberty|undertow|open ?litespeed|litespeed|lighttpd|caddy (?:web )?server|openresty|tengine|freenginx|hiawatha|cherokee web ?server|monkey (?:http )?server|nginx proxy manager|traefik|gunicorn|uwsgi|kestrel|web ?(?:server|station)|http server'

const panels =
  'plesk|cpanel|direct ?admin|isp ?config|isp ?manager|hestia(?:cp)?|vesta(?:cp)?|cyberpanel|aapanel|baota|宝塔|froxlor|webmin|virtualmin|cwp|centos[- ]?webpanel|fastpanel|cloudpanel|keyhelp|runcloud|serverpilot|ajenti|interworx|h-sphere|xampp|wamp(?:server)?|mamp|laragon|ampps|uniserver|easyphp|bitnami|synology|qnap|unraid|truenas|coolify|dokku|caprover'

const frameworks =
  'laravel|django|fastapi|ruby on rails|nest(?:js)|next\\.?js|nuxt(?:\\.?js)?|svelte ?kit|vue\\.js|symfony|code ?igniter|cake ?php|yii2?|phalcon|laminas|zend framework|fuel ?php|kohana|spring boot|grails|play framework|quarkus|micronaut|asp\\.net(?: core)?|blazor|wordpress|drupal|joomla!?|typo3|strapi|nextcloud|owncloud|moodle|mediawiki|prestashop|magento|opencart|docker|elastic beanstalk|cloud run|app engine|app service|azure functions?|functions? app'

const systems =
  'alma ?linux|rocky linux|centos(?: stream)?|fedora|red ?hat(?: enterprise linux)?|oracle linux|amazon linux|ubuntu|debian|open ?suse|suse|alpine(?: linux)?|arch linux|gentoo|free ?bsd|open ?bsd|windows server'

const works =
  '(?:is |are |has been )?(?:now )?(?:successfully |correctly |properly )?(?:works?|working|running|up and running|functioning|installed|ready|started|deployed|online|set ?up|configured)'

const any = (names: readonly string[]): string => `(?<![\\p{L}-])(?:${names.join('|')})(?![\\p{L}])`

const product = any([servers, panels, frameworks, systems])
const machine = any([servers, panels, systems])

/** Servers, panels and systems whose name over a page makes it theirs. */
export const serverProduct: RegExp = new RegExp(machine, 'u')

/** Where files of a site lie; nobody tells visitors. */
const folders =
  '(?:/|\\b)(?:public_html|httpdocs|htdocs|wwwroot|docroot)\\b|/var/www\\b|/usr/share/nginx|/srv/www|/usr/local/www|\\bdocument ?root\\b|\\bindex\\.lighttpd\\b'

const own = '(?:your|this|the) (?:new |first |own )?'
const thing =
  '(?:web ?site|site|web ?app(?:lication)?|app(?:lication)?|server|web ?server|service|instance|functions?|project|container|hosting(?: account| space)?|virtual (?:host|server)|droplet|vps|web ?space|blog|store)'

const byLanguage: readonly (readonly [string, string])[] = [
  [
    'en',
    `${machine}.{0,40}\\b(?:default|test|welcome|start|home|placeholder|index) ?page\\b|\\b(?:default|test|welcome) page (?:of|for|from|on|powered by).{0,30}${product}`,
  ],
  [
    'en',
    `(?:welcome to|hello from|hello,|greetings from) (?:the |your (?:new )?)?(?:oracle |apache |ibm |eclipse |microsoft |my |red hat )?${product}(?: \\d|[^\\p{L}]*$|(?: \\p{L}+){0,2}[!.]?$)`,
  ],
  [
    'en',
    `${product}[^.!?]{0,30} ${works}(?![\\p{L}])(?: \\S+){0,4}[.!]?(?:$|[.!])|(?:successfully|correctly) (?:installed|started|deployed|created|configured|set up)[^.!?]{0,40}${product}`,
  ],
  [
    'en',
    `congratulations?\\b.{0,80}(?:installed|installation|created|running|deployed|working|works|(?:web ?)?site|application|your app\\b|server|container|all set)`,
  ],
  [
    'en',
    `${own}${thing} (?:is|has been|was|are) (?:now |just |been )*(?:successfully )?(?:up and running|up|running|working|installed|created|deployed|set ?up|provisioned|activated|configured|ready(?: to (?:use|go))?)(?! (?:by|for|in|since|at|out|with|under|a|the|from)\\b)`,
  ],
  [
    'en',
    `you(?:'ve| have) (?:just )?(?:successfully )?(?:installed|created|deployed|started|set up|configured) (?:your |a |an |the )(?:\\S+ ){0,4}(?:application|app|project|site|website|server|container|platform)`,
  ],
  [
    'en',
    `(?:replac|overwrit|delet|remov|edit)(?:e|ing) (?:this|the|your) (?:\\S+ )?(?:page|file|index|welcome page|index\\.\\w+|default page|placeholder)\\b|(?:upload|publish|add|deploy|put)(?:ing)? (?:up )?(?:your |the |any |some )?(?:own )?(?:web ?site|site|web ?page)?(?: ?(?:files?|content|pages?|code|app|data))? (?:in|to|into|via|using|through|with) (?:the |your |an? )?(?:\\S+ )?(?:ftp|sftp|ssh|file ?manager|director(?:y|ies)|folder|root|control panel|index\\.)|(?:get started|start) by editing|to get started, open the|save to (?:reload|test)|upload your (?:web ?site|files|site)`,
  ],
  [
    'en',
    `placeholder (?:page|site|web ?site)|\\b(?:this|the) (?:is |page is )?(?:is )?(?:a|the|an automatically generated) (?:default|placeholder|temporary|holding|generic) (?:\\S+ )?(?:page|web ?site|site|index|host|vhost|server)|(?:page|file) (?:is|was|has been) (?:automatically )?(?:generated|created|placed|installed) (?:automatically )?(?:by|here|during|for) |you(?:'re| are) seeing this (?:page|because|message)|(?:if|when) you (?:can )?(?:see|read|are (?:seeing|reading)) this\\b`,
  ],
  [
    'en',
    `(?:no|without) (?:front page |home ?page |any |web ?)?(?:content|files?|pages?|site|web ?site) (?:has|have) (?:yet )?been (?:created|uploaded|published|added|deployed|configured|set up)|(?:site|page|web ?site|domain|host) (?:is|has) (?:not|yet to be|still to be) (?:yet )?(?:been )?(?:set up|configured|published|activated|uploaded|built|created|assigned)|(?:owner|customer|client|user|administrator|webmaster)s? (?:has ?n[o']t|have not|did not|is yet to) (?:yet )?(?:\\S+ )?(?:upload|publish|put|buil|creat|configur|set|add)|web ?site is (?:currently |still )?being (?:set up|created|built|configured|prepared)|(?:site|web ?site|page|server) (?:is )?(?:currently )?not (?:yet )?(?:configured|set up|published|activated|available yet)`,
  ],
  [
    'en',
    `(?:just another wordpress site|this is your first post|first page of your new (?:site|blog)|your very first post|learn about building web apps)|(?:${any([frameworks])})[^.]{0,20}\\b(?:installer|installation(?: wizard)?|setup(?: wizard| configuration)?)\\b|create an? (?:admin|administrator) account.{0,200}(?:install|database|finish)`,
  ],
  [
    'de',
    `(?:web ?site|webseite|seite|webspace|webserver|server|paket|präsenz|hosting)[^.!?]{0,40}(?:soeben|erfolgreich|gerade|neu|nun) (?:erstellt|eingerichtet|installiert|angelegt|aktiviert)|laden sie (?:\\S+ ){0,4}(?:dateien|website|webseite|inhalte|daten)|(?:noch (?:nicht|kein\\p{L}*|nichts)) (?:\\S+ ){0,3}(?:eingerichtet|hochgeladen|veröffentlicht|konfiguriert|hinterlegt|online|installiert|zugewiesen)|diese (?:datei|seite) (?:wurde automatisch|kann (?:gelöscht|ersetzt)|können sie)|herzlichen glückwunsch.{0,80}(?:installiert|server|website|webspace|eingerichtet)|platzhalter|hier entsteht`,
  ],
  [
    'fr',
    `félicitations.{0,100}(?:install|site|hébergement|serveur|créé)|(?:site|hébergement|serveur)[^.!?]{0,40}(?:bien été |maintenant |correctement |désormais )?(?:installé|créé|configuré|prêt|activé|fonctionne)(?![\\p{L}])|(?:n'est|n'a) pas (?:encore )?(?:été )?(?:\\S+ )?(?:installé|configuré|en ligne|publié|mis en ligne|créé|activé)|(?:remplace[rz]|supprime[rz]|modifie[rz]) (?:ce|cette|le|la) (?:page|fichier)|(?:transfér|télévers|dépos|envoy|upload)(?:er|ez) (?:vos|votre|les) (?:fichiers?|site|pages)|page (?:d'attente|temporaire|d'accueil provisoire)`,
  ],
  [
    'es',
    `(?:enhorabuena|felicidades|felicitaciones).{0,100}(?:instal|sitio|servidor|web|cread)|(?:sitio|página|cuenta|hosting|servidor|web|alojamiento)[^.!?]{0,40}(?:cread[oa]|instalad[oa]|configurad[oa]|activad[oa]|funcionando) (?:correctamente|con éxito|exitosamente|satisfactoriamente)|(?:sube|suba|subir|cargue|carga) (?:\\S+ )?(?:tus|sus|los|tu|su) (?:archivos|ficheros|sitio|contenido|web)|(?:todavía|aún) no (?:se )?(?:ha |está |tiene |hay )?(?:sido )?(?:publicad|configurad|cread|subid|instalad|contenido|disponible)|reempla(?:ce|za|zar) (?:este|esta|el) (?:archivo|página|fichero)`,
  ],
  [
    'pt',
    `parabéns.{0,100}(?:instal|site|servidor|hospedagem|criad)|(?:site|página|conta|hospedagem|servidor)[^.!?]{0,40}(?:criad|instalad|publicad|configurad|ativad)[oa] com sucesso|(?:envie|enviar|carregue|faça (?:o )?upload d[eo]s?) (?:os |seus |os seus )?(?:arquivos|ficheiros|site)|ainda não (?:foi |está |tem |possui )?(?:publicad|configurad|criad|hospedad|conteúdo|no ar|disponível)|substitu(?:a|ir) (?:este|esta|o) (?:arquivo|página|ficheiro)`,
  ],
  [
    'it',
    `(?:complimenti|congratulazioni).{0,100}(?:install|sito|server|spazio)|(?:sito|spazio web|server|hosting)[^.!?]{0,40}(?:creat|installat|configurat|attivat)[oa] (?:correttamente|con successo)|carica(?:re)? (?:i|il|i tuoi|il tuo|i file) (?:\\S+ )?(?:file|sito|contenuti)|sostitui(?:sci|re|te) (?:questa|questo|il|la) (?:pagina|file)|(?:sito|pagina) in allestimento|non (?:è|ha) ancora (?:stat[oa] )?(?:\\S+ )?(?:pubblicat|attiv|configurat|creat|caricat|contenut|online)|benvenut[oi] (?:nel|sul) tuo (?:nuovo )?(?:spazio|server|sito|hosting)`,
  ],
  [
    'nl',
    `gefeliciteerd.{0,100}(?:ge[iï]nstalleerd|website|server|hosting)|(?:website|site|hosting(?:pakket)?|server)[^.!?]{0,40}(?:succesvol|zojuist|correct) (?:aangemaakt|ge[iï]nstalleerd|geactiveerd|ingericht)|nog (?:geen|niet) (?:\\S+ ){0,2}(?:website|inhoud|geplaatst|gepubliceerd|ingericht|geconfigureerd|ge[uü]pload|bestanden)|(?:upload|plaats) (?:uw|je|jouw) (?:\\S+ )?(?:bestanden|website|site)|vervang (?:deze|dit) (?:pagina|bestand)|tijdelijke pagina`,
  ],
  [
    'pl',
    `gratulacje.{0,100}(?:serwer|stron|zainstal|hosting)|(?:umieść|wgraj|prześlij|wyślij) (?:\\S+ )?(?:pliki|stronę|zawartość)|serwer (?:\\S+ )?działa|(?:strona|serwer|hosting|konto)[^.!?]{0,40}(?:został[ao]?) (?:\\S+ )?(?:utworzon|zainstalowan|uruchomion|aktywowan|skonfigurowan)[aey]?|nie (?:został[ao]?|ma) jeszcze (?:\\S+ )?(?:opublikowan|skonfigurowan|utworzon|stron|zawartości)|usuń (?:ten|tę) (?:plik|stronę)|zamień (?:ten|tę) (?:plik|stronę)`,
  ],
  [
    'ru',
    `поздравляем.{0,100}(?:сайт|сервер|установ|хостинг)|здесь (?:скоро )?(?:будет|появится|размещ[её]н будет)|загруз(?:ите|ить) (?:\\S+ )?(?:файлы|сайт|контент|данные)|(?:файлы|сайт|контент|домен|страница) (?:ещ[её] |пока |сейчас )?не (?:загружен|создан|настроен|опубликован|прилинкован|привязан|подключ[её]н|размещ[её]н)[аыо]?|(?:ещ[её]|пока) не (?:загружен|создан|настроен|опубликован|прилинкован|привязан)[аыо]?|замените (?:этот|эту|файл|страницу)|сайт[^.!?]{0,30}(?:успешно|только что) (?:создан|установлен|добавлен)`,
  ],
  [
    'uk',
    `вітаємо.{0,100}(?:сайт|сервер|встановл|хостинг)|тут (?:скоро |незабаром )?(?:буде|з'явиться)|завантажте (?:\\S+ )?(?:файли|сайт)|(?:ще|поки) не (?:завантажен|створен|налаштован|опублікован|прив'язан)|замініть (?:цей|цю|файл)`,
  ],
  [
    'tr',
    `tebrikler.{0,100}(?:kurul|site|sunucu|hosting)|(?:dosyalar\\p{L}*|sitenizi|içeriğini\\p{L}*)[^.!?]{0,60}yükle|(?:site|hosting|hesab|sunucu)\\p{L}*[^.!?]{0,40}(?:başarıyla )?(?:oluşturul|kurul|aktif edil|etkinleştiril)|henüz (?:\\S+ ){0,3}(?:yayınlan|yüklen|oluşturul|yapılandırıl|içerik)`,
  ],
  [
    'ja',
    'アップロードして(?:ください|下さい)|最初から(?:設置|用意)されている|無事、?表示|(?:サイト|ホームページ|ページ)は?(?:現在)?(?:まだ)?(?:準備中|公開されて(?:い)?ません|作成されて(?:い)?ません)|(?:サーバー|webサーバ|サーバ).{0,20}(?:正常に|正しく)(?:動作|稼働|インストール|設定)|このページ(?:を|は).{0,20}(?:差し替え|置き換え|上書き|削除)|初期設定(?:ページ|画面)|ダミーページ|テストページ',
  ],
  [
    'zh',
    '(?:上传|上傳)(?:您的|你的)?(?:网站|網站|程序|文件|檔案)|(?:站点|站點|网站|網站|主机|主機|空间|空間|服务器|伺服器).{0,10}(?:创建|建立|开通|開通|搭建|安装|安裝|配置|部署)(?:已)?成功|(?:尚未|还没有|还未|未)(?:上传|绑定|建立|配置|发布|部署)(?:网站|站点|域名|内容|文件|主页|首页)?|恭喜.{0,30}(?:成功|运行|安装)|(?:没有|未)找到(?:对应的)?站点|替换(?:此|该|本)?(?:页面|文件|首页)|服务器(?:正常)?运行(?:正常|中)|建站成功',
  ],
  [
    'ko',
    '업로드(?:해|하여|하시)|(?:호스팅|웹 ?서버|서버|계정|사이트|홈페이지).{0,20}(?:정상적으로|성공적으로).{0,12}(?:신청|설치|생성|세팅|개설|작동|동작|개통)|(?:아직|현재).{0,20}(?:등록된|연결된|업로드된|만들어진)?.{0,10}(?:홈페이지|사이트|웹페이지|파일|콘텐츠)[가이]? ?없|(?:홈페이지|사이트).{0,10}준비 ?중|테스트 페이지|초기 페이지',
  ],
  [
    'vi',
    'khởi tạo thành công|(?:cài đặt|tạo|kích hoạt) thành công|(?:tải|upload) (?:\\S+ ){0,4}(?:dữ liệu|mã nguồn|website|tập tin|file)?(?: \\S+){0,3} ?lên (?:thư mục|hosting|máy chủ)|chưa (?:có|được) (?:\\S+ ){0,3}(?:nội dung|cấu hình|website|tải lên|xuất bản)',
  ],
  [
    'id',
    '(?:berhasil|sukses) (?:dibuat|diinstal|dipasang|diaktifkan|dikonfigurasi)|unggah (?:\\S+ )?(?:file|berkas|website|situs)|belum (?:ada|memiliki|diunggah|dikonfigurasi|dipublikasikan)[^.]{0,30}(?:website|situs|konten|file|$)|ganti (?:halaman|file) ini',
  ],
  [
    'sv',
    'grattis.{0,100}(?:install|webb|server|sida)|ladda upp (?:\\S+ ){0,2}(?:filer|webbplats|hemsida|innehåll)|(?:webbplats|hemsida|sida|server|webbhotell)\\p{L}*[^.!?]{0,40}(?:har skapats|är skapad|är installerad|har installerats|är aktiverat|fungerar)|(?:ännu inte|inte ännu|ännu ingen|inget) (?:\\S+ ){0,3}(?:publicerat|uppladdat|innehåll|konfigurerat|webbplats|hemsida)|ersätt (?:den här|denna) (?:sidan|filen)',
  ],
  [
    'da',
    'tillykke.{0,100}(?:install|web|server|side)|upload (?:dine|din) (?:\\S+ )?(?:filer|hjemmeside)|(?:hjemmeside|server|webhotel)\\p{L}*[^.!?]{0,40}(?:er oprettet|er installeret|er aktiveret|virker)|(?:endnu ikke|ikke endnu|endnu ingen) (?:\\S+ ){0,3}(?:uploadet|indhold|hjemmeside|oprettet|konfigureret)|erstat denne (?:side|fil)',
  ],
  [
    'no',
    'gratulerer.{0,100}(?:install|nett|server|side)|last opp (?:\\S+ ){0,2}(?:filer|filene|nettside)|(?:nettside|nettsted|server|webhotell)\\p{L}*[^.!?]{0,40}(?:er opprettet|er installert|er aktivert|fungerer)|(?:ennå ikke|ikke ennå|foreløpig ingen|foreløpig ikke) (?:\\S+ ){0,3}(?:lastet opp|innhold|nettside|opprettet|publisert)|erstatt denne (?:siden|filen)',
  ],
  [
    'fi',
    'onnittelut|onneksi olkoon.{0,80}(?:asenn|sivusto|palvelin)|(?:sivusto|palvelin|verkkosivu|webhotelli)\\p{L}*[^.!?]{0,40}(?:on (?:nyt )?(?:luotu|asennettu|käytössä|valmis|toiminnassa)|toimii)|(?:ei ole|ei ole vielä) (?:\\S+ ){0,3}(?:sisältöä|julkaistu|ladattu|määritetty)|lataa (?:\\S+ )?(?:tiedostosi|sivustosi)',
  ],
  [
    'cs',
    'gratulujeme.{0,100}(?:instal|web|server|strán)|nahra(?:jte|t) (?:\\S+ ){0,2}(?:soubory|web|stránky|obsah)|(?:web|stránk|server|hosting)\\p{L}*[^.!?]{0,40}(?:byl[ay]? (?:úspěšně )?(?:vytvořen|nainstalován|zřízen|aktivován)|je připraven|funguje)|(?:zatím|dosud|ještě) (?:ne(?:byl|ní|má)|žádn)\\p{L}* (?:\\S+ ){0,3}(?:nahrán|obsah|vytvořen|nastaven|umístěn|stránk|web)|nahraďte (?:tuto|tento) (?:stránku|soubor)',
  ],
  [
    'hu',
    'gratulálunk.{0,100}(?:telepít|oldal|szerver|tárhely)|tölts(?:e|ön)? fel|(?:oldal|webhely|szerver|tárhely|weboldal)\\p{L}*[^.!?]{0,40}(?:sikeresen|létrejött|telepítve|működik|elkészült)|még (?:nem|nincs) (?:\\S+ ){0,3}(?:feltölt|tartalom|beállít|közzétéve|létrehoz)',
  ],
  [
    'ro',
    'felicitări.{0,100}(?:instal|site|server)|(?:încărcați|încarcă) (?:\\S+ ){0,2}(?:fișierele|site-ul|conținutul)|(?:site|server|cont|găzduire)\\p{L}*[^.!?]{0,40}(?:a fost (?:creat|instalat|activat|configurat) cu succes|funcționează)|(?:încă nu|nu a fost încă|nu este încă) (?:\\S+ ){0,3}(?:publicat|configurat|încărcat|conținut|creat)',
  ],
  [
    'ar',
    'تهانينا|(?:تم (?:إنشاء|تثبيت|تفعيل|إعداد))[^.!?]{0,40}(?:بنجاح|الموقع|الاستضافة)|(?:ارفع|قم برفع|تحميل) (?:\\S+ ){0,2}(?:ملفات|موقع)|لم يتم (?:\\S+ ){0,2}(?:رفع|نشر|إعداد|إنشاء)|الصفحة الافتراضية|صفحة افتراضية',
  ],
]

/** Titles that starters give themselves, when they are all that the title says. */
const bareTitles =
  /^(?:index of \/|laravel|express|create next app|next\.js|react app|vite app|vite \+ [a-z]+(?: \+ ts)?|my yii application|phoenix framework|ruby on rails(?: [\d.]+)?|svelte ?kit app|wampserver homepage|laragon|mamp(?: pro)?|iis(?:[ \d.]+)?|iis windows(?: server)?|apache tomcat(?:\/[\d.]+)?|apache2? (?:\S+ )?default page.*|placeholder page|default (?:web )?(?:site|page|host|server|vhost|web ?page|website)|test page.*|web ?server test page|(?:web ?)?site (?:is )?(?:ready|working|created|up and running))$/u

/** “Here will soon be a new site”, in languages that say it so. */
const here =
  /(?:hier (?:entsteht|komt|verschijnt)|hier (?:bald|demnächst)|ici (?:bientôt|prochainement)|aquí (?:pronto|habrá|estará)|aqui (?:em breve|haverá|estará)|qui (?:presto|sorgerà|nascerà)|(?:tu|tutaj) (?:wkrótce|niebawem|powstaje|powstanie)|(?:здесь|тут) (?:скоро|будет|появится|незабаром|буде)|burada (?:yakında|çok yakında)|här (?:kommer|byggs)|her (?:kommer|bygges|bygger)|(?:tähän|tänne) (?:tulee|rakennetaan)|zde (?:bude|brzy|vzniká|vznikne)|itt (?:hamarosan|készül)|aici (?:va fi|în curând))[^.!?]{0,60}(?:web|site|seite|präsenz|sida|side|oldal|stron|página|sito|sitio|sivu|strán|страниц|сайт|hjemme)/u

const rows: readonly (readonly [string, RegExp, SignStrength])[] = [
  ...byLanguage.map(([lang, pattern]) => [lang, new RegExp(pattern, 'u'), 'medium'] as const),
  ['any', bareTitles, 'medium'],
  ['any', here, 'medium'],
  ['en', /(?:new|this) (?:web ?)?site (?:is )?hosted (?:by|at|with|on)\b/u, 'medium'],
  ['any', new RegExp(folders, 'u'), 'medium'],
  ['any', /\bindex\.(?:html?|php|aspx?|jsp)\b/u, 'weak'],
  [
    'en',
    /^(?:welcome|congratulations?|it works|success|hello|all set|you(?:'re| are) all set)\b[^.]{0,40}[!.]*$/u,
    'weak',
  ],
]

export const starterPhrases: readonly PagePhrase[] = rows.map(([lang, pattern, strength]) => ({
  state: 'default_page',
  lang,
  pattern,
  strength,
}))
