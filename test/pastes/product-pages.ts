/** Pages of products as a browser or a client shows their text, each with the product that it must be known by. */
export const productPages: readonly (readonly [responder: string, text: string])[] = [
  [
    'netlify',
    "Page not found\nLooks like you've followed a broken link or entered a URL that doesn't exist on this site.",
  ],
  [
    'netlify',
    "Site not found\nLooks like you followed a broken link or entered a URL that doesn't exist on Netlify.\nIf this is your site, and you weren't expecting a 404 for this path, please visit Netlify's",
  ],
  [
    'github-pages',
    'File not found\nThe site configured at this address does not contain the requested file.\nIf this is your site, make sure that the filename case matches the URL as well as any file permissions.',
  ],
  [
    'heroku',
    'Application error\nAn error occurred in the application and your page could not be served. If you are the application owner, check your logs for details.',
  ],
  ['heroku', 'No such app\nThere is no app configured at that hostname.'],
  ['heroku', "There's nothing here, yet.\nBuild something amazing"],
  ['render', 'Not Found\nx-render-routing: no-server'],
  [
    'railway',
    'The train has not arrived at the station.\nPlease check your network settings to confirm that your domain has provisioned.',
  ],
  [
    'replit',
    "Hmm... We Couldn't Reach This Repl\nMake sure this Repl has a port open and is ready to receive HTTP traffic.",
  ],
  ['shopify', 'Sorry, this shop is currently unavailable.'],
  [
    'shopify',
    'Something went wrong.\nWhat happened?\nThere was an error processing your request. Shopify',
  ],
  ['wix', "Looks Like This Domain Isn't Connected To A Website Yet!"],
  [
    'squarespace',
    'Website Expired\nThis account has expired. If you are the site owner, click below to login.',
  ],
  [
    'firebase-hosting',
    "Site Not Found\nWhy am I seeing this?\nThere are a few potential reasons:\nYou haven't deployed an app yet.\nYou may have deployed an empty directory.",
  ],
  [
    'azure-front-door',
    "Our services aren't available right now\nWe're working to restore all services as soon as possible. Please check back soon.",
  ],
  ['azure-application-gateway', '502 Bad Gateway\nMicrosoft-Azure-Application-Gateway/v2'],
  [
    'google-cloud-lb',
    'Error: Server Error\nThe server encountered a temporary error and could not complete your request.\nPlease try again in 30 seconds.',
  ],
  [
    'google-front-end',
    '404. That’s an error.\nThe requested URL /x was not found on this server. That’s all we know.',
  ],
  ['aws-api-gateway', '{"message": "Internal server error"}'],
  ['aws-api-gateway', '{"message":"Service Unavailable"}'],
  ['aws-api-gateway', '{"message":"Too Many Requests"}'],
  [
    'aws-cloudfront',
    "403 ERROR\nThe request could not be satisfied.\nBad request. We can't connect to the server for this app or website at this time.",
  ],
  ['imperva', 'Request unsuccessful. Incapsula incident ID: 1234-567'],
  ['sucuri', 'Access Denied - Sucuri Website Firewall'],
  ['ngrok', 'Tunnel abc.ngrok.io not found\nERR_NGROK_3200'],
  [
    'ngrok',
    'ERR_NGROK_8012\nTraffic was successfully tunneled to the ngrok agent, but the agent failed to establish a connection to the upstream web service at localhost:80.',
  ],
  ['traefik', 'no available server'],
  [
    'kubernetes-apiserver',
    '{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"no endpoints available for service \\"web\\"","reason":"ServiceUnavailable","code":503}',
  ],
  [
    'openshift-router',
    'Application is not available\nThe application is currently not serving requests at this endpoint. It may not have been started or is still starting.',
  ],
  [
    'f5-big-ip',
    'The requested URL was rejected. Please consult with your administrator.\nYour support ID is: 123456789',
  ],
  ['citrix-netscaler', 'Http/1.1 Service Unavailable'],
  ['citrix-netscaler', 'Http/1.1 Internal Server Error 43531'],
  [
    'passenger',
    "We're sorry, but something went wrong.\nThe issue has been logged for investigation. Please try again later.\nTechnical details for the administrator of this website\nError ID: x\nDetails: Web application could not be started by the Phusion Passenger(R) application server.",
  ],
  [
    'rails',
    "We're sorry, but something went wrong.\nIf you are the application owner check the logs for more information.",
  ],
  [
    'rails',
    "The page you were looking for doesn't exist.\nYou may have mistyped the address or the page may have moved.",
  ],
  ['django', 'Server Error (500)'],
  [
    'django',
    "DisallowedHost at /\nInvalid HTTP_HOST header: 'x.x.x.x'. You may need to add 'x.x.x.x' to ALLOWED_HOSTS.",
  ],
  ['laravel', 'Whoops, looks like something went wrong.'],
  ['laravel', '500 | Server Error'],
  ['laravel', '419 | Page Expired'],
  [
    'application',
    'Oops! An Error Occurred\nThe server returned a "500 Internal Server Error".\nSomething is broken. Please let us know what you were doing when this error occurred.',
  ],
  [
    'flask-werkzeug',
    'Internal Server Error\nThe server encountered an internal error and was unable to complete your request. Either the server is overloaded or there is an error in the application.',
  ],
  ['express', 'Cannot GET /api/x'],
  [
    'nextjs',
    'Application error: a server-side exception has occurred (see the server logs for more information).\nDigest: 1234567',
  ],
  ['nextjs', '404\nThis page could not be found.'],
  [
    'aspnet',
    "Server Error in '/' Application.\nObject reference not set to an instance of an object.",
  ],
  [
    'wordpress',
    'There has been a critical error on this website. Please check your site admin email inbox for instructions.',
  ],
  ['wordpress', 'Briefly unavailable for scheduled maintenance. Check back in a minute.'],
  ['application', 'The website encountered an unexpected error. Please try again later.'],
  [
    'application',
    'There has been an error processing your request\nException printing is disabled by default for security reasons.\nError log record number: 123456',
  ],
  ['gitlab-workhorse', '502\nWhoops, GitLab is taking too much time to respond.'],
  [
    'jetty',
    'HTTP ERROR 503 Service Unavailable\nURI:\t/\nSTATUS:\t503\nMESSAGE:\tService Unavailable\nSERVLET:\t-\nPowered by Jetty:// 9.4',
  ],
  [
    'pythonanywhere',
    'Something went wrong :-(\nSomething went wrong while trying to load this website; please try again later.\nIf this is your PythonAnywhere-hosted site',
  ],
  [
    'digitalocean-app-platform',
    'via_upstream\nApp Platform failed to forward this request to the application.',
  ],
  ['supabase', '{"code":"PGRST301","message":"JWT expired"}'],
  [
    'cpanel-lhc',
    'Sorry!\nIf you are the owner of this website, please contact your hosting provider: webmaster@shop.example\nIt is possible you have reached this page because: The IP address has changed.',
  ],
  ['nginx', '502 Bad Gateway\nnginx'],
  ['openresty', '502 Bad Gateway\nopenresty'],
  [
    'tengine',
    '502 Bad Gateway\nThe proxy server received an invalid response from an upstream server. Sorry for the inconvenience.\nPowered by Tengine',
  ],
  [
    'varnish',
    'Error 503 Backend fetch failed\nBackend fetch failed\nGuru Meditation:\nXID: 98404\nVarnish cache server',
  ],
  ['haproxy', '503 Service Unavailable\nNo server is available to handle this request.'],
  [
    'litespeed',
    '503 Service Unavailable\nThe server is temporarily busy, try again later!\nPowered by LiteSpeed Web Server',
  ],
  ['lighttpd', '503 Service Not Available'],
  [
    'apache-httpd',
    'Service Unavailable\nThe server is temporarily unable to service your request due to maintenance downtime or capacity problems. Please try again later.',
  ],
  [
    'apache-httpd',
    'Internal Server Error\nThe server encountered an internal error or misconfiguration and was unable to complete your request.\nPlease contact the server administrator at webmaster@localhost',
  ],
  [
    'gunicorn',
    '<html>\n  <head>\n    <title>Internal Server Error</title>\n  </head>\n  <body>\n    <h1><p>Internal Server Error</p></h1>\n    \n  </body>\n</html>',
  ],
  ['puma', 'An unhandled lowlevel error occurred. The application logs may have details.'],
  ['uwsgi', '--- no python application found, check your startup logs for errors ---'],
  [
    'aws-s3',
    '<Error><Code>NoSuchBucket</Code><Message>The specified bucket does not exist</Message><BucketName>x</BucketName></Error>',
  ],
  [
    'azure-blob-storage',
    '<?xml version="1.0" encoding="utf-8"?><Error><Code>ResourceNotFound</Code><Message>The specified resource does not exist. RequestId:x Time:2026-11-24T10:00:00.0Z</Message></Error>',
  ],
  ['fly-io', 'could not find a good candidate within 90 attempts at load balancing'],
  ['cloudflare', 'Bad gateway Error code 502\nVisit cloudflare.com for more information.'],
  ['cloudflare', 'Error 1015\nYou are being rate limited'],
  [
    'cloudflare',
    'Sorry, you have been blocked\nYou are unable to access shop.example\nCloudflare Ray ID: 8f1a2b3c',
  ],
  [
    'cloudflare',
    'Checking your browser before accessing shop.example.\nDDoS protection by Cloudflare',
  ],
  [
    'akamai',
    'Access Denied\nYou don\'t have permission to access "http://shop.example/" on this server.\nReference #18.2d351ab8.1557333295.a4e16ab\nhttps://errors.edgesuite.net/18.2d351ab8',
  ],
  [
    'fastly',
    'Fastly error: unknown domain: shop.example. Please check that this domain has been added to a service.',
  ],
  ['bunny', 'Domain suspended or not configured'],
  ['ddos-guard', 'DDoS-Guard\nChecking your browser before accessing'],
  [
    'iis',
    'HTTP Error 404.0 - Not Found\nThe resource you are looking for has been removed, had its name changed, or is temporarily unavailable.',
  ],
  [
    'azure-app-service',
    'Error 403 - This web app is stopped.\nThe web app you have attempted to reach is currently stopped and does not accept any requests.',
  ],
  [
    'azure-app-service',
    ':( Application Error\nIf you are the application administrator, you can access the diagnostic resources.',
  ],
  [
    'vercel',
    'This Serverless Function has crashed.\nYour connection is working correctly.\nVercel is working correctly.\n500: INTERNAL_SERVER_ERROR\nCode: FUNCTION_INVOCATION_FAILED',
  ],
  [
    'apigee',
    '{"fault":{"faultstring":"Unable to route the message to a Target Endpoint","detail":{"errorcode":"messaging.runtime.RouteFailed"}}}',
  ],
  [
    'spring-boot',
    '{"timestamp":"2026-11-24T10:00:00.000+00:00","status":500,"error":"Internal Server Error","path":"/api/x"}',
  ],
  ['asgi-uvicorn', '{"detail":"Not Found"}'],
  [
    'nghttpx',
    '<html><head><title>502 Bad Gateway</title><body><h1>502 Bad Gateway</h1><footer>nghttpx</footer></body></html>',
  ],
  ['mitmproxy', '502 Bad Gateway\nTypeError\nmitmproxy 9.0.1'],
  ['kong', 'An invalid response was received from the upstream server'],
  ['kong', '{"message":"failure to get a peer from the ring-balancer"}'],
  ['apisix', '{"error_msg":"404 Route Not Found"}'],
  ['huggingface', 'Runtime error\nlaunch timed out, space was not healthy after 30 min'],
  [
    'docker-registry',
    '{"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown","detail":"unknown tag=x"}]}',
  ],
  ['linkerd', 'l5d-proxy-error: HTTP Balancer service in fail-fast'],
]
