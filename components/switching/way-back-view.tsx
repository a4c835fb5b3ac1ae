import { FormPanel } from '@/components/trajectory/form-panel'
import { WorkProfilePanel } from '@/components/trajectory/work-profile-panel'
import { DefinitionList } from '@/components/ui/definition-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { Tabs } from '@/components/ui/tabs'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { formLabel, trackLabel } from '@/lib/domain/labels'
import { wordOf } from '@/lib/domain/terms'
import { endReasonLabel } from '@/lib/domain/work-terms'
import { paths, withQuery } from '@/lib/paths'
import type { WayBackScreen } from '@/lib/switching/way-back-query'
import { ArrangedPanel } from './arranged-panel'

type Props = { data: WayBackScreen }

/** Coming back in one act: what was arranged, the form with what is missing, and everything that comes along. */
export function WayBackView({ data }: Props) {
  const { head, ways, form } = data
  if (ways.length === 0)
    return (
      <EmptyState title="Deze persoon is nu niet elders.">
        <p>
          Terugkomen kan vanuit dagbesteding, banenafspraak of regulier werk. Ga naar het{' '}
          <a href={paths.trajectory(head.number)}>traject</a>.
        </p>
      </EmptyState>
    )
  return (
    <div className="trajectory">
      <div className="trajectory-main">
        <ArrangedPanel data={data} />
        {form && (
          <FormPanel
            form={form}
            backHref={paths.trajectory(head.number)}
            doneHref={paths.trajectory(head.number)}
            fromToday={false}
            isCompany={false}
            tabs={<WayTabs data={data} />}
          />
        )}
      </div>
      <div className="trajectory-side">
        <AlongPanel data={data} />
        <WorkProfilePanel head={head} may={() => false} />
      </div>
    </div>
  )
}

function WayTabs({ data: { head, ways, chosen } }: Props) {
  const tabs = ways.map(({ move, label, open }) => ({
    label: open ? label : `${label} (kan nu niet)`,
    href: withQuery(paths.wayBack(head.number), { stap: move }),
    current: move === chosen,
  }))
  return <Tabs label="Hoe terug" tabs={tabs} />
}

const day = (value: unknown) => (value == null ? null : formatDate(String(value)))

/** Nothing of this is asked again. */
function AlongPanel({ data: { head, lastSwitch, along } }: Props) {
  const { documents } = along
  return (
    <Panel title="Dit komt mee">
      <DefinitionList
        items={[
          ...leftItems(lastSwitch),
          ...jobItems(along.job),
          ['UWV-advies', day(along.adviceOn)],
          ['Besluit', day(along.decidedOn) ?? 'Er staat geen positief besluit'],
          ['Plaats op de lijst', along.positionOn && `${day(along.positionOn)} (oude datum)`],
          ['Documenten', documentWords(documents)],
        ]}
      />
      <p className="mt-2">
        <a href={paths.documents(head.number)}>Bekijk de documenten</a>
      </p>
    </Panel>
  )
}

const documentWords = (count: number) =>
  count === 0 ? 'Geen' : count === 1 ? '1 document' : `${count} documenten`

type Items = (readonly [string, string | null])[]
const notKept = 'Niet vastgelegd'

function leftItems(lastSwitch: WayBackScreen['lastSwitch']): Items {
  if (lastSwitch === null) return [['Vertrok', notKept]]
  const left = day(lastSwitch.ended_on) ?? 'dag niet bekend'
  return [
    ['Vertrok', `${wordOf(trackLabel, lastSwitch.to_track)}, ${left}`],
    ['Waarom weg', lastSwitch.reason ? String(lastSwitch.reason) : notKept],
  ]
}

function jobItems(job: WayBackScreen['along']['job']): Items {
  if (job === null) return [['Baan beschut werk', 'Nog niet gehad']]
  const { end_reason: why } = job.placement
  return [
    ['Baan beschut werk', jobWords(job.term)],
    ['Waarom die stopte', why == null ? notKept : wordOf(endReasonLabel, why)],
  ]
}

const jobWords = (term: Readonly<Record<string, unknown>>) =>
  [
    String(term.employer_name),
    `${formatNumber(Number(term.hours_per_week))} uur`,
    wordOf(formLabel, term.form),
  ].join(', ')
