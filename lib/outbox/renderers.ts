import 'server-only'
import { renderInvitation } from '@/lib/appointment/render-invitation'
import type { MailKind } from '@/lib/domain/message-terms'
import { paths } from '@/lib/paths'
import { queueWrong } from '@/lib/reminder/queue-flips'
import { digest, termsPassed, termUnseen } from '@/lib/reminder/mails'
import { mailWords } from './mail-words'
import type { Renderer } from './rendered'

/** Who got a trajectory of a colleague. */
const assigned: Renderer = async (_context, { trajectoryNumber, recipientName }) => ({
  subject: 'Er is een traject aan u overgedragen',
  text: mailWords({
    to: recipientName,
    lines: ['Een collega heeft een traject aan u overgedragen. U bent nu de consulent. U vindt het hier:'],
    path: paths.trajectory(trajectoryNumber ?? ''),
  }),
})

/** How each kind of mail gets its words. */
export const renderers: Readonly<Record<MailKind, Renderer>> = {
  assigned,
  digest,
  termUnseen,
  termsPassed,
  queueWrong,
  appointment: renderInvitation,
}
