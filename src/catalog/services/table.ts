/**
 * Name, domains (the first stands for the service) and status page, one service a line. From general knowledge on
 * 2026-11-25, not read in a stored source: an address that has moved is told by the check itself.
 */
export const serviceTable = `
GitHub|github.com,api.github.com|www.githubstatus.com
GitLab|gitlab.com|status.gitlab.com
Bitbucket|bitbucket.org|bitbucket.status.atlassian.com
Codeberg|codeberg.org|status.codeberg.org
SourceForge|sourceforge.net|
Sourcehut|sr.ht|status.sr.ht
npm|registry.npmjs.org,www.npmjs.com|status.npmjs.org
PyPI|pypi.org|status.python.org
RubyGems|rubygems.org|status.rubygems.org
crates.io|crates.io|status.crates.io
Packagist|packagist.org|status.packagist.org
Maven Central|repo.maven.apache.org,central.sonatype.com|status.maven.org
NuGet|www.nuget.org,api.nuget.org|status.nuget.org
Docker Hub|hub.docker.com,registry-1.docker.io|www.dockerstatus.com
Quay|quay.io|status.redhat.com
Hex|hex.pm|status.hex.pm
CPAN|www.cpan.org,metacpan.org|
Hackage|hackage.haskell.org|status.haskell.org
JSR|jsr.io|
unpkg|unpkg.com|
jsDelivr|cdn.jsdelivr.net,www.jsdelivr.com|status.jsdelivr.com
cdnjs|cdnjs.cloudflare.com,cdnjs.com|
Homebrew|brew.sh,formulae.brew.sh|
Debian|www.debian.org,deb.debian.org|
Ubuntu|ubuntu.com,archive.ubuntu.com|status.canonical.com
Fedora|fedoraproject.org|status.fedoraproject.org
Arch Linux|archlinux.org|status.archlinux.org
CircleCI|circleci.com|status.circleci.com
Travis CI|www.travis-ci.com|www.traviscistatus.com
Buildkite|buildkite.com|www.buildkitestatus.com
AppVeyor|www.appveyor.com|status.appveyor.com
Codecov|about.codecov.io,codecov.io|status.codecov.com
Coveralls|coveralls.io|status.coveralls.io
SonarCloud|sonarcloud.io|sonarcloud.statuspage.io
Snyk|snyk.io|status.snyk.io
Dependabot|github.com|www.githubstatus.com
Renovate|www.mend.io|
Read the Docs|readthedocs.org|status.readthedocs.com
Stack Overflow|stackoverflow.com|stackstatus.net
Hacker News|news.ycombinator.com|
Lobsters|lobste.rs|
Dev.to|dev.to|status.dev.to
CodePen|codepen.io|status.codepen.io
JSFiddle|jsfiddle.net|
Replit|replit.com|status.replit.com
Glitch|glitch.com|
CodeSandbox|codesandbox.io|status.codesandbox.io
StackBlitz|stackblitz.com|
Gitpod|www.gitpod.io|www.gitpodstatus.com
JetBrains|www.jetbrains.com|status.jetbrains.com
Postman|www.postman.com|status.postman.com
Insomnia|insomnia.rest|
Swagger|swagger.io|
Kaggle|www.kaggle.com|
Hugging Face|huggingface.co|status.huggingface.co
OpenAI|openai.com,api.openai.com|status.openai.com
ChatGPT|chatgpt.com|status.openai.com
Anthropic|www.anthropic.com,api.anthropic.com|status.anthropic.com
Claude|claude.ai|status.anthropic.com
Gemini|gemini.google.com|
Mistral|mistral.ai,api.mistral.ai|status.mistral.ai
Cohere|cohere.com|status.cohere.com
Perplexity|www.perplexity.ai|status.perplexity.com
Replicate|replicate.com|www.replicatestatus.com
Groq|groq.com|groqstatus.com
Together AI|www.together.ai|status.together.ai
ElevenLabs|elevenlabs.io|status.elevenlabs.io
Midjourney|www.midjourney.com|status.midjourney.com
DeepL|www.deepl.com|www.deeplstatus.com
Grammarly|www.grammarly.com|status.grammarly.com
AWS|aws.amazon.com|health.aws.amazon.com
Google Cloud|cloud.google.com|status.cloud.google.com
Azure|azure.microsoft.com,portal.azure.com|azure.status.microsoft
Oracle Cloud|www.oracle.com|ocistatus.oraclecloud.com
IBM Cloud|cloud.ibm.com|cloud.ibm.com
Alibaba Cloud|www.alibabacloud.com|status.alibabacloud.com
DigitalOcean|www.digitalocean.com,api.digitalocean.com|status.digitalocean.com
Linode|www.linode.com|status.linode.com
Vultr|www.vultr.com|status.vultr.com
Hetzner|www.hetzner.com|status.hetzner.com
OVHcloud|www.ovhcloud.com|www.status-ovhcloud.com
Scaleway|www.scaleway.com|status.scaleway.com
UpCloud|upcloud.com|status.upcloud.com
Exoscale|www.exoscale.com|exoscalestatus.com
Contabo|contabo.com|contabo-status.com
IONOS|www.ionos.com|
Strato|www.strato.de|
Netcup|www.netcup.de|www.netcup-status.de
Infomaniak|www.infomaniak.com|infomaniakstatus.com
Gandi|www.gandi.net|status.gandi.net
Namecheap|www.namecheap.com|www.namecheap.com
GoDaddy|www.godaddy.com|status.godaddy.com
Porkbun|porkbun.com|status.porkbun.com
Dynadot|www.dynadot.com|
Name.com|www.name.com|
Hover|www.hover.com|hoverstatus.com
DNSimple|dnsimple.com|dnsimplestatus.com
NS1|ns1.com|status.ns1.com
easyDNS|easydns.com|
deSEC|desec.io|
Cloudflare|www.cloudflare.com|www.cloudflarestatus.com
Fastly|www.fastly.com|www.fastlystatus.com
Akamai|www.akamai.com|www.akamaistatus.com
Bunny|bunny.net|status.bunny.net
KeyCDN|www.keycdn.com|status.keycdn.com
Imperva|www.imperva.com|status.imperva.com
Sucuri|sucuri.net|status.sucuri.net
StackPath|www.stackpath.com|
Vercel|vercel.com|www.vercel-status.com
Netlify|www.netlify.com|www.netlifystatus.com
Heroku|www.heroku.com|status.heroku.com
Render|render.com|status.render.com
Railway|railway.com|status.railway.com
Fly.io|fly.io|status.flyio.net
Deno Deploy|deno.com|denostatus.com
Supabase|supabase.com|status.supabase.com
Firebase|firebase.google.com|status.firebase.google.com
PlanetScale|planetscale.com|www.planetscalestatus.com
Neon|neon.com|neonstatus.com
MongoDB Atlas|www.mongodb.com,cloud.mongodb.com|status.mongodb.com
Redis Cloud|redis.io|status.redis.io
Upstash|upstash.com|status.upstash.com
CockroachDB|www.cockroachlabs.com|status.cockroachlabs.cloud
Aiven|aiven.io|status.aiven.io
Confluent|www.confluent.io|status.confluent.cloud
Snowflake|www.snowflake.com|status.snowflake.com
Databricks|www.databricks.com|status.databricks.com
ClickHouse Cloud|clickhouse.com|status.clickhouse.com
Elastic Cloud|www.elastic.co|status.elastic.co
Algolia|www.algolia.com|status.algolia.com
Backblaze|www.backblaze.com|status.backblaze.com
Wasabi|wasabi.com|status.wasabi.com
Datadog|www.datadoghq.com|status.datadoghq.com
New Relic|newrelic.com|status.newrelic.com
Grafana Cloud|grafana.com|status.grafana.com
Sentry|sentry.io|status.sentry.io
Splunk|www.splunk.com|
Honeycomb|www.honeycomb.io|status.honeycomb.io
PagerDuty|www.pagerduty.com|status.pagerduty.com
Opsgenie|www.atlassian.com|opsgenie.status.atlassian.com
Better Stack|betterstack.com|status.betterstack.com
UptimeRobot|uptimerobot.com|status.uptimerobot.com
Pingdom|www.pingdom.com|status.pingdom.com
StatusCake|www.statuscake.com|status.statuscake.com
Healthchecks.io|healthchecks.io|status.healthchecks.io
Statuspage|www.atlassian.com|metastatuspage.com
Rollbar|rollbar.com|status.rollbar.com
Bugsnag|www.bugsnag.com|status.bugsnag.com
LogRocket|logrocket.com|status.logrocket.com
Papertrail|www.papertrail.com|
Slack|slack.com|slack-status.com
Discord|discord.com|discordstatus.com
Microsoft Teams|teams.microsoft.com|status.cloud.microsoft
Zoom|zoom.us|www.zoomstatus.com
Webex|www.webex.com|status.webex.com
Google Meet|meet.google.com|www.google.com/appsstatus
Mattermost|mattermost.com|status.mattermost.com
Rocket.Chat|www.rocket.chat|status.rocket.chat
Element|element.io|status.element.io
Matrix|matrix.org|status.matrix.org
Signal|signal.org|status.signal.org
Telegram|telegram.org,web.telegram.org|
WhatsApp|www.whatsapp.com,web.whatsapp.com|metastatus.com
Messenger|www.messenger.com|metastatus.com
Skype|www.skype.com|
Viber|www.viber.com|
LINE|line.me|
WeChat|www.wechat.com|
Threema|threema.ch|threemastatus.com
Wire|wire.com|status.wire.com
Zulip|zulip.com|status.zulip.com
Twist|twist.com|
Intercom|www.intercom.com|www.intercomstatus.com
Zendesk|www.zendesk.com|status.zendesk.com
Freshdesk|www.freshworks.com|
Help Scout|www.helpscout.com|status.helpscout.com
Crisp|crisp.chat|status.crisp.chat
HubSpot|www.hubspot.com|status.hubspot.com
Salesforce|www.salesforce.com|status.salesforce.com
Pipedrive|www.pipedrive.com|status.pipedrive.com
Mailchimp|mailchimp.com|status.mailchimp.com
Mailgun|www.mailgun.com,api.mailgun.net|status.mailgun.com
SendGrid|sendgrid.com,api.sendgrid.com|status.sendgrid.com
Postmark|postmarkapp.com,api.postmarkapp.com|status.postmarkapp.com
Resend|resend.com|resend-status.com
Brevo|www.brevo.com|status.brevo.com
Twilio|www.twilio.com,api.twilio.com|status.twilio.com
Vonage|www.vonage.com|
MessageBird|bird.com|status.bird.com
Plivo|www.plivo.com|status.plivo.com
Pusher|pusher.com|status.pusher.com
Ably|ably.com|status.ably.com
PubNub|www.pubnub.com|status.pubnub.com
OneSignal|onesignal.com|status.onesignal.com
Gmail|mail.google.com|www.google.com/appsstatus
Google Drive|drive.google.com|www.google.com/appsstatus
Google Docs|docs.google.com|www.google.com/appsstatus
Google Search|www.google.com|status.search.google.com
Google Maps|maps.google.com|status.cloud.google.com
YouTube|www.youtube.com|
Outlook|outlook.live.com,outlook.office.com|status.cloud.microsoft
Microsoft 365|www.microsoft365.com|status.cloud.microsoft
OneDrive|onedrive.live.com|status.cloud.microsoft
Xbox|www.xbox.com|support.xbox.com
iCloud|www.icloud.com|www.apple.com/support/systemstatus
Apple|www.apple.com|www.apple.com/support/systemstatus
App Store|apps.apple.com|www.apple.com/support/systemstatus
Proton Mail|proton.me,mail.proton.me|status.proton.me
Fastmail|www.fastmail.com|fastmailstatus.com
Tuta|tuta.com|status.tuta.com
Mailbox.org|mailbox.org|
Posteo|posteo.de|
Zoho|www.zoho.com|status.zoho.com
Yahoo Mail|mail.yahoo.com|
AOL|www.aol.com|
GMX|www.gmx.net|
Dropbox|www.dropbox.com|status.dropbox.com
Box|www.box.com|status.box.com
WeTransfer|wetransfer.com|wetransferstatus.com
MEGA|mega.io|
pCloud|www.pcloud.com|
Nextcloud|nextcloud.com|
Tresorit|tresorit.com|
1Password|1password.com|status.1password.com
Bitwarden|bitwarden.com|status.bitwarden.com
LastPass|www.lastpass.com|status.lastpass.com
Dashlane|www.dashlane.com|status.dashlane.com
Okta|www.okta.com|status.okta.com
Auth0|auth0.com|status.auth0.com
Duo|duo.com|status.duo.com
Clerk|clerk.com|status.clerk.com
WorkOS|workos.com|status.workos.com
Let's Encrypt|letsencrypt.org,acme-v02.api.letsencrypt.org|letsencrypt.status.io
ZeroSSL|zerossl.com|status.zerossl.com
DigiCert|www.digicert.com|status.digicert.com
Sectigo|www.sectigo.com|
Stripe|stripe.com,api.stripe.com|status.stripe.com
PayPal|www.paypal.com|www.paypal-status.com
Adyen|www.adyen.com|status.adyen.com
Braintree|www.braintreepayments.com|status.braintreepayments.com
Square|squareup.com|www.issquareup.com
Klarna|www.klarna.com|status.klarna.com
Mollie|www.mollie.com|status.mollie.com
Paddle|www.paddle.com|paddlestatus.com
Wise|wise.com|status.wise.com
Revolut|www.revolut.com|
N26|n26.com|
Plaid|plaid.com|status.plaid.com
Coinbase|www.coinbase.com|status.coinbase.com
Kraken|www.kraken.com|status.kraken.com
Binance|www.binance.com|
Bitstamp|www.bitstamp.net|
Etherscan|etherscan.io|
Infura|www.infura.io|status.infura.io
Alchemy|www.alchemy.com|status.alchemy.com
Shopify|www.shopify.com|www.shopifystatus.com
WooCommerce|woocommerce.com|
BigCommerce|www.bigcommerce.com|status.bigcommerce.com
Magento|business.adobe.com|status.adobe.com
Etsy|www.etsy.com|www.etsystatus.com
eBay|www.ebay.com|
Amazon|www.amazon.com|
AliExpress|www.aliexpress.com|
Zalando|www.zalando.de|
IKEA|www.ikea.com|
Walmart|www.walmart.com|
Target|www.target.com|
Best Buy|www.bestbuy.com|
WordPress.com|wordpress.com|automatticstatus.com
WordPress.org|wordpress.org|
Ghost|ghost.org|status.ghost.org
Medium|medium.com|medium.statuspage.io
Substack|substack.com|status.substack.com
Tumblr|www.tumblr.com|automatticstatus.com
Blogger|www.blogger.com|
Squarespace|www.squarespace.com|status.squarespace.com
Wix|www.wix.com|status.wix.com
Webflow|webflow.com|status.webflow.com
Weebly|www.weebly.com|www.weeblystatus.com
Carrd|carrd.co|
Framer|www.framer.com|www.framerstatus.com
Contentful|www.contentful.com|www.contentfulstatus.com
Sanity|www.sanity.io|status.sanity.io
Prismic|prismic.io|status.prismic.io
Storyblok|www.storyblok.com|status.storyblok.com
Atlassian|www.atlassian.com|status.atlassian.com
Jira|www.atlassian.com|jira-software.status.atlassian.com
Confluence|www.atlassian.com|confluence.status.atlassian.com
Trello|trello.com|trello.status.atlassian.com
Asana|asana.com|status.asana.com
Monday|monday.com|status.monday.com
ClickUp|clickup.com|status.clickup.com
Linear|linear.app|linearstatus.com
Notion|www.notion.com,www.notion.so|www.notion-status.com
Airtable|www.airtable.com|status.airtable.com
Basecamp|basecamp.com|www.37status.com
HEY|www.hey.com|www.37status.com
Todoist|www.todoist.com|status.todoist.net
Evernote|evernote.com|status.evernote.com
Coda|coda.io|status.coda.io
Miro|miro.com|status.miro.com
Figma|www.figma.com|status.figma.com
Canva|www.canva.com|www.canvastatus.com
Adobe|www.adobe.com|status.adobe.com
Sketch|www.sketch.com|status.sketch.com
InVision|www.invisionapp.com|
Loom|www.loom.com|loom.status.atlassian.com
Calendly|calendly.com|www.calendlystatus.com
Doodle|doodle.com|
Typeform|www.typeform.com|status.typeform.com
SurveyMonkey|www.surveymonkey.com|status.surveymonkey.com
DocuSign|www.docusign.com|status.docusign.com
Zapier|zapier.com|status.zapier.com
IFTTT|ifttt.com|status.ifttt.com
Make|www.make.com|status.make.com
n8n|n8n.io|status.n8n.cloud
Segment|segment.com|status.segment.com
Mixpanel|mixpanel.com|www.mixpanelstatus.com
Amplitude|amplitude.com|status.amplitude.com
PostHog|posthog.com|status.posthog.com
Plausible|plausible.io|status.plausible.io
Fathom|usefathom.com|status.usefathom.com
LaunchDarkly|launchdarkly.com|status.launchdarkly.com
Facebook|www.facebook.com|metastatus.com
Instagram|www.instagram.com|metastatus.com
Threads|www.threads.net|metastatus.com
X|x.com|
Twitter|x.com|
Reddit|www.reddit.com|www.redditstatus.com
LinkedIn|www.linkedin.com|www.linkedin-status.com
Pinterest|www.pinterest.com|www.pintereststatus.com
Snapchat|www.snapchat.com|
TikTok|www.tiktok.com|
Mastodon|mastodon.social,joinmastodon.org|status.mastodon.social
Bluesky|bsky.app|status.bsky.app
Quora|www.quora.com|
Flickr|www.flickr.com|status.flickr.net
Imgur|imgur.com|status.imgur.com
Giphy|giphy.com|
Vimeo|vimeo.com|www.vimeostatus.com
Dailymotion|www.dailymotion.com|
Twitch|www.twitch.tv|status.twitch.com
Spotify|www.spotify.com,open.spotify.com|
SoundCloud|soundcloud.com|status.soundcloud.com
Bandcamp|bandcamp.com|
Deezer|www.deezer.com|
Tidal|tidal.com|
Netflix|www.netflix.com|
Disney+|www.disneyplus.com|
Hulu|www.hulu.com|
Prime Video|www.primevideo.com|
Max|www.max.com|
Plex|www.plex.tv|status.plex.tv
Steam|store.steampowered.com,steamcommunity.com|
Epic Games|www.epicgames.com|status.epicgames.com
PlayStation Network|www.playstation.com|status.playstation.com
Nintendo|www.nintendo.com|
Roblox|www.roblox.com|status.roblox.com
Minecraft|www.minecraft.net|
GOG|www.gog.com|
itch.io|itch.io|
Battle.net|www.blizzard.com|
Riot Games|www.riotgames.com|status.riotgames.com
EA|www.ea.com|
Ubisoft|www.ubisoft.com|
Unity|unity.com|status.unity.com
Wikipedia|www.wikipedia.org,en.wikipedia.org|www.wikimediastatus.net
Wikidata|www.wikidata.org|www.wikimediastatus.net
Internet Archive|archive.org,web.archive.org|
OpenStreetMap|www.openstreetmap.org|
DuckDuckGo|duckduckgo.com|
Bing|www.bing.com|
Brave Search|search.brave.com|status.brave.com
Ecosia|www.ecosia.org|
Startpage|www.startpage.com|
Kagi|kagi.com|status.kagi.com
Mozilla|www.mozilla.org|status.mozilla.org
Coursera|www.coursera.org|status.coursera.org
edX|www.edx.org|status.edx.org
Udemy|www.udemy.com|status.udemy.com
Khan Academy|www.khanacademy.org|
Duolingo|www.duolingo.com|
Canvas|www.instructure.com|status.instructure.com
Moodle|moodle.org|
Uber|www.uber.com|
Lyft|www.lyft.com|
Airbnb|www.airbnb.com|
Booking.com|www.booking.com|
Expedia|www.expedia.com|
Tripadvisor|www.tripadvisor.com|
Ryanair|www.ryanair.com|
Lufthansa|www.lufthansa.com|
Deutsche Bahn|www.bahn.de|
SNCF|www.sncf-connect.com|
BBC|www.bbc.co.uk|
CNN|www.cnn.com|
The New York Times|www.nytimes.com|
The Guardian|www.theguardian.com|
Kickstarter|www.kickstarter.com|status.kickstarter.com
Patreon|www.patreon.com|status.patreon.com
Ko-fi|ko-fi.com|
Open Collective|opencollective.com|
Eventbrite|www.eventbrite.com|www.eventbritestatus.com
Meetup|www.meetup.com|
Strava|www.strava.com|status.strava.com
Fitbit|www.fitbit.com|
Garmin Connect|connect.garmin.com|connect.garmin.com
Tailscale|tailscale.com|status.tailscale.com
NordVPN|nordvpn.com|
Mullvad|mullvad.net|
ngrok|ngrok.com|status.ngrok.com
HashiCorp|www.hashicorp.com|status.hashicorp.com
Pulumi|www.pulumi.com|status.pulumi.com
Docker|www.docker.com|www.dockerstatus.com
Kubernetes|kubernetes.io|
Python|www.python.org|status.python.org
Node.js|nodejs.org|status.nodejs.org
Rust|www.rust-lang.org|
Go|go.dev,proxy.golang.org|
Stack Exchange|stackexchange.com|stackstatus.net
`
