import type { Municipality, PersonWishes } from './people'
import type { Kind } from './shapes'

export interface NamedStory {
  in: Municipality
  kind: Kind
  person: PersonWishes
  /** Days since the last step, where chance should not choose. */
  ago?: number
  /** Which workplace of the list. */
  workplace?: number
  unheard?: true
}

/** People that guides and tests may rely on. All of them are invented. */
export const namedStories = {
  janDeVries: { in: 'meerdorp', kind: 'toBePlaced', ago: 11, person: { given_name: 'Jan', initials: 'J.', prefix: 'de', surname: 'Vries', gender: 'm', birth_date: '1999-03-14', benefit: 'socialAssistance' } },
  aylinKaya: { in: 'meerdorp', kind: 'offered', ago: 2, workplace: 1, person: { given_name: 'Aylin', initials: 'A.', surname: 'Kaya', gender: 'f', birth_date: '2003-07-02', benefit: 'socialAssistance' } },
  bjornSorensen: { in: 'meerdorp', kind: 'placedEndsLater', workplace: 0, person: { given_name: 'Björn', initials: 'B.', surname: 'Sørensen', gender: 'm', birth_date: '1991-11-23', benefit: 'wajong' } },
  fatmaOzdemir: { in: 'meerdorp', kind: 'switchPreparing', ago: 9, workplace: 3, person: { given_name: 'Fatma', initials: 'F.', surname: 'Özdemir', gender: 'f', birth_date: '1984-05-30', benefit: 'socialAssistance' } },
  noorVanDenHeuvel: { in: 'meerdorp', kind: 'elsewhereRegular', ago: 64, workplace: 7, person: { given_name: 'Noor', initials: 'N.M.', prefix: 'van den', surname: 'Heuvel', gender: 'f', birth_date: '1996-09-08', benefit: 'none' } },
  sjoukjeHoekstra: { in: 'oeverland', kind: 'waiting', ago: 97, person: { given_name: 'Sjoukje', initials: 'S.', surname: 'Hoekstra', partner_prefix: 'van der', partner_surname: 'Wal', name_use: 'N', gender: 'f', birth_date: '1979-01-17' } },
  daanTerHorst: { in: 'meerdorp', kind: 'decisionPending', ago: 6, person: { given_name: 'Daan', initials: 'D.', prefix: 'ter', surname: 'Horst', gender: 'm', birth_date: '2005-12-01' } },
  abdirahman: { in: 'oeverland', kind: 'placedLong', ago: 700, workplace: 9, person: { given_name: null, initials: null, surname: 'Abdirahman Yusuf Hassan', gender: 'm', birth_date: '1988-06-19' } },
  rosaGarcia: { in: 'meerdorp', kind: 'placedAgain', ago: 120, workplace: 5, person: { given_name: 'Rosa', initials: 'R.', surname: 'García Fernández', gender: 'f', birth_date: '1993-02-11' } },
  willemVanHetHof: { in: 'meerdorp', kind: 'handover', ago: 5, person: { given_name: 'Willem', initials: 'W.J.', prefix: "van 't", surname: 'Hof', gender: 'm', birth_date: '1990-10-05' } },
} as const satisfies Record<string, NamedStory> // prettier-ignore

/** Whose week and road show several things at once; made after all others, so that these keep the chances they had. */
export const besideStories = {
  roosWeekers: { in: 'meerdorp', kind: 'placedBeside', workplace: 1, person: { given_name: 'Roos', initials: 'R.', surname: 'Weekers', gender: 'f', birth_date: '1998-08-12', benefit: 'socialAssistance' } },
  teunProefsma: { in: 'meerdorp', kind: 'switchTrying', workplace: 8, person: { given_name: 'Teun', initials: 'T.', surname: 'Proefsma', gender: 'm', birth_date: '1987-04-03', benefit: 'socialAssistance' } },
  yaraTussenbroek: { in: 'meerdorp', kind: 'onLocalRoute', person: { given_name: 'Yara', initials: 'Y.', surname: 'Tussenbroek', gender: 'f', birth_date: '2006-10-27', benefit: 'none' } },
} as const satisfies Record<string, NamedStory> // prettier-ignore

/** Registered at last, so that all others keep the chances they had: twins who look like one person, and who lives in the other gemeente. */
export const lookedAtStories: readonly { in: Municipality; person: PersonWishes }[] = [
  { in: 'meerdorp', person: { given_name: 'Lisa', initials: 'L.', surname: 'Tweelink', gender: 'f', birth_date: '2004-02-29' } },
  { in: 'meerdorp', person: { given_name: 'Emma', initials: 'E.', surname: 'Tweelink', gender: 'f', birth_date: '2004-02-29', bsn: 'unknown' } },
  { in: 'meerdorp', person: { given_name: 'Joep', initials: 'J.', surname: 'Grensman', gender: 'm', birth_date: '1992-08-17', lives: 'oeverland' } },
] // prettier-ignore

/** Walked after all others, so that what those were offered, and why, stays as it was: who was not heard of for long, and who goes sooner or has nothing yet. */
export const laterStories: readonly NamedStory[] = [
  { in: 'meerdorp', kind: 'confirmedLongAgo', unheard: true, person: { given_name: 'Gerrit', initials: 'G.', surname: 'Stilstra', gender: 'm', birth_date: '1978-02-06', benefit: 'socialAssistance' } },
  { in: 'meerdorp', kind: 'triedLately', unheard: true, person: { given_name: 'Samira', initials: 'S.', surname: 'Uitdijk', gender: 'f', birth_date: '1989-09-15', benefit: 'socialAssistance' } },
  { in: 'meerdorp', kind: 'neverCalled', unheard: true, person: { given_name: 'Corrie', initials: 'C.', surname: 'Langezaal', gender: 'f', birth_date: '1983-12-11', benefit: 'none' } },
  { in: 'oeverland', kind: 'waitingRaised', person: { given_name: 'Hanna', initials: 'H.', surname: 'Voorhuis', gender: 'f', birth_date: '1994-04-18', benefit: 'socialAssistance' } },
  { in: 'oeverland', kind: 'waitingUrgent', person: { given_name: 'Nadir', initials: 'N.', surname: 'Haastrecht', gender: 'm', birth_date: '2001-01-26', benefit: 'socialAssistance' } },
  { in: 'oeverland', kind: 'waitingUnbridged', person: { given_name: 'Pleun', initials: 'P.', surname: 'Openweg', gender: 'f', birth_date: '2006-05-09', benefit: 'none' } },
] // prettier-ignore

/** Rests until today, as agreed: the first night puts her back on the list. */
export const restingUntilToday: NamedStory = {
  in: 'meerdorp',
  kind: 'resting',
  ago: 61,
  person: { given_name: 'Mila', initials: 'M.', surname: 'Terlouw', gender: 'f', birth_date: '1997-05-21', benefit: 'socialAssistance' },
} // prettier-ignore
