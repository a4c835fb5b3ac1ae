import { fileProblemWords, sizeWords, type FileProblem } from '@/lib/domain/document-terms'
import { paths } from '@/lib/paths'
import type { Result } from '@/lib/pipeline/result'

type Sent = Result<{ number: string }>
type Fields = Readonly<Record<string, unknown>>

export interface Sending {
  number: string
  /** Bytes that a file may have. */
  limit: number
  /** What the form must hold besides the file, with what is said when it is empty. */
  needed?: Readonly<Record<string, string>>
  onProgress: (part: number | null) => void
}

function fileProblem(file: File | null, limit: number): FileProblem | null {
  if (!file) return 'noFile'
  if (file.size === 0) return 'empty'
  return file.size > limit ? 'tooLarge' : null
}

/** What is plainly missing, said before anything is sent: a large file takes its time. The server looks at everything again. */
function problemsOf(fields: Fields, file: File | null, { limit, needed = {} }: Sending) {
  const problem = fileProblem(file, limit)
  const missing = Object.entries(needed).filter(([name]) => String(fields[name] ?? '').trim() === '')
  return {
    ...(problem && { file: [fileProblemWords[problem](sizeWords(limit))] }),
    ...Object.fromEntries(missing.map(([name, words]) => [name, [words]])),
  }
}

/** One line of fields and then the file as it is, so that the server can take it in piece by piece. */
const bodyOf = (fields: Fields, file: File) =>
  new Blob([`${JSON.stringify({ ...fields, fileName: file.name.slice(-400) })}\n`, file])

/** Sends a form with a file and tells how far it is. */
export function sendDocument(fields: Fields, file: File | null, sending: Sending): Promise<Sent> {
  const problems = problemsOf(fields, file, sending)
  if (!file || Object.keys(problems).length > 0)
    return Promise.resolve({ status: 'invalid', fields: problems })
  const { number, onProgress } = sending
  return new Promise<Sent>((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', paths.documentUpload(number))
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onload = () =>
      request.response ? resolve(request.response as Sent) : reject(new Error('no answer'))
    request.onerror = () => reject(new Error('not sent'))
    onProgress(0)
    request.send(bodyOf(fields, file))
  }).finally(() => onProgress(null))
}
