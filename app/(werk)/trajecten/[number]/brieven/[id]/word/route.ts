import { answerFile } from '@/lib/pipeline/answer-file'
import { idParam } from '@/lib/pipeline/id-param'
import { wordFileOf } from '@/lib/word/open-letter'
import { wordLetterFile } from '@/lib/word/queries'

type Params = { params: Promise<{ number: string; id: string }> }

/** Answers a letter in the Word template of its municipality, to save: a draft made now, a final one as it was kept. */
export async function GET(_request: Request, { params }: Params) {
  const { id } = await idParam(params)
  const number = decodeURIComponent((await params).number)
  return answerFile(
    wordLetterFile,
    { number, letterId: id },
    { type: 'docx', missing: 'Deze brief is er niet in Word.', fileOf: wordFileOf },
  )
}
