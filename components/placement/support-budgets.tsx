import { periodWords, valueWords } from '@/components/parameter/parameter-words'
import { Disclosure } from '@/components/ui/disclosure'
import { certaintyLabel, parameterLabel } from '@/lib/parameter/labels'
import type { SupportBudget } from '@/lib/placement/page-query'

/** What the state pays municipalities for support and what research found, each with its source; nobody's right. */
export function SupportBudgets({ budgets }: { budgets: readonly SupportBudget[] }) {
  if (budgets.length === 0) return null
  return (
    <div className="no-print mt-4">
      <Disclosure summary="Wat er landelijk voor begeleiding is">
        <p className="mb-2">
          Dit zijn bedragen voor gemeenten en gemiddelden uit onderzoek. Ze zeggen niet wat deze persoon nodig
          heeft, en niemand kan er recht op doen gelden.
        </p>
        <ul className="deadlines">
          {budgets.map(({ key, value, unit, from, until, source, certainty }) => (
            <li key={`${key} ${from}`}>
              <p className="deadline-head">
                <span>{parameterLabel(key)}</span>
                <span>{valueWords(value, unit)}</span>
              </p>
              <p className="note">{`${periodWords(from, until)} · ${source} · ${certaintyLabel[certainty] ?? certainty}`}</p>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  )
}
