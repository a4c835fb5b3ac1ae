import type { FieldSpec } from './field-spec'
import { choice, date, optional, reason, remark, tick, toTrack } from './form-fields'
import { trackLabel } from './labels'
import { week } from './week-fields'
import { workTimes } from './seat-fields'

const lastDay = date('lastDay', 'Laatste dag', { ...optional, help: 'Leeg als er geen einde is.' })
const from = date('startsOn', 'Eerste dag', { help: 'Deze dag mag ook later zijn.' })
const changedFrom = date('startsOn', 'Vanaf', {
  help: 'Tot die dag blijft de week zoals hij was. De dag mag ook later zijn.',
})
const trial = { field: 'participationKind', is: ['trial'] }

/** The contract stands, and the days on which somebody tries something else are free of work. */
export const stepsAside = tick(
  'stepsAside',
  'De baan in beschut werk laat deze dagen vrij; het contract blijft zoals het is',
)

/** Asked only of who already has hours without times: whether somebody was asked if it falls together. */
export const apart = tick('apart', 'Nagevraagd: dit valt niet samen met die uren')

/** Whether somebody goes for good or tries it out, and what is agreed about trying out. */
const kindFields: FieldSpec[] = [
  choice('participationKind', 'Blijvend of proberen?', {
    standing: 'Blijvend',
    trial: 'Proberen, met een dag om te bespreken hoe het gaat',
  }),
  { ...date('evaluateOn', 'Bespreken op'), shownWhen: trial },
  { ...stepsAside, shownWhen: trial },
]

/** What a track beside the others asks (T60). */
export const newTrackFields: FieldSpec[] = [toTrack, from, lastDay, ...kindFields, ...week, apart, remark]

/** From elsewhere somebody may also try out sheltered work. */
const anyTrack: FieldSpec = choice('toTrack', 'Waarnaartoe?', {
  sheltered: `${trackLabel.sheltered} (alleen proberen)`,
  dayActivities: trackLabel.dayActivities,
  jobAgreement: trackLabel.jobAgreement,
  regular: trackLabel.regular,
})

/** What is asked about a track that there is: other days, an end, or other times of a job. */
export const trackActFields = {
  addParticipation: newTrackFields.map((field) => (field.name === 'toTrack' ? anyTrack : field)),
  changeParticipation: [changedFrom, ...week, apart, remark],
  endParticipation: [date('lastDay', 'Laatste dag'), reason],
  changeWorkTimes: [changedFrom, { ...workTimes, required: true, hours: undefined, help: 'In kwartieren. De uren per dag zijn die van het contract; begin en einde mogen ruimer zijn, voor de pauze.' } as FieldSpec, remark],
} // prettier-ignore
