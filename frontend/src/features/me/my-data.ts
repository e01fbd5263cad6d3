import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { client, dataOf } from "~/api/client";
import type { components } from "~/api/schema";
import { jsonFile, type MadeFile } from "~/design/download";
import { forgetAll } from "~/design/kept-input";

export type MyData = components["schemas"]["MyDataView"];
export type Forgotten = components["schemas"]["ForgottenView"];

const myDataKey = ["me", "data"] as const;

/** All that is held about me. */
export function useMyData() {
  return useQuery({
    queryKey: myDataKey,
    queryFn: ({ signal }) => dataOf(client.GET("/api/v1/me/data", { signal })),
    staleTime: 0,
  });
}

/** Deletes what can go; the answer says what stays and why. */
export function useForgetting(onForgotten: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => dataOf(client.DELETE("/api/v1/me/data")),
    onSuccess: async () => {
      forgetAll();
      onForgotten();
      await queries.invalidateQueries({ queryKey: ["me"] });
    },
  });
}

/** The answer as it came, so that nothing is lost on the way. */
export function dataFile(data: MyData): MadeFile {
  return jsonFile(`undeu-${data.asOf.slice(0, 10)}.json`, data);
}

/** The months of a rule. */
export function monthsOf(data: MyData, rule: components["schemas"]["DestructionRule"]): number {
  return data.periods.find((period) => period.rule === rule)?.months ?? 0;
}
