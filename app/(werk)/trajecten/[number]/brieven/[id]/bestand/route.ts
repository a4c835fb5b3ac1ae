import { letterFile } from '@/lib/letter/queries'
import { answerFile } from '@/lib/pipeline/answer-file'
import { idParam } from '@/lib/pipeline/id-param'

type Params = { params: Promise<{ number: string; id: string }> }

/** Answers the letter as it left, to save. */
export async function GET(_request: Request, { params }: Params) {
  const { id } = await idParam(params)
  const number = decodeURIComponent((await params).number)
  return answerFile(
    letterFile,
    { number, letterId: id },
    { type: 'pdf', missing: 'Deze brief is er niet.', fileOf: ({ bytes }) => bytes },
  )
}
