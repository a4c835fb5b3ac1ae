import { createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scan } from '@/lib/document/clamd'
import { standInScanner } from '../../../lib/start/stand-in-scanner.mjs'
import { eicar, makePdf } from '../../support/make-office'

async function* inChunks(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
const at = (address: string) => ({ host: '127.0.0.1', port: Number(address.split(':')[1]) })

describe('the protocol of clamd, against the stand-in', () => {
  let scanner: Awaited<ReturnType<typeof standInScanner>>
  beforeAll(async () => {
    scanner = await standInScanner()
  })
  afterAll(() => scanner.stop())

  test.each([
    ['a PDF', makePdf(), 'clean'],
    ['nothing', Buffer.alloc(0), 'clean'],
    ['the EICAR file', eicar(), 'virus'],
    ['EICAR far into a file', Buffer.concat([Buffer.alloc(100_000, 1), eicar()]), 'virus'],
  ] as const)('%s', async (_, bytes, verdict) => {
    for (const size of [7, 1000, 65_536])
      expect(await scan(at(scanner.address), inChunks(bytes, size))).toBe(verdict)
  })
})

describe('a scanner that cannot be relied on counts as away', () => {
  const answering = async (work: (socket: Socket) => void) => {
    const server = createServer((socket) => {
      socket.on('error', () => {})
      work(socket)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const verdict = await scan({ host: '127.0.0.1', port }, inChunks(makePdf(), 100))
    server.close()
    return verdict
  }
  test.each([
    ['hangs up at once', (socket: Socket) => void socket.destroy()],
    ['says that the file is too large', (socket: Socket) => void socket.end('INSTREAM size limit exceeded. ERROR\0')],
    ['says nothing and goes', (socket: Socket) => void socket.end()],
    ['says something else', (socket: Socket) => void socket.end('stream: OKAY\0')],
  ])('%s', async (_, work) => expect(await answering(work)).toBe('away')) // prettier-ignore

  test('is not there', async () => {
    expect(await scan({ host: '127.0.0.1', port: 1 }, inChunks(makePdf(), 100))).toBe('away')
  })
})
