import { formatDate } from '@/lib/domain/dutch-date'
import type { Assumption } from '@/lib/domain/forecast-words'
import { certaintyLabel } from '@/lib/parameter/labels'

type Props = {
  assumptions: readonly Assumption[]
  /** What stands beside one without a source. */
  own?: string
}

/** Everything a forecast rests on, each with where it comes from. */
export function AssumptionList({ assumptions, own = 'Ingevuld in deze verkenning.' }: Props) {
  return (
    <ul className="assumptions">
      {assumptions.map(({ text, source }) => (
        <li key={`${text} ${source?.from ?? ''}`}>
          {text} <small>{source ? sourceWords(source) : own}</small>
        </li>
      ))}
    </ul>
  )
}

const sourceWords = ({ text, from, certainty }: NonNullable<Assumption['source']>) =>
  `Bron: ${text}, vanaf ${formatDate(from)}; zekerheid: ${(certaintyLabel[certainty] ?? certainty).toLowerCase()}.`
