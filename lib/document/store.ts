import 'server-only'
import { documentPlace } from '@/lib/pipeline/document-settings'
import { diskStore } from './disk-store'

/** Where encrypted files are kept, by a name of our own. A store knows nothing of what is in them. */
export interface DocumentStore {
  /** Keeps the file at `path` under this name; answers when it would survive a power cut. The file may be gone after it. */
  put(name: string, path: string): Promise<void>
  /** The bytes of a file as they are stored; throws when it is not there. */
  get(name: string): Promise<AsyncIterable<Uint8Array>>
  remove(name: string): Promise<void>
  /** Every name with the instant at which it was stored. */
  list(): AsyncIterable<{ name: string; storedAt: Date }>
}

/** The store that this installation is set to. */
export async function documentStore(): Promise<DocumentStore> {
  const place = documentPlace()
  if (place.kind === 'disk') return diskStore(place.folder)
  const { s3Store } = await import('./s3-store')
  return s3Store(place)
}
