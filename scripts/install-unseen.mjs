// node scripts/install-unseen.mjs: the servers that `npm run lab -- --unseen` runs and the tests do not.
import { installDebianPackages } from './debian-packages.mjs'

installDebianPackages([
  ['/usr/sbin/squid', 'squid'],
  ['/usr/sbin/lighttpd', 'lighttpd'],
  ['/usr/bin/h2o', 'h2o'],
  ['/usr/sbin/nghttpx', 'nghttp2-proxy'],
  ['/usr/bin/traffic_server', 'trafficserver'],
  ['/usr/bin/tinyproxy', 'tinyproxy-bin'],
  ['/usr/sbin/hitch', 'hitch'],
  ['/usr/bin/uvicorn', 'uvicorn'],
  ['/usr/bin/hypercorn', 'python3-hypercorn'],
  ['/usr/bin/waitress-serve', 'python3-waitress'],
  ['/usr/bin/uwsgi', 'uwsgi-core'],
  ['/usr/lib/uwsgi/plugins/python3_plugin.so', 'uwsgi-plugin-python3'],
  ['/usr/lib/python3/dist-packages/aiohttp/web.py', 'python3-aiohttp'],
  ['/usr/lib/python3/dist-packages/tornado/web.py', 'python3-tornado'],
  ['/usr/lib/python3/dist-packages/twisted/web/server.py', 'python3-twisted'],
  ['/usr/bin/puma', 'puma'],
  ['/usr/bin/unicorn', 'unicorn'],
])
