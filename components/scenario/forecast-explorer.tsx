'use client'

import { useCallback, useMemo, useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import { ExportForm } from '@/components/export/export-form'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import type { IsoDate } from '@/lib/domain/calendar'
import type { MoneyTables } from '@/lib/domain/forecast-money'
import { readScenario } from '@/lib/domain/scenario'
import { scenarioNames, type ScenarioValues } from '@/lib/domain/scenario-fields'
import { parameterOn } from '@/lib/domain/wage-subsidy/rules'
import { parameterLabel } from '@/lib/parameter/labels'
import { forecastOf } from '@/lib/scenario/forecast-of'
import { outcomeWords } from '@/lib/scenario/forecast-phrases'
import { ForecastResult } from './forecast-result'
import { ScenarioForm } from './scenario-form'

type Props = {
  municipalityId: string
  begin: IsoDate
  opened: string
  values: ScenarioValues
  tables: MoneyTables
}

/** The budgets per place in force when a scenario begins; who chooses one chooses what it is called. */
function budgetsOf({ parameters }: MoneyTables, begin: IsoDate) {
  const keys = [...new Set(parameters.map(({ key }) => key))].filter((key) =>
    key.startsWith('supportBudget.'),
  )
  return keys
    .filter((key) => parameterOn(parameters, key, begin))
    .map((value) => ({ value, label: parameterLabel(value) }))
}

/** What a file is made of: the fields of the form, and of which gemeente and from when. */
const inFile = (
  { municipalityId, begin }: Pick<Props, 'municipalityId' | 'begin'>,
  values: ScenarioValues,
): Record<string, string> => ({
  ...Object.fromEntries(scenarioNames.map((name) => [name, values[name]])),
  gemeente: municipalityId,
  begin,
})

/** The sliders and what follows from them, worked out in the browser at every move; nothing is sent until it is kept. */
export function ForecastExplorer({ tables, ...form }: Props) {
  const { begin } = form
  const [values, setValues] = useState(form.values)
  const onValues = useCallback((next: FieldValues) => setValues(next as ScenarioValues), [])
  const reading = useMemo(() => readScenario(values, begin), [values, begin])
  const shown = useMemo(() => (reading.ok ? forecastOf(reading.scenario, tables) : null), [reading, tables])
  const needed = reading.ok ? [] : Object.values(reading.needed)
  const [leftEmpty] = useState(() => !readScenario(form.values, begin).ok)
  return (
    <div className="scenario">
      <div className="no-print">
        <Panel title="Aannames om te schuiven">
          <ScenarioForm
            {...form}
            budgets={budgetsOf(tables, begin)}
            outcome={shown ? outcomeWords(shown) : (needed[0] ?? '')}
            onValues={onValues}
          />
        </Panel>
      </div>
      {shown ? (
        <div className="min-w-0">
          <ForecastResult shown={shown} />
          <ExportForm list="sturing-wat-als" filter={inFile(form, values)} />
        </div>
      ) : (
        <EmptyState title="Er is nog geen verkenning">
          {leftEmpty && (
            <p>
              Wat Sturing niet toont omdat het een klein aantal is of zou verraden, is hier leeg. Vul daar
              zelf in waarmee u wilt rekenen.
            </p>
          )}
          <ul className="error-list">
            {needed.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </EmptyState>
      )}
    </div>
  )
}
