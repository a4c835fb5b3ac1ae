import 'server-only'
import { and, eq } from 'drizzle-orm'
import { employer } from '@/db/schema/workplace'
import type { Context } from '@/lib/pipeline/context'
import { refuse } from '@/lib/pipeline/result'
import type { WorkplaceInput } from './schemas'

/** The columns of a workplace itself that its form fills; what the schema needs is there. */
export const columnsOf = (input: WorkplaceInput) => ({
  name: input.name ?? '',
  form: input.form ?? '',
  kindsOfWork: input.kindsOfWork,
  location: input.location ?? '',
  city: input.city,
  postcode: input.postcode,
  adaptations: input.adaptations,
  supportClass: input.supportClass ?? 'medium',
  minimumHours: input.minimumHours === null ? null : String(input.minimumHours),
  contactStyles: input.contactStyles,
  reachableBy: input.reachableBy,
  note: input.note,
  validFrom: input.validFrom ?? '',
  validTo: input.validTo,
})

/** Who employs and who hosts: out of the own list, or added to it. Without a host the employer hosts. */
export async function employersOf(context: Context, companyId: string, input: WorkplaceInput) {
  const made = new Map<string, string>()
  const idOf = async (side: 'employer' | 'host'): Promise<string> => {
    const chosen = input[`${side}Id`]
    if (chosen !== 'new') return knownEmployer(context, companyId, chosen)
    const name = input[`${side}Name`] ?? ''
    const before = made.get(name.toLowerCase())
    if (before) return before
    const values = { companyId, name, kind: input[`${side}Kind`] ?? '', createdAt: context.now.toISOString() }
    const [row] = await context.tx.insert(employer).values(values).returning({ id: employer.id })
    made.set(name.toLowerCase(), row?.id ?? '')
    return row?.id ?? ''
  }
  const employerId = await idOf('employer')
  return { employerId, hostId: input.hostId === '' ? employerId : await idOf('host') }
}

async function knownEmployer({ tx }: Context, companyId: string, id: string): Promise<string> {
  const [row] = await tx
    .select({ id: employer.id })
    .from(employer)
    .where(and(eq(employer.id, id), eq(employer.companyId, companyId)))
  return row?.id ?? refuse('not_found')
}
