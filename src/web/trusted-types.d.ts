/** What of Trusted Types is used here; TypeScript's own library does not have them yet. */
interface Window {
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: { readonly createScriptURL: (text: string) => string },
    ): { createScriptURL(text: string): string }
  }
}
