export type {
  CulpritReport,
  IncidentReport,
  LogReport,
  LogVerdict,
  ShareReport,
} from '../model/log-report.ts'
export { InputError } from '../model/input-error.ts'
export { analyseLog } from './analyse-log.ts'
export type { AnalyseLogOptions } from './analyse-log.ts'
export { createLogAnalyser } from './analyser.ts'
export type { AnalyserOptions, LogAnalyser } from './analyser.ts'
export type { LogFormat } from './format.ts'
export { chooseFormat, listFormats } from './reading/choose-format.ts'
export type { LogStream } from './reading/log-stream.ts'
