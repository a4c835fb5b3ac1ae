export function standInScanner(): Promise<{ address: string; stop: () => Promise<void> }>
