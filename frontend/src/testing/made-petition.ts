import type { Petition } from "~/api/petition";

/** A petition of the whole country with one demand and 40 signatures; `but` says what is different about it. */
export function madePetition(but: Partial<Petition> = {}): Petition {
  return {
    id: "7k3m9qx2ab",
    state: "OPEN",
    title: { ru: "Тёплые остановки" },
    summary: {},
    demands: [{ number: 1, text: { ru: "Поставить остановки" } }],
    images: [],
    jurisdiction: "KZ",
    topic: "transport",
    organizer: { displayName: "А." },
    coOrganizers: [],
    tally: { inForce: 40, signed: 40, withdrawn: 0, invalidated: 0 },
    thresholds: [],
    own: false,
    ...but,
  };
}
