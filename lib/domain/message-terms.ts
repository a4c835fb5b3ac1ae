/** What leaves by e-mail, as people read it in the timeline and on the list of messages. */
export const mailLabel = {
  assigned: 'Traject overgedragen',
  digest: 'Wat er vandaag te doen is',
  termUnseen: 'Er loopt een termijn af',
  termsPassed: 'Termijnen verliepen ongezien',
  queueWrong: 'Een rij van de wachtlijst moet verschuiven',
  appointment: 'Uitnodiging voor een afspraak',
} as const satisfies Record<string, string>
export type MailKind = keyof typeof mailLabel

/** What leaves by post: printed, and then marked as sent. */
export const postLabel = {
  letter: 'Brief',
} as const satisfies Record<string, string>
export type PostKind = keyof typeof postLabel

export type MessageKind = MailKind | PostKind
export const messageLabel: Readonly<Record<MessageKind, string>> = { ...mailLabel, ...postLabel }

export const messageStates = ['made', 'sending', 'sent', 'failed'] as const
export type MessageState = (typeof messageStates)[number]

/** Where a message stands, as people read it. */
export const messageStateLabel = {
  made: 'Klaar om te versturen',
  sending: 'Wordt verstuurd',
  sent: 'Verstuurd',
  failed: 'Niet verstuurd',
} as const satisfies Record<MessageState, string>
