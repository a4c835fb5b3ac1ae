import { EmptyState } from '@/components/ui/empty-state'
import { linesOf, sourcesOf } from '@/lib/domain/switch-comparison'
import { paths } from '@/lib/paths'
import type { SwitchComparisonScreen } from '@/lib/switching/sheet-query'
import { AgreedPart } from './agreed-part'
import { AmountsPart } from './amounts-part'
import { ChooseTrack } from './choose-track'
import { ComparisonTable } from './comparison-table'
import { PrintButton } from './print-button'
import { AskPart, CallPart, SourcesPart } from './sheet-foot'
import { SheetLines } from './sheet-lines'

type Props = { data: SwitchComparisonScreen }
export type Sheet = NonNullable<SwitchComparisonScreen['sheet']>

/** Before and after a switch on one sheet of paper: what changes, what it may mean in money, and whom to call. */
export function ComparisonView({ data }: Props) {
  const { number, start, sheet } = data
  if (start === null)
    return (
      <EmptyState title="Er is nu geen werk of dagbesteding om mee te vergelijken.">
        <p>Begint iemand ergens, dan staat hier wat een switch verandert.</p>
      </EmptyState>
    )
  return (
    <>
      <ChooseTrack
        label="Vergelijk met"
        path={paths.switchComparison(number)}
        start={start}
        chosen={sheet?.pair.to ?? null}
      />
      {sheet ? (
        <SheetPaper data={data} sheet={sheet} />
      ) : (
        <p>Kies waarmee u wilt vergelijken. Er verandert nog niets.</p>
      )}
    </>
  )
}

function SheetPaper({ data, sheet }: Props & { sheet: Sheet }) {
  const { comparison, guarantee } = sheet
  const lines = linesOf(comparison)
  const sources = [...sourcesOf(lines), ...(sheet.wage ? [sheet.wage.source] : [])]
  return (
    <article className="sheet">
      <p className="no-print mb-4">
        <PrintButton />
      </p>
      <CallPart data={data} />
      <AgreedPart agreed={sheet.agreed} paid={sheet.pair.from !== 'dayActivities'} />
      <ComparisonTable sheet={sheet} sources={sources} />
      <div className="sheet-three">
        <SheetLines title="Dit blijft" lines={comparison.stays} sources={sources} />
        <SheetLines title="Dit stopt" lines={comparison.stops} sources={sources} />
        <SheetLines title="Dit begint" lines={comparison.starts} sources={sources} />
      </div>
      <div className="sheet-two">
        <SheetLines title="Kunt u terug?" lines={comparison.back} sources={sources} guarantee={guarantee} />
        <AmountsPart
          paid={sheet.paid}
          benefit={sheet.benefit}
          wage={sheet.wage}
          norms={sheet.norms}
          hours={sheet.hours}
        />
        <AskPart lines={lines} />
      </div>
      <SourcesPart sources={sources} />
    </article>
  )
}
