'use client'

import { SpecForm } from '@/components/forms/spec-form'
import { destroyDocuments } from '@/lib/retention/actions'
import type { DueDocuments } from '@/lib/retention/queries'
import type { FieldSpec } from '@/lib/domain/field-spec'

/** The decision about one proposal: its number typed once more, and why. */
export function DestroyForm({ row, fields }: { row: DueDocuments; fields: readonly FieldSpec[] }) {
  const { municipalityId, class: kind, count } = row
  return (
    <SpecForm
      key={count}
      action={destroyDocuments}
      draft={`vernietigen ${municipalityId} ${kind}`}
      extra={{ municipalityId, class: kind, proposed: count }}
      fields={fields}
      submitLabel={kind === 'letter' ? 'Vernietig deze brieven' : 'Vernietig deze documenten'}
      submitLook="danger"
      doneWords="Vernietigd"
    />
  )
}
