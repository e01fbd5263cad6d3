import { useQuery } from "@tanstack/react-query";
import { client, dataOf } from "~/api/client";
import { petitionKey } from "~/api/petition";
import { Failure } from "~/design/blank";
import { Disclosure } from "~/design/disclosure";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";

/** What the organizer wrote; nobody else but the moderators reads it. */
export function OwnAppeal({ id }: { id: string }) {
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: [...petitionKey(id), "appeal"],
    queryFn: ({ signal }) =>
      dataOf(client.GET("/api/v1/petitions/{id}/appeal", { params: { path: { id } }, signal })),
  });
  if (!data && error)
    return (
      <Failure
        title={<T id="appeal.mine.failed" />}
        code={error.code}
        onRetry={() => void refetch()}
        retrying={isFetching}
      />
    );
  if (!data?.text) return null;
  return (
    <Disclosure summary={<T id="appeal.mine" />}>
      <p className="pre">
        <Localized text={data.text} />
      </p>
    </Disclosure>
  );
}
