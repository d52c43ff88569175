import type { Diagnostic, DiagnosticSeverity } from '../../graph/library.ts'

/** A diagnostic of a whole file or folder. */
export const fileDiagnostic = (
  severity: DiagnosticSeverity,
  code: string,
  source: string,
  message: string,
): Diagnostic => ({ severity, code, message, place: { source, line: 1 } })
