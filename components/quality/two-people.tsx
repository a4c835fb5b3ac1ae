import { SpecForm } from '@/components/forms/spec-form'
import { Panel } from '@/components/ui/panel'
import { mayEver } from '@/lib/domain/policy'
import type { Role } from '@/lib/domain/roles'
import { listNameOf } from '@/lib/person/name-row'
import { takeBackApart, tellApart } from '@/lib/quality/actions'
import type { QualityInbox } from '@/lib/quality/queries'
import { alikePairs } from '@/lib/quality/alike-pairs'
import { SaidItem } from './said-item'

type Props = { data: Pick<QualityInbox, 'rows' | 'apart'>; role: Role }

/** For who may: one press that says of who look alike on this page that they are two, and what was said before, to take back. */
export function TwoPeople({ data: { rows, apart }, role }: Props) {
  if (!mayEver(role, 'person.change')) return null
  const pairs = alikePairs(rows)
  return (
    <>
      {pairs.length > 0 && (
        <Panel title="Zijn het twee mensen?">
          <ul className="grid gap-4">
            {pairs.map(({ row, number, other }) => (
              <li key={`${number} ${other}`}>
                <p className="mb-2">{`${listNameOf(row)}: ${number} en ${other}`}</p>
                <SpecForm
                  action={tellApart}
                  draft={null}
                  fields={[]}
                  extra={{ number, other }}
                  submitLabel="Dit zijn twee mensen"
                  submitLook="secondary"
                  doneWords="Vastgelegd: het zijn twee mensen"
                />
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {apart.length > 0 && (
        <Panel title="Gezegd: twee mensen">
          <ul className="grid gap-4">
            {apart.map((said) => (
              <SaidItem key={said.id} said={said} takeBack={takeBackApart} />
            ))}
          </ul>
        </Panel>
      )}
    </>
  )
}
