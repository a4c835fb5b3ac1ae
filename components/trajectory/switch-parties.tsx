import { Panel } from '@/components/ui/panel'
import type { Row } from '@/lib/domain/facts'
import { switchActors } from '@/lib/domain/switch-rules'
import { partyLabel } from '@/lib/domain/switch-terms'
import { paths, withQuery } from '@/lib/paths'
import { textOf, together } from './row-words'
import { stepHref } from './step-links'

type Props = { number: string; steps: readonly Row[]; parties: readonly Row[]; mayKeep: boolean }

/** Who does something for this switch: whom to speak to, how much is open, and a sheet with only their part to print. */
export function SwitchParties({ number, steps, parties, mayKeep }: Props) {
  const acting = switchActors.filter((party) => steps.some(({ owner }) => owner === party))
  return (
    <Panel title="Wie doet mee">
      <ul className="switch-parties">
        {acting.map((party) => {
          const own = steps.filter(({ owner }) => owner === party)
          const open = own.filter(({ state }) => state === 'todo' || state === 'waits').length
          const known = parties.find((row) => row.party === party)
          const label = partyLabel(party)
          return (
            <li key={party}>
              <p>
                <strong>{label}</strong>
                <span className="note">{` ${open === 0 ? 'klaar' : `${open} van ${own.length} open`}`}</span>
              </p>
              {known && (
                <p className="note">
                  {together(textOf(known, 'name'), textOf(known, 'organisation'), textOf(known, 'phone'), textOf(known, 'email'))}
                </p>
              )}
              <ul className="quiet-acts">
                {mayKeep && party !== 'caseworker' && (
                  <li>
                    <a href={stepHref(number, 'keepSwitchParty', { partij: party })}>
                      {known ? 'Wijzig contact' : 'Leg contact vast'}
                      <span className="sr-only">{`: ${label}`}</span>
                    </a>
                  </li>
                )}
                <li>
                  <a href={withQuery(paths.switchTasks(number), { voor: party })}>
                    Taken printen<span className="sr-only">{`: ${label}`}</span>
                  </a>
                </li>
              </ul>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
} // prettier-ignore
