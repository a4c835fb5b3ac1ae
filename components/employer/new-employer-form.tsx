'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { ActionForm } from '@/components/forms/action-form'
import { FieldList } from '@/components/forms/field-list'
import { createEmployer } from '@/lib/employer/actions'
import { employerFields } from '@/lib/domain/employer-fields'
import { paths } from '@/lib/paths'

const empty = Object.fromEntries(employerFields.map(({ name }) => [name, '']))

/** A new employer; when it is there its contact sheet opens. */
export function NewEmployerForm() {
  const router = useRouter()
  return (
    <ActionForm
      legend
      action={createEmployer}
      draft="nieuwe werkgever"
      defaultValues={{ ...empty, kind: 'regularEmployer' }}
      submitLabel="Voeg toe"
      doneWords="Toegevoegd"
      onDone={({ id }) => router.push(paths.employer(id) as Route)}
    >
      <FieldList fields={employerFields} />
    </ActionForm>
  )
}
