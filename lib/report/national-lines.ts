import { formatNumber, roundHalfUp } from '@/lib/domain/dutch-number'
import { parameterLabel, unitLabel } from '@/lib/parameter/labels'
import { publishedMonths, publishedPeriod, publishedWords, type PublishedFigure } from './national-published'
import type { National } from './national-queries'

/** One published number of the country, or a share worked out from two of them. */
export interface NationalLine {
  /** "2017", "kwartaal 1 van 2018", "januari 2023" or a day. */
  period: string
  label: string
  unit: string
  /** Null where nobody published it. */
  value: number | null
  words: string
  source: string
  note: string | null
}

type Year = National['years'][number]

const workedOut = 'uitgerekend uit de gepubliceerde getallen'

function ofYear(year: Year): NationalLine[] {
  const { source, sourceWorking, note } = year
  const line = (label: string, unit: string, value: number | null, from = source): NationalLine => ({
    ...{ period: String(year.year), label, unit, value, source: from, note },
    words: value === null ? 'onbekend' : formatNumber(value),
  })
  const share = (label: string, value: number | null) =>
    line(label, 'procent', value === null ? null : roundHalfUp(value, 1), workedOut)
  const working = sourceWorking ?? 'niet gevonden'
  return [
    line('Plekken van 31 uur', `plekken (${year.status})`, year.places),
    line('Personen aan het werk', 'personen', year.workingPersons, working),
    share('Personen per 100 plekken', year.personsOfPlaces),
    share('Gevuld deel van de plekken', year.filledOfPlaces),
    line('Gevuld deel van de plekken volgens de bron', 'procent', year.publishedPercentage, working),
    line('Positieve adviezen dat jaar', 'adviezen', year.positiveAdvicesInYear),
    line('Positieve adviezen sinds 2015', 'adviezen', year.positiveAdvicesTotal),
    share('Aan het werk van de adviezen', year.workingOfAdvices),
  ]
}

const ofFigure = (figure: PublishedFigure): NationalLine => ({
  period: publishedPeriod(figure),
  label: parameterLabel(figure.key).replace(/^Landelijk: /, ''),
  unit: unitLabel(figure.unit),
  ...{ value: figure.value, words: publishedWords(figure), source: figure.source, note: figure.note },
})

/** The kinds of provision of a month that nobody published: the page says so too. */
function notPublished({ period, sheltered, subsidy, forfait }: ReturnType<typeof publishedMonths>[number]) {
  const kinds = [
    [sheltered, 'national.srg.shelteredWork'],
    [subsidy, 'national.srg.wageSubsidy'],
    [forfait, 'national.srg.forfait'],
  ] as const
  return kinds.flatMap(([found, key]): NationalLine[] =>
    found
      ? []
      : [
          {
            ...{
              period,
              label: parameterLabel(key).replace(/^Landelijk: /, ''),
              unit: unitLabel('provisions'),
            },
            ...{ value: null, words: 'onbekend', source: 'niet gevonden', note: null },
          },
        ],
  )
}

/** Everything on the page of the national figures, one line each: what is not known says so. */
export const nationalLines = ({ years, figures }: National): NationalLine[] => [
  ...years.flatMap(ofYear),
  ...figures.map(ofFigure),
  ...publishedMonths(figures).flatMap(notPublished),
]
