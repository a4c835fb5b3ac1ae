import 'server-only'
import { documentPlace } from '@/lib/pipeline/document-settings'
import { diskStore } from './disk-store'

/** A stored file: whose it is, and the id of the version that it holds. */
export interface StoredName {
  municipalityId: string
  id: string
}

/** Where encrypted files are kept, by names of our own. A store knows nothing of what is in them. */
export interface DocumentStore {
  /** Keeps the file at `path` under this name; answers when it would survive a power cut. The file may be gone after it. */
  put(name: StoredName, path: string): Promise<void>
  /** The bytes of a file as they are stored; throws when it is not there. */
  get(name: StoredName): Promise<AsyncIterable<Uint8Array>>
  remove(name: StoredName): Promise<void>
  /** Every file of a municipality with the instant at which it was stored. */
  list(municipalityId: string): AsyncIterable<{ id: string; storedAt: Date }>
}

/** The store that this installation is set to. */
export async function documentStore(): Promise<DocumentStore> {
  const place = documentPlace()
  if (place.kind === 'disk') return diskStore(place.folder)
  const { s3Store } = await import('./s3-store')
  return s3Store(place)
}
