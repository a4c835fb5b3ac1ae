'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState, type ReactNode } from 'react'
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

type UploadProps = Omit<Props, 'trajectoryId'> & {
  /** Under which name what was typed is kept. */
  draft: string
  submitLabel: string
  needed?: Sending['needed']
  extra?: Record<string, unknown>
  defaultValues: Record<string, string>
  /** What is asked besides the file. */
  children?: ReactNode
}

/** One file with what it needs; whatever is refused, the rest stays as it was typed. */
function UploadForm({ number, limit, needed, draft, children, ...form }: UploadProps) {
  const { field, ...sending } = useSending({ number, limit, needed })
  const back = (
    <ButtonLink href={paths.documents(number)} look="subtle">
      Annuleer
    </ButtonLink>
  )
  return (
    <ActionForm {...sending} {...form} draft={draft} doneWords="Toegevoegd" aside={back}>
      <FileField
        name="file"
        label="Bestand"
        required
        accept={acceptedEndings}
        {...field}
        help={`PDF, Word (.docx), Excel (.xlsx), ODT, JPG of PNG; hoogstens ${sizeWords(limit)}.`}
      />
      {children}
    </ActionForm>
  )
}

const needed = { class: 'Maak een keuze bij “Soort”.', title: 'Vul “Omschrijving” in.' }

/** A new document: file, what it is, and a description. */
export const AddDocumentForm = ({ number, trajectoryId, limit }: Props) => (
  <UploadForm
    number={number}
    limit={limit}
    needed={needed}
    draft={`documenten ${trajectoryId} voeg toe`}
    defaultValues={{ class: '', title: '' }}
    submitLabel="Voeg toe"
  >
    <RadioGroup name="class" label="Soort" required options={classOptions} />
    <TextArea
      name="title"
      label="Omschrijving"
      required
      rows={2}
      help="Wat voor stuk het is, bijvoorbeeld “Machtiging van de moeder, getekend”. Geen BSN en niets medisch."
    />
  </UploadForm>
)

type VersionProps = Props & { documentId: string; version: number }

/** A next version of a document; the earlier ones stay. */
export const AddVersionForm = ({ number, trajectoryId, limit, documentId, version }: VersionProps) => (
  <UploadForm
    number={number}
    limit={limit}
    draft={`documenten ${trajectoryId} versie ${documentId}`}
    defaultValues={{}}
    extra={{ documentId, version }}
    submitLabel="Voeg versie toe"
  />
)
