/** Columns of W3C logs whose head was lost, by their number, as the servers select them from the start. */
const iis: Readonly<Record<number, string>> = {
  12: 'date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(user-agent) sc-status time-taken',
  13: 'date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(user-agent) sc-status sc-substatus sc-win32-status',
  14: 'date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(user-agent) sc-status sc-substatus sc-win32-status time-taken',
  15: 'date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(user-agent) cs(referer) sc-status sc-substatus sc-win32-status time-taken',
}
const iisWithSite: Readonly<Record<number, string>> = {
  14: 'date time s-sitename s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(user-agent) sc-status sc-substatus sc-win32-status',
  15: 'date time s-sitename s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(user-agent) sc-status sc-substatus sc-win32-status time-taken',
}
const iisWithComputer: Readonly<Record<number, string>> = {
  21: 'date time s-sitename s-computername s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs-version cs(user-agent) cs(cookie) cs(referer) sc-status sc-substatus sc-win32-status sc-bytes cs-bytes time-taken',
  22: 'date time s-sitename s-computername s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs-version cs(user-agent) cs(cookie) cs(referer) cs-host sc-status sc-substatus sc-win32-status sc-bytes cs-bytes time-taken',
}
const httperr: Readonly<Record<number, string>> = {
  13: 'date time c-ip c-port s-ip s-port cs-version cs-method cs-uri sc-status s-siteid s-reason s-queuename',
  14: 'date time c-ip c-port s-ip s-port cs-version cs-method cs-uri streamid sc-status s-siteid s-reason s-queuename',
  15: 'date time c-ip c-port s-ip s-port cs-version cs-method cs-uri streamid sc-status s-siteid s-reason s-queuename transport',
}

const method = /^[A-Z][A-Z_-]{1,20}$/
const address = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]*:[\da-f:.%]+|::)$/i

/** The columns of a line of IIS without its `#Fields:`; told by where the method stands. */
export function headlessIisColumns(line: string): readonly string[] | undefined {
  const values = begin(line)
  if (values === undefined) return undefined
  const known = method.test(values[3] ?? '')
    ? iis
    : method.test(values[4] ?? '')
      ? iisWithSite
      : method.test(values[5] ?? '')
        ? iisWithComputer
        : undefined
  return known?.[values.length]?.split(' ')
}

/** The same for the kernel's error log, where two addresses stand, each with its port. */
export function headlessHttperrColumns(line: string): readonly string[] | undefined {
  const values = begin(line)
  if (values === undefined) return undefined
  const [, , client = '', clientPort = '', server = '', serverPort = ''] = values
  const ports = /^\d{1,5}$/.test(clientPort) && /^\d{1,5}$/.test(serverPort)
  if (!ports || !address.test(client) || !address.test(server)) return undefined
  return httperr[values.length]?.split(' ')
}

function begin(line: string): readonly string[] | undefined {
  return /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \S/.test(line) ? line.trim().split(/ +/) : undefined
}
