import 'server-only'
import { createHmac } from 'node:crypto'
import { seal } from '@/lib/pipeline/seal'
import { bsnIndexKey } from '@/lib/pipeline/secrets'

/** A BSN (nine digits) as the database keeps it: sealed, a keyed hash for exact search, the last four digits. */
export interface KeptBsn {
  cipher: string
  search_hash: string
  last_digits: string
}

/** The hash by which a BSN is found; the same BSN gives the same hash, without the key it tells nothing. */
export const bsnHash = (bsn: string) => createHmac('sha256', bsnIndexKey()).update(bsn).digest('base64url')

/** A BSN as it is kept: encrypted, a keyed hash to find it by, and its last four digits. */
export const keepBsn = (bsn: string): KeptBsn => ({
  cipher: seal(bsn),
  search_hash: bsnHash(bsn),
  last_digits: bsn.slice(-4),
})
