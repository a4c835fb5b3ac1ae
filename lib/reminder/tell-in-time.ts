import 'server-only'
import { queueMessage } from '@/lib/outbox/queue-message'
import type { Context } from '@/lib/pipeline/context'
import { secondPersonOf, taskOfSecond, type SecondPerson } from '@/lib/domain/unseen'
import { openDeadline } from '@/lib/domain/effects/effect'
import { lockTrajectory } from '@/lib/trajectory/apply-move'
import { factContext, record } from '@/lib/trajectory/record'
import { eachApart, rethrow, type OnFailure } from './each-apart'
import { keepNotice, peopleToTell, unseenTerms, type UnseenTerm } from './unseen-terms'

/** A mail that says that there is something, never what or about whom; one a day for each kind. */
const mail = (context: Context, kind: 'termUnseen' | 'termsPassed', accountId: string) => {
  const { actor, today } = context
  return queueMessage(context, {
    municipalityId: actor.organisationId,
    channel: 'mail',
    kind,
    to: { accountId },
    subject: { kind: 'municipality', id: actor.organisationId },
    once: `${kind} ${accountId} ${actor.organisationId} ${today}`,
  })
}

/** The owner; where nobody owns it, or the owner works here no more, all colleagues of that role. */
async function ownersOf(context: Context, { audience, ownerId, companyId }: UnseenTerm): Promise<string[]> {
  const people = await peopleToTell(context, audience, companyId)
  const owners = people.filter((id) => id === ownerId)
  return audience === 'caseworker' && owners.length > 0 ? owners : people
}

/**
 * Whoever minds a term that ends within days and did not look: one mail, also without the daily mail. Where nobody is
 * there to be told nothing is kept: the next night tries again, and the nightly check shows the beheerder.
 */
async function warnOwner(context: Context, term: UnseenTerm): Promise<number> {
  const owners = await ownersOf(context, term)
  if (owners.length === 0) return 0
  for (const id of owners) await mail(context, 'termUnseen', id)
  await keepNotice(context, term, 'near', 'owner')
  return 1
}

/** The task of the second person, beside what may stand there about another term. */
async function openTask(context: Context, term: UnseenTerm, rule: string) {
  const facts = await lockTrajectory(context, { trajectoryId: term.trajectoryId })
  if (!facts) return
  const label = `Verliep ongezien: ${term.label}`
  const opened = openDeadline(factContext(context, facts, {}), rule, term.dueOn, { label })
  const effects = opened.flatMap((effect) =>
    effect.kind === 'insert' ? [{ ...effect, row: { ...effect.row, due_on: context.today } }] : [],
  )
  await record(context, facts, {
    kind: 'reminderOpened',
    effects,
    details: { rule, label, dueOn: term.dueOn },
  })
}

/** Who of the municipality is there to be told: by role, and a caseworker only of their own trajectories. */
async function secondsOf(context: Context) {
  const people = {
    decisionMaker: await peopleToTell(context, 'decisionMaker'),
    caseworker: await peopleToTell(context, 'caseworker'),
    manager: await peopleToTell(context, 'manager'),
  }
  const isThere = (who: SecondPerson, { ownerId }: UnseenTerm) =>
    who === 'caseworker' ? people.caseworker.some((id) => id === ownerId) : people[who].length > 0
  return { managers: people.manager, isThere }
}

/** A term that passed before anybody saw it: a second person hears, as a task or, of decisions, as a number. */
async function tellSecond(context: Context, failed: OnFailure): Promise<number> {
  const passed = await unseenTerms(context, 'passed')
  if (passed.length === 0) return 0
  const { managers, isThere } = await secondsOf(context)
  const tell = async (apart: Context, term: UnseenTerm) => {
    const second = secondPersonOf(term.audience, (who) => isThere(who, term))
    if (second === null) return 0
    const rule = taskOfSecond[second]
    if (rule === null) for (const id of managers) await mail(apart, 'termsPassed', id)
    else await openTask(apart, term, rule)
    await keepNotice(apart, term, 'passed', second)
    return 1
  }
  return eachApart(context, passed, tell, failed)
}

/** How many terms end within days or ended, unseen, while nobody is there who could be told. */
export async function untoldTerms(context: Context): Promise<number> {
  const near = await unseenTerms(context, 'near')
  const owners = await Promise.all(near.map((term) => ownersOf(context, term)))
  const { isThere } = await secondsOf(context)
  const passed = (await unseenTerms(context, 'passed')).filter(
    (term) => secondPersonOf(term.audience, (who) => isThere(who, term)) === null,
  )
  return owners.filter((people) => people.length === 0).length + passed.length
}

/**
 * No term passes in silence: before its last day its owner is warned, after it a second person is told, each term by
 * itself. Answers how many.
 */
export async function tellOfUnseenTerms(context: Context, failed = rethrow): Promise<number> {
  const warned = await eachApart(context, await unseenTerms(context, 'near'), warnOwner, failed)
  return warned + (await tellSecond(context, failed))
}
