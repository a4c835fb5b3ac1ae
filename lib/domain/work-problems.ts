/** Why a message did not leave or nightly work was not done, as the administrator reads it. */
export const workProblemLabel = {
  noMailServer: 'Er is nog geen mailserver ingesteld. Zet SCHAKEL_SMTP_URL en SCHAKEL_MAIL_FROM.',
  unreachable: 'De mailserver antwoordt niet.',
  signInRefused: 'De mailserver weigert de naam of het wachtwoord van Schakel.',
  senderRefused: 'De mailserver weigert de afzender. Controleer SCHAKEL_MAIL_FROM.',
  postponed: 'De mailserver vraagt om het later nog eens te proberen.',
  addressRefused: 'De mailserver kent het adres van de ontvanger niet.',
  refused: 'De mailserver weigert het bericht.',
  recipientGone: 'De ontvanger heeft geen account meer dat aan staat.',
  outdated: 'Het bericht was niet meer nodig toen het aan de beurt was.',
  unexpected:
    'Er ging iets mis in Schakel zelf. De beheerder van de server vindt de melding in het logboek van de server.',
  partly:
    'Bij een deel ging iets mis; bij de andere is het gedaan. De beheerder van de server vindt de melding in het logboek van de server.',
} as const
export type WorkProblem = keyof typeof workProblemLabel

/** What no second try can mend: it waits for a person. */
const final: readonly WorkProblem[] = ['addressRefused', 'refused', 'recipientGone', 'outdated']

/** Of the mail server and not of the message: the administrator mends it for every message at once. */
const ofServer: readonly WorkProblem[] = ['noMailServer', 'unreachable', 'signInRefused', 'senderRefused']

const minutes = [1, 5, 15, 60, 240, 720] as const

/** Half days that a message waits for the mail server: seven days, so that a long weekend costs nobody a message. */
const halfDays = 14

/** Seconds until a message is tried again after so many tries; null when it is left to a person. */
export function waitOfMessage(attempts: number, problem: WorkProblem): number | null {
  if (final.includes(problem)) return null
  const tries = ofServer.includes(problem) ? minutes.length - 1 + halfDays : minutes.length
  return attempts > tries ? null : (minutes[Math.min(attempts, minutes.length) - 1] ?? 1) * 60
}

/** Seconds until nightly work is tried again after so many tries that failed; it is never given up. */
export const waitOfJob = (attempts: number) => (minutes[Math.min(attempts, 4) - 1] ?? 1) * 60

/** Of one among many that failed: how many did, never which. */
function partlyWords([count = '', ...mark]: readonly string[]): string {
  const whom = count === '1' ? 'Bij 1 traject ging' : `Bij ${count} trajecten ging`
  return `${workProblemLabel.partly.replace('Bij een deel ging', whom)} Kenmerk: ${mark.join(' ')}.`
}

/** The problem as it is kept, "unexpected 23505 some_constraint", in words; the mark stays for who reads the log. */
export function workProblemWords(kept: string): string {
  const [code = '', ...mark] = kept.split(' ')
  if (code === 'partly') return partlyWords(mark)
  const words = workProblemLabel[code as WorkProblem] ?? workProblemLabel.unexpected
  return mark.length > 0 ? `${words} Kenmerk: ${mark.join(' ')}.` : words
}
