'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { ActionForm } from '@/components/forms/action-form'
import { ButtonLink } from '@/components/ui/button'
import { changeWorkplace, createWorkplace } from '@/lib/workplace/actions'
import type { WorkplaceValues } from '@/lib/workplace/form-values'
import { paths } from '@/lib/paths'
import { WorkplaceFields } from './workplace-fields'

interface Props {
  values: WorkplaceValues
  employers: readonly { id: string; name: string }[]
  /** Of a change: which place, and the version that was on screen. */
  extra?: { id: string; version: number }
  /** Of a change: the weeks that begin later, in words. */
  planned?: readonly string[]
  backHref: string
}

/** The form of a place to work, new or as it is; when it is done the page of the place opens. */
export function WorkplaceForm({ values, employers, extra, planned, backHref }: Props) {
  const router = useRouter()
  return (
    <ActionForm
      key={extra?.version}
      action={extra ? changeWorkplace : createWorkplace}
      draft={extra ? `wijzig plek ${extra.id}` : 'nieuwe plek'}
      defaultValues={values}
      extra={extra}
      legend
      submitLabel={extra ? 'Sla op' : 'Voeg de plek toe'}
      doneWords={extra ? 'Opgeslagen' : 'Plek toegevoegd'}
      onDone={({ id }) => router.push(paths.workplace(id) as Route)}
      aside={
        <ButtonLink href={backHref} look="subtle">
          Annuleer
        </ButtonLink>
      }
    >
      <WorkplaceFields
        employers={employers.map(({ id, name }) => ({ value: id, label: name }))}
        planned={extra && (planned ?? [])}
      />
    </ActionForm>
  )
}
