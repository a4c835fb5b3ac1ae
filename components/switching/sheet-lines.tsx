import type { SheetLine } from '@/lib/domain/switch-comparison'
import { askPersonLabel } from '@/lib/domain/switch-terms'

type Guarantee = { months: number; basis: string } | null

/** One sentence with the number of its source, and whom to ask where that is not settled. */
export function SheetWords({
  line,
  sources,
  guarantee = null,
}: {
  line: SheetLine
  sources: readonly string[]
  guarantee?: Guarantee
}) {
  const source = line.source === null ? -1 : sources.indexOf(line.source)
  return (
    <>
      {line.words}
      {line.term === 'returnGuarantee' && ` ${lasts(guarantee)}`}
      {line.ask && <strong className="sheet-ask">{` → ${askPersonLabel[line.ask]}`}</strong>}
      {source >= 0 && <sup className="sheet-source">{source + 1}</sup>}
    </>
  )
}

const lasts = (guarantee: Guarantee) =>
  guarantee
    ? `U kunt dan terug tot ${guarantee.months} maanden na de overstap.`
    : 'Hoe lang dat duurt, is niet bekend: vraag uw werkgever.'

type Props = {
  title: string
  lines: readonly SheetLine[]
  sources: readonly string[]
  guarantee?: Guarantee
}

/** A named part of the sheet: sentences under each other. */
export function SheetLines({ title, lines, sources, guarantee = null }: Props) {
  return (
    <section className="sheet-part">
      <h2>{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line.key}>
            <SheetWords line={line} sources={sources} guarantee={guarantee} />
          </li>
        ))}
      </ul>
    </section>
  )
}
