import type { Route } from 'next'
import Link from 'next/link'
import { Figures } from '@/components/ui/figures'
import { formatDate } from '@/lib/domain/dutch-date'
import { restNames } from '@/lib/waiting-list/hygiene-numbers'
import type { hygieneScreen } from '@/lib/waiting-list/hygiene-queries'
import { restWord } from '@/lib/waiting-list/standing-word'

export type HygieneData = NonNullable<Awaited<ReturnType<typeof hygieneScreen.run>>>

type Props = {
  data: HygieneData
  words: (name: string) => string
  /** The address of the rows of a figure; none for one that does not open. */
  hrefOf: (name: string) => string | undefined
}

/** Gross is clean and the reasons together: all in one row, with what the words mean beneath. */
export function HygieneHeader({ data, words, hrefOf }: Props) {
  const { reasons, heard, shown } = data
  const toAging = hrefOf('aging')
  const figure = (name: string, label: string, note: string) => {
    const href = hrefOf(name)
    return { label, value: words(name), note, ...(href && { href }) }
  }
  return (
    <>
      <Figures
        label="Bruto en schoon"
        figures={[
          figure('gross', 'bruto', 'iedereen op de lijst'),
          figure('clean', 'schoon', `waarvan nalopen: ${words('aging')}`),
          figure('stale', 'te lang niet bevestigd', 'telt niet mee'),
          ...restNames(reasons, shown).map((reason) =>
            figure(
              reason,
              reason === 'resting' ? 'rustend' : `rustend: ${restWord(reason).toLowerCase()}`,
              'telt niet mee',
            ),
          ),
          figure('unbridged', 'zonder overbrugging', 'of ander aanbod, van wie wacht'),
        ]}
      />
      <p className="mt-2 mb-4 text-sm text-muted">
        {`Bruto is schoon plus iedereen die niet meetelt.${agingWords(heard)} Niemand gaat hierdoor van de lijst of verliest zijn plaats.`}
        {toAging && (
          <>
            {' '}
            <Link href={toAging as Route} prefetch={false}>
              Rijen van wie na te lopen is
            </Link>
          </>
        )}
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
