import { Alert } from '@/components/ui/alert'
import { DataTable, type Column } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Figures } from '@/components/ui/figures'
import { instantWords } from '@/components/ui/instant-words'
import { Panel } from '@/components/ui/panel'
import type { FailingJob, JobSummary, Pulse } from '@/lib/background/queries'
import { formatNumber } from '@/lib/domain/dutch-number'
import { workProblemWords } from '@/lib/domain/work-problems'
import { paths, withQuery } from '@/lib/paths'
import { RetryButton } from './retry-button'

const columns: Column[] = [
  { label: 'Wat' },
  { label: 'Laatst gedaan', tight: true },
  { label: 'Organisaties', kind: 'number' },
  { label: 'Stand', kind: 'tag' },
]

function standing({ organisations, failing }: JobSummary): readonly [string, string] {
  if (failing > 0) return [`lukt niet bij ${formatNumber(failing)}`, 'negative']
  return organisations > 0 ? ['in orde', 'positive'] : ['nog niet gedaan', 'neutral']
}

/** Whether the worker lives; without it nothing leaves and nothing happens at night. */
export function PulseAlert({ lookedAt, silent, problem }: Pulse) {
  if (silent)
    return (
      <Alert tone="negative" title="De achtergrondwerker draait niet.">
        <p>
          {lookedAt
            ? `Hij was er voor het laatst op ${instantWords(lookedAt)}. `
            : 'Hij is nog nooit gestart. '}
          Er gaat niets verloren: wat er ligt, wordt gedaan zodra hij weer draait.
        </p>
      </Alert>
    )
  if (problem)
    return (
      <Alert tone="warning" title="Berichten blijven liggen.">
        <p>{workProblemWords(problem)}</p>
      </Alert>
    )
  return null
}

/** How many messages wait, and how many could not be sent. */
export function MessageFigures({ waiting, failed }: Pulse) {
  return (
    <Figures
      label="Berichten"
      figures={[
        {
          label: 'berichten wachten',
          value: formatNumber(waiting),
          href: withQuery(paths.messages, { toon: 'wacht' }),
        },
        {
          label: 'berichten niet verstuurd',
          value: formatNumber(failed),
          href: withQuery(paths.messages, { toon: 'niet-verstuurd' }),
        },
      ]}
    />
  )
}

/** The jobs of the night with when they last ran. */
export const JobTable = ({ jobs }: { jobs: readonly JobSummary[] }) => (
  <DataTable
    caption="Werk van de nacht"
    narrow="stack"
    columns={columns}
    rows={jobs.map((job) => [
      job.label,
      job.lastDoneAt ? instantWords(job.lastDoneAt) : 'nog nooit',
      job.organisations,
      standing(job),
    ])}
    empty={<EmptyState title="Er is nog geen werk voor de nacht" />}
  />
)

/** What fails, with its reason and one more try. */
export function FailingJobs({ failing }: { failing: readonly FailingJob[] }) {
  if (failing.length === 0) return null
  return (
    <Panel title="Lukt niet">
      <ul>
        {failing.map((job) => (
          <li key={job.id} className="border-b border-line py-3 last:border-0">
            <p>
              <strong>{job.label}</strong> · {job.organisation}
            </p>
            <p>{workProblemWords(job.problem)}</p>
            <p className="mb-2 text-sm text-muted">
              {`${job.attempts} keer geprobeerd · volgende keer ${instantWords(job.nextTryAt)}`}
            </p>
            <RetryButton jobId={job.id} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
