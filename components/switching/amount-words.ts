import { formatDate } from '@/lib/domain/dutch-date'
import { formatEuro, formatNumber } from '@/lib/domain/dutch-number'
import type { OwnFigures, Range, SwitchAmounts } from '@/lib/domain/switch-amounts'
import type { SwitchCircumstances } from '@/lib/domain/switch-rules'

/** The dated figures that the amounts are counted with; null where there is none for today. */
export interface AmountFacts {
  paid: boolean
  benefit: SwitchCircumstances['benefit']
  wage: { hourly: number; source: string; from: string } | null
  norms: readonly { key: string; value: number; source: string; from: string }[] | null
}

const between = ({ from, to }: Range) =>
  from === to ? formatEuro(from) : `tussen ${formatEuro(from)} en ${formatEuro(to)}`

/** What somebody has now, after travelling; or where to look it up. */
export function nowLines({ netNow, travelNow }: OwnFigures, { leftNow }: SwitchAmounts): string[] {
  if (netNow === null || leftNow === null)
    return ['Wat u nu krijgt: niet ingevuld. Kijk op uw loonstrook of op de brief over uw uitkering.']
  return [
    travelNow === null
      ? `U krijgt nu netto ${formatEuro(netNow)} per maand. Uw reiskosten zijn niet ingevuld.`
      : `U krijgt nu netto ${formatEuro(netNow)} per maand. Na uw reiskosten blijft ${formatEuro(leftNow)} over.`,
  ]
}

/** Gross pay later as a range with what it was counted with; of a track without pay, what the benefit may be. */
export function payLines(own: OwnFigures, amounts: SwitchAmounts, facts: AmountFacts): string[] {
  if (!facts.paid) return normLines(facts)
  if (amounts.pay === null) return [unknownPay(facts)]
  return [
    `Het loon is straks ${between(amounts.pay)} bruto per maand, zonder vakantiegeld. Van bruto loon gaat nog belasting af.`,
    `Zo is gerekend: ${hoursWords(own)} per week. Per uur ${wageWords(own, facts)}.`,
    ...(amounts.belowMinimum ? ['De werkgever noemt minder dan het minimumloon. Vraag hem dat na.'] : []),
  ]
}

const unknownPay = ({ wage }: AmountFacts) =>
  wage === null
    ? 'Het loon straks: niet bekend. Vraag de werkgever hoeveel uur u werkt en wat u per uur krijgt.'
    : `Het loon straks: de uren zijn niet ingevuld. Per uur krijgt u minstens ${formatEuro(wage.hourly)} bruto (minimumloon sinds ${formatDate(wage.from)}).`

function hoursWords({ hoursFrom, hoursTo }: OwnFigures): string {
  const [from, to] = [hoursFrom ?? hoursTo ?? 0, hoursTo ?? hoursFrom ?? 0]
  return from === to ? `${formatNumber(from)} uur` : `${formatNumber(from)} tot ${formatNumber(to)} uur`
}

const wageWords = ({ hourly }: OwnFigures, { wage }: AmountFacts) =>
  [
    wage && `het minimumloon van ${formatEuro(wage.hourly)} (sinds ${formatDate(wage.from)})`,
    hourly !== null && `${formatEuro(hourly)} die de werkgever noemt`,
  ]
    .filter(Boolean)
    .join(' tot ')

const normWords: Record<string, string> = {
  'benefit.single': 'alleen woont',
  'benefit.couple': 'samen woont',
}

function normLines({ benefit, norms }: AmountFacts): string[] {
  if (benefit !== 'pw') return ['Loon krijgt u dan niet. Vraag wie uw uitkering betaalt wat u straks krijgt.']
  if (norms === null || norms.length === 0)
    return ['De bedragen van de bijstand van vandaag staan niet in Schakel. Vraag het team inkomen.']
  return norms.map(
    ({ key, value, from }) =>
      `Bijstand voor wie ${normWords[key] ?? ''} is hoogstens ${formatEuro(value)} per maand (sinds ${formatDate(from)}). Uw bedrag kan lager zijn.`,
  )
}

/** What is left later and the difference, both as a range; or who can count it beforehand. */
export function afterLines({ travelAfter }: OwnFigures, amounts: SwitchAmounts): string[] {
  const { leftAfter, difference } = amounts
  if (leftAfter === null)
    return [
      'Wat u straks netto krijgt: niet ingevuld. Vraag een proefberekening aan uw werkgever, UWV of het team inkomen.',
    ]
  const travel = travelAfter === null ? 'Uw reiskosten zijn niet ingevuld.' : 'Uw reiskosten zijn eraf.'
  return [
    `Straks blijft ${between(leftAfter)} netto per maand over. ${travel}`,
    ...(difference ? [`${differenceWords(difference)} Toeslagen zijn niet meegeteld.`] : []),
  ]
}

function differenceWords({ from, to }: Range): string {
  const one = (value: number) =>
    value === 0 ? 'evenveel' : `${formatEuro(Math.abs(value))} ${value < 0 ? 'minder' : 'meer'}`
  return from === to
    ? `Dat is ${one(from)} per maand dan nu.`
    : `Dat is tussen ${one(from)} en ${one(to)} per maand dan nu.`
}
