import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newFileKey, openBytes, openFileKey, openRange, sealBytes } from '@/lib/document/sealed-file'

const key = Buffer.alloc(32, 7)
const sealedPiece = 64 * 1024 + 16

async function* inChunks(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
async function gathered(parts: AsyncIterable<Uint8Array>) {
  const found: Uint8Array[] = []
  for await (const part of parts) found.push(part)
  return Buffer.concat(found)
}
const sealed = (bytes: Uint8Array, chunk = 50_000) => gathered(sealBytes(inChunks(bytes, chunk), key))
const opened = (bytes: Uint8Array, by = key) => gathered(openBytes(inChunks(bytes, 9_999), by))

/** Bytes that differ from place to place, so that a piece in the wrong place would show. */
const patterned = (size: number) =>
  Buffer.from(Uint8Array.from({ length: size }, (_, at) => (at * 31 + (at >> 8)) % 251))

const sizes = fc.oneof(
  fc.integer({ min: 0, max: 300 }),
  fc.constantFrom(65_535, 65_536, 65_537, 131_071, 131_072, 131_073),
  fc.integer({ min: 0, max: 200_000 }),
)

describe('a document as it is stored', () => {
  test('comes back as it was, whatever its size and however it is cut on the way', () =>
    fc.assert(
      fc.asyncProperty(sizes, fc.integer({ min: 1000, max: 70_000 }), async (size, chunk) => {
        const plain = patterned(size)
        expect((await opened(await sealed(plain, chunk))).equals(plain)).toBe(true)
      }),
      { numRuns: 60 },
    ))

  test('any part of it can be read by itself', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 200_000 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), async (size, a, b) => {
        const plain = patterned(size)
        const stored = await sealed(plain)
        const [start, end] = [Math.floor(Math.min(a, b) * (size - 1)), Math.floor(Math.max(a, b) * (size - 1)) + 1]
        const read = async (from: number, length: number) => stored.subarray(from, from + length)
        expect((await openRange(read, key, size, start, end)).equals(plain.subarray(start, end))).toBe(true)
      }),
      { numRuns: 40 },
    )) // prettier-ignore

  test('one changed bit anywhere is refused', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 150_000 }), fc.nat(), fc.integer({ min: 0, max: 7 }), async (size, place, bit) => {
        const stored = await sealed(patterned(size))
        const at = place % stored.length
        stored.writeUInt8(stored.readUInt8(at) ^ (1 << bit), at)
        await expect(opened(stored)).rejects.toThrow()
      }),
      { numRuns: 40 },
    )) // prettier-ignore

  test('cut off at a piece, with two pieces changed about, with one left out or doubled: refused', async () => {
    const stored = await sealed(patterned(200_000))
    const piece = (index: number) => stored.subarray(index * sealedPiece, (index + 1) * sealedPiece)
    const rest = stored.subarray(2 * sealedPiece)
    for (const other of [
      stored.subarray(0, sealedPiece),
      stored.subarray(0, 2 * sealedPiece),
      Buffer.concat([piece(1), piece(0), rest]),
      Buffer.concat([piece(0), rest]),
      Buffer.concat([piece(0), piece(0), piece(1), rest]),
      Buffer.concat([stored, piece(0)]),
      Buffer.alloc(0),
    ])
      await expect(opened(other)).rejects.toThrow()
  })

  test('another key opens nothing, and holds nothing of what was in it', async () => {
    const plain = Buffer.from('Machtiging van de moeder '.repeat(200))
    const stored = await sealed(plain)
    await expect(opened(stored, Buffer.alloc(32, 8))).rejects.toThrow()
    expect(stored.includes('Machtiging')).toBe(false)
  })

  test('a key is kept sealed, each another, and opens under the key of this installation only', () => {
    process.env.SCHAKEL_DOCUMENT_KEY = Buffer.alloc(32, 3).toString('base64')
    const [one, two] = [newFileKey(), newFileKey()]
    expect(openFileKey(one.sealedKey).equals(one.key)).toBe(true)
    expect(one.key.equals(two.key)).toBe(false)
    expect(one.sealedKey).not.toContain(one.key.toString('base64'))
    process.env.SCHAKEL_DOCUMENT_KEY = Buffer.alloc(32, 4).toString('base64')
    expect(() => openFileKey(one.sealedKey)).toThrow()
  })
})
