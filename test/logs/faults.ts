import type { Dice, Request } from './traffic.ts'

/** Changes one request of an incident; several requests may come of one. */
export type Fault = (request: Request, roll: Dice) => void

/** The gateway cannot connect: at once, with its own status. */
export function dead(status = 502): Fault {
  return (request, roll) => {
    request.status = status
    delete request.upstreamStatus
    request.durationMs = Math.floor(roll() * 4)
    request.state = 'SC--'
  }
}

/** No answer within the gateway's limit. */
export function slow(seconds: number, share = 1, status = 504): Fault {
  return (request, roll) => {
    if (roll() >= share) {
      request.durationMs = Math.floor(seconds * 1000 * (0.2 + 0.7 * roll()))
      return
    }
    request.status = status
    delete request.upstreamStatus
    request.durationMs = seconds * 1000 + Math.floor(roll() * 6)
    request.state = 'sH--'
    // Lines are written when the request ends.
    request.timeMs += request.durationMs
  }
}

/** The application answers so by itself. */
export function answers(status: number, share = 1): Fault {
  return (request, roll) => {
    if (roll() >= share) return
    request.status = status
    request.upstreamStatus = status
    request.durationMs = 2 + Math.floor(roll() * 10)
  }
}

/** Some requests end in an exception, some in a closed connection, after any time. */
export function crashes(share: number): Fault {
  return (request, roll) => {
    if (roll() >= share) return
    const broken = roll() < 0.4
    request.status = broken ? 502 : 500
    if (broken) delete request.upstreamStatus
    else request.upstreamStatus = 500
    request.durationMs = 30 + Math.floor(roll() * 2500)
    request.state = broken ? 'SH--' : '----'
  }
}

/** The client gives up first. */
export function leaves(seconds: number, share: number): Fault {
  return (request, roll) => {
    if (roll() >= share) return
    request.status = 499
    delete request.upstreamStatus
    request.durationMs = seconds * 1000 + Math.floor(roll() * 15)
    request.state = 'CH--'
    request.timeMs += request.durationMs
  }
}
