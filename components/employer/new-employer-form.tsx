'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { SpecForm } from '@/components/forms/spec-form'
import { createEmployer } from '@/lib/employer/actions'
import { employerFields } from '@/lib/employer/schemas'
import { paths } from '@/lib/paths'

/** A new employer; when it is there its contact sheet opens. */
export function NewEmployerForm() {
  const router = useRouter()
  return (
    <SpecForm
      legend
      action={createEmployer}
      fields={employerFields}
      values={{ kind: 'regularEmployer' }}
      submitLabel="Voeg toe"
      doneWords="Toegevoegd"
      onDone={({ id }) => router.push(paths.employer(id) as Route)}
    />
  )
}
