/** An hour of an access log in which the application is down from the 30th minute to the 38th. */
export function shopLog(): string {
  const lines: string[] = []
  for (let second = 0; second < 3600; second += 2) {
    const minute = Math.floor(second / 60)
    const down = minute >= 30 && minute < 38
    const status = down && second % 10 !== 0 ? 502 : second % 46 === 0 ? 404 : 200
    const clock = [10, minute, second % 60].map((one) => String(one).padStart(2, '0')).join(':')
    const path = ['/', '/basket', '/items/7', '/search?q=tea'][(second / 2) % 4]
    lines.push(
      `192.0.2.${second % 200} - - [24/Nov/2026:${clock} +0000] "GET ${path} HTTP/1.1" ${status} ${down ? 157 : 5120} "-" "Mozilla/5.0"`,
    )
  }
  return `${lines.join('\n')}\n`
}
