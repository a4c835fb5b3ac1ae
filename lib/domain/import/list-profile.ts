import type { Aspect, AspectValues } from '../work-profile'
import type { KindOfWork, TravelMeans } from '../work-terms'
import { foldWord } from './words'
import type { ImportedHistory } from './imported-history'

const meansOf: Record<string, TravelMeans> = {
  walking: 'onFoot',
  bicycle: 'bicycle',
  moped: 'ownTransport',
  publicTransport: 'publicTransport',
  car: 'ownTransport',
  taxi: 'taxi',
}

// Parts of words with which lists name work, as `foldWord` writes them.
const workWords: readonly (readonly [KindOfWork, string])[] = [
  ['greenKeeping', 'groen,hovenier,tuin,buiten,kas,kwekerij'],
  ['packing', 'verpak,inpak,assembl,montage,sorteer'],
  ['cleaning', 'schoonma,poets'],
  ['catering', 'horeca,keuken,kantine,catering,lunch'],
  ['logistics', 'magazijn,logist,orderpick'],
  ['metalAndEngineering', 'metaal,techniek,technisch,fiets,las'],
  ['woodwork', 'hout,meubel,timmer'],
  ['laundryAndTextile', 'wasserij,textiel,naai'],
  ['officeAndDigital', 'admin,kantoor,digita,scan,computer'],
  ['postAndDelivery', 'post,bezorg,koerier'],
  ['shopAndReuse', 'winkel,kringloop,verkoop'],
  ['facilityAndCare', 'zorg,huishoud,facilit,conci'],
  ['animalCare', 'dier,boerderij'],
]

/** The kinds of work that a word of a list names; none when nothing is recognised. */
export function kindsInText(text: string): KindOfWork[] {
  const folded = foldWord(text)
  return workWords
    .filter(([, parts]) => parts.split(',').some((part) => new RegExp(`(^|\\W)${part}`).test(folded)))
    .map(([kind]) => kind)
}

export interface ListedValue {
  aspect: Aspect
  value: AspectValues[Aspect] | null
  note: string | null
}

/** What a row of a list says of work. A wish in words that are not recognised stays as a note to an unknown value. */
export function profileOfList({
  support,
  hoursWanted,
  travel,
  preference,
}: ImportedHistory['profile']): ListedValue[] {
  const value = (aspect: Aspect, known: AspectValues[Aspect] | null, note: string | null = null) =>
    known === null && note === null ? [] : [{ aspect, value: known, note }]
  const means = travel === null ? undefined : meansOf[travel]
  const kinds = preference === null ? [] : kindsInText(preference)
  return [
    ...value('supportClass', support as AspectValues['supportClass'] | null),
    ...value('hours', hoursWanted),
    ...value('travelMeans', means ? [means] : null),
    ...value('kindsWanted', kinds.length > 0 ? kinds : null, preference?.slice(0, 200) ?? null),
  ]
}
