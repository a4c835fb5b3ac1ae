import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

interface Kept {
  bytes: Buffer
  at: Date
}

async function bytesOf(request: IncomingMessage) {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** Names after `after`, so many at a time, so that whoever lists has to ask again. */
function listOf(files: Map<string, Kept>, query: URLSearchParams, most: number): string {
  const prefix = query.get('prefix') ?? ''
  const after = query.get('continuation-token') ?? ''
  const names = [...files.keys()].filter((name) => name.startsWith(prefix) && name > after).sort()
  const page = names.slice(0, most)
  const rows = page.map((name) => {
    const kept = files.get(name)
    return `<Contents><Key>${name}</Key><LastModified>${kept?.at.toISOString()}</LastModified><Size>${kept?.bytes.length}</Size></Contents>`
  })
  const more = names.length > most
  const next = more ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : ''
  return `<?xml version="1.0"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><IsTruncated>${more}</IsTruncated>${next}${rows.join('')}</ListBucketResult>`
}

/** Keeps bytes under a name, or takes the name away; answers the status of that. */
function write(files: Map<string, Kept>, name: string, bytes: Buffer | null): number {
  if (bytes) files.set(name, { bytes, at: new Date() })
  else files.delete(name)
  return bytes ? 200 : 204
}

const missing = '<?xml version="1.0"?><Error><Code>NoSuchKey</Code></Error>'

/** As much of S3 as documents need, on loopback: signed requests only, files by bucket and name, lists in pages. */
export async function s3StandIn(bucket: string, pageSize = 2) {
  const files = new Map<string, Kept>()
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const send = (status: number, body: string | Buffer = '', type = 'application/xml') =>
      response.writeHead(status, { 'Content-Type': type, 'Content-Length': body.length }).end(body)
    const bytes = await bytesOf(request)
    if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 Credential=')) return send(403)
    if (!pathname.startsWith(`/${bucket}`)) return send(404, missing)
    const name = decodeURIComponent(pathname.slice(bucket.length + 2))
    if (name === '') return send(200, listOf(files, searchParams, pageSize))
    if (request.method !== 'GET') return send(write(files, name, request.method === 'PUT' ? bytes : null))
    const kept = files.get(name)
    return kept ? send(200, kept.bytes, 'application/octet-stream') : send(404, missing)
  }
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const stop = () => new Promise((resolve) => server.closeAllConnections() ?? server.close(resolve))
  return { address: `http://127.0.0.1:${port}`, files, stop }
}
