import PizZip from 'pizzip'

/** A fixed moment for everything in the file, in local time because that is how it is written down. */
const fixed = new Date(1980, 0, 1)

/** An .xlsx file with its parts in the order of their names and without the time it was made: the same content is the same to the byte. */
export function fixedWorkbook(made: Buffer): Uint8Array<ArrayBuffer> {
  const [source, zip] = [new PizZip(made), new PizZip()]
  for (const name of Object.keys(source.files).sort()) {
    const file = source.files[name]
    if (file && !file.dir) zip.file(name, file.asUint8Array(), { date: fixed, createFolders: false })
  }
  return new Uint8Array(zip.generate({ type: 'uint8array', compression: 'DEFLATE' }))
}
