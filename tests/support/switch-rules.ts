import type { SwitchRule } from '@/lib/domain/switch-rules'
import { referenceRows } from './reference-files'

const orNull = (text: string | undefined) => text || null

/** The rules of every switch as the reference data has them. */
export const switchRules = referenceRows('switch-rules.csv').map(
  (row) =>
    ({
      key: row.key,
      fromTrack: row.from_track,
      toTrack: row.to_track,
      kind: row.kind,
      subject: row.subject,
      position: Number(row.position),
      words: row.words,
      whenAdvice: orNull(row.when_advice),
      whenNumber: orNull(row.when_number),
      whenBenefit: orNull(row.when_benefit),
      step: row.step ? Number(row.step) : null,
      holdsUp: orNull(row.holds_up),
      doneByMove: orNull(row.done_by_move),
      term: orNull(row.term),
      ask: orNull(row.ask),
      source: row.source,
      certainty: row.certainty,
      validFrom: row.valid_from,
      validTo: orNull(row.valid_to),
    }) as SwitchRule,
)
