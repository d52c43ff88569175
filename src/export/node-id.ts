/** A node by one text. A key names one node of its label, so the label belongs to it. */
export const idOf = ({ label, key }: { label: string; key: string }): string => `${label}|${key}`
