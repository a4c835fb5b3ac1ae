import { describe, expect, test } from 'vitest'
import { placeFacts } from '@/components/workplace/place-facts'
import type { Workplace } from '@/lib/workplace/place-screen'

const by = (kind: string) => ({
  name: kind,
  kind,
  contactName: null,
  contactPhone: null,
  contactEmail: null,
})
const place = (employer: string, host: string, counts: boolean | null = false): Workplace => ({
  id: 'plek', name: 'Inpak', company: 'Werkpad', companyId: 'werkpad', employerId: employer, hostId: host,
  employer: by(employer), host: by(host), form: 'onLocation', kindsOfWork: ['packing'], location: 'Hal', city: 'Meerdorp',
  postcode: null, adaptations: [], supportClass: 'light', minimumHours: null, contactStyles: [], reachableBy: [],
  note: null, validFrom: '2026-01-01', validTo: null, version: 1, counts, days: [], fullFrom: {}, weeks: [], seats: [],
}) // prettier-ignore

const said = (shown: Workplace) => placeFacts(shown).find(([what]) => what === 'Banenafspraak')?.[1]

describe('wat een plek over de banenafspraak zegt', () => {
  test('bij een gewone werkgever, of waar die ontvangt: telt niet mee, en nooit geraden', () => {
    expect(said(place('regularEmployer', 'regularEmployer'))).toContain('telt niet mee voor de banenafspraak')
    expect(said(place('company', 'regularEmployer'))).toContain('telt niet mee voor de banenafspraak')
    expect(said(place('regularEmployer', 'regularEmployer', null))).toContain('niet bekend')
  })

  test.each(['company', 'municipality', 'foundation', 'careProvider'])('bij %s niets', (kind) => {
    expect(said(place(kind, kind))).toBeUndefined()
  })
})
