/** Words as they stand in an address or the name of a file: small letters without accents and numbers, with a dash between; "Gemeente Súdwest" is "gemeente-sudwest". */
export const slugOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
