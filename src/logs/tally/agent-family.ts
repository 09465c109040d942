const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bVersion\/[\d.]+.*Safari\//, 'Safari'],
  [/\b(?:MSIE |Trident\/)/, 'Internet Explorer'],
]

const healthCheckers =
  /kube-probe|ELB-HealthChecker|GoogleHC|Consul Health Check|Amazon-Route53-Health|HealthCheck|haproxy.*check|Uptime|Pingdom|StatusCake|UptimeRobot|Blackbox Exporter|Azure Traffic Manager|Edge Health Probe/i

/** The browser or the bot without versions; an app or a library with its own, for one version may be what is broken. */
export function agentFamily(agent: string): string {
  const bot = /([\w.-]*(?:bot|crawl|spider|slurp|scan)[\w.-]*)/i.exec(agent)?.[1]
  if (bot !== undefined) return bot.replace(/[\d.]+$/, '').slice(0, 40)
  for (const [pattern, name] of browsers) if (pattern.test(agent)) return name
  const first = /^[^\s/(;]+(?:\/\d[\w.+-]{0,20})?/.exec(agent)?.[0] ?? agent
  return first.slice(0, 40)
}

/** Libraries by which programs ask; an app's own name, or its platform's library (okhttp, CFNetwork), is not among them. */
const libraries =
  /^(?:curl|wget|python|aiohttp|httpx|go-http-client|java|apache-httpclient|jakarta|libwww|lwp|node-fetch|axios|undici|got|guzzle|ruby|faraday|scrapy|postman|insomnia|zgrab|masscan|nmap|sqlmap|nuclei|ffuf|gobuster|k6|wrk|ab|jmeter|hey)\b/i

/** Whether it is no person's browser or app, by the name that `agentFamily` gives. */
export function isMachine(family: string): boolean {
  return /bot|crawl|spider|slurp|scan/i.test(family) || libraries.test(family)
}

/** Whether the agent is a machine that asks whether the server is alive. */
export function isHealthChecker(agent: string): boolean {
  return healthCheckers.test(agent)
}
