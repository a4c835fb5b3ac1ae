'use client'

import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import { newSubmissionId } from '@/components/forms/submission-id'
import { timeNow } from '@/components/forms/time-now'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { announce } from '@/components/ui/page-status'
import { useHydrated } from '@/components/ui/use-hydrated'
import { paths } from '@/lib/paths'

type Props = { municipalityId: string; kind: string; today: string }

const noConnection = ['De verbinding is weg. Probeer het nog eens.']

async function upload(path: string, body: FormData): Promise<string[]> {
  try {
    const response = await fetch(path, { method: 'POST', body })
    const { faults } = (await response.json()) as { faults: string[] }
    return faults
  } catch {
    return noConnection
  }
}

/** Takes a Word template; what is wrong with it stands here with its name and place, and the file can be chosen again. */
export function WordTemplateForm({ municipalityId, kind, today }: Props) {
  const router = useRouter()
  const hydrated = useHydrated()
  const [faults, setFaults] = useState<string[]>([])
  const [state, setState] = useState('')

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const body = new FormData(form)
    body.set('gemeente', municipalityId)
    body.set('druk', newSubmissionId())
    setState('Bezig met nakijken…')
    const found = await upload(paths.wordTemplate(kind), body)
    setFaults(found)
    const words = found.length === 0 ? `Vastgelegd om ${timeNow()}` : ''
    setState(words)
    announce(words)
    if (found.length > 0) return
    form.reset()
    router.refresh()
  }

  return (
    <form className="form" onSubmit={(event) => void send(event)}>
      <fieldset className="form-body" role="none" disabled={!hydrated}>
        {faults.length > 0 && (
          <Alert tone="negative" title="Dit bestand is niet vastgelegd" appears>
            <ul className="letter-todo">
              {faults.map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          </Alert>
        )}
        <div className="utrecht-form-field field">
          <label htmlFor="word-bestand">Word-bestand</label>
          <div className="utrecht-form-field__description" id="word-help">
            Een .docx van hoogstens 2 MB, met velden als {'{aanhef}'} en {'{tekst}'}.
          </div>
          <input
            id="word-bestand"
            name="bestand"
            type="file"
            required
            accept=".docx"
            aria-describedby="word-help"
            className="max-w-full file:mr-3 file:rounded file:border file:border-solid file:border-line file:bg-surface file:px-3 file:py-1 file:font-semibold"
          />
        </div>
        <div className="utrecht-form-field field">
          <label htmlFor="word-vanaf">Geldt vanaf</label>
          <input
            id="word-vanaf"
            name="vanaf"
            required
            defaultValue={today}
            autoComplete="off"
            className="utrecht-textbox w-36"
          />
        </div>
        <div className="form-buttons">
          <Button type="submit">Leg dit Word-sjabloon vast</Button>
          <p className="form-state">{state}</p>
        </div>
      </fieldset>
    </form>
  )
}
