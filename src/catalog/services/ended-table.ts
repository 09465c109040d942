/**
 * Owner, name and address of services that have ended or are said to end, one a line. From general knowledge on 2026-11-25, not
 * read in a stored source. Only addresses that were the service's own beyond doubt; none that others have taken over since.
 */
export const endedTable = `
Google|Google Duo|duo.google.com
Google|Google Surveys|surveys.google.com
Google|Google Code Competitions|codingcompetitions.withgoogle.com
Google|Jacquard|atap.google.com/jacquard
Google|Google Contributor|contributor.google.com
Google|Google Maps Coordinate|coordinate.google.com
Google|Fitbit Coach|coach.fitbit.com
Google|Google Toolbar|toolbar.google.com
Google|Google Commerce Search|www.google.com/commercesearch
Google|Google Public Alerts|google.org/publicalerts
Google|Google Crisis Map|google.org/crisismap
Google|Google Station|station.google.com
Google|App Maker|developers.google.com/appmaker
Google|Google Cloud Print|www.google.com/cloudprint
Google|Google Daydream|vr.google.com/daydream
Google|Google Bulletin|posts.google.com/bulletin
Google|Touring Bird|touringbird.com
Google|YouTube Leanback|www.youtube.com/leanback
Google|Hire by Google|hire.google.com
Google|Google Correlate|www.google.com/trends/correlate
Google|Follow Your World|followyourworld.appspot.com
Google|YouTube Video Editor|www.youtube.com/editor
Google|CallJoy|calljoy.com
Google|Google Blog Search API|ajax.googleapis.com/ajax/services/search/blogs
Google|Google Real-Time Search|www.google.com/realtime
Google|Google Notebook|www.google.com/notebook
Google|Web Hosting in Google Drive|googledrive.com/host
Google|Encrypted Search|encrypted.google.com
Google|Google Goggles|www.google.com/mobile/goggles
Google|Google Spaces|get.google.com/spaces
Google|Google Map Maker|www.google.com/mapmaker
Google|Google Swiffy|developers.google.com/swiffy
Google|Google Moderator|www.google.com/moderator
Google|Google Notifier|toolbar.google.com/gmail-helper
Google|Google Chart API|chart.googleapis.com/chart
Google|Google Desktop|desktop.google.com
Google|Google Browser Sync|www.google.com/tools/firefox/browsersync
Google|Google Mashup Editor|code.google.com/gme
Google|Google Ride Finder|labs.google.com/ridefinder
Google|GOOG-411|www.google.com/goog411
Google|Tour Builder|tourbuilder.withgoogle.com
Google|Tour Creator|arvr.google.com/tourcreator
Google|Google Base|base.google.com
Google|Google Labs|www.googlelabs.com
Google|Google PowerMeter|www.google.com/powermeter
Google|Google Latitude|www.google.com/latitude
Google|Google Showtimes|www.google.com/movies
Google|Google Nexus|www.google.com/nexus
Google|Knol|knol.google.com
Google|Google Compare|www.google.com/compare
Google|Google Code Search|www.google.com/codesearch
Google|Google Page Creator|pages.google.com
Google|Project Tango|get.google.com/tango
Google|Project Ara|atap.google.com/ara
Google|Google Catalogs|www.google.com/catalogs
Google|Google Hotpot|www.google.com/hotpot
Google|Google Sidewiki|www.google.com/sidewiki
Google|Zeitgeist|www.google.com/zeitgeist
Google|Google Talk|www.google.com/talk
Google|Google Fast Flip|fastflip.googlelabs.com
Google|Google Web Accelerator|webaccelerator.google.com
Google|Google Squared|www.google.com/squared
Google|Google Glass Explorer Edition|www.google.com/glass
Google|Google Listen|listen.googlelabs.com
Google|Google Directory|directory.google.com
Google|Gears|gears.google.com
Google|Google Dictionary|www.google.com/dictionary
Google|Google Friend Connect|www.google.com/friendconnect
Google|Tez|tez.google.com
Google|Google Offers|www.google.com/offers
Google|Google Portfolios|www.google.com/finance/portfolio
Google|Google Site Search|www.google.com/sitesearch
Google|Google Checkout|checkout.google.com
Google|Google Pack|pack.google.com
Google|Google Cloud Connect|tools.google.com/dlpage/cloudconnect
Google|Google SMS|www.google.com/sms
Google|Google Script Converter|scriptconv.googlelabs.com
Google|ZygoteBody|bodybrowser.googlelabs.com
Google|Google Maps Engine|mapsengine.google.com
Google|Google Image Swirl|image-swirl.googlelabs.com
Google|Google Hands Free|get.google.com/handsfree
Google|Google Now|www.google.com/landing/now
Google|Google Flu Trends|www.google.org/flutrends
Google|Google Insights for Search|www.google.com/insights/search
Google|Send to Phone|www.google.com/sendtophone
Google|Urchin|www.google.com/urchin
Google|qpx-express-API|www.googleapis.com/qpxExpress/v1/trips/search
Google|Google Chrome Frame|www.google.com/chromeframe
Google|Google Refine|code.google.com/p/google-refine
Google|Google Sets|labs.google.com/sets
Google|Google Earth Browser Plug-in|developers.google.com/earth
Google|Google Cloud Messaging (GCM)|android.googleapis.com/gcm/send
Google|Google Realtime API|developers.google.com/google-apps/realtime
Google|Works with Nest API|developers.nest.com
Google|Google Jump|vr.google.com/jump
Google|reCAPTCHA Mailhide|www.google.com/recaptcha/mailhide
Google|Google Trips|get.google.com/trips
Google|Hangouts on Air|plus.google.com/hangouts/onair
Google|Google Translator Toolkit|translate.google.com/toolkit
Google|Google Related|www.google.com/related
Google|Google Play Newsstand|play.google.com/newsstand
Google|Expeditions|edu.google.com/expeditions
Google|Science Journal|sciencejournal.withgoogle.com
Google|Google Currents (2019)|currents.google.com
Google|Google Cloud Prediction API|www.googleapis.com/prediction/v1.6
Google|Google Cloud IoT Core|cloudiot.googleapis.com
Google|Threadit|threadit.area120.com
Google|Grasshopper|grasshopper.app
Google|Google Jamboard|jamboard.google.com
Google|Google Cache|webcache.googleusercontent.com
Google|Tables by A120|tables.area120.google.com
Google|Tenor API|tenor.googleapis.com
Google|Firebase Studio|studio.firebase.google.com
Microsoft|Skype|skype.com
Microsoft|Mixer|mixer.com
Microsoft|Wunderlist|wunderlist.com
Microsoft|Channel 9|channel9.msdn.com
Microsoft|HealthVault|healthvault.com
Microsoft|HockeyApp|hockeyapp.net
Microsoft|CodePlex|codeplex.com
Microsoft|AltspaceVR|altvr.com
Microsoft|Visual Studio App Center|appcenter.ms
Microsoft|Visual Studio Codespaces|online.visualstudio.com
Microsoft|LinkedIn Salary|www.linkedin.com/salary
Microsoft|Zune|zune.net
Microsoft|Encarta|encarta.msn.com
Microsoft|MSN Music|music.msn.com
Microsoft|Groove Music Pass|music.microsoft.com
Microsoft|Delve|delve.office.com
Microsoft|Silverlight|www.microsoft.com/silverlight
Microsoft|Expression Studio|www.microsoft.com/expression
Microsoft|XNA|creators.xna.com
Microsoft|Minecraft Earth|www.minecraft.net/earth
Microsoft|Windows Phone|www.windowsphone.com
Microsoft|Band|www.microsoft.com/microsoft-band
Microsoft|Bing Autosuggest API|api.bing.microsoft.com/v7.0/suggestions
Microsoft|Bing Custom Search API|api.bing.microsoft.com/v7.0/custom/search
Microsoft|Bing Entity Search API|api.bing.microsoft.com/v7.0/entities
Microsoft|Bing Image Search API|api.bing.microsoft.com/v7.0/images/search
Microsoft|Bing News Search API|api.bing.microsoft.com/v7.0/news/search
Microsoft|Bing Spell Check API|api.bing.microsoft.com/v7.0/spellcheck
Microsoft|Bing Video Search API|api.bing.microsoft.com/v7.0/videos/search
Microsoft|Bing Visual Search API|api.bing.microsoft.com/v7.0/images/visualsearch
Microsoft|Bing Web Search API|api.bing.microsoft.com/v7.0/search
Baidu|百度 mall|mall.baidu.com
Baidu|百度医生|yi.baidu.com
Baidu|百度外卖|waimai.baidu.com
Baidu|百度相册|xiangce.baidu.com
Baidu|百度新知|xinzhi.baidu.com
Baidu|百度彩票|caipiao.baidu.com
Baidu|百度有啊|youa.baidu.com
Baidu|baidu.jp 搜索业务|www.baidu.jp
Baidu|百度空间|hi.baidu.com
Baidu|百度国学|guoxue.baidu.com
Baidu|百度直达号|zhida.baidu.com
Alibaba|来往|laiwang.com
Alibaba|淘宝指数|shu.taobao.com
Alibaba|淘江湖|jianghu.taobao.com
Alibaba|雅虎中国|cn.yahoo.com
Alibaba|阿里云博客|blog.aliyun.com
Alibaba|虾米音乐|xiami.com
Tencent|腾讯微博|t.qq.com
Tencent|朋友网|pengyou.com
Tencent|搜搜(SOSO)|soso.com
Tencent|WEB QQ|web.qq.com
Tencent|QQ旋风|xf.qq.com
Tencent|QQ宠物|pet.qq.com
Tencent|腾讯TM|tm.qq.com
Tencent|TT浏览器|tt.qq.com
Tencent|QT语音(QQTalk)|qt.qq.com
`
