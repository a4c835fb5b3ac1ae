'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { ActionForm } from '@/components/forms/action-form'
import { RadioGroup } from '@/components/forms/choice-fields'
import { FileField } from '@/components/forms/file-field'
import { TextArea } from '@/components/forms/text-area'
import { ButtonLink } from '@/components/ui/button'
import { acceptedEndings, documentClasses, documentClassLabel, sizeWords } from '@/lib/domain/document-terms'
import { paths } from '@/lib/paths'
import { sendDocument, type Sending } from './send-document'

type Props = { number: string; trajectoryId: string; limit: number }

const classOptions = documentClasses.map((value) => ({
  value,
  label: documentClassLabel[value],
  ...(value === 'uwvReport' && {
    help: 'Alleen voor de consulent van dit traject en de besluitnemers. Nooit voor een SO-bedrijf.',
  }),
}))

/** Sends with progress; after it the page shows the list again. */
function useSending({ number, limit, needed }: Omit<Sending, 'onProgress'>) {
  const router = useRouter()
  const [sent, setSent] = useState<number | null>(null)
  const file = useRef<File | null>(null)
  const action = (raw: unknown) =>
    sendDocument(raw as Record<string, unknown>, file.current, {
      number,
      limit,
      needed,
      onProgress: setSent,
    })
  const field = { sent, onChoose: (chosen: File | null) => void (file.current = chosen) }
  return { field, action, nextHref: paths.documents(number), onDone: () => router.refresh() }
}

const fileHelp = (limit: number) =>
  `PDF, Word (.docx), Excel (.xlsx), ODT, JPG of PNG; hoogstens ${sizeWords(limit)}.`

function BackLink({ number }: { number: string }) {
  return (
    <ButtonLink href={paths.documents(number)} look="subtle">
      Annuleer
    </ButtonLink>
  )
}

const needed = { class: 'Maak een keuze bij “Soort”.', title: 'Vul “Omschrijving” in.' }

/** A new document: file, what it is, and a description; whatever is refused, the rest stays as it was typed. */
export function AddDocumentForm({ number, trajectoryId, limit }: Props) {
  const { field, ...sending } = useSending({ number, limit, needed })
  return (
    <ActionForm
      {...sending}
      draft={`documenten ${trajectoryId} voeg toe`}
      defaultValues={{ class: '', title: '' }}
      submitLabel="Voeg toe"
      doneWords="Toegevoegd"
      aside={<BackLink number={number} />}
    >
      <FileField
        name="file"
        label="Bestand"
        required
        accept={acceptedEndings}
        {...field}
        help={fileHelp(limit)}
      />
      <RadioGroup name="class" label="Soort" required options={classOptions} />
      <TextArea
        name="title"
        label="Omschrijving"
        required
        rows={2}
        help="Wat voor stuk het is, bijvoorbeeld “Machtiging van de moeder, getekend”. Geen BSN en niets medisch."
      />
    </ActionForm>
  )
}

type VersionProps = Props & { documentId: string; version: number }

/** A next version of a document; the earlier ones stay. */
export function AddVersionForm({ number, trajectoryId, limit, documentId, version }: VersionProps) {
  const { field, ...sending } = useSending({ number, limit })
  return (
    <ActionForm
      {...sending}
      draft={`documenten ${trajectoryId} versie ${documentId}`}
      defaultValues={{}}
      extra={{ documentId, version }}
      submitLabel="Voeg versie toe"
      doneWords="Toegevoegd"
      aside={<BackLink number={number} />}
    >
      <FileField
        name="file"
        label="Bestand"
        required
        accept={acceptedEndings}
        {...field}
        help={fileHelp(limit)}
      />
    </ActionForm>
  )
}
