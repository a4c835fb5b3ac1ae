import { Tabs } from '@/components/ui/tabs'
import { paths, withQuery } from '@/lib/paths'

const parts = {
  report: 'Stand',
  comparison: 'Twee dagen',
  throughput: 'Doorstroom',
  termReport: 'Termijnen',
  switchOutcomes: 'Switches',
  missingReport: 'Wat ontbreekt',
  qualityReport: 'Kwaliteit',
  uwvReport: 'UWV',
  national: 'Landelijk',
} as const
type Part = keyof typeof parts

/** Of a company nothing comes in and nobody switches; what was published is of gemeenten. */
const ofMunicipalities: readonly Part[] = ['switchOutcomes', 'qualityReport', 'uwvReport', 'national']

/** These speak of a period of their own, or of today. */
const ofToday: readonly Part[] = ['missingReport', 'qualityReport', 'uwvReport']

type Props = {
  current: Part
  /** Whether the report is of a municipality; else of a company. */
  municipal: boolean
  /** What stays in the address from part to part: gemeente and day. */
  asked: Readonly<Record<string, string | undefined>>
}

/** The parts of Sturing beside each other, for the same gemeente and day. */
export function ReportNav({ current, municipal, asked }: Props) {
  const shown = (Object.keys(parts) as Part[]).filter((part) => municipal || !ofMunicipalities.includes(part))
  const askedBy = (part: Part) => {
    if (part === 'national') return {}
    return ofToday.includes(part) ? { gemeente: asked.gemeente } : asked
  }
  return (
    <div className="no-print">
      <Tabs
        label="Onderdelen van Sturing"
        tabs={shown.map((part) => ({
          label: parts[part],
          href: withQuery(paths[part], askedBy(part)),
          current: part === current,
        }))}
      />
    </div>
  )
}
