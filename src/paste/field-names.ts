/** Field names of responses. Two of them, or one that only a gateway writes, make lines a response head. */
const common =
  'server|date|content-type|content-length|connection|via|age|vary|etag|expires|cache-control|last-modified|location|retry-after|set-cookie|transfer-encoding|x-powered-by|www-authenticate|strict-transport-security|alt-svc|keep-alive|pragma|accept-ranges|x-content-type-options|x-frame-options|nel|report-to|referrer-policy|allow|access-control-[a-z-]+|proxy-authenticate|status'

const telling =
  'cf-ray|cf-cache-status|x-cache|x-cache-hits|x-cache-lookup|x-served-by|x-amz-[a-z0-9-]+|x-amzn-[a-z0-9-]+|apigw-requestid|x-azure-[a-z-]+|x-envoy-[a-z-]+|x-varnish|x-vercel-[a-z-]+|x-squid-error|x-request-id|x-correlation-id|x-runtime|server-timing|fly-request-id|x-nf-request-id|x-railway-[a-z-]+|x-render-[a-z-]+|rndr-id|x-github-request-id|x-sucuri-[a-z]+|x-iinfo|x-cdn|akamai-grn|x-akamai-[a-z-]+|x-cf-routererror|x-vcap-request-id|l5d-proxy-error|proxy-status|cache-status|x-kong-[a-z-]+|x-accel-[a-z-]+|x-ms-[a-z-]+|x-goog-[a-z-]+|x-guploader-[a-z]+|x-timer|ngrok-error-code|docker-distribution-api-version|x-fastly-[a-z-]+|fastly-[a-z-]+|cdn-[a-z]+|mime-version|x-litespeed-[a-z-]+|x-shopid|x-sorting-hat-[a-z]+|x-wix-[a-z-]+|x-application-context|x-aspnet-version|x-aspnetmvc-version|x-cache-status|x-hw|x-77-[a-z-]+|x-edge-[a-z-]+|x-trace-id|x-pass-why|x-generator|x-drupal-[a-z-]+|x-redirect-by|x-litespeed|x-debug-token(?:-link)?|x-forwarded-[a-z]+|x-github-[a-z-]+|x-proxy-[a-z]+|x-deny-reason|x-proxy-error|x-hrl-[a-z-]+|x-rate-?limit-[a-z-]+|ratelimit-[a-z-]+'

export const commonField: RegExp = new RegExp(`^(?:${common})$`, 'i')
export const tellingField: RegExp = new RegExp(`^(?:${telling})$`, 'i')

/** A known field name with its colon, after a break between two fields on one line. */
export const fieldInLine: RegExp = new RegExp(
  `(?<=[^\\s,;|][\\s,;|]{1,4})(?=(?:${common}|${telling}):[ \\t])`,
  'gi',
)
