import { html } from 'hono/html'
import { usualRequests } from '../../app/index.ts'
import type { Site } from '../services.ts'
import type { Page } from './layout.ts'
import type { Html } from './markup.ts'

/** What this is and how sure it is. */
export function aboutPage(site: Site): Page {
  return {
    title: 'About statusdetector',
    description: 'What statusdetector does, how it reaches a verdict, and what it will not claim.',
    path: '/about',
    content: html`<h1>About</h1>
      <p class="lead">
        A page fails. Somebody between you and it knows why. This finds out who, and asks.
      </p>
      <h2>How it reaches a verdict</h2>
      <p>
        Probes, logs and pastes make observations; observations give evidence; rules read evidence;
        causes are ranked. The same engine reads a live check, a line of a log and whatever you
        paste, so a code means the same everywhere.
      </p>
      <p>
        It first finds who wrote the response, and only then reads the code in that product’s
        language. Causes that look the same from outside are shown side by side, with probabilities
        that hold: of the causes shown at 90 %, nine in ten were right in a lab of real proxies with
        real faults.
      </p>
      <h2>What it will not do</h2>
      <ul>
        <li>Guess. “Unknown” is an answer, and it names the observation that would decide.</li>
        <li>
          Pester. A check is a few harmless requests under its own name.
          <a href="/prober">What we send</a>.
        </li>
        <li>Keep what it need not. <a href="/privacy">What is kept</a>.</li>
      </ul>
      <h2>Run it yourself</h2>
      <p>
        It is open source under the MIT licence: this site, a command line, a library. The command
        line may also ask private addresses, which this site refuses.
      </p>
      <pre
        tabindex="0"
        aria-label="Command"
      ><code>npx statusdetector check https://example.org/</code></pre>
      ${
        site.contact === undefined
          ? ''
          : html`<h2>Operator</h2>
              <p>${contactLink(site.contact)}</p>`
      }`,
  }
}

/** What is kept, for how long. */
export function privacyPage(site: Site): Page {
  return {
    title: 'Privacy: what is kept, and how long',
    description: `Reports are kept ${site.keepDays} days with the host only; pastes and logs are not kept; no cookies.`,
    path: '/privacy',
    content: html`<h1>Privacy</h1>
      <p class="lead">Little is kept, none of it for long, and nothing to tell who you are.</p>
      <div class="scroll" tabindex="0" role="region" aria-label="What is kept">
        <table>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Kept</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">A report of a check</th>
              <td>
                ${site.keepDays} days, with the host only: paths and queries are taken out before it
                is stored. The page shows them for ten minutes, from memory.
              </td>
            </tr>
            <tr>
              <th scope="row">A permanent link</th>
              <td>with the whole URL, until its owner deletes it; only when you tick the box</td>
            </tr>
            <tr>
              <th scope="row">What you paste</th>
              <td>not at all: it is read and forgotten</td>
            </tr>
            <tr>
              <th scope="row">Log files</th>
              <td>
                not at all: the page reads them in your browser and never sends
                them${
                  site.logUpload
                    ? html`. What a program sends to <code>/api/v1/logs</code> is read and forgotten`
                    : ''
                }
              </td>
            </tr>
            <tr>
              <th scope="row">Your address</th>
              <td>
                not at all. For rate limits there is a hash of it in memory, made with a key that is
                thrown away with the process; neither is written to disk or to the server’s log
              </td>
            </tr>
            <tr>
              <th scope="row">The past of a name</th>
              <td>
                only when you tick the box: the Wayback Machine and crt.sh are then asked about the
                host, by this server and not by your browser
              </td>
            </tr>
            <tr>
              <th scope="row">Cookies, trackers, third parties</th>
              <td>none</td>
            </tr>
          </tbody>
        </table>
      </div>
      <h2>Deleting a report</h2>
      <p>
        The link that a check gives you first carries a key after the <code>#</code>, which browsers
        send to nobody. Whoever has that link sees a button to delete the report. The link without
        it only shows the report. Share the latter: “Copy the link” leaves the key out.
      </p>
      <h2>Who can read a report</h2>
      <p>Whoever has its link; it cannot be guessed, and search engines are told to stay away.</p>`,
  }
}

/** Who we are to the owner of a target, and how to be left alone. */
export function proberPage(site: Site): Page {
  return {
    title: 'Our requests: what the prober sends, and how to opt out',
    description:
      'What this site sends when somebody checks a host, how to recognise it, and how its owner opts out.',
    path: '/prober',
    content: html`<h1>Our requests</h1>
      <p class="lead">
        You found us in your log. A person asked this site why a page of yours fails, or whether it
        does.
      </p>
      <h2>What we send</h2>
      <ul>
        <li>
          A <code>GET</code> of the page, repeated three times, and four times more if the answers
          differ; the pages that it redirects to; and the same from each further address of the
          name, at most four.
        </li>
        <li>
          If it fails, two requests that only your first hop can answer: a <code>GET</code> of an
          over-long path that begins with <code>statusdetector-handwriting</code>, and a
          <code>TRACE</code> with <code>Max-Forwards: 0</code>. They are well-formed and change
          nothing. Then one <code>GET /robots.txt</code>, or of a page beside it that cannot exist.
        </li>
        <li>At most ${usualRequests} requests in all for one check.</li>
        <li>
          A TCP and TLS connection to each address of the name, and questions to the name servers.
        </li>
        <li>
          No other methods, no bodies, no credentials, no port scans; of one host at most
          ${site.checksPerHost.hour} checks an hour and ${site.checksPerHost.atOnce} at a time,
          whoever asks.
        </li>
      </ul>
      <h2>How to recognise us</h2>
      <p>Every request names itself:</p>
      <pre tabindex="0" aria-label="User-Agent"><code>User-Agent: ${site.userAgent}</code></pre>
      <p>
        The same is at
        <a href="/.well-known/probing.txt"><code>/.well-known/probing.txt</code></a> (RFC 9511).
      </p>
      <h2>How to opt out</h2>
      <p>
        Tell the operator your domain or
        network${
          site.contact === undefined
            ? '; they are reached where this site is run'
            : html`: ${contactLink(site.contact)}`
        }.
        It goes on a list, with everything below it, and is not asked again. Operators: the list is
        a file of suffixes and networks, named with <code>--opt-out</code>.
      </p>`,
  }
}

function contactLink(contact: string): Html {
  if (/^https?:\/\//i.test(contact))
    return html`<a href="${contact}" rel="noreferrer">${contact}</a>`
  return contact.includes('@')
    ? html`<a href="mailto:${contact.replace(/^mailto:/i, '')}">${contact}</a>`
    : html`${contact}`
}
