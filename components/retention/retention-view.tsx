import { DraftDisclosure } from '@/components/forms/kept-drafts'
import { DataTable } from '@/components/ui/data-table'
import { DefinitionList } from '@/components/ui/definition-list'
import { EmptyState } from '@/components/ui/empty-state'
import { instantWords } from '@/components/ui/instant-words'
import { Panel } from '@/components/ui/panel'
import { retainedClassLabel } from '@/lib/domain/document-terms'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { paths } from '@/lib/paths'
import type { Destroyed, DueDocuments, RetentionTerm } from '@/lib/retention/queries'
import { destroyFields } from '@/lib/retention/schemas'
import { DestroyForm } from './destroy-form'

const usualTerm = 'document.retention.usual'
const uwvTerm = 'document.retention.uwvReport'

const lengthWords = (months: number) =>
  months % 12 === 0 ? `${formatNumber(months / 12)} jaar` : `${formatNumber(months)} maanden`

function countWords({ class: kind, count }: Pick<DueDocuments, 'class' | 'count'>): string {
  const [one, many] = kind === 'letter' ? ['brief', 'brieven'] : ['document', 'documenten']
  return count === 1 ? `1 ${one}` : `${formatNumber(count)} ${many}`
}

function termWords(terms: readonly RetentionTerm[], key: string): string {
  const term = terms.find((one) => one.key === key)
  if (!term) return 'Nog niet vastgelegd. Tot die tijd stelt Schakel niets voor om te vernietigen.'
  const doubt = term.certainty === 'high' ? '' : '; laat de archivaris dit nazien'
  return `${lengthWords(term.months)} na het afsluiten van het traject (${term.source}${doubt})`
}

const TermLink = ({ of, words }: { of: string; words: string }) => (
  <p className="note">
    <a href={paths.parameter(of)}>{words}</a>
  </p>
)

/**
 * How long UWV reports are kept. The published list of results names advice and medical advice, each with a term of its
 * own, and no report of UWV, so Schakel has no figure: the municipality decides by its own selection list, and the administrator writes it down (Archiefwet 1995 art. 5).
 */
const UwvTerm = ({ terms }: { terms: readonly RetentionTerm[] }) => (
  <>
    <p>{termWords(terms, uwvTerm)}</p>
    <p className="note">
      De gemeente bepaalt deze termijn zelf, met haar eigen selectielijst (Archiefwet 1995, artikel 5). Die
      noemt advies (21.1) en sociaal-medisch advies (21.1.3), elk met een eigen termijn, en geen UWV-rapport
      bij naam. Schakel vult daarom niets in. Vraag de archivaris welke geldt.
    </p>
    <TermLink of={uwvTerm} words="Naar de termijn van UWV-rapporten bij Parameters" />
  </>
)

/** How long documents are kept, from the dated settings. */
export function TermsPanel({ terms }: { terms: readonly RetentionTerm[] }) {
  return (
    <Panel title="Hoe lang">
      <DefinitionList
        items={[
          [
            'Documenten en brieven',
            <>
              <p>{termWords(terms, usualTerm)}</p>
              <TermLink of={usualTerm} words="Naar de termijn van documenten bij Parameters" />
            </>,
          ],
          ['UWV-rapporten', <UwvTerm key={uwvTerm} terms={terms} />],
          [
            'Wanneer niet',
            'Als de persoon weer in een traject zit, of als bij het afgesloten traject nog een termijn loopt, zoals een bezwaar.',
          ],
        ]}
      />
    </Panel>
  )
}

/** What is past its term, by municipality and kind, each with the decision about it. */
export function DuePanel({ due }: { due: readonly DueDocuments[] }) {
  if (due.length === 0)
    return (
      <Panel title="Voorstel om te vernietigen">
        <EmptyState title="Geen document of brief is zijn termijn voorbij.">
          <p>Schakel kijkt elke nacht. Het vernietigt nooit iets vanzelf: dat beslist u hier.</p>
        </EmptyState>
      </Panel>
    )
  return (
    <Panel title="Voorstel om te vernietigen">
      <ul className="flex flex-col gap-4">
        {due.map((row) => (
          <li key={`${row.municipalityId} ${row.class}`}>
            <p>
              <strong>{`${retainedClassLabel[row.class]}: ${countWords(row)}`}</strong>
            </p>
            <p className="note">{`${row.municipality} · langer dan ${lengthWords(row.months)} na het afsluiten · ${row.source}`}</p>
            <DraftDisclosure
              draft={`vernietigen ${row.municipalityId} ${row.class}`}
              summary={`Beslis over ${retainedClassLabel[row.class]}, ${row.municipality}`}
            >
              <DestroyForm row={row} fields={destroyFields} />
            </DraftDisclosure>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** The declarations of destruction: kind, number, ground and who decided. */
export function DestroyedPanel({ destroyed }: { destroyed: readonly Destroyed[] }) {
  return (
    <Panel title="Verklaringen van vernietiging">
      <DataTable
        caption="Wat er vernietigd is"
        columns={[
          { label: 'Wanneer', tight: true },
          { label: 'Gemeente' },
          { label: 'Soort' },
          { label: 'Aantal', kind: 'number' },
          { label: 'Grond' },
          { label: 'Waarom en door wie' },
        ]}
        rows={destroyed.map((row) => [
          instantWords(row.decidedAt),
          row.municipality,
          retainedClassLabel[row.class],
          row.count,
          `${lengthWords(row.months)}, afgesloten tot en met ${formatDate(row.closedUntil)} (${row.source})`,
          `${row.reason} (${row.decidedByName})`,
        ])}
        empty={
          <EmptyState title="Er is nog niets vernietigd.">
            <p>
              Elke vernietiging blijft hier staan: soort, aantal, grond en wie besliste. Nooit om wie het
              ging.
            </p>
          </EmptyState>
        }
      />
    </Panel>
  )
}
