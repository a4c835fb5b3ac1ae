'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useMemo, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { ActionForm } from '@/components/forms/action-form'
import { FormPart } from '@/components/forms/form-part'
import { FieldList } from '@/components/forms/field-list'
import { useFormScope } from '@/components/forms/form-context'
import { keptDraft } from '@/components/forms/kept-draft'
import { Button } from '@/components/ui/button'
import type { FieldSpec } from '@/lib/domain/field-spec'
import type { KeptDraft } from '@/lib/draft/open-draft'
import { paths } from '@/lib/paths'
import type { HandedOver } from '@/lib/person/handed-over'
import type { PossibleDouble } from '@/lib/person/possible-doubles'
import { registerTrajectory } from '@/lib/trajectory/actions'
import { FoundPersons } from './found-persons'

export type LookUp = (words: Record<string, unknown>) => Promise<(PossibleDouble | HandedOver)[] | null>

type Props = {
  fields: readonly FieldSpec[]
  values: Record<string, string | boolean>
  draftKey: string
  kept: KeptDraft | null
  /** Where to go afterwards, when not to the trajectory. */
  doneHref?: string
  lookUp: LookUp
}

/** Registers somebody; who looks known already is shown before anything is written. */
export function RegisterForm({ fields, values, draftKey, kept, doneHref, lookUp }: Props) {
  const draft = useMemo(() => keptDraft(draftKey, kept), [draftKey, kept])
  const router = useRouter()
  const from = (first: string) => fields.findIndex(({ name }) => name === first)
  return (
    <ActionForm
      legend
      action={registerTrajectory}
      defaultValues={values}
      submitLabel="Meld aan"
      draft={draft}
      onDone={({ number }) => router.push((doneHref ?? paths.trajectory(number)) as Route)}
      doneWords="Aangemeld"
    >
      <FormPart title="De aanmelding">
        <FieldList fields={fields.slice(0, from('bsn'))} />
      </FormPart>
      <FormPart title="Wie het is">
        <FieldList fields={fields.slice(from('bsn'), from('street'))} />
        <Doubles lookUp={lookUp} />
      </FormPart>
      <FormPart title="Adres en bereikbaarheid">
        <FieldList fields={fields.slice(from('street'), from('benefit'))} />
      </FormPart>
      <FormPart title="Verder">
        <FieldList fields={fields.slice(from('benefit'))} />
      </FormPart>
    </ActionForm>
  )
}

const watched = ['bsn', 'surname', 'initials', 'givenName', 'birthDate'] as const

/** Looks up who is known with this BSN, name or birth date, when asked. */
function Doubles({ lookUp }: { lookUp: LookUp }) {
  const { form } = useFormScope()
  const [found, setFound] = useState<(PossibleDouble | HandedOver)[] | null>(null)
  const [busy, setBusy] = useState(false)
  const chosen = useWatch({ control: form.control, name: 'personId' }) as string
  async function look() {
    setBusy(true)
    setFound(await lookUp(Object.fromEntries(watched.map((name) => [name, form.getValues(name)]))))
    setBusy(false)
  }
  const choose = (id: string) => form.setValue('personId', id, { shouldDirty: true })
  return (
    <div className="field" aria-live="polite">
      <Button type="button" busy={busy} onClick={() => void look()}>
        Kijk of deze persoon al bekend is
      </Button>
      {found && <FoundPersons found={found} chosen={chosen} onChoose={choose} />}
    </div>
  )
}
