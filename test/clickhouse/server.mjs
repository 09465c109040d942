// A real ClickHouse behind the part of its HTTP interface that the official client uses: chdb is the engine itself in
// a library, without its server. Usage: node server.mjs DIRECTORY; prints its port, ends when its input ends.
import { createServer } from 'node:http'
import { Session } from 'chdb'

const session = new Session(process.argv[2])
const insertForm = /^INSERT INTO ([^ ]+(?: \([^)]*\))?) FORMAT (\w+)\s*$/

const server = createServer((request, response) => {
  void answer(request, response)
})

async function answer(request, response) {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  const body = Buffer.concat(chunks).toString()
  const { pathname, searchParams } = new URL(request.url, 'http://localhost')
  if (pathname === '/ping') {
    response.end('Ok.\n')
    return
  }
  try {
    response.end(run(searchParams, body))
  } catch (error) {
    // As the server writes it; the client reads the code in it.
    const text = String(error.message ?? error).replace(/^.*?(?=Code: \d+)/s, '')
    response.writeHead(500, { 'content-type': 'text/plain' })
    response.end(text)
  }
}

function run(search, body) {
  const database = search.get('database')
  if (database !== null) session.query(`USE \`${database}\``)
  const insert = insertForm.exec(search.get('query') ?? '')
  if (insert !== null) {
    const settings = ['insert_deduplicate', 'insert_deduplication_token']
      .filter((name) => search.has(name))
      .map((name) => `${name} = '${search.get(name).replaceAll("'", "\\'")}'`)
    const [, table, format] = insert
    session.query(`INSERT INTO ${table} SETTINGS ${settings.join(', ')} FORMAT ${format}\n${body}`)
    return ''
  }
  const values = {}
  for (const [name, value] of search)
    if (name.startsWith('param_'))
      values[name.slice(6)] = /^-?\d+$/.test(value) ? Number(value) : value
  const sql = search.get('query') ?? body
  const form = /\s*FORMAT (\w+)\s*$/.exec(sql)
  const text = form === null ? sql : sql.slice(0, form.index)
  return form === null
    ? session.query(text)
    : session.queryBind(
        `${text} SETTINGS output_format_json_quote_64bit_integers = 0`,
        values,
        form[1],
      )
}

server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${server.address().port}\n`)
})
process.stdin.resume()
process.stdin.on('end', () => {
  server.close()
  session.cleanup()
  process.exit(0)
})
