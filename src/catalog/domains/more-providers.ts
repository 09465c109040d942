import type { Provider } from '../../model/domain.ts'
import { provider as p } from './marker.ts'

/** Platforms as they are known in general, not read in a stored source. */
export const moreProviders: readonly Provider[] = [
  p('Netlify', ['netlify.app', 'netlify.com'], ["URL that doesn't exist on Netlify"], 'recalled'),
  p(
    'Wix',
    ['wixdns.net', 'wixsite.com', 'editorx.io'],
    [
      "Looks like this domain isn't connected to a website yet",
      'Connect it to your Wix website in just a few easy steps',
    ],
    'recalled',
  ),
  p('Squarespace', ['squarespace.com'], [], 'recalled', ['No Such Account', 'Domain Not Claimed']),
  p(
    'Azure App Service',
    ['azurewebsites.net', 'trafficmanager.net', 'azurefd.net', 'azureedge.net', 'cloudapp.net'],
    [
      '404 Web Site not found',
      'Custom domain has not been configured inside Azure',
      'This web app is stopped',
      'Our services aren’t available right now',
    ],
    'recalled',
  ),
  p('Azure Storage', ['web.core.windows.net', 'blob.core.windows.net'], [], 'recalled', [
    'The requested content does not exist',
    'The specified account does not exist',
  ]),
  p(
    'Pantheon',
    ['pantheonsite.io', 'pantheon.io'],
    ['The gods are wise, but do not know of the site which you seek', '404 Unknown Site'],
    'recalled',
  ),
  p('CloudFront', ['cloudfront.net'], [], 'recalled', [
    "We can't connect to the server for this app or website at this time",
    'The distribution is not configured',
    'Bad request.',
  ]),
  p(
    'Firebase Hosting',
    ['web.app', 'firebaseapp.com'],
    ["You haven't deployed an app yet", 'You may have deployed an empty directory'],
    'recalled',
    ['Site Not Found'],
  ),
  p(
    'Zendesk',
    ['zendesk.com'],
    ['this help center no longer exists', 'Help Center Closed'],
    'recalled',
  ),
  p('GitLab Pages', ['gitlab.io'], [], 'recalled'),
  p(
    'Railway',
    ['railway.app', 'up.railway.app'],
    ['The train has not arrived at the station'],
    'recalled',
  ),
  p(
    'Blogger',
    ['ghs.google.com', 'blogspot.com'],
    ['the blog you were looking for does not exist'],
    'recalled',
  ),
  p('Deno Deploy', ['deno.dev'], ['DEPLOYMENT_NOT_FOUND The deployment'], 'recalled'),
  p('Carrd', ['carrd.co'], [], 'recalled', ['Sorry, the requested page could not be found']),
  p('Notion', ['notion.site'], [], 'recalled', ["This page couldn't be found"]),
  p('Weebly', ['weebly.com'], ['Your Weebly site could not be found'], 'recalled'),
  p(
    'Jimdo',
    ['jimdo.com', 'jimdosite.com'],
    ['This website does not exist or is not available'],
    'recalled',
  ),
  p(
    'Google Cloud Storage',
    ['c.storage.googleapis.com'],
    ['<code>nosuchbucket</code>'],
    'recalled',
  ),
  p('Contabo and other S3', [], ['<Code>NoSuchBucket</Code>'], 'recalled'),
  p(
    'Alibaba OSS',
    ['aliyuncs.com'],
    ['<Code>NoSuchBucket</Code>', 'NoSuchCustomDomain'],
    'recalled',
  ),
  p(
    'Acquia',
    ['acquia-sites.com'],
    ['The site you are looking for could not be found. Web Site Not Found'],
    'recalled',
  ),
  p(
    'WP Engine',
    ['wpengine.com', 'wpenginepowered.com'],
    ['The site you were looking for couldn’t be found.'],
    'recalled',
  ),
  p('Platform.sh', ['platformsh.site'], ['The requested domain is not configured'], 'recalled'),
  p('Strapi Cloud, Koyeb', ['koyeb.app'], ['No active service'], 'recalled'),
  p('Teachable', ['teachable.com'], [], 'recalled', ['This school is not available']),
  p(
    'Big Cartel',
    ['bigcartel.com'],
    ["Oops! We couldn't find that page.", 'Shop not found'],
    'recalled',
  ),
  p(
    'Shopware Cloud, Ecwid',
    ['ecwid.com', 'company.site'],
    ['This store is unavailable'],
    'recalled',
  ),
  p('Cloudflare Pages', ['pages.dev', 'workers.dev'], [], 'recalled', [
    'Nothing is here yet',
    'There is nothing here yet',
  ]),
  p('Unbounce', ['unbouncepages.com'], [], 'recalled', ['was not found on this server']),
  p('AWS Amplify', ['amplifyapp.com', 'awsapps.com'], [], 'recalled'),
  p('HubSpot', ['hs-sites.com', 'sites.hubspot.net', 'hubspotpagebuilder.com'], [], 'recalled', [
    'Domain not found',
  ]),
  p('Framer', ['framer.app', 'framer.website'], [], 'recalled', ['Site Not Found']),
  p('Kinsta', ['kinsta.cloud', 'kinsta.page', 'sevalla.app'], [], 'recalled'),
  p('Glitch', ['glitch.me'], [], 'recalled'),
  p('Bubble', ['bubbleapps.io'], [], 'recalled'),
  p('Tilda', ['tilda.ws'], ['Please renew your subscription'], 'recalled'),
  p('Fly.io', ['fly.dev'], [], 'recalled'),
]
