export { startServer } from './start-server.ts'
export type { RunningServer, ServerSettings } from './start-server.ts'
