import { trackLabel } from '../labels'
import { wordOf } from '../terms'
import { amend, insert, openDeadline, type Effect, type FactContext } from './effect'
import { weekdaysOf } from './track-days'

type Track = Readonly<Record<string, unknown>>

/** The day on which people agreed to talk about trying out, as a task. */
const agreedTalk = (context: FactContext, track: Track): Effect[] =>
  typeof track.evaluate_on === 'string'
    ? [
        insert(context, 'deadline', {
          kind: 'task',
          rule: 'task',
          label: `Bespreek hoe het proberen gaat: ${wordOf(trackLabel, track.track).toLowerCase()}`,
          basis: 'werkafspraak',
          audience: 'caseworker',
          started_on: context.today,
          due_on: track.evaluate_on,
        }),
      ]
    : []

/** Trying out where a switch leads is trying out of that switch: said there, with the day on which it is talked over. */
function ofSwitch(context: FactContext, track: Track): Effect[] | null {
  const { jobSwitch } = context.facts
  if (!jobSwitch || track.kind !== 'trial' || track.track !== jobSwitch.to_track) return null
  const dueOn = typeof track.evaluate_on === 'string' ? track.evaluate_on : null
  const chosen = typeof jobSwitch.try_out === 'string' && jobSwitch.try_out !== 'none'
  const tryOut = weekdaysOf(track).length > 1 ? 'growing' : 'oneDay'
  return [
    ...amend('job_switch', jobSwitch, {
      try_out: chosen ? jobSwitch.try_out : tryOut,
      ...(dueOn && { try_evaluate_on: dueOn }),
    }),
    ...(dueOn ? openDeadline(context, 'tryOutEvaluation', context.today, { dueOn }) : []),
  ]
}

/** When trying out is talked over: with the switch it belongs to, else as a task of its own. */
export const trialTalk = (context: FactContext, track: Track): Effect[] =>
  ofSwitch(context, track) ?? agreedTalk(context, track)
