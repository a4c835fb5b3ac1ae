import { Panel } from '@/components/ui/panel'
import type { FactRows } from '@/lib/domain/facts-of-rows'
import { accessGroundLabel, wordOf } from '@/lib/domain/terms'
import { paths } from '@/lib/paths'
import type { Step } from '@/lib/trajectory/step-specs'
import { dayOf, textOf } from './row-words'
import { stepHref } from './step-links'

type Props = { number: string; rows: FactRows; may: (step: Step) => boolean }

/** Which companies see this person, since when and why; they see only what an employer needs. */
export function SharingPanel({ number, rows, may }: Props) {
  return (
    <Panel
      title="Delen"
      aside={may('refer') && <a href={stepHref(number, 'refer')}>Verwijs naar een SO-bedrijf</a>}
    >
      {rows.access.length === 0 && <p className="note">Alleen de gemeente ziet dit traject.</p>}
      <ul className="deadlines">
        {rows.access.map((row) => (
          <li key={row.id}>
            <strong>{textOf(row, 'company')}</strong>
            <p className="note">{`${wordOf(accessGroundLabel, row.ground)} · sinds ${dayOf(row, 'valid_from')}`}</p>
            {row.ground === 'referral' && may('endReferral') && (
              <a href={stepHref(number, 'endReferral', { bij: textOf(row, 'organisation_id') })}>
                Beëindig<span className="sr-only">{`: ${textOf(row, 'company')}`}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
      {may('assignOwner') && (
        <p className="mt-2">
          <a href={paths.handover(number)}>Draag over of bekijk de overdracht</a>
          {' · '}
          <a href={paths.route(number)}>Lokale route</a>
        </p>
      )}
    </Panel>
  )
}
