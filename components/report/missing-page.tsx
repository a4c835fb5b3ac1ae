import { ExportForm } from '@/components/export/export-form'
import { PageShell } from '@/components/shell/page-shell'
import { RowKeys } from '@/components/shell/row-keys'
import type { ShellActor } from '@/components/shell/shell-actor'
import { ButtonLink } from '@/components/ui/button'
import type { RefusedDays } from '@/components/waiting-list/refused-days'
import { paths } from '@/lib/paths'
import { isNone } from '@/lib/report/missing-figures'
import type { MissingFilter } from '@/lib/report/missing-filter'
import type { Missing } from '@/lib/report/missing-queries'
import { knownWords } from './asked-of'
import { MissingForm } from './missing-form'
import { MissingRows } from './missing-rows'
import { MissingView } from './missing-view'
import { ReportNav } from './report-nav'

/** Where the page stands: among the places, with names, or among the figures of a manager. */
const places = {
  plekken: { path: paths.missingPlaces, list: 'ontbreekt' },
  sturing: { path: paths.missingReport, list: 'sturing-ontbreekt' },
} as const

type Props = {
  actor: ShellActor & { municipalities: { id: string; name: string }[] }
  data: Missing
  filter: MissingFilter
  /** What was typed as a day and cannot be shown. */
  refused: RefusedDays
  at: keyof typeof places
}

const BackToPlaces = () => (
  <ButtonLink href={paths.workplaces} look="subtle">
    Terug naar Plekken
  </ButtonLink>
)

/** On what offers and trial placements came to nothing, and what was needed instead. */
export function MissingPage({ actor, data, filter, refused, at }: Props) {
  const { path, list } = places[at]
  const bekend = data.known ?? undefined
  const asked = { gemeente: filter.gemeente, periode: filter.periode, bekend }
  return (
    <PageShell
      actor={actor}
      current={at}
      title="Wat ontbreekt"
      intro={`${data.name}, ${data.period.label}: waarop een aanbod of proefplaats vastliep, en wat er wel nodig was${knownWords(data.known)}.`}
      {...(at === 'plekken' && { actions: <BackToPlaces /> })}
    >
      {at === 'sturing' && (
        <ReportNav current="missingReport" actor={actor} asked={{ gemeente: filter.gemeente, bekend }} />
      )}
      <RowKeys />
      <MissingForm action={path} municipalities={actor.municipalities} data={data} refused={refused} />
      <MissingView
        data={data}
        path={path}
        asked={asked}
        rows={<MissingRows data={data} path={path} asked={asked} page={filter.pagina} />}
      />
      {!isNone(data.shown, 'all') && (
        <ExportForm list={list} filter={{ ...asked, soort: data.figure?.name }} />
      )}
      {at === 'sturing' && (
        <p className="mt-4 text-sm text-muted">
          {`Aantallen van 1 tot en met ${data.threshold - 1} tonen wij als “<${data.threshold}”. Zijn ze uit andere cijfers af te leiden, dan staat daar “niet getoond”.`}
        </p>
      )}
    </PageShell>
  )
}
