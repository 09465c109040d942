import type { CauseType } from '../model/cause.ts'

/** A cause in plain English. `title` follows "most likely:", `check` is what would prove it. */
export interface CauseText {
  readonly title: string
  readonly check: string
}

/** The 32 types of RFC 9209 section 2.3 and our own, in our words. */
export const causeTexts: Readonly<Record<CauseType, CauseText>> = {
  dns_timeout: {
    title: 'The name of the next hop was not resolved in time.',
    check: 'Ask the same resolver from the same machine.',
  },
  dns_error: {
    title: 'The name of the next hop does not resolve.',
    check: 'Resolve the upstream name on the machine that answered.',
  },
  destination_not_found: {
    title: 'Nothing is configured or published at this host and path.',
    check: 'Compare host and path with the routes that are configured.',
  },
  destination_unavailable: {
    title: 'The next hop is held for down, or no instance of it is running.',
    check: 'Look at the health checks and the list of running instances.',
  },
  destination_ip_prohibited: {
    title: 'A rule forbids connecting to the address of the next hop.',
    check: 'Compare the address with the rules of the hop that refused.',
  },
  destination_ip_unroutable: {
    title: 'There is no route to the address of the next hop.',
    check: 'Trace the route to it from the hop before.',
  },
  connection_refused: {
    title: 'The next hop refused the connection: nothing listens there, or a firewall rejects.',
    check: 'List the listening sockets on the next hop.',
  },
  connection_terminated: {
    title: 'The next hop closed the connection before it had answered.',
    check: 'Look for a crash, a restart or a worker limit at that second.',
  },
  connection_timeout: {
    title:
      'The connection to the next hop got no answer: packets are dropped, or the host is gone.',
    check: 'Connect to the port by hand from the hop before.',
  },
  connection_read_timeout: {
    title: 'The next hop stopped sending in the middle.',
    check: 'Look what the application was doing when it fell silent.',
  },
  connection_write_timeout: {
    title: 'The request could not be written to the next hop in time.',
    check: 'Look whether the application reads request bodies.',
  },
  connection_limit_reached: {
    title: 'A limit on connections or the queue for the next hop is full.',
    check: 'Compare the connections in use with the limit.',
  },
  tls_protocol_error: {
    title: 'The TLS handshake failed, as it does when one side speaks plain text.',
    check: 'Speak TLS and plain text to that port by hand.',
  },
  tls_certificate_error: {
    title: 'The certificate does not verify: expired, for another name, or not trusted.',
    check: 'Look at the dates, names and issuer of the certificate.',
  },
  tls_alert_received: {
    title: 'The other side ended the TLS handshake with an alert.',
    check: 'Compare versions, server name and client certificate.',
  },
  http_request_error: {
    title: 'The request itself is at fault.',
    check: 'Compare the request with what the server documents.',
  },
  http_request_denied: {
    title: 'A rule denied the request.',
    check: 'Look for the rule in the log of the hop that denied it.',
  },
  http_response_incomplete: {
    title: 'The response broke off before its end.',
    check: 'Look for a crash, a full disk of the proxy or a time-out in the middle.',
  },
  http_response_header_section_size: {
    title: 'The response head is larger than the hop before accepts.',
    check: 'Count the bytes of the response head, cookies first.',
  },
  http_response_header_size: {
    title: 'One field of the response is larger than the hop before accepts.',
    check: 'Look for the long field, usually a cookie.',
  },
  http_response_body_size: {
    title: 'The response body is larger than allowed.',
    check: 'Compare its size with the limit.',
  },
  http_response_trailer_section_size: {
    title: 'The trailers of the response are too large.',
    check: 'Look at what the application appends.',
  },
  http_response_trailer_size: {
    title: 'One trailer field of the response is too large.',
    check: 'Look at what the application appends.',
  },
  http_response_transfer_coding: {
    title: 'The transfer coding of the response is broken.',
    check: 'Read the chunks as they come over the wire.',
  },
  http_response_content_coding: {
    title: 'The content coding of the response is broken.',
    check: 'Fetch it without compression.',
  },
  http_response_timeout: {
    title: 'The next hop took the request and did not answer in time.',
    check: 'Find the slow request in the application, and what it waits for.',
  },
  http_upgrade_failed: {
    title: 'Switching protocols, as WebSocket does, failed.',
    check: 'Look whether the hop before passes Upgrade on.',
  },
  http_protocol_error: {
    title: 'The next hop answered with something that is not valid HTTP.',
    check: 'Ask the next hop by hand and read the bytes.',
  },
  proxy_internal_response: {
    title: 'The gateway answered by itself, on purpose.',
    check: 'Look for the rule that made it answer.',
  },
  proxy_internal_error: {
    title: 'The gateway itself failed.',
    check: 'Read the error log of the gateway.',
  },
  proxy_configuration_error: {
    title: 'The configuration of a gateway is wrong.',
    check: 'Test the configuration and read the start-up log.',
  },
  proxy_loop_detected: {
    title: 'The request goes in circles.',
    check: 'Follow the redirects or the Via field hop by hop.',
  },
  application_error: {
    title: 'The application failed while it handled the request.',
    check: 'Read the stack trace in the log of the application.',
  },
  overload: {
    title: 'The server has more work than it can take and refuses.',
    check: 'Look at its queue, workers and memory.',
  },
  maintenance: {
    title: 'The site was switched off on purpose, for maintenance.',
    check: 'Ask who switched it off, and until when.',
  },
  rate_limited: {
    title: 'This client sent more than it may.',
    check: 'Compare the rate with the limit in the response.',
  },
  circuit_open: {
    title: 'A circuit breaker is open: the hop before has stopped asking for a while.',
    check: 'Look which errors opened it.',
  },
  client_closed: {
    title: 'The client went away before the answer.',
    check: 'Compare the time-outs of client and server.',
  },
}
