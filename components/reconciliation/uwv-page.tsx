import { PageShell } from '@/components/shell/page-shell'
import { RowKeys } from '@/components/shell/row-keys'
import type { ShellActor } from '@/components/shell/shell-actor'
import { ReportNav } from '@/components/report/report-nav'
import { smallWords } from '@/components/report/shown-words'
import { ButtonLink } from '@/components/ui/button'
import { mayEver } from '@/lib/domain/policy'
import { paths, withQuery } from '@/lib/paths'
import type { UwvPeople, UwvReport } from '@/lib/reconciliation/queries'
import type { UwvPeopleFilter } from '@/lib/reconciliation/schemas'
import { UwvBeside } from './uwv-beside'
import { UwvDifference } from './uwv-difference'
import { UwvForm } from './uwv-form'
import { UwvForms } from './uwv-forms'
import { UwvOtherPerson } from './uwv-other-person'
import { UwvPersonPanel } from './uwv-person'
import { UwvRows } from './uwv-rows'
import { UwvSplit } from './uwv-split'

type Props = {
  actor: ShellActor & { municipalities: { id: string; name: string }[] }
  filter: UwvPeopleFilter
} & ({ at: 'sturing'; data: UwvReport } | { at: 'trajecten'; data: UwvPeople })

const addresses = { sturing: paths.uwvReport, trajecten: paths.uwvPeople } as const

/** UWV's figure of a quarter beside that of Schakel: with forms and without names for who steers, by name for who works with these people. */
export function UwvPage({ actor, filter, ...shown }: Props) {
  const { at, data } = shown
  const path = addresses[at]
  const asked = { gemeente: filter.gemeente, kwartaal: filter.kwartaal, cijfer: filter.cijfer }
  const small = smallWords(data.shown, data.threshold)
  return (
    <PageShell
      actor={actor}
      current={at}
      title="Cijfers van UWV"
      intro={`${data.municipality.name}, ${data.quarter.label}: wat UWV telt naast wat Schakel telt.`}
      drafts={data.drafts}
      actions={
        at === 'trajecten' && (
          <ButtonLink href={withQuery(paths.quality, { gemeente: filter.gemeente })} look="subtle">
            Wat niet klopt
          </ButtonLink>
        )
      }
    >
      <RowKeys />
      {at === 'sturing' && (
        <ReportNav current="uwvReport" actor={actor} asked={{ gemeente: filter.gemeente }} />
      )}
      <UwvForm action={path} municipalities={actor.municipalities} data={data} />
      {small && <p className="note mb-4">{small}</p>}
      <UwvBeside data={data} />
      <UwvSplit data={data} named={at === 'trajecten'} />
      <UwvDifference data={data} path={path} asked={asked} />
      {shown.at === 'trajecten' && shown.data.person && (
        <UwvPersonPanel
          key={`${shown.data.person.number} ${data.indicator} ${data.quarter.name}`}
          person={shown.data.person}
          data={shown.data}
          mayAnswer={mayEver(actor.role, 'reconciliation.answer')}
        />
      )}
      {at === 'trajecten' && mayEver(actor.role, 'reconciliation.answer') && (
        <UwvOtherPerson asked={{ ...asked, soort: filter.soort }} missing={personMissing(filter, shown)} />
      )}
      <UwvRows data={data} path={path} asked={asked} page={filter.pagina} named={at === 'trajecten'} />
      {shown.at === 'sturing' && <UwvForms data={shown.data} />}
    </PageShell>
  )
}

/** A number was asked, and nobody of this gemeente has it. */
const personMissing = ({ persoon }: UwvPeopleFilter, shown: { data: UwvReport | UwvPeople }) =>
  persoon !== undefined && 'person' in shown.data && shown.data.person === null
