/** A stand-in: the manifest from which Teams makes the app; `home` is where this server is, without a path. */
export function teamsManifest(home: string, appId: string): object {
  return {
    $schema: 'https://developer.microsoft.com/en-us/json-schemas/teams/v1.19/MicrosoftTeams.schema.json',
    manifestVersion: '1.19',
    version: '1.0.0',
    id: appId,
    name: { short: 'Notabene', full: 'Notabene' },
    icons: { color: 'color.png', outline: 'outline.png' },
    validDomains: [new URL(home).hostname],
    bots: [{ botId: appId, scopes: ['personal', 'team', 'groupChat'] }],
  };
}
