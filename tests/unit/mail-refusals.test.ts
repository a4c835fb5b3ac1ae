import type { AddressInfo } from 'node:net'
import { createTransport } from 'nodemailer'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { expect, test } from 'vitest'
import { mailProblemOf } from '@/lib/outbox/problem-of'

const no = (responseCode: number) => Object.assign(new Error('jan@voorbeeld.example'), { responseCode })

/** What a mail server on this machine that refuses here makes of one mail. */
async function problemWhen(refusing: Partial<SMTPServerOptions>) {
  const server = new SMTPServer({ authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], ...refusing })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  const transport = createTransport({ host: '127.0.0.1', port })
  const mail = {
    from: 'schakel@gemeente.example',
    to: 'jan@voorbeeld.example',
    subject: 'Taak',
    text: 'Een taak.',
  }
  const problem = await transport.sendMail(mail).then(() => 'sent', mailProblemOf)
  transport.close()
  await new Promise<void>((resolve) => server.close(resolve))
  return problem
}

test.each<[string, string, Partial<SMTPServerOptions>]>([
  ['the sender', 'senderRefused', { onMailFrom: (_address, _session, done) => done(no(553)) }],
  ['the sender for now', 'postponed', { onMailFrom: (_address, _session, done) => done(no(451)) }],
  ['the recipient', 'addressRefused', { onRcptTo: (_address, _session, done) => done(no(550)) }],
  ['the recipient for now', 'postponed', { onRcptTo: (_address, _session, done) => done(no(450)) }],
  [
    'the message',
    'refused',
    { onData: (stream, _session, done) => stream.resume().on('end', () => done(no(554))) },
  ],
])('a mail server that refuses %s: %s', async (_what, problem, refusing) => {
  expect(await problemWhen(refusing)).toBe(problem)
})
