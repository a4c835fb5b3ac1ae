import { Figures } from '@/components/ui/figures'
import { formatDate } from '@/lib/domain/dutch-date'
import type { hygieneScreen } from '@/lib/waiting-list/hygiene-queries'
import { restWord } from '@/lib/waiting-list/standing-word'

export type HygieneData = NonNullable<Awaited<ReturnType<typeof hygieneScreen.run>>>

type Props = { data: HygieneData; words: (name: string) => string }

/** Gross is clean and the reasons together: all in one row, with what the words mean beneath. */
export function HygieneHeader({ data, words }: Props) {
  const { reasons, heard } = data
  const rests = Object.keys(reasons).filter((reason) => reason !== 'stale')
  return (
    <>
      <Figures
        label="Bruto en schoon"
        figures={[
          { label: 'bruto', value: words('gross'), note: 'iedereen op de lijst' },
          { label: 'schoon', value: words('clean'), note: `waarvan nalopen: ${words('aging')}` },
          { label: 'te lang niet bevestigd', value: words('stale'), note: 'telt niet mee' },
          ...rests.map((reason) => ({
            label: `rustend: ${restWord(reason).toLowerCase()}`,
            value: words(reason),
            note: 'telt niet mee',
          })),
          { label: 'zonder overbrugging', value: words('unbridged'), note: 'of ander aanbod, van wie wacht' },
        ]}
      />
      <p className="mt-2 mb-4 text-sm text-muted">
        {`Bruto is schoon plus iedereen die niet meetelt.${agingWords(heard)} Niemand gaat hierdoor van de lijst of verliest zijn plaats.`}
      </p>
    </>
  )
}

function agingWords({ aging, stale }: HygieneData['heard']): string {
  const first =
    aging === null ? '' : ` Wie voor ${formatDate(aging)} voor het laatst is bevestigd, staat bij “Nalopen”.`
  return (
    first + (stale === null ? '' : ` Voor ${formatDate(stale)}: dan telt iemand niet mee tot u hem spreekt.`)
  )
}
