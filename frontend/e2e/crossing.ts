import { expect } from "vitest";
import { apiOf, type DemoPerson, demoPerson, good, signByMany, tokenOf } from "./demo";
import { address } from "./journey";

/** A petition of one journey, which its signatures have taken to the akimat. */
export async function crossing(
  organizer: DemoPerson,
  title: string,
  furtherDemands: readonly string[] = [],
): Promise<{ id: string; eid: string }> {
  const api = apiOf(address, await tokenOf(address, organizer));
  const said = { ru: "По всем статьям, каждый месяц." };
  const { id } = await good(
    api.POST("/api/v1/petitions", {
      body: {
        title: { ru: title },
        summary: said,
        demands: [said, ...furtherDemands.map((ru) => ({ ru }))],
        jurisdiction: "KZ-62",
        topic: "digital-data",
      },
    }),
  );
  const path = { id };
  await good(api.POST("/api/v1/petitions/{id}/submission", { params: { path } }));
  await good(
    apiOf(address, await tokenOf(address, demoPerson("moderator-asel"))).POST(
      "/api/v1/moderation/petitions/{id}/verdict",
      { params: { path }, body: { verdict: "PUBLISH" } },
    ),
  );
  await signByMany(address, id, { count: 2190, region: "KZ-62" });
  const ways = () => good(api.GET("/api/v1/petitions/{id}/escalations", { params: { path } }));
  // The machine forwards within a second or two.
  await expect.poll(async () => (await ways()).items.length, { timeout: 10_000 }).toBe(1);
  const [way] = (await ways()).items;
  return { id, eid: way?.id ?? "" };
}
