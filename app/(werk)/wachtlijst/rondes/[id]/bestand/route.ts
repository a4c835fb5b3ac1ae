import { NextResponse } from 'next/server'
import { bundleFile, roundBundle } from '@/lib/letter-round/bundle'
import { paths } from '@/lib/paths'
import { currentInstant } from '@/lib/pipeline/clock'
import { idParam } from '@/lib/pipeline/id-param'
import { read } from '@/lib/pipeline/query'
import { currentSessionId } from '@/lib/pipeline/session'

// A relative address: behind a proxy this server does not know by which name people call it.
const toSignIn = () => new NextResponse(null, { status: 303, headers: { Location: paths.signIn } })

/** Answers all letters of a round in one PDF, to save and print; nobody keeps it on the way. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await idParam(params)
  const sessionId = await currentSessionId()
  if (!sessionId) return toSignIn()
  const now = currentInstant()
  const answer = await read(roundBundle, sessionId, { roundId: id }, now)
  if (answer.status === 'signedOut') return toSignIn()
  if (answer.status === 'notFound')
    return new NextResponse('Deze brieven zijn er niet.', {
      status: 404,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' },
    })
  return new NextResponse(new Uint8Array(await bundleFile(answer.data, now)), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${answer.data.fileName}"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
