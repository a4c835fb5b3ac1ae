import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterEach, expect, test, vi } from 'vitest'
import { calendarFile, calendarMethod, type Invitation } from '@/lib/appointment/calendar-file'
import { openMailWay } from '@/lib/outbox/mail-way'
import type { Context } from '@/lib/pipeline/context'

const invitation: Invitation = {
  id: '0b6ffb0e-5d1e-4c3e-8a8e-3a1c7a0c9f11',
  title: 'talk',
  place: 'Stadhuis',
  beginsAt: '2026-11-10T09:00:00Z',
  endsAt: '2026-11-10T10:00:00Z',
  sequence: 0,
  changedAt: '2026-11-02T09:00:00Z',
  cancelled: false,
  organiser: { name: 'Sanne Bakker', email: 'sanne@gemeente.example' },
  attendee: { name: null, email: 'roos@voorbeeld.example' },
}

interface Part {
  type: string
  body: string
  parts: Part[]
}

const headOf = (head: string, name: string) =>
  new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(head.replaceAll(/\r\n[ \t]+/g, ' '))?.[1] ?? ''

/** A mail as a mail program takes it apart: each part with its type, in the order in which they stand. */
function partOf(mail: string): Part {
  const at = mail.indexOf('\r\n\r\n')
  const [head, body] = [mail.slice(0, at), mail.slice(at + 4)]
  const type = headOf(head, 'Content-Type')
  const boundary = /boundary="([^"]+)"/.exec(type)?.[1]
  const parts = boundary ? body.split(`--${boundary}`).slice(1, -1).map((part) => partOf(part.trimStart())) : [] // prettier-ignore
  const coded = /base64/i.test(headOf(head, 'Content-Transfer-Encoding'))
  return { type, body: coded ? Buffer.from(body, 'base64').toString() : body, parts }
}

afterEach(() => vi.unstubAllEnvs())

/** What a mail server takes when this invitation leaves. */
async function takenFor(one: Invitation): Promise<Part> {
  let mail = ''
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, _session, done) => stream.on('data', (chunk: Buffer) => (mail += chunk.toString())).on('end', () => done()), // prettier-ignore
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  vi.stubEnv('SCHAKEL_PRACTICE', '0')
  vi.stubEnv('SCHAKEL_SMTP_URL', `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`)
  vi.stubEnv('SCHAKEL_MAIL_FROM', 'Schakel <schakel@gemeente.example>')
  const way = openMailWay()
  const calendar = { fileName: 'afspraak.ics', method: calendarMethod(one), content: calendarFile(one) }
  const letter = { id: one.id, to: one.attendee.email, subject: 'Afspraak', text: 'U heeft een afspraak.', calendar } // prettier-ignore
  await way?.deliver({} as Context, letter)
  way?.close()
  await new Promise<void>((resolve) => server.close(resolve))
  return partOf(mail)
}

test.each([
  ['an invitation', false, 'REQUEST'],
  ['a withdrawal', true, 'CANCEL'],
] as const)(
  '%s is a part beside the text that a mail program acts on, and a file to keep',
  async (_what, cancelled, method) => {
    const { type, parts } = await takenFor({ ...invitation, cancelled })
    expect(type).toMatch(/^multipart\/mixed/)
    const [shown, file] = parts as [Part, Part]
    expect(shown.type).toMatch(/^multipart\/alternative/)
    const [text, calendar] = shown.parts as [Part, Part]
    expect(text.type).toMatch(/^text\/plain; charset=utf-8/i)
    expect(calendar.type).toMatch(new RegExp(`^text/calendar; charset=utf-8; method=${method}$`, 'i'))
    expect(calendar.body).toContain(`METHOD:${method}\r\n`)
    expect(calendar.body).toContain('ATTENDEE')
    expect(file.type).toMatch(/^application\/ics; name=afspraak\.ics/)
    expect(file.body.trim()).toBe(calendar.body.trim())
  },
)
