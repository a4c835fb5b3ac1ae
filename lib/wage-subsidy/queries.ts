import 'server-only'
import { addDays } from '@/lib/domain/calendar'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import { amountOn, type Amount, type Tables } from '@/lib/domain/wage-subsidy/amount'
import { compensationOf, lightJobCoachOf, supportOf } from '@/lib/domain/wage-subsidy/local-amounts'
import { compared, jobOn, stretches, type JobCourse } from '@/lib/domain/wage-subsidy/overview'
import { forfaitLastDay, periodOn, type SubsidyPeriod } from '@/lib/domain/wage-subsidy/period'
import { asksAboutRequest, mainTaskFrom } from '@/lib/domain/wage-subsidy/right'
import type { Context } from '@/lib/pipeline/context'
import { query } from '@/lib/pipeline/query'
import { loadFacts } from '@/lib/trajectory/apply-move'
import { loadLocalAmounts } from './load-amounts'
import { loadJob, type JobRow } from './load-job'
import { loadTables } from './load-tables'
import { openPoints, shownAmount } from './shown'

/** A determination of sheltered work makes somebody part of the target group; once revoked, until the day before. */
function targetGroupOf({ determination, decision }: TrajectoryFacts) {
  const revoked = determination === null && decision?.kind === 'revoke'
  return {
    targetGroup: determination !== null || revoked,
    targetGroupUntil: revoked ? addDays(String(decision.decided_on), -1) : null,
  }
}

const courseOf = (row: JobRow, facts: TrajectoryFacts): JobCourse => ({
  startedOn: String(row.placement?.started_on),
  terms: row.terms,
  birthDate: row.birthDate,
  benefit: facts.benefit,
  ...targetGroupOf(facts),
})

const name = ({ initials, givenName, prefix, surname, nameUse, partnerPrefix, partnerSurname }: JobRow) => ({
  initials,
  givenName,
  prefix,
  surname,
  nameUse,
  partnerPrefix,
  partnerSurname,
})

const requestOf = (row: JobRow, { requestedOn }: SubsidyPeriod) => ({
  jobStartedOn: String(row.placement?.started_on),
  requestedOn,
})

/** What only the municipality reads: what the regimes cost beside each other, its own amounts, and its terms. */
async function ofMunicipality(context: Context, { row, facts, tables, day }: Asked) {
  const job = jobOn(courseOf(row, facts), day)
  const period = periodOn(row.periods, day)
  const due = facts.deadlines.find(({ rule }) => rule === 'wageSubsidyDecision')
  const local = await loadLocalAmounts(context, row.cbsCode)
  const about = { municipalityCode: row.cbsCode, day }
  const costs = job && compared(day, job, row.periods, tables)
  return {
    costs: costs && {
      ...costs,
      wageValue: costs.wageValue && shownAmount(costs.wageValue, false),
      forfait: shownAmount(costs.forfait, false),
    },
    support: job && supportOf(local, { ...about, hours: job.hours }),
    compensation:
      period?.wageValue == null ? null : compensationOf(local, { ...about, wageValue: period.wageValue }),
    jobCoach: lightJobCoachOf(local, about),
    decision: due && { dueOn: due.due_on as string | null, basis: String(due.basis) },
    mainTask: job && mainTaskFrom(job.hours, tables.parameters, day),
    points: openPoints(tables.parameters, day),
    asksAboutRequest: period !== null && asksAboutRequest(requestOf(row, period), { ...tables, day }),
  }
}

const none: Amount = { status: 'none', reason: 'noSubsidy' }

/** What a company reads of a stretch: what it gets, not what the municipality asked or noted. */
const forCompany = (periods: readonly SubsidyPeriod[]): SubsidyPeriod[] =>
  periods.map((period) => ({ ...period, requestedOn: null, exclusion: 'unknown' }))

interface Asked {
  row: JobRow
  facts: TrajectoryFacts
  tables: Tables
  day: string
}

/** The job with its amounts, as both readers see them; amounts run until the end of next year. */
function shownJob({ actor, today }: Context, { row, facts, tables, day }: Asked) {
  const isCompany = actor.role === 'hr'
  const course = courseOf(row, facts)
  const job = jobOn(course, day)
  const shown = (amount: Amount) => shownAmount(amount, isCompany)
  const to = addDays(day > today ? day : today, 366)
  return {
    job: { startedOn: course.startedOn, endsOn: row.terms.at(-1)?.validTo ?? null },
    amount: shown(job ? amountOn(day, job, row.periods, tables) : none),
    periods: isCompany ? forCompany(row.periods) : row.periods,
    stretches: stretches(course, row.periods, tables, to).map((stretch) => ({
      ...stretch,
      amount: shown(stretch.amount),
    })),
    forfaitEndsOn: forfaitLastDay(tables.terms, course.startedOn),
  }
}

/**
 * `/trajecten/[number]/loonkostensubsidie`: the stretches, the amount of a day line by line, what comes next, and for the
 * municipality what the regimes cost. The company that employs reads what it gets, not the benefit behind it.
 */
export const wageSubsidyScreen = query({
  permission: 'wageSubsidy.read',
  run: async (context, { number, day = context.today }: { number: string; day?: string }) => {
    const { actor, today } = context
    const row = await loadJob(context, number)
    const facts = row && (await loadFacts(context, row.id))
    if (!row || !facts) return null
    const shared = { ...name(row), number, municipality: row.municipality, today, day }
    if (!row.placement) return { ...shared, job: null }
    const asked = { row, facts, tables: await loadTables(context, facts), day }
    const own = actor.role === 'hr' ? null : await ofMunicipality(context, asked)
    return { ...shared, ...shownJob(context, asked), own }
  },
})

export type WageSubsidyScreen = NonNullable<Awaited<ReturnType<typeof wageSubsidyScreen.run>>>
