import { SpecForm } from '@/components/forms/spec-form'
import { Panel } from '@/components/ui/panel'
import { mayEver } from '@/lib/domain/policy'
import type { Role } from '@/lib/domain/roles'
import { listNameOf } from '@/lib/person/name-row'
import { acceptTown, takeBackTown } from '@/lib/quality/actions'
import type { QualityInbox } from '@/lib/quality/queries'
import { SaidItem } from './said-item'

type Props = { data: Pick<QualityInbox, 'rows' | 'accepted'>; role: Role }

/** For who may: one press that says of who lives elsewhere that this gemeente is right, and what was said before, to take back. */
export function LivesHere({ data: { rows, accepted }, role }: Props) {
  if (!mayEver(role, 'person.change')) return null
  return (
    <>
      {rows.length > 0 && (
        <Panel title="Hoort iemand toch bij deze gemeente?">
          <p className="note mb-3">
            Bijvoorbeeld met een briefadres of bij beschermd wonen. Daarna staat iemand hier niet meer, tot de
            woonplaats verandert.
          </p>
          <ul className="grid gap-4">
            {rows.map((row) => (
              <li key={row.number}>
                <p className="mb-2">{`${listNameOf(row)}, ${row.number}: gemeente ${row.about}`}</p>
                <SpecForm
                  action={acceptTown}
                  draft={null}
                  fields={[]}
                  extra={{ number: row.number }}
                  submitLabel="Dit klopt zo"
                  submitLook="secondary"
                  doneWords="Vastgelegd: de gemeente klopt"
                />
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {accepted.length > 0 && (
        <Panel title="Gezegd: de gemeente klopt">
          <ul className="grid gap-4">
            {accepted.map((said) => (
              <SaidItem key={said.id} said={said} takeBack={takeBackTown} />
            ))}
          </ul>
        </Panel>
      )}
    </>
  )
}
