import { Disclosure } from '@/components/ui/disclosure'
import { Panel } from '@/components/ui/panel'
import { screen } from '@/lib/pipeline/screen'
import * as queries from '@/lib/parameter/queries'
import { TargetForm } from '@/components/parameter/parameter-forms'
import type { Part } from '@/components/parameter/parameter-tabs'
import {
  MunicipalTable,
  NationalTable,
  RuleTable,
  TargetTable,
  ValueTable,
  WageTable,
} from '@/components/parameter/reference-tables'

async function values() {
  const { actor, data } = await screen(queries.parametersScreen, null)
  return { actor, content: <ValueTable {...data} /> }
}

async function rules() {
  const { actor, data } = await screen(queries.deadlineRulesScreen, null)
  return { actor, content: <RuleTable rows={data.rows} /> }
}

async function targets() {
  const { actor, data } = await screen(queries.targetsScreen, null)
  const content = (
    <>
      <TargetTable rows={data.rows} />
      {data.municipalities.length > 0 && (
        <div className="mt-6">
          <Panel title="Een aantal vastleggen">
            <TargetForm municipalities={data.municipalities} year={data.today.slice(0, 4)} />
          </Panel>
        </div>
      )}
    </>
  )
  return { actor, content }
}

async function published() {
  const { actor, data } = await screen(queries.publishedScreen, null)
  const content = (
    <>
      <p className="mb-4 text-muted">Wat het ministerie publiceerde. Deze cijfers zijn alleen te lezen.</p>
      <NationalTable rows={data.national} />
      <div className="mt-6">
        <Disclosure summary={`Per gemeente (${data.municipal.length})`} open>
          <MunicipalTable rows={data.municipal} />
        </Disclosure>
      </div>
    </>
  )
  return { actor, content }
}

async function wages() {
  const { actor, data } = await screen(queries.minimumWageScreen, null)
  return { actor, content: <WageTable rows={data.rows} /> }
}

/** What each part asks and shows: one question a page. */
export const parameterParts = {
  waarden: values,
  termijnen: rules,
  aantallen: targets,
  gepubliceerd: published,
  minimumloon: wages,
} as const satisfies Record<Part, unknown>
