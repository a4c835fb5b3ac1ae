import type { ReactNode } from 'react'
import { Panel } from '@/components/ui/panel'
import { Timeline } from '@/components/ui/timeline'
import { certaintyLabel } from '@/lib/parameter/labels'
import { periodWords } from './parameter-words'

export interface DatedRule {
  id: string
  words: string
  validFrom: string
  validTo: string | null
  source: string
  certainty: string
  superseded: boolean
}

type Props<Row extends DatedRule> = {
  rows: readonly Row[]
  /** What a row says besides its words. */
  more?: (row: Row) => ReactNode
  /** The form for a new row, for who may change the rules. */
  form: ReactNode
}

/** One rule over the years with its sources, and beside it the form for how it goes on. */
export function RuleInTime<Row extends DatedRule>({ rows, more, form }: Props<Row>) {
  const entries = rows.map((row) => ({
    id: row.id,
    what: row.words,
    on: periodWords(row.validFrom, row.validTo),
    who: `${row.source} · ${certaintyLabel[row.certainty] ?? row.certainty}`,
    superseded: row.superseded,
    children: more?.(row),
  }))
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2 *:mt-0">
      <Panel title="De regel in de tijd">
        <Timeline entries={entries} empty="Nog geen regel" />
      </Panel>
      {form && (
        <Panel title="Een nieuwe regel" main>
          {form}
        </Panel>
      )}
    </div>
  )
}
