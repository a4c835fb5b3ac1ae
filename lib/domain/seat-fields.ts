import type { FieldSpec } from './field-spec'

/** Hours per weekday; with `total` they add up to that field. */
export const weekdayHours: FieldSpec = {
  name: 'weekdayHours',
  label: 'Uren per dag',
  kind: 'week',
  required: true,
  of: 'workplaceId',
  help: 'In kwartieren. Laat een dag leeg als er niet gewerkt wordt.',
}
export const supportHours: FieldSpec = {
  name: 'supportHours',
  label: 'Begeleiding per week',
  kind: 'hours',
  required: true,
  zero: true,
  help: 'Uren begeleiding op de werkplek; 0 mag ook. Ze tellen mee op de dagen dat iemand werkt.',
}
export const supportReason: FieldSpec = {
  name: 'supportReason',
  label: 'Reden om boven de begeleiding van de plek te gaan',
  kind: 'textarea',
  help: 'Alleen als de plek op die dagen minder uren begeleiding over heeft.',
}
/** Asked of work that may go on after its place, or after its company works for the gemeente. */
export const afterPlace: FieldSpec = {
  name: 'afterPlace',
  label: 'Wat komt er na de laatste dag van de plek?',
  kind: 'textarea',
  help: 'Alleen als het werk langer doorgaat dan de plek er is.',
}
/** When the days of work begin and end, as far as that is known. */
export const workTimes: FieldSpec = {
  name: 'dayTimes',
  label: 'Begin en einde per dag',
  kind: 'dayTimes',
  hours: 'weekdayHours',
  help: 'In kwartieren, bijvoorbeeld 9.00 tot 17.00. Mag leeg blijven; u kunt de tijden later vastleggen.',
}
/** Seat and support that somebody takes at a place. */
export const taken: FieldSpec[] = [weekdayHours, supportHours, supportReason]
