import { Panel } from '@/components/ui/panel'
import type { FactRows } from '@/lib/domain/facts-of-rows'
import { wageSubsidyLabel } from '@/lib/domain/labels'
import { wordOf } from '@/lib/domain/terms'
import { paths } from '@/lib/paths'
import { periodOf, textOf, together } from './row-words'

type Props = { number: string; rows: FactRows; today: string }

/** The wage subsidy of the last job in a line, and the way to its amount; nothing for who never had a job. */
export function SubsidyPanel({ number, rows, today }: Props) {
  if (rows.terms.length === 0) return null
  const current = rows.subsidies.find(
    (row) => String(row.valid_from) <= today && (row.valid_to == null || String(row.valid_to) >= today),
  )
  return (
    <Panel
      title="Loonkostensubsidie (LKS)"
      aside={
        <a href={paths.wageSubsidy(number)}>
          Bedrag en uitleg<span className="sr-only"> van de loonkostensubsidie</span>
        </a>
      }
    >
      {current ? (
        <>
          <p>
            {together(
              wordOf(wageSubsidyLabel, current.regime),
              current.wage_value != null && `loonwaarde ${textOf(current, 'wage_value')}%`,
            )}
          </p>
          <p className="note">{periodOf(current)}</p>
        </>
      ) : (
        <p className="note">Er loopt nu geen loonkostensubsidie.</p>
      )}
    </Panel>
  )
}
