import type { Responder } from '../../model/responder.ts'
import { akamai } from './akamai.ts'
import { apacheHttpd } from './apache-httpd.ts'
import { apacheTrafficServer } from './apache-traffic-server.ts'
import { apigee } from './apigee.ts'
import { apisix } from './apisix.ts'
import { appServers } from './app-servers.ts'
import { application } from './application.ts'
import { asgiUvicorn } from './asgi-uvicorn.ts'
import { aspnet } from './aspnet.ts'
import { awsAlb } from './aws-alb.ts'
import { awsApiGateway } from './aws-api-gateway.ts'
import { awsCloudfront } from './aws-cloudfront.ts'
import { awsElbClassic } from './aws-elb-classic.ts'
import { awsLambdaUrl } from './aws-lambda-url.ts'
import { awsS3 } from './aws-s3.ts'
import { azureAppService } from './azure-app-service.ts'
import { azureApplicationGateway } from './azure-application-gateway.ts'
import { azureBlobStorage } from './azure-blob-storage.ts'
import { azureFrontDoor } from './azure-front-door.ts'
import { bunny } from './bunny.ts'
import { caddy } from './caddy.ts'
import { cdn77 } from './cdn77.ts'
import { citrixNetscaler } from './citrix-netscaler.ts'
import { cloudflare } from './cloudflare.ts'
import { cloudflared } from './cloudflared.ts'
import { cpanelLhc } from './cpanel-lhc.ts'
import { ddosGuard } from './ddos-guard.ts'
import { denoDeploy } from './deno-deploy.ts'
import { digitaloceanAppPlatform } from './digitalocean-app-platform.ts'
import { django } from './django.ts'
import { dockerRegistry } from './docker-registry.ts'
import { envoy } from './envoy.ts'
import { express } from './express.ts'
import { f5BigIp } from './f5-big-ip.ts'
import { fastifyReplyFrom } from './fastify-reply-from.ts'
import { fastly } from './fastly.ts'
import { firebaseHosting } from './firebase-hosting.ts'
import { flaskWerkzeug } from './flask-werkzeug.ts'
import { flyIo } from './fly-io.ts'
import { forwardProxy } from './forward-proxy.ts'
import { gcore } from './gcore.ts'
import { githubCodespaces } from './github-codespaces.ts'
import { githubPages } from './github-pages.ts'
import { gitlabWorkhorse } from './gitlab-workhorse.ts'
import { goHttp } from './go-http.ts'
import { goReverseproxy } from './go-reverseproxy.ts'
import { googleAppEngine } from './google-app-engine.ts'
import { googleCloudLb } from './google-cloud-lb.ts'
import { googleCloudRun } from './google-cloud-run.ts'
import { googleCloudStorage } from './google-cloud-storage.ts'
import { googleFrontEnd } from './google-front-end.ts'
import { gorouter } from './gorouter.ts'
import { gunicorn } from './gunicorn.ts'
import { h2o } from './h2o.ts'
import { haproxy } from './haproxy.ts'
import { heroku } from './heroku.ts'
import { huggingface } from './huggingface.ts'
import { iis } from './iis.ts'
import { imperva } from './imperva.ts'
import { ingressNginx } from './ingress-nginx.ts'
import { istio } from './istio.ts'
import { jetty } from './jetty.ts'
import { keycdn } from './keycdn.ts'
import { kong } from './kong.ts'
import { kubernetes } from './kubernetes.ts'
import { kubernetesApiserver } from './kubernetes-apiserver.ts'
import { laravel } from './laravel.ts'
import { lighttpd } from './lighttpd.ts'
import { linkerd } from './linkerd.ts'
import { litefsProxy } from './litefs-proxy.ts'
import { litespeed } from './litespeed.ts'
import { mitmproxy } from './mitmproxy.ts'
import { netlify } from './netlify.ts'
import { nextjs } from './nextjs.ts'
import { nghttpx } from './nghttpx.ts'
import { nginx } from './nginx.ts'
import { ngrok } from './ngrok.ts'
import { nodeHttpProxy } from './node-http-proxy.ts'
import { nodejsHttp } from './nodejs-http.ts'
import { openresty } from './openresty.ts'
import { openshiftRouter } from './openshift-router.ts'
import { passenger } from './passenger.ts'
import { phpFpm } from './php-fpm.ts'
import { pound } from './pound.ts'
import { puma } from './puma.ts'
import { pythonanywhere } from './pythonanywhere.ts'
import { pythonHttpServer } from './python-http-server.ts'
import { rails } from './rails.ts'
import { railway } from './railway.ts'
import { render } from './render.ts'
import { replit } from './replit.ts'
import { shopify } from './shopify.ts'
import { springBoot } from './spring-boot.ts'
import { squarespace } from './squarespace.ts'
import { squid } from './squid.ts'
import { stackpathEdgecast } from './stackpath-edgecast.ts'
import { sucuri } from './sucuri.ts'
import { supabase } from './supabase.ts'
import { tencentClb } from './tencent-clb.ts'
import { tengine } from './tengine.ts'
import { tinyproxy } from './tinyproxy.ts'
import { tomcat } from './tomcat.ts'
import { traefik } from './traefik.ts'
import { uwsgi } from './uwsgi.ts'
import { varnish } from './varnish.ts'
import { vercel } from './vercel.ts'
import { wix } from './wix.ts'
import { wordpress } from './wordpress.ts'
import { wordpressHosting } from './wordpress-hosting.ts'
import { yarp } from './yarp.ts'

/** Every product we can tell apart. The order is alphabetical and carries no meaning. */
export const responders: readonly Responder[] = [
  akamai,
  apacheHttpd,
  apacheTrafficServer,
  apigee,
  apisix,
  ...appServers,
  application,
  asgiUvicorn,
  aspnet,
  awsAlb,
  awsApiGateway,
  awsCloudfront,
  awsElbClassic,
  awsLambdaUrl,
  awsS3,
  azureAppService,
  azureApplicationGateway,
  azureBlobStorage,
  azureFrontDoor,
  bunny,
  caddy,
  cdn77,
  citrixNetscaler,
  cloudflare,
  cloudflared,
  cpanelLhc,
  ddosGuard,
  denoDeploy,
  digitaloceanAppPlatform,
  django,
  dockerRegistry,
  envoy,
  express,
  f5BigIp,
  fastifyReplyFrom,
  fastly,
  firebaseHosting,
  flaskWerkzeug,
  flyIo,
  forwardProxy,
  gcore,
  githubCodespaces,
  githubPages,
  gitlabWorkhorse,
  goHttp,
  goReverseproxy,
  googleAppEngine,
  googleCloudLb,
  googleCloudRun,
  googleCloudStorage,
  googleFrontEnd,
  gorouter,
  gunicorn,
  h2o,
  haproxy,
  heroku,
  huggingface,
  iis,
  imperva,
  ingressNginx,
  istio,
  jetty,
  keycdn,
  kong,
  kubernetes,
  kubernetesApiserver,
  laravel,
  lighttpd,
  linkerd,
  litefsProxy,
  litespeed,
  mitmproxy,
  netlify,
  nextjs,
  nghttpx,
  nginx,
  ngrok,
  nodeHttpProxy,
  nodejsHttp,
  openresty,
  openshiftRouter,
  passenger,
  phpFpm,
  pound,
  puma,
  pythonanywhere,
  pythonHttpServer,
  rails,
  railway,
  render,
  replit,
  shopify,
  springBoot,
  squarespace,
  squid,
  stackpathEdgecast,
  sucuri,
  supabase,
  tencentClb,
  tengine,
  tinyproxy,
  tomcat,
  traefik,
  uwsgi,
  varnish,
  vercel,
  wix,
  wordpress,
  wordpressHosting,
  yarp,
]

const byId: ReadonlyMap<string, Responder> = new Map(responders.map((entry) => [entry.id, entry]))

export function responderById(id: string): Responder | undefined {
  return byId.get(id)
}
