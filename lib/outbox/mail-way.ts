import 'server-only'
import { createTransport } from 'nodemailer'
import type { Context } from '@/lib/pipeline/context'
import { mailServer } from '@/lib/pipeline/secrets'
import { isPractice } from '@/lib/pipeline/clock'
import type { Rendered } from './rendered'

export interface Letter extends Rendered {
  /** Of the row in the outbox: the same for every try, so that a second copy can be told from a new message. */
  id: string
  to: string
}

/** A way out: hands a mail over and answers when it has been taken. */
export interface MailWay {
  /** In the transaction that marks the message as sent. */
  deliver: (context: Context, letter: Letter) => Promise<void>
  close: () => void
}

/** In practice nothing leaves: kept in the same transaction, so exactly once. */
const practiceWay: MailWay = {
  deliver: async ({ sql, now }, { id, to, subject, text, calendar }) => {
    await sql`select app.keep_practice_mail(${id}, ${to}, ${subject}, ${text}, ${calendar?.fileName ?? null},
      ${calendar?.content ?? null}, ${now.toISOString()}::timestamptz)`
  },
  close: () => {},
}

const seconds = (count: number) => count * 1000

function smtpWay({ url, from }: { url: string; from: string }): MailWay {
  const waits = { connectionTimeout: seconds(10), greetingTimeout: seconds(10), socketTimeout: seconds(30) }
  const { protocol, hostname, port, username, password } = new URL(url)
  // A name and password go over the wire only when it is sealed; a mail server on this machine needs no wire.
  const requireTLS = username !== '' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  const auth = username
    ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
    : undefined
  const secure = protocol === 'smtps:'
  const server = { host: hostname, port: Number(port || (secure ? 465 : 587)), secure, requireTLS, auth }
  const pool = { pool: true, maxConnections: parallel } as const
  const transport = createTransport({ ...server, ...waits, ...pool }, { from })
  const domain = from.split('@').at(-1)?.replace(/[>\s]/g, '')
  return {
    deliver: async (_context, { id, to, subject, text, calendar }) => {
      // A part of its own beside the text: a mail program shows to accept or decline; a file alone it only keeps.
      const icalEvent = calendar && { filename: calendar.fileName, method: calendar.method, content: calendar.content } // prettier-ignore
      const headers = { 'Auto-Submitted': 'auto-generated' }
      await transport.sendMail({
        to,
        subject,
        text,
        icalEvent,
        headers,
        messageId: `<${id}@${domain}>`,
      })
    },
    close: () => transport.close(),
  }
}

/** So many messages leave at the same time. */
export const parallel = 4

/** How mail leaves here: kept in practice, else by the mail server; null when there is none. */
export function openMailWay(): MailWay | null {
  if (isPractice()) return practiceWay
  const server = mailServer()
  return server && smtpWay(server)
}
