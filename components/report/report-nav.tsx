import { Tabs } from '@/components/ui/tabs'
import { paths, withQuery } from '@/lib/paths'

const parts = {
  report: 'Stand',
  groupReport: 'Gemeenten',
  comparison: 'Twee dagen',
  throughput: 'Doorstroom',
  termReport: 'Termijnen',
  switchOutcomes: 'Switches',
  deviations: 'Volgorde',
  missingReport: 'Wat ontbreekt',
  qualityReport: 'Kwaliteit',
  uwvReport: 'UWV',
  national: 'Landelijk',
  forecast: 'Wat als',
  informationSet: 'Informatieset',
} as const
type Part = keyof typeof parts

/** Of a company nothing comes in; what was published is of gemeenten. */
const ofMunicipalities: readonly Part[] = ['uwvReport', 'national', 'forecast']

/** These speak of a period of their own, or of what is only supposed. */
const ofToday: readonly Part[] = ['forecast', 'informationSet']

/** These speak of a period of their own too, as known on any day. */
const ofPeriod: readonly Part[] = ['missingReport', 'uwvReport']

type Props = {
  current: Part
  /** Who reads: of several gemeenten, of one, or of a company, which has none. */
  actor: { municipalities: readonly unknown[] }
  /** What stays in the address from part to part: gemeente and day. */
  asked: Readonly<Record<string, string | undefined>>
}

/** The parts of Sturing beside each other, for the same gemeente and day. */
export function ReportNav({ current, actor: { municipalities }, asked }: Props) {
  const hasPart = (part: Part) => {
    if (part === 'groupReport') return municipalities.length !== 1
    return municipalities.length > 0 || !ofMunicipalities.includes(part)
  }
  const shown = (Object.keys(parts) as Part[]).filter(hasPart)
  const askedBy = (part: Part) => {
    const { gemeente, bekend } = asked
    if (ofPeriod.includes(part)) return { gemeente, bekend }
    return ofToday.includes(part) ? { gemeente } : asked
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
