'use client'

import { useState, useTransition } from 'react'
import { newSubmissionId } from '@/components/forms/submission-id'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { announce } from '@/components/ui/page-status'
import { useHydrated } from '@/components/ui/use-hydrated'
import { reasonText } from '@/lib/domain/reasons'
import { tickAll, tickLine } from '@/lib/letter-round/actions'
import type { Result } from '@/lib/pipeline/result'

/** Somebody who may get a letter: ticked (goes along) or left out by hand. */
export interface Chosen {
  id: string
  place: number
  name: string
  number: string
  href: string
  joins: boolean
}

type Tick = (words: string, act: () => Promise<Result<unknown>>) => void

const away = 'De verbinding is weg. Uw keuze is niet bewaard.'

/** Who goes along, each with a tick that is kept at once. */
export function ChooseTable({ roundId, people }: { roundId: string; people: readonly Chosen[] }) {
  const [stopped, setStopped] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const tick: Tick = (words, act) =>
    start(async () => {
      const result = await act().catch(() => null)
      if (result?.status === 'done') announce(words)
      setStopped(stopWords(result))
    })
  const all = (joins: boolean) =>
    tick(joins ? 'Iedereen gaat mee.' : 'Niemand gaat mee.', () =>
      tickAll({ roundId, joins, submissionId: newSubmissionId() }),
    )
  return (
    <>
      <p className="my-3">Een vinkje bewaart Schakel meteen. Wie u uitvinkt, krijgt geen brief.</p>
      {stopped && (
        <Alert tone="warning" title="Uw keuze is niet bewaard" appears>
          <p>{stopped}</p>
        </Alert>
      )}
      <p className="mb-3 flex flex-wrap gap-3" aria-busy={pending}>
        <Button onClick={() => all(false)}>Vink iedereen uit</Button>
        <Button onClick={() => all(true)}>Vink iedereen aan</Button>
      </p>
      <Rows roundId={roundId} people={people} tick={tick} />
    </>
  )
}

function stopWords(result: Result<unknown> | null): string | null {
  if (result === null) return away
  if (result.status === 'refused') return reasonText(result.reason)
  return result.status === 'done' ? null : 'Log opnieuw in en open deze pagina.'
}

type RowsProps = { roundId: string; people: readonly Chosen[]; tick: Tick }

// A stacked table is laid out as blocks, which takes its roles away.
const Rows = ({ roundId, people, tick }: RowsProps) => (
  <div className="table-scroll table-stack">
    <table className="utrecht-table data-table main-3" role="table">
      <caption className="sr-only">Krijgt een brief</caption>
      <thead role="rowgroup">
        <tr role="row">
          {['Gaat mee', 'Plaats', 'Naam', 'Traject'].map((label) => (
            <th key={label} scope="col" role="columnheader">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {people.map((person) => (
          <PersonRow key={`${person.id} ${person.joins}`} roundId={roundId} person={person} tick={tick} />
        ))}
      </tbody>
    </table>
  </div>
)

type RowProps = { roundId: string; person: Chosen; tick: Tick }

function PersonRow({ roundId, person: { id, place, name, number, href, joins }, tick }: RowProps) {
  const hydrated = useHydrated()
  const [on, setOn] = useState(joins)
  const change = (next: boolean) => {
    setOn(next)
    tick(next ? `${name} gaat mee.` : `${name} krijgt geen brief.`, async () => {
      const result = await tickLine({ roundId, lineId: id, joins: next, submissionId: newSubmissionId() })
      if (result.status !== 'done') setOn(!next)
      return result
    })
  }
  return (
    <tr role="row">
      <td role="cell" data-label="Gaat mee">
        <label className="choice">
          <input
            type="checkbox"
            checked={on}
            disabled={!hydrated}
            onChange={({ target }) => change(target.checked)}
          />
          <span>
            <span className="sr-only">{`${name} `}</span>
            {on ? 'gaat mee' : 'weggelaten'}
          </span>
        </label>
      </td>
      <td role="cell" data-label="Plaats">
        {place}
      </td>
      <td role="cell" data-label="Naam">
        <a href={href}>{name}</a>
      </td>
      <td role="cell" data-label="Traject">
        {number}
      </td>
    </tr>
  )
}
