import { createServer } from 'node:net'

/** The test text of EICAR, in parts so that no scanner stops at this file. */
const eicar = Buffer.from(
  'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-' + 'ANTIVIRUS-TEST-FILE!$H+H*',
  'latin1',
)

/** Reads what INSTREAM brings: chunks after their length, a length of zero at the end. Answers null until it is whole. */
function streamOf(received) {
  const parts = []
  for (let at = 'zINSTREAM\0'.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at)
    if (length === 0) return Buffer.concat(parts)
    parts.push(received.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}

function answerTo(socket) {
  let received = Buffer.alloc(0)
  socket.on('error', () => {})
  socket.on('data', (chunk) => {
    received = Buffer.concat([received, chunk])
    if (received.toString('latin1', 0, 6) === 'zPING\0') return socket.end('PONG\0')
    const stream = streamOf(received)
    if (stream) socket.end(stream.includes(eicar) ? 'stream: Eicar-Test FOUND\0' : 'stream: OK\0')
  })
}

/**
 * Speaks the protocol of clamd and finds only the EICAR text, for where clamd itself cannot be installed.
 * @returns {Promise<{ address: string, stop: () => Promise<void> }>}
 */
export async function standInScanner() {
  const server = createServer(answerTo)
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const stop = () => new Promise((resolve) => server.close(resolve))
  return { address: `127.0.0.1:${server.address().port}`, stop }
}
