import { NextResponse } from 'next/server'
import { z } from 'zod'
import { appointmentFile } from '@/lib/appointment/queries'
import { paths } from '@/lib/paths'
import { currentInstant } from '@/lib/pipeline/clock'
import { read } from '@/lib/pipeline/query'
import { currentSessionId } from '@/lib/pipeline/session'

type Asked = { params: Promise<{ number: string; id: string }> }

const asked = z.object({ number: z.string().min(1).max(40), id: z.uuid() })
const notThere = () =>
  new NextResponse('Deze afspraak is er niet.', {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })

/** Answers the invitation of an appointment as a file for the own calendar; its name says nothing. */
export async function GET(_request: Request, { params }: Asked) {
  const sessionId = await currentSessionId()
  if (!sessionId) return new NextResponse(null, { status: 303, headers: { Location: paths.signIn } })
  const { number, id } = await params
  const parsed = asked.safeParse({ number: decodeURIComponent(number), id })
  if (!parsed.success) return notThere()
  const answer = await read(appointmentFile, sessionId, parsed.data, currentInstant())
  if (answer.status === 'signedOut')
    return new NextResponse(null, { status: 303, headers: { Location: paths.signIn } })
  if (answer.status === 'notFound') return notThere()
  return new NextResponse(answer.data.text, {
    headers: {
      'Content-Type': answer.data.type,
      'Content-Disposition': 'attachment; filename="afspraak.ics"',
      'Cache-Control': 'no-store',
    },
  })
}
