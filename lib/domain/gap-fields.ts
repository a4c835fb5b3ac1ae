import type { FieldSpec } from './field-spec'
import { choice, optional } from './form-fields'
import { contractGapLabel } from './work-terms'

/** Asked of a next contract that does not join the one before; the time between is a gap in the chain. */
export const contractGap: FieldSpec[] = [
  choice('gapWas', 'Bij een onderbreking: wat was er tussen de contracten?', contractGapLabel, {
    ...optional,
    help: 'Alleen als het nieuwe contract niet aansluit op het vorige. Is er doorgewerkt? Laat het dan aansluiten.',
  }),
  {
    name: 'gapReason',
    label: 'Reden van de onderbreking',
    kind: 'textarea',
    help: 'De onderbreking telt in de keten van contracten.',
  },
]
