export interface Scanner {
  address: string
  real: boolean
  stop: () => Promise<void>
}
export function startScanner(): Promise<Scanner>
export function scannerWords(scanner: { real: boolean }): string
