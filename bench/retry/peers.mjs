// The peers, each in its default configuration. Plain JavaScript, since they are installed only for this benchmark
// (npm ci in this folder).

async function isOk(response) {
  await response.text()
  return response.status === 200
}

const peers = {
  async undici() {
    const { Agent, interceptors, request } = await import('undici')
    return () => {
      const dispatcher = new Agent().compose(interceptors.retry())
      return async (url, headers) => {
        const { statusCode, body } = await request(url, { headers, dispatcher })
        await body.dump()
        return statusCode === 200
      }
    }
  },
  async got() {
    const { default: got } = await import('got')
    return () => async (url, headers) => (await got(url, { headers })).statusCode === 200
  },
  async ky() {
    const { default: ky } = await import('ky')
    return () => async (url, headers) => isOk(await ky(url, { headers }))
  },
  async 'axios-retry'() {
    const { default: axios } = await import('axios')
    const { default: axiosRetry } = await import('axios-retry')
    return () => {
      const client = axios.create()
      axiosRetry(client)
      return async (url, headers) => (await client.get(url, { headers })).status === 200
    }
  },
  async 'p-retry'() {
    const { default: retry } = await import('p-retry')
    return () => (url, headers) =>
      retry(async () => {
        if (!(await isOk(await fetch(url, { headers })))) throw new Error('refused')
        return true
      })
  },
}

/** A function that makes a new client. */
export function loadPeer(id) {
  return peers[id]()
}
