import type { EmployerKind } from '@/lib/domain/work-terms'

export interface PracticeEmployer {
  name: string
  kind: EmployerKind
  contact: string
  phone: string
  email: string
  address: string
}

/** Who employs or hosts, by the key that the places name. All of them are invented. */
export const practiceEmployers = {
  werkpad: { name: 'Werkpad', kind: 'company', contact: 'Ria Bosman, werkleiding', phone: '088 000 01 00', email: 'werkleiding@werkpad.example', address: 'De Wetering 4, Meerdorp' },
  gemeenteMeerdorp: { name: 'Gemeente Meerdorp, Facilitaire dienst', kind: 'municipality', contact: 'Kees Dorst, hoofd facilitair', phone: '088 000 01 10', email: 'facilitair@meerdorp.example', address: 'Raadhuisplein 1, Meerdorp' },
  schakelaar: { name: 'De Schakelaar Techniek', kind: 'regularEmployer', contact: 'Petra Smid, bedrijfsleider', phone: '088 000 01 20', email: 'petra@schakelaar.example', address: 'De Wetering 22, Meerdorp' },
  vanZand: { name: 'Kwekerij Van Zand', kind: 'regularEmployer', contact: 'Arjen van Zand, eigenaar', phone: '088 000 01 30', email: 'arjen@vanzand.example', address: 'Kassenlaan 8, Oosterwijde' },
  deLinde: { name: 'Verzorgingshuis De Linde', kind: 'careProvider', contact: 'Samira Haddou, teamleider keuken', phone: '088 000 01 40', email: 'keuken@delinde.example', address: 'Lindelaan 2, Meerdorp' },
  tweedeRonde: { name: 'Stichting De Tweede Ronde', kind: 'foundation', contact: 'Joop Wever, coördinator', phone: '088 000 01 50', email: 'winkel@tweederonde.example', address: 'Stationsstraat 40, Meerdorp' },
  deKade: { name: 'De Kade', kind: 'company', contact: 'Monique Vaart, werkleiding', phone: '088 000 02 00', email: 'werkleiding@dekade.example', address: 'Havenweg 1, Oeverland' },
  kringloop: { name: 'Stichting Kringloop Kadeburen', kind: 'foundation', contact: 'Bert Zijlstra, bedrijfsleider', phone: '088 000 02 10', email: 'bert@kringloop.example', address: 'Kerkstraat 9, Kadeburen' },
  nooitgedacht: { name: 'Zorgboerderij Nooitgedacht', kind: 'careProvider', contact: 'Hanna Dekens, boerin', phone: '088 000 02 20', email: 'hanna@nooitgedacht.example', address: 'Polderdijk 17, Oeverland' },
} as const satisfies Record<string, PracticeEmployer> // prettier-ignore

export type PracticeEmployerKey = keyof typeof practiceEmployers
