'use client'

import { ActionForm } from '@/components/forms/action-form'
import { endWordTemplate } from '@/lib/word/actions'

/** Stops using Word for one kind of letter. */
export function EndWordForm({ municipalityId, kind }: { municipalityId: string; kind: string }) {
  return (
    <ActionForm
      draft={null}
      action={endWordTemplate}
      extra={{ municipalityId, kind }}
      defaultValues={{}}
      submitLabel="Gebruik geen Word meer"
      submitLook="danger"
      doneWords="Vastgelegd"
    >
      {null}
    </ActionForm>
  )
}
