import { afterAll, beforeAll } from 'vitest'
import { scannerWords, startScanner, type Scanner } from '../../lib/start/virus-scanner.mjs'

/** A virus scanner for this test file: the one of the whole run when there is one, and otherwise its own. */
export function virusScanner() {
  let own: Scanner | null = null
  beforeAll(async () => {
    own = process.env.TEST_CLAMD ? null : await startScanner()
    process.env.SCHAKEL_CLAMD = process.env.TEST_CLAMD ?? own?.address
    if (own) console.log(scannerWords(own))
  }, 120_000)
  afterAll(() => own?.stop())
  return { address: () => process.env.TEST_CLAMD ?? own?.address ?? '' }
}
