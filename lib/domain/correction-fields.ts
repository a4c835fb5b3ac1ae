import type { FieldSpec } from './field-spec'
import { advice, choice, contractLasts, date, hoursPerWeek, line, optional, reason } from './form-fields'
import { applicantLabel, formLabel } from './labels'
import { supportHours, weekdayHours } from './seat-fields'
import { week } from './week-fields'

/** The facts that can be corrected, each by the form of its own. */
export const correctableFacts = [
  'application',
  'advice',
  'decision',
  'position',
  'placementTerm',
  'participation',
] as const
export type CorrectableFact = (typeof correctableFacts)[number]

const why: FieldSpec = { ...reason, label: 'Waarom klopte het niet?' }
const lastDay = date('lastDay', 'Laatste dag', { ...optional, help: 'Leeg als er geen einde is.' })

/** What each correction asks; the values on screen are filled in before. */
export const correctionFields: Record<CorrectableFact, FieldSpec[]> = {
  application: [
    choice('applicant', 'Wie vroeg het advies aan?', applicantLabel),
    date('receivedOn', 'Aanvraag ontvangen door de gemeente op', optional),
    date('uwvReceivedOn', 'Aanvraag ontvangen door UWV op'),
    why,
  ],
  advice: [...advice, why],
  decision: [date('decidedOn', 'Datum van het besluit'), date('announcedOn', 'Bekendgemaakt op'), why],
  position: [date('positionOn', 'Op de lijst sinds'), why],
  placementTerm: [
    date('startsOn', 'Eerste dag van deze afspraak'),
    { ...lastDay, help: 'Leeg als de afspraak doorloopt tot het einde van het contract.' },
    hoursPerWeek,
    { ...weekdayHours, ...optional, total: 'hoursPerWeek' } as FieldSpec,
    { ...supportHours, ...optional } as FieldSpec,
    ...contractLasts,
    choice('form', 'Vorm', formLabel),
    line('employerName', 'Werkgever'),
    line('scale', 'Schaal'),
    why,
  ],
  participation: [date('startsOn', 'Eerste dag'), lastDay, ...week, why],
}

const added = (fact: CorrectableFact): FieldSpec[] => [
  ...correctionFields[fact].filter((field) => field !== why),
  { ...reason, label: 'Waar blijkt dit uit?' },
]

/** What a fact asks that was never recorded, while the step that somebody is in rests on it. */
export const missingFields = {
  application: added('application'),
  position: added('position'),
} as const satisfies Partial<Record<CorrectableFact, FieldSpec[]>>

export const tableOfFact: Record<CorrectableFact, string> = {
  application: 'application',
  advice: 'advice',
  decision: 'decision',
  position: 'waiting_list_entry',
  placementTerm: 'placement_term',
  participation: 'participation',
}
