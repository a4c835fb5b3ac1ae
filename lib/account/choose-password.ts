import 'server-only'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { asNobody } from '@/db/client'
import { paths, withQuery } from '@/lib/paths'
import { textOf } from '@/lib/pipeline/entry-action'
import { hashPassword } from '@/lib/pipeline/passwords'
import { callerMayTry } from '@/lib/pipeline/session'
import type { ChoosePasswordState } from './choose-password-state'
import { invitationHash } from './invitation-token'
import { passwordVerdict } from './password-strength'

interface Invited {
  email: string
  name: string
  organisation: string
}

/** Whom a link is for while it works; null when it was used, is over, or never was. */
export const invitedBy = (token: string): Promise<Invited | null> =>
  asNobody(async ({ sql }) => {
    const [row] = await sql<
      Invited[]
    >`select email, name, organisation from app.invited(${invitationHash(token)})`
    return row ?? null
  })

/** Sets the password and uses the link up; or says what the password still needs. */
export async function spendInvitation(
  token: string,
  password: string,
): Promise<ChoosePasswordState['problem'] | 'done'> {
  const invited = await invitedBy(token)
  if (!invited) return 'over'
  const verdict = passwordVerdict(password, [invited.email, invited.name, invited.organisation])
  if (verdict !== 'good') return verdict
  const passwordHash = await hashPassword(password)
  const used = await asNobody(async ({ sql }) => {
    const [row] = await sql<{ used: boolean }[]>`
      select app.use_invitation(${invitationHash(token)}, ${passwordHash}) as used`
    return row?.used ?? false
  })
  return used ? 'done' : 'over'
}

/** The form behind the link: twice the same password, then to the sign-in page. */
export async function tryChoosePassword(form: FormData): Promise<ChoosePasswordState> {
  const password = textOf(form, 'password')
  if (!(await callerMayTry())) return { problem: 'tooMany' }
  if (password !== textOf(form, 'again')) return { problem: 'different' }
  const problem = await spendInvitation(textOf(form, 'token'), password)
  if (problem !== 'done') return { problem }
  redirect(withQuery(paths.signIn, { melding: 'wachtwoord' }) as Route)
}
