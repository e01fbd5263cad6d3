import { useQuery } from "@tanstack/react-query";
import { client, dataOf } from "./client";

/** Whether the moderators keep their time, as of now. */
export function useServiceLevel() {
  return useQuery({
    queryKey: ["moderation", "service-level"],
    queryFn: ({ signal }) => dataOf(client.GET("/api/v1/moderation/service-level", { signal })),
  });
}
