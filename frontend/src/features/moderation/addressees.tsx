import { useQuery } from "@tanstack/react-query";
import { client, dataOf } from "~/api/client";
import { useAgencies } from "~/api/reference";
import { FailedPart } from "~/design/failed-part";
import { Notice } from "~/design/notice";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";

/** Who would get the petition, and at how many signatures. Silent where nobody would. */
export function Addressees({ jurisdiction, topic }: { jurisdiction: string; topic: string }) {
  const { data: agencies } = useAgencies();
  const query = useQuery({
    queryKey: ["thresholds", jurisdiction, topic],
    queryFn: ({ signal }) =>
      dataOf(
        client.GET("/api/v1/thresholds/preview", { params: { query: { jurisdiction, topic } }, signal }),
      ),
  });
  const { data } = query;
  if (!data && query.error) return <FailedPart query={query} />;
  if (!data || !agencies || data.length === 0) return null;
  return (
    <Notice icon="document">
      <p className="small">
        <T id="moderation.addressees" />
      </p>
      <ul className="small">
        {data.map(({ tier, required, agency }) => (
          <li key={tier}>
            <T
              id="moderation.addressee"
              values={{ required, agency: <Localized key="agency" text={agencies.get(agency)?.name} /> }}
            />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
