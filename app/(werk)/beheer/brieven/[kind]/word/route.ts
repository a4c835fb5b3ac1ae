import { NextResponse, type NextRequest } from 'next/server'
import { z } from 'zod'
import { reasonText } from '@/lib/domain/reasons'
import { wordFaultText, wordLimits } from '@/lib/domain/word/problems'
import { answerFile } from '@/lib/pipeline/answer-file'
import { currentInstant } from '@/lib/pipeline/clock'
import { perform } from '@/lib/pipeline/command'
import { currentSessionId } from '@/lib/pipeline/session'
import { addWordTemplate, type WordUpload } from '@/lib/word/commands'
import { wordTemplateFile } from '@/lib/word/queries'
import type { Result } from '@/lib/pipeline/result'

type Params = { params: Promise<{ kind: string }> }

const headers = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' }
const answer = (faults: string[], status = 200) => NextResponse.json({ faults }, { status, headers })

// What a form around a file of the largest size may weigh, with its other fields.
const largestRequest = wordLimits.bytes + 20_000
const tooLarge = wordFaultText({ problem: 'tooLarge', about: null, place: null })

function wordsOf(result: Result<WordUpload>): string[] {
  if (result.status === 'done') return result.value.faults.slice(0, 20).map(wordFaultText)
  if (result.status === 'refused') return [reasonText(result.reason)]
  return result.status === 'invalid'
    ? Object.values(result.fields).flat()
    : ['Log opnieuw in en probeer het nog eens.']
}

/** Takes a Word template and answers what is wrong with it; nothing when it is kept. */
export async function POST(request: Request, { params }: Params) {
  const sessionId = await currentSessionId()
  if (!sessionId) return answer(['Log opnieuw in en probeer het nog eens.'], 401)
  if (Number(request.headers.get('content-length') ?? Infinity) > largestRequest) return answer([tooLarge])
  const form = await request.formData()
  const file = form.get('bestand')
  const raw = {
    submissionId: form.get('druk'),
    municipalityId: form.get('gemeente'),
    kind: (await params).kind,
    from: form.get('vanaf'),
    fileName: file instanceof File ? file.name.slice(-200) : '',
    bytes: file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array(),
  }
  return answer(wordsOf(await perform(addWordTemplate, sessionId, raw, currentInstant())))
}

/** Answers the Word template that holds today, to save. */
export async function GET(request: NextRequest, { params }: Params) {
  const asked = z.uuid().safeParse(request.nextUrl.searchParams.get('gemeente'))
  const gemeente = asked.data ?? '00000000-0000-0000-0000-000000000000'
  return answerFile(
    wordTemplateFile,
    { kind: (await params).kind, gemeente },
    { type: 'docx', missing: 'Dit sjabloon is er niet.', fileOf: ({ bytes }) => bytes },
  )
}
