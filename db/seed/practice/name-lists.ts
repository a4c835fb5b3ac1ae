/** Invented people: common parts of Dutch names, put together by chance. Prefix and surname apart, as in the BRP. */
export const surnames: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['', 'Bakker'], ['', 'Jansen'], ['', 'Visser'], ['', 'Smit'], ['', 'Meijer'], ['', 'Mulder'], ['', 'Bos'], ['', 'Peters'],
  ['', 'Hendriks'], ['', 'Dekker'], ['', 'Brouwer'], ['', 'Dijkstra'], ['', 'Hoekstra'], ['', 'Koster'], ['', 'Prins'],
  ['', 'Huisman'], ['', 'Kuiper'], ['', 'Veenstra'], ['', 'Schouten'], ['', 'Willems'], ['', 'Verhoeven'], ['', 'Sanders'],
  ['', 'Molenaar'], ['', 'Timmermans'], ['', 'Postma'], ['', 'Wiersma'], ['', 'Bosman'], ['', 'Kok'], ['', 'Vos'], ['', 'Evers'],
  ['de', 'Vries'], ['de', 'Jong'], ['de', 'Boer'], ['de', 'Groot'], ['de', 'Haan'], ['de', 'Wit'], ['de', 'Bruijn'], ['de', 'Graaf'],
  ['van', 'Dijk'], ['van', 'Leeuwen'], ['van', 'Vliet'], ['van', 'Beek'], ['van', 'Dam'], ['van', 'Loon'], ['van', 'Schaik'],
  ['van den', 'Berg'], ['van den', 'Heuvel'], ['van den', 'Broek'], ['van den', 'Bosch'], ['van der', 'Meer'], ['van der', 'Wal'],
  ['van der', 'Linden'], ['van der', 'Heijden'], ['van der', 'Veen'], ['van de', 'Ven'], ['van de', 'Laar'], ["van 't", 'Hof'],
  ["in 't", 'Veld'], ['ter', 'Horst'], ['ten', 'Brinke'], ['op den', 'Kamp'], ['te', 'Riele'], ["'t", 'Hart'], ['von', 'Bergh'],
  ['el', 'Amrani'], ['el', 'Idrissi'], ['', 'Yılmaz'], ['', 'Kaya'], ['', 'Özdemir'], ['', 'Şahin'], ['', 'Çelik'], ['', 'Bouzid'],
  ['', 'Benali'], ['', 'Nguyễn'], ['', 'Kowalska'], ['', 'Wójcik'], ['', 'Sørensen'], ['', 'García'], ['', 'Tesfay'], ['', 'Rasoelbaks'],
  ['', 'Martina'], ['', 'Pinas'], ['', 'Ramdin'], ['', 'Hassan'], ['', 'Müller'], ['', 'Đurić'],
] // prettier-ignore

export const men: readonly [string, ...string[]] = [
  'Jan', 'Kees', 'Daan', 'Sem', 'Tim', 'Ruben', 'Thijs', 'Bram', 'Niels', 'Jeroen', 'Mark', 'Dennis', 'Rick', 'Stefan', 'Wouter',
  'Gert', 'Hans', 'Frank', 'Erik', 'Johan', 'Mohamed', 'Youssef', 'Emre', 'Mehmet', 'Omar', 'René', 'André', 'Björn', 'Jürgen', 'Luc',
  'Sjoerd', 'Pieter', 'Dirk', 'Koen', 'Luuk', 'Jesse', 'Milan', 'Tomasz', 'Rachid', 'Delano',
] // prettier-ignore

export const women: readonly [string, ...string[]] = [
  'Anna', 'Sanne', 'Lisa', 'Eva', 'Noor', 'Femke', 'Marieke', 'Esther', 'Ilse', 'Linda', 'Monique', 'Petra', 'Karin', 'Wilma', 'Tineke',
  'Zoë', 'Chloé', 'Noémi', 'Anouk', 'Loes', 'Fatma', 'Aylin', 'Samira', 'Naima', 'Zeynep', 'Kimberly', 'Priya', 'Agnieszka', 'Saar',
  'Lotte', 'Iris', 'Maaike', 'Hanneke', 'Jolanda', 'Manon', 'Daphne', 'Renée', 'Silke', 'Yara', 'Bo',
] // prettier-ignore

/** Streets and their towns: none of them exists there. */
export const streets: readonly [string, ...string[]] = [
  'Dorpsstraat', 'Kerkpad', 'Lindelaan', 'Molenweg', 'Wilgenhof', 'Kastanjeplein', 'Beukenlaan', 'Veldweg', 'Havenkade', 'Rietkraag',
  'Burgemeester Zonneveldlaan', 'Vlierstraat', 'Leeuwerik', 'Weverstraat', 'Smidsgang', 'Zonnebloemstraat', 'Oude Dijk', 'Laan van Welgelegen',
] // prettier-ignore

export const towns = {
  meerdorp: [
    ['Meerdorp', '9801'],
    ['Meerdorp', '9802'],
    ['Oosterwijde', '9805'],
  ],
  oeverland: [
    ['Oeverland', '9821'],
    ['Kadeburen', '9824'],
  ],
} as const
