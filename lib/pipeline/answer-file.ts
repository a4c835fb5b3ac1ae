import 'server-only'
import { NextResponse } from 'next/server'
import { paths } from '@/lib/paths'
import { currentInstant } from './clock'
import { read, type Query } from './query'
import { currentSessionId } from './session'

const types = {
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const

interface Answered<T> {
  type: keyof typeof types
  /** What is said where the file is not there for this reader. */
  missing: string
  /** The file of what was read; a stream leaves as it is made. */
  fileOf: (
    data: T,
    now: Date,
  ) => Uint8Array | ReadableStream<Uint8Array> | Promise<Uint8Array | ReadableStream<Uint8Array>>
}

const nosniff = { 'X-Content-Type-Options': 'nosniff' }

/**
 * Answers a file to save, read under the rights of whoever is signed in; nobody keeps it on the way. Without a session it
 * leads to the sign-in page: by a relative address, because behind a proxy this server does not know its own name.
 */
export async function answerFile<Input, T extends { fileName: string }>(
  spec: Query<Input, T>,
  input: Input,
  { type, missing, fileOf }: Answered<T>,
): Promise<NextResponse> {
  const sessionId = await currentSessionId()
  const now = currentInstant()
  const answer = sessionId ? await read(spec, sessionId, input, now) : { status: 'signedOut' as const }
  if (answer.status === 'signedOut')
    return new NextResponse(null, { status: 303, headers: { Location: paths.signIn } })
  if (answer.status === 'notFound')
    return new NextResponse(missing, {
      status: 404,
      headers: { ...nosniff, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
    })
  const file = await fileOf(answer.data, now)
  return new NextResponse(file instanceof ReadableStream ? file : new Uint8Array(file), {
    headers: {
      ...nosniff,
      'Content-Type': types[type],
      'Content-Disposition': `attachment; filename="${answer.data.fileName}"`,
      'Cache-Control': 'no-store',
    },
  })
}
