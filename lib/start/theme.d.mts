export function trimmedTheme(): string
