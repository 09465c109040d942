import { html } from 'hono/html'
import type { Page, PageContext } from './layout.ts'

/** A log is read by a worker in the browser; this page sends nothing. */
export function logsPage({ assets }: PageContext): Page {
  return {
    title: 'Read a log: what failed, when, for whom, why',
    description:
      'Drop an access or error log. It is read in your browser, nothing is uploaded; the page works offline once loaded.',
    path: '/logs',
    width: 'wide',
    scripts: ['logs.page.ts'],
    content: html`<h1>Logs</h1>
      <p class="lead hero">
        Drop an access or error log: nginx, Apache, HAProxy, Caddy, Envoy, load balancers of clouds,
        applications. See what failed, when, for whom and why.
      </p>
      <div class="dropzone drop" data-logs data-worker="${assets.path('logs.worker.ts')}">
        <p><label for="file">Drop files here, or choose them</label></p>
        <input type="file" id="file" multiple />
        <p class="small soft" data-sent>
          Nothing is uploaded: a worker in this browser reads the file. Cut the network and try: it
          works the same.
        </p>
        <noscript>
          <p>
            This needs a script, since the file stays here. On a terminal:
            <code>npx statusdetector logs access.log</code>
          </p>
        </noscript>
        <p role="status" data-state></p>
        <progress max="1" value="0" aria-label="How much is read" hidden></progress>
      </div>
      <div data-result></div>
      <section class="hero" aria-labelledby="proof">
        <h2 id="proof">How to see that nothing is sent</h2>
        <p>
          Open the developer tools on the network tab and drop the file: no request is made. The
          page’s policy lets its scripts talk to this site only, and after a file is read the line
          above counts the requests that the browser has made since. Gzip is unpacked here, too.
        </p>
        <p>
          The same on a terminal, for any size: <code>npx statusdetector logs access.log.gz</code>
        </p>
      </section>`,
  }
}
