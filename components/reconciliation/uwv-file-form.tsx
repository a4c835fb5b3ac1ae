'use client'

import { useRef, useState, type FormEvent } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { announce } from '@/components/ui/page-status'
import { useHydrated } from '@/components/ui/use-hydrated'
import { importLimits } from '@/lib/domain/import/table'
import { uwvColumnWords, uwvFileWords } from '@/lib/domain/uwv-file/problems'
import { paths } from '@/lib/paths'
import type { UwvFileAnswer } from '@/lib/reconciliation/file-queries'
import { UwvFileContent } from './uwv-file-content'

const failed = {
  preview: null,
  problem: 'Het bestand is niet gelezen. Kijk of u verbinding hebt en probeer het nog eens.',
} as const

/** A file that is too large stays here: a server that refuses it while it is on its way only breaks the connection. */
async function readByServer(body: FormData, file: File | null): Promise<UwvFileAnswer> {
  if ((file?.size ?? 0) > importLimits.bytes)
    return { preview: null, problem: uwvFileWords({ problem: 'tooLarge' }) }
  try {
    const response = await fetch(paths.uwvFile, { method: 'POST', body })
    return (await response.json()) as UwvFileAnswer
  } catch {
    return failed
  }
}

const wordsFor = ({ preview }: UwvFileAnswer) =>
  preview ? `Gelezen: ${preview.rows.length} vast te leggen, ${preview.skipped.length} niet.` : ''

/** A file with UWV's figures: first what it would record, and only then, at a press, the figures themselves. */
export function UwvFileForm() {
  const hydrated = useHydrated()
  const [answer, setAnswer] = useState<(UwvFileAnswer & { fileName: string; reading: number }) | null>(null)
  const [busy, setBusy] = useState(false)
  const readings = useRef(0)

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const body = new FormData(event.currentTarget)
    const given = body.get('bestand')
    const file = given instanceof File ? given : null
    setBusy(true)
    const found = await readByServer(body, file)
    setBusy(false)
    const reading = (readings.current += 1)
    setAnswer({ ...found, fileName: file?.name.slice(-200) ?? '', reading })
    announce(wordsFor(found))
  }

  return (
    <>
      <form className="form" onSubmit={(event) => void send(event)}>
        <fieldset className="form-body" role="none" disabled={!hydrated}>
          {answer?.problem && (
            <Alert key={answer.reading} tone="negative" title="Er is niets vastgelegd" appears>
              <p>{answer.problem}</p>
            </Alert>
          )}
          <FileInput onChange={() => setAnswer(null)} />
          <div className="form-buttons">
            <Button type="submit" busy={busy}>
              Lees het bestand
            </Button>
            <p className="form-state">{busy ? 'Bezig met lezen…' : ''}</p>
          </div>
        </fieldset>
      </form>
      {answer?.preview && (
        <UwvFileContent key={answer.reading} preview={answer.preview} fileName={answer.fileName} />
      )}
    </>
  )
}

function FileInput({ onChange }: { onChange: () => void }) {
  return (
    <div className="utrecht-form-field field">
      <label htmlFor="uwv-bestand">Bestand van UWV</label>
      <div className="utrecht-form-field__description" id="uwv-bestand-help">
        Excel (.xlsx) of CSV, met één cijfer per regel. {uwvColumnWords} Regels van andere gemeenten mogen
        erin staan. U ziet eerst wat er wordt vastgelegd.
      </div>
      <input
        id="uwv-bestand"
        name="bestand"
        type="file"
        required
        accept=".xlsx,.csv,.txt,text/csv"
        aria-describedby="uwv-bestand-help"
        onChange={onChange}
        className="max-w-full file:mr-3 file:rounded file:border file:border-solid file:border-line file:bg-surface file:px-3 file:py-1 file:font-semibold"
      />
    </div>
  )
}
