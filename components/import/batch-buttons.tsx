'use client'

import { ActionForm } from '@/components/forms/action-form'
import { discardList, startImport, undoImport } from '@/lib/import/actions'
import { paths } from '@/lib/paths'

type Props = { batchId: string; version: number }

/** Brings the rows in that are good or have only warnings. */
export function StartImport({ batchId, version, count }: Props & { count: number }) {
  return (
    <ActionForm
      action={startImport}
      extra={{ batchId, version }}
      defaultValues={{}}
      submitLabel={count === 1 ? 'Voer 1 regel in' : `Voer ${count} regels in`}
      doneWords="Begonnen"
    >
      {null}
    </ActionForm>
  )
}

/** Takes a whole import back. */
export function UndoImport({ batchId, version }: Props) {
  return (
    <ActionForm
      action={undoImport}
      extra={{ batchId, version }}
      defaultValues={{}}
      submitLabel="Draai deze invoer terug"
      submitLook="danger"
      doneWords="Teruggedraaid"
    >
      {null}
    </ActionForm>
  )
}

/** Clears what is left of a list. */
export function DiscardList({ batchId, version, words, leave }: Props & { words: string; leave: boolean }) {
  return (
    <ActionForm
      action={discardList}
      extra={{ batchId, version }}
      defaultValues={{}}
      submitLabel={words}
      submitLook="danger"
      doneWords="Weggegooid"
      {...(leave && { nextHref: paths.imports })}
    >
      {null}
    </ActionForm>
  )
}
