import { srgTableOf } from '@/lib/domain/srg/words'
import { answerFile } from '@/lib/pipeline/answer-file'
import { srgTableFile } from '@/lib/srg/guideline-queries'

type Params = { params: Promise<{ key: string; table: string }> }

/** Answers the fields ("velden") or the codes ("codes") of a guideline as CSV, 404 for another word, in the form in which another year is read. */
export async function GET(_request: Request, { params }: Params) {
  const { key, table } = await params
  const asked = { key: decodeURIComponent(key), table: srgTableOf(table) }
  return answerFile(srgTableFile, asked, {
    type: 'csv',
    missing: 'Deze richtlijn is er niet.',
    fileOf: ({ text }) => new TextEncoder().encode(text),
  })
}
