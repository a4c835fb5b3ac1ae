import { Panel } from '@/components/ui/panel'
import type { Row } from '@/lib/domain/facts'
import { switchStepLabel } from '@/lib/domain/terms'
import { dayOf, textOf, together } from './row-words'
import { stepHref } from './step-links'

type Props = { number: string; steps: readonly Row[]; mayTick: boolean }

/** The ten steps of a switch: what, whether it is done, by whom and when. */
export function SwitchSteps({ number, steps, mayTick }: Props) {
  const done = steps.filter((row) => row.done_on != null).length
  return (
    <Panel title="Stap voor stap" aside={<span>{`${done} van ${switchStepLabel.length} gedaan`}</span>}>
      <ol className="switch-steps">
        {switchStepLabel.map((label, index) => {
          const row = steps.find(({ step }) => step === index + 1)
          return (
            <li key={label}>
              <p>{label}</p>
              <p className="note">
                {row?.done_on != null
                  ? together(`gedaan ${dayOf(row, 'done_on')}`, textOf(row, 'done_by'), textOf(row, 'note'))
                  : 'nog niet gedaan'}
                {mayTick && (
                  <>
                    {' · '}
                    <a href={stepHref(number, 'tickStep', { nr: index + 1 })}>
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
