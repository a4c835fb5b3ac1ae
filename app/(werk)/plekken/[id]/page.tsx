import '@/components/workplace/workplace.css'
import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { DefinitionList } from '@/components/ui/definition-list'
import { Panel } from '@/components/ui/panel'
import { DayTable } from '@/components/workplace/day-table'
import { Occupants } from '@/components/workplace/occupants'
import { PlaceActs } from '@/components/workplace/place-acts'
import { extraSeats, placeAsks, placeFacts } from '@/components/workplace/place-facts'
import { formatDate } from '@/lib/domain/dutch-date'
import { mostFree } from '@/lib/domain/place-days'
import { mayEver } from '@/lib/domain/policy'
import { paths } from '@/lib/paths'
import { idParam } from '@/lib/pipeline/id-param'
import { screen } from '@/lib/pipeline/screen'
import { plannedWeeks } from '@/lib/workplace/form-values'
import { workplaceScreen, type Workplace } from '@/lib/workplace/place-screen'

export default async function WorkplacePage({ params }: PageProps<'/plekken/[id]'>) {
  const { actor, data } = await screen(workplaceScreen, await idParam(params))
  const { workplace, occupants, today, mine } = data
  const { id, name, company, days, version } = workplace
  const taken = Math.max(0, ...days.map(({ used }) => used))
  return (
    <PageShell
      actor={actor}
      drafts={data.drafts}
      current="plekken"
      title={name}
      intro={`${company}: ${freeWords(workplace, today)}`}
      actions={
        <>
          {mayEver(actor.role, 'match.read') && (
            <ButtonLink href={paths.candidates(id)} look="primary">
              Wie past hier
            </ButtonLink>
          )}
          <ButtonLink href={paths.workplaces} look="subtle">
            Alle plekken
          </ButtonLink>
        </>
      }
    >
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="min-w-0">
          <Panel title="De plek">
            <DefinitionList items={placeFacts(workplace)} />
          </Panel>
          <Panel title="Wat de plek heeft en vraagt">
            <DefinitionList items={placeAsks(workplace)} />
          </Panel>
        </div>
        <div className="min-w-0">
          <Panel title="Per dag" aside={<a href={paths.workplaceWeek}>Weekoverzicht</a>}>
            <DayTable days={days} fullFrom={workplace.fullFrom} />
            <PlannedWeeks weeks={plannedWeeks(workplace, today)} />
            <ExtraSeats workplace={workplace} />
          </Panel>
          {mine && mayEver(actor.role, 'workplace.change') && (
            <PlaceActs id={id} version={version} today={today} />
          )}
        </div>
      </div>
      <div className="mt-4">
        <Panel title="Wie zit hier">
          <Occupants occupants={occupants} taken={taken} />
        </Panel>
      </div>
    </PageShell>
  )
}

function freeWords({ days, validFrom }: Workplace, today: string): string {
  const free = mostFree(days)
  const opens = validFrom > today ? `open vanaf ${formatDate(validFrom)}; ` : ''
  if (free === 0) return `${opens}op geen enkele dag is er nog plek.`
  return `${opens}op de rustigste dag ${free === 1 ? 'is 1 zitplaats' : `zijn ${free} zitplaatsen`} vrij.`
}

function PlannedWeeks({ weeks }: { weeks: readonly string[] }) {
  if (weeks.length === 0) return null
  return (
    <ul className="mt-3 text-sm">
      {weeks.map((words) => (
        <li key={words}>{words.charAt(0).toUpperCase() + words.slice(1)}</li>
      ))}
    </ul>
  )
}

function ExtraSeats({ workplace }: { workplace: Workplace }) {
  const seats = extraSeats(workplace)
  if (seats.length === 0) return null
  return (
    <ul className="mt-3 text-sm">
      {seats.map(({ number, reason, validFrom, validTo }) => (
        <li key={number}>
          {`Extra zitplaats ${number}, vanaf ${formatDate(validFrom)}${validTo ? ` tot en met ${formatDate(validTo)}` : ''}: ${reason}`}
        </li>
      ))}
    </ul>
  )
}
