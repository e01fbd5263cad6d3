/** What lists a petition, by the rules since April 2024; the API does not tell the numbers frozen on a petition. */
export const seeding = { signatures: 50, workingDays: 10 } as const;
