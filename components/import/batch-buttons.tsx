'use client'

import { ActionForm } from '@/components/forms/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { discardList, startImport, undoImport } from '@/lib/import/actions'
import { listUnclaimed } from '@/lib/unclaimed-advice/actions'
import { paths } from '@/lib/paths'

type Props = { batchId: string; version: number }

/** Brings the rows in that are good or have only warnings. */
export function StartImport({ batchId, version, count }: Props & { count: number }) {
  return (
    <ActionForm
      action={startImport}
      extra={{ batchId, version }}
      draft={null}
      defaultValues={{}}
      submitLabel={count === 1 ? 'Voer 1 regel in' : `Voer ${count} regels in`}
      doneWords="Begonnen"
    >
      {null}
    </ActionForm>
  )
}

/** Sets the advices of a list apart, of which no trajectory is known; nobody gets a trajectory by it. */
export function ListAdvices({ batchId, version }: Props) {
  return (
    <ActionForm
      action={listUnclaimed}
      extra={{ batchId, version }}
      draft={null}
      defaultValues={{}}
      submitLabel="Zet de adviezen apart"
      submitLook="secondary"
      doneWords="Apart gezet"
      nextHref={paths.unclaimedAdvice}
    >
      {null}
    </ActionForm>
  )
}

/** Takes a whole import back. */
export function UndoImport({ batchId, version }: Props) {
  return (
    <Disclosure summary="Draai deze invoer terug">
      <ActionForm
        action={undoImport}
        extra={{ batchId, version }}
        draft={null}
        defaultValues={{}}
        submitLabel="Ja, draai terug"
        submitLook="danger"
        doneWords="Teruggedraaid"
      >
        {null}
      </ActionForm>
    </Disclosure>
  )
}

/** Clears what is left of a list. */
export function DiscardList({ batchId, version, words, leave }: Props & { words: string; leave: boolean }) {
  return (
    <Disclosure summary={words}>
      <ActionForm
        action={discardList}
        extra={{ batchId, version }}
        draft={null}
        defaultValues={{}}
        submitLabel="Ja, gooi weg"
        submitLook="danger"
        doneWords="Weggegooid"
        {...(leave && { nextHref: paths.imports })}
      >
        {null}
      </ActionForm>
    </Disclosure>
  )
}
