'use client'

import { SpecForm } from '@/components/forms/spec-form'
import { ButtonLink } from '@/components/ui/button'
import type { FieldSpec } from '@/lib/domain/field-spec'
import { shareDocument, stopSharing, withdrawDocument } from '@/lib/document/actions'
import { paths } from '@/lib/paths'

type Props = { number: string; trajectoryId: string; documentId: string }

function useActForm({ number, trajectoryId, documentId }: Props) {
  const back = paths.documents(number)
  return {
    extra: { trajectoryId, documentId },
    nextHref: back,
    aside: (
      <ButtonLink href={back} look="subtle">
        Annuleer
      </ButtonLink>
    ),
  }
}

type Company = { id: string; name: string }

/** With which company a document is shared; with one company that has access it is chosen already. */
export function ShareForm({ companies, ...about }: Props & { companies: readonly Company[] }) {
  const form = useActForm(about)
  const options = companies.map(({ id, name }) => ({ value: id, label: name }))
  const field: FieldSpec = { name: 'companyId', label: 'SO-bedrijf', kind: 'radio', required: true, options }
  return (
    <SpecForm
      {...form}
      draft={`documenten ${about.trajectoryId} deel ${about.documentId}`}
      action={shareDocument}
      fields={[field]}
      values={{ companyId: options.length === 1 ? options[0]?.value : '' }}
      submitLabel="Deel"
      doneWords="Gedeeld"
    />
  )
}

/** Takes a document back from those it was shared with. */
export function StopSharingForm(about: Props) {
  return (
    <SpecForm
      {...useActForm(about)}
      draft={null}
      action={stopSharing}
      fields={[]}
      submitLabel="Stop met delen"
      doneWords="Niet meer gedeeld"
    />
  )
}

const reason: FieldSpec = {
  name: 'reason',
  label: 'Waarom trekt u het in?',
  help: 'Bijvoorbeeld: hoort bij een ander traject.',
  kind: 'textarea',
  required: true,
}

/** Withdraws a document, with a reason. */
export function WithdrawForm(about: Props) {
  return (
    <SpecForm
      {...useActForm(about)}
      draft={`documenten ${about.trajectoryId} trek in ${about.documentId}`}
      action={withdrawDocument}
      fields={[reason]}
      submitLabel="Trek in"
      submitLook="danger"
      doneWords="Ingetrokken"
    />
  )
}
