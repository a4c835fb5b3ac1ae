import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { wholeDates } from '@/components/ui/whole-dates'
import type { FactRows } from '@/lib/domain/facts-of-rows'
import type { Step } from '@/lib/trajectory/step-specs'
import { factLists, type FactLine } from './fact-lists'
import { stepHref } from './step-links'

type Props = { number: string; rows: FactRows; may: (step: Step) => boolean }

/** Everything that was recorded over the years, each with its correction. */
export function FactPanel({ number, rows, may }: Props) {
  const lists = factLists(rows)
  return (
    <Panel title="Vastgelegd">
      {lists.length === 0 && <EmptyState title="Er is nog niets vastgelegd." />}
      <div className="fact-lists">
        {lists.map(({ title, lines }) => (
          <section key={title}>
            <h3>{title}</h3>
            <ul>
              {lines.map((fact) => (
                <Fact key={fact.id} fact={fact} number={number} may={may} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Panel>
  )
}

function Fact({ fact, number, may }: { fact: FactLine; number: string; may: Props['may'] }) {
  return (
    <li>
      <p>{fact.what}</p>
      <p className="note">
        {wholeDates(fact.when)}
        {fact.correct && may(fact.correct) && (
          <>
            {' · '}
            <a href={stepHref(number, fact.correct, { bij: fact.id })}>
              Corrigeer<span className="sr-only">{`: ${fact.what}`}</span>
            </a>
          </>
        )}
      </p>
    </li>
  )
}
