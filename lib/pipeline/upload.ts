import 'server-only'
import { comesFromElsewhere } from './security-headers'
import { currentSessionId } from './session'

/** What a form weighs around the file in it. */
const aroundFile = 20_000

const announcedSize = (request: Request) => request.headers.get('content-length')

type Refused<Why extends string> = { refused: Why }

/**
 * The form of an upload, gathered whole: who sends it, its fields and the file in `bestand`. Refused without a session, when
 * it announces more than a file of `largest` bytes (or nothing), and without a file.
 */
export async function uploadedForm(
  request: Request,
  largest: number,
): Promise<{ sessionId: string; form: FormData; file: File } | Refused<'signedOut' | 'tooLarge' | 'noFile'>> {
  const sessionId = await currentSessionId()
  if (!sessionId) return { refused: 'signedOut' }
  if (Number(announcedSize(request) ?? Infinity) > largest + aroundFile) return { refused: 'tooLarge' }
  const form = await request.formData()
  const file = form.get('bestand')
  return file instanceof File && file.size > 0 ? { sessionId, form, file } : { refused: 'noFile' }
}

/**
 * The body of an upload as a stream, for a way in that the proxy leaves alone. Refused when another site sent it, without a
 * session, and when it announces more than a file of `largest` bytes; without an announcement the reader counts.
 */
export async function uploadedStream(
  request: Request,
  largest: number,
): Promise<
  { sessionId: string; body: AsyncIterable<Uint8Array> } | Refused<'foreign' | 'signedOut' | 'tooLarge'>
> {
  if (comesFromElsewhere(request)) return { refused: 'foreign' }
  const sessionId = await currentSessionId()
  if (!sessionId) return { refused: 'signedOut' }
  if (Number(announcedSize(request) ?? 0) > largest + aroundFile) return { refused: 'tooLarge' }
  return { sessionId, body: (request.body ?? new Blob().stream()) as unknown as AsyncIterable<Uint8Array> }
}
