import 'server-only'
import { join, resolve } from 'node:path'

/** Megabytes that one document may have when SCHAKEL_DOCUMENT_MAX_MB says nothing. */
const usualMegabytes = 25

/** The largest document in bytes. */
export function largestDocument(): number {
  const asked = Number(process.env.SCHAKEL_DOCUMENT_MAX_MB)
  return (asked > 0 ? asked : usualMegabytes) * 1024 * 1024
}

const dataFolder = () => resolve(process.env.SCHAKEL_DATA_DIR ?? '.data')

export type StorePlace =
  | { kind: 'disk'; folder: string }
  | { kind: 's3'; bucket: string; prefix: string; region?: string; endpoint?: string }

/**
 * Where documents are kept: SCHAKEL_DOCUMENT_STORE as `s3://bucket/prefix?region=…&endpoint=https://…` or as a folder;
 * without it a folder in the data folder, outside what the web server serves.
 */
export function documentPlace(): StorePlace {
  const given = process.env.SCHAKEL_DOCUMENT_STORE
  if (!given?.startsWith('s3://'))
    return { kind: 'disk', folder: given ? resolve(given) : join(dataFolder(), 'documents') }
  const { hostname, pathname, searchParams } = new URL(given)
  const path = pathname.replace(/^\/|\/$/g, '')
  return {
    kind: 's3',
    bucket: hostname,
    prefix: path === '' ? '' : `${path}/`,
    region: searchParams.get('region') ?? undefined,
    endpoint: searchParams.get('endpoint') ?? undefined,
  }
}

/** Where a file waits, encrypted, until it has been looked at: on the disk of the store, so that storing is a rename. */
export function waitingFolder(): string {
  const place = documentPlace()
  return join(place.kind === 'disk' ? place.folder : join(dataFolder(), 'documents'), 'waiting')
}

export type ScannerAddress = { path: string } | { host: string; port: number }

/** The virus scanner: SCHAKEL_CLAMD as `host:port` or as the path of a socket; null when none is set. */
export function scannerAddress(): ScannerAddress | null {
  const given = process.env.SCHAKEL_CLAMD?.trim()
  if (!given) return null
  if (given.startsWith('/')) return { path: given }
  const [, host = '', port = ''] = /^(.*):(\d+)$/.exec(given) ?? []
  if (host === '') throw new Error('SCHAKEL_CLAMD must be host:port or the path of a socket')
  return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) }
}
