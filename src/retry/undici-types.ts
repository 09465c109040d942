// The part of undici's interceptor interface that is used here, so that nobody needs undici to be installed.

export type Fields = Readonly<Record<string, string | string[] | undefined>>

export interface Controller {
  readonly aborted: boolean
  readonly paused: boolean
  readonly reason: Error | null
  rawHeaders?: unknown
  rawTrailers?: unknown
  abort(reason: Error): void
  pause(): void
  resume(): void
}

export interface Handler {
  onRequestStart?(controller: Controller, context: unknown): void
  onRequestUpgrade?(controller: Controller, status: number, fields: Fields, socket: unknown): void
  onResponseStart?(controller: Controller, status: number, fields: Fields, message?: string): void
  onResponseData?(controller: Controller, chunk: Uint8Array): void
  onResponseEnd?(controller: Controller, trailers: Fields): void
  onResponseError?(controller: Controller, error: Error): void
  onBodySent?(chunk: Uint8Array): void
  onRequestSent?(): void
  onResponseStarted?(): void
}

export interface Order {
  readonly origin?: string | URL
  readonly path: string
  readonly method: string
  readonly body?: unknown
  readonly headers?: unknown
  readonly upgrade?: unknown
}

export type Dispatch<O extends Order> = (order: O, handler: Handler) => boolean
