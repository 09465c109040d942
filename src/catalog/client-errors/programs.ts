import type { CauseType } from '../../model/cause.ts'
import type { ClientErrorEntry } from '../../model/status.ts'

const java =
  'https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/net/package-summary.html'
const jsse =
  'https://docs.oracle.com/en/java/javase/21/security/java-secure-socket-extension-jsse-reference-guide.html'
const apache = 'https://hc.apache.org/httpcomponents-client-4.5.x/current/httpclient/apidocs/'
const urllib3 = 'https://urllib3.readthedocs.io/en/stable/reference/urllib3.exceptions.html'
const httpx = 'https://www.python-httpx.org/exceptions/'
const aiohttp = 'https://docs.aiohttp.org/en/stable/client_reference.html#client-exceptions'
const axios = 'https://github.com/axios/axios#error-types'
const go = 'https://cs.opensource.google/go/go/+/master:src/net/http/transport.go'
const dotnet = 'https://learn.microsoft.com/en-us/dotnet/api/system.net.http.httprequesterror'
const grpc = 'https://grpc.io/docs/guides/status-codes/'
const ruby = 'https://docs.ruby-lang.org/en/master/Net/HTTP.html'
const hyper = 'https://docs.rs/hyper/latest/hyper/struct.Error.html'
const mint = 'https://hexdocs.pm/mint/Mint.TransportError.html'
const dart = 'https://api.dart.dev/dart-io/SocketException-class.html'

/** An error of a library, by the name and the words it is printed with. */
export interface ProgramError {
  readonly code: string
  readonly phase: ClientErrorEntry['phase']
  readonly side: ClientErrorEntry['side']
  readonly meaning: string
  readonly priors: readonly (readonly [cause: CauseType, share: number])[]
  /** Linear on 64 KiB, and too long to stand in prose or in a program that has not failed. */
  readonly pattern: RegExp
  readonly url: string
}

const row = (
  code: string,
  phase: ClientErrorEntry['phase'],
  side: ClientErrorEntry['side'],
  meaning: string,
  priors: ProgramError['priors'],
  pattern: RegExp,
  url: string,
): ProgramError => ({ code, phase, side, meaning, priors, pattern, url })

/** What HTTP clients of languages throw; the finer names stand before the wider ones. */
export const programErrors: readonly ProgramError[] = [
  row(
    'UnknownHostException',
    'dns',
    'either',
    'The name of the host has no address.',
    [['dns_error', 95]],
    /\bUnknownHostException: \S/,
    java,
  ),
  row(
    'ConnectTimeoutException',
    'connect',
    'network',
    'The connection attempt got no answer.',
    [['connection_timeout', 93]],
    /\b(?:ConnectTimeoutException|HttpConnectTimeoutException): |SocketTimeoutException: (?:connect timed out|failed to connect to)/i,
    apache,
  ),
  row(
    'SocketTimeoutException',
    'response',
    'server',
    'Nothing was read in the time allowed.',
    [
      ['http_response_timeout', 88],
      ['connection_timeout', 8],
    ],
    /\bSocketTimeoutException: (?:Read timed out|timeout\b|\d)|\bHttpTimeoutException: /i,
    java,
  ),
  row(
    'NoHttpResponseException',
    'response',
    'network',
    'The server closed a connection that was kept for reuse, or died.',
    [['connection_terminated', 93]],
    /\bNoHttpResponseException\b|\S:\d{1,5} failed to respond\b/,
    apache,
  ),
  row(
    'PrematureCloseException',
    'response',
    'network',
    'The connection was closed before the answer.',
    [['connection_terminated', 90]],
    /\bPrematureCloseException\b|Connection prematurely closed (?:BEFORE|DURING) response/,
    java,
  ),
  row(
    'java.net.ConnectException',
    'connect',
    'server',
    'No connection could be made to any address.',
    [
      ['connection_refused', 65],
      ['connection_timeout', 20],
      ['destination_ip_unroutable', 8],
    ],
    /\bConnectException: Failed to connect to \S/,
    java,
  ),
  row(
    'SSLHandshakeException: PKIX',
    'tls',
    'server',
    'No trusted root vouches for the certificate.',
    [['tls_certificate_error', 96]],
    /PKIX path (?:building|validation) failed|unable to find valid certification path|CertificateException: No (?:subject alternative|name matching)/i,
    jsse,
  ),
  row(
    'SSLHandshakeException: fatal alert',
    'tls',
    'server',
    'The server broke the handshake off with an alert.',
    [['tls_alert_received', 92]],
    /Received fatal alert: [a-z_]{5,40}/i,
    jsse,
  ),
  row(
    'SSLException: unrecognized message',
    'tls',
    'server',
    'The other side does not speak TLS on this port.',
    [['tls_protocol_error', 93]],
    /Unsupported or unrecognized SSL message|plaintext connection\?/i,
    jsse,
  ),

  row(
    'ConnectTimeout',
    'connect',
    'network',
    'The connection attempt got no answer.',
    [['connection_timeout', 94]],
    /\bConnectTimeout(?:Error)?\b[:(]|\(connect timeout=/,
    urllib3,
  ),
  row(
    'ReadTimeout',
    'response',
    'server',
    'Nothing was read in the time allowed.',
    [
      ['http_response_timeout', 92],
      ['connection_read_timeout', 5],
    ],
    /\bReadTimeout(?:Error)?\b[:(]|\(read timeout=|\bServerTimeoutError: |^(?:httpx|httpcore|requests\.exceptions)\.ReadTimeout\b/m,
    urllib3,
  ),
  row(
    'RemoteDisconnected',
    'response',
    'network',
    'The peer closed without an answer.',
    [['connection_terminated', 94]],
    /RemoteDisconnected\('|Remote end closed connection without response|RemoteProtocolError: Server disconnected/,
    urllib3,
  ),
  row(
    'ConnectError',
    'connect',
    'server',
    'No address of the host took the connection.',
    [
      ['connection_refused', 66],
      ['connection_timeout', 14],
      ['destination_ip_unroutable', 12],
    ],
    /All connection attempts failed/,
    httpx,
  ),
  row(
    'ClientPayloadError',
    'response',
    'server',
    'The body ended before it was whole.',
    [['http_response_incomplete', 93]],
    /\bClientPayloadError: |peer closed connection without sending complete message body|\bChunkedEncodingError: |InvalidChunkLength\(/,
    aiohttp,
  ),
  row(
    'TooManyRedirects',
    'redirect',
    'server',
    'The redirects do not end.',
    [['proxy_loop_detected', 95]],
    /\bTooManyRedirects: |Exceeded \d+ redirects/,
    httpx,
  ),

  row(
    'ECONNABORTED: timeout',
    'response',
    'server',
    'axios gave up: no answer within its own limit.',
    [
      ['http_response_timeout', 74],
      ['connection_timeout', 22],
    ],
    /\btimeout of \d{1,9}ms exceeded/i,
    axios,
  ),
  row(
    'ESOCKETTIMEDOUT',
    'response',
    'server',
    'Nothing was read in the time allowed.',
    [
      ['http_response_timeout', 80],
      ['connection_timeout', 15],
    ],
    /\bESOCKETTIMEDOUT\b/,
    axios,
  ),
  row(
    'ERR_STREAM_PREMATURE_CLOSE',
    'response',
    'network',
    'The body ended before it was whole.',
    [
      ['http_response_incomplete', 75],
      ['connection_terminated', 20],
    ],
    /ERR_STREAM_PREMATURE_CLOSE|Invalid response body while trying to fetch|: Premature close\b/,
    axios,
  ),

  row(
    'lookup: i/o timeout',
    'dns',
    'network',
    'The resolver did not answer in time.',
    [['dns_timeout', 92]],
    /\blookup [^\s:]{1,253}(?: on \S{1,100})?: (?:i\/o timeout|read udp\b[^\n]{0,200}i\/o timeout)/,
    go,
  ),
  row(
    'waiting for connection',
    'connect',
    'network',
    'No connection was made in the time allowed.',
    [
      ['connection_timeout', 80],
      ['http_response_timeout', 12],
    ],
    /request canceled while waiting for connection/,
    go,
  ),
  row(
    'awaiting headers',
    'response',
    'server',
    'No response head came in the time allowed.',
    [
      ['http_response_timeout', 80],
      ['connection_timeout', 15],
    ],
    /\((?:Client\.Timeout|context deadline) exceeded while awaiting headers\)|timeout awaiting response headers/,
    go,
  ),
  row(
    'reading body',
    'response',
    'server',
    'The body stopped coming.',
    [['connection_read_timeout', 90]],
    /Client\.Timeout or context cancellation while reading body/,
    go,
  ),
  row(
    'TLS handshake timeout',
    'tls',
    'network',
    'The connection opened, and the handshake got no answer.',
    [
      ['connection_timeout', 50],
      ['tls_protocol_error', 25],
      ['http_response_timeout', 15],
    ],
    /\bTLS handshake timeout\b/,
    go,
  ),
  row(
    'EOF',
    'response',
    'network',
    'The peer closed without an answer.',
    [['connection_terminated', 94]],
    /\b(?:Get|Head|Post|Put|Patch|Delete) \\?"[a-z]{2,8}:\/\/[^\s"\\]{1,500}\\?": (?:unexpected )?EOF/,
    go,
  ),
  row(
    'GOAWAY',
    'response',
    'network',
    'The server is ending the connection.',
    [['connection_terminated', 92]],
    /server sent GOAWAY and closed the connection|stream error: stream ID \d+; (?:INTERNAL_ERROR|REFUSED_STREAM|CANCEL)/,
    go,
  ),
  row(
    'context deadline exceeded',
    'response',
    'server',
    'The limit of the caller ran out.',
    [
      ['http_response_timeout', 85],
      ['connection_timeout', 12],
    ],
    /: context deadline exceeded\b/,
    go,
  ),

  row(
    'HttpClient.Timeout',
    'response',
    'server',
    'HttpClient gave up: no answer within its own limit.',
    [
      ['http_response_timeout', 76],
      ['connection_timeout', 20],
    ],
    /HttpClient\.Timeout of [\d.,]{1,12} seconds elapsing/,
    dotnet,
  ),
  row(
    'AuthenticationException',
    'tls',
    'server',
    'The certificate was not accepted.',
    [['tls_certificate_error', 95]],
    /remote certificate (?:is invalid|was rejected)|Could not establish trust relationship for the SSL\/TLS/i,
    dotnet,
  ),
  row(
    'SecureConnectionError',
    'tls',
    'server',
    'The handshake failed.',
    [
      ['tls_certificate_error', 45],
      ['tls_protocol_error', 45],
      ['connection_terminated', 8],
    ],
    /The SSL connection could not be established|Could not create SSL\/TLS secure channel/,
    dotnet,
  ),
  row(
    'ResponseEnded',
    'response',
    'network',
    'The peer closed before the answer was whole.',
    [
      ['connection_terminated', 62],
      ['http_response_incomplete', 34],
    ],
    /The response ended prematurely|The underlying connection was closed: (?:A connection that was expected|An unexpected error occurred on a|The connection was closed unexpectedly)/,
    dotnet,
  ),
  row(
    'WSAECONNRESET',
    'response',
    'network',
    'The peer reset the connection.',
    [['connection_terminated', 94]],
    /forcibly closed by the remote host/i,
    dotnet,
  ),
  row(
    'WSAETIMEDOUT',
    'connect',
    'network',
    'The connection attempt got no answer.',
    [['connection_timeout', 93]],
    /connected party did not properly respond after a period of time/i,
    dotnet,
  ),
  row(
    'WSAHOST_NOT_FOUND',
    'dns',
    'either',
    'The name of the host has no address.',
    [['dns_error', 95]],
    /\bNo such host is known\b|remote name could not be resolved/i,
    dotnet,
  ),

  row(
    'DEADLINE_EXCEEDED',
    'response',
    'server',
    'The limit of the caller ran out.',
    [
      ['http_response_timeout', 88],
      ['connection_timeout', 9],
    ],
    /StatusCode\.DEADLINE_EXCEEDED|\bcode = DeadlineExceeded\b|\b4 DEADLINE_EXCEEDED: |StatusRuntimeException: DEADLINE_EXCEEDED/,
    grpc,
  ),
  row(
    'UNAVAILABLE',
    'connect',
    'server',
    'No connection to any address of the service.',
    [
      ['connection_refused', 55],
      ['destination_unavailable', 22],
      ['connection_timeout', 15],
    ],
    /failed to connect to all addresses|\b14 UNAVAILABLE: No connection established|StatusRuntimeException: UNAVAILABLE: io exception/,
    grpc,
  ),

  row(
    'Net::OpenTimeout',
    'connect',
    'network',
    'The connection attempt got no answer.',
    [['connection_timeout', 93]],
    /\bNet::OpenTimeout\b/,
    ruby,
  ),
  row(
    'Net::ReadTimeout',
    'response',
    'server',
    'Nothing was read in the time allowed.',
    [['http_response_timeout', 93]],
    /\bNet::ReadTimeout\b/,
    ruby,
  ),
  row(
    'EOFError',
    'response',
    'network',
    'The peer closed without an answer.',
    [['connection_terminated', 92]],
    /\bEOFError\b[^\n]{0,20}end of file reached/,
    ruby,
  ),
  row(
    'IncompleteMessage',
    'response',
    'network',
    'The peer closed before the answer was whole.',
    [
      ['connection_terminated', 80],
      ['http_response_incomplete', 16],
    ],
    /connection closed before message completed/,
    hyper,
  ),
  row(
    'TransportError: closed',
    'response',
    'network',
    'The peer closed without an answer.',
    [['connection_terminated', 93]],
    /TransportError\{reason: :(?:closed|econnreset)\}|\bTransportError\) socket closed/,
    mint,
  ),
  row(
    'TransportError: timeout',
    'response',
    'server',
    'Nothing was read in the time allowed.',
    [
      ['http_response_timeout', 70],
      ['connection_timeout', 26],
    ],
    /TransportError\{reason: :timeout\}|\bTransportError\) timeout/,
    mint,
  ),
  row(
    'TransportError: econnrefused',
    'connect',
    'server',
    'Nothing listens at that address and port.',
    [['connection_refused', 96]],
    /TransportError\{reason: :econnrefused\}/,
    mint,
  ),
  row(
    'TransportError: nxdomain',
    'dns',
    'either',
    'The name of the host has no address.',
    [['dns_error', 95]],
    /TransportError\{reason: :nxdomain\}|\bTransportError\) non-existing domain/,
    mint,
  ),
  row(
    'SocketException: lookup',
    'dns',
    'either',
    'The name of the host has no address.',
    [['dns_error', 95]],
    /Failed host lookup: '|No address associated with hostname/,
    dart,
  ),
  row(
    'HttpException: closed',
    'response',
    'network',
    'The peer closed before the response head was whole.',
    [['connection_terminated', 94]],
    /Connection closed (?:before full header was received|while receiving data)/,
    dart,
  ),
  row(
    'Idle timeout reached',
    'response',
    'server',
    'Nothing was read in the time allowed.',
    [
      ['http_response_timeout', 75],
      ['connection_read_timeout', 18],
    ],
    /\bIdle timeout reached for "/,
    'https://symfony.com/doc/current/http_client.html',
  ),
]
