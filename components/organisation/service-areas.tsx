import { DraftDisclosure } from '@/components/forms/kept-drafts'
import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import type { AreaRow } from '@/lib/organisation/queries'
import { AddAreaForm, EndAreaForm } from './organisation-forms'
import type { ComponentProps } from 'react'

type Props = ComponentProps<typeof AddAreaForm> & { areas: readonly AreaRow[]; mayChange: boolean }

/** Who serves whom, from when to when; only the installation changes it. */
export function ServiceAreas({ areas, mayChange, organisation, partners, today }: Props) {
  return (
    <Panel title={organisation.kind === 'company' ? 'Werkt voor' : 'SO-bedrijven'}>
      {areas.length === 0 && <p>Nog niemand.</p>}
      <ul>
        {areas.map(({ id, partner, from, until }) => (
          <li key={id} className="border-b border-line py-2">
            <p>
              <strong>{partner}</strong>{' '}
              {until
                ? `van ${formatDate(from)} tot en met ${formatDate(until)}`
                : `vanaf ${formatDate(from)}`}
            </p>
            {mayChange && !until && (
              <DraftDisclosure
                draft={`organisatie ${organisation.id} einde ${id}`}
                summary={`Beëindig ${partner}`}
              >
                <EndAreaForm
                  organisationId={organisation.id}
                  id={id}
                  partner={partner}
                  today={formatDate(today)}
                />
              </DraftDisclosure>
            )}
          </li>
        ))}
      </ul>
      {mayChange && (
        <div className="mt-4">
          <DraftDisclosure draft={`organisatie ${organisation.id} werkt met`} summary="Voeg toe">
            <AddAreaForm organisation={organisation} partners={partners} today={formatDate(today)} />
          </DraftDisclosure>
        </div>
      )}
    </Panel>
  )
}
