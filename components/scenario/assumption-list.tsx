import { formatDate } from '@/lib/domain/dutch-date'
import type { Assumption } from '@/lib/domain/forecast-words'
import { certaintyLabel } from '@/lib/parameter/labels'

/** Everything a forecast rests on, each with where it comes from. */
export function AssumptionList({ assumptions }: { assumptions: readonly Assumption[] }) {
  return (
    <ul className="assumptions">
      {assumptions.map(({ text, source }) => (
        <li key={text}>
          {text} <small>{source ? sourceWords(source) : 'Ingevuld in deze verkenning.'}</small>
        </li>
      ))}
    </ul>
  )
}

const sourceWords = ({ text, from, certainty }: NonNullable<Assumption['source']>) =>
  `Bron: ${text}, vanaf ${formatDate(from)}; zekerheid: ${(certaintyLabel[certainty] ?? certainty).toLowerCase()}.`
