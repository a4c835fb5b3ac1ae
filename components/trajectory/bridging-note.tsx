import { bridgingSentence } from '@/lib/domain/other-offer'
import type { Row } from '@/lib/domain/facts'
import { stepHref } from './step-links'

type Props = { number: string; state: string; bridging: Row | null; mayRecord: boolean }

/** Of who waits for a place: what bridges the time, or that it is missing, and the form that says so. */
export function BridgingNote({ number, state, bridging, mayRecord }: Props) {
  const sentence = bridgingSentence(state, bridging)
  if (sentence === null) return null
  return (
    <p className="note mt-3">
      {sentence}{' '}
      {mayRecord && (
        <a href={stepHref(number, 'recordBridging')}>
          {bridging === null ? 'Leg het vast' : 'Leg iets anders vast'}
        </a>
      )}
    </p>
  )
}
