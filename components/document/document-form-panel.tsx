import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import type { DocumentRow, DocumentsScreen } from '@/lib/document/queries'
import type { DocumentPageFilter } from '@/lib/document/schemas'
import { mayBeShared } from '@/lib/domain/document-terms'
import { paths } from '@/lib/paths'
import { ShareForm, StopSharingForm, WithdrawForm } from './act-forms'
import { AddDocumentForm, AddVersionForm } from './upload-forms'

type Props = { data: DocumentsScreen; filter: DocumentPageFilter; mayKeep: boolean; mayShare: boolean }

/** The form that is open, above the list; nothing when none is, or when it does not go with this document. */
export function DocumentFormPanel({ data, filter: { stap, bij }, mayKeep, mayShare }: Props) {
  if (stap === 'toevoegen' && mayKeep)
    return (
      <Panel title="Voeg een document toe" main>
        <AddDocumentForm number={data.number} trajectoryId={data.id} limit={data.limit} />
      </Panel>
    )
  const row = data.documents.find(({ id }) => id === bij)
  if (!row || row.withdrawnAt) return null
  if (stap === 'delen') return mayShare && mayBeShared(row.class) ? <Sharing data={data} row={row} /> : null
  return mayKeep && stap ? <Keeping data={data} row={row} stap={stap} /> : null
}

type RowProps = { data: DocumentsScreen; row: DocumentRow }

function Keeping({ data, row, stap }: RowProps & { stap: DocumentPageFilter['stap'] }) {
  const about = { number: data.number, trajectoryId: data.id, documentId: row.id }
  if (stap === 'versie')
    return (
      <Panel title={`Nieuwe versie van “${row.title}”`} main>
        <p className="mb-3">De eerdere versie blijft bewaard. Wie dit document leest, krijgt de nieuwe.</p>
        <AddVersionForm {...about} limit={data.limit} version={row.versions[0]?.number ?? 1} />
      </Panel>
    )
  return (
    <Panel title={`Trek “${row.title}” in`} main>
      <p className="mb-3">Het blijft op de lijst staan met uw reden, maar niemand kan het nog openen.</p>
      <WithdrawForm {...about} />
    </Panel>
  )
}

function Sharing({ data, row }: RowProps) {
  const about = { number: data.number, trajectoryId: data.id, documentId: row.id }
  if (row.companyId)
    return (
      <Panel title={`Stop met het delen van “${row.title}”`} main>
        <p className="mb-3">{`${row.company ?? 'Het SO-bedrijf'} ziet dit document dan niet meer.`}</p>
        <StopSharingForm {...about} />
      </Panel>
    )
  return (
    <Panel title={`Deel “${row.title}”`} main>
      {data.companies.length === 0 ? (
        <Alert tone="warning" title="Nog geen SO-bedrijf ziet dit traject.">
          <p>Verwijs de persoon eerst naar een SO-bedrijf, of bied een plek aan.</p>
          <p className="mt-3">
            <ButtonLink href={paths.trajectory(data.number)}>Naar het traject</ButtonLink>
          </p>
        </Alert>
      ) : (
        <>
          <p className="mb-3">
            HR van dit bedrijf leest dan de nieuwste versie, zolang het de persoon ziet. Deel alleen wat een
            werkgever nodig heeft.
          </p>
          <ShareForm {...about} companies={data.companies} />
        </>
      )}
    </Panel>
  )
}
