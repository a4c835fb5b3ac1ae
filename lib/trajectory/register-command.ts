import 'server-only'
import type { MoveInput } from '@/lib/domain/situation'
import { keepBsn } from '@/lib/person/bsn-cipher'
import { findHandedOver, type HandedOver } from '@/lib/person/handed-over'
import { findDoubles, type PossibleDouble } from '@/lib/person/possible-doubles'
import { personRow } from '@/lib/person/person-values'
import { registerSchema } from '@/lib/person/schemas'
import { municipalityIds } from '@/lib/pipeline/actor'
import { command } from '@/lib/pipeline/command'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import { writePlans } from './apply-move'
import { loadRules, planCreation, type NewTrajectory } from './create-trajectory'

const isSure = ({ likeness }: HandedOver) => likeness !== 'similar'
const isOpen = ({ trajectories }: PossibleDouble) => trajectories.some(({ state }) => state !== 'closed')

/** The known person this is: the same BSN, or the one that was chosen from those found. */
function knownPerson(doubles: PossibleDouble[], { personId, notDouble }: MoveInput): PossibleDouble | null {
  const sameBsn = doubles.find(({ likeness }) => likeness === 'bsn')
  if (sameBsn && isOpen(sameBsn)) refuse('person_known')
  if (sameBsn) return sameBsn
  const chosen = doubles.find((found) => found.personId === personId)
  if (chosen && isOpen(chosen)) refuse('other_trajectory_open')
  if (chosen) return chosen
  if (personId) refuse('not_found')
  if (notDouble !== true && doubles.some(({ likeness }) => likeness === 'name')) refuse('possible_double')
  return null
}

const newPerson = (input: MoveInput, since: string) => ({
  person: personRow(input),
  bsn: typeof input.bsn === 'string' ? keepBsn(input.bsn) : null,
  personFacts: [
    { table: 'person_benefit' as const, row: { benefit: input.benefit, valid_from: since } },
  ],
}) // prettier-ignore

function wanted(input: MoveInput, known: PossibleDouble | null): NewTrajectory {
  const registeredOn = String(input.registeredOn)
  return {
    move: known ? 'registerReturn' : 'registerIntake',
    state: 'intake',
    municipalityId: String(input.municipalityId),
    registeredOn,
    stateSince: registeredOn,
    ...(known ? { person: { personId: known.personId } } : newPerson(input, registeredOn)),
    previousId: known?.trajectories[0]?.id ?? null,
    intakeSource: String(input.intakeSource),
    details: { intakeSource: input.intakeSource },
    reason: typeof input.reason === 'string' ? input.reason : null,
  }
}

/** The municipality where someone is registered: one of the actor's own. */
const ownMunicipality = async ({ actor }: Context, { input }: { input: MoveInput }) =>
  municipalityIds(actor).includes(String(input.municipalityId)) ? {} : null

/**
 * A new trajectory in intake (T1), or a linked one for somebody who comes back (T40). Refuses a person who has an open
 * trajectory, and the same name and birth date until somebody says that it is another person.
 */
export const registerTrajectory = command({
  permission: 'trajectory.register',
  input: registerSchema,
  subject: ownMunicipality,
  run: async ({ input: { input }, ...context }) => {
    const { registeredOn, birthDate } = input
    if ([registeredOn, birthDate].some((day) => typeof day === 'string' && day > context.today))
      refuse('day_in_future')
    const own = [String(input.municipalityId)]
    const doubles = await findDoubles(context, own, input)
    if (input.notDouble !== true && (await findHandedOver(context, own, input)).some(isSure))
      refuse('handed_over_here')
    const plan = planCreation(context, await loadRules(context), wanted(input, knownPerson(doubles, input)))
    return writePlans(context, [plan])
  },
})
