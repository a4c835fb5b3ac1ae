import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { Agent, get } from 'node:http'
import { gzipSync } from 'node:zlib'

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer()
    server.listen(0, 'localhost', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

interface Answer {
  status: number
  body: Buffer
  ms: number
}

function fetchOnce(agent: Agent, url: string, cookie: string): Promise<Answer> {
  const start = performance.now()
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { cookie } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          body: Buffer.concat(parts),
          ms: performance.now() - start,
        }),
      )
    }).on('error', reject)
  })
}

/** Processor time of a process so far in ms, by its ticks of 10 ms; null where the system does not tell. */
function processorTime(pid: number | undefined): number | null {
  const file = `/proc/${pid}/stat`
  if (!existsSync(file)) return null
  // After the name, which may hold spaces: user time is the twelfth field, system time the thirteenth.
  const fields = readFileSync(file, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}

export interface Load {
  /** Processor time of the server for one page in ms; null where the system does not tell. */
  processor: number | null
  perSecond: number
  p50: number
  p95: number
}

export interface PageServer {
  /** HTML of a page, and the gzipped size of its scripts in bytes. */
  weigh: (path: string, cookie: string) => Promise<{ html: number; scripts: number }>
  load: (path: string, cookie: string, connections: number, seconds: number) => Promise<Load>
  stop: () => Promise<void>
}

/** The production server on a database of the bench, on a free port of this machine. */
export async function pageServer(entry: string, webUrl: string): Promise<PageServer> {
  const port = await freePort()
  const base = `http://localhost:${port}`
  const env = {
    ...process.env,
    DATABASE_WEB_URL: webUrl,
    PORT: String(port),
    HOSTNAME: 'localhost',
    NEXTAUTH_URL: base,
    NODE_ENV: 'production' as const,
  }
  const server = spawn(process.execPath, [entry], { env, stdio: 'ignore' })
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  await untilUp(agent, `${base}/api/health`)

  const page = async (path: string, cookie: string) => {
    const answer = await fetchOnce(agent, base + path, cookie)
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
    return answer
  }
  const weigh: PageServer['weigh'] = async (path, cookie) => {
    const { body } = await page(path, cookie)
    const sources = new Set(
      [...body.toString().matchAll(/src="(\/_next\/static\/[^"]+\.js)"/g)].map(([, source]) => source ?? ''),
    )
    const scripts = await Promise.all([...sources].map((source) => fetchOnce(agent, base + source, '')))
    return {
      html: body.length,
      scripts: scripts.reduce((sum, script) => sum + gzipSync(script.body).length, 0),
    }
  }
  const load: PageServer['load'] = async (path, cookie, connections, seconds) => {
    const until = performance.now() + seconds * 1000
    const times: number[] = []
    const before = processorTime(server.pid)
    const walk = async () => {
      while (performance.now() < until) times.push((await page(path, cookie)).ms)
    }
    await Promise.all(Array.from({ length: connections }, walk))
    times.sort((a, b) => a - b)
    const at = (share: number) => times[Math.floor(times.length * share)] ?? 0
    const after = processorTime(server.pid)
    const processor = before === null || after === null ? null : (after - before) / times.length
    return { processor, perSecond: times.length / seconds, p50: at(0.5), p95: at(0.95) }
  }
  const stop = () =>
    new Promise<void>((resolve) => {
      agent.destroy()
      server.once('exit', () => resolve())
      server.kill('SIGTERM')
    })
  return { weigh, load, stop }
}

async function untilUp(agent: Agent, url: string) {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    const up = await fetchOnce(agent, url, '').then(
      ({ status }) => status === 200,
      () => false,
    )
    if (up) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('the server did not come up')
}
