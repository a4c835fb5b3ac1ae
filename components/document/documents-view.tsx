import { KeptDrafts } from '@/components/forms/kept-drafts'
import { Alert } from '@/components/ui/alert'
import { DefinitionList } from '@/components/ui/definition-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { formatNumber } from '@/lib/domain/dutch-number'
import type { DocumentsScreen } from '@/lib/document/queries'
import { paths } from '@/lib/paths'
import type { DocumentPageFilter } from '@/lib/document/schemas'
import { DocumentFormPanel } from './document-form-panel'
import { actHref, DocumentItem } from './document-item'

type Props = {
  data: DocumentsScreen
  filter: DocumentPageFilter
  mayKeep: boolean
  mayShare: boolean
}

/** The documents of a trajectory: the open form first, then what is there, and beside it who reads what and for how long. */
export function DocumentsView({ data, filter, ...may }: Props) {
  const { number, documents, scans } = data
  const inUse = documents.filter(({ withdrawnAt }) => !withdrawnAt)
  const withdrawn = documents.filter(({ withdrawnAt }) => withdrawnAt)
  return (
    <div className="trajectory">
      <div className="trajectory-main">
        <KeptDrafts drafts={data.drafts}>
          <DocumentFormPanel data={data} filter={filter} {...may} />
        </KeptDrafts>
        <Panel title="Documenten">
          {inUse.length === 0 ? (
            <EmptyState
              title={may.mayKeep ? 'Er zijn nog geen documenten.' : 'Er is nog niets met u gedeeld.'}
            >
              {may.mayKeep ? (
                <p>
                  <a href={actHref(number, 'toevoegen')}>Voeg het eerste document toe</a>
                </p>
              ) : (
                <p>De gemeente kiest per document of u het leest.</p>
              )}
            </EmptyState>
          ) : (
            <ul className="documents">
              {inUse.map((row) => (
                <DocumentItem key={row.id} number={number} row={row} {...may} />
              ))}
            </ul>
          )}
        </Panel>
        {may.mayKeep && (
          <p className="my-3">
            Brieven die u vanuit Schakel schreef en verstuurde, staan bij{' '}
            <a href={paths.letters(number)}>Brieven</a>.
          </p>
        )}
        {withdrawn.length > 0 && (
          <Panel title="Ingetrokken">
            <ul className="documents">
              {withdrawn.map((row) => (
                <DocumentItem key={row.id} number={number} row={row} {...may} />
              ))}
            </ul>
          </Panel>
        )}
      </div>
      {may.mayKeep && (
        <div className="trajectory-side">
          <ReadersPanel data={data} />
          {!scans && (
            <div className="mt-4">
              <Alert tone="warning" title="Er is geen virusscanner ingesteld.">
                <p>
                  Open een bestand van een onbekende afzender niet zomaar. De beheerder kan een scanner
                  instellen.
                </p>
              </Alert>
            </div>
          )}
        </div>
      )}
    </div>
  )
}

const lengthWords = (months: number) =>
  months % 12 === 0 ? `${formatNumber(months / 12)} jaar` : `${formatNumber(months)} maanden`

/** How long a kind is kept: the dated setting with its source, or that nobody has set it. */
function keptFor({ retention }: DocumentsScreen, key: string): string {
  const row = retention.find((one) => one.key === key)
  if (!row) return 'Nog niet vastgelegd. De gemeente bepaalt dit zelf, met haar eigen selectielijst.'
  const doubt = row.certainty === 'high' ? '' : '; laat de archivaris dit nazien'
  return `${lengthWords(Number(row.value))} na afloop (${row.source}${doubt})`
}

function ReadersPanel({ data }: { data: DocumentsScreen }) {
  return (
    <Panel title="Wie leest wat, en hoe lang">
      <DefinitionList
        items={[
          ['Documenten', 'Consulenten en besluitnemers van de gemeente. Een SO-bedrijf alleen wat u deelt.'],
          [
            'UWV-rapport',
            'De consulent van dit traject, besluitnemers en wie het toevoegde. Nooit een SO-bedrijf.',
          ],
          ['Bewaartermijn', keptFor(data, 'document.retention.usual')],
          ['Bewaartermijn UWV-rapport', keptFor(data, 'document.retention.uwvReport')],
          ['Logboek', 'Elke download wordt vastgelegd: wie, wanneer en welk document.'],
        ]}
      />
    </Panel>
  )
}
