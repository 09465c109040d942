import type { LogFormat } from '../format.ts'
import { akamaiDatastream2 } from './akamai-datastream2.ts'
import { awsAlb } from './aws-alb.ts'
import { awsApigateway } from './aws-apigateway.ts'
import { awsCloudfront } from './aws-cloudfront.ts'
import { awsCloudfrontRealtime } from './aws-cloudfront-realtime.ts'
import { awsElbClassic } from './aws-elb-classic.ts'
import { awsS3 } from './aws-s3.ts'
import { azureAppgw } from './azure-appgw.ts'
import { azureAppservice } from './azure-appservice.ts'
import { azureFrontdoor } from './azure-frontdoor.ts'
import { bunnyCdn } from './bunny-cdn.ts'
import { cloudflareLogpush } from './cloudflare-logpush.ts'
import { fastlyJson } from './fastly-json.ts'
import { fastlySyslog } from './fastly-syslog.ts'
import { gcpHttpLb } from './gcp-http-lb.ts'
import { gcpRequests } from './gcp-requests.ts'
import { herokuDyno } from './heroku-dyno.ts'
import { herokuRouter } from './heroku-router.ts'
import { iisHttperr } from './iis-httperr.ts'
import { iisW3c } from './iis-w3c.ts'
import { netlifyDrain } from './netlify-drain.ts'
import { vercelDrain } from './vercel-drain.ts'
import { w3c } from './w3c.ts'

/** What CDNs, load balancers of clouds and hosting platforms deliver, and Windows servers. */
export const platforms: readonly LogFormat[] = [
  akamaiDatastream2,
  awsAlb,
  awsApigateway,
  awsCloudfront,
  awsCloudfrontRealtime,
  awsElbClassic,
  awsS3,
  azureAppgw,
  azureAppservice,
  azureFrontdoor,
  bunnyCdn,
  cloudflareLogpush,
  fastlyJson,
  fastlySyslog,
  gcpHttpLb,
  gcpRequests,
  herokuDyno,
  herokuRouter,
  iisHttperr,
  iisW3c,
  netlifyDrain,
  vercelDrain,
  w3c,
]
