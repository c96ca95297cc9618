/** The package that speaks to OpenAI-compatible servers, loaded when it is needed. */
export async function openaiPackage(): Promise<typeof import('@ai-sdk/openai')> {
  // Empty is as good as unset, but not to the package, which looks for itself when it is loaded.
  if (process.env.OPENAI_BASE_URL?.trim() === '') delete process.env.OPENAI_BASE_URL;
  return import('@ai-sdk/openai');
}
