'use client'

import { useEffect, useRef, type ComponentProps } from 'react'
import { reasonWords } from '@/lib/domain/reasons'
import { paths } from '@/lib/paths'
import type { Collision } from '@/lib/pipeline/result'
import { ErrorSummary } from './error-summary'
import type { Outcome } from './use-action-form'

/** The message above the form after a press; it takes focus, and what was typed stays below it. */
export function FormOutcome({ outcome, idOf }: { outcome: Outcome | null; idOf: (name: string) => string }) {
  if (!outcome || outcome.status === 'done') return null
  if (outcome.status === 'invalid') return <ErrorSummary problems={outcome.problems} idOf={idOf} />
  if (outcome.status === 'medical') return <MedicalWords problems={outcome.problems} idOf={idOf} />
  return <FocusedMessage outcome={outcome} />
}

function MedicalWords(summary: Omit<ComponentProps<typeof ErrorSummary>, 'title' | 'children'>) {
  return (
    <ErrorSummary {...summary} title="Kijk nog even naar wat u schreef">
      <p>
        Schakel bewaart geen diagnose, medicijn of behandeling. Schrijf wat iemand in het werk kan en nodig
        heeft. Gaat dit daar al over? Kies dan “Toch opslaan”.
      </p>
    </ErrorSummary>
  )
}

type Message = Exclude<Outcome, { status: 'done' | 'invalid' | 'medical' }>

function messageOf(outcome: Message) {
  if (outcome.status === 'signedOut') return <SignedOut />
  if (outcome.status === 'failed') return <Failed />
  const [sentence, help] = reasonWords(outcome.reason, outcome.about)
  return (
    <>
      <p className="alert-title">{sentence}</p>
      <p>{help}</p>
      {outcome.collision && <CollisionTable collision={outcome.collision} />}
    </>
  )
}

// Focus moves once per press: a later render of the form must not pull it away from a field.
function FocusedMessage({ outcome }: { outcome: Message }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [outcome])
  return (
    <div ref={box} tabIndex={-1} className="utrecht-alert utrecht-alert--warning alert">
      <div className="utrecht-alert__content">
        <div className="utrecht-alert__message">{messageOf(outcome)}</div>
      </div>
    </div>
  )
}

function SignedOut() {
  return (
    <>
      <p className="alert-title">U bent uitgelogd. Wat u typte staat er nog.</p>
      <p>
        <a href={paths.signIn} target="_blank" rel="noopener">
          Log in in een nieuw tabblad
        </a>
        , kom hier terug en druk nog een keer op de knop.
      </p>
    </>
  )
}

function Failed() {
  return (
    <>
      <p className="alert-title">Het is niet gelukt om dit op te slaan. Wat u typte staat er nog.</p>
      <p>Probeer het over een minuut nog eens. Lukt het dan niet, vraag het de functioneel beheerder.</p>
    </>
  )
}

function CollisionTable({ collision }: { collision: Collision }) {
  return (
    <table className="collision">
      <caption>
        Gewijzigd door {collision.by}, {collision.at}
      </caption>
      <thead>
        <tr>
          <th scope="col">Gegeven</th>
          <th scope="col">Staat er nu</th>
          <th scope="col">Vulde u in</th>
        </tr>
      </thead>
      <tbody>
        {collision.fields.map((field) => (
          <tr key={field.label}>
            <th scope="row">{field.label}</th>
            <td>{field.theirs || 'leeg'}</td>
            <td>{field.yours || 'leeg'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
