/** How the program that checks signed snapshots is called; the server serves it below /data. */
export function checkSnapshot(verifierKey: string): string {
  return `node verify-snapshot.mjs <folder> --key '${verifierKey}'`;
}
