import { encodeWindows1252 } from './decode-text'

// Surnames with letters that Windows-1252 does not have. Saved as CSV by Dutch Excel such a letter becomes '?';
// the rest of the name tells which one it was. What is not here is asked for.
const fragileNames = [
  'Yılmaz', 'Yıldız', 'Yıldırım', 'Kılıç', 'Aydın', 'Işık', 'Kızıl', 'Balcı', 'Sarı', 'Altın', 'Akıncı', 'Avcı',
  'Kaptanoğlu', 'Doğan', 'Erdoğan', 'Dağ', 'Aydoğan', 'Karadağ', 'Yağmur', 'Aslanoğlu', 'Şahin', 'Şimşek', 'Şen',
  'Güneş', 'Ateş', 'Demirtaş', 'Karataş', 'Aktaş', 'Taş', 'Koçyiğit', 'Yiğit', 'Çalışkan', 'Çakır', 'Bıçak',
  'Kovačević', 'Petrović', 'Jovanović', 'Nikolić', 'Marković', 'Hadžić', 'Babić', 'Delić', 'Begić', 'Imamović',
  'Wójcik', 'Wiśniewski', 'Wiśniewska', 'Kamiński', 'Kamińska', 'Zieliński', 'Dąbrowski', 'Kozłowski', 'Jabłoński',
  'Michałowski', 'Pawłowski', 'Król', 'Wróbel', 'Popović', 'Dvořák', 'Nguyễn', 'Trần', 'Phạm', 'Đặng', 'Ionuț',
] // prettier-ignore

const broken = /[?\uFFFD]/

/**
 * A name whose letters were lost or read in the wrong encoding. `whole` when nothing is wrong; `repaired` with the
 * only name it can have been; `lost` when a letter is missing and no single known name fits.
 */
export function repairLetters(
  name: string,
): { kind: 'whole' } | { kind: 'repaired'; text: string } | { kind: 'lost' } {
  const decoded = undoWrongDecoding(name)
  if (decoded !== null) return { kind: 'repaired', text: decoded }
  if (!broken.test(name)) return { kind: 'whole' }
  const shape = new RegExp(
    `^${name.replace(/[.*+^${}()|[\]\\]/g, '\\$&').replace(/[?\uFFFD]/g, '[^\\u0000-\\u00ff]')}$`,
    'iu',
  )
  const fitting = fragileNames.filter((known) => shape.test(known))
  return fitting.length === 1 && fitting[0] ? { kind: 'repaired', text: fitting[0] } : { kind: 'lost' }
}

// 'Ã–zdemir' is 'Özdemir' in UTF-8 that was read as Windows-1252.
function undoWrongDecoding(text: string): string | null {
  if (!/[ÃÄÅÆ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€]/u.test(text)) return null
  const bytes = encodeWindows1252(text)
  if (!bytes) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
