import { together } from '@/components/trajectory/row-words'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { instantWords } from '@/components/ui/instant-words'
import { Tag } from '@/components/ui/tag'
import { documentClassLabel, fileKindWords, mayBeShared, sizeWords } from '@/lib/domain/document-terms'
import type { DocumentRow, DocumentVersionRow } from '@/lib/document/queries'
import type { DocumentPageFilter } from '@/lib/document/schemas'
import { paths, withQuery } from '@/lib/paths'

type Props = { number: string; row: DocumentRow; mayKeep: boolean; mayShare: boolean }

/** The page of documents with a form open. */
export const actHref = (number: string, stap: NonNullable<DocumentPageFilter['stap']>, bij?: string) =>
  withQuery(paths.documents(number), { stap, bij })

const versionWords = (version: DocumentVersionRow) =>
  together(
    fileKindWords[version.kind].label,
    sizeWords(version.size),
    `versie ${version.number}`,
    `${instantWords(version.madeAt)}${version.madeBy ? ` door ${version.madeBy}` : ''}`,
  )

/** Downloads by a form, since each download is recorded and an address of a file should not lie about. */
function Download({
  number,
  version,
  title,
}: {
  number: string
  version: DocumentVersionRow
  title: string
}) {
  return (
    <form action={paths.documentFile(number)} method="post">
      <input type="hidden" name="versie" value={version.id} />
      <Button type="submit" compact>
        Download
        <span className="sr-only">{` ${title}, versie ${version.number}`}</span>
      </Button>
    </form>
  )
}

/** One document: what it is, its newest version, who reads along, and what can be done with it. */
export function DocumentItem({ number, row, mayKeep, mayShare }: Props) {
  const [newest, ...earlier] = row.versions
  if (!newest) return null
  return (
    <li className="document">
      <div className="document-head">
        <div>
          <h3 className="document-title">{row.title}</h3>
          <p className="note">{versionWords(newest)}</p>
          {newest.givenName && <p className="note">{`Bestandsnaam: ${newest.givenName}`}</p>}
        </div>
        {!row.withdrawnAt && <Download number={number} version={newest} title={row.title} />}
      </div>
      <p className="document-state">
        <Tag tone={row.class === 'uwvReport' ? 'warning' : 'neutral'}>{documentClassLabel[row.class]}</Tag>
        {row.company && <Tag tone="info">{`Gedeeld met ${row.company}`}</Tag>}
        {newest.scannedBy === 'none' && <span className="note">Niet op virussen gecontroleerd</span>}
      </p>
      {row.withdrawnAt && (
        <p className="note">{`Ingetrokken op ${instantWords(row.withdrawnAt)}: ${row.withdrawnReason}`}</p>
      )}
      {earlier.length > 0 && <Earlier number={number} row={row} versions={earlier} />}
      {!row.withdrawnAt && <Acts number={number} row={row} mayKeep={mayKeep} mayShare={mayShare} />}
    </li>
  )
}

function Earlier({
  number,
  row,
  versions,
}: {
  number: string
  row: DocumentRow
  versions: DocumentVersionRow[]
}) {
  return (
    <Disclosure summary={`Eerdere versies (${versions.length})`}>
      <ul className="document-versions">
        {versions.map((version) => (
          <li key={version.id} className="document-head">
            <p className="note">{versionWords(version)}</p>
            {!row.withdrawnAt && <Download number={number} version={version} title={row.title} />}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

function Acts({ number, row, mayKeep, mayShare }: Props) {
  const link = (stap: NonNullable<DocumentPageFilter['stap']>, words: string) => (
    <a href={actHref(number, stap, row.id)}>
      {words}
      <span className="sr-only">{`: ${row.title}`}</span>
    </a>
  )
  const sharing = mayShare && mayBeShared(row.class)
  return (
    <p className="quiet-acts no-print">
      {mayKeep && link('versie', 'Nieuwe versie')}
      {sharing && link('delen', row.companyId ? 'Stop met delen' : 'Deel met het SO-bedrijf')}
      {mayKeep && link('intrekken', 'Trek in')}
    </p>
  )
}
