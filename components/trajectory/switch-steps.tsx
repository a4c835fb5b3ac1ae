import { Panel } from '@/components/ui/panel'
import type { Row } from '@/lib/domain/facts'
import { switchStepLabel } from '@/lib/domain/terms'
import { dayOf, textOf, together } from './row-words'
import { stepHref } from './step-links'

type Props = { number: string; steps: readonly Row[]; mayTick: boolean; isCompany: boolean }

/** The steps of a switch: what, whether it is done, by whom and when. Ten for the municipality, its own for a company. */
export function SwitchSteps({ number, steps, mayTick, isCompany }: Props) {
  const shown = isCompany
    ? steps.map(({ step }) => Number(step))
    : switchStepLabel.map((_, index) => index + 1)
  const done = steps.filter((row) => row.done_on != null).length
  return (
    <Panel title="Stap voor stap" aside={<span>{`${done} van ${shown.length} gedaan`}</span>}>
      {isCompany && <p className="note">Dit doet u voor deze overstap. De gemeente doet de rest.</p>}
      <ol className="switch-steps">
        {shown.map((nr) => {
          const label = switchStepLabel[nr - 1]
          const row = steps.find(({ step }) => step === nr)
          return (
            <li key={label} value={nr}>
              <p>{label}</p>
              <p className="note">
                {row?.done_on != null
                  ? together(`gedaan ${dayOf(row, 'done_on')}`, textOf(row, 'done_by'), textOf(row, 'note'))
                  : 'nog niet gedaan'}
                {mayTick && (
                  <>
                    {' · '}
                    <a href={stepHref(number, 'tickStep', { nr: nr })}>
                      {row?.done_on != null ? 'Wijzig' : 'Zet deze stap'}
                      <span className="sr-only">{`: ${label}`}</span>
                    </a>
                  </>
                )}
              </p>
            </li>
          )
        })}
      </ol>
    </Panel>
  )
}
