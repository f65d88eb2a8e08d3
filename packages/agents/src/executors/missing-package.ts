// How an import of an optional package fails where the package is not installed.

/** Node says it by a code; bundlers put a module in place of an optional peer that says it by its message. */
export function isMissingPackage(cause: unknown): boolean {
  const { code, message } = cause as { code?: unknown; message?: unknown };
  return code === "ERR_MODULE_NOT_FOUND" || /^Could not resolve/.test(String(message));
}
