import { MunicipalityTabs } from '@/components/letter/template-views'
import { DataTable } from '@/components/ui/data-table'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { paths } from '@/lib/paths'
import type { LocalRouteScreen, LocalRoutesScreen, RouteVersion } from '@/lib/route/queries'
import { periodWords, RouteFacts } from './route-facts'
import { DescribeRouteForm } from './route-forms'

/** The routes of a municipality, one line each. */
export function LocalRoutesView({ data }: { data: LocalRoutesScreen }) {
  const { municipality, routes } = data
  if (!municipality) return <EmptyState title="Er is nog geen gemeente." />
  return (
    <>
      <MunicipalityTabs {...data} path={paths.localRoutes} />
      <Panel title={`Routes van ${municipality.name}`}>
        <DataTable
          caption={`Routes van ${municipality.name}`}
          columns={[
            { label: 'Route', kind: 'link' },
            { label: 'Aanbieder' },
            { label: 'Contactpersoon' },
            { label: 'Evalueren', tight: true },
            { label: 'Geldt' },
          ]}
          rows={routes.map((route) => [
            [route.name, paths.localRoute(route.key)],
            route.provider,
            route.contactName,
            `elke ${route.reviewWeeks} ${route.reviewWeeks === 1 ? 'week' : 'weken'}`,
            periodWords(route.from, route.until),
          ])}
          empty={
            <EmptyState title="Er zijn nog geen eigen routes.">
              <p>Beschrijf een route: voor wie, welke doelen, hoe vaak u evalueert en bij welke aanbieder.</p>
            </EmptyState>
          }
          narrow="stack"
        />
      </Panel>
    </>
  )
}

/** What the form of the next version holds at first: what holds now, without its days. */
const valuesOf = ({ goals, reviewWeeks, longestMonths, isBridging, ...route }: RouteVersion) => ({
  name: route.name,
  forWhom: route.forWhom,
  goals: goals.join('\n'),
  reviewWeeks: String(reviewWeeks),
  longestMonths: longestMonths === null ? '' : String(longestMonths),
  provider: route.provider,
  contactName: route.contactName,
  contactPhone: route.contactPhone ?? '',
  contactEmail: route.contactEmail ?? '',
  isBridging,
  source: route.source,
})

/** One route: the next version at the left, every version at the right. */
export function LocalRouteView({ data }: { data: LocalRouteScreen }) {
  const { key, municipalityId, versions, newest } = data
  return (
    <div className="trajectory">
      <div className="trajectory-main">
        <Panel title="Wijzig de route" main>
          <DescribeRouteForm
            key={newest.id}
            municipalityId={municipalityId}
            routeKey={key}
            values={valuesOf(newest)}
          />
        </Panel>
      </div>
      <div className="trajectory-side">
        <Panel title="Alle versies">
          <ul className="deadlines">
            {versions.map((version) => (
              <li key={version.id}>
                <Disclosure summary={periodWords(version.from, version.until)}>
                  <RouteFacts route={version} />
                  <p className="note">{`Doelen: ${version.goals.join(' · ')}`}</p>
                </Disclosure>
              </li>
            ))}
          </ul>
        </Panel>
      </div>
    </div>
  )
}
