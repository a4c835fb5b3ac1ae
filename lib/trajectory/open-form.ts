import 'server-only'
import { newNote } from '@/lib/domain/contact-fields'
import { chainNow } from '@/lib/domain/contract-words'
import { decide } from '@/lib/domain/decide'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import { situationOf } from '@/lib/domain/situation-of'
import type { FieldSpec } from '@/lib/domain/field-spec'
import { moveNames, type Move } from '@/lib/domain/lifecycle'
import { twinOf } from '@/lib/domain/open-moves'
import { mayEver } from '@/lib/domain/policy'
import { reasons, type ReasonCode } from '@/lib/domain/reasons'
import type { KeptDraft } from '@/lib/draft/open-draft'
import type { Context } from '@/lib/pipeline/context'
import { stepOfLastDay } from './contract-values'
import { valuesOf, type Values } from './form-values'
import { chosenPlace } from '@/lib/match/offer-values'
import { loadForm } from './load-form'
import { returnNote } from './return-form'
import { fieldsOf, type Page } from './form-fields'
import { isTheirStep } from './their-step'
import { atHandover, factOfStep, specOfStep, type Step } from './step-specs'
import { endingValues, noReturn } from './switch-form'

/** A form that is open on the page, as data; or why it cannot be filled in now. */
export interface OpenForm {
  step: Step
  title: string
  button: string
  fields: FieldSpec[]
  values: Values
  extra: Record<string, unknown>
  draftKey: string
  /** What was typed here earlier and not sent. */
  draft: KeptDraft | null
  refused: { sentence: string; help: string } | null
  /** What to know while filling it in: the chain of contracts. */
  note: string | null
}

const asMove = (step: Step): Move | null => ((moveNames as string[]).includes(step) ? (step as Move) : null)

/** The move itself, or the other of its pair when the number of today says so. */
function moveOfToday(step: Step, facts: TrajectoryFacts | null, actorId: string, today: string) {
  const move = asMove(step)
  if (move === null || facts === null) return { step, reason: null }
  const situation = situationOf(facts, actorId, today)
  const verdict = decide(move, situation)
  if (verdict.allowed) return { step, reason: null }
  const twin = twinOf(move)
  const other = twin && decide(twin, situation)
  if (other?.allowed) return { step: twin as Step, reason: null }
  // Closed by the number alone: then what the other of the pair lacks is what would help.
  const byNumber = ['target_reached', 'target_not_reached'].includes(verdict.reason)
  return { step, reason: byNumber && other ? other.reason : verdict.reason }
}

/** What the form is about, as the address says; a task about a referral knows of which company. */
function aboutOf(step: Step, { filter, rows }: Page): string | undefined {
  if (step !== 'endReferral') return filter.bij ?? filter.termijn
  const task = rows.deadlines.find(({ id }) => id === filter.termijn)
  return filter.bij ?? (typeof task?.about_company_id === 'string' ? task.about_company_id : undefined)
}

function extraOf(step: Step, page: Page): Record<string, unknown> {
  const { head, filter } = page
  const { about } = specOfStep(step)
  const move = asMove(step)
  const fact = factOfStep(step)
  return {
    trajectoryId: head.id,
    version: head.version,
    ...(move && { move }),
    ...(fact && { fact }),
    ...(about && { [about]: aboutOf(step, page) }),
    ...(step === 'recordCheckIn' && { deadlineId: filter.termijn ?? null }),
    ...(step === 'changePerson' && { personVersion: head.personVersion }),
    ...(step === 'keepSwitchParty' && { party: filter.partij }),
  }
}

const refusedWith = (reason: ReasonCode | null) =>
  reason && { sentence: reasons[reason][0], help: reasons[reason][1] }

/** Before a next contract: which one it would be, and what the rule says of it. */
function noteOf(step: Step, facts: TrajectoryFacts | null, today: string): string | null {
  const term = facts?.term ?? facts?.lastTerm
  if (!facts || !term || (step !== 'changeTerms' && step !== 'decideContractEnd')) return null
  const employerId = (term.employer_id as string | null | undefined) ?? null
  const about = {
    employer: String(term.employer_name),
    employerId,
    cao: (term.cao as string | null) ?? null,
    day: today,
  }
  return chainNow(facts.atWork, about).words
}

const isComplete = (step: Step, page: Page) =>
  (specOfStep(step).about === undefined || aboutOf(step, page) !== undefined) &&
  (step !== 'keepSwitchParty' || page.filter.partij !== undefined)

/** The step that the address asks for, when this role may open its form and it says what it is about. */
function askedStep(page: Page, { actor }: Context): Step | null {
  const { stap } = page.filter
  if (stap === undefined || atHandover(stap) || !mayEver(actor.role, specOfStep(stap).permission)) return null
  return isComplete(stap, page) ? stap : null
}

/** Under what a form keeps its draft; the same form on another page finds the same draft. */
export const draftKeyOf = (step: string, number: string, about: string | number = '') =>
  [step, number, about].join(' ')

interface Opened {
  form: OpenForm | null
  /** With the number of today; null where nothing was asked that needs it. */
  facts: TrajectoryFacts | null
}

/** The form that the address asks for, when this role may open it; one statement. */
export async function openForm(context: Context, page: Page): Promise<Opened> {
  const asked = askedStep(page, context)
  if (asked !== null) return opened(asked, context, page)
  if (context.actor.role !== 'hr') return { form: null, facts: null }
  const { facts } = await loadForm(context, page.head, [], '')
  return { form: null, facts }
}

async function opened(asked: Step, context: Context, page: Page): Promise<Opened> {
  const { actor, today } = context
  const { filter, head, rows } = page
  const about = aboutOf(asked, page)
  const draftKey = draftKeyOf(asked, head.number, about ?? filter.partij ?? filter.plek)
  const found = await loadForm(context, head, specOfStep(asked).fields, draftKey)
  const { facts, draft } = found
  if (facts && !isTheirStep(asked, facts, actor)) return { form: null, facts }
  const meant = stepOfLastDay(asked, rows, facts, { about, day: today })
  const { step, reason } = moveOfToday(meant, facts, actor.accountId, today)
  const { title, button } = specOfStep(step)
  const fields = fieldsOf(step, found, page, context)
  const values = {
    ...valuesOf(step, fields, { head, rows, facts, about, day: today }),
    ...chosenPlace(step, filter, found.weeks, head.workProfile),
    ...(step === 'writeNote' && newNote(actor.role)),
  }
  const extra = { ...extraOf(step, page), ...endingValues(step, facts) }
  return {
    form: {
      step,
      title,
      button,
      fields,
      values,
      extra,
      draftKey,
      draft,
      refused: refusedWith(reason),
      note: noReturn(step) ?? noteOf(step, facts, today) ?? returnNote(step, found),
    },
    facts,
  }
}
