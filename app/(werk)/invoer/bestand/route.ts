import { importLimits } from '@/lib/domain/import/table'
import { uploadList } from '@/lib/import/commands'
import { paths, withQuery } from '@/lib/paths'
import { currentInstant } from '@/lib/pipeline/clock'
import { perform } from '@/lib/pipeline/command'
import { goTo } from '@/lib/pipeline/go-to'
import { uploadedForm } from '@/lib/pipeline/upload'

const problem = (code: string) => goTo(withQuery(paths.imports, { probleem: code }))

/** Takes the file of the form on /invoer and goes to its list, or back with what is wrong with the file. */
export async function POST(request: Request) {
  const sent = await uploadedForm(request, importLimits.bytes)
  if ('refused' in sent) {
    if (sent.refused === 'signedOut') return goTo(paths.signIn)
    return problem(sent.refused === 'noFile' ? 'empty' : sent.refused)
  }
  const { sessionId, form, file } = sent
  const raw = {
    submissionId: form.get('druk'),
    municipalityId: form.get('gemeente'),
    fileName: file.name.slice(-200),
    bytes: new Uint8Array(await file.arrayBuffer()),
  }
  const result = await perform(uploadList, sessionId, raw, currentInstant())
  if (result.status === 'signedOut') return goTo(paths.signIn)
  if (result.status !== 'done') return problem('refused')
  return result.value.batchId === null
    ? problem(result.value.problem)
    : goTo(paths.importBatch(result.value.batchId))
}
