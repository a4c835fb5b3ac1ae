import { NextResponse } from 'next/server'
import { importLimits } from '@/lib/domain/import/table'
import { uwvFileWords } from '@/lib/domain/uwv-file/problems'
import { currentInstant } from '@/lib/pipeline/clock'
import { read } from '@/lib/pipeline/query'
import { uploadedForm } from '@/lib/pipeline/upload'
import { uwvFilePreview, type UwvFileAnswer } from '@/lib/reconciliation/file-queries'

const headers = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' }

const answer = (body: UwvFileAnswer, status = 200) => NextResponse.json(body, { status, headers })
const refused = (problem: string, status = 200) => answer({ preview: null, problem }, status)
const signedOut = () =>
  refused('U bent uitgelogd. Log in een ander tabblad opnieuw in en probeer het nog eens.', 401)

/** Reads the file of the form on /sturing/uwv and answers what it would record; nothing of it is kept. */
export async function POST(request: Request) {
  const sent = await uploadedForm(request, importLimits.bytes)
  if ('refused' in sent) return sent.refused === 'signedOut' ? signedOut() : refused(uwvFileWords({ problem: sent.refused }))
  const asked = { bytes: new Uint8Array(await sent.file.arrayBuffer()), fileName: sent.file.name.slice(-200) }
  const found = await read(uwvFilePreview, sent.sessionId, asked, currentInstant())
  if (found.status === 'signedOut') return signedOut()
  if (found.status === 'notFound') return refused(uwvFileWords({ problem: 'refused' }), 404)
  const { preview, problem } = found.data
  return problem === null ? answer({ preview, problem }) : refused(uwvFileWords(problem))
} // prettier-ignore
