import { DraftDisclosure, KeptDrafts } from '@/components/forms/kept-drafts'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel } from '@/components/ui/panel'
import { screen } from '@/lib/pipeline/screen'
import * as queries from '@/lib/parameter/queries'
import { LocalTable } from '@/components/parameter/local-table'
import { HandoverRuleTable } from '@/components/parameter/handover-rule-table'
import { SwitchRuleTable } from '@/components/parameter/switch-rule-table'
import { switchRuleFilter } from '@/lib/parameter/switch-rule-schema'
import { handoverRulesScreen } from '@/lib/parameter/handover-rule-queries'
import { switchRulesScreen } from '@/lib/parameter/switch-rule-queries'
import { TargetForm } from '@/components/parameter/parameter-forms'
import { LocalAmountForm, WageForm } from '@/components/parameter/table-forms'
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
            <KeptDrafts drafts={data.drafts}>
              <TargetForm municipalities={data.municipalities} year={data.today.slice(0, 4)} />
            </KeptDrafts>
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
  const content = (
    <>
      {data.mayChange && (
        <div className="mb-6">
          <KeptDrafts drafts={data.drafts}>
            <DraftDisclosure draft="parameters minimumloon" summary="Een nieuw minimumloon vastleggen">
              <WageForm />
            </DraftDisclosure>
          </KeptDrafts>
        </div>
      )}
      <WageTable rows={data.rows} />
    </>
  )
  return { actor, content }
}

async function local() {
  const { actor, data } = await screen(queries.localAmountsScreen, null)
  const content = (
    <>
      <p className="mb-4 text-muted">
        Wat gemeenten naast de wet betalen, volgens hun eigen regels. Is er voor een dag geen rij, dan is er
        geen bedrag.
      </p>
      {data.municipalities.length > 0 && (
        <div className="mb-6">
          <KeptDrafts drafts={data.drafts}>
            <DraftDisclosure draft="parameters gemeenten" summary="Een bedrag van een gemeente vastleggen">
              <LocalAmountForm municipalities={data.municipalities} />
            </DraftDisclosure>
          </KeptDrafts>
        </div>
      )}
      <LocalTable rows={data.rows} />
    </>
  )
  return { actor, content }
}

async function switchRules(asked: Asked) {
  const { actor, data } = await screen(switchRulesScreen, switchRuleFilter.parse(asked))
  const content = (
    <>
      <p className="mb-4 text-muted">
        Wat het scherm van een switch zegt: wat nodig is, wat verandert en wie wat doet.
        {actor.organisationKind === 'installation' &&
          ' Verandert de wet, open dan een regel en leg een nieuwe vast met een begindatum.'}
      </p>
      <SwitchRuleTable {...data} />
    </>
  )
  return { actor, content }
}

async function handoverRules() {
  const { actor, data } = await screen(handoverRulesScreen, null)
  const content = (
    <>
      <p className="mb-4 text-muted">
        Op welke grond gegevens en documenten mee mogen met een overdracht, en wie kan betalen na een
        verhuizing.
        {actor.organisationKind === 'installation' &&
          ' Verandert de wet of de afspraak, open dan een regel en leg een nieuwe vast met een begindatum.'}
      </p>
      <HandoverRuleTable {...data} />
    </>
  )
  return { actor, content }
}

type Asked = Record<string, string | string[] | undefined>

/** What each part asks and shows: one question a page. */
export const parameterParts = {
  waarden: values,
  termijnen: rules,
  aantallen: targets,
  gepubliceerd: published,
  minimumloon: wages,
  gemeenten: local,
  switchregels: switchRules,
  overdrachtregels: handoverRules,
} as const satisfies Record<Part, unknown>
