import 'server-only'
import { connect, type Socket } from 'node:net'
import type { ScannerAddress } from '@/lib/pipeline/document-settings'

/** What the scanner says: nothing found, something found, or no answer to rely on. */
export type ScanVerdict = 'clean' | 'virus' | 'away'

/** Milliseconds without a word from the scanner. */
const patience = 60_000

function write(socket: Socket, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => socket.write(bytes, (error) => (error ? reject(error) : resolve())))
}

/** The answer of clamd up to its closing NUL or the end of the connection. */
function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    socket.setTimeout(patience, () => socket.destroy(new Error('clamd is silent')))
    socket.on('data', (chunk) => {
      said += chunk.toString('latin1')
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(said.split('\0')[0] ?? ''))
  })
}

const lengthOf = (chunk: Uint8Array) => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(chunk.length)
  return length
}

/** INSTREAM of clamd: each chunk after its length, and a length of zero at the end. */
async function send(socket: Socket, bytes: AsyncIterable<Uint8Array>) {
  await write(socket, Buffer.from('zINSTREAM\0', 'latin1'))
  for await (const chunk of bytes) {
    if (chunk.length === 0) continue
    await write(socket, lengthOf(chunk))
    await write(socket, chunk)
  }
  await write(socket, lengthOf(new Uint8Array()))
}

function verdictOf(answer: string): ScanVerdict {
  if (answer === 'stream: OK') return 'clean'
  return answer.endsWith(' FOUND') ? 'virus' : 'away'
}

/** Hands bytes to clamd. Whatever goes wrong on the way (no answer, a limit, an error) counts as no answer. */
export async function scan(address: ScannerAddress, bytes: AsyncIterable<Uint8Array>): Promise<ScanVerdict> {
  const socket = connect(address)
  const answer = answerOf(socket).catch(() => '')
  // A scanner that found enough answers and closes before it has read everything.
  await send(socket, bytes).catch(() => undefined)
  const verdict = verdictOf(await answer)
  socket.destroy()
  return verdict
}
