import { DraftDisclosure } from '@/components/forms/kept-drafts'
import { ButtonLink } from '@/components/ui/button'
import { DaysLeft } from '@/components/ui/days-left'
import { DefinitionList } from '@/components/ui/definition-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { Timeline } from '@/components/ui/timeline'
import { daysBetween } from '@/lib/domain/calendar'
import { formatDate, formatDateWithWeekday } from '@/lib/domain/dutch-date'
import { progressLabel, routeOutcomeLabel } from '@/lib/domain/route-fields'
import { wordOf } from '@/lib/domain/terms'
import { paths, withQuery } from '@/lib/paths'
import type { RouteScreen, Stay } from '@/lib/route/queries'
import { periodWords, RouteFacts } from './route-facts'
import { EndRouteForm, ReviewRouteForm, StartRouteForm } from './route-forms'

/** The local route that somebody is on, with its reviews; or the routes to choose from. */
export function RouteView({ data }: { data: RouteScreen }) {
  const { current, earlier } = data
  return (
    <div className="trajectory">
      <div className="trajectory-main">
        {current ? <Current data={data} stay={current} /> : <Choose data={data} />}
      </div>
      <div className="trajectory-side">
        {current && (
          <Panel title="Over deze route">
            <RouteFacts route={current.route} />
          </Panel>
        )}
        <Panel title="Eerdere routes">
          {earlier.length === 0 && <p className="note">Geen.</p>}
          <ul className="deadlines">
            {earlier.map(({ id, route, startedOn, endedOn, outcome, outcomeNote }) => (
              <li key={id}>
                <strong>{route.name}</strong>
                <p className="note">{`${periodWords(startedOn, endedOn)} · ${wordOf(routeOutcomeLabel, outcome)}`}</p>
                {outcomeNote && <p>{outcomeNote}</p>}
              </li>
            ))}
          </ul>
        </Panel>
      </div>
    </div>
  )
}

const aboutOf = ({ number, id, version, today }: RouteScreen) => ({
  number,
  trajectoryId: id,
  version,
  today: formatDate(today),
})

function Current({ data, stay }: { data: RouteScreen; stay: Stay }) {
  const { number, version, mayRecord, today } = data
  return (
    <>
      <Panel title={stay.route.name} main>
        <DefinitionList
          items={[
            ['Op de route', periodWords(stay.startedOn, stay.untilOn)],
            ['Doelen', stay.goals.join(' · ')],
            ['Volgende evaluatie', stay.reviewOn && <NextReview on={stay.reviewOn} today={today} />],
          ]}
        />
      </Panel>
      {mayRecord && (
        <Panel title="Evalueer de route">
          <ReviewRouteForm key={version} {...aboutOf(data)} />
        </Panel>
      )}
      {mayRecord && (
        <Panel title="Einde van de route">
          <DraftDisclosure draft={`route ${number} einde`} summary="Rond de route af">
            <EndRouteForm {...aboutOf(data)} />
          </DraftDisclosure>
        </Panel>
      )}
      <Panel title="Evaluaties">
        <Timeline
          entries={stay.reviews.map((row) => ({
            id: row.id,
            what: wordOf(progressLabel, row.progress),
            on: formatDate(String(row.reviewed_on)),
            who: row.until_on == null ? '' : `verlengd tot en met ${formatDate(String(row.until_on))}`,
            children: row.note == null ? null : <p className="timeline-text">{String(row.note)}</p>,
          }))}
          empty="Nog geen evaluatie"
        />
      </Panel>
    </>
  )
}

function NextReview({ on, today }: { on: string; today: string }) {
  return (
    <>
      {`${formatDateWithWeekday(on)} `}
      <DaysLeft days={daysBetween(today, on)} />
    </>
  )
}

function Choose({ data }: { data: RouteScreen }) {
  const { routes, chosen, number, mayRecord } = data
  if (routes.length === 0)
    return (
      <EmptyState title="Uw gemeente heeft nog geen eigen routes.">
        <p>De beheerder van uw gemeente kan er een beschrijven, met doelen, evaluaties en contactpersoon.</p>
      </EmptyState>
    )
  if (chosen && mayRecord)
    return (
      <>
        <Panel title={chosen.name}>
          <RouteFacts route={chosen} />
        </Panel>
        <Panel title="Start de route" main>
          <StartRouteForm {...aboutOf(data)} routeId={chosen.id} goals={chosen.goals} />
        </Panel>
        <p>
          <a href={paths.route(number)}>Kies een andere route</a>
        </p>
      </>
    )
  return routes.map((route) => (
    <Panel key={route.id} title={route.name}>
      <RouteFacts route={route} />
      {mayRecord && (
        <p className="mt-3">
          <ButtonLink href={withQuery(paths.route(number), { keuze: route.key })}>
            Kies deze route<span className="sr-only">{`: ${route.name}`}</span>
          </ButtonLink>
        </p>
      )}
    </Panel>
  ))
}
