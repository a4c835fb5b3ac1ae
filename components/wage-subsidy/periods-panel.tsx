import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { stepHref } from '@/components/trajectory/step-links'
import { together } from '@/components/trajectory/row-words'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { subsidyExclusionLabel, wageSubsidyLabel } from '@/lib/domain/labels'
import { wordOf } from '@/lib/domain/terms'
import type { WageSubsidyScreen } from '@/lib/wage-subsidy/queries'
import { daysWords } from './amount-words'

type Data = Extract<WageSubsidyScreen, { amount: unknown }>
type Period = Data['periods'][number]

const on = (words: string, day: string | null) => day && `${words} ${formatDate(day)}`

const detailsOf = (period: Period) =>
  together(
    on('aangevraagd', period.requestedOn),
    on('loonwaarde vastgesteld', period.wageValueSetOn),
    period.decidedOn ? on('beschikking', period.decidedOn) : 'nog geen beschikking',
    period.employerCosts &&
      `werkgeverslasten ${formatNumber(Number(period.employerCosts))}% volgens de beschikking`,
    period.fullWeekHours && `volle werkweek ${formatNumber(Number(period.fullWeekHours))} uur`,
    (period.exclusion === 'otherSubsidy' || period.exclusion === 'wsw') &&
      wordOf(subsidyExclusionLabel, period.exclusion),
  )

/** What was decided, newest first: regime, wage value and the days that belong to it. */
export function PeriodsPanel({ data: { periods, number }, mayRecord }: { data: Data; mayRecord: boolean }) {
  return (
    <Panel title="Wat er vastligt">
      {periods.length === 0 ? (
        <EmptyState title="Er is nog geen loonkostensubsidie vastgelegd." />
      ) : (
        <ul className="deadlines">
          {[...periods].reverse().map((period) => (
            <li key={period.id}>
              <p className="deadline-head">
                <span>
                  {together(
                    wordOf(wageSubsidyLabel, period.regime),
                    period.wageValue !== null && `loonwaarde ${period.wageValue}%`,
                  )}
                </span>
                <span>{daysWords(period.validFrom, period.validTo)}</span>
              </p>
              <p className="note">
                {detailsOf(period)}
                {mayRecord && (
                  <>
                    {' · '}
                    <a href={stepHref(number, 'recordWageSubsidy', { bij: period.id })}>
                      Vul aan of corrigeer
                      <span className="sr-only">{`: ${daysWords(period.validFrom, period.validTo)}`}</span>
                    </a>
                  </>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
