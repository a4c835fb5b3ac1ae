import { bundleFile, roundBundle } from '@/lib/letter-round/bundle'
import { answerFile } from '@/lib/pipeline/answer-file'
import { idParam } from '@/lib/pipeline/id-param'

/** Answers all letters of a round in one PDF, to save and print. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await idParam(params)
  return answerFile(
    roundBundle,
    { roundId: id },
    { type: 'pdf', missing: 'Deze brieven zijn er niet.', fileOf: bundleFile },
  )
}
