/** The id of a node in a file. Keys are unique per label, so the label is part of it. */
export const idOf = ({ label, key }: { label: string; key: string }): string => `${label}|${key}`
