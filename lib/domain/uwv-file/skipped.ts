/** Why a row is left out, in words for people. */
export const uwvSkipped = {
  elsewhere: 'Geen gemeente van u, of een naam die Schakel niet kent',
  quarter: 'Geen kwartaal, of geen laatste dag van een kwartaal',
  notOver: 'Dit kwartaal is nog niet voorbij, of langer dan drie jaar geleden',
  indicator: 'Een cijfer dat Schakel niet naast het eigen zet',
  value: 'Geen heel getal van 0 of meer',
  contradicts: 'Staat vaker in het bestand, met een ander getal',
  repeats: 'Staat vaker in het bestand, met hetzelfde getal',
  same: 'Zo al vastgelegd',
} as const
export type UwvSkipReason = keyof typeof uwvSkipped

export interface UwvSkippedRow {
  line: number
  why: UwvSkipReason
  /** The cells that were read, as they stand. */
  cells: string
}
