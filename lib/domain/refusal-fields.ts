import type { FieldSpec } from './field-spec'
import {
  choice,
  date,
  hoursPerWeek,
  on,
  optional,
  reason,
  remark,
  returnAgreed,
  reviewOn,
} from './form-fields'
import { refusalKindLabel } from './refusal'
import { adaptationLabel, kindOfWorkLabel, supportClassLabel } from './work-terms'

const when = (kind: string) => ({ ...optional, shownWhen: { field: 'refusalKind', is: [kind] } })

/** On what it came to nothing, and for what a place can have more of: what was needed instead. */
// prettier-ignore
const refusal = (extra: Partial<FieldSpec>): FieldSpec[] => [
  choice('refusalKind', 'Waarop liep het vast?', refusalKindLabel, extra),
  choice('neededKind', 'Welk soort werk was er nodig?', kindOfWorkLabel, when('kindOfWork')),
  { ...hoursPerWeek, name: 'neededHours', label: 'Hoeveel uur was er nodig?', ...when('hours') } as FieldSpec,
  { name: 'neededDistance', label: 'Hoeveel kilometer kan de persoon reizen?', kind: 'number', ...when('distance') },
  choice('neededSupport', 'Hoeveel begeleiding was er nodig?', supportClassLabel, when('support')),
  choice('neededAdaptation', 'Welke aanpassing was er nodig?', adaptationLabel, when('adaptations')),
]

const counts = 'Dit telt mee in “Wat ontbreekt”.'
const ifKnown = refusal({ ...optional, help: `Als u het weet. ${counts}` })

/** Saying no to an offer; the municipality that takes it back tells why in words. */
export const refused: FieldSpec[] = [
  on,
  choice('refusedBy', 'Wie zegt nee?', {
    person: 'De persoon',
    company: 'Het SO-bedrijf',
    municipality: 'De gemeente trekt het in',
  }),
  ...refusal({ help: counts, shownWhen: { field: 'refusedBy', is: ['person', 'company'] } }),
  {
    ...remark,
    help: 'Kort. Nodig bij “iets anders” en bij intrekken. Geen diagnose of medische gegevens.',
  },
]
export const lapse: FieldSpec[] = [on, ...ifKnown, remark]
export const lapseAndRest: FieldSpec[] = [on, reviewOn, returnAgreed, ...ifKnown, reason]
export const trialStopped: FieldSpec[] = [
  on,
  ...refusal({ help: counts }),
  { ...reason, label: 'Waarom gaat het niet door?' },
]
/** Near the end of a trial placement: does it become a job? */
export const trialReview: FieldSpec[] = [
  date('validOn', 'Besproken op'),
  {
    name: 'trialOutcome',
    label: 'Go of no go?',
    kind: 'radio',
    required: true,
    options: [
      { value: 'go', label: 'Go: de persoon komt in dienst' },
      { value: 'noGo', label: 'No go: de proefplaats stopt' },
    ],
  },
  { ...reason, label: 'Waarom?' },
]
