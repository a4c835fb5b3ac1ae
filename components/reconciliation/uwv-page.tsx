import { PageShell } from '@/components/shell/page-shell'
import { RowKeys } from '@/components/shell/row-keys'
import type { ShellActor } from '@/components/shell/shell-actor'
import { ReportNav } from '@/components/report/report-nav'
import { knownWords } from '@/components/report/asked-of'
import { smallWords } from '@/components/report/shown-words'
import { ButtonLink } from '@/components/ui/button'
import { KnownNote } from '@/components/waiting-list/known-note'
import type { RefusedDays } from '@/components/waiting-list/refused-days'
import { mayEver } from '@/lib/domain/policy'
import type { Role } from '@/lib/domain/roles'
import { paths, withQuery } from '@/lib/paths'
import type { UwvPeople, UwvReport } from '@/lib/reconciliation/queries'
import type { UwvPeopleFilter } from '@/lib/reconciliation/schemas'
import { UwvBeside } from './uwv-beside'
import { UwvDifference, type UwvAsked } from './uwv-difference'
import { UwvForm } from './uwv-form'
import { UwvForms } from './uwv-forms'
import { UwvOtherPerson } from './uwv-other-person'
import { UwvPersonPanel } from './uwv-person'
import { UwvRows } from './uwv-rows'
import { UwvSplit } from './uwv-split'

type Props = {
  actor: ShellActor & { municipalities: { id: string; name: string }[] }
  filter: UwvPeopleFilter
  /** What was typed as a day and cannot be shown. */
  refused: RefusedDays
} & ({ at: 'sturing'; data: UwvReport } | { at: 'trajecten'; data: UwvPeople })

const addresses = { sturing: paths.uwvReport, trajecten: paths.uwvPeople } as const

/** UWV's figure of a quarter beside that of Schakel, as known on a day: with forms and without names for who steers, by name for who works with these people. */
export function UwvPage({ actor, filter, refused, ...shown }: Props) {
  const { at, data } = shown
  const path = addresses[at]
  const asked = askedBy(filter, data)
  const now = data.known === null
  const small = smallWords(data.shown, data.threshold)
  return (
    <PageShell
      actor={actor}
      current={at}
      title="Cijfers van UWV"
      intro={`${data.municipality.name}, ${data.quarter.label}: wat UWV telt naast wat Schakel telt${knownWords(data.known)}.`}
      drafts={data.drafts}
      actions={
        at === 'trajecten' && (
          <ButtonLink
            href={withQuery(paths.quality, { gemeente: filter.gemeente, bekend: asked.bekend })}
            look="subtle"
          >
            Wat niet klopt
          </ButtonLink>
        )
      }
    >
      <RowKeys />
      {at === 'sturing' && (
        <ReportNav
          current="uwvReport"
          actor={actor}
          asked={{ gemeente: filter.gemeente, bekend: asked.bekend }}
        />
      )}
      <UwvForm action={path} municipalities={actor.municipalities} data={data} refused={refused} />
      <KnownNote day={data.quarter.until} known={data.known} />
      {!now && <AsKnownNote path={path} asked={asked} named={at === 'trajecten'} />}
      {small && <p className="note mb-4">{small}</p>}
      <UwvBeside data={data} />
      <UwvSplit data={data} named={at === 'trajecten'} />
      <UwvDifference data={data} path={path} asked={asked} />
      {shown.at === 'trajecten' && (
        <OnePerson
          data={shown.data}
          asked={{ ...asked, soort: filter.soort }}
          filter={filter}
          role={actor.role}
        />
      )}
      <UwvRows data={data} path={path} asked={asked} page={filter.pagina} named={at === 'trajecten'} />
      {shown.at === 'sturing' && now && <UwvForms data={shown.data} />}
    </PageShell>
  )
}

/** What stays in the address: as known on a day always with its quarter, for tomorrow the last one may be another. */
const askedBy = ({ gemeente, kwartaal, cijfer }: UwvPeopleFilter, { known, quarter }: UwvReport | UwvPeople): UwvAsked =>
  known === null ? { gemeente, kwartaal, cijfer } : { gemeente, kwartaal: quarter.name, cijfer, bekend: known } // prettier-ignore

/** Beside what was known before nothing is recorded; where that can be done. */
const AsKnownNote = ({ path, asked, named }: { path: string; asked: UwvAsked; named: boolean }) => (
  <p className="note mb-4">
    {`Vastleggen kan alleen bij wat nu bekend is.${named ? ' Namen staan hier zoals ze nu zijn.' : ''} `}
    <a href={withQuery(path, { ...asked, bekend: undefined })}>Toon wat nu bekend is</a>
  </p>
)

type PersonProps = {
  data: UwvPeople
  asked: UwvAsked & { soort?: string }
  filter: UwvPeopleFilter
  role: Role
}

/** The person who was opened, and for who records what UWV says the way to somebody who stands in no row. */
function OnePerson({ data, asked, filter: { persoon }, role }: PersonProps) {
  const { person, indicator, quarter, known } = data
  const mayAnswer = known === null && mayEver(role, 'reconciliation.answer')
  return (
    <>
      {person && (
        <UwvPersonPanel
          key={`${person.number} ${indicator} ${quarter.name}`}
          person={person}
          data={data}
          mayAnswer={mayAnswer}
        />
      )}
      {mayAnswer && <UwvOtherPerson asked={asked} missing={persoon !== undefined && person === null} />}
    </>
  )
}
