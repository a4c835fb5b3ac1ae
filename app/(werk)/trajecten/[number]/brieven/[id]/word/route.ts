import { NextResponse } from 'next/server'
import { wordsOfField } from '@/lib/domain/word/letter-words'
import { paths } from '@/lib/paths'
import { currentInstant } from '@/lib/pipeline/clock'
import { idParam } from '@/lib/pipeline/id-param'
import { read } from '@/lib/pipeline/query'
import { currentSessionId } from '@/lib/pipeline/session'
import { fillTemplate } from '@/lib/word/fill-template'
import { wordLetterFile } from '@/lib/word/queries'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const headers = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' }
const toSignIn = () => new NextResponse(null, { status: 303, headers: { Location: paths.signIn } })

/** Answers a letter in the Word template of its municipality, to save; nobody keeps it on the way. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ number: string; id: string }> },
) {
  const { id } = await idParam(params)
  const number = decodeURIComponent((await params).number)
  const sessionId = await currentSessionId()
  if (!sessionId) return toSignIn()
  const answer = await read(wordLetterFile, sessionId, { number, letterId: id }, currentInstant())
  if (answer.status === 'signedOut') return toSignIn()
  if (answer.status === 'notFound')
    return new NextResponse('Deze brief is er niet in Word.', { status: 404, headers })
  const { letter, template, fileName } = answer.data
  const bytes = fillTemplate(Buffer.from(template), (field) => wordsOfField(letter, field))
  return new NextResponse(new Uint8Array(bytes), {
    headers: {
      ...headers,
      'Content-Type': docx,
      'Content-Disposition': `attachment; filename="${fileName}"`,
    },
  })
}
