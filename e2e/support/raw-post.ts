import { request as send } from 'node:http'
import type { Page } from '@playwright/test'

export interface RawAnswer {
  status: number
  headers: Record<string, string | string[] | undefined>
  text: string
  /** Bytes that were handed to the connection before the answer came. */
  sent: number
}

/** A POST of the signed-in person without a browser between: the body as it comes, its size announced or not. */
export async function rawPost(
  page: Page,
  path: string,
  body: Iterable<Buffer>,
  headers: Record<string, string> = {},
): Promise<RawAnswer> {
  const base = new URL(page.url()).origin
  const cookies = await page.context().cookies()
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  return new Promise((resolve, reject) => {
    let sent = 0
    const request = send(new URL(path, base), {
      method: 'POST',
      headers: { cookie, origin: base, ...headers },
    })
    request.on('response', async (response) => {
      const chunks: Buffer[] = []
      const before = sent
      for await (const chunk of response) chunks.push(chunk as Buffer)
      request.destroy()
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        text: Buffer.concat(chunks).toString('utf8'),
        sent: before,
      })
    })
    request.on('error', reject)
    const parts = body[Symbol.iterator]()
    const next = () => {
      const { value, done } = parts.next()
      if (done) return void request.end()
      sent += value.length
      request.write(value, () => setImmediate(next))
    }
    next()
  })
}
