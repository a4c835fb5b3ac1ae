import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { DefinitionList } from '@/components/ui/definition-list'
import { Panel } from '@/components/ui/panel'
import { ChangeWorkplace } from '@/components/workplace/change-workplace'
import { Occupants } from '@/components/workplace/occupants'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { formLabel } from '@/lib/domain/labels'
import { mayEver } from '@/lib/domain/policy'
import { wordOf } from '@/lib/domain/terms'
import { paths } from '@/lib/paths'
import { idParam } from '@/lib/pipeline/id-param'
import { screen } from '@/lib/pipeline/screen'
import { workplaceScreen, type Workplace } from '@/lib/workplace/queries'

export default async function WorkplacePage({ params }: PageProps<'/plekken/[id]'>) {
  const { actor, data } = await screen(workplaceScreen, await idParam(params))
  const { workplace, occupants } = data
  const { name, seats, taken, company } = workplace
  const free = Math.max(0, seats - taken)
  return (
    <PageShell
      actor={actor}
      current="plekken"
      title={name}
      intro={`${company}: ${free} van ${seats} zitplaatsen vrij.`}
      actions={<ButtonLink href={paths.workplaces}>Alle plekken</ButtonLink>}
    >
      <div className="grid items-start gap-4 lg:grid-cols-[2fr_3fr]">
        <Panel title="De plek">
          <DefinitionList items={factsOf(workplace)} />
        </Panel>
        <Panel title="Wie zit hier">
          <Occupants occupants={occupants} taken={taken} />
        </Panel>
      </div>
      {workplace.mine && mayEver(actor.role, 'workplace.change') && (
        <div className="mt-4">
          <ChangeWorkplace workplace={workplace} />
        </div>
      )}
    </PageShell>
  )
}

const factsOf = (workplace: Workplace) =>
  [
    ['Werkgever', workplace.employerName],
    ['Vorm', wordOf(formLabel, workplace.form)],
    ['Soort werk', workplace.kindOfWork],
    ['Locatie', workplace.location],
    [
      'Uren per week',
      workplace.hoursPerWeek === null ? 'wisselt' : formatNumber(Number(workplace.hoursPerWeek)),
    ],
    ['Begeleiding', workplace.support],
    ['Beschikbaar', availability(workplace)],
    ['Opmerking', workplace.note ?? 'geen'],
  ] as const

const availability = ({ validFrom, validTo }: Workplace) =>
  validTo === null
    ? `vanaf ${formatDate(validFrom)}`
    : `${formatDate(validFrom)} tot en met ${formatDate(validTo)}`
