import { readApplicationError, readFailure } from '../causes/application-errors.ts'
import type { LogFormat, Reading } from '../format.ts'
import { defineFormat, stateless } from '../format.ts'
import type { CauseReading, Draft } from '../record.ts'
import { textLimits } from '../record.ts'
import { readTime } from '../text/parse-time.ts'

/** `dmesg` and `journalctl` put seconds since the start, or with -T a date, before the message. */
const prefix =
  /^(?:\[ *\d+\.\d+\] |\[([A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4})\] )?(?:(?:kernel|systemd(?:\[\d+\])?): )?/
const unit =
  /^([\w@:.\\-]{1,200}\.(?:service|scope)): (Main process exited, code=(\w+), status=(\d+)(?:\/\w+)?|Failed with result '([\w-]+)'|A process of this unit has been killed by the OOM killer|Start request repeated too quickly|Scheduled restart job, restart counter is at \d+|Watchdog timeout|State '[\w-]+' timed out|Deactivated successfully|Consumed )/
const kernel =
  /^(?:(?:Memory cgroup )?[Oo]ut of memory: Kill(?:ed)? process \d+ \(([^)]{1,80})\)|(?:traps: )?([\w./-]{1,80})\[\d+\]:? (?:segfault at|general protection)|nf_conntrack: (?:nf_conntrack: )?table full|(?:request_sock_)?TCP: (?:request_sock_TCP: )?Possible SYN flooding|INFO: task ([^: ]{1,80}):\d+ blocked for more than)/
const news =
  /^(?:Started|Stopped|Stopping|Starting|Reloaded|Reloading) ([\w@:.\\-]{1,200}\.service)\b/
const around =
  /^(?:oom-kill:constraint=|\S{1,80} invoked oom-killer|oom_reaper: |Mem-Info:|Tasks state)/

/** A stop by order is no failure: TERM, INT, and what a program returns on them. */
function causeOfUnit(words: RegExpExecArray): CauseReading | undefined {
  const [, , what = '', code, status, result] = words
  if (/^(?:Scheduled|Deactivated|Consumed)/.test(what)) return undefined
  if (code !== undefined) {
    const asked =
      code === 'killed' ? /^(?:2|15)$/.test(status ?? '') : /^(?:0|143|130)$/.test(status ?? '')
    return asked ? undefined : readFailure(what)
  }
  if (result === 'success') return undefined
  if (result === 'start-limit-hit' || what.startsWith('Start request'))
    return { type: 'destination_unavailable', faultDomain: 'application', by: what }
  return readFailure(what)
}

function read(line: string): Reading {
  const [head = '', date] = prefix.exec(line) ?? []
  const message = line.slice(head.length)
  if (around.test(message)) return 'no-event'
  const ofUnit = unit.exec(message)
  const ofKernel = ofUnit === null ? kernel.exec(message) : null
  const started = news.exec(message)
  if (ofUnit === null && ofKernel === null && started === null) return undefined
  const cause =
    ofUnit === null
      ? ofKernel === null
        ? undefined
        : readApplicationError(message)
      : causeOfUnit(ofUnit)
  const draft: Draft = {
    level: cause === undefined && ofKernel === null ? 'info' : 'error',
    message: message.slice(0, textLimits.message),
  }
  if (date !== undefined) readTime(draft, 'ctime', date)
  const service = ofUnit?.[1] ?? ofKernel?.[1] ?? ofKernel?.[2] ?? ofKernel?.[3] ?? started?.[1]
  if (service !== undefined) draft.service = service
  if (cause !== undefined) draft.cause = cause
  return draft
}

export const systemdKernel: LogFormat = defineFormat({
  id: 'systemd-kernel',
  name: 'systemd and the Linux kernel, about processes that went down',
  log: 'error',
  reads: ['timeMs', 'level', 'service', 'cause'],
  advice: 'journalctl -o short-iso gives each line a time with its year and zone.',
  start: stateless(read),
  rank: 2,
  samples: [
    {
      line: '[812345.678901] Out of memory: Killed process 812 (node) total-vm:1893212kB, anon-rss:981236kB, file-rss:0kB',
      record: {
        level: 'error',
        service: 'node',
        cause: { type: 'application_error', faultDomain: 'application', by: 'Out of memory' },
      },
    },
    {
      line: '[Sun Nov 22 10:11:12 2026] php-fpm[812]: segfault at 0 ip 00007f1 sp 00007f2 error 4 in libc.so.6[7f1+1000]',
      record: {
        timeMs: Date.UTC(2026, 10, 22, 10, 11, 12),
        localTime: true,
        service: 'php-fpm',
        cause: { type: 'application_error', faultDomain: 'application', by: 'segfault' },
      },
    },
    {
      line: 'api.service: Main process exited, code=killed, status=9/KILL',
      record: {
        service: 'api.service',
        cause: {
          type: 'application_error',
          faultDomain: 'application',
          by: 'Main process exited, code=killed, status=9/KILL',
        },
      },
    },
    {
      line: 'api.service: Main process exited, code=exited, status=143/n/a',
      record: { level: 'info', service: 'api.service' },
    },
    {
      line: 'api.service: Start request repeated too quickly.',
      record: {
        cause: {
          type: 'destination_unavailable',
          faultDomain: 'application',
          by: 'Start request repeated too quickly',
        },
      },
    },
    {
      line: 'systemd[1]: Started api.service - The API.',
      record: { level: 'info', service: 'api.service' },
    },
    {
      line: 'nf_conntrack: nf_conntrack: table full, dropping packet',
      record: {
        cause: {
          type: 'overload',
          faultDomain: 'application',
          by: 'nf_conntrack: table full',
        },
      },
    },
    { line: 'node invoked oom-killer: gfp_mask=0xcc0, order=0', record: 'no-event' },
  ],
  source: {
    url: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html',
    checked: '2026-11-24',
    kind: 'unverified',
  },
})
